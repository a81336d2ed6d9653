import { type Ledger, LedgerError } from '../ledger.ts'
import type { Queue } from '../queue.ts'
import { addressOf, faultIn } from './address.ts'
import { Connection, quoted } from './connection.ts'
import { PostgresLedger } from './ledger.ts'
import { PostgresQueue } from './queue/queue.ts'
import { prepareQueue } from './queue/tables.ts'
import { SCHEMA, TABLES } from './schema.ts'
import { Writer } from './write.ts'

/** The oldest PostgreSQL that is tried. */
const OLDEST = 15

/** Opens the ledger in a database that is there. `create` makes its schema and tables when there are none; without it, none is a fault. */
export const openPostgres = (address: string, { create }: { readonly create: boolean }): Ledger =>
  connected(address, create, (connection) => new PostgresLedger(connection))

/** Opens the queue of a ledger in a database: `create` makes the queue, and `ledger` the ledger as well. Null where there is none and none is made. */
export const openPostgresQueue = (
  address: string,
  { create, ledger }: { readonly create: boolean; readonly ledger: boolean },
): Queue | null =>
  connected(address, ledger, (connection) => {
    if (prepareQueue(connection, create)) return new PostgresQueue(connection, new Writer(connection))
    connection.close()
    return null
  })

function connected<T>(address: string, create: boolean, use: (connection: Connection) => T): T {
  const known = addressOf(address)
  if (known === null) throw new LedgerError('address', faultIn(address))
  const connection = new Connection(known)
  try {
    prepare(connection, known.schema, create)
    return use(connection)
  } catch (error) {
    connection.close()
    throw error
  }
}

/** What stands in the place of a ledger. */
interface There {
  /** The number of the server's version, 150018 for 15.18. */
  readonly server: number
  readonly encoding: string
  readonly schema: boolean
  readonly tables: number
  readonly ledger: boolean
}

const LOOK = `
  select current_setting('server_version_num')::integer as server, current_setting('server_encoding') as encoding,
  exists (select 1 from pg_namespace where nspname = ?1) as schema,
  (select count(*) from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = ?1 and relkind in ('r', 'p')) as tables,
  to_regclass(quote_ident(?1) || '.ledger') is not null as ledger`

/** Looks before it writes: a schema that holds something else stays as it is. */
export function prepare(connection: Connection, schema: string, create: boolean): void {
  const look = (): There => connection.all<There>(LOOK, schema)[0] as There
  const there = look()
  if (there.server < OLDEST * 10_000) throw new LedgerError('unsupported', `PostgreSQL ${Math.floor(there.server / 10_000)}`)
  if (there.encoding !== 'UTF8') throw new LedgerError('unsupported', `encoding ${there.encoding}`)
  if (!there.ledger) {
    if (there.tables > 0) throw new LedgerError('foreign', `schema ${schema}`)
    if (!create) throw new LedgerError('missing', `schema ${schema}`)
    make(connection, schema, look)
  }
  recognise(connection)
}

function make(connection: Connection, schema: string, look: () => There): void {
  connection.whole(() => {
    // two that make it at once: the second finds it made
    connection.all(`select pg_advisory_xact_lock(hashtextextended(?, ${SCHEMA}))`, schema)
    const now = look()
    if (!now.schema) connection.all(`create schema ${quoted(schema)}`)
    if (!now.ledger) for (const statement of TABLES.split(/;\n/)) if (statement.trim() !== '') connection.all(statement)
  })
}

function recognise(connection: Connection): void {
  let schema: number
  try {
    schema = (connection.all<{ schema: number }>('select schema from ledger') as [{ schema: number }])[0].schema
  } catch (error) {
    // a table of that name which is not ours
    if (error instanceof LedgerError && error.fault === 'failed') throw new LedgerError('foreign', error.reason)
    throw error
  }
  if (schema > SCHEMA) throw new LedgerError('newer', `schema ${schema}, known ${SCHEMA}`)
  if (schema < SCHEMA) throw new LedgerError('older', `schema ${schema}, now ${SCHEMA}`)
}
