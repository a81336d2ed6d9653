import type { Job } from '#ledger'
import type { Pool } from '../pool.ts'
import { failed, type Outcome } from '../read-page.ts'
import type { PageInput } from '../source-file.ts'

/** Seconds in which nothing is read, after which nothing will be. */
const STUCK = 120

/** Threads that read the pages of jobs; they are made anew where a page keeps one of them for ever. */
export class Readers {
  readonly #open: () => Pool
  #pool: Pool | null = null

  constructor(open: () => Pool) {
    this.#open = open
  }

  /** Reads pages until all are read, or until it is stopped; what is missing then was not come to. Rejects when no thread can work at all. */
  async read(jobs: readonly Job[], stop: AbortSignal, each: () => void): Promise<ReadonlyMap<string, Outcome>> {
    const outcomes = new Map<string, Outcome>()
    this.#pool ??= this.#open()
    const pool = this.#pool
    let last = performance.now()
    const all = Promise.all(
      jobs.map(async (job) => {
        outcomes.set(job.key, await pool.read(inputOf(job)))
        last = performance.now()
        each()
      }),
    )
    // whoever was stopped waits for it no longer
    all.catch(() => undefined)
    const ended = await until(all, stop, () => performance.now() - last > STUCK * 1000)
    if (ended === 'done') return outcomes
    await this.close()
    const read = new Map(outcomes)
    if (ended === 'stuck') for (const { key } of jobs) if (!read.has(key)) read.set(key, failed({ code: 'reader_stuck', seconds: STUCK }))
    return read
  }

  async close(): Promise<void> {
    const pool = this.#pool
    this.#pool = null
    await pool?.close()
  }
}

const inputOf = ({ page: { given, ...capture } }: Job): PageInput => ({ capture, given })

/** Waits for work, for a signal, or until it is stuck, whatever is first. */
function until(work: Promise<unknown>, stop: AbortSignal, stuck: () => boolean): Promise<'done' | 'stopped' | 'stuck'> {
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => stuck() && end('stuck'), 1000)
    const stopped = (): void => end('stopped')
    const leave = (): void => {
      clearInterval(timer)
      stop.removeEventListener('abort', stopped)
    }
    const end = (how: 'done' | 'stopped' | 'stuck'): void => {
      leave()
      resolve(how)
    }
    stop.addEventListener('abort', stopped)
    if (stop.aborted) stopped()
    work.then(
      () => end('done'),
      (error) => {
        leave()
        reject(error)
      },
    )
  })
}
