import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads'
import { startThread } from '#thread'
import type { Address } from './address.ts'
import type { Failure } from './fault.ts'

/** What is asked of the thread: a statement, or to end. */
export interface Asking {
  readonly text: string
  readonly values: readonly unknown[]
  /** What begins the transaction that it is the first of; null for any other. */
  readonly begin: string | null
  /** It may be asked on a new connection; what stands in a transaction may not. */
  readonly fresh: boolean
}

/** What the thread is sent; `told` is for what nobody waits for. */
export type Sent = 'end' | Asking | { readonly told: string }

export type Reply = { readonly rows: readonly unknown[] } | { readonly failure: Failure }

export interface WireData {
  readonly address: Address
  /** Run first on each connection; ends with a semicolon. */
  readonly setup: string
  /** The first is 1 when there is an answer, the second another number every few seconds. */
  readonly signal: Int32Array<SharedArrayBuffer>
}

/** The thread is waited for so long, milliseconds, and as often without a sign from it; it sees itself whether the server is there. */
const PATIENCE = 30_000
const TIMES = 2

/**
 * A connection to PostgreSQL that is asked as SQLite is: whoever asks waits. The client lives in a thread of its own, and the asking thread sleeps until
 * it is woken.
 */
export class Wire {
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #signal: Int32Array<SharedArrayBuffer>
  #dead = false

  /** Nothing can be asked of it any more. */
  get dead(): boolean {
    return this.#dead
  }

  constructor(address: Address, setup: string) {
    const { port1, port2 } = new MessageChannel()
    this.#signal = new Int32Array(new SharedArrayBuffer(8))
    this.#port = port1
    this.#worker = startThread(
      import.meta.url,
      'wire-thread',
      { address, setup, port: port2, signal: this.#signal },
      { transferList: [port2] },
    )
    // a ledger that nobody closed keeps no process alive
    this.#worker.unref()
    this.#port.unref()
  }

  ask(asking: Asking): Reply {
    return this.#asked(asking)
  }

  /** Nobody waits for what comes of it. */
  tell(text: string): void {
    const told: Sent = { told: text }
    this.#port.postMessage(told)
  }

  end(): void {
    if (this.#dead) return
    this.#asked('end')
    this.#dead = true
    this.#port.close()
  }

  #asked(asking: 'end' | Asking): Reply {
    Atomics.store(this.#signal, 0, 0)
    this.#port.postMessage(asking)
    let beat = Atomics.load(this.#signal, 1)
    for (let missed = 0; missed < TIMES; ) {
      if (Atomics.wait(this.#signal, 0, 0, PATIENCE) !== 'timed-out') {
        const reply = receiveMessageOnPort(this.#port)?.message as Reply | undefined
        if (reply) return reply
        break
      }
      const now = Atomics.load(this.#signal, 1)
      missed = now === beat ? missed + 1 : 0
      beat = now
    }
    this.#dead = true
    void this.#worker.terminate()
    return { failure: { code: 'silent', message: 'the thread that asks the server is gone' } }
  }
}
