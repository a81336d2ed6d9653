import type { Messages } from '#message'
import type { PromiseAnswer, PromiseEvidence } from '#question'
import { oneLine } from '#text'
import { type Line, plain, styled } from '../terminal/layout.ts'
import { brief, dayWords, pageWords } from './words.ts'

/** Units of a passage that are shown. */
const PASSAGE = 120

/** A promise in its first words, and what later pages tell of it. */
export function promiseLines({ source, state, times, evidence }: PromiseAnswer, messages: Messages): Line[] {
  const { names, phrases, count } = messages
  const [first] = times as [PromiseAnswer['times'][number]]
  const { text } = first.attribution.content
  const often = times.length > 1 ? phrases.parenthesis(phrases.times(count(times.length))) : ''
  return [
    { pieces: [styled('source', source), styled('act', `  ${names.promise[state]}`)] },
    {
      indent: 2,
      lead: `${dayWords(first.attribution.when, first.page, messages)}  `,
      pieces: [styled('content', oneLine(text, 0, text.length)), styled('dim', `  ${first.ref}${often}`)],
    },
    ...evidence.flatMap((one) => evidenceLines(one, messages)),
  ]
}

function evidenceLines({ outcome, page, ref, passage }: PromiseEvidence, messages: Messages): Line[] {
  return [
    { indent: 2, bar: '│ ', pieces: [plain(brief(passage.text.trim(), PASSAGE)), styled('act', `  ${messages.names.promise[outcome]}`)] },
    { indent: 4, pieces: [styled('dim', `${pageWords(page, messages)}  ${ref}`)] },
  ]
}
