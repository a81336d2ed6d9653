import { anchored, firstFrom, type Span } from '#text'
import type { Claim } from './claim.ts'
import { firstDay } from './day.ts'
import { type Line, part } from './line.ts'
import type { Block, Box, MarkedPart, Quotation, Role } from './page.ts'

/** A source is named in a line, not in a paragraph. */
const LONGEST = 160
const LABEL = anchored(
  /^[（(【［[※\s]*(?:(?:出典|引用|出所|転載|情報|配信)元?|元の?記事|ソース|原文|source|quoted from|from|via)\s?[:：]\s?/i,
)
const DASH = anchored(/^[—―–──-]{1,2}\s?(?=\S)/)
/** （北港日報より） */
const TAKEN_FROM = anchored(/^[（(【［[]([^（）()。]{2,60}?)(?:より|から)(?:引用|転載|抜粋)?[)）】］\]]$/)
const ADDRESS = /https?:\/\/[^\s「」『』（）()<>"、。]+/

interface FoundQuotations {
  readonly quotations: readonly Quotation[]
  readonly claims: readonly Claim[]
}

/**
 * Finds the quotations that the page marks as such and says the source of: by the address a blockquote is cited from, a <cite>, a footer or
 * caption of it, or a line that names it at its end or directly under it.
 */
export function findQuotations(lines: readonly Line[], isFree: (line: Line) => boolean, sources: readonly MarkedPart[]): FoundQuotations {
  const quotations: Quotation[] = []
  const claims: Claim[] = []
  const marked = sources.filter(({ tag, span }) => tag === 'blockquote' && span.end > span.start)
  const cites = sources.filter(({ tag, span }) => tag === 'cite' && span.end > span.start)
  const held = innermost(lines, marked)
  for (const [number, quote] of marked.entries()) {
    const own = (held.get(number) ?? []).filter(isFree)
    if (own.length === 0) continue
    const named = sourceWithin(own, cites) ?? sourceUnder(lines, own, isFree, cites)
    const words = named ? own.filter((line) => line !== named.line || named.start > 0) : own
    const url =
      addressOf(quote.value) ?? (named && (addressOf(named.line.hint?.href ?? null) ?? ADDRESS.exec(named.line.text)?.[0] ?? null))
    if (words.length === 0 || (named === null && url === null)) continue
    const last = words.at(-1)!
    const end = last === named?.line ? part(last, 0, last.text.slice(0, named.start).trimEnd().length).end : last.span.end
    const source = named && part(named.line, named.start, named.line.text.length)
    quotations.push({ text: { start: words[0]!.span.start, end }, ...whose(named), url, source })
    if (named) claims.push(claimSource(named))
  }
  return { quotations, claims }
}

/** The lines of each quotation that stand in no other inside it; marked elements stand in order, the outer before the inner. */
function innermost(lines: readonly Line[], marked: readonly MarkedPart[]): ReadonlyMap<number, readonly Line[]> {
  const held = new Map<number, Line[]>()
  const open: number[] = []
  let next = 0
  for (const line of lines) {
    while (next < marked.length && marked[next]!.span.start <= line.span.start) open.push(next++)
    while (open.length > 0 && marked[open.at(-1)!]!.span.end < line.span.end) open.pop()
    const at = open.at(-1)
    if (at === undefined) continue
    const known = held.get(at)
    if (known) known.push(line)
    else held.set(at, [line])
  }
  return held
}

/** Those of some citations, in order, that stand in a span. */
function citedIn(cites: readonly MarkedPart[], { start, end }: Span): readonly MarkedPart[] {
  const from = firstFrom(cites.length, (i) => cites[i]!.span.start >= start)
  const to = firstFrom(cites.length, (i) => cites[i]!.span.start >= end)
  return cites.slice(from, to).filter(({ span }) => span.end <= end)
}

/** A line that names the source, and where in it the name of the source begins. */
interface Named {
  readonly line: Line
  readonly start: number
}

/** At the end of the quotation, or over it. */
function sourceWithin(own: readonly Line[], cites: readonly MarkedPart[]): Named | null {
  const last = own.at(-1)!
  const cited = citedIn(cites, last.span).find(({ span }) => span.end >= last.span.end - 1)
  if (cited && cited.span.end - cited.span.start <= LONGEST) {
    const start = cited.span.start - last.span.start
    // — in front of the name
    return { line: last, start: withoutDash(last.text, start) }
  }
  if (own.length > 1 && last.text.length <= LONGEST && (inElement(last, SOURCE_TAGS) || saysSource(last.text)))
    return { line: last, start: 0 }
  const first = own[0]!
  const over =
    own.length > 1 &&
    first.text.length <= LONGEST &&
    (LABEL.test(first.text) || citedIn(cites, first.span).some(({ span }) => span.end - span.start >= first.text.length))
  return over ? { line: first, start: 0 } : null
}

/** Where a name begins when the dash or bracket in front of it is counted in. */
function withoutDash(text: string, name: number): number {
  let start = name
  while (start > 0 && /[—―–─\-（(\s]/.test(text[start - 1]!)) start--
  return start
}

/** Directly under it: a label, a citation, or the caption of the figure that both stand in. */
function sourceUnder(
  lines: readonly Line[],
  own: readonly Line[],
  isFree: (line: Line) => boolean,
  cites: readonly MarkedPart[],
): Named | null {
  const line = lines[own.at(-1)!.index + 1]
  if (!line || !isFree(line) || line.text.length > LONGEST) return null
  const figure = around(line, 'figure')
  const captions = figure !== null && inElement(line, CAPTION_TAGS) && around(own[0]!, 'figure') === figure
  const cited = citedIn(cites, line.span).some(({ span }) => span.end - span.start >= line.text.length - 4)
  return captions || cited || saysSource(line.text) ? { line, start: 0 } : null
}

const saysSource = (text: string): boolean =>
  text.length <= LONGEST && (LABEL.test(text) || TAKEN_FROM.test(text) || (DASH.test(text) && text.length <= 80 && !/。/.test(text)))

const SOURCE_TAGS: ReadonlySet<string> = new Set(['footer', 'figcaption', 'cite'])
const CAPTION_TAGS: ReadonlySet<string> = new Set(['figcaption'])

/** Whether a line stands in such an element of the innermost quotation. */
function inElement({ hint }: Line, tags: ReadonlySet<string>): boolean {
  for (let box: Box | null = hint?.box ?? null; box && box.tag !== 'blockquote'; box = box.parent) if (tags.has(box.tag)) return true
  return false
}

function around({ hint }: Line, tag: string): Box | null {
  for (let box: Box | null = hint?.box ?? null; box; box = box.parent) if (box.tag === tag) return box
  return null
}

const addressOf = (href: string | null): string | null => (href !== null && /^https?:\/\/\S+$/i.test(href) ? href : null)

/** Who is quoted, from what and of what day: `ハルネ通信「橋の声」2031年5月3日`, `— リンデル外相`, `橋の声 - ハルネ通信`. */
function whose(named: Named | null): Pick<Quotation, 'by' | 'work' | 'date'> {
  if (named === null) return { by: null, work: null, date: null }
  const said = named.line.text.slice(named.start).trim()
  const bare = (TAKEN_FROM.exec(said)?.[1] ?? said.replace(DASHES, '').replace(ADDRESS, '')).trim()
  const words = withoutLabel(bare).trim()
  const day = firstDay(words)
  const undated = (day ? words.slice(0, day.start) + words.slice(day.end) : words)
    .replace(/\s?[(（][^()（）]{0,24}[)）]\s*$|[\s、,，・]+$|^[\s、,]+/g, '')
    .trim()
  const titled = /[「『“]([^「」『』“”]{2,100})[」』”]/.exec(undated)
  const date = day?.value ?? null
  if (titled) {
    const by = (undated.slice(0, titled.index) || undated.slice(titled.index + titled[0].length)).replace(/^[\s、,・]+|[\s、,・の]+$/g, '')
    return { by: by === '' ? null : by, work: titled[1]!, date }
  }
  const parted = /^(.{2,100}?)\s+[-–—|｜]\s+([^-–—|｜]{2,40})$/.exec(undated)
  if (parted) return { by: parted[2]!.trim(), work: parted[1]!.trim(), date }
  // リンデル外相、6日の会見で
  const by = undated.split(/[、,]/)[0]!.trim()
  return { by: by === '' || by.length > 40 ? null : by, work: null, date }
}

const DASHES = /^[—―–─\s-]+/
const withoutLabel = (words: string): string =>
  words.replace(/^[（(【［[※\s]*[^\s:：]{1,12}\s?[:：]\s?/, (label) => (LABEL.test(label) ? '' : label))

const SOURCE_REASON = 'source of a quotation'

function claimSource({ line, start }: Named): Claim {
  const source: Block = { span: part(line, start, line.text.length), role: 'source-link', reason: SOURCE_REASON }
  const front = line.text.slice(0, start).trimEnd().length
  const blocks = front === 0 ? [source] : [{ span: part(line, 0, front), role: 'quotation' as const, reason: 'blockquote' }, source]
  return { from: line.index, to: line.index, blocks }
}

const QUOTED: ReadonlySet<Role> = new Set(['quotation', 'paragraph', 'list-item', 'heading'])

/** Points the blocks of each quotation at it; blocks and quotations both stand in order, the outer before the inner. */
export function inQuotations(blocks: readonly Block[], quotations: readonly Quotation[]): readonly Block[] {
  if (quotations.length === 0) return blocks
  const open: number[] = []
  let next = 0
  return blocks.map((block) => {
    while (next < quotations.length && quotations[next]!.text.start <= block.span.start) open.push(next++)
    while (open.length > 0 && quotations[open.at(-1)!]!.text.end < block.span.end) open.pop()
    const quotation = open.at(-1)
    return quotation === undefined || !QUOTED.has(block.role) ? block : { ...block, quotation }
  })
}

/** So much of the text, and the page is carried from where it is quoted. */
const MOST = 0.6

/** The address of the one quotation that is most of the text. */
export function carriedFrom(blocks: readonly Block[], quotations: readonly Quotation[]): Quotation | null {
  const lengths = new Map<number, number>()
  let all = 0
  for (const { role, span, quotation } of blocks) {
    if (!QUOTED.has(role)) continue
    all += span.end - span.start
    if (quotation !== undefined) lengths.set(quotation, (lengths.get(quotation) ?? 0) + span.end - span.start)
  }
  return quotations.find(({ url }, i) => url !== null && (lengths.get(i) ?? 0) > MOST * all) ?? null
}
