import { randomBytes } from 'node:crypto'
import type { Trouble } from '#message'
import type { DeskFault } from '../desk/task.ts'
import { type Book, openBook } from './book.ts'
import { isOver, type Job, type JobItem, type Place, type Runner } from './job.ts'
import { after, again, ended } from './progress.ts'

/** Something that was given; a file lies where `fileOf` says, under its number among all that was given. */
export type Given = Pick<JobItem, 'kind' | 'name'> & {
  /** Why it is not even tried. */
  readonly refused?: Trouble
}

export interface JobsOptions {
  /** Where jobs are kept. */
  readonly folder: string
  readonly runner: Runner
  readonly now: () => Date
  /** Something of a job is other than it was. */
  readonly changed: (job: Job) => void
}

/** What was given, what became of it, and what is still to be done: one job after the other. */
export interface Jobs {
  /** The newest first. */
  readonly list: () => readonly Job[]
  readonly get: (id: string) => Job | null
  /** A place for files that are on their way. */
  readonly prepare: () => { readonly id: string; readonly fileOf: (item: number) => string; readonly abandon: () => void }
  /** Starts what was prepared; it is on the disk when this returns. */
  readonly start: (id: string, given: readonly Given[], published: string | null) => Job
  /** Does again what failed or was not reached; null where there is nothing of that, or the job is not over. */
  readonly retry: (id: string) => Job | null
  /** Stops a job that runs or waits, and forgets one that is over. Gives it as it then is; null for one that is forgotten. */
  readonly remove: (id: string) => Job | null
  readonly close: () => Promise<void>
}

/** Jobs that are kept; the oldest that are over fall away. */
const KEPT = 100
/** Milliseconds between two writes of one job that goes on. */
const PAUSE = 1000

export function openJobs(options: JobsOptions): Jobs {
  return new Keeper(options, openBook(options.folder))
}

interface Waiting {
  readonly id: string
  readonly places: readonly Place[]
  readonly stop: AbortController
}

class Keeper implements Jobs {
  readonly #options: JobsOptions
  readonly #book: Book
  readonly #jobs = new Map<string, Job>()
  readonly #queue: Waiting[] = []
  #running: { readonly waiting: Waiting; readonly over: Promise<void> } | null = null
  #closed = false
  #unwritten: { readonly id: string; readonly timer: NodeJS.Timeout } | null = null

  constructor(options: JobsOptions, book: Book) {
    this.#options = options
    this.#book = book
    for (const job of book.read().toReversed()) {
      const told = isOver(job) ? job : ended(job, 'interrupted', options.now().toISOString())
      this.#jobs.set(job.id, told)
      if (told !== job) book.write(told)
    }
  }

  list = (): readonly Job[] => [...this.#jobs.values()].toReversed()
  get = (id: string): Job | null => this.#jobs.get(id) ?? null

  prepare = (): ReturnType<Jobs['prepare']> => {
    const id = randomBytes(12).toString('hex')
    this.#book.folderOf(id)
    return { id, fileOf: (item) => this.#book.fileOf(id, item), abandon: () => this.#book.forget(id) }
  }

  start = (id: string, given: readonly Given[], published: string | null): Job => {
    const items = given.map(({ kind, name, refused }): JobItem => {
      const pages = refused ? [{ name, state: 'failed' as const, id: null, title: null, trouble: refused }] : []
      return { kind, name, state: refused ? 'failed' : 'waiting', pages, more: 0 }
    })
    const job: Job = { id, at: this.#options.now().toISOString(), ended: null, state: 'waiting', fault: null, published, items }
    const places = given.flatMap(({ kind, name, refused }, item): Place[] =>
      refused ? [] : [kind === 'address' ? { item, address: name } : { item, path: this.#book.fileOf(id, item), name }],
    )
    this.#write(job)
    this.#prune()
    this.#enqueue({ id, places, stop: new AbortController() })
    return job
  }

  retry = (id: string): Job | null => {
    const job = this.#jobs.get(id)
    const todo = job && isOver(job) ? again(job, (item) => this.#book.fileOf(id, item)) : null
    if (todo === null) return null
    this.#write(todo.job)
    this.#enqueue({ id, places: todo.places, stop: new AbortController() })
    return todo.job
  }

  remove = (id: string): Job | null => {
    const job = this.#jobs.get(id)
    if (!job) return null
    if (isOver(job)) {
      this.#jobs.delete(id)
      this.#book.forget(id)
      return null
    }
    const at = this.#queue.findIndex((one) => one.id === id)
    if (at >= 0) {
      this.#queue.splice(at, 1)
      this.#end(id, 'stopped', null)
    } else this.#running?.waiting.stop.abort()
    return this.get(id)
  }

  close = async (): Promise<void> => {
    this.#closed = true
    this.#running?.waiting.stop.abort()
    await this.#running?.over
    for (const { id } of this.#queue.splice(0)) this.#end(id, 'interrupted', null)
    await this.#options.runner.close()
  }

  #enqueue(waiting: Waiting): void {
    this.#queue.push(waiting)
    this.#next()
  }

  #next(): void {
    if (this.#running !== null || this.#closed) return
    const waiting = this.#queue.shift()
    if (!waiting) return
    const over = this.#run(waiting).finally(() => {
      this.#running = null
      this.#next()
    })
    this.#running = { waiting, over }
  }

  async #run({ id, places, stop }: Waiting): Promise<void> {
    const kept = (this.#jobs.get(id) as Job).items.map(({ pages }) => pages.length)
    this.#set({ ...(this.#jobs.get(id) as Job), state: 'working' })
    let fault: DeskFault | null
    try {
      const { published } = this.#jobs.get(id) as Job
      fault = await this.#options.runner.run(
        { places, published },
        (news) => this.#set(after(this.#jobs.get(id) as Job, news, kept)),
        stop.signal,
      )
    } catch (error) {
      fault = { code: 'failed', reason: error instanceof Error ? error.message : String(error) }
    }
    this.#end(id, fault ? 'failed' : !stop.signal.aborted ? 'done' : this.#closed ? 'interrupted' : 'stopped', fault)
  }

  #end(id: string, state: 'done' | 'stopped' | 'interrupted' | 'failed', fault: DeskFault | null): void {
    const job = ended({ ...(this.#jobs.get(id) as Job), fault }, state, this.#options.now().toISOString())
    // files are kept as long as there is something to do again with them
    for (const [number, item] of job.items.entries()) if (item.kind !== 'address' && item.state === 'done') this.#book.drop(id, number)
    this.#write(job)
  }

  /** On the disk at once. */
  #write(job: Job): void {
    if (this.#unwritten?.id === job.id) this.#forgetTimer()
    this.#jobs.set(job.id, job)
    this.#book.write(job)
    this.#options.changed(job)
  }

  /** On the disk in a moment: an end before that loses what can be told of a job, and nothing else. */
  #set(job: Job): void {
    this.#jobs.set(job.id, job)
    this.#options.changed(job)
    this.#unwritten ??= {
      id: job.id,
      timer: setTimeout(() => {
        this.#unwritten = null
        this.#book.write(this.#jobs.get(job.id) as Job)
      }, PAUSE),
    }
  }

  #forgetTimer(): void {
    clearTimeout(this.#unwritten?.timer)
    this.#unwritten = null
  }

  #prune(): void {
    const over = [...this.#jobs.values()].filter(isOver)
    for (const { id } of over.slice(0, Math.max(0, this.#jobs.size - KEPT))) {
      this.#jobs.delete(id)
      this.#book.forget(id)
    }
  }
}
