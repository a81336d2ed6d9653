import type { Worker } from 'node:worker_threads'
import type { WatchCall, WatchFault, Watching } from '#http'
import { loadWatch } from '#intake'
import { besideLedger } from '#ledger'
import { startThread } from '#thread'
import type { WatchAnswer, WatchData } from './watch-worker.ts'

/** A follower for the server, or the process that follows with this ledger already. */
export type OpenedWatching = { readonly watching: Watching } | { readonly holder: number }

/** Milliseconds after which a thread that came down is tried again. */
const AGAIN = 60_000

/**
 * Follows addresses in a thread of its own. The lock of `iwaku watch` is held as long as the thread is there: with `keeps` from now on, otherwise while
 * something is to be done. `changed` is called when what is followed is other than it was.
 */
export async function openWatching(data: WatchData, changed: () => void): Promise<OpenedWatching> {
  const { takeLock, giveLock, NODE_FILES } = await loadWatch()
  const lock = `${besideLedger(data.ledger)}.watch.json.lock`
  let hand: Hand | null = null
  /** What went is gone, and its lock is given back, before another one comes. */
  let leaving: Promise<void> = Promise.resolve()
  let closed = false
  let number = 0

  const hire = (): number | null => {
    const holder = takeLock(lock, process.pid, NODE_FILES)
    if (holder !== null) return holder
    const worker = startThread(import.meta.url, 'watch-worker', data)
    const own: Hand = { worker, calls: new Map() }
    hand = own
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
      if (data.keeps) setTimeout(() => void leaving.then(() => !closed && hand === null && hire()), AGAIN).unref()
    }
    worker.on('error', (error) => down(error.message))
    worker.on('exit', () => down('its thread stopped'))
    return null
  }
  const release = (own: Hand): void => {
    if (hand !== own) return
    hand = null
    leaving = own.worker.terminate().then(() => giveLock(lock, process.pid, NODE_FILES))
  }
  const call = async (wish: WatchCall): Promise<WatchFault | null> => {
    await leaving
    try {
      const holder = hand === null ? hire() : null
      if (holder !== null) return { code: 'watch_busy', lock, process: holder }
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      return { code: 'watch_unwritten', path: lock, reason: code ?? message }
    }
    const { worker, calls } = hand as unknown as Hand
    return await new Promise((resolve) => {
      const own = number++
      calls.set(own, resolve)
      worker.postMessage({ number: own, call: wish })
    })
  }
  const close = async (): Promise<void> => {
    closed = true
    if (hand !== null) release(hand)
    await leaving
  }

  const holder = data.keeps ? hire() : null
  return holder === null ? { watching: { keeps: data.keeps, call, close } } : { holder }
}

interface Hand {
  readonly worker: Worker
  /** Not answered yet. */
  readonly calls: Map<number, (fault: WatchFault | null) => void>
}
