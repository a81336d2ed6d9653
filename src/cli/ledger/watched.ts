import type { WatchState } from '#intake'
import { type Messages, tellSource, writeDay } from '#message'
import { fields } from '../show/lines.ts'
import { harmlessJson } from '../terminal/harmless.ts'
import { layOut, styled } from '../terminal/layout.ts'
import type { WatchRequest } from './watch.ts'

/** What is followed, for a reader or as JSON. */
export function watchedText(
  { sources }: WatchState,
  { ledger, json, width, colour }: Pick<WatchRequest, 'ledger' | 'json' | 'width' | 'colour'>,
  messages: Messages,
): string {
  if (json) return `${harmlessJson({ ledger, sources: sources.map((source) => tellSource(source, messages)) }, 2)}\n`
  const { labels, names, phrases, count } = messages
  if (sources.length === 0) return layOut([{ pieces: [styled('dim', phrases.nothingFound)] }], { width, colour })
  const lines = sources.flatMap((source) => {
    const { state, kind, waiting, asked, news, due, trouble } = tellSource(source, messages)
    return [
      { pieces: [styled('title' as const, source.address)] },
      ...fields(
        [
          [labels.state, names.watchState[state] + (kind === 'new' ? '' : phrases.parenthesis(names.watched[kind]))],
          [labels.asked, asked === null ? null : moment(asked, messages)],
          [labels.lastNew, news === null ? null : moment(news, messages)],
          [labels.due, moment(due, messages)],
          [labels.waiting, waiting === 0 ? null : phrases.ofPages(count(waiting))],
          [labels.trouble, trouble?.message ?? null],
          [labels.cure, trouble?.cure ?? null],
        ],
        2,
      ),
    ]
  })
  return layOut(lines, { width, colour })
}

/** `1 Jul 2031, 09:00 UTC` */
function moment(iso: string, { language, phrases }: Messages): string {
  return `${writeDay(iso.slice(0, 10), language)}${phrases.separator}${iso.slice(11, 16)} UTC`
}
