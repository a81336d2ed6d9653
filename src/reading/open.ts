import { readAttributions } from '#attribution'
import { documentOf } from '#document'
import { readEvents } from '#event'
import { openAnalyser } from '#morphology'
import { describePage, htmlText, isMarkdown, markdownText, type Page, plainText, type RawText, type Remark } from '#page'
import { compose } from '#text'
import type { Reading } from './reading.ts'
import { restored } from './restored.ts'

export interface ReadOptions {
  /** What the source is; told from its first characters when left out. */
  readonly kind?: 'html' | 'text'
  /** ISO day of publication, when the caller knows better than the page. */
  readonly published?: string
  /** Title and author that whatever it came in tells (the subject of a mail), for a page that declares none itself. */
  readonly title?: string
  readonly author?: string
  /** What was noticed before there was a source, as in decoding it; these stand first among the page's remarks. */
  readonly remarks?: readonly Remark[]
}

/** Reads pages. Pure: the same source and version give the same reading. */
export interface Reader {
  /** `source` is the decoded page, `address` its file name or URL. */
  read(source: string, address: string, options?: ReadOptions): Reading
}

/** HTML begins with a doctype or a tag that only HTML has. */
export const kindOf = (source: string): 'html' | 'text' =>
  /^[\s\ufeff]*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype html|<html|<head|<body)/i.test(source.slice(0, 4096)) ? 'html' : 'text'

/** Why a title or an author is taken that the page's container told. */
export const TOLD_WITH_IT = 'told by what the page came in'

/** What a page declares, with what was told of it. */
const withTold = (raw: RawText, { title, author }: ReadOptions): RawText =>
  title === undefined && author === undefined
    ? raw
    : {
        ...raw,
        declared: {
          ...(title !== undefined && { title: { value: title, basis: TOLD_WITH_IT } }),
          ...(author !== undefined && { author: { value: author, basis: TOLD_WITH_IT } }),
          ...raw.declared,
        },
      }

/** What a source says of itself, without what is said in it, and so without a dictionary: its text, blocks with their reasons, title, author, day. */
export function describeSource(source: string, address: string): Page {
  const composed = compose(source)?.text ?? source
  const raw = (kindOf(source) === 'html' ? htmlText : isMarkdown(address) ? markdownText : plainText)(composed)
  return describePage(raw, address)
}

/**
 * Opens a reader on the dictionary's bytes (see `readDictionary`).
 * 1. letters written apart from their marks are put together; 2. source → text and blocks with roles; 3. sentences, names, dates;
 * 4. attributions; 5. events.
 */
export function openReader(dictionary: ArrayBuffer | SharedArrayBuffer): Reader {
  const analyser = openAnalyser(dictionary)
  const readRaw = (raw: RawText, address: string, options: ReadOptions): Reading => {
    const { published, remarks = [] } = options
    const described = describePage(withTold(raw, options), address)
    const page = {
      ...described,
      remarks: [...remarks, ...described.remarks],
      ...(published && { published: { value: published, basis: 'given by the caller' } }),
    }
    const document = documentOf(page, analyser)
    const attributions = readAttributions(document)
    return { page, sentences: document.sentences, attributions, events: readEvents(document, attributions) }
  }
  return {
    read(source, address, options = {}) {
      const html = (options.kind ?? kindOf(source)) === 'html'
      const composed = compose(source)
      const marked = html || isMarkdown(address)
      const raw = (html ? htmlText : marked ? markdownText : plainText)(composed?.text ?? source)
      if (!composed) return readRaw(raw, address, options)
      // the text of a page with mark-up is made from its source anyway; that of a plain page is the source, so its spans must be places in it
      const { toOriginal } = composed
      if (marked) return readRaw({ ...raw, toSource: (at) => toOriginal(raw.toSource(at)) }, address, options)
      const original = plainText(source)
      const shift = source.length - original.text.length
      return restored(readRaw({ ...raw, toSource: original.toSource }, address, options), original.text, (at) => {
        const place = toOriginal({ start: at.start + shift, end: at.end + shift })
        return { start: place.start - shift, end: place.end - shift }
      })
    },
  }
}
