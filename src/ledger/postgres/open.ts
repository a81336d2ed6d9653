import { type Ledger, LedgerError } from '../ledger.ts'
import type { Queue } from '../queue.ts'
import { addressOf, faultIn } from './address.ts'
import { Connection } from './connection.ts'
import { PostgresLedger } from './ledger.ts'
import { type Migrated, makePart, migrateParts, numberOf } from './migration/migrate.ts'
import { LEDGER, PARTS, QUEUE, SERVING } from './migration/parts.ts'
import { type Part, schemaOf } from './migration/step.ts'
import { PostgresQueue } from './queue/queue.ts'
import { type Kept, keptOn } from './shared/kept.ts'
import type { Shared } from './shared/shared.ts'
import { Writer } from './write.ts'

/** The oldest PostgreSQL that is tried. */
const OLDEST = 15

/** Opens the ledger in a database that is there. `create` makes its schema and tables when there are none; without it, none is a fault. */
export const openPostgres = (address: string, { create }: { readonly create: boolean }): Ledger =>
  connected(address, (connection, schema) => {
    prepare(connection, schema, create)
    return new PostgresLedger(connection)
  })

/** Opens the queue of a ledger in a database: `create` makes the queue, and `ledger` the ledger as well. Null where there is none and none is made. */
export const openPostgresQueue = (
  address: string,
  { create, ledger }: { readonly create: boolean; readonly ledger: boolean },
): Queue | null =>
  connected(address, (connection, schema) => {
    prepare(connection, schema, ledger)
    const number = numberOf(connection, 'queue')
    if (number === null && !create) {
      connection.close()
      return null
    }
    if (number === null) makePart(connection, schema, QUEUE)
    else recognise(connection, QUEUE, number, true)
    return new PostgresQueue(connection, new Writer(connection))
  })

/** Opens what is followed with a ledger in a database, and makes its place where there is none. */
export const openPostgresKept = (address: string): Kept =>
  connected(address, (connection, schema) => {
    prepareServing(connection, schema)
    return keptOn(connection)
  })

function prepareServing(connection: Connection, schema: string): void {
  prepare(connection, schema, true)
  const number = numberOf(connection, 'serving')
  if (number === null) makePart(connection, schema, SERVING)
  else recognise(connection, SERVING, number, true)
}

/** Opens what the servers of a ledger in a database share, and makes it where there is none. */
export async function openPostgresShared(address: string): Promise<Shared> {
  connected(address, (connection, schema) => {
    prepareServing(connection, schema)
    connection.close()
  })
  // the client is loaded by those who serve alone
  const { connectShared } = await import('./shared/shared.ts')
  return connectShared(address)
}

/** Makes what is missing of a ledger with what stands beside it, and carries tables of an older version forward beside those who ask and add. */
export const migratePostgres = (address: string, parts: readonly Part[] = PARTS): readonly Migrated[] =>
  connected(address, (connection, schema) => {
    look(connection, schema)
    const migrated = migrateParts(connection, schema, parts)
    connection.close()
    return migrated
  })

function connected<T>(address: string, use: (connection: Connection, schema: string) => T): T {
  const known = addressOf(address)
  if (known === null) throw new LedgerError('address', faultIn(address))
  const connection = new Connection(known)
  try {
    return use(connection, known.schema)
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
  readonly tables: number
  readonly ledger: boolean
}

const LOOK = `
  select current_setting('server_version_num')::integer as server, current_setting('server_encoding') as encoding,
  (select count(*) from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = ?1 and relkind in ('r', 'p')) as tables,
  to_regclass(quote_ident(?1) || '.ledger') is not null as ledger`

/** Looks before it writes: a schema that holds something else stays as it is. Gives the number of the ledger; null where there is none. */
function look(connection: Connection, schema: string): number | null {
  const [there] = connection.all<There>(LOOK, schema) as [There]
  if (there.server < OLDEST * 10_000) throw new LedgerError('unsupported', `PostgreSQL ${Math.floor(there.server / 10_000)}`)
  if (there.encoding !== 'UTF8') throw new LedgerError('unsupported', `encoding ${there.encoding}`)
  if (!there.ledger && there.tables > 0) throw new LedgerError('foreign', `schema ${schema}`)
  try {
    return there.ledger ? numberOf(connection, 'ledger') : null
  } catch (error) {
    // a table of that name which is not ours
    if (error instanceof LedgerError && error.fault === 'failed') throw new LedgerError('foreign', error.reason)
    throw error
  }
}

/** Sees that there is a ledger which this version knows; `create` makes it where there is none, and asks that it may be added to. */
export function prepare(connection: Connection, schema: string, create: boolean): void {
  const number = look(connection, schema)
  if (number !== null) recognise(connection, LEDGER, number, create)
  else if (create) makePart(connection, schema, LEDGER)
  else throw new LedgerError('missing', `schema ${schema}`)
}

/** A newer one may still be asked, where it says so. */
function recognise(connection: Connection, part: Part, number: number, writes: boolean): void {
  const own = schemaOf(part)
  if (number < own) throw new LedgerError('older', `${part.table} ${number}, now ${own}`)
  if (number === own) return
  const readers = writes ? number : (connection.all<{ readers: number }>('select readers from ledger') as [{ readers: number }])[0].readers
  if (readers > own) throw new LedgerError('newer', `${part.table} ${number}, known ${own}`)
}
