import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { doubtServer } from './doubt.ts'

/** What is asked for anew at each kind of news. */
const GROUPS = { ledger: 'answer', intake: 'intake', watched: 'watched' } as const
type Kind = keyof typeof GROUPS

/** Milliseconds between two refreshes by news of one kind: while much comes in, what is on screen is not asked for without end. */
const PAUSE: Readonly<Record<Kind, number>> = { ledger: 1500, intake: 300, watched: 1000 }
const NAME = 'iwaku.news'

/**
 * Keeps what is on screen as the ledger is, whoever changes it. Of several windows one listens and tells the others: a browser opens but few connections
 * to one server.
 */
export function useNews(): void {
  const client = useQueryClient()
  useEffect(() => {
    const timers = new Map<Kind, ReturnType<typeof setTimeout>>()
    const hear = (kind: Kind): void => {
      if (timers.has(kind)) return
      const renew = (): void => {
        timers.delete(kind)
        void client.invalidateQueries({ queryKey: [GROUPS[kind]] })
      }
      timers.set(kind, setTimeout(renew, PAUSE[kind]))
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
