import { LedgerError } from '../../ledger.ts'
import type { Connection } from '../connection.ts'

/** What this version writes; it has a number of its own, for a ledger without a queue is whole, and its readers need not know of one. */
const SCHEMA = 1
/** From so many attempts on, a page is taken alone: it may be the one that brings its workers down. */
export const ALONE = 2

/**
 * `due` says from when on anybody may take a job: while somebody holds it, that is the end of the lease. Jobs are few at a time, change all the time and
 * are locked one by one, which no distributed table takes: on several machines these tables stand on the first of them, as they are.
 */
const C = 'text collate "C"'
const TABLES: readonly string[] = [
  `create table job (
    key ${C} primary key,
    no bigint generated always as identity,
    due timestamptz not null default now(),
    attempts integer not null default 0,
    dead boolean not null default false,
    worker ${C},
    reason ${C},
    name ${C} not null,
    content_type ${C},
    seen ${C},
    published ${C},
    given ${C},
    bytes bytea not null
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
  'alter table job alter column bytes set storage external',
  `create index job_due on job (due, no) where not dead and attempts < ${ALONE}`,
  `create index job_alone on job (due, no) where not dead and attempts >= ${ALONE}`,
  // what workers did, by slots of ten seconds
  `create table worked (
    worker ${C},
    slot bigint,
    pages integer not null,
    primary key (worker, slot)
  )`,
  'create table queue (one integer primary key check (one = 1), schema integer not null)',
  `insert into queue values (1, ${SCHEMA})`,
]

const LOOK = `select to_regclass(quote_ident(current_schema()) || '.queue') is not null as there`

/** Sees that a ledger has a queue; `create` makes it beside whoever reads and writes meanwhile. Gives whether there is one. */
export function prepareQueue(connection: Connection, create: boolean): boolean {
  const there = (): boolean => (connection.all<{ there: boolean }>(LOOK) as [{ there: boolean }])[0].there
  if (!there()) {
    if (!create) return false
    connection.whole(() => {
      // two that make it at once: the second finds it made
      connection.all(`select pg_advisory_xact_lock(hashtextextended(current_schema(), ${SCHEMA + 1000}))`)
      if (!there()) for (const statement of TABLES) connection.all(statement)
    })
  }
  const [{ schema }] = connection.all<{ schema: number }>('select schema from queue') as [{ schema: number }]
  if (schema > SCHEMA) throw new LedgerError('newer', `queue ${schema}, known ${SCHEMA}`)
  return true
}
