import { Socket } from 'node:net'
import { Client, type QueryResult } from 'pg'
import { type Failure, failureOf, isLost } from './fault.ts'
import { type ServerState, suits, type Target } from './target.ts'
import { TYPES } from './values.ts'

/** A server that does not answer a greeting is not there, milliseconds; nor is one on a quiet connection from which nothing comes for so long. */
const GREETING = 8000

/**
 * The server, too, must not wait for a client that is gone without a word: while it does, what that one was writing keeps all others from writing. Between
 * two statements of a transaction lie milliseconds.
 */
const KEEPING =
  "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3; set tcp_user_timeout = '25s'; set idle_in_transaction_session_timeout = '60s'"
const LOOK = `select pg_is_in_recovery() as standby, current_setting('transaction_read_only') = 'on' as "readOnly", pid, backend_start::text as since
  from pg_stat_activity where pid = pg_backend_pid()`

interface Self extends ServerState {
  /** Which of the server's processes works for this connection, and since when, as it says itself. */
  readonly pid: number
  readonly since: string
}

/** A connection to a server that was greeted. */
export interface Greeted {
  readonly client: Client
  /** Which of the address's servers it is. */
  readonly connection: string
  /** Bytes that came from it until now. */
  readonly heard: () => number
  /** Ends it at once, wherever it is. */
  readonly cut: (reason: string) => void
  /** Asks on a connection of its own whether the server is there and still at what it was asked. */
  readonly look: () => Promise<'at work' | 'idle' | 'gone'>
}

/** What ends a connection, as the system's own errors tell it. */
const ended = (code: string, message: string): Error => Object.assign(new Error(message), { code } satisfies Pick<Failure, 'code'>)

/** Connects to one of the servers that suits. All are asked at once, so that one which is gone without a word costs no time. */
export async function greetAny(connections: readonly string[], setup: string, target: Target): Promise<Greeted> {
  try {
    return await firstOf(connections.map((connection) => greet(connection, setup, target)))
  } catch (error) {
    if (target !== 'prefer-standby') throw error
    return firstOf(connections.map((connection) => greet(connection, setup, 'any')))
  }
}

async function firstOf(greetings: readonly Promise<Greeted>[]): Promise<Greeted> {
  try {
    const first = await Promise.any(greetings)
    for (const one of greetings)
      one.then(
        (other) => (other === first ? undefined : other.client.end()),
        () => undefined,
      )
    return first
  } catch (error) {
    const { errors } = error as AggregateError
    const failures = errors.map(failureOf)
    // what is wrong with a password or a name is wrong everywhere
    const telling = failures.findIndex((failure) => !isLost(failure))
    if (telling >= 0 || errors.length === 1) throw errors[Math.max(telling, 0)]
    throw ended('gone', failures.map(({ message }) => message).join('; '))
  }
}

async function greet(connection: string, setup: string, target: Target): Promise<Greeted> {
  const socket = new Socket()
  const cut = (reason: string): void => void socket.destroy(ended('silent', reason))
  const client = new Client({
    connectionString: connection,
    stream: () => socket,
    keepAlive: true,
    keepAliveInitialDelayMillis: GREETING,
    application_name: 'iwaku',
    types: TYPES,
  })
  // told while nobody asks; whoever asks next is told as well
  client.on('error', () => undefined)
  const timer = setTimeout(() => cut(`${client.host}:${client.port} does not answer within ${GREETING / 1000} seconds`), GREETING)
  try {
    await client.connect()
    // of several statements each has its result
    const results = (await client.query(`${setup}${KEEPING}; ${LOOK}`)) as unknown as readonly QueryResult<Self>[]
    const self = results.at(-1)?.rows[0] as Self
    if (!suits(target, self)) throw ended('unsuited', `${client.host}:${client.port} is ${self.standby ? 'a standby' : 'no standby'}`)
    return { client, connection, heard: () => socket.bytesRead, cut, look: () => looked(connection, self) }
  } catch (error) {
    client.end().catch(() => undefined)
    throw error
  } finally {
    clearTimeout(timer)
  }
}

async function looked(connection: string, { pid, since }: Self): ReturnType<Greeted['look']> {
  try {
    const { client } = await greet(connection, '', 'any')
    const query = 'select state from pg_stat_activity where pid = $1 and backend_start::text = $2'
    const { rows } = await client
      .query<{ state: string | null }>(query, [pid, since])
      .finally(() => void client.end().catch(() => undefined))
    // one that is not there may be on another server, where something spreads connections; of others' nothing is told
    return rows[0]?.state?.startsWith('idle') ? 'idle' : 'at work'
  } catch (error) {
    // a server that says no is there
    return isLost(failureOf(error)) ? 'gone' : 'at work'
  }
}
