import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Decision } from '../decision/index.ts'
import type { Added, Entry } from '../ledger.ts'
import type { Outbox } from '../search.ts'
import { entryOf, type PageRow, SqlLedger } from '../sql/ledger.ts'
import { outboxOf } from '../sql/outbox.ts'
import { unpackText } from '../sql/pack.ts'
import type { Store, Value } from '../sql/store.ts'
import { numberOf } from './database.ts'
import { guarded } from './guard.ts'
import { type OlderRow, readingOf } from './older.ts'
import { OUTBOX_WORDS, prepareOutbox } from './outbox.ts'
import { storeOf } from './store.ts'
import { Writer } from './write.ts'

/** Statements that are kept for the next time: to make one takes longer than to look up a row. */
const STATEMENTS = 100

/** The ledger in one SQLite file. */
export class SqliteLedger extends SqlLedger {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #writer: Writer | null = null
  /** What was changed here, which the version that SQLite tells leaves out. */
  #own = 0

  protected readonly store: Store

  constructor(database: DatabaseSync) {
    super()
    this.#database = database
    this.store = storeOf((sql, ...values) => this.#rows(sql, ...values))
  }

  add(entries: readonly Entry[], days?: 'anew'): Added {
    return this.#write((writer) => writer.add(entries, days))
  }

  decide(decisions: readonly Decision[]): void {
    this.#write((writer) => writer.decide(decisions))
  }

  pulse(): number {
    return guarded(() => numberOf(this.#database, 'data_version'))
  }

  protected changes(): number {
    return this.pulse() + this.#own
  }

  outbox(make: boolean): Outbox | null {
    return guarded(() => prepareOutbox(this.#database, make)) ? outboxOf(this.store, OUTBOX_WORDS) : null
  }

  *entries(): Iterable<Entry> {
    const rows = guarded(() => this.#database.prepare('select * from page order by id').iterate())
    for (;;) {
      const next = guarded(() => rows.next())
      if (next.done) return
      const row = next.value as unknown as PageRow | OlderRow
      yield 'reading' in row ? entryOf(row) : olderEntryOf(row)
    }
  }

  close(): void {
    guarded(() => this.#database.close())
  }

  #write<T>(work: (writer: Writer) => T): T {
    return guarded(() => {
      this.#writer ??= new Writer(this.#database)
      this.#own++
      return work(this.#writer)
    })
  }

  #rows<Row>(sql: string, ...values: Value[]): Row[] {
    return guarded(() => {
      let statement = this.#statements.get(sql)
      if (!statement) {
        statement = this.#database.prepare(sql)
        // what is asked with many values is another statement for each number of them
        if (this.#statements.size < STATEMENTS) this.#statements.set(sql, statement)
      }
      return statement.all(...values) as Row[]
    })
  }
}

function olderEntryOf(row: OlderRow): Entry {
  const { id, address, given, seen, source } = row
  // a ledger of the first schema knows of no copies
  return { id, address, source: unpackText(source), given, seen: seen ?? null, ...readingOf(row) }
}
