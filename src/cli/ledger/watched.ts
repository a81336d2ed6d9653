import type { Source, WatchState } from '#intake'
import { type Cured, describeTrouble, type Messages, type Trouble, writeDay } from '#message'
import { harmlessJson } from '#text'
import { fields } from '../show/lines.ts'
import { layOut, styled } from '../terminal/layout.ts'
import type { WatchRequest } from './watch.ts'

/** What is followed, for a reader or as JSON. */
export function watchedText(
  { sources }: WatchState,
  { ledger, json, width, colour }: Pick<WatchRequest, 'ledger' | 'json' | 'width' | 'colour'>,
  messages: Messages,
): string {
  if (json) return `${harmlessJson({ ledger, sources: sources.map((source) => recordOf(source, messages)) }, 2)}\n`
  const { labels, names, phrases, count } = messages
  if (sources.length === 0) return layOut([{ pieces: [styled('dim', phrases.nothingFound)] }], { width, colour })
  const lines = sources.flatMap((source) => {
    const trouble = troubleOf(source, messages)
    const { kind, queue, asked, news, due } = source
    return [
      { pieces: [styled('title' as const, source.address)] },
      ...fields(
        [
          [labels.state, names.watchState[stateOf(source)] + (kind === 'new' ? '' : phrases.parenthesis(names.watched[kind]))],
          [labels.asked, asked === null ? null : moment(asked, messages)],
          [labels.lastNew, news === null ? null : moment(news, messages)],
          [labels.due, moment(due, messages)],
          [labels.waiting, queue.length === 0 ? null : phrases.ofPages(count(queue.length))],
          [labels.trouble, trouble?.message ?? null],
          [labels.cure, trouble?.cure ?? null],
        ],
        2,
      ),
    ]
  })
  return layOut(lines, { width, colour })
}

const stateOf = ({ gone, failures, asked }: Source): 'new' | 'followed' | 'failing' | 'gone' =>
  gone !== null ? 'gone' : failures > 0 ? 'failing' : asked === null ? 'new' : 'followed'

function recordOf(source: Source, messages: Messages): object {
  const { address, kind, from, since, asked, news, due, queue, failures } = source
  const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString())
  const trouble = troubleOf(source, messages)
  return {
    address,
    kind,
    state: stateOf(source),
    from,
    since: iso(since),
    asked: iso(asked),
    news: iso(news),
    due: iso(due),
    waiting: queue.length,
    failures,
    trouble: trouble && { ...source.trouble, ...trouble },
  }
}

/** In words; a code that a later version wrote is shown as it is. */
function troubleOf({ trouble }: Source, messages: Messages): Cured | null {
  if (trouble === null) return null
  const known = trouble.code in messages.troubles ? (describeTrouble(trouble as Trouble, messages) as Cured | undefined) : undefined
  return known ?? describeTrouble({ code: 'unreadable', reason: trouble.code }, messages)
}

/** `1 Jul 2031, 09:00 UTC` */
function moment(time: number, { language, phrases }: Messages): string {
  const iso = new Date(time).toISOString()
  return `${writeDay(iso.slice(0, 10), language)}${phrases.separator}${iso.slice(11, 16)} UTC`
}
