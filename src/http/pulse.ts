import type { Pulse } from '#desk'
import type { Events } from './events/events.ts'

/** Milliseconds between two looks: what one window decides is in the others before anybody looks there. */
const EVERY = 250

/**
 * Tells those who listen when the ledger is another than it was, whoever changed it. Nothing is asked while nobody listens. Gives what ends it.
 */
export function tellChanges(pulse: Pulse, events: Events, every: number = EVERY): () => void {
  let last: number | null = null
  let asking = false
  const look = async (): Promise<void> => {
    if (asking || events.listeners() === 0) return
    asking = true
    const now = await pulse()
    asking = false
    if (now === null) return
    if (last !== null && now !== last) events.tell({ kind: 'ledger', data: {} })
    last = now
  }
  const timer = setInterval(() => void look(), every).unref()
  return () => clearInterval(timer)
}
