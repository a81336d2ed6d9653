import { type Cured, describeTrouble, type Language, messagesIn, type Trouble } from '#message'
import { describeFault } from '../problem.ts'
import { type Ahead, isOver, type Job, type JobItem, type JobPage } from './job.ts'

/** A trouble or a fault in the reader's language. */
export type Told = Cured & { readonly code: string }

/** Pages of a job by what became of them; `more` came into the ledger, or were there, and are not told one by one. */
export type PageCounts = Readonly<Record<JobPage['state'] | 'more', number>>

/** A job without what was given. */
export interface JobHead extends Pick<Job, 'id' | 'at' | 'ended' | 'state' | 'published'> {
  readonly over: boolean
  readonly fault: Told | null
  /** How much was given, and of how much nothing more is to come. */
  readonly items: number
  readonly settled: number
  /** The name of what was given first. */
  readonly first: string
  /** Whether something of it can be done again. */
  readonly retry: boolean
  readonly pages: PageCounts
}

export interface ItemTold extends Omit<JobItem, 'pages'> {
  readonly pages: readonly (Omit<JobPage, 'trouble'> & { readonly trouble: Told | null })[]
}

/** A job with all that was given. */
export interface JobTold extends JobHead {
  readonly list: readonly ItemTold[]
}

/** What would become of addresses. */
export interface DryTold {
  readonly addresses: number
  readonly known: number
  readonly refused: number
  readonly fresh: number
  /** Of the fresh, those whose sites did not say in time whether they may be fetched. */
  readonly unasked: number
  /** Files and texts. */
  readonly others: number
  readonly items: readonly { readonly name: string; readonly state: Ahead['state']; readonly trouble: Told | null }[]
}

export const cured = (trouble: Trouble, language: Language): Told => ({
  code: trouble.code,
  ...describeTrouble(trouble, messagesIn(language)),
})

function countsOf(items: readonly JobItem[]): PageCounts {
  const counts = { fetched: 0, read: 0, added: 0, renewed: 0, known: 0, failed: 0, more: 0 }
  for (const item of items) {
    counts.more += item.more
    for (const page of item.pages) counts[page.state]++
  }
  return counts
}

/** A job as it is told in a list. `ledger` is how the ledger is called. */
export function headIn(job: Job, ledger: string, language: Language): JobHead {
  const { id, at, ended, state, published, items, fault } = job
  const over = isOver(job)
  return {
    id,
    at,
    ended,
    state,
    published,
    over,
    fault: fault && describeFault(fault, ledger, language),
    items: items.length,
    settled: items.filter((item) => item.state !== 'waiting' && item.state !== 'working').length,
    first: items[0]?.name ?? '',
    retry: over && items.some((item) => item.state !== 'done'),
    pages: countsOf(items),
  }
}

/** A job as it is told by itself. */
export const jobIn = (job: Job, ledger: string, language: Language): JobTold => ({
  ...headIn(job, ledger, language),
  list: job.items.map((item) => ({
    ...item,
    pages: item.pages.map((page) => ({ ...page, trouble: page.trouble && cured(page.trouble, language) })),
  })),
})
