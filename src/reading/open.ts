import { readAttributions } from '#attribution'
import { documentOf } from '#document'
import { readEvents } from '#event'
import { openAnalyser } from '#morphology'
import { describePage, htmlText, plainText } from '#page'
import type { Reading } from './reading.ts'

export interface ReadOptions {
  /** What the source is; told from its first characters when left out. */
  readonly kind?: 'html' | 'text'
  /** ISO day of publication, when the caller knows better than the page. */
  readonly published?: string
}

/** Reads pages. Pure: the same source and version give the same reading. */
export interface Reader {
  /** `source` is the decoded page, `address` its file name or URL. */
  read(source: string, address: string, options?: ReadOptions): Reading
}

/** HTML begins with a doctype or a tag that only HTML has. */
const kindOf = (source: string): 'html' | 'text' =>
  /^[\s\ufeff]*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype html|<html|<head|<body)/i.test(source.slice(0, 4096)) ? 'html' : 'text'

/**
 * Opens a reader on the dictionary's bytes (see `readDictionary`).
 * 1. source → text and blocks with roles; 2. sentences, names, dates; 3. attributions; 4. events.
 */
export function openReader(dictionary: ArrayBuffer | SharedArrayBuffer): Reader {
  const analyser = openAnalyser(dictionary)
  return {
    read(source, address, options = {}) {
      const raw = (options.kind ?? kindOf(source)) === 'html' ? htmlText(source) : plainText(source)
      const described = describePage(raw, address)
      const page = options.published ? { ...described, published: { value: options.published, basis: 'given by the caller' } } : described
      const document = documentOf(page, analyser)
      const attributions = readAttributions(document)
      return { page, sentences: document.sentences, attributions, events: readEvents(document, attributions) }
    },
  }
}
