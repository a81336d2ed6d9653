import type { Worker } from 'node:worker_threads'
import type { WatchCall, WatchFault, Watching } from '#http'
import { giveLock, NODE_FILES, takeLock } from '#intake'
import { besideLedger, type Shared } from '#ledger'
import type { WatchBusy } from '#message'
import { startThread } from '#thread'
import { ownName } from './shelf.ts'
import type { WatchAnswer, WatchData } from './watch-worker.ts'
import { sharedRight } from './wish.ts'

/** A follower for the server, or who follows with this ledger already. */
export type OpenedWatching = { readonly watching: Watching } | { readonly holder: WatchBusy }

/** The right to follow, which one program has at a time. */
export interface Right {
  /** Gives who has it where that is another program; `lost` is called when it is ours no more. */
  readonly take: (lost: () => void) => Promise<WatchBusy | null>
  readonly give: () => Promise<void>
  /** Has something done by whoever has the right; what is in the way where that one does not hear. */
  readonly wish: (call: WatchCall, busy: WatchBusy) => Promise<WatchFault | null>
  /** Milliseconds after which it may be free; null for one that is waited for in vain. */
  readonly again: number | null
}

/** Milliseconds after which a thread that came down is tried again. */
const AGAIN = 60_000
/** Times that something is wished of another program. */
const TRIES = 2

function fileRight(ledger: string): Right {
  const lock = `${besideLedger(ledger)}.watch.json.lock`
  return {
    async take() {
      const holder = takeLock(lock, process.pid, NODE_FILES)
      return holder === null ? null : { code: 'watch_busy', lock, process: holder }
    },
    give: async () => giveLock(lock, process.pid, NODE_FILES),
    wish: async (_, busy) => busy,
    again: null,
  }
}

/**
 * Follows addresses in a thread of its own. The right of `iwaku watch` is held as long as the thread is there: with `keeps` from now on, otherwise while
 * something is to be done. Servers of one database stand by where another follows, and have done by that one what is wished of them. `changed` is called
 * when what is followed is other than it was.
 */
export async function openWatching(
  given: Omit<WatchData, 'own'>,
  changed: () => void,
  shared: Shared | null = null,
): Promise<OpenedWatching> {
  const data: WatchData = { ...given, own: ownName(given.keeps) }
  const right = shared ? sharedRight(shared, data.own) : fileRight(data.ledger)
  let hand: Hand | null = null
  /** One takes the right, or gives it back, after the other. */
  let turn: Promise<unknown> = Promise.resolve()
  let closed = false
  let number = 0
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work, work)
    turn = done.catch(() => undefined)
    return done
  }

  /** Sees that there is a thread; gives who has the right otherwise. */
  const hire = (): Promise<WatchBusy | null> =>
    inTurn(async () => {
      if (hand !== null || closed) return null
      const busy = await right.take(() => hand && release(hand))
      if (busy === null) hand = begin()
      return busy
    })
  const begin = (): Hand => {
    const worker = startThread(import.meta.url, 'watch-worker', data)
    const own: Hand = { worker, calls: new Map() }
    worker.on('message', (answer: WatchAnswer) => {
      if (answer.kind === 'answered') {
        own.calls.get(answer.number)?.(answer.fault)
        own.calls.delete(answer.number)
      } else if (answer.kind === 'changed') changed()
      else if (own.calls.size === 0) release(own)
    })
    const down = (reason: string): void => {
      for (const resolve of own.calls.values()) resolve({ code: 'failed', reason })
      own.calls.clear()
      if (hand !== own) return
      release(own)
      // whatever it was may have been mended by then
      if (data.keeps && right.again === null) setTimeout(() => void hire().catch(() => undefined), AGAIN).unref()
    }
    worker.on('error', (error) => down(error.message))
    worker.on('exit', () => down('its thread stopped'))
    return own
  }
  const release = (own: Hand): void => {
    if (hand !== own) return
    hand = null
    // what went is gone, and the right is given back, before another one comes
    void inTurn(async () => {
      await own.worker.terminate()
      await right.give()
    }).catch(() => undefined)
  }
  const call = async (wish: WatchCall): Promise<WatchFault | null> => {
    try {
      let busy = await hire()
      for (let tries = 0; busy !== null && tries < TRIES; tries++) {
        const fault = await right.wish(wish, busy)
        if (fault !== busy) return fault
        busy = await hire()
      }
      if (busy !== null) return busy
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      return { code: 'watch_unwritten', path: besideLedger(data.ledger), reason: code ?? message }
    }
    if (hand === null) return { code: 'failed', reason: 'its thread stopped' }
    const { worker, calls } = hand as Hand
    return await new Promise((resolve) => {
      const own = number++
      calls.set(own, resolve)
      worker.postMessage({ number: own, call: wish })
    })
  }
  // whoever follows may end: then another of those who stand by does
  const standing =
    data.keeps && right.again !== null ? setInterval(() => void hire().catch(() => undefined), right.again).unref() : undefined
  const close = async (): Promise<void> => {
    closed = true
    clearInterval(standing)
    if (hand !== null) release(hand)
    await turn
  }

  const holder = data.keeps ? await hire() : null
  return holder === null || right.again !== null ? { watching: { keeps: data.keeps, call, close } } : { holder }
}

interface Hand {
  readonly worker: Worker
  /** Not answered yet. */
  readonly calls: Map<number, (fault: WatchFault | null) => void>
}
