/** The thread that holds the connection to the database: it runs one statement after another, and wakes whoever waits for the answer. */
import { type MessagePort, workerData } from 'node:worker_threads'
import { failureOf, isLost } from './fault.ts'
import { type Greeted, greetAny } from './server.ts'
import { isForWriting } from './target.ts'
import { held } from './values.ts'
import { Watch } from './watch.ts'
import type { Asking, Reply, Sent, WireData } from './wire.ts'

const { address, setup, port, signal } = workerData as WireData & { readonly port: MessagePort }

let server: Greeted | null = null
/** The server gave up waiting for its standby: what it says is done may be lost with it. */
let unsure = false
const watch = new Watch(() => void Atomics.add(signal, 1, 1))

async function connected(): Promise<Greeted> {
  if (server) return server
  const made = await greetAny(address.connections, setup, address.target)
  const gone = (): void => {
    if (server === made) server = null
  }
  made.client.on('error', gone).on('end', gone)
  made.client.on('notice', ({ routine }) => {
    // the words are in the server's language
    if (routine === 'SyncRepWaitForLSN') unsure = true
  })
  server = made
  return made
}

async function answered({ text, values, begin, fresh }: Asking): Promise<Reply> {
  // what was begun on a connection that is gone does not go on on another one
  if (!fresh && !server) return { failure: { code: 'gone', message: 'the connection was lost' } }
  unsure = false
  try {
    const asked = await connected()
    if (begin !== null) await watch.over(asked, asked.client.query(begin))
    const result = await watch.over(asked, asked.client.query(text, values.map(held)))
    return unsure ? { failure: { code: 'gone', message: 'the server could not wait for its standby' } } : { rows: result.rows as unknown[] }
  } catch (error) {
    const told = failureOf(error)
    // it took what was written when it was greeted, and follows another one now
    const failure = told.code === '25006' && isForWriting(address.target) ? { code: 'unsuited', message: told.message } : told
    if (isLost(failure)) leave()
    return { failure }
  }
}

function leave(): void {
  server?.client.end().catch(() => undefined)
  server = null
}

async function end(): Promise<Reply> {
  watch.end()
  await server?.client.end().catch(() => undefined)
  return { rows: [] }
}

/** What the client does now: it takes one statement at a time. */
let running: Promise<unknown> = Promise.resolve()

port.on('message', async (sent: Sent) => {
  await running
  if (sent !== 'end' && 'told' in sent) {
    // where it fails the next question does, and tells why
    running = server ? watch.over(server, server.client.query(sent.told)).catch(() => undefined) : Promise.resolve()
    return
  }
  port.postMessage(sent === 'end' ? await end() : await answered(sent))
  Atomics.store(signal, 0, 1)
  Atomics.notify(signal, 0)
  if (sent === 'end') port.close()
})
