import { type Messages, messagesIn, writeDay } from '#message'
import { type Chosen, choose, type Reading } from '#reading'
import { harmless, oneLine } from '#text'
import type { ShowOptions } from '../options.ts'
import { contextOf } from './context.ts'
import { attributionFacts, attributionReasons, factsOf, partiesOf, sourceFacts, sourceName } from './facts.ts'
import { headFields, tally } from './head.ts'
import { findings } from './stage.ts'

/** The page's words as Markdown text: nothing of them is taken for mark-up. */
export function escapeMarkdown(text: string): string {
  return harmless(text)
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])(?=\s|$)/, '$1\\$2')
}

/** The account of one page in Markdown (CommonMark). */
export function markdown(reading: Reading, name: string, options: ShowOptions): string {
  const messages = messagesIn(options.language)
  const lines = headLines(reading, name, messages, options)
  if (options.stage !== 'attributions') lines.push(...stageLines(reading, messages, options))
  else {
    const chosen = choose(reading.attributions, options.certainty)
    lines.push('', `## ${messages.labels.attributions} ${escapeMarkdown(tally(chosen.length, reading.attributions.length, messages))}`)
    chosen.forEach((one, i) => {
      lines.push('', ...attributionLines(reading.page.text, one, i + 1, messages, options))
    })
    lines.push(...eventLines(reading, messages))
    if (options.why) lines.push(...reasonLines(reading, messages))
  }
  return `${lines.join('\n')}\n`
}

function headLines(reading: Reading, name: string, messages: Messages, options: ShowOptions): string[] {
  const lines = [`# ${escapeMarkdown(oneText(reading.page.title?.value ?? messages.labels.noTitle))}`, '', `- ${escapeMarkdown(name)}`]
  for (const { caption, value, basis } of headFields(reading, messages, options))
    lines.push(`- **${caption}** ${escapeMarkdown(value)}${basis ? inBrackets(basis, messages) : ''}`)
  return lines
}

const inBrackets = (words: string, { phrases }: Messages): string => escapeMarkdown(phrases.parenthesis(words))

const oneText = (text: string): string => oneLine(text, 0, text.length)

function attributionLines(
  text: string,
  { attribution, nestedIn }: Chosen,
  number: number,
  messages: Messages,
  options: ShowOptions,
): string[] {
  const { names, labels, phrases, language } = messages
  const parts = [
    `**${escapeMarkdown(sourceName(attribution, messages))}**${escapeMarkdown(sourceFacts(attribution, messages))}`,
    names.act[attribution.act],
    ...(attribution.when ? [writeDay(attribution.when.value, language)] : []),
    names.type[attribution.type],
    ...(attribution.certainty === 'high' ? [] : [`${labels.certainty} ${names.certainty[attribution.certainty]}`]),
    ...(nestedIn === null ? [] : [phrases.inside(nestedIn + 1)]),
  ]
  const indent = ' '.repeat(String(number).length + 2)
  const words = contextOf(text, attribution, messages)
    .map((piece) => (piece.style === 'content' ? strong(piece.text) : escapeMarkdown(piece.text)))
    .join('')
  const lines = [`${number}. ${parts.join(' · ')}`, '', `${indent}> ${words}`]
  const facts = attributionFacts(factsOf(text, attribution), messages)
  const all = options.why ? [...facts, ...attributionReasons(attribution, messages)] : facts
  if (all.length > 0) lines.push('')
  for (const [caption, value] of all) lines.push(`${indent}- ${caption}: ${escapeMarkdown(oneText(value))}`)
  return lines
}

/** `<mark>` and not `**`: CommonMark takes no `**` for emphasis between a Japanese letter and a bracket. */
const strong = (text: string): string => `<mark>${escapeMarkdown(text)}</mark>`

function eventLines({ page, events }: Reading, messages: Messages): string[] {
  const { labels, names, language } = messages
  if (events.length === 0) return []
  const lines = ['', `## ${labels.events}`, '']
  for (const event of events) {
    const { type, when, span } = event
    const words = oneLine(page.text, span.start, span.end)
    lines.push(
      `- **${names.event[type]}** ${escapeMarkdown(partiesOf(event, messages))}${when ? ` · ${writeDay(when, language)}` : ''}: ${escapeMarkdown(words)}`,
    )
  }
  return lines
}

function reasonLines({ page }: Reading, messages: Messages): string[] {
  const { labels, names } = messages
  const lines = ['', `## ${labels.blocks}`, '']
  for (const { span, role, reason } of page.blocks)
    lines.push(
      `- ${names.role[role]}${inBrackets(messages.reason(reason), messages)}: ${escapeMarkdown(oneLine(page.text, span.start, Math.min(span.end, span.start + 60)))}`,
    )
  if (page.remarks.length > 0) lines.push('', `## ${labels.remarks}`, '')
  for (const { code, message } of page.remarks) lines.push(`- ${escapeMarkdown(code)}: ${escapeMarkdown(messages.reason(message))}`)
  return lines
}

function stageLines(reading: Reading, messages: Messages, options: ShowOptions): string[] {
  const { page, sentences } = reading
  const { labels, names } = messages
  const words = (start: number, end: number): string => escapeMarkdown(oneLine(page.text, start, end))
  if (options.stage === 'blocks')
    return [
      '',
      `## ${labels.blocks}`,
      '',
      ...page.blocks.map(
        ({ span, role, reason }) =>
          `- **${names.role[role]}**${options.why ? inBrackets(messages.reason(reason), messages) : ''} ${words(span.start, span.end)}`,
      ),
    ]
  if (options.stage === 'document')
    return ['', `## ${labels.sentences}`, '', ...sentences.map(({ span }, i) => `${i + 1}. ${words(span.start, span.end)}`)]
  const found = findings(reading, options)
  return [
    '',
    `## ${labels.findings}`,
    '',
    ...found.map(({ part, start, end, rule }) => `- ${start} **${labels[part]}** ${words(start, end)}${inBrackets(rule, messages)}`),
  ]
}
