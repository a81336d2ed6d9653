import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { All, Shared } from '#ledger'
import { type Book, KEPT, type Stop, type Taken } from './book.ts'
import { jobOf } from './form.ts'
import { isOver, type Job, type Place } from './job.ts'
import { again, ended } from './progress.ts'

/** Seconds after which a job whose server says nothing any more is another's; milliseconds between two words of one that does it. */
const LEASE = 10
const WORD = 1000
/** Milliseconds between two looks for what others have put. */
const EVERY = 1000
/** Times that a job is taken: what brings servers down is not given to all of them. */
const ATTEMPTS = 3
/** Bytes of a piece of a file. */
const PIECE = 1024 * 1024

interface Row {
  readonly id: string
  readonly version: number
  readonly job: string
  readonly places: string
  readonly waits: boolean
  readonly attempts: number
  /** Who has it, or had it and says nothing any more. */
  readonly server: string | null
  /** Somebody has it. */
  readonly held: boolean
}

/** Opens the book that the servers of one ledger have together; files come to a folder of this machine as long as they are read. */
export const openSharedBook = (shared: Shared, lease: number = LEASE): Book => new SharedBook(shared, lease)

class SharedBook implements Book {
  readonly every = EVERY
  readonly #shared: Shared
  readonly #lease: number
  /** Of this run: a server that starts again has nothing of what it did before. */
  readonly #server = randomBytes(12).toString('hex')
  readonly #folder = mkdtempSync(join(tmpdir(), 'iwaku-intake-'))
  /** Jobs as they were read, by the version of their row. */
  readonly #read = new Map<string, { readonly version: number; readonly job: Job | null }>()
  #taken: Holding | null = null

  constructor(shared: Shared, lease: number) {
    this.#shared = shared
    this.#lease = lease
  }

  list = async (): Promise<readonly Job[]> => {
    const rows = await this.#shared.all<{ id: string; version: number }>('select id, version from taking order by no desc')
    const stale = rows.filter(({ id, version }) => this.#read.get(id)?.version !== version).map(({ id }) => id)
    if (stale.length > 0)
      for (const { id, version, job } of await this.#shared.all<Row>(
        'select id, version, job from taking where id = any($1::text[])',
        stale,
      ))
        this.#read.set(id, { version, job: jobOf(job) })
    const known = new Set(rows.map(({ id }) => id))
    for (const id of this.#read.keys()) if (!known.has(id)) this.#read.delete(id)
    return rows.flatMap(({ id }) => this.#read.get(id)?.job ?? [])
  }

  get = async (id: string): Promise<Job | null> => {
    const [row] = await this.#shared.all<Row>('select job from taking where id = $1', id)
    return row ? jobOf(row.job) : null
  }

  prepare = (): ReturnType<Book['prepare']> => {
    const id = randomBytes(12).toString('hex')
    mkdirSync(join(this.#folder, id), { recursive: true, mode: 0o700 })
    return { id, fileOf: (item) => this.#fileOf(id, item), abandon: () => this.#drop(id) }
  }

  put = async (job: Job, places: readonly Place[]): Promise<void> => {
    try {
      await this.#shared.whole(async (all) => {
        for (const place of places) if ('path' in place) await putFile(all, job.id, place)
        const sql = 'insert into taking (id, version, job, places, waits, attempts) values ($1, 1, $2, $3, true, 0)'
        await all(sql, job.id, JSON.stringify(job), writtenPlaces(places))
        const old = `delete from taking where id in (select id from taking where not waits order by no
          limit greatest(0, (select count(*) from taking) - ${KEPT})) returning id`
        const gone = await all<{ id: string }>(old)
        if (gone.length > 0)
          await all(
            'delete from taking_piece where id = any($1::text[])',
            gone.map(({ id }) => id),
          )
      })
    } finally {
      this.#drop(job.id)
    }
  }

  retry = (id: string): Promise<Job | null> =>
    this.#changed(id, async (all, job) => {
      const todo = isOver(job) ? again(job, () => '') : null
      if (todo === null) return null
      const sql =
        'update taking set version = version + 1, job = $2, places = $3, waits = true, server = null, due = now(), attempts = 0, stop = false where id = $1'
      await all(sql, id, JSON.stringify(todo.job), writtenPlaces(todo.places))
      return todo.job
    })

  remove = (id: string, at: string): Promise<Job | null> =>
    this.#changed(id, async (all, job, { held, waits }) => {
      if (!waits) {
        await all('delete from taking where id = $1', id)
        await all('delete from taking_piece where id = $1', id)
        return null
      }
      // whoever does it hears of it in a moment
      if (held) await all('update taking set stop = true where id = $1', id)
      if (held) return job
      const stopped = ended(job, 'stopped', at)
      await all(
        'update taking set version = version + 1, job = $2, waits = false, server = null where id = $1',
        id,
        JSON.stringify(stopped),
      )
      return stopped
    })

  take = async (): Promise<Taken | null> => {
    const found = await this.#shared.whole(async (all) => {
      const next = 'select *, false as held from taking where waits and due <= now() order by no limit 1 for update skip locked'
      const [row] = await all<Row>(next)
      const job = row && jobOf(row.job)
      // of a later version: that one takes it
      if (!job) return null
      const todo = todoOf(row, job)
      const sql = `update taking set version = version + 1, job = $2, places = $3, waits = $4, server = $5, due = now() + make_interval(secs => $6),
        attempts = attempts + 1, stop = false where id = $1`
      const waits = !isOver(todo.job)
      const begun: Job = waits ? { ...todo.job, state: 'working' } : todo.job
      await all(sql, job.id, JSON.stringify(begun), writtenPlaces(todo.places), waits, waits ? this.#server : null, this.#lease)
      return waits ? { job: begun, places: todo.places } : null
    })
    if (found === null) return null
    this.#taken = new Holding(this.#shared, this.#server, found.job, this.#lease)
    const places = found.places.map((place) => ('path' in place ? { ...place, path: this.#fileOf(found.job.id, place.item) } : place))
    try {
      mkdirSync(join(this.#folder, found.job.id), { recursive: true, mode: 0o700 })
      for (const place of places) if ('path' in place) await getFile(this.#shared.all, found.job.id, place)
    } catch (error) {
      // it is another's, or ours again, when the lease is over
      this.#letGo(found.job.id)
      throw error
    }
    return { job: found.job, places, stop: this.#taken.signal }
  }

  keep = (job: Job): void => this.#taken?.keep(job)

  settle = async (job: Job): Promise<Job | null> => {
    const taken = this.#taken as Holding
    await taken.rest()
    const back = job.state === 'interrupted' || job.fault?.code === 'ledger_lost' ? again(job, () => '') : null
    const settled = back ? back.job : job
    const done = job.items.flatMap((item, number) => (item.kind !== 'address' && item.state === 'done' ? [number] : []))
    const end = (): Promise<boolean> =>
      this.#shared.whole(async (all) => {
        const sql = `update taking set version = version + 1, job = $3, places = $4, waits = $5, server = null, due = now(), stop = false,
          attempts = attempts - case when $6 then 1 else 0 end where id = $1 and server = $2 returning id`
        const values = [JSON.stringify(settled), writtenPlaces(back?.places ?? []), back !== null, job.state === 'interrupted']
        if ((await all(sql, job.id, this.#server, ...values)).length === 0) return false
        // files are kept as long as there is something to do again with them
        await all('delete from taking_piece where id = $1 and item = any($2::integer[])', job.id, done)
        return true
      })
    try {
      // a database that is gone comes back, or others do the job again
      for (;;)
        try {
          return (await end()) ? settled : null
        } catch (error) {
          if (taken.isOver()) throw error
          await new Promise((resolve) => setTimeout(resolve, WORD))
        }
    } finally {
      this.#letGo(job.id)
    }
  }

  close = async (): Promise<void> => {
    await this.#taken?.rest()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Changes the row of a job, which is held meanwhile; null where there is none. */
  #changed(id: string, change: (all: All, job: Job, row: Row) => Promise<Job | null>): Promise<Job | null> {
    return this.#shared.whole(async (all) => {
      const [row] = await all<Row>('select *, (server is not null and due > now()) as held from taking where id = $1 for update', id)
      const job = row ? jobOf(row.job) : null
      return row && job ? change(all, job, row) : null
    })
  }

  #letGo(id: string): void {
    void this.#taken?.rest()
    this.#taken = null
    this.#drop(id)
  }

  #fileOf(id: string, item: number): string {
    return join(this.#folder, id, String(item))
  }

  #drop(id: string): void {
    rmSync(join(this.#folder, id), { recursive: true, force: true })
  }
}

type Todo = NonNullable<ReturnType<typeof again>>

/** What is to be done of a job that nobody has. Where somebody had it, that is what was not reached; one that was over but for saying so is over. */
function todoOf({ server, attempts, places }: Row, job: Job): Todo {
  if (server === null) return { job, places: JSON.parse(places) as readonly Place[] }
  const over = ended(job, 'interrupted', new Date().toISOString())
  const todo = again(over, () => '')
  if (todo === null) return { job: { ...over, state: 'done' }, places: [] }
  return attempts >= ATTEMPTS ? { job: over, places: [] } : todo
}

/** A job that this server does: it says so again and again, and hears whether it is to go on. */
class Holding {
  readonly #shared: Shared
  readonly #server: string
  readonly #lease: number
  readonly #stop = new AbortController()
  readonly #timer: NodeJS.Timeout
  #job: Job
  #changed = false
  #said = Date.now()
  #saying: Promise<void> = Promise.resolve()

  constructor(shared: Shared, server: string, job: Job, lease: number) {
    this.#shared = shared
    this.#server = server
    this.#job = job
    this.#lease = lease
    this.#timer = setInterval(() => {
      this.#saying = this.#saying.then(() => this.#say())
    }, WORD)
  }

  get signal(): AbortSignal {
    return this.#stop.signal
  }

  keep(job: Job): void {
    this.#job = job
    this.#changed = true
  }

  /** Whether others may have it by now. */
  isOver(): boolean {
    return Date.now() - this.#said > this.#lease * 1000
  }

  /** Says nothing any more; resolves when nothing is being said. */
  async rest(): Promise<void> {
    clearInterval(this.#timer)
    await this.#saying
  }

  async #say(): Promise<void> {
    const text = this.#changed ? JSON.stringify(this.#job) : null
    this.#changed = false
    const asked = Date.now()
    try {
      const sql = `update taking set due = now() + make_interval(secs => $3), job = coalesce($4, job), version = version + case when $4::text is null then 0 else 1 end
        where id = $1 and server = $2 returning stop`
      const [row] = await this.#shared.all<{ stop: boolean }>(sql, this.#job.id, this.#server, this.#lease, text)
      if (!row) this.#end('lost')
      else if (row.stop) this.#end('stopped')
      this.#said = asked
    } catch {
      this.#changed ||= text !== null
      if (this.isOver()) this.#end('lost')
    }
  }

  #end(why: Stop): void {
    if (!this.#stop.signal.aborted) this.#stop.abort(why)
  }
}

/** Where a file lies is the matter of whoever reads it. */
const writtenPlaces = (places: readonly Place[]): string =>
  JSON.stringify(places.map((place) => ('path' in place ? { ...place, path: '' } : place)))

type FilePlace = Extract<Place, { path: string }>

const within = async <T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> => {
  const file = await open(path, flags, 0o600)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

/** A file goes into the database by pieces: no more than one is held. */
const putFile = (all: All, id: string, { item, path }: FilePlace): Promise<void> =>
  within(path, 'r', async (file) => {
    for (let piece = 0; ; piece++) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(PIECE), 0, PIECE)
      if (bytesRead === 0 && piece > 0) return
      await all('insert into taking_piece values ($1, $2, $3, $4)', id, item, piece, buffer.subarray(0, bytesRead))
      if (bytesRead === 0) return
    }
  })

const getFile = (all: All, id: string, { item, path }: FilePlace): Promise<void> =>
  within(path, 'w', async (file) => {
    for (let piece = 0; ; piece++) {
      const sql = 'select bytes from taking_piece where id = $1 and item = $2 and piece = $3'
      const [row] = await all<{ bytes: Buffer }>(sql, id, item, piece)
      if (!row) return
      await file.write(row.bytes)
    }
  })
