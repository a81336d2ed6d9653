import type { DeskFault } from '#desk'
import type { Trouble } from '#message'

/** A page that came of something that was given. `fetched` and `read` are on the way; the others are how it ended. */
export interface JobPage {
  /** Its address, or the names of its containers and its own. */
  readonly name: string
  readonly state: 'fetched' | 'read' | 'added' | 'renewed' | 'known' | 'failed'
  /** In the ledger; null before it is there. */
  readonly id: string | null
  readonly title: string | null
  readonly trouble: Trouble | null
}

/** One thing that was given: an address, a file, a text. It may lead to many pages. */
export interface JobItem {
  readonly kind: 'address' | 'file' | 'text'
  readonly name: string
  /** `failed` when one of its pages did, or it could not be opened at all. */
  readonly state: 'waiting' | 'working' | 'done' | 'failed' | 'stopped'
  readonly pages: readonly JobPage[]
  /** Pages beyond `PAGES_SHOWN`, which are counted only: added, renewed or known. */
  readonly more: number
}

/** Pages of one item of which each is told. */
export const PAGES_SHOWN = 1000

/** What somebody gave at one time. */
export interface Job {
  /** 24 hex digits, of chance. */
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly ended: string | null
  /** `interrupted`: the program ended before the job did. */
  readonly state: 'waiting' | 'working' | 'done' | 'stopped' | 'interrupted' | 'failed'
  /** What kept all of it from going on. */
  readonly fault: DeskFault | null
  /** ISO day that was given to the pages. */
  readonly published: string | null
  readonly items: readonly JobItem[]
}

/** Whether nothing more will come of a job by itself. */
export const isOver = ({ state }: Pick<Job, 'state'>): boolean => state !== 'waiting' && state !== 'working'

/** Where a thing lies that is to be read; `item` is its number in the job, from 0. */
export type Place = { readonly item: number } & (
  | { readonly address: string }
  /** `name` is what it is called; `path` says nothing of it. */
  | { readonly path: string; readonly name: string }
)

/** What is to be read and put into the ledger. */
export interface Errand {
  readonly places: readonly Place[]
  readonly published: string | null
}

/** How far an errand has come; `page` counts the pages of an item, from 0. */
export type ErrandNews =
  | { readonly kind: 'begun'; readonly item: number }
  | { readonly kind: 'page'; readonly item: number; readonly page: number; readonly told: JobPage }
  | { readonly kind: 'ended'; readonly item: number }

/**
 * What would become of an address: in the ledger already, refused by us or by its site, or fetched. `unasked`: it would be, unless its site forbids
 * it, which did not say so in time.
 */
export type Ahead =
  | { readonly state: 'known' | 'new' | 'unasked' }
  | { readonly state: 'refused'; readonly because: Extract<Trouble, { code: 'not_fetched' }>['because'] }

/** Who reads pages and puts them into the ledger, away from the thread that serves the network. */
export interface Runner {
  /** Resolves when all that could be done is done: whatever was told as added is on the disk. Gives what kept it from going on, or null. */
  readonly run: (errand: Errand, tell: (news: ErrandNews) => void, signal: AbortSignal) => Promise<DeskFault | null>
  readonly ahead: (addresses: readonly string[]) => Promise<readonly Ahead[]>
  readonly close: () => Promise<void>
}
