import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads'
import { startThread } from '#thread'

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

export interface Failure {
  /** SQLSTATE, or what the system calls it; empty where nobody gave one. */
  readonly code: string
  readonly message: string
}

export type Reply = { readonly rows: readonly unknown[] } | { readonly failure: Failure }

export interface WireData {
  readonly connection: string
  /** Run first on each connection. */
  readonly setup: string
  readonly signal: Int32Array<SharedArrayBuffer>
}

/** An answer is waited for so long, milliseconds, where nothing else is said: after that the server counts as gone. */
const PATIENCE = 120_000

/**
 * A connection to PostgreSQL that is asked as SQLite is: whoever asks waits. The client lives in a thread of its own, and the asking thread sleeps until
 * it is woken.
 */
export class Wire {
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #signal: Int32Array<SharedArrayBuffer>
  readonly #patience: number
  #dead = false

  /** Nothing can be asked of it any more. */
  get dead(): boolean {
    return this.#dead
  }

  constructor(connection: string, setup: string, patience: number = PATIENCE) {
    this.#patience = patience
    const { port1, port2 } = new MessageChannel()
    this.#signal = new Int32Array(new SharedArrayBuffer(4))
    this.#port = port1
    this.#worker = startThread(
      import.meta.url,
      'wire-thread',
      { connection, setup, port: port2, signal: this.#signal },
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
    const woken = Atomics.wait(this.#signal, 0, 0, this.#patience)
    const reply = woken === 'timed-out' ? undefined : (receiveMessageOnPort(this.#port)?.message as Reply | undefined)
    if (reply) return reply
    this.#dead = true
    void this.#worker.terminate()
    return { failure: { code: 'silent', message: `no answer within ${this.#patience / 1000} seconds` } }
  }
}
