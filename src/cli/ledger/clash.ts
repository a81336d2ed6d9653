import type { Messages } from '#message'
import type { Clash, ClashSide } from '#question'
import { oneLine } from '#text'
import { sourceName } from '../show/facts.ts'
import { type Line, plain, styled } from '../terminal/layout.ts'
import { brief, dayWords, pageWords } from './words.ts'

/** Units of a passage that are shown. */
const PASSAGE = 120

/** Two that cannot both hold, the earlier first, with why. */
export function clashLines({ kind, about, grade, reason, earlier, later, decision }: Clash, messages: Messages): Line[] {
  const { names, phrases } = messages
  const why = [names.clashReason[reason], names.grade[grade]].join(phrases.separator)
  return [
    {
      pieces: [styled('act', names.clash[kind]), plain(`  ${about.join(phrases.separator)}`), styled('dim', phrases.parenthesis(why))],
    },
    ...(decision
      ? [
          {
            indent: 2,
            pieces: [
              styled('act', names.clashState[decision.state]),
              styled('dim', decision.why === null ? '' : phrases.parenthesis(decision.why)),
            ],
          },
        ]
      : []),
    ...sideLines(earlier, messages),
    ...sideLines(later, messages),
  ]
}

function sideLines({ saying, deed }: ClashSide, messages: Messages): Line[] {
  const { labels, names } = messages
  const page = (saying ?? deed)?.page ?? null
  const when = page === null ? labels.unknown : dayWords((saying?.attribution ?? deed)?.when ?? null, page, messages)
  const head = saying
    ? [styled('source', sourceName(saying.attribution, messages)), plain('  '), styled('act', names.act[saying.attribution.act])]
    : [styled('source', deed?.actor ?? ''), plain('  '), styled('act', labels.deed)]
  const words = saying ? saying.attribution.content.text : brief(deed?.passage.text.trim() ?? '', PASSAGE)
  return [
    { indent: 2, lead: `${when}  `, pieces: head },
    { indent: 4, bar: '│ ', pieces: [styled('content', oneLine(words, 0, words.length))] },
    { indent: 4, pieces: [styled('dim', `${page ? pageWords(page, messages) : ''}  ${(saying ?? deed)?.ref ?? ''}`)] },
  ]
}
