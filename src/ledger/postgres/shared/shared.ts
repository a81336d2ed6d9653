import { Pool, type PoolClient } from 'pg'
import { addressOf } from '../address.ts'
import { setupOf } from '../connection.ts'
import { faultOf, isLost } from '../fault.ts'
import { failureOf, held, TYPES } from '../values.ts'

/** Runs a statement, `$1` the first of its values, and gives its rows. Throws `LedgerError` alone. */
export type All = <Row>(sql: string, ...values: readonly unknown[]) => Promise<Row[]>

/**
 * The database of a ledger for what its servers share: whoever asks does not wait as the ledger's own connection makes them, so that the thread of the
 * network may ask. A connection that was lost is made anew by the next question.
 */
export interface Shared {
  readonly all: All
  /** All of it is there when this resolves, or none. */
  readonly whole: <T>(work: (all: All) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** Connections of one server; milliseconds until a server that does not greet, and a statement that is not answered, counts as gone. */
const CONNECTIONS = 6
const GREETING = 10_000
const PATIENCE = 30_000
const IDLE = 30_000

/** Opens what is there already: `openLedger` makes the ledger, and `prepareShared` the tables. */
export function connectShared(address: string): Shared {
  const { connection, schema } = addressOf(address) as NonNullable<ReturnType<typeof addressOf>>
  const pool = new Pool({
    connectionString: connection,
    connectionTimeoutMillis: GREETING,
    query_timeout: PATIENCE,
    idleTimeoutMillis: IDLE,
    keepAlive: true,
    keepAliveInitialDelayMillis: GREETING,
    max: CONNECTIONS,
    application_name: 'iwaku serve',
    allowExitOnIdle: true,
    types: TYPES,
  })
  // told while nobody asks; whoever asks next connects again
  pool.on('error', () => undefined)
  // and whoever asks hears of it by the answer
  pool.on('connect', (client) => client.on('error', () => undefined))
  const known = new WeakSet<PoolClient>()

  /** Gives a connection to work with; one on which something was lost, or is still open, does not come back. */
  const lent = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let gone = true
    try {
      if (!known.has(client)) await client.query(setupOf(schema))
      known.add(client)
      const done = await work(client)
      gone = false
      return done
    } catch (error) {
      // the server's own refusals leave a connection as it was
      gone = !/^[0-9A-Z]{5}$/.test(failureOf(error).code) || isLost(failureOf(error))
      throw error
    } finally {
      client.release(gone)
    }
  }
  const on =
    (client: PoolClient): All =>
    async <Row>(sql: string, ...values: readonly unknown[]) =>
      (await client.query(sql, values.map(held))).rows as Row[]

  return {
    async all<Row>(sql: string, ...values: readonly unknown[]) {
      const ask = (): Promise<Row[]> => lent((client) => on(client)<Row>(sql, ...values))
      try {
        return await ask()
      } catch (error) {
        // the server may have been restarted since the last question: what changes nothing may be asked again
        if (!isLost(failureOf(error)) || !/^\s*select\b/.test(sql)) throw faultOf(failureOf(error))
        return await ask().catch((again: unknown) => Promise.reject(faultOf(failureOf(again))))
      }
    },
    async whole(work) {
      try {
        return await lent(async (client) => {
          await client.query('begin')
          try {
            const done = await work(on(client))
            await client.query('commit')
            return done
          } catch (error) {
            await client.query('rollback').catch(() => undefined)
            throw error
          }
        })
      } catch (error) {
        const failure = failureOf(error)
        // what the work itself throws, and no server, goes on as it is
        throw failure.code === '' && !isLost(failure) ? error : faultOf(failure)
      }
    },
    close: () => pool.end(),
  }
}
