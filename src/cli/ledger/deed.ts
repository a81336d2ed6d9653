import type { PageHead } from '#ledger'
import type { Messages } from '#message'
import type { DeedHere } from '#question'
import { oneLine } from '#text'
import { fields } from '../show/lines.ts'
import { type Line, plain, styled } from '../terminal/layout.ts'
import { dayWords } from './words.ts'

/** What a page tells as done, each with the place by which it is corrected. */
export function deedLines(deeds: readonly DeedHere[], page: PageHead, messages: Messages): Line[] {
  const { labels, names, phrases } = messages
  return deeds.flatMap(({ ref, type, actor, target, when, text, rejected, decisions }) => [
    { pieces: [] },
    {
      pieces: [
        styled('source', actor),
        plain(target === null ? '' : ` → ${target}`),
        plain('  '),
        styled('act', [names.decision.deed, names.event[type], ...(rejected ? [names.deedChange.reject] : [])].join(phrases.separator)),
        styled('dim', `  ${dayWords(when, page, messages)}`),
      ],
    },
    { indent: 2, bar: '│ ', pieces: [styled('content', oneLine(text, 0, text.length))] },
    ...fields(
      decisions.map((decision) => [
        labels.decided,
        [decision.kind === 'deed' ? names.deedChange[decision.change.what] : null, decision.by, decision.why]
          .filter(Boolean)
          .join(phrases.separator),
      ]),
      2,
    ),
    { indent: 2, pieces: [styled('dim', ref)] },
  ])
}
