import type { Desk } from './desk/desk.ts'
import type { Events } from './events.ts'

/** Milliseconds between two looks. */
const EVERY = 1000

/**
 * Tells those who listen when the ledger is another than it was, whoever changed it. `desk` must have one worker and no other work: each connection counts
 * for itself. Nothing is asked while nobody listens. Gives what ends it.
 */
export function tellChanges(desk: Desk, events: Events, every: number = EVERY): () => void {
  let last: number | null = null
  let asking = false
  const look = async (): Promise<void> => {
    if (asking || events.listeners() === 0) return
    asking = true
    const done = await desk.do({ kind: 'pulse' })
    asking = false
    if ('fault' in done) return
    const { pulse } = JSON.parse(new TextDecoder().decode(done.body)) as { pulse: number }
    if (last !== null && pulse !== last) events.tell({ kind: 'ledger', data: {} })
    last = pulse
  }
  const timer = setInterval(() => void look(), every).unref()
  return () => clearInterval(timer)
}
