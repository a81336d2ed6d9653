/** The thread that holds the connection to the database: it runs one statement after another, and wakes whoever waits for the answer. */
import { type MessagePort, workerData } from 'node:worker_threads'
import { Client } from 'pg'
import { isLost } from './fault.ts'
import { failureOf, held, TYPES } from './values.ts'
import type { Asking, Reply, Sent, WireData } from './wire.ts'

const { connection, setup, port, signal } = workerData as WireData & { readonly port: MessagePort }

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
    types: TYPES,
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
