import { Worker } from 'node:worker_threads'
import type { WatchCall, WatchFault, Watching } from '#http'
import { loadWatch } from '#intake'
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
  const lock = `${data.ledger}.watch.json.lock`
  const calls = new Map<number, (fault: WatchFault | null) => void>()
  let worker: Worker | null = null
  let number = 0

  const hire = (): number | null => {
    const holder = takeLock(lock, process.pid, NODE_FILES)
    if (holder !== null) return holder
    const made = new Worker(workerAddress(), { workerData: data, execArgv: isSource ? ['--conditions=source'] : [] })
    worker = made
    made.on('message', (answer: WatchAnswer) => {
      if (answer.kind === 'answered') {
        calls.get(answer.number)?.(answer.fault)
        calls.delete(answer.number)
      } else if (answer.kind === 'changed') changed()
      else if (calls.size === 0) void release()
    })
    const down = (reason: string): void => {
      for (const resolve of calls.values()) resolve({ code: 'failed', reason })
      calls.clear()
      if (worker !== made) return
      void release()
      // whatever it was may have been mended by then
      if (data.keeps) setTimeout(hire, AGAIN).unref()
    }
    made.on('error', (error) => down(error.message))
    made.on('exit', () => down('its thread stopped'))
    return null
  }
  const release = async (): Promise<void> => {
    const gone = worker
    worker = null
    if (gone === null) return
    await gone.terminate()
    giveLock(lock, process.pid, NODE_FILES)
  }
  const call = async (wish: WatchCall): Promise<WatchFault | null> => {
    try {
      const holder = worker === null ? hire() : null
      if (holder !== null) return { code: 'watch_busy', lock, process: holder }
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      return { code: 'watch_unwritten', path: lock, reason: code ?? message }
    }
    return await new Promise((resolve) => {
      const own = number++
      calls.set(own, resolve)
      worker?.postMessage({ number: own, call: wish })
    })
  }

  const holder = data.keeps ? hire() : null
  return holder === null ? { watching: { keeps: data.keeps, call, close: release } } : { holder }
}

const isSource = import.meta.url.endsWith('.ts')
const workerAddress = (): URL => new URL(isSource ? './watch-worker.ts' : './watch-worker.js', import.meta.url)
