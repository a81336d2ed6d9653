import type { Added, Entry } from './ledger.ts'

/** A page as it came, waiting to be read, with what was said of it when it was put into the queue. */
export interface WaitingPage {
  /** Its address on the web, or the name of its file. */
  readonly name: string
  readonly bytes: Uint8Array
  /** As a Content-Type header has it; null where nobody says. */
  readonly contentType: string | null
  /** ISO moment or day that this copy is from; null where nobody says. */
  readonly seen: string | null
  /** ISO day of publication that its container tells. */
  readonly published: string | null
  /** ISO day of publication that a human gives, which goes before all others. */
  readonly given: string | null
  /** Title and author that its container tells (subject and sender of a mail); left out where it tells none. */
  readonly title?: string
  readonly author?: string
  /** Whether it is mark-up or plain text, where its container tells; left out where its name and its beginning do. */
  readonly kind?: 'html' | 'text'
}

/** A page that a worker holds. */
export interface Job {
  /** SHA-256 of all that it is made of, hex: the same page put twice is one job. */
  readonly key: string
  readonly page: WaitingPage
  /** How often it was taken, this time included. */
  readonly attempts: number
}

/** How much a worker takes, and for how long nobody else may have it unless the worker says that it goes on. */
export interface Taking {
  readonly most: number
  /** Seconds. */
  readonly lease: number
  /** Times that a page is taken before it is put aside. */
  readonly attempts: number
}

/** What came of a job: the page for the ledger, or what was in the way. */
export interface ReadJob {
  readonly key: string
  readonly entry: Entry
}

export interface FailedJob {
  readonly key: string
  /** What was in the way, as data; whoever shows it knows its words. */
  readonly trouble: object
  /** Seconds until it is tried again; null puts it aside. */
  readonly again: number | null
}

/** A page that was put aside, for a human to look at. */
export interface DeadLetter {
  readonly key: string
  readonly name: string
  readonly attempts: number
  readonly trouble: object
  /** ISO moment since when. */
  readonly since: string
}

export interface QueueCounts {
  readonly waiting: number
  /** Failed, and to be tried again later. */
  readonly later: number
  /** At a worker. */
  readonly held: number
  readonly dead: number
  /** Workers that hold a page, or did within the last minute. */
  readonly workers: number
  /** Pages a second of all workers, over the last five minutes at most; null where none was read. */
  readonly rate: number | null
}

/**
 * Pages that wait to be read into the ledger beside which they stand, for any number of workers. Whoever works holds what it took under a lease: when
 * that is over, others take it. A page is in the ledger exactly when its job is gone. Throws `LedgerError` alone.
 */
export interface Queue {
  /** Puts pages into the queue; gives how many were not there yet. All of them are there when this returns, or none. */
  put(pages: readonly WaitingPage[]): number
  /** How many wait, or are held, up to `most`. */
  length(most: number): number
  /** Gives pages to a worker, those that came first first; one by one those that were taken in vain before, for one of them may bring its worker down. */
  take(worker: string, taking: Taking): readonly Job[]
  /** The worker goes on with these, for so many seconds more. */
  hold(worker: string, keys: readonly string[], lease: number): void
  /** Adds the pages that the worker still holds and takes their jobs away, both or neither. `days` as `Ledger.add` has it, for those with a day given. */
  finish(worker: string, read: readonly ReadJob[]): Added
  fail(worker: string, failed: readonly FailedJob[]): void
  /** Gives back what the worker holds and did not come to: that counts as no attempt. */
  giveBack(worker: string): void
  counts(): QueueCounts
  /** The latest first. */
  dead(limit: number): readonly DeadLetter[]
  /** Puts dead letters into the queue again, or drops them: those whose keys begin so, or all. Gives how many. */
  replay(keys: readonly string[] | null): number
  drop(keys: readonly string[] | null): number
  close(): void
}
