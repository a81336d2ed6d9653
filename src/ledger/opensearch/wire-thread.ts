/** The thread that asks the cluster: one request after another, and whoever waits is woken. */
import { type MessagePort, workerData } from 'node:worker_threads'
import { SearchError } from '../search.ts'
import { searchAddress } from './address.ts'
import { Nodes, type Request } from './http.ts'
import type { Reply, WireData } from './wire.ts'

const { search, port, signal } = workerData as WireData & { readonly port: MessagePort }
const nodes = new Nodes(searchAddress(search))

async function replyTo(request: Request): Promise<Reply> {
  try {
    return { answered: await nodes.ask(request) }
  } catch (error) {
    if (error instanceof SearchError) return { fault: error.fault, reason: error.reason }
    return { fault: 'failed', reason: String(error) }
  }
}

port.on('message', async (request: Request) => {
  port.postMessage(await replyTo(request))
  Atomics.store(signal, 0, 1)
  Atomics.notify(signal, 0)
})
