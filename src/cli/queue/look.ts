import { type DeadLetter, type Queue, type QueueCounts, shownLedger } from '#ledger'
import { type Messages, queueText, tellTrouble, usageError, writeDay } from '#message'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { clock } from '../progress.ts'
import { fields } from '../show/lines.ts'
import { layOut, plain, styled } from '../terminal/layout.ts'
import { withQueue } from './place.ts'

/** Characters of an id that are shown, and the fewest that are taken. */
const SHOWN = 12
const ID = /^[0-9a-f]{4,64}$/

export interface LookRequest {
  readonly ledger: string
  /** What was put aside, and how much of it is shown. */
  readonly dead: boolean
  readonly limit: number
  /** Ids of what is put back or dropped, `true` for all, null where nothing is. */
  readonly replay: readonly string[] | true | null
  readonly drop: readonly string[] | true | null
  readonly json: boolean
  readonly width: number
  readonly colour: boolean
}

const NOTHING: QueueCounts = { waiting: 0, later: 0, held: 0, dead: 0, workers: 0, rate: null }

/** Tells of the queue, or of what was put aside; puts that back, or drops it. */
export function lookAtQueue(request: LookRequest, host: Host, messages: Messages): Promise<void> {
  const { ledger, dead, limit, replay, drop, json, width, colour } = request
  const text = queueText[messages.language]
  const write = (data: object, words: string): Promise<void> =>
    writeTo(host.stdout, json ? `${harmlessJson({ ledger: shownLedger(ledger), ...data }, 2)}\n` : words)
  return withQueue(ledger, { create: false, ledger: false }, messages, async (queue) => {
    if (replay !== null) {
      const replayed = change(queue, 'replay', replay, messages)
      await write({ replayed }, `${text.replayed(messages.count(replayed))}\n`)
    } else if (drop !== null) {
      const dropped = change(queue, 'drop', drop, messages)
      await write({ dropped }, `${text.dropped(messages.count(dropped))}\n`)
    } else if (dead) {
      const letters = queue?.dead(limit) ?? []
      await write({ dead: letters.map((letter) => told(letter, messages)) }, lettersText(letters, messages, { width, colour }))
    } else {
      const counts = queue?.counts() ?? NOTHING
      await write({ ...counts, remaining: remainingOf(counts) }, countsText(shownLedger(ledger), counts, messages, { width, colour }))
    }
  })
}

/** Puts back or drops, all of it or each that was named. */
function change(queue: Queue | null, what: 'replay' | 'drop', ids: readonly string[] | true, messages: Messages): number {
  if (ids === true) return queue?.[what](null) ?? 0
  const wrong = ids.find((id) => !ID.test(id))
  if (wrong !== undefined) throw usageError({ code: 'no_such_letter', id: wrong }, messages)
  return ids.reduce((sum, id) => {
    const changed = queue?.[what]([id]) ?? 0
    if (changed === 0) throw usageError({ code: 'no_such_letter', id }, messages)
    return sum + changed
  }, 0)
}

const told = ({ trouble, ...letter }: DeadLetter, messages: Messages): object => ({
  ...letter,
  trouble: { ...trouble, ...tellTrouble(trouble as { readonly code: string }, messages) },
})

function lettersText(
  letters: readonly DeadLetter[],
  messages: Messages,
  look: { readonly width: number; readonly colour: boolean },
): string {
  const { labels, language, phrases, count } = messages
  const text = queueText[language]
  if (letters.length === 0) return layOut([{ pieces: [styled('dim', text.empty)] }], look)
  const lines = letters.flatMap(({ key, name, attempts, since, trouble }) => {
    const known = tellTrouble(trouble as { readonly code: string }, messages)
    return [
      { pieces: [styled('title' as const, name), plain(`  ${key.slice(0, SHOWN)}`)] },
      ...fields([
        [labels.trouble, known?.message ?? null],
        [labels.cure, known?.cure ?? null],
        [text.attempts, phrases.times(count(attempts))],
        [text.since, `${writeDay(since.slice(0, 10), language)}${phrases.separator}${since.slice(11, 16)} UTC`],
      ]),
    ]
  })
  return layOut(lines, look)
}

/** Seconds until the queue is empty, as fast as it goes; null where nobody reads. */
const remainingOf = ({ waiting, later, held, rate }: QueueCounts): number | null =>
  rate === null || rate === 0 ? null : Math.ceil((waiting + later + held) / rate)

function countsText(
  ledger: string,
  counts: QueueCounts,
  { language, count }: Messages,
  look: { readonly width: number; readonly colour: boolean },
): string {
  const text = queueText[language]
  const { waiting, later, held, dead, workers, rate } = counts
  const remaining = remainingOf(counts)
  return layOut(
    [
      { pieces: [styled('title', ledger)] },
      ...fields([
        [text.waiting, count(waiting)],
        [text.later, later === 0 ? null : count(later)],
        [text.held, count(held)],
        [text.dead, count(dead)],
        [text.workers, count(workers)],
        [text.rate, rate === null ? null : text.aSecond(rate >= 10 ? count(Math.round(rate)) : rate.toFixed(1))],
        [text.remaining, remaining === null ? null : clock(remaining)],
      ]),
    ],
    look,
  )
}
