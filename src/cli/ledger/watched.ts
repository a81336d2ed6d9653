import type { Letter, WatchState } from '#intake'
import { type Messages, tellSource, tellTrouble, writeDay } from '#message'
import { harmlessJson } from '#text'
import { fields } from '../show/lines.ts'
import { layOut, styled } from '../terminal/layout.ts'
import type { WatchRequest } from './watch.ts'

/** What is followed, for a reader or as JSON. */
export function watchedText(
  { sources }: WatchState,
  letters: readonly Letter[],
  { ledger, json, width, colour }: Pick<WatchRequest, 'ledger' | 'json' | 'width' | 'colour'>,
  messages: Messages,
): string {
  const outbox = waitingIn(letters)
  if (json)
    return `${harmlessJson(
      {
        ledger,
        sources: sources.map((source) => tellSource(source, messages)),
        outbox: outbox.map((one) => ({ ...one, due: new Date(one.due).toISOString(), trouble: tellTrouble(one.trouble, messages) })),
      },
      2,
    )}\n`
  const { labels, names, phrases, count } = messages
  if (sources.length + letters.length === 0) return layOut([{ pieces: [styled('dim', phrases.nothingFound)] }], { width, colour })
  const lines = sources.flatMap((source) => {
    const { state, kind, waiting, asked, news, due, malformed, trouble, missed } = tellSource(source, messages)
    return [
      { pieces: [styled('title' as const, source.address)] },
      ...fields(
        [
          [labels.state, names.watchState[state] + (kind === 'new' ? '' : phrases.parenthesis(names.watched[kind]))],
          [labels.asked, asked === null ? null : moment(asked, messages)],
          [labels.lastNew, news === null ? null : moment(news, messages)],
          [labels.due, moment(due, messages)],
          [labels.waiting, waiting === 0 ? null : phrases.ofPages(count(waiting))],
          [labels.remarks, malformed && phrases.malformedAt(count(malformed.line), malformed.first)],
          [labels.trouble, trouble?.message ?? null],
          [labels.cure, trouble?.cure ?? null],
          ...missed.map(({ address, at, message }): [string, string] => [
            labels.missed,
            `${address}${phrases.parenthesis([moment(at, messages), message].join(phrases.separator))}`,
          ]),
        ],
        2,
      ),
    ]
  })
  const waiting = outbox.flatMap(({ way, to, waiting: number, due, trouble }) => {
    const known = tellTrouble(trouble, messages)
    return [
      { pieces: [styled('title' as const, phrases.lettersTo(way, to))] },
      ...fields(
        [
          [labels.waiting, count(number)],
          [labels.due, moment(new Date(due).toISOString(), messages)],
          [labels.trouble, known?.message ?? null],
          [labels.cure, known?.cure ?? null],
        ],
        2,
      ),
    ]
  })
  return layOut([...lines, ...waiting], { width, colour })
}

interface Waiting {
  readonly way: Letter['way']
  readonly to: string
  readonly waiting: number
  readonly due: number
  readonly trouble: Letter['trouble']
}

/** What waits in the outbox, a place a line; of a webhook only the host is shown. */
function waitingIn(letters: readonly Letter[]): readonly Waiting[] {
  const places = new Map<string, Waiting>()
  for (const { way, to, shown, due, trouble } of letters) {
    const before = places.get(`${way} ${to}`)
    places.set(`${way} ${to}`, {
      way,
      to: shown,
      waiting: (before?.waiting ?? 0) + 1,
      due: Math.min(before?.due ?? due, due),
      trouble: trouble ?? before?.trouble ?? null,
    })
  }
  return [...places.values()]
}

/** `1 Jul 2031, 09:00 UTC` */
function moment(iso: string, { language, phrases }: Messages): string {
  return `${writeDay(iso.slice(0, 10), language)}${phrases.separator}${iso.slice(11, 16)} UTC`
}
