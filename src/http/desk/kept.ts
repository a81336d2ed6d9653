import type { Desk } from './desk.ts'
import { faultIn } from './fault.ts'
import type { Done } from './task.ts'

/** Bytes of answers kept at a time. */
const ROOM = 64 * 1024 * 1024

interface Kept {
  readonly pulse: number
  readonly done: Promise<Done>
  /** 0 until it is there. */
  size: number
}

/**
 * A desk that gives the same answer again as long as nobody has changed the ledger, and asks once what many ask at the same time. `pulse` tells
 * whether anybody did: `Ledger.pulse` of a connection that writes nothing, or the count of changes of a database. What came longest ago to be asked goes first.
 */
export function keepAnswers(desk: Desk, pulse: () => number | Promise<number>, room: number = ROOM): Desk {
  const kept = new Map<string, Kept>()
  let bytes = 0

  const drop = (key: string, one: Kept): void => {
    if (kept.get(key) !== one) return
    kept.delete(key)
    bytes -= one.size
  }

  const keep = (key: string, one: Kept): void => {
    const before = kept.get(key)
    if (before) drop(key, before)
    kept.set(key, one)
  }

  return {
    ...desk,
    async do(task) {
      if (task.kind !== 'ask') return desk.do(task)
      const key = JSON.stringify(task.question)
      let now: number
      try {
        now = await pulse()
      } catch (error) {
        return { fault: faultIn(error) }
      }
      const there = kept.get(key)
      if (there?.pulse === now) {
        // asked last, and so the last to go
        kept.delete(key)
        kept.set(key, there)
        return there.done
      }
      const asked: Kept = { pulse: now, done: desk.do(task), size: 0 }
      keep(key, asked)
      void asked.done.then((done) => {
        if ('fault' in done) return drop(key, asked)
        if (kept.get(key) !== asked) return
        asked.size = done.body.length + key.length
        bytes += asked.size
        for (const [oldest, one] of kept) {
          if (bytes <= room) break
          drop(oldest, one)
        }
      })
      return asked.done
    },
  }
}
