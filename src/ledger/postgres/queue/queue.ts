import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Added } from '../../ledger.ts'
import { LedgerError } from '../../ledger.ts'
import type { DeadLetter, FailedJob, Job, Queue, QueueCounts, ReadJob, Taking, WaitingPage } from '../../queue.ts'
import type { Connection } from '../connection.ts'
import { insert } from '../insert.ts'
import type { Writer } from '../write.ts'
import { countsOf, JOBS, type JobsRow, NOW_SLOT, WORKED, type WorkedRow } from './counts.ts'
import { ALONE } from './tables.ts'

/** What is told of a page whose worker ended without a word, as data. */
const LOST = JSON.stringify({ code: 'reader_lost' })
/** Of so many times that pages are taken, the first is for one that was taken in vain before: a queue that is never empty keeps none of them waiting for ever. */
const TURNS = 8
/** Slots that are kept. */
const KEPT = 360

const COLUMNS = {
  key: 'text',
  name: 'text',
  content_type: 'text',
  seen: 'text',
  published: 'text',
  given: 'text',
  title: 'text',
  author: 'text',
  kind: 'text',
  bytes: 'bytea',
}

interface JobRow extends Omit<WaitingPage, 'contentType' | 'title' | 'author' | 'kind'> {
  readonly title: string | null
  readonly author: string | null
  readonly kind: 'html' | 'text' | null
  readonly key: string
  readonly content_type: string | null
  readonly attempts: number
}

/** The queue of the ledger in one schema of a PostgreSQL database. */
export class PostgresQueue implements Queue {
  readonly #connection: Connection
  readonly #writer: Writer
  #turn = 0

  constructor(connection: Connection, writer: Writer) {
    this.#connection = connection
    this.#writer = writer
  }

  put(pages: readonly WaitingPage[]): number {
    // in one order, so that two who put the same pages never wait for each other
    const rows = new Map(pages.map((page) => [keyOf(page), page]))
    const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
    return this.#connection.whole(() => {
      const before = this.#there([...rows.keys()])
      insert(
        this.#connection,
        'job',
        COLUMNS,
        sorted.map(([key, { name, contentType, seen, published, given, title = null, author = null, kind = null, bytes }]) => [
          key,
          name,
          contentType,
          seen,
          published,
          given,
          title,
          author,
          kind,
          deflateRawSync(bytes),
        ]),
        'on conflict (key) do nothing',
      )
      return rows.size - before
    })
  }

  length(most: number): number {
    return this.#number('select count(*) as number from (select 1 from job where not dead limit ?) as first', most)
  }

  take(worker: string, { most, lease, attempts }: Taking): readonly Job[] {
    const few = this.#turn++ % TURNS === 0 ? this.#taken(worker, `>= ${ALONE}`, 1, lease, attempts) : []
    if (few.length > 0) return few
    const many = this.#taken(worker, `< ${ALONE}`, most, lease, attempts)
    return many.length > 0 ? many : this.#taken(worker, `>= ${ALONE}`, 1, lease, attempts)
  }

  hold(worker: string, keys: readonly string[], lease: number): void {
    this.#connection.all(
      'update job set due = now() + make_interval(secs => ?) where worker = ? and key in (select unnest(?::text[]))',
      lease,
      worker,
      keys,
    )
  }

  finish(worker: string, read: readonly ReadJob[]): Added {
    const { all } = this.#connection
    return this.#writer.together((add) => {
      const own = new Map(
        all<{ key: string; given: string | null }>(
          'delete from job where worker = ? and key in (select unnest(?::text[])) returning key, given',
          worker,
          read.map(({ key }) => key),
        ).map(({ key, given }) => [key, given]),
      )
      const entriesOf = (given: boolean): ReadJob['entry'][] =>
        read.flatMap(({ key, entry }) => (own.has(key) && (own.get(key) !== null) === given ? [entry] : []))
      const [plain, dated] = [entriesOf(false), entriesOf(true)]
      const sums = [...(plain.length > 0 ? [add(plain)] : []), ...(dated.length > 0 ? [add(dated, 'anew')] : [])]
      if (own.size > 0)
        all(
          `insert into worked (worker, slot, pages) values (?, ${NOW_SLOT}, ?) on conflict (worker, slot) do update set pages = worked.pages + excluded.pages`,
          worker,
          own.size,
        )
      const sum = (name: keyof Added): number => sums.reduce((all, one) => all + one[name], 0)
      return { added: sum('added'), renewed: sum('renewed'), known: sum('known') }
    })
  }

  fail(worker: string, failed: readonly FailedJob[]): void {
    this.#connection.all(
      `update job set worker = null, reason = given.reason, dead = given.again is null, due = now() + make_interval(secs => coalesce(given.again, 0))
       from unnest(?::text[], ?::text[], ?::float8[]) as given (key, reason, again) where job.key = given.key and job.worker = ?`,
      failed.map(({ key }) => key),
      failed.map(({ trouble }) => JSON.stringify(trouble)),
      failed.map(({ again }) => again),
      worker,
    )
  }

  giveBack(worker: string): void {
    this.#connection.all('update job set worker = null, due = now(), attempts = attempts - 1 where worker = ? and not dead', worker)
    this.#connection.all(`delete from worked where slot < ${NOW_SLOT} - ${KEPT}`)
  }

  counts(): QueueCounts {
    const { all } = this.#connection
    return countsOf(all<JobsRow>(JOBS)[0] as JobsRow, all<WorkedRow>(WORKED)[0] as WorkedRow)
  }

  dead(limit: number): readonly DeadLetter[] {
    return this.#connection
      .all<Omit<DeadLetter, 'trouble'> & { reason: string }>(
        `select key, name, attempts, reason, to_char(due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
         from job where dead order by due desc, no limit ?`,
        limit,
      )
      .map(({ reason, ...letter }) => ({ ...letter, trouble: JSON.parse(reason) as object }))
  }

  replay(keys: readonly string[] | null): number {
    return this.#dead('update job set dead = false, attempts = 0, due = now() where', keys)
  }

  drop(keys: readonly string[] | null): number {
    return this.#dead('delete from job where', keys)
  }

  close(): void {
    this.#connection.close()
  }

  /** Takes what is due of one kind; one that was taken too often is put aside instead. Not `with`: what changes something is asked once. */
  #taken(worker: string, attempted: string, most: number, lease: number, attempts: number): readonly Job[] {
    const next = `(select key, attempts >= ? as over from job where not dead and attempts ${attempted} and due <= now() order by due, no limit ? for update skip locked)`
    const rows = this.#connection.all<JobRow & { over: boolean; no: number }>(
      `update job set attempts = case when over then job.attempts else job.attempts + 1 end, dead = over,
       reason = case when over then coalesce(case when worker is null then reason end, ?) else reason end,
       worker = case when over then null else ? end, due = case when over then now() else now() + make_interval(secs => ?) end
       from ${next} as next where job.key = next.key
       returning job.key, no, over, job.attempts, name, content_type, seen, published, given, title, author, kind, case when not over then bytes end as bytes`,
      LOST,
      worker,
      lease,
      attempts,
      most,
    )
    return rows
      .sort((a, b) => a.no - b.no)
      .filter(({ over }) => !over)
      .map(jobOf)
  }

  #dead(change: string, keys: readonly string[] | null): number {
    const sql = `${change} dead and (?1::text[] is null or exists (select 1 from unnest(?1::text[]) as given (key) where starts_with(job.key, given.key))) returning key`
    return this.#connection.all(sql, keys).length
  }

  #there(keys: readonly string[]): number {
    return this.#number('select count(*) as number from job where key in (select unnest(?::text[]))', keys)
  }

  #number(sql: string, value: number | readonly string[]): number {
    return (this.#connection.all<{ number: number }>(sql, value) as [{ number: number }])[0].number
  }
}

function keyOf({ name, contentType, seen, published, given, title, author, kind, bytes }: WaitingPage): string {
  const told = { ...(title !== undefined && { title }), ...(author !== undefined && { author }), ...(kind !== undefined && { kind }) }
  // most containers tell nothing, and such a page is the one that versions before put
  const about = JSON.stringify([name, contentType, seen, published, given, ...(Object.keys(told).length > 0 ? [told] : [])])
  return createHash('sha256').update(`${about}\n`, 'utf8').update(bytes).digest('hex')
}

function jobOf({ key, attempts, name, content_type: contentType, seen, published, given, title, author, kind, bytes }: JobRow): Job {
  const told = { ...(title !== null && { title }), ...(author !== null && { author }), ...(kind !== null && { kind }) }
  try {
    return { key, attempts, page: { name, contentType, seen, published, given, ...told, bytes: inflateRawSync(bytes) } }
  } catch (error) {
    throw new LedgerError('damaged', `a page of the queue cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`)
  }
}
