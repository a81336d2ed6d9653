import { Pool, type PoolClient } from 'pg'
import { addressOf } from '../address.ts'
import { setupOf } from '../connection.ts'
import { type Failure, failureOf, faultOf, isLost } from '../fault.ts'
import { greetAny } from '../server.ts'
import { isForWriting, type Target } from '../target.ts'
import { held, TYPES } from '../values.ts'

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
  const { connections, target, schema } = addressOf(address) as NonNullable<ReturnType<typeof addressOf>>
  const known = new WeakSet<PoolClient>()
  let found: Promise<Pool> | null = null

  /** The connections to the server that suits; of several it is looked for anew when it was lost, for another one may have its place. */
  const pool = (): Promise<Pool> => {
    found ??= connections.length === 1 ? Promise.resolve(poolAt(connections[0] as string)) : poolIn(connections, target)
    return found
  }
  const leave = (lost: Promise<Pool>): void => {
    if (connections.length === 1 || found !== lost) return
    found = null
    lost.then((left) => left.end()).catch(() => undefined)
  }
  /** It took what is written when it was greeted, and follows another one now. */
  const unsuited = ({ code }: Failure): boolean => code === '25006' && connections.length > 1 && isForWriting(target)
  const failed = (error: unknown): Failure => {
    const failure = failureOf(error)
    return unsuited(failure) ? { code: 'unsuited', message: failure.message } : failure
  }

  /** Gives a connection to work with; one on which something was lost, or is still open, does not come back. */
  const lent = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const from = pool()
    const client = await from
      .then((there) => there.connect())
      .catch((error: unknown) => {
        leave(from)
        throw error
      })
    let gone = true
    try {
      if (!known.has(client)) await client.query(setupOf(schema))
      known.add(client)
      const done = await work(client)
      gone = false
      return done
    } catch (error) {
      // the server's own refusals leave a connection as it was
      const failure = failed(error)
      gone = !/^[0-9A-Z]{5}$/.test(failure.code) || isLost(failure)
      if (isLost(failure)) leave(from)
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
        if (!isLost(failed(error)) || !/^\s*select\b/.test(sql)) throw faultOf(failed(error))
        return await ask().catch((again: unknown) => Promise.reject(faultOf(failed(again))))
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
        const failure = failed(error)
        // what the work itself throws, and no server, goes on as it is
        throw failure.code === '' && !isLost(failure) ? error : faultOf(failure)
      }
    },
    close: async () => {
      await (await found?.catch(() => null))?.end()
    },
  }
}

function poolAt(connection: string): Pool {
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
  return pool
}

async function poolIn(connections: readonly string[], target: Target): Promise<Pool> {
  const { client, connection } = await greetAny(connections, '', target)
  client.end().catch(() => undefined)
  return poolAt(connection)
}
