import { setTimeout as wait } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { startThread } from '#thread'
import type { DeskData, Done, Task } from './task.ts'

/** Where questions are handed in; the thread that serves the network never waits for the ledger. */
export interface Desk {
  /** Never rejects: what goes wrong is a fault. */
  readonly do: (task: Task) => Promise<Done>
  /** Has every thread do a task, one after the other and each when it has nothing else to do, so that whoever asks finds another free. False as soon as one cannot. */
  readonly each: (task: Task) => Promise<boolean>
  /** Tasks that wait, and threads that are at one. */
  readonly load: () => { readonly waiting: number; readonly busy: number }
  readonly close: () => Promise<void>
}

export interface DeskOptions extends DeskData {
  readonly workers: number
  /** How long one task may take, milliseconds. */
  readonly limit: number
  /** Tasks that may wait; who comes then is told to come again. */
  readonly waiting: number
}

interface Waiting {
  readonly task: Task
  readonly resolve: (done: Done) => void
}

interface Hand {
  readonly worker: Worker
  at: Waiting | null
  timer: NodeJS.Timeout | null
}

/** Milliseconds that a task waits before another thread is started for it: one that loads takes the machine from whoever is being answered first. */
const PATIENCE = 1000
/** Milliseconds between two looks whether a thread has nothing to do. */
const PAUSE = 50

/** Opens a desk with at most so many workers, one at first. A task that takes too long costs its worker, which is replaced; the others go on. */
export function openDesk({ ledger, workers, limit, waiting }: DeskOptions): Desk {
  const queue: Waiting[] = []
  const hands = new Set<Hand>()
  let closed = false
  let growing: NodeJS.Timeout | null = null

  const deal = (): void => {
    if (hands.size === 0) hire()
    while (queue.length > 0 && !closed) {
      const free = [...hands].find(({ at }) => at === null)
      if (!free) {
        more()
        return
      }
      give(free, queue.shift() as Waiting)
    }
  }

  /** Starts another thread where somebody has waited for so long. */
  const more = (): void => {
    if (hands.size >= workers) return
    growing ??= setTimeout(() => {
      growing = null
      if (queue.length === 0 || closed || hands.size >= workers) return
      hire()
      deal()
    }, PATIENCE)
  }

  const give = (hand: Hand, at: Waiting): void => {
    hand.at = at
    hand.timer = setTimeout(() => leave(hand, { fault: { code: 'took_too_long', seconds: limit / 1000 } }), limit)
    hand.worker.postMessage(at.task)
  }

  const hire = (): Hand => {
    const hand: Hand = {
      worker: startThread(import.meta.url, 'worker', { ledger } satisfies DeskData),
      at: null,
      timer: null,
    }
    hands.add(hand)
    hand.worker.on('message', (done: Done) => {
      answer(hand, done)
      deal()
    })
    hand.worker.on('error', (error) => leave(hand, { fault: { code: 'failed', reason: error.message } }))
    return hand
  }

  const answer = (hand: Hand, done: Done): void => {
    if (hand.timer) clearTimeout(hand.timer)
    const { at } = hand
    hand.at = null
    hand.timer = null
    at?.resolve(done)
  }

  const leave = (hand: Hand, done: Done): void => {
    hands.delete(hand)
    hand.worker.removeAllListeners('message')
    void hand.worker.terminate()
    answer(hand, done)
    deal()
  }

  // whoever comes first does not wait for a thread to start
  hire()

  return {
    do: (task) =>
      new Promise((resolve) => {
        if (closed || queue.length >= waiting) return resolve({ fault: { code: 'too_busy' } })
        queue.push({ task, resolve })
        deal()
      }),
    async each(task) {
      while (!closed && hands.size < workers) hire()
      for (const hand of [...hands]) {
        while (!closed && hand.at !== null) await wait(PAUSE, undefined, { ref: false })
        if (closed || !hands.has(hand)) return false
        const done = await new Promise<Done>((resolve) => give(hand, { task, resolve }))
        if ('fault' in done) return false
      }
      return true
    },
    load: () => ({ waiting: queue.length, busy: [...hands].filter(({ at }) => at !== null).length }),
    async close() {
      closed = true
      if (growing) clearTimeout(growing)
      for (const { resolve } of queue.splice(0)) resolve({ fault: { code: 'too_busy' } })
      await Promise.all([...hands].map(({ worker }) => worker.terminate()))
      for (const hand of hands) answer(hand, { fault: { code: 'too_busy' } })
    },
  }
}
