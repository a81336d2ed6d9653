import { createHash } from 'node:crypto'
import type { PageRecord } from '#reading'
import type { Added, Entry } from '../ledger.ts'
import { ownWords } from '../own-words.ts'
import { knowsMore, withAddresses } from '../short-links.ts'
import { compareVersions } from '../version.ts'
import { type PackedReading, packText } from './pack.ts'
import type { Value } from './store.ts'

/** What is known of a page when it comes again. */
export interface Known {
  readonly given: string | null
  readonly seen: string | null
  readonly again: string | null
  readonly version: string
}

const decodingOf = ({ decoding }: Pick<PageRecord, 'decoding'>): string => (decoding === undefined ? '' : JSON.stringify(decoding))

/** Kept where the text is not the source itself. */
const packedSource = (source: string, text: string): Uint8Array | null => (text === source ? null : packText(source))

type Sightings = Pick<Known, 'seen' | 'again'>

/** How an engine keeps pages while one of them comes again. */
export interface Shelf<Page extends Known> {
  readonly put: (entry: Entry) => void
  /** How many of its address say the same, with itself. */
  readonly copies: (page: Page) => number
  /** Takes it from those it counts among, and puts it among them again. */
  readonly leave: (page: Page) => void
  readonly join: (page: Page) => void
  readonly sight: (page: Page, sightings: Sightings) => void
  /** Puts what comes in the place of a page that has left the others. */
  readonly renew: (page: Page, entry: Entry) => void
  readonly recordOf: (page: Page) => Pick<PageRecord, 'decoding' | 'shortLinks'>
  /** Tells of other bytes; the text is the same. */
  readonly redecode: (page: Page, entry: Entry) => void
}

/** Takes a page in, where it is new or says more than what is there. */
export function take<Page extends Known>(entry: Entry, there: Page | undefined, days: 'anew' | undefined, shelf: Shelf<Page>): keyof Added {
  if (!there) {
    shelf.put(entry)
    return 'added'
  }
  const { seen, again } = sightingsOf(entry, there)
  const order = holdsAgainst(entry, there, days) || (entry.record.shortLinks && knowsMore(entry.record, shelf.recordOf(there)) ? 1 : 0)
  // an earlier copy may be the one that counts from now on
  const moves = order > 0 || (seen !== there.seen && shelf.copies(there) > 1)
  if (moves) shelf.leave(there)
  if (seen !== there.seen || again !== there.again) shelf.sight(there, { seen, again })
  if (order > 0) {
    // what somebody found behind short links is not found again by reading
    const found = entry.record.shortLinks === undefined ? (shelf.recordOf(there).shortLinks ?? []) : []
    shelf.renew(there, { ...entry, record: withAddresses(entry.record, found) })
    return 'renewed'
  }
  if (moves) shelf.join(there)
  // the same text in other bytes is the same page: which bytes are told of must not hang on which came first
  if (order === 0 && decodingOf(entry.record) < decodingOf(shelf.recordOf(there))) shelf.redecode(there, entry)
  return 'known'
}

/** A number that pages which say the same have in common. */
export const digestOf = (entry: Pick<Entry, 'text' | 'record'>): number =>
  createHash('sha256').update(ownWords(entry), 'utf8').digest().readUIntBE(0, 6)

function byDay({ given }: Entry, there: Known): number {
  if (given === there.given) return 0
  if (given === null || there.given === null) return given === null ? -1 : 1
  return given < there.given ? 1 : -1
}

const byVersion = ({ record }: Entry, there: Known): number => compareVersions(record.version, there.version)

/** Above 0 where what comes takes the place of what is there, by the day that was given and the version that read it; 0 where they are alike. */
const holdsAgainst = (entry: Entry, there: Known, days: 'anew' | undefined): number =>
  (days === 'anew' && entry.given !== null && entry.given !== there.given ? 1 : byDay(entry, there)) || byVersion(entry, there)

/** When a copy was seen, by all that is known now. */
function sightingsOf({ seen, seenAgain = [] }: Entry, there: Known): Sightings {
  if (seen === null || (seen === there.seen && seenAgain.length === 0)) return there
  const before = there.again === null ? [] : (JSON.parse(there.again) as string[])
  const all = new Set([seen, ...seenAgain, ...(there.seen === null ? [] : [there.seen]), ...before])
  const [first = null, ...later] = [...all].sort()
  return { seen: first, again: later.length > 0 ? JSON.stringify(later) : null }
}

/** What a reading of a page gives, in the order of the columns that are written anew with it. */
export function readOf({ given, source, text, record }: Entry, pack: (reading: PackedReading) => Uint8Array): Value[] {
  const { title, site, author, published, form, version } = record
  return [given, title, site, author, published, form, version, packedSource(source, text), pack({ text, record })]
}
