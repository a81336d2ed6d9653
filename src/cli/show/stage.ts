import type { Attribution } from '#attribution'
import { type Messages, messagesIn } from '#message'
import { choose, type PlacedText, placed, type Reading } from '#reading'
import { oneLine, type Span } from '#text'
import type { ShowOptions } from '../options.ts'
import { type Line, layOut, plain, styled } from '../terminal/layout.ts'
import { padTo } from '../terminal/width.ts'
import { blockLines, head } from './account.ts'

/** What a rule took hold of: the part it plays and its place. */
export interface Finding extends PlacedText {
  readonly part: 'source' | 'cue' | 'content' | 'when' | 'condition' | 'consequence'
  readonly rule: string
}

/** What the rules took hold of in a page, in page order. */
export function findings({ page, attributions }: Reading, options: ShowOptions): Finding[] {
  const found = choose(attributions, options.certainty).flatMap(({ attribution }) =>
    partsOf(attribution).map(([part, span]): Finding => ({ part, ...placed(page.text, span), rule: attribution.rule })),
  )
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

function partsOf(attribution: Attribution): [Finding['part'], Span][] {
  const parts: [Finding['part'], Span | null | undefined][] = [
    ['source', attribution.source.span],
    ['cue', attribution.cue],
    ['content', attribution.content],
    ...attribution.contentMore.map((more): [Finding['part'], Span] => ['content', more]),
    ['when', attribution.when?.span],
    ['condition', attribution.condition],
    ['consequence', attribution.consequence],
  ]
  return parts.flatMap(([part, span]): [Finding['part'], Span][] => (span ? [[part, span]] : []))
}

/** An early stage of the reading as plain data. */
export function stageRecord(reading: Reading, name: string, options: ShowOptions): object {
  const { page, sentences } = reading
  const common = { page: name, version: options.version }
  if (options.stage === 'blocks')
    return { ...common, blocks: page.blocks.map(({ span, role, reason }) => ({ role, reason, ...placed(page.text, span) })) }
  if (options.stage === 'document')
    return {
      ...common,
      sentences: sentences.map(({ span, block }) => ({ block, role: page.blocks[block]?.role ?? null, ...placed(page.text, span) })),
    }
  return { ...common, findings: findings(reading, options) }
}

/** An early stage of the reading for a terminal. */
export function stageAccount(reading: Reading, name: string, options: ShowOptions): string {
  const messages = messagesIn(options.language)
  return layOut([...head(reading, name, null, messages, options), { pieces: [] }, ...stageLines(reading, messages, options)], options)
}

function stageLines(reading: Reading, messages: Messages, options: ShowOptions): Line[] {
  const { page, sentences } = reading
  if (options.stage === 'blocks') return options.why ? withReasons(reading, messages) : blockLines(page.text, page.blocks, messages, false)
  if (options.stage === 'document') {
    const width = String(sentences.length).length
    return sentences.map(({ span }, i) => ({
      lead: `${String(i + 1).padStart(width)}  `,
      pieces: [plain(oneLine(page.text, span.start, span.end))],
    }))
  }
  const found = findings(reading, options)
  const width = String(page.text.length).length
  return found.map(({ part, start, text, rule }) => ({
    lead: `${String(start).padStart(width)}  ${padTo(messages.labels[part], 11)}  `,
    pieces: [
      part === 'content' ? styled('content', oneLine(text, 0, text.length)) : plain(oneLine(text, 0, text.length)),
      styled('dim', `  ${rule}`),
    ],
  }))
}

function withReasons({ page }: Reading, messages: Messages): Line[] {
  return blockLines(page.text, page.blocks, messages, false).flatMap((line, i) => [
    line,
    { indent: 4, pieces: [styled('dim', messages.reason(page.blocks[i]?.reason ?? ''))] },
  ])
}
