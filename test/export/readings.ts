import { readdirSync, readFileSync } from 'node:fs'
import { type Entry, entryOf } from '#ledger'
import { openReader, readDictionary } from '../../src/index.ts'
import { makeEntry, type Says } from '../ledger/entries.ts'

const examples = new URL('../../examples/', import.meta.url)
const reader = openReader(readDictionary())

const names = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|html)$/.test(name))

function readingOf(address: string, lead: string): Entry {
  const source = lead + readFileSync(new URL(address, examples), 'utf8')
  const reading = reader.read(source, address, { kind: address.endsWith('.html') ? 'html' : 'text' })
  return entryOf(reading, { address, source, given: null, seen: null, version: '0.1.0' })
}

/** The example pages as a ledger keeps them. */
export const READINGS: readonly Entry[] = names.sort().map((name) => readingOf(name, ''))

/** The same behind characters of two units, so that places in code points are others. */
export const MOVED: readonly Entry[] = names.filter((name) => name.endsWith('.txt')).map((name) => readingOf(name, '😀𠮷👩‍👩‍👧\n\n'))

/** A page whose words stand behind characters of two units. */
export const EMOJI: Entry = makeEntry('emoji.txt', '😀𠮷野家の前で、𩸽𠀋氏は「橋は😀開く」と述べた。👩‍👩‍👧終わり。', [
  { who: '𩸽𠀋', what: '橋は😀開く' },
])

/** A page without attributions. */
export const SILENT: Entry = makeEntry('silent.txt', '橋は静かだ。', [], { title: '静かな橋' })

/** A page with one attribution of the words given, and other values of its record. */
export function oneSaying(what: string, said: Partial<Says> = {}, head: Partial<Entry['record']> = {}, address = 'one.txt'): Entry {
  const entry = makeEntry(address, `前書き。${what}。後書き。`, [{ who: 'ナダル', what, ...said }])
  return { ...entry, record: { ...entry.record, ...head } }
}

/** Half of a surrogate pair, controls, marks of every format. */
export const HOSTILE = '\ud83d a\u0000b\u001b[31m"c", \'d\'\r\n{e}\\f\u2028g%&#_$~^\udc00'

/** Another value for one attribution of a page. */
export function changed(entry: Entry, number: number, change: Partial<Entry['record']['attributions'][number]>): Entry {
  const attributions = entry.record.attributions.map((one, i) => (i === number ? { ...one, ...change } : one))
  return { ...entry, record: { ...entry.record, attributions } }
}
