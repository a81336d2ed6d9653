import type { Worker } from 'node:worker_threads'
import { startThread } from '#thread'

export interface FeederData {
  readonly ledger: string
  readonly search: string
  /** Woken when the thread has ended. */
  readonly signal: Int32Array<SharedArrayBuffer>
}

/** What the thread is told: the ledger has changed, or to end. */
export type FeederCall = 'changed' | 'end'

/** How long whoever closes a ledger waits for what it wrote to be told to the index, milliseconds: what is not told then is told by whoever comes next. */
const PATIENCE = 10_000

/** Tells an index what changes in a ledger, in a thread of its own, so that nobody who writes waits for it. */
export class Feeder {
  readonly #ledger: string
  readonly #search: string
  readonly #signal: Int32Array<SharedArrayBuffer> = new Int32Array(new SharedArrayBuffer(4))
  #worker: Worker | null = null

  constructor(ledger: string, search: string) {
    this.#ledger = ledger
    this.#search = search
  }

  changed(): void {
    if (this.#worker === null) {
      const data: FeederData = { ledger: this.#ledger, search: this.#search, signal: this.#signal }
      const worker = startThread(import.meta.url, 'feeder-thread', data)
      worker.unref()
      // the changes wait in the ledger; the next one begins a thread again
      const gone = (): void => {
        if (this.#worker === worker) this.#worker = null
      }
      worker.on('error', gone).on('exit', gone)
      this.#worker = worker
    }
    this.#tell('changed')
  }

  close(): void {
    if (this.#worker === null) return
    this.#tell('end')
    Atomics.wait(this.#signal, 0, 0, PATIENCE)
    void this.#worker.terminate()
    this.#worker = null
  }

  #tell(call: FeederCall): void {
    this.#worker?.postMessage(call)
  }
}
