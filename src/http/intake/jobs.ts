import type { DeskFault } from '#desk'
import type { Trouble } from '#message'
import type { Book, Stop, Taken } from './book.ts'
import type { Job, JobItem, Place, Runner } from './job.ts'
import { after, ended } from './progress.ts'

/** Something that was given; a file lies where `fileOf` says, under its number among all that was given. */
export type Given = Pick<JobItem, 'kind' | 'name'> & {
  /** Why it is not even tried. */
  readonly refused?: Trouble
}

export interface JobsOptions {
  /** Where jobs are kept; it is closed with them. */
  readonly book: Book
  readonly runner: Runner
  readonly now: () => Date
  /** Something of a job is other than it was. */
  readonly changed: (job: Job) => void
}

/** What was given, what became of it, and what is still to be done: one job after the other, on each server that has the same book. */
export interface Jobs extends Pick<Book, 'list' | 'get' | 'prepare'> {
  /** Starts what was prepared; it is kept when this resolves. */
  readonly start: (
    place: Pick<ReturnType<Book['prepare']>, 'id' | 'fileOf'>,
    given: readonly Given[],
    published: string | null,
  ) => Promise<Job>
  /** Does again what failed or was not reached; null where there is nothing of that, or the job is not over. */
  readonly retry: (id: string) => Promise<Job | null>
  /** Stops a job that runs or waits, and forgets one that is over. Gives it as it then is; null for one that is forgotten. */
  readonly remove: (id: string) => Promise<Job | null>
  readonly close: () => Promise<void>
}

export const openJobs = (options: JobsOptions): Jobs => new Keeper(options)

class Keeper implements Jobs {
  readonly #options: JobsOptions
  readonly #book: Book
  readonly #closing = new AbortController()
  readonly #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | null = null
  /** Something may wait that nobody looked for yet. */
  #more = false

  readonly list: Jobs['list']
  readonly get: Jobs['get']
  readonly prepare: Jobs['prepare']

  constructor(options: JobsOptions) {
    this.#options = options
    const { book } = options
    this.#book = book
    this.list = book.list
    this.get = book.get
    this.prepare = book.prepare
    // what another server has put, or could not end
    if (book.every !== null) this.#timer = setInterval(() => this.#next(), book.every).unref()
  }

  start: Jobs['start'] = async ({ id, fileOf }, given, published) => {
    const items = given.map(({ kind, name, refused }): JobItem => {
      const pages = refused ? [{ name, state: 'failed' as const, id: null, title: null, trouble: refused }] : []
      return { kind, name, state: refused ? 'failed' : 'waiting', pages, more: 0 }
    })
    const job: Job = { id, at: this.#options.now().toISOString(), ended: null, state: 'waiting', fault: null, published, items }
    const places = given.flatMap(({ kind, name, refused }, item): Place[] =>
      refused ? [] : [kind === 'address' ? { item, address: name } : { item, path: fileOf(item), name }],
    )
    await this.#book.put(job, places)
    this.#told(job)
    return job
  }

  retry = async (id: string): Promise<Job | null> => this.#told(await this.#book.retry(id))

  remove = async (id: string): Promise<Job | null> => this.#told(await this.#book.remove(id, this.#options.now().toISOString()))

  close = async (): Promise<void> => {
    clearInterval(this.#timer)
    this.#closing.abort()
    await this.#running
    await this.#book.close()
    await this.#options.runner.close()
  }

  #told<Kind extends Job | null>(job: Kind): Kind {
    if (job) this.#options.changed(job)
    this.#next()
    return job
  }

  #next(): void {
    this.#more = true
    this.#running ??= this.#work().finally(() => {
      this.#running = null
    })
  }

  async #work(): Promise<void> {
    while (this.#more && !this.#closing.signal.aborted) {
      this.#more = false
      // where the database is gone, what waits there waits on
      const taken = await this.#book.take().catch(() => null)
      if (!taken) continue
      this.#more = true
      await this.#run(taken)
    }
  }

  async #run({ job, places, stop }: Taken): Promise<void> {
    const { runner, changed, now } = this.#options
    const kept = job.items.map(({ pages }) => pages.length)
    let current = job
    const set = (next: Job): void => {
      current = next
      this.#book.keep(next)
      changed(next)
    }
    set({ ...job, state: 'working' })
    let fault: DeskFault | null
    try {
      const signal = AbortSignal.any([stop, this.#closing.signal])
      fault = await runner.run({ places, published: job.published }, (news) => set(after(current, news, kept)), signal)
    } catch (error) {
      fault = { code: 'failed', reason: error instanceof Error ? error.message : String(error) }
    }
    // whoever has it now tells how it goes on
    if ((stop.reason as Stop | undefined) === 'lost') return
    const how = fault ? 'failed' : stop.aborted ? 'stopped' : this.#closing.signal.aborted ? 'interrupted' : 'done'
    const settled = await this.#book.settle(ended({ ...current, fault }, how, now().toISOString())).catch(() => null)
    if (settled) changed(settled)
  }
}
