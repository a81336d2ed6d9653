import { type Added, type Entry, type FailedJob, type Job, LedgerError, type Queue, type ReadJob } from '#ledger'
import { describeTrouble, type Messages, queueText, type Trouble, type TroubleCode } from '#message'
import type { Host } from '../host.ts'
import type { Patience } from '../ledger/patience.ts'
import { errorText } from '../output.ts'
import type { Progress } from '../progress.ts'
import type { Outcome } from '../read-page.ts'
import type { Readers } from './readers.ts'

/** Milliseconds after which an empty queue is looked at again, the first time and at most. */
const SOON = 100
const LATER = 2000
/** Seconds until a page is tried again that failed once, and at most; each time twice as long. */
const AGAIN = 5
const AGAIN_MOST = 3600
/** What another machine, another moment or a newer iwaku may cure. What is wrong with the page itself stays so. */
const PASSING: ReadonlySet<TroubleCode> = new Set(['too_complex', 'reader_failed', 'reader_stuck'])

/** What a worker works with. */
export interface Means {
  /** Its name, which no other has. */
  readonly worker: string
  readonly queue: Queue
  readonly readers: Readers
  readonly patience: Patience
  readonly progress: Progress
  /** Pages that waited when it began. */
  readonly length: number
  readonly stop: AbortSignal
}

/** How it works. */
export interface Way {
  readonly once: boolean
  readonly batch: number
  readonly lease: number
  readonly attempts: number
}

/** What one worker did. */
export interface Worked extends Added {
  /** Pages put aside for a human. */
  readonly aside: number
}

/** One worker: takes pages, reads them and adds them, until it is stopped. */
export class Shift {
  readonly #means: Means
  readonly #way: Way
  readonly #host: Host
  readonly #messages: Messages
  #sum: Worked = { added: 0, renewed: 0, known: 0, aside: 0 }
  #pages = 0

  constructor(means: Means, way: Way, host: Host, messages: Messages) {
    this.#means = means
    this.#way = way
    this.#host = host
    this.#messages = messages
  }

  get sum(): Worked {
    return this.#sum
  }

  async work(): Promise<void> {
    const { worker, queue, patience, stop } = this.#means
    const { once, batch: most, lease, attempts } = this.#way
    for (let pause = SOON; !stop.aborted; ) {
      // what was taken by a question that had no answer is nobody's
      const jobs = await patience.ask(
        () => queue.take(worker, { most, lease, attempts }),
        () => queue.giveBack(worker),
      )
      if (jobs.length > 0) {
        await this.#do(jobs)
        pause = SOON
        continue
      }
      if (once && (await patience.ask(() => queue.length(1))) === 0) return
      await this.#host.sleep(pause, stop)
      pause = Math.min(pause * 2, LATER)
    }
  }

  async #do(jobs: readonly Job[]): Promise<void> {
    const { worker, queue, patience } = this.#means
    const outcomes = await this.#read(jobs)
    const read: ReadJob[] = []
    const failed: FailedJob[] = []
    for (const job of jobs) {
      const outcome = outcomes.get(job.key)
      if (outcome === undefined) continue
      if (outcome.trouble === null) read.push({ key: job.key, entry: JSON.parse(outcome.output) as Entry })
      else failed.push(this.#failure(job, outcome))
    }
    if (failed.length > 0) await patience.ask(() => queue.fail(worker, failed))
    if (read.length === 0) return
    const { added, renewed, known } = await patience.ask(() => {
      this.#hold(read)
      return queue.finish(worker, read)
    })
    const { aside } = this.#sum
    this.#sum = { added: this.#sum.added + added, renewed: this.#sum.renewed + renewed, known: this.#sum.known + known, aside }
  }

  /** Reads the pages and says meanwhile that it is at them. */
  async #read(jobs: readonly Job[]): Promise<ReadonlyMap<string, Outcome>> {
    const { readers, stop, progress, length } = this.#means
    const holding = setInterval(() => this.#hold(jobs), (this.#way.lease * 1000) / 3)
    try {
      return await readers.read(jobs, stop, () => {
        if (++this.#pages > length) progress.more()
        progress.step()
      })
    } finally {
      clearInterval(holding)
    }
  }

  #hold(jobs: readonly { readonly key: string }[]): void {
    const { worker, queue } = this.#means
    try {
      queue.hold(
        worker,
        jobs.map(({ key }) => key),
        this.#way.lease,
      )
    } catch (error) {
      // whoever adds them will see whether they are still held here
      if (!(error instanceof LedgerError)) throw error
    }
  }

  /** Tells what was in the way, and what becomes of the page. */
  #failure({ key, page, attempts }: Job, { trouble, stack }: Extract<Outcome, { output: null }>): FailedJob {
    const again = PASSING.has(trouble.code) && attempts < this.#way.attempts ? Math.min(AGAIN * 2 ** (attempts - 1), AGAIN_MOST) : null
    if (again === null) this.#sum = { ...this.#sum, aside: this.#sum.aside + 1 }
    this.#means.progress.clear()
    this.#complain(page.name, trouble, again)
    if (stack !== undefined && this.#host.environment.IWAKU_DEBUG) this.#host.stderr.write(`${stack}\n`)
    return { key, trouble, again }
  }

  #complain(name: string, trouble: Trouble, again: number | null): void {
    const text = queueText[this.#messages.language]
    const { message, cure } = describeTrouble(trouble, this.#messages)
    const then = again === null ? text.aside : text.again(this.#messages.count(again))
    this.#host.stderr.write(errorText(name, { message: `${message} ${then}`, cure }, this.#messages))
  }
}
