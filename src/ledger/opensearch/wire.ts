import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads'
import { startThread } from '#thread'
import { SearchError, type SearchFault } from '../search.ts'
import type { Answered, Request } from './http.ts'

export interface WireData {
  readonly search: string
  readonly signal: Int32Array<SharedArrayBuffer>
}

/** What the thread sends back. */
export type Reply = { readonly answered: Answered } | { readonly fault: SearchFault; readonly reason: string }

/** More than any request may take on all nodes together, milliseconds. */
const PATIENCE = 60_000

/** The cluster as it is asked by those who wait: the requests are made in a thread of their own, and the asking thread sleeps until there is an answer. */
export class Wire {
  readonly #search: string
  #thread: { readonly worker: Worker; readonly port: MessagePort; readonly signal: Int32Array<SharedArrayBuffer> } | null = null

  constructor(search: string) {
    this.#search = search
  }

  ask(request: Request): Answered {
    this.#thread ??= started(this.#search)
    const { port, signal } = this.#thread
    Atomics.store(signal, 0, 0)
    port.postMessage(request)
    const woken = Atomics.wait(signal, 0, 0, PATIENCE)
    const reply = woken === 'timed-out' ? undefined : (receiveMessageOnPort(port)?.message as Reply | undefined)
    if (reply === undefined) {
      this.end()
      throw new SearchError('lost', 'no answer in time')
    }
    if ('fault' in reply) throw new SearchError(reply.fault, reply.reason)
    return reply.answered
  }

  end(): void {
    void this.#thread?.worker.terminate()
    this.#thread?.port.close()
    this.#thread = null
  }
}

function started(search: string): { worker: Worker; port: MessagePort; signal: Int32Array<SharedArrayBuffer> } {
  const { port1, port2 } = new MessageChannel()
  const signal = new Int32Array(new SharedArrayBuffer(4))
  const worker = startThread(import.meta.url, 'wire-thread', { search, signal, port: port2 }, { transferList: [port2] })
  // an index that nobody closed keeps no process alive
  worker.unref()
  port1.unref()
  return { worker, port: port1, signal }
}
