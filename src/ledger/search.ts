import type { Entry, Facets, Found, Heads, Marks, PageHead, Portion, SpeakerName, Wanted } from './ledger.ts'

/**
 * What is searched: finding, counting, facets and the histogram of months. Every ledger answers it from its own tables; where those are too many to
 * rank, an index elsewhere does, which is derived from the ledger, fed by its `Outbox`, and rebuilt from it at any time.
 */
export interface SearchIndex {
  /** Heads of the pages whose text holds all the words, best first. */
  pagesWith(words: readonly string[], limit: number): readonly PageHead[]
  /** Heads of the pages that have most of a text's words, best first, for a headline or a sentence that no page has as it stands. */
  pagesLike(text: string, limit: number): readonly PageHead[]
  find(wanted: Wanted, portion: Portion): Found
  /** Sources under the name that `heads` gives for theirs, where it gives one. */
  facets(wanted: Wanted, heads?: Heads): Facets
  /** What is wanted in few words, the newest first; the dated ones alone. */
  marks(wanted: Wanted, limit: number): Marks
  /** How many of what is wanted begin in each month (`2031-05`), the oldest first; the dated ones alone. */
  months(wanted: Wanted): readonly SpeakerName[]
}

/** Where an attribution stands: among those of a page, from 0. */
export interface Place {
  /** The id of the page. */
  readonly page: string
  readonly number: number
}

/** A page as an index elsewhere is told of it. */
export interface Outgoing {
  /** How it is numbered in this ledger. */
  readonly no: number
  readonly id: string
  /** What is to be found of it; null where nothing is, since another page of the address counts in its place. */
  readonly entry: Pick<Entry, 'id' | 'text' | 'record'> | null
  readonly site: string | null
  /** JSON of the decisions that are about it, the oldest first. */
  readonly decisions: readonly string[]
}

/** A change of a page that the index has not been told of. */
export interface Change {
  /** A later one has a higher number; none is used twice. */
  readonly turn: number
  readonly page: number
}

/**
 * What an index elsewhere is fed from: which pages changed since it was last told. That is written in the transaction that changes them, by the
 * database itself, so whoever writes writes it, whatever they know of an index.
 */
export interface Outbox {
  /** Changes, the oldest first. */
  changes(most: number): readonly Change[]
  /** How many there are, up to a bound. */
  waiting(most: number): number
  /** Pages as they are now. */
  pages(numbers: readonly number[]): readonly Outgoing[]
  /** Pages that count, by id, from behind one on. */
  pagesAfter(id: string, most: number): readonly Outgoing[]
  /** Forgets changes that the index knows of; one that came since has another turn. */
  settle(turns: readonly number[]): void
  /** Keeps others from doing a task (`feed` or `build`) for some seconds; false where somebody else keeps it. */
  hold(task: Task, holder: string, seconds: number): boolean
  release(task: Task, holder: string): void
  /** The stamp of the index that is fed, and of the one that is being built; null for none. */
  stamps(): { readonly stamp: string | null; readonly next: string | null }
  stampWith(stamp: string | null, next: string | null): void
}

export type Task = 'feed' | 'build'

/** What keeps an index from being searched or fed. */
export type SearchFault =
  /** No node answers, or it has too much to do. */
  | 'lost'
  /** It does not prove to be the one that is meant. */
  | 'untrusted'
  | 'denied'
  /** There is no index, or it is not the one that this ledger feeds. */
  | 'missing'
  /** Somebody else builds it. */
  | 'busy'
  | 'address'
  | 'failed'

/** `reason` is the server's own word for it, and never holds a password. */
export class SearchError extends Error {
  readonly fault: SearchFault
  readonly reason: string

  constructor(fault: SearchFault, reason: string) {
    super(`${fault}: ${reason}`)
    this.name = 'SearchError'
    this.fault = fault
    this.reason = reason
  }
}
