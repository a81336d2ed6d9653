import type { Reading, ReadOptions } from '#reading'
import { heldYoung } from './young.ts'

/** What the command line needs of a reader. */
export interface PageReader {
  read(source: string, address: string, options?: ReadOptions): Reading
}

/** Where readers come from. */
export interface ReaderModule {
  openReader(dictionary: ArrayBuffer | SharedArrayBuffer): PageReader
  readDictionary(): ArrayBuffer | SharedArrayBuffer
}

/** Loads iwaku's own reader, or the module at an address. Nothing of it is loaded before somebody asks. */
export async function loadReaderModule(address: string | null): Promise<ReaderModule> {
  if (address !== null) return (await import(address)) as ReaderModule
  const [{ openReader }, { readDictionary }] = await Promise.all([import('#reading'), import('#morphology')])
  return { openReader: (dictionary) => heldYoung(openReader(dictionary)), readDictionary }
}
