/** The thread that holds the connection to the database: it runs one statement after another, and wakes whoever waits for the answer. */
import { type MessagePort, workerData } from 'node:worker_threads'
import { Client, types } from 'pg'
import { isLost } from './fault.ts'
import type { Asking, Failure, Reply, Sent, WireData } from './wire.ts'

const { connection, setup, port, signal } = workerData as WireData & { readonly port: MessagePort }

/** Numbers are numbers, for none is kept that goes beyond 2 ** 53; JSON is text, as SQLite gives it. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, Number],
  [types.builtins.NUMERIC, Number],
  [types.builtins.JSON, String],
  [types.builtins.JSONB, String],
])

/** A server that does not answer a greeting is not there, milliseconds. */
const GREETING = 10_000

let client: Client | null = null

async function connected(): Promise<Client> {
  if (client) return client
  const made = new Client({
    connectionString: connection,
    connectionTimeoutMillis: GREETING,
    keepAlive: true,
    keepAliveInitialDelayMillis: GREETING,
    application_name: 'iwaku',
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') => PARSERS.get(type) ?? types.getTypeParser(type, format as 'text'),
    },
  })
  const gone = (): void => {
    if (client === made) client = null
  }
  // told while nobody asks; whoever asks next connects again
  made.on('error', gone)
  made.on('end', gone)
  try {
    await made.connect()
    await made.query(setup)
  } catch (error) {
    made.end().catch(() => undefined)
    throw error
  }
  client = made
  return made
}

/** The texts as PostgreSQL can hold them: of all characters, U+0000 alone has no place in it. */
function held(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
  return Array.isArray(value) ? value.map(held) : value
}

async function answered({ text, values, begin, fresh }: Asking): Promise<Reply> {
  // what was begun on a connection that is gone does not go on on another one
  if (!fresh && !client) return { failure: { code: 'gone', message: 'the connection was lost' } }
  try {
    const asked = await connected()
    if (begin !== null) await asked.query(begin)
    const result = await asked.query(text, values.map(held))
    return { rows: result.rows as unknown[] }
  } catch (error) {
    const failure = failureOf(error)
    if (isLost(failure)) client = null
    return { failure }
  }
}

function failureOf(error: unknown): Failure {
  const { code, message, errors } = error as Error & { code?: string; errors?: readonly Error[] }
  // a name that leads to several addresses fails with all of their failures
  const [first] = errors ?? []
  return { code: code ?? '', message: message || first?.message || String(error) }
}

async function end(): Promise<Reply> {
  await client?.end().catch(() => undefined)
  return { rows: [] }
}

/** What the client does now: it takes one statement at a time. */
let running: Promise<unknown> = Promise.resolve()

port.on('message', async (sent: Sent) => {
  await running
  if (sent !== 'end' && 'told' in sent) {
    // where it fails the next question does, and tells why
    running = Promise.resolve(client?.query(sent.told)).catch(() => undefined)
    return
  }
  port.postMessage(sent === 'end' ? await end() : await answered(sent))
  Atomics.store(signal, 0, 1)
  Atomics.notify(signal, 0)
  if (sent === 'end') port.close()
})
