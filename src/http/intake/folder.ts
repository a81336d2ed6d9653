import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Book, KEPT, type Taken } from './book.ts'
import { ID, jobOf } from './form.ts'
import { isOver, type Job, type Place } from './job.ts'
import { again, ended } from './progress.ts'

/*
 * Jobs on the disk, beside the ledger: `ID.json` what became of a job, `ID/` the files that were given for it, under numbers. No name in there comes from
 * a request.
 */

/** Milliseconds between two writes of one job that goes on. */
const PAUSE = 1000

/** Opens the book in a folder, for one program. What is no job stays where it is; what a program did not end is told as interrupted at `now`. */
export const openFolder = (folder: string, now: Date): Book => new Folder(folder, now.toISOString())

class Folder implements Book {
  readonly every = null
  readonly #folder: string
  readonly #jobs = new Map<string, Job>()
  readonly #waiting: { readonly id: string; readonly places: readonly Place[] }[] = []
  #taken: { readonly id: string; readonly stop: AbortController } | null = null
  #unwritten: { readonly id: string; readonly timer: NodeJS.Timeout } | null = null

  constructor(folder: string, at: string) {
    this.#folder = folder
    for (const job of jobsIn(folder)) {
      const told = isOver(job) ? job : ended(job, 'interrupted', at)
      this.#jobs.set(job.id, told)
      if (told !== job) write(folder, told)
    }
  }

  list = async (): Promise<readonly Job[]> => [...this.#jobs.values()].toReversed()
  get = async (id: string): Promise<Job | null> => this.#jobs.get(id) ?? null

  prepare = (): ReturnType<Book['prepare']> => {
    const id = randomBytes(12).toString('hex')
    mkdirSync(join(this.#folder, id), { recursive: true, mode: 0o700 })
    return { id, fileOf: (item) => this.#fileOf(id, item), abandon: () => this.#forget(id) }
  }

  put = async (job: Job, places: readonly Place[]): Promise<void> => {
    this.#write(job)
    this.#prune()
    this.#waiting.push({ id: job.id, places })
  }

  retry = async (id: string): Promise<Job | null> => {
    const job = this.#jobs.get(id)
    const todo = job && isOver(job) ? again(job, (item) => this.#fileOf(id, item)) : null
    if (todo === null) return null
    this.#write(todo.job)
    this.#waiting.push({ id, places: todo.places })
    return todo.job
  }

  remove = async (id: string, at: string): Promise<Job | null> => {
    const job = this.#jobs.get(id)
    if (!job) return null
    if (isOver(job)) {
      this.#forget(id)
      return null
    }
    const place = this.#waiting.findIndex((one) => one.id === id)
    if (place < 0) this.#taken?.stop.abort('stopped')
    else {
      this.#waiting.splice(place, 1)
      this.#write(ended(job, 'stopped', at))
    }
    return this.get(id)
  }

  take = async (): Promise<Taken | null> => {
    const next = this.#waiting.shift()
    if (!next) return null
    const stop = new AbortController()
    this.#taken = { id: next.id, stop }
    return { job: this.#jobs.get(next.id) as Job, places: next.places, stop: stop.signal }
  }

  keep = (job: Job): void => {
    this.#jobs.set(job.id, job)
    this.#unwritten ??= {
      id: job.id,
      timer: setTimeout(() => {
        this.#unwritten = null
        write(this.#folder, this.#jobs.get(job.id) as Job)
      }, PAUSE),
    }
  }

  settle = async (job: Job): Promise<Job> => {
    this.#taken = null
    // files are kept as long as there is something to do again with them
    for (const [number, item] of job.items.entries())
      if (item.kind !== 'address' && item.state === 'done') rmSync(this.#fileOf(job.id, number), { force: true })
    this.#write(job)
    return job
  }

  close = async (): Promise<void> => {
    for (const { id } of this.#waiting.splice(0)) this.#write(ended(this.#jobs.get(id) as Job, 'interrupted', new Date().toISOString()))
  }

  #fileOf(id: string, item: number): string {
    return join(this.#folder, id, String(item))
  }

  /** On the disk at once. */
  #write(job: Job): void {
    if (this.#unwritten?.id === job.id) {
      clearTimeout(this.#unwritten.timer)
      this.#unwritten = null
    }
    this.#jobs.set(job.id, job)
    write(this.#folder, job)
  }

  #forget(id: string): void {
    this.#jobs.delete(id)
    rmSync(join(this.#folder, `${id}.json`), { force: true })
    rmSync(join(this.#folder, id), { recursive: true, force: true })
  }

  #prune(): void {
    const over = [...this.#jobs.values()].filter(isOver)
    for (const { id } of over.slice(0, Math.max(0, this.#jobs.size - KEPT))) this.#forget(id)
  }
}

/** The oldest first. Files of jobs that never began go: the program ended while they came. */
function jobsIn(folder: string): readonly Job[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = readdirSync(folder)
  const jobs = names.flatMap((name) => (name.endsWith('.json') ? (jobOf(readFileSync(join(folder, name), 'utf8')) ?? []) : []))
  const known = new Set(jobs.map(({ id }) => id))
  for (const name of names) if (ID.test(name) && !known.has(name)) rmSync(join(folder, name), { recursive: true, force: true })
  return jobs.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? 1 : -1))
}

function write(folder: string, job: Job): void {
  const next = join(folder, `${job.id}.new`)
  const file = openSync(next, 'w', 0o600)
  try {
    writeFileSync(file, JSON.stringify(job))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(next, join(folder, `${job.id}.json`))
}
