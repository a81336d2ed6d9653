import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { doubtServer } from './doubt.ts'

/** What is asked for anew at each kind of news. */
const GROUPS = { ledger: 'answer', intake: 'intake', watched: 'watched' } as const
type Kind = keyof typeof GROUPS

/** Milliseconds in which news that come together are one. */
const TOGETHER = 50

/** Milliseconds between two refreshes by news of one kind: while much comes in, what is on screen is not asked for without end. */
const PAUSE: Readonly<Record<Kind, number>> = { ledger: 500, intake: 300, watched: 1000 }
/** What is dear to ask for is asked for less often: so many times as long as it took is waited at least. */
const RESTS = 4
const NAME = 'iwaku.news'

/**
 * Keeps what is on screen as the ledger is, whoever changes it. Of several windows one listens and tells the others: a browser opens but few connections
 * to one server.
 */
export function useNews(): void {
  const client = useQueryClient()
  useEffect(() => {
    const timers = new Map<Kind, ReturnType<typeof setTimeout>>()
    /** When news of a kind may be followed again. */
    const next = new Map<Kind, number>()
    const hear = (kind: Kind): void => {
      if (timers.has(kind)) return
      const renew = async (): Promise<void> => {
        timers.delete(kind)
        const start = performance.now()
        next.set(kind, start + PAUSE[kind])
        await client.invalidateQueries({ queryKey: [GROUPS[kind]] })
        next.set(kind, start + Math.max(PAUSE[kind], (performance.now() - start) * RESTS))
      }
      // the first of many at once, the others by and by
      timers.set(kind, setTimeout(renew, Math.max(TOGETHER, (next.get(kind) ?? 0) - performance.now())))
    }
    const others = new BroadcastChannel(NAME)
    others.onmessage = ({ data }) => {
      if (data in GROUPS) hear(data as Kind)
    }
    const end = new AbortController()
    const listen = (): Promise<void> => {
      const source = new EventSource('/api/events')
      // a stream that breaks off is the first that is heard of a server that is gone
      source.addEventListener('error', doubtServer)
      for (const kind of Object.keys(GROUPS) as Kind[])
        source.addEventListener(kind, () => {
          hear(kind)
          others.postMessage(kind)
        })
      return new Promise((resolve) => {
        end.signal.addEventListener('abort', () => {
          source.close()
          resolve()
        })
      })
    }
    // a page that does not come by https from another machine has no locks
    if (navigator.locks) navigator.locks.request(NAME, { signal: end.signal }, listen).catch(() => undefined)
    else void listen()
    return () => {
      end.abort()
      others.close()
      for (const timer of timers.values()) clearTimeout(timer)
    }
  }, [client])
}
