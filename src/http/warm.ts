import { setTimeout as wait } from 'node:timers/promises'
import type { Desk, Task } from '#desk'
import { openings } from './opening.ts'
import type { Observer } from './operation/observed.ts'

/** Milliseconds between two looks whether anybody asks, and in which nobody must have asked for anything: a browser that opens a view needs the machine itself. */
const PAUSE = 100
const QUIET = 1000

/** Notes when somebody was last answered anything, a file of the interface too; who only asks again and again whether all is well opens no view. */
export function openQuiet(): { readonly observer: Observer; readonly quiet: () => number } {
  let last = performance.now()
  const ended: Observer['ended'] = ({ probe }) => {
    if (!probe) last = performance.now()
  }
  return { observer: { began: () => undefined, ended }, quiet: () => performance.now() - last }
}

/**
 * Has what views ask first answered before somebody opens them: what every thread needs to know of the whole ledger, then each answer, which is kept as any
 * other. It waits while somebody asks, and until nobody has for a moment (`quiet`: milliseconds since then); it ends with the first that fails. What it gives
 * stops it.
 */
export function warm(desk: Desk, quiet: () => number = () => QUIET): () => void {
  let stopped = false
  const idle = async (): Promise<boolean> => {
    while (!stopped && (quiet() < QUIET || desk.load().busy > 0 || desk.load().waiting > 0)) await wait(PAUSE, undefined, { ref: false })
    return !stopped
  }
  const all = async (): Promise<void> => {
    // what all have to know: a browser that comes at once has the machine to itself
    const first: Task = { kind: 'ask', question: { kind: 'stats' } }
    if (!(await idle()) || 'fault' in (await desk.do(first))) return
    if (!(await idle()) || !(await desk.each(first))) return
    for (const question of openings()) {
      if (!(await idle())) return
      const done = await desk.do({ kind: 'ask', question })
      if ('fault' in done) return
    }
  }
  void all()
  return () => {
    stopped = true
  }
}
