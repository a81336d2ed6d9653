import type { Events } from './events/events.ts'

/** Milliseconds between two looks: what one window decides is in the others before anybody looks there. */
const EVERY = 250

/**
 * Tells those who listen when the ledger is another than it was, whoever changed it. `pulse` is `Ledger.pulse` of a connection that writes nothing; it
 * costs microseconds. Nothing is asked while nobody listens. Gives what ends it.
 */
export function tellChanges(pulse: () => number, events: Events, every: number = EVERY): () => void {
  let last: number | null = null
  const look = (): void => {
    if (events.listeners() === 0) return
    const now = pulse()
    if (last !== null && now !== last) events.tell({ kind: 'ledger', data: {} })
    last = now
  }
  const timer = setInterval(look, every).unref()
  return () => clearInterval(timer)
}
