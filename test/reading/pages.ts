import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Reader } from '#reading'
import { openReader, readDictionary } from '../../src/index.ts'

const examples = new URL('../../examples/', import.meta.url)
// other people's pages lie beside the repository, never in it
const shared = new URL('../../../shared/pages/', import.meta.url)

export interface SamplePage {
  readonly name: string
  readonly source: string
}

const pagesIn = (folder: URL): SamplePage[] =>
  readdirSync(folder)
    .filter((name) => /\.(txt|html)$/.test(name))
    .sort()
    .map((name) => ({ name, source: readFileSync(new URL(name, folder), 'utf8') }))

export const EXAMPLES: readonly SamplePage[] = pagesIn(examples)
export const SHARED: readonly SamplePage[] = existsSync(shared) ? pagesIn(shared) : []

let opened: Reader | null = null
/** One reader for all tests of a file: nothing of one page may outlive it. */
export const theReader = (): Reader => {
  opened ??= openReader(readDictionary())
  return opened
}
