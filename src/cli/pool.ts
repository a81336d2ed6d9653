import type { Worker } from 'node:worker_threads'
import { startThread } from '#thread'
import { failed, faultOf, type Outcome } from './read-page.ts'
import type { PageInput } from './source-file.ts'
import type { WorkerData, WorkerMessage } from './worker.ts'

/** A worker is given its next page before it has done this one, so that it never waits for the main thread. */
const AHEAD = 2

interface Task {
  readonly page: PageInput
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: Error) => void
}

interface Hand {
  readonly worker: Worker
  /** Given and not answered yet, in order. */
  readonly tasks: Task[]
}

/** A fixed number of worker threads that read pages. A worker that dies costs the page it was at, and is replaced. */
export class Pool {
  readonly #jobs: number
  readonly #data: WorkerData
  readonly #unfit: (reason: string) => Error
  readonly #hands: Hand[] = []
  readonly #queue: Task[] = []
  #closed = false

  constructor(jobs: number, data: WorkerData, unfit: (reason: string) => Error) {
    this.#jobs = jobs
    this.#data = data
    this.#unfit = unfit
  }

  /** Reads one page on whatever worker is free first. Rejects only when no worker can work at all. */
  read(page: PageInput): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ page, resolve, reject })
      this.#deal()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()))
  }

  #deal(): void {
    while (this.#queue.length > 0 && !this.#closed) {
      const least = this.#hands.reduce<Hand | null>((best, hand) => (best && best.tasks.length <= hand.tasks.length ? best : hand), null)
      const hand = this.#hands.length < this.#jobs && (!least || least.tasks.length > 0) ? this.#hire() : least
      if (!hand || hand.tasks.length >= AHEAD) return
      const task = this.#queue.shift() as Task
      hand.tasks.push(task)
      hand.worker.postMessage(task.page)
    }
  }

  #hire(): Hand {
    const hand: Hand = { worker: startThread(import.meta.url, 'worker', this.#data), tasks: [] }
    hand.worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'unfit') this.#giveUp(this.#unfit(message.reason))
      else hand.tasks.shift()?.resolve(message.outcome)
      this.#deal()
    })
    // a thread that throws tells its error first; one that only stops tells nothing but its exit
    let cause: unknown = new Error('its thread stopped')
    hand.worker.on('error', (error) => {
      cause = error
    })
    hand.worker.on('exit', () => this.#replace(hand, cause))
    this.#hands.push(hand)
    return hand
  }

  /** The page at hand brought the worker down; the ones behind it go back to the head of the queue. */
  #replace(hand: Hand, error: unknown): void {
    if (this.#closed) return
    this.#hands.splice(this.#hands.indexOf(hand), 1)
    const [fatal, ...others] = hand.tasks.splice(0)
    const exhausted = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    fatal?.resolve(exhausted ? failed({ code: 'too_complex' }) : failed(...faultOf(error)))
    this.#queue.unshift(...others)
    this.#deal()
  }

  #giveUp(error: Error): void {
    this.#closed = true
    for (const task of [...this.#hands.flatMap(({ tasks }) => tasks.splice(0)), ...this.#queue.splice(0)]) task.reject(error)
  }
}
