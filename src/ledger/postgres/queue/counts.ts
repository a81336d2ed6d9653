import type { QueueCounts } from '../../queue.ts'
import type { Shared } from '../shared/shared.ts'

/** Seconds of a slot, and slots over which the rate is told. */
const SLOT = 10
const WINDOW = 30
export const NOW_SLOT: string = `floor(extract(epoch from now()) / ${SLOT})::bigint`

/** How the jobs stand, as one row. */
export const JOBS = `select count(*) filter (where not dead and due <= now()) as waiting,
  count(*) filter (where not dead and due > now() and worker is null) as later,
  count(*) filter (where not dead and due > now() and worker is not null) as held,
  count(*) filter (where dead) as dead from job`
/** What was done lately and by how many, as one row. */
export const WORKED: string = `select coalesce(sum(pages), 0) as pages, extract(epoch from now())::float8 - min(slot) * ${SLOT} as seconds,
  (select count(*) from (select worker from worked where slot >= ${NOW_SLOT} - ${60 / SLOT}
    union select worker from job where not dead and worker is not null and due > now()) as active) as workers
  from worked where slot > ${NOW_SLOT} - ${WINDOW}`

export type JobsRow = Pick<QueueCounts, 'waiting' | 'later' | 'held' | 'dead'>
export interface WorkedRow {
  readonly pages: number
  readonly seconds: number | null
  readonly workers: number
}

export const countsOf = (jobs: JobsRow, { pages, seconds, workers }: WorkedRow): QueueCounts => ({
  ...jobs,
  workers,
  rate: seconds === null ? null : pages / Math.max(seconds, 1),
})

/** How a queue stands, for a server that waits for nobody. Rejects with a `LedgerError` where there is none. */
export async function sharedCounts({ all }: Shared): Promise<QueueCounts> {
  const [[jobs], [worked]] = await Promise.all([all<JobsRow>(JOBS), all<WorkedRow>(WORKED)])
  return countsOf(jobs as JobsRow, worked as WorkedRow)
}
