import { readDictionary } from '#morphology'
import { openReader, type Reader, type Reading, type ReadOptions } from '#reading'

let reader: Reader | null = null

/**
 * Reads one page with the dictionary that iwaku brings along; it is opened at the first call and kept.
 * `source` is the decoded page (plain text or HTML), `address` its file name or URL, which may tell the day.
 * Throws what node:fs throws when the dictionary cannot be read; never for what a page holds.
 */
export function read(source: string, address: string, options?: ReadOptions): Reading {
  reader ??= openReader(readDictionary())
  return reader.read(source, address, options)
}
