import { LedgerError } from '../../ledger.ts'
import { type Connection, quoted } from '../connection.ts'
import { type Change, type Part, type Step, schemaOf } from './step.ts'

/** What became of a part; `from` is null where it was made. */
export interface Migrated {
  readonly part: Part['table']
  readonly from: number | null
  readonly to: number
}

/** How long a definition waits for its lock: whoever asks meanwhile waits behind it. */
const MOMENT = '500ms'
/** How long it is tried again, and the pauses in between, milliseconds. */
const PATIENCE = 600_000
/** How long whoever only needs a part to be there waits for those who make or change tables. */
const MAKING = 30_000
const FIRST_PAUSE = 100
const LAST_PAUSE = 3000

/** The lock of those who make or change tables. Its number is that of the first version, which takes it too. */
const KEY = 'hashtextextended(?, 1)'
/** It is asked for again and again and never waited for: an index that is made beside others waits for whoever waits, and each would wait for the other. */
const TAKEN = { session: 'pg_try_advisory_lock', transaction: 'pg_try_advisory_xact_lock' } as const

/** The number that a part has; null where it is not there. */
export function numberOf({ all }: Connection, table: Part['table']): number | null {
  const [{ there }] = all<{ there: boolean }>(
    `select to_regclass(quote_ident(current_schema()) || '.${table}') is not null and current_schema() is not null as there`,
  ) as [{ there: boolean }]
  return there ? (all<{ schema: number }>(`select schema from ${table}`) as [{ schema: number }])[0].schema : null
}

/** Makes a part, all at once; gives whether it was not there. Two that make it at once: the second finds it made. */
export const makePart = (connection: Connection, schema: string, part: Part): boolean =>
  patiently(() => connection.whole(() => makeWhole(connection, schema, part)), MAKING)

function makeWhole(connection: Connection, schema: string, part: Part): boolean {
  const { all } = connection
  take(connection, schema, 'transaction')
  if (all('select 1 from pg_namespace where nspname = ?', schema).length === 0) all(`create schema ${quoted(schema)}`)
  if (numberOf(connection, part.table) !== null) return false
  for (const statement of part.first) all(statement)
  for (const { changes } of part.steps)
    for (const change of changes) {
      if (change.kind === 'define') all(change.sql)
      if (change.kind === 'index') all(`create index ${change.name} on ${change.on}`)
    }
  const last = part.steps.at(-1)
  if (last) setNumber(connection, part, last)
  return true
}

/** Makes the parts that are missing and carries the others forward; only one process does so at a time. */
export function migrateParts(connection: Connection, schema: string, parts: readonly Part[]): readonly Migrated[] {
  patiently(() => take(connection, schema, 'session'))
  return parts.map((part) => {
    const to = schemaOf(part)
    if (makePart(connection, schema, part)) return { part: part.table, from: null, to }
    const from = numberOf(connection, part.table) as number
    if (from > to) throw new LedgerError('newer', `${part.table} ${from}, known ${to}`)
    for (const step of part.steps) if (step.schema > from) carry(connection, part, step)
    return { part: part.table, from, to }
  })
}

function carry(connection: Connection, part: Part, step: Step): void {
  for (const change of step.changes) patiently(() => made(connection, change))
  patiently(() =>
    connection.whole(() => {
      hold(connection)
      // from now on nobody adds until the number is there, and nobody who does not know it after that
      setNumber(connection, part, step)
      for (const change of step.changes) if (change.kind === 'fill') while (connection.all(change.sql).length > 0);
    }),
  )
}

function setNumber({ all }: Connection, { table }: Part, { schema, readers }: Step): void {
  // whoever adds takes this row first
  if (table === 'ledger') all('update ledger set schema = ?, readers = ?', schema, readers)
  else {
    all('select 1 from ledger for update')
    all(`update ${table} set schema = ?`, schema)
  }
}

function made(connection: Connection, change: Change): void {
  if (change.kind === 'index') index(connection, change)
  else if (change.kind === 'define') define(connection, change.sql)
  else fill(connection, change.sql)
}

function define(connection: Connection, sql: string): void {
  connection.whole(() => {
    hold(connection)
    connection.all(`set local lock_timeout = '${MOMENT}'`)
    connection.all(sql)
  })
}

function fill(connection: Connection, sql: string): void {
  const portion = (): number =>
    connection.whole(() => {
      hold(connection)
      // as one of those who add: rows are taken in one order by all of them
      connection.all('select 1 from ledger for update')
      return connection.all(sql).length
    })
  // others may add as fast as this fills: what comes after a portion that was not full is few
  for (let most = 1, filled = portion(); filled >= most; filled = portion()) most = filled
}

/** Beside those who read and write, who are waited for and never kept waiting; one that was broken off is there and of no use. */
function index(connection: Connection, { name, on }: Extract<Change, { kind: 'index' }>): void {
  const { all } = connection
  const [there] = all<{ valid: boolean }>(
    `select indisvalid as valid from pg_index where indexrelid = to_regclass(quote_ident(current_schema()) || '.${name}')`,
  )
  if (there?.valid) return
  hold(connection)
  all('set lock_timeout = 0')
  if (there) all(`drop index concurrently ${name}`)
  all(`create index concurrently ${name} on ${on}`)
}

function take({ all }: Connection, schema: string, until: keyof typeof TAKEN): void {
  const [{ taken }] = all<{ taken: boolean }>(`select ${TAKEN[until]}(${KEY}) as taken`, schema) as [{ taken: boolean }]
  if (!taken) throw new LedgerError('busy', 'somebody else makes or changes the tables')
}

/** A connection that was lost in between has lost the lock, and is another one now. */
function hold({ all }: Connection): void {
  const own = "select 1 from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted"
  if (all(own).length === 0) throw new LedgerError('lost', 'the connection was lost while tables were changed')
}

/** Tries again what did not get its lock, or stood in the way of somebody else. */
function patiently<T>(work: () => T, patience: number = PATIENCE): T {
  const end = performance.now() + patience
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LAST_PAUSE)) {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof LedgerError) || error.fault !== 'busy' || performance.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  }
}
