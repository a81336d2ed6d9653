import { LedgerError } from '../ledger.ts'
import type { OutboxWords } from '../sql/outbox.ts'
import type { Connection } from './connection.ts'

/** What this version writes; it has a number of its own, for a ledger that no index is made of has no need of it. */
export const OUTBOX_SCHEMA = 1

const C = 'text collate "C"'
/** Each statement notes the pages that it changed, once; they are found in the schema of the ledger, whoever runs the statement. */
const noting = (name: string, event: string, rows: string, column: string): readonly string[] => [
  `create function ${name}() returns trigger language plpgsql set search_path from current as
   $$ begin insert into unindexed (page) select distinct ${column} from changed; return null; end $$`,
  `create trigger ${name} after ${event} referencing ${rows} table as changed for each statement execute function ${name}()`,
]
const TABLES: readonly string[] = [
  'create table unindexed (turn bigint generated always as identity, page integer not null, primary key (turn, page))',
  `create table searched (
    one integer primary key check (one = 1),
    schema integer not null,
    stamp ${C},
    next ${C},
    feed_holder ${C},
    feed_until double precision,
    build_holder ${C},
    build_until double precision
  )`,
  `insert into searched (one, schema) values (1, ${OUTBOX_SCHEMA})`,
  ...noting('unindexed_new', 'insert on page', 'new', 'no'),
  ...noting('unindexed_again', 'update on page', 'new', 'no'),
  ...noting('unindexed_said', 'insert on attribution', 'new', 'page'),
  ...noting('unindexed_unsaid', 'delete on attribution', 'old', 'page'),
]

export const OUTBOX_WORDS: OutboxWords = {
  lastTurn: "pg_sequence_last_value(pg_get_serial_sequence('unindexed', 'turn')::regclass)",
  now: 'extract(epoch from clock_timestamp())::float8',
}

const LOOK = `select to_regclass(quote_ident(current_schema()) || '.searched') is not null as there`

/** Sees that changes of pages are noted; `make` begins with it, beside whoever reads and writes meanwhile. Gives whether they are. */
export function prepareOutbox(connection: Connection, make: boolean): boolean {
  const there = (): boolean => (connection.all<{ there: boolean }>(LOOK) as [{ there: boolean }])[0].there
  if (!there()) {
    if (!make) return false
    connection.whole(() => {
      // two that make it at once: the second finds it made
      connection.all(`select pg_advisory_xact_lock(hashtextextended(current_schema(), ${OUTBOX_SCHEMA + 2000}))`)
      if (!there()) for (const statement of TABLES) connection.all(statement)
    })
  }
  const [{ schema }] = connection.all<{ schema: number }>('select schema from searched') as [{ schema: number }]
  if (schema > OUTBOX_SCHEMA) throw new LedgerError('newer', `search ${schema}, known ${OUTBOX_SCHEMA}`)
  return true
}
