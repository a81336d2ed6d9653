import type { Worker } from 'node:worker_threads'
import type { Ahead, Errand, ErrandNews, Runner } from '#http'
import { startThread } from '#thread'
import type { ErrandData } from './errand-worker.ts'

/** What the thread of errands is told. */
export type ErrandCall =
  | { readonly kind: 'run'; readonly number: number; readonly errand: Errand }
  | { readonly kind: 'stop'; readonly number: number }
  | { readonly kind: 'ahead'; readonly number: number; readonly addresses: readonly string[] }

/** What it tells. */
export type ErrandAnswer =
  | { readonly kind: 'news'; readonly number: number; readonly news: ErrandNews }
  | { readonly kind: 'ended'; readonly number: number; readonly fault: Awaited<ReturnType<Runner['run']>> }
  | { readonly kind: 'ahead'; readonly number: number; readonly ahead: readonly Ahead[] }

/** Milliseconds that the thread is kept when it has nothing to do: its dictionary takes memory. */
const IDLE = 60_000

interface Asked {
  readonly resolve: (answer: Exclude<ErrandAnswer, { kind: 'news' }>) => void
  readonly reject: (error: Error) => void
  readonly tell: (news: ErrandNews) => void
}

/** Does errands in a thread of its own, which is there while there is something to do. */
export function openRunner(data: ErrandData): Runner {
  const asked = new Map<number, Asked>()
  let worker: Worker | null = null
  let number = 0
  let idle: NodeJS.Timeout | undefined

  const hire = (): Worker => {
    const made = startThread(import.meta.url, 'errand-worker', data)
    made.on('message', (answer: ErrandAnswer) => {
      const one = asked.get(answer.number)
      if (answer.kind === 'news') one?.tell(answer.news)
      else settle(answer.number, (waiting) => waiting.resolve(answer))
    })
    const down = (reason: string): void => {
      if (worker === made) worker = null
      for (const one of [...asked.keys()]) settle(one, ({ reject }) => reject(new Error(reason)))
    }
    made.on('error', (error) => down(error.message))
    made.on('exit', (code) => down(`its thread stopped (${code})`))
    return made
  }
  const settle = (one: number, how: (waiting: Asked) => void): void => {
    const waiting = asked.get(one)
    asked.delete(one)
    if (waiting) how(waiting)
    if (asked.size === 0) idle = setTimeout(() => void release(), IDLE).unref()
  }
  const release = async (): Promise<void> => {
    const gone = worker
    worker = null
    await gone?.terminate()
  }
  const send = (call: ErrandCall): void => {
    clearTimeout(idle)
    worker ??= hire()
    worker.postMessage(call)
  }
  const call = <Kind extends 'ended' | 'ahead'>(
    made: (number: number) => ErrandCall,
    tell: (news: ErrandNews) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<Extract<ErrandAnswer, { kind: Kind }>> =>
    new Promise((resolve, reject) => {
      const own = number++
      asked.set(own, { resolve: resolve as Asked['resolve'], reject, tell })
      send(made(own))
      signal?.addEventListener('abort', () => send({ kind: 'stop', number: own }), { once: true })
    })

  return {
    async run(errand, tell, signal) {
      if (signal.aborted) return null
      return (await call<'ended'>((own) => ({ kind: 'run', number: own, errand }), tell, signal)).fault
    },
    ahead: async (addresses) => (await call<'ahead'>((own) => ({ kind: 'ahead', number: own, addresses }))).ahead,
    async close() {
      clearTimeout(idle)
      await release()
    },
  }
}
