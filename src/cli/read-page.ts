import { isWebAddress, mainAddress } from '#intake'
import type { entryOf } from '#ledger'
import type { Trouble } from '#message'
import type { Reading } from '#reading'
import type { PageOptions } from './options.ts'
import type { PageReader } from './reader-module.ts'
import { show } from './show/index.ts'
import { nameOf, openSource, type PageInput } from './source-file.ts'

/** What came of one page: its whole output, or its trouble (with the stack when it was iwaku's fault). */
export type Outcome =
  /** `next` is the address that the page calls its next one. */
  | { readonly output: string; readonly trouble: null; readonly next: string | null }
  | { readonly output: null; readonly trouble: Trouble; readonly stack?: string }

export const failed = (trouble: Trouble, stack?: string): Outcome => ({ output: null, trouble, ...(stack !== undefined && { stack }) })

/** What makes a ledger's entry of a reading. */
type MakeEntry = typeof entryOf

/** Most who read a page want no entry, and need not wait until the whole of the ledger is loaded. */
export const loadMakeEntry = async (format: PageOptions['format']): Promise<MakeEntry | null> =>
  format === 'entry' ? (await import('#ledger')).entryOf : null

/** Opens, reads and shows one page; as an entry where it is given what makes one. A fault in the reader is the trouble of this page alone. */
export function readPage(input: PageInput, options: PageOptions, reader: () => PageReader, makeEntry: MakeEntry | null): Outcome {
  const file = openSource(input)
  if ('code' in file) return failed(file)
  const opened = reader()
  try {
    const { source, kind, remarks, saved } = file
    const capture = 'capture' in input ? input.capture : null
    // a page that somebody saved is the page of where it came from
    const name = saved !== undefined && !isWebAddress(nameOf(input)) ? saved.address : nameOf(input)
    const { title, author } = capture ?? {}
    const told = { ...(title !== undefined && { title }), ...(author !== undefined && { author }) }
    const read = (published: string | null): Reading =>
      opened.read(source, name, { kind, remarks, ...told, ...(published !== null && { published }) })
    const day = ('capture' in input ? input.given : null) ?? options.published
    const asItIs = read(day)
    // the day of a mail, or of an item of a feed, is the page's where it tells none itself
    const given = day ?? (asItIs.page.published === null ? (capture?.published ?? null) : null)
    const reading = given === day ? asItIs : read(given)
    if (reading.page.text.trim() === '') return failed({ code: 'no_text' })
    const { format, version } = options
    const { canonical, next } = reading.page.links
    const done = (output: string): Outcome => ({ output, trouble: null, next: next?.value ?? null })
    if (format !== 'entry') return done(show(reading, name, { ...options, format }))
    if (makeEntry === null) throw new TypeError('an entry needs what makes one')
    // what the copy itself tells goes before what was said of all of them
    const seen = saved?.captured?.instant ?? saved?.captured?.day ?? capture?.seen ?? options.seen
    // what is said to be another form of a page counts as a copy of it
    const address = mainAddress(name, canonical?.value ?? null)
    return done(JSON.stringify(makeEntry(reading, { address, source, given, seen, version })))
  } catch (error) {
    return failed(...faultOf(error))
  }
}

/** A thrown error as a page's trouble and its stack. */
export function faultOf(error: unknown): [Trouble, string] {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return [{ code: 'reader_failed', reason: message }, stack ?? message]
}
