import type { Desk } from './desk.ts'
import type { Lasting } from './lasting.ts'
import type { Done, Task } from './task.ts'

/** Bytes of answers kept at a time. */
const ROOM = 64 * 1024 * 1024

interface Kept {
  readonly pulse: number
  readonly done: Promise<Done>
  /** 0 until it is there. */
  size: number
}

export interface KeepOptions {
  /** Bytes of answers kept at a time. */
  readonly room?: number
  readonly lasting?: Lasting | null
}

/** `Ledger.pulse` of a connection that writes nothing: whether anybody has changed the ledger. Null where it cannot be told. */
export type Pulse = () => number | Promise<number | null>

/**
 * The pulse of a ledger that may keep whoever asks waiting, as a server does that is gone: it is asked in a thread, one question at a time. A thread that
 * gets no answer is left with its question.
 */
export function pulseAt(desk: Desk): () => Promise<number | null> {
  let last: Promise<number | null> = Promise.resolve(null)
  let next: Promise<number | null> | null = null
  const asked = async (): Promise<number | null> => {
    next = null
    const done = await desk.do({ kind: 'ready' })
    return 'fault' in done ? null : (JSON.parse(new TextDecoder().decode(done.body)) as { readonly pulse: number }).pulse
  }
  // what is told has to be from after it was asked for
  return () => {
    next ??= last.then(asked)
    last = next
    return next
  }
}

/**
 * A desk that gives the same answer again as long as nobody has changed the ledger, and asks once what many ask at the same time. What came longest
 * ago to be asked goes first. What an earlier server found of the same ledger is taken from `lasting`.
 */
export function keepAnswers(desk: Desk, pulse: Pulse, { room = ROOM, lasting = null }: KeepOptions = {}): Desk {
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

  /** Looked for after the pulse was told: an answer that lasts is of the ledger as it was then, or as the next pulse tells. */
  const found = async (task: Task, key: string): Promise<Done> => {
    if (lasting === null) return desk.do(task)
    const body = await lasting.take(key)
    if (body !== null) return { body }
    const stamp = lasting.stamp(key)
    const done = await desk.do(task)
    if (stamp !== null && 'body' in done) lasting.put(key, done.body, stamp)
    return done
  }

  return {
    ...desk,
    close() {
      lasting?.settle()
      return desk.close()
    },
    async do(task) {
      if (task.kind !== 'ask') return desk.do(task)
      const key = JSON.stringify(task.question)
      const now = await pulse()
      if (now === null) return desk.do(task)
      const there = kept.get(key)
      if (there?.pulse === now) {
        // asked last, and so the last to go
        kept.delete(key)
        kept.set(key, there)
        return there.done
      }
      const asked: Kept = { pulse: now, done: found(task, key), size: 0 }
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
