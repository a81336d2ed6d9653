import type { Decision } from '../decision/index.ts'
import type {
  Added,
  Bearer,
  Entry,
  Facets,
  Found,
  Heads,
  Kept,
  KeptPage,
  Ledger,
  Mark,
  Marks,
  Persona,
  Portion,
  Profile,
  Wanted,
} from '../ledger.ts'
import type { Outbox, Place } from '../search.ts'
import { entryOf, type PageRow, SqlLedger } from '../sql/ledger.ts'
import { outboxOf } from '../sql/outbox.ts'
import type { Store } from '../sql/store.ts'
import type { Connection } from './connection.ts'
import { NOW, prepareOutbox } from './outbox.ts'
import { storeOf } from './store.ts'
import { Writer } from './write.ts'

/** Pages that are read together when all of them are. */
const TOGETHER = 200

/** The ledger in one schema of a PostgreSQL database. */
export class PostgresLedger extends SqlLedger {
  readonly #connection: Connection
  readonly #writer: Writer
  /** Changes that were made here. */
  #own = 0

  protected readonly store: Store

  constructor(connection: Connection) {
    super()
    this.#connection = connection
    this.#writer = new Writer(connection)
    this.store = storeOf(connection.all)
  }

  add(entries: readonly Entry[], days?: 'anew'): Added {
    const added = this.#writer.add(entries, days)
    this.#own++
    return added
  }

  decide(decisions: readonly Decision[]): void {
    this.#writer.decide(decisions)
    this.#own++
  }

  pulse(): number {
    return this.changes() - this.#own
  }

  protected changes(): number {
    return (this.#connection.all<{ changes: number }>('select changes from ledger') as [{ changes: number }])[0].changes
  }

  // what is asked with several statements is answered from one moment: others write meanwhile

  override find(wanted: Wanted, portion: Portion): Found {
    return this.#connection.still(() => super.find(wanted, portion))
  }

  override facets(wanted: Wanted, heads?: Heads): Facets {
    return this.#connection.still(() => super.facets(wanted, heads))
  }

  override profile(names: readonly string[]): Profile | null {
    return this.#connection.still(() => super.profile(names))
  }

  override personas(names: readonly string[]): readonly Persona[] {
    return this.#connection.still(() => super.personas(names))
  }

  override marks(wanted: Wanted, limit: number): Marks {
    return this.#connection.still(() => super.marks(wanted, limit))
  }

  override speakers(
    wanted: { readonly called?: string; readonly kind?: string },
    limit: number,
    heads?: Heads,
  ): ReturnType<Ledger['speakers']> {
    return this.#connection.still(() => super.speakers(wanted, limit, heads))
  }

  override kindred(names?: readonly string[]): readonly (readonly Bearer[])[] {
    return this.#connection.still(() => super.kindred(names))
  }

  override keptAt(places: readonly Place[]): readonly Kept[] {
    return this.#connection.still(() => super.keptAt(places))
  }

  override keptOn(ids: readonly string[]): readonly KeptPage[] {
    return this.#connection.still(() => super.keptOn(ids))
  }

  override marksAt(places: readonly Place[]): readonly Mark[] {
    return this.#connection.still(() => super.marksAt(places))
  }

  outbox(make: boolean): Outbox | null {
    return prepareOutbox(this.#connection, make) ? outboxOf(this.store, NOW) : null
  }

  *entries(): Iterable<Entry> {
    for (let after = ''; ; ) {
      const rows = this.#connection.all<PageRow>(`select * from page where id > ? order by id limit ${TOGETHER}`, after)
      for (const row of rows) yield entryOf(row)
      const last = rows.at(-1)
      if (!last || rows.length < TOGETHER) return
      after = last.id
    }
  }

  close(): void {
    this.#connection.close()
  }
}
