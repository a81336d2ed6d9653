import type { Certainty, PageRecord, Reading } from '../../src/index.ts'
import { toRecord } from '../../src/index.ts'
import { readDictionary } from '../../src/morphology/index.ts'
import { openReader } from '../../src/reading/index.ts'

/** Reads decoded pages for the scorers. */
export interface ScoredReader {
  read(text: string, name: string): Reading
  record(text: string, name: string, certainty: Certainty): PageRecord
}

/** A reader on the dictionary of this checkout (`npm run build`). */
export function openScoredReader(): ScoredReader {
  const reader = openReader(readDictionary())
  const read = (text: string, name: string): Reading => reader.read(text, name, { kind: 'text' })
  return { read, record: (text, name, certainty) => toRecord(read(text, name), { name, version: '0', certainty }) }
}
