import { type Messages, writeDay } from '#message'
import type { Hit, VersionAnswer } from '#question'
import { oneLine } from '#text'
import { sourceName } from '../show/facts.ts'
import { type Line, plain, styled } from '../terminal/layout.ts'
import { pageWords, shortId } from './words.ts'

/** What stood at an address at one time, and what had come, gone or been changed. */
export function versionLines({ page, sayings, appeared, vanished, changed }: VersionAnswer, messages: Messages): Line[] {
  const { labels, language, phrases, count } = messages
  const seen = page.seen === null ? labels.unknown : writeDay(page.seen.slice(0, 10), language)
  return [
    {
      lead: `${shortId(page)}  `,
      pieces: [
        plain(pageWords(page, messages)),
        styled('dim', phrases.parenthesis(`${labels.seen} ${seen}${phrases.separator}${labels.attributions} ${count(sayings)}`)),
      ],
    },
    ...appeared.map((hit) => sayingLine(`+ ${labels.appeared}`, hit, messages)),
    ...vanished.map((hit) => sayingLine(`- ${labels.vanished}`, hit, messages)),
    ...changed.flatMap(({ earlier, later }) => [
      sayingLine(`~ ${labels.rewritten}`, earlier, messages),
      { ...sayingLine('→', later, messages), indent: 4 },
    ]),
  ]
}

function sayingLine(mark: string, { ref, attribution }: Hit, messages: Messages): Line {
  const { text } = attribution.content
  return {
    indent: 2,
    lead: `${mark}  `,
    pieces: [
      styled('source', sourceName(attribution, messages)),
      styled('act', `  ${messages.names.act[attribution.act]}`),
      styled('content', `  ${oneLine(text, 0, text.length)}`),
      styled('dim', `  ${ref}`),
    ],
  }
}
