import { type Decision, pagesOf } from '../decision/index.ts'
import { type Added, type Entry, LedgerError } from '../ledger.ts'
import { codeOf } from '../sql/code.ts'
import { packReading, unpackReading } from '../sql/pack.ts'
import { readOf } from '../sql/taken.ts'
import type { Connection } from './connection.ts'
import { forgetPages, forgetSayings } from './forget.ts'
import { insert } from './insert.ts'
import { LEDGER } from './migration/parts.ts'
import { schemaOf } from './migration/step.ts'
import { Plan, type Standing } from './plan.ts'
import { FRESH, FRESH_ECHOES } from './prints.ts'
import { put, type Sizes } from './put.ts'
import { Terms } from './terms.ts'

const SCHEMA = schemaOf(LEDGER)

const PAGE = {
  no: 'integer',
  id: 'text',
  address: 'text',
  place: 'integer',
  digest: 'bigint',
  seen: 'text',
  again: 'text',
  same: 'integer',
  given: 'text',
  title: 'text',
  site: 'text',
  author: 'text',
  published: 'text',
  form: 'text',
  version: 'text',
  source: 'bytea',
  reading: 'bytea',
}
const RENEWED = Object.keys(PAGE)
  .filter((column) => column !== 'no')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')

/** Writes pages into a ledger, as one of any number of writers. */
export class Writer {
  readonly #connection: Connection
  readonly #terms: Terms

  constructor(connection: Connection) {
    this.#connection = connection
    this.#terms = new Terms(connection)
  }

  add(entries: readonly Entry[], days?: 'anew'): Added {
    return this.together((add) => add(entries, days))
  }

  /** Additions, and whatever else has to be there exactly when they are. */
  together<T>(work: (add: (entries: readonly Entry[], days?: 'anew') => Added) => T): T {
    return this.#whole(() => work((entries, days) => this.#added(entries, days)))
  }

  #added(entries: readonly Entry[], days: 'anew' | undefined): Added {
    const ids = entries.map(({ id }) => id)
    const plan = Plan.of(ids, entries, this.#connection)
    const sum = { added: 0, renewed: 0, known: 0 }
    for (const entry of entries) sum[plan.take(entry, days)]++
    this.#carryOut(plan.touched())
    return sum
  }

  /** Adds to the log what is not in it yet, and lets it hold on the pages it is about. */
  decide(decisions: readonly Decision[]): void {
    this.#whole(() => {
      const pages = new Set<string>()
      for (const decision of decisions) for (const page of this.#logged(decision)) pages.add(page)
      const plan = Plan.of([...pages], [], this.#connection)
      for (const page of pages) plan.decide(page)
      this.#carryOut(plan.touched())
    })
  }

  /** The pages that a decision is about, where it is new: what is undone is about the pages of what was done. */
  #logged(decision: Decision): readonly string[] {
    const { id, at } = decision
    const [row] = this.#connection.all(
      'insert into decision (id, at, body) values (?, ?, ?) on conflict do nothing returning id',
      id,
      at,
      JSON.stringify(decision),
    )
    if (row === undefined) return []
    const pages =
      decision.kind === 'undo'
        ? this.#connection.all<{ page: string }>('select page from decided where decision = ?', decision.decision).map(({ page }) => page)
        : pagesOf(decision)
    insert(
      this.#connection,
      'decided',
      { page: 'text', decision: 'text' },
      pages.map((page) => [page, id]),
      'on conflict do nothing',
    )
    return pages
  }

  /** All of it is there when this returns, or none; one writes at a time, for each takes the one row of `ledger` first. */
  #whole<T>(work: () => T): T {
    try {
      return this.#connection.whole(() => {
        const [{ schema }] = this.#connection.all<{ schema: number }>('update ledger set changes = changes + 1 returning schema') as [
          { schema: number },
        ]
        // carried forward since it was opened
        if (schema !== SCHEMA) throw new LedgerError(schema > SCHEMA ? 'newer' : 'older', `ledger ${schema}, known ${SCHEMA}`)
        return work()
      })
    } catch (error) {
      // some were given numbers in what is now undone
      this.#terms.forget()
      throw error
    }
  }

  #carryOut(pages: readonly Standing[]): void {
    const put = pages.filter(({ same, counted, other }) => same === null && (!counted || other !== 'nothing'))
    const emptied = pages.filter(({ same, counted, other }) => counted && (same !== null || other === 'all'))
    const forgotten = pages.filter((page) => page.counted && page.same === null && page.other === 'sayings')
    this.#load([...put, ...emptied])
    const gone = this.#forget(emptied, forgotten)
    this.#write(pages)
    this.#settle([gone, this.#put(put)])
  }

  /** Readings of pages that have to be looked into. */
  #load(pages: readonly Standing[]): void {
    const missing = new Map(pages.flatMap((page) => (page.entry === null && page.reading === null ? [[page.no, page]] : [])))
    const emptied = pages.filter(({ counted, reading }) => counted && reading === null)
    for (const page of emptied) missing.set(page.no, page)
    if (missing.size === 0) return
    const rows = this.#connection.all<{ no: number; reading: Uint8Array }>(
      'select no, reading from page where no in (select unnest(?::integer[]))',
      [...missing.keys()],
    )
    for (const { no, reading } of rows) Object.assign(missing.get(no) as Standing, { reading })
  }

  #forget(emptied: readonly Standing[], forgotten: readonly Standing[]): Partial<Sizes> {
    const all = [...emptied, ...forgotten].map(({ no }) => no)
    const said = all.length > 0 ? forgetSayings(all, this.#connection) : {}
    const told = emptied.map(({ no, reading }) => ({ no, entry: unpackReading(reading as Uint8Array) }))
    return { ...said, ...(told.length > 0 && forgetPages(told, this.#connection)) }
  }

  #write(pages: readonly Standing[]): void {
    insert(
      this.#connection,
      'page',
      PAGE,
      pages.flatMap(({ entry, no, id, address, digest, seen, again, same, given }) =>
        entry === null
          ? []
          : [[no, id, address, codeOf(address), digest, seen, again, same, given, ...readOf(entry, packReading).slice(1)]],
      ),
      `on conflict (no) do update set ${RENEWED}`,
    )
    const moved = pages.filter(({ entry }) => entry === null)
    if (moved.length === 0) return
    this.#connection.all(
      `update page set seen = given.seen, again = given.again, same = given.same
       from unnest(?::integer[], ?::text[], ?::text[], ?::integer[]) as given (no, seen, again, same) where page.no = given.no`,
      moved.map(({ no }) => no),
      moved.map(({ seen }) => seen),
      moved.map(({ again }) => again),
      moved.map(({ same }) => same),
    )
  }

  #put(pages: readonly Standing[]): Partial<Sizes> {
    if (pages.length === 0) return {}
    const counting = pages.map(({ no, id, entry, reading, other, counted }) => ({
      no,
      entry: { id, ...(entry ?? unpackReading(reading as Uint8Array)) },
      all: !counted || other === 'all',
    }))
    return put(counting, this.#connection, this.#terms)
  }

  /** Keeps how much the index of words holds. The fingerprints that came last go to the others, when they are many. */
  #settle(sizes: readonly Partial<Sizes>[]): void {
    const sum = (name: keyof Sizes): number => sizes.reduce((all, one) => all + (one[name] ?? 0), 0)
    const [{ fresh }] = this.#connection.all<{ fresh: number }>(
      `update ledger set said = said + ?, said_length = said_length + ?, told = told + ?, told_length = told_length + ?, fresh = fresh + ?
       returning fresh`,
      sum('said'),
      sum('said_length'),
      sum('told'),
      sum('told_length'),
      sum('fresh'),
    ) as [{ fresh: number }]
    if (fresh < FRESH) return
    for (const sql of [
      `insert into echo (page) ${FRESH_ECHOES} on conflict do nothing`,
      'insert into print (print, page) select print, page from fresh order by print, page',
      'delete from fresh',
      'update ledger set fresh = 0',
    ])
      this.#connection.all(sql)
  }
}
