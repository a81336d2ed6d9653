import { type Messages, messagesIn, writeDay } from '#message'
import { type Chosen, choose, depthOf, type Reading } from '#reading'
import { oneLine } from '#text'
import type { ShowOptions } from '../options.ts'
import { type Line, layOut, plain, styled } from '../terminal/layout.ts'
import { padTo } from '../terminal/width.ts'
import { contextOf, withSigns } from './context.ts'
import { attributionFacts, attributionReasons, factsOf, partiesOf } from './facts.ts'
import { headFields, tally } from './head.ts'
import { field, heading, widest } from './lines.ts'

/** The readable account of one page, for a terminal. */
export function account(reading: Reading, name: string, options: ShowOptions): string {
  const messages = messagesIn(options.language)
  const chosen = choose(reading.attributions, options.certainty)
  const lines = [...head(reading, name, chosen.length, messages, options), ...attributionLines(reading, chosen, messages, options)]
  lines.push(...eventLines(reading, messages))
  if (options.why) lines.push(...reasonLines(reading, messages))
  return layOut(lines, options)
}

/** The page's name, title and own values. */
export function head(reading: Reading, name: string, shown: number | null, messages: Messages, options: ShowOptions): Line[] {
  const { labels, phrases } = messages
  const title = reading.page.title
  const fields = headFields(reading, messages, options)
  if (shown !== null) fields.push({ caption: labels.attributions, value: tally(shown, reading.attributions.length, messages), basis: null })
  const width = widest(fields.map(({ caption }) => caption))
  const lines: Line[] = [{ pieces: [styled('dim', name)] }, { pieces: [styled('title', title?.value ?? labels.noTitle)] }]
  if (options.why && title) lines.push({ indent: 2, pieces: [styled('dim', messages.reason(title.basis))] })
  for (const { caption, value, basis } of fields) {
    const reason = basis ? [styled('dim', phrases.parenthesis(basis))] : []
    lines.push(field(caption, width, [plain(value), ...reason]))
  }
  return lines
}

function attributionLines({ page, attributions }: Reading, chosen: readonly Chosen[], messages: Messages, options: ShowOptions): Line[] {
  if (attributions.length === 0) return [{ pieces: [] }, { pieces: [plain(messages.phrases.noAttributions)] }]
  const numberWidth = String(chosen.length).length
  const factWidth = widest(['via', 'target', 'condition', 'consequence'].map((key) => messages.labels[key as 'via']))
  return chosen.flatMap(({ attribution, nestedIn }, i) => {
    const indent = depthOf(chosen, i) * 2
    const inner = indent + numberWidth + 2
    const headed = [
      ...heading({ ...attribution, when: attribution.when?.value ?? null }, messages),
      ...(nestedIn === null ? [] : [styled('dim', `  ${messages.phrases.inside(nestedIn + 1)}`)]),
    ]
    const lines: Line[] = [{ pieces: [] }, { indent, lead: `${String(i + 1).padStart(numberWidth)}  `, pieces: headed }]
    const context = contextOf(page.text, attribution, messages)
    lines.push({ indent: inner, bar: '│ ', pieces: options.colour ? context : withSigns(context) })
    const facts = attributionFacts(factsOf(page.text, attribution), messages)
    const reasons = options.why ? attributionReasons(attribution, messages) : []
    const width = Math.max(factWidth, widest(reasons.map(([caption]) => caption)))
    for (const [caption, value] of facts) lines.push(field(caption, width, [plain(oneLine(value, 0, value.length))], inner))
    for (const [caption, value] of reasons) lines.push(field(caption, width, [styled('dim', value)], inner))
    return lines
  })
}

function eventLines({ page, events }: Reading, messages: Messages): Line[] {
  const { labels, names, language } = messages
  if (events.length === 0) return []
  const lines: Line[] = [{ pieces: [] }, { pieces: [styled('title', labels.events)] }]
  for (const event of events) {
    const { type, when, span } = event
    lines.push({
      indent: 2,
      pieces: [styled('act', names.event[type]), plain(`  ${partiesOf(event, messages)}${when ? `  ${writeDay(when, language)}` : ''}`)],
    })
    lines.push({ indent: 4, bar: '│ ', pieces: [plain(oneLine(page.text, span.start, span.end))] })
  }
  return lines
}

/** Every block's role with its reason, then the remarks. */
function reasonLines({ page }: Reading, messages: Messages): Line[] {
  const lines: Line[] = [
    { pieces: [] },
    { pieces: [styled('title', messages.labels.blocks)] },
    ...blockLines(page.text, page.blocks, messages, true),
  ]
  if (page.remarks.length > 0) lines.push({ pieces: [] }, { pieces: [styled('title', messages.labels.remarks)] })
  for (const { code, message, span } of page.remarks)
    lines.push({ indent: 2, lead: `${code}  `, pieces: [plain(messages.reason(message) + (span ? ` [${span.start}, ${span.end})` : ''))] })
  return lines
}

/** Longest beginning of a block that `--why` shows. */
const BEGINNING = 60

/** One line a block: its role, why, and its text or how it begins. */
export function blockLines(text: string, blocks: Reading['page']['blocks'], messages: Messages, brief: boolean): Line[] {
  const width = widest(blocks.map(({ role }) => messages.names.role[role]))
  return blocks.map(({ span, role, reason }) => {
    const words = oneLine(text, span.start, brief ? Math.min(span.end, span.start + BEGINNING) : span.end)
    const cut = brief && span.end - span.start > BEGINNING ? '…' : ''
    return {
      indent: 2,
      lead: `${padTo(messages.names.role[role], width)}  `,
      pieces: [...(brief ? [styled('dim', `${messages.reason(reason)}: `)] : []), plain(words + cut)],
    }
  })
}
