import type { Added, Entry } from '../ledger.ts'
import { codeOf } from '../sql/code.ts'
import { unpackReading } from '../sql/pack.ts'
import { digestOf, type Shelf, take } from '../sql/taken.ts'
import type { Connection } from './connection.ts'

/** A page as it stands while a batch is taken in. */
export interface Standing {
  readonly no: number
  readonly id: string
  readonly address: string
  digest: number
  given: string | null
  seen: string | null
  again: string | null
  published: string | null
  version: string
  /** The page that counts in its place; null for one that counts itself. */
  same: number | null
  /** A human decided about it. */
  readonly decided: boolean
  /** Whether its attributions stood in the tables before. */
  readonly counted: boolean
  /** What is in the tables; null for a new page, and until `load` has it. */
  reading: Uint8Array | null
  /** What is to be written of it; null where the reading stays. */
  entry: Entry | null
  /** What stands of it in the other tables is another now: its attributions, or all of it. */
  other: 'nothing' | 'sayings' | 'all'
  /** Something of it has to be written. */
  touched: boolean
}

/** What the addition of a batch makes of the pages, worked out before anything is written: as pages taken one after another would make it. */
export class Plan {
  readonly #byId = new Map<string, Standing>()
  readonly #bySpot = new Map<string, Standing[]>()
  readonly #decided: ReadonlySet<string>
  #next: number
  readonly #shelf: Shelf<Standing> = {
    put: (entry) => {
      const page = this.#made(entry)
      this.#stand(page)
      this.#join(page)
    },
    copies: (page) => this.#copies(page).length,
    leave: (page) => this.#leave(page),
    join: (page) => this.#join(page),
    sight: (page, sightings) => Object.assign(page, sightings, { touched: true }),
    renew: (page, entry) => {
      this.#reread(page, entry)
      this.#join(page)
    },
    recordOf,
    redecode: (page, entry) => Object.assign(page, { given: entry.given, entry, touched: true }),
  }

  private constructor(pages: readonly Standing[], decided: ReadonlySet<string>, next: number) {
    for (const page of pages) this.#stand(page)
    this.#decided = decided
    this.#next = next
  }

  /** With all pages that something may be about: those with an id, those that come, and the copies of both. */
  static of(ids: readonly string[], entries: readonly Entry[], connection: Connection): Plan {
    const known = readPages(connection, 'page.id in (select unnest(?::text[]))', [ids], 'reading')
    const spots = [...known, ...entries.map((entry) => ({ address: entry.address, digest: digestOf(entry) }))]
    const beside = readPages(connection, '(page.place, page.digest) in (select * from unnest(?::integer[], ?::bigint[]))', [
      spots.map(({ address }) => codeOf(address)),
      spots.map(({ digest }) => digest),
    ])
    const decided = connection.all<{ page: string }>('select distinct page from decided where page in (select unnest(?::text[]))', ids)
    const [{ next }] = connection.all<{ next: number }>('select coalesce(max(no), 0) + 1 as next from page') as [{ next: number }]
    const all = new Map([...beside, ...known].map((page) => [page.id, page]))
    return new Plan([...all.values()], new Set(decided.map(({ page }) => page)), next)
  }

  /** Lets decisions hold on a page, where it is there. */
  decide(id: string): void {
    const page = this.#byId.get(id)
    if (!page) return
    if (page.same === null) return void Object.assign(page, { other: 'sayings', touched: true })
    this.#leave(page)
    this.#join(page)
  }

  /** Those of which something has to be written. */
  touched(): readonly Standing[] {
    return [...this.#byId.values()].filter(({ touched }) => touched)
  }

  take(entry: Entry, days: 'anew' | undefined): keyof Added {
    return take(entry, this.#byId.get(entry.id), days, this.#shelf)
  }

  #made(entry: Entry): Standing {
    const { id, address, given, seen, seenAgain = [], record } = entry
    return {
      no: this.#next++,
      id,
      address,
      digest: digestOf(entry),
      given,
      seen,
      again: seenAgain.length === 0 ? null : JSON.stringify(seenAgain),
      published: record.published,
      version: record.version,
      same: null,
      decided: this.#decided.has(id),
      counted: false,
      reading: null,
      entry,
      other: 'all',
      touched: true,
    }
  }

  #reread(page: Standing, entry: Entry): void {
    const spot = this.#copies(page)
    spot.splice(spot.indexOf(page), 1)
    const { published, version } = entry.record
    Object.assign(page, { digest: digestOf(entry), given: entry.given, published, version, entry, other: 'all', touched: true })
    this.#copies(page).push(page)
  }

  #stand(page: Standing): void {
    this.#byId.set(page.id, page)
    this.#copies(page).push(page)
  }

  /** Puts a page among those of its address with its text, of which the first alone counts. */
  #join(page: Standing): void {
    const copies = this.#copiesOf(page)
    const [first] = copies as [Standing]
    if (first !== page) Object.assign(page, { same: first.no, touched: true })
    else for (const copy of copies) if (copy !== page) Object.assign(copy, { same: page.no, touched: true })
  }

  /** Takes a page from those it counts among; the next of them counts then. */
  #leave(page: Standing): void {
    const counted = page.same === null
    Object.assign(page, { same: null, touched: true })
    if (!counted) return
    const [next, ...others] = this.#copiesOf(page).filter((copy) => copy !== page)
    if (next === undefined) return
    for (const other of others) Object.assign(other, { same: next.no, touched: true })
    Object.assign(next, { same: null, touched: true })
  }

  #copies({ address, digest }: Standing): Standing[] {
    const spot = `${digest} ${address}`
    const there = this.#bySpot.get(spot)
    if (there) return there
    const made: Standing[] = []
    this.#bySpot.set(spot, made)
    return made
  }

  /** What was decided about a page holds on it: it must not step back behind another copy. */
  #copiesOf(page: Standing): readonly Standing[] {
    const at = ({ seen, published }: Standing): string => seen ?? published ?? ''
    return this.#copies(page).toSorted(
      (a, b) => Number(b.decided) - Number(a.decided) || (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.id < b.id ? -1 : 1),
    )
  }
}

const recordOf = ({ entry, reading }: Standing): Entry['record'] => entry?.record ?? unpackReading(reading as Uint8Array).record

function readPages(
  connection: Connection,
  condition: string,
  values: readonly (readonly (string | number)[])[],
  reading?: 'reading',
): Standing[] {
  const rows = connection.all<Omit<Standing, 'counted' | 'entry' | 'other' | 'touched'>>(
    `select no, id, address, digest, given, seen, again, published, version, same, ${reading ?? 'null'} as reading,
     exists (select 1 from decided where decided.page = page.id) as decided from page where ${condition}`,
    ...values,
  )
  return rows.map((row) => ({ ...row, counted: row.same === null, entry: null, other: 'nothing', touched: false }))
}
