import { type Messages, writeDay } from '#message'
import type { SayingAnswer, TellingHit } from '#question'
import { oneLine } from '#text'
import { sourceName } from '../show/facts.ts'
import { fields } from '../show/lines.ts'
import { type Line, plain, styled } from '../terminal/layout.ts'
import { answeredWords, pageWords } from './words.ts'

/** A saying with all of its tellings, the earliest first. */
export function sayingLines(saying: SayingAnswer, messages: Messages): Line[] {
  const { labels, names, phrases, language, count } = messages
  const { source, tellings, said, origins } = saying
  const { least, most } = origins
  return [
    { pieces: [styled('source', sourceName({ source: { name: source } }, messages))] },
    ...fields([
      [labels.when, said === null ? labels.unknown : writeDay(said, language)],
      [
        labels.oneOriginal,
        origins.originals
          .map(({ tellings: [one, other], basis }) => `${one + 1}, ${other + 1}${phrases.parenthesis(names.original[basis])}`)
          .join(phrases.separator),
      ],
      [labels.tellings, `${count(tellings.length)}${phrases.parenthesis(phrases.origins(count(least), count(most), least === most))}`],
    ]),
    ...tellings.flatMap((telling, i) => tellingLines(telling, i, saying, messages)),
  ]
}

function tellingLines(telling: TellingHit, i: number, { earliest, fullest, origins }: SayingAnswer, messages: Messages): Line[] {
  const { labels, language, names, phrases } = messages
  const { ref, page, attribution, chain, wording, answers } = telling
  const marks = [ref === earliest ? labels.earliest : null, ref === fullest ? labels.fullest : null].filter((mark) => mark !== null)
  const { text } = attribution.content
  return [
    { pieces: [] },
    {
      lead: `${i + 1}  `,
      pieces: [plain(pageWords(page, messages)), styled('act', marks.length > 0 ? phrases.parenthesis(marks.join(phrases.separator)) : '')],
    },
    {
      indent: 3,
      bar: '│ ',
      pieces: [styled('content', oneLine(text, 0, text.length)), styled('dim', `  ${names.type[attribution.type]}`)],
    },
    ...fields(
      [
        [labels.content, i === 0 ? null : names.wording[wording]],
        [labels.seen, page.seen && writeDay(page.seen, language)],
        [labels.chain, chain.join(' → ')],
        [labels.answers, answers ? answeredWords(answers) : null],
        [labels.account, String((origins.groups[i] as number) + 1)],
      ],
      3,
    ),
    { indent: 3, pieces: [styled('dim', ref)] },
  ]
}
