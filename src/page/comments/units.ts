import type { Span } from '#text'
import { type Claim, claimLine } from '../claim.ts'
import { firstDay } from '../day.ts'
import { dayOf } from '../html/declared/published.ts'
import type { Line } from '../line.ts'
import type { Block, Comment, MarkedPart } from '../page.ts'
import { numbered, readHead } from './head.ts'
import { depthTold, isAnswer, isListedUnit, isPost, type Kind, kindsOf } from './part.ts'
import { isLink, isThreadHeading, NO_THREAD, readBody, type Thread, wordsOf } from './thread.ts'
import { depthsByIndent, linkParents, linkQuotes } from './tree.ts'

/** An element that holds one comment, with what stands in it and in no comment inside it. */
interface Unit {
  readonly part: MarkedPart
  readonly parent: Unit | null
  readonly parts: { readonly part: MarkedPart; readonly kinds: readonly Kind[] }[]
  readonly lines: Line[]
}

/** What a unit says of itself. */
interface Told {
  readonly unit: Unit
  readonly author: string
  readonly number: number | null
  readonly date: string | null
  readonly votes: number | null
  /** Places of name, day, votes and number. */
  readonly meta: readonly Span[]
  /** The element of its words, when one is named so. */
  readonly words: Span | null
}

/** A comment has few elements of a kind; parts are compared with each other. */
const MOST_PARTS = 40
/** More characters than this in the only comment of a page are an article that is called so. */
const LONGEST_ALONE = 1500

/** Finds a comment thread by the elements that hold a comment each; null when there are none, or what they hold are no comments. */
export function findUnits(
  text: string,
  lines: readonly Line[],
  parts: readonly MarkedPart[],
  isFree: (line: Line) => boolean,
  title: Span | null,
): Thread | null {
  const units = unitsOf(parts, lines.filter(isFree), title)
  const told = units.map((unit) => tell(text, lines, unit)).filter((one) => one !== null)
  if (told.length === 0 || (told.length === 1 && isPost(told[0]!.unit.part))) return null
  const depths = depthsOf(told)
  const claims: Claim[] = []
  const comments: Comment[] = []
  const kept: Told[] = []
  for (const [i, one] of told.entries()) {
    const body = layOut(lines, one, kept.length)
    if (!body) continue
    kept.push(one)
    claims.push(...body.claims)
    const { author, date } = one
    const votes = one.votes ?? body.votes
    comments.push({ author, date, votes, depth: depths[i]!, parent: null, text: body.text, quoted: body.quoted })
  }
  // what is called comments and has no words is a list of links to articles
  if (comments.length === 0) return NO_THREAD
  const [only] = comments
  if (comments.length === 1 && only!.text.end - only!.text.start > LONGEST_ALONE) return null
  const first = kept[0]!.unit.lines[0]!.index
  for (let at = first - 1; at >= Math.max(0, first - 6); at--)
    if (isThreadHeading(lines[at]!.text)) claims.push(claimLine(lines[at]!, 'navigation', 'heading of the comments'))
  const last = kept.reduce((end, { unit }) => Math.max(end, unit.lines.at(-1)!.index), first)
  const linked = linkQuotes(text, linkParents(text, kept, comments))
  return {
    comments: linked,
    claims,
    layout: kept[0]!.unit.part.words.includes('post') ? 'post' : 'markup',
    reach: { from: first, to: last },
  }
}

/** The elements that hold a comment each, the outer before the inner, each with its own parts and lines. */
function unitsOf(parts: readonly MarkedPart[], lines: readonly Line[], title: Span | null): Unit[] {
  const units: Unit[] = []
  const listed = parts.filter(isListedUnit).length > 1
  let open: Unit | null = null
  const innermost = (at: number): Unit | null => {
    while (open && open.part.span.end <= at) open = open.parent
    return open
  }
  for (const part of parts) {
    const around = innermost(part.span.start)
    const kinds = kindsOf(part, listed)
    const holdsTitle = title !== null && part.span.start <= title.start && title.end <= part.span.end
    if (kinds.includes('unit') && part.span.end > part.span.start && !holdsTitle) {
      // <li class=comment><div class=comment-box>: one comment
      if (around && around.part.span.start === part.span.start && around.part.span.end === part.span.end) continue
      open = { part, parent: around, parts: [], lines: [] }
      units.push(open)
    } else around?.parts.push({ part, kinds })
  }
  open = null
  let next = 0
  for (const line of lines) {
    while (next < units.length && units[next]!.part.span.start <= line.span.start) {
      const unit = units[next++]!
      if (unit.part.span.end > line.span.start) open = unit
    }
    innermost(line.span.start)?.lines.push(line)
  }
  return units
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
const LONGEST_NAME = 60

/** Reads who wrote a unit and when; null for a unit that says neither, or has no words. */
function tell(text: string, lines: readonly Line[], unit: Unit): Told | null {
  if (unit.lines.length === 0 || unit.lines.some(({ hint }) => hint?.tag === 'h1')) return null
  const of = (kind: Kind): MarkedPart[] =>
    unit.parts
      .filter(({ part, kinds }) => kinds.includes(kind) && part.span.end > part.span.start)
      .slice(0, MOST_PARTS)
      .map(({ part }) => part)
  const dates = of('date').map((part) => ({ part, day: dayIn(text, part) }))
  const dated = dates.find(({ day }) => day !== null) ?? dates.find(({ part }) => part.span.end - part.span.start <= 40)
  const named = nameIn(text, of('author'))
  // <div id="comment"> may hold all of them
  if (named ? holdsSeveral(of('author'), of('date')) : signatures(lines, unit) > 1) return null
  const head = named ? null : signatureIn(lines, unit)
  const author = named?.author ?? head?.author ?? ''
  if (author === '') return null
  const counted = votesIn(text, of('votes'))
  const number =
    named?.number ??
    head?.number ??
    numberIn(text, of('number')) ??
    numberIn(
      text,
      of('text').filter(({ tag }) => tag === 'a'),
    )
  const meta = [named?.part.span, head?.span, dated?.part.span, counted?.span, ...of('number').map(({ span }) => span)].filter(
    (span) => span !== undefined,
  )
  const words = wordsIn(text, of('text'), meta)
  if (!dated && !words && !head?.date) return null
  return { unit, author, number, date: dated?.day ?? head?.date ?? null, votes: counted?.votes ?? null, meta, words }
}

/** Whether names and days stand in turns, so that an element holds several comments. */
function holdsSeveral(authors: readonly MarkedPart[], dates: readonly MarkedPart[]): boolean {
  const [first] = authors
  const day = first && dates.find(({ span }) => span.start >= first.span.end)
  const next = day && authors.find(({ span }) => span.start >= day.span.end)
  return next !== undefined && dates.some(({ span }) => span.start >= next.span.end)
}

/** How many lines of a unit say who wrote and when. */
const signatures = (lines: readonly Line[], unit: Unit): number =>
  unit.lines.filter(({ index }) => (readHead(lines, index, true)?.date ?? null) !== null).length

/** The day an attribute or the words of an element tell. */
function dayIn(text: string, { value, span }: MarkedPart): string | null {
  const stated = value === null ? null : (dayOf(value, true)?.value ?? null)
  return stated ?? (span.end - span.start <= 80 ? (firstDay(text.slice(span.start, span.end))?.value ?? null) : null)
}

/** The name in the innermost of the elements that are named for it. */
function nameIn(text: string, parts: readonly MarkedPart[]): { author: string; number: number | null; part: MarkedPart } | null {
  for (const part of parts) {
    if (
      part.span.end - part.span.start > LONGEST_NAME ||
      parts.some((other) => other !== part && isWithin(other.span, part.span) && !isWithin(part.span, other.span))
    )
      continue
    const whole = text.slice(part.span.start, part.span.end)
    const day = firstDay(whole)
    const said = (day ? whole.slice(0, day.start) : whole)
      .replace(/\s{2,}/g, ' ')
      .replace(/\s*(?:より|さんのコメント|さん(?=\s*[:：])|says?|said|の(?:発言|コメント))?\s*[:：….]*\s*(?:at|on)?\s*$/i, '')
      .trim()
    const { author, number } = numbered(said)
    if (author !== '' && !/[。！？]/.test(author)) return { author, number, part }
  }
  return null
}

/** A line that signs in one of the ways of text: `投稿: 沖の人 | 2031年5月8日`, `2031/05/08 | URL | 旅の者`. */
function signatureIn(
  lines: readonly Line[],
  unit: Unit,
): { author: string; date: string | null; number: number | null; span: Span } | null {
  const ends = unit.lines.length > 4 ? [...unit.lines.slice(0, 2), ...unit.lines.slice(-2)] : unit.lines
  for (const line of ends) {
    const head = readHead(lines, line.index, true)
    if (head && head.to < (unit.lines.at(-1)?.index ?? 0) + 1)
      return {
        author: head.author,
        date: head.date,
        number: head.number,
        span: { start: lines[head.from]!.span.start, end: lines[head.to]!.span.end },
      }
  }
  return null
}

const OPPOSED = /down|bad|dis|against|reply|repl(?:y|ies)count/
const COUNT = /(?:^|[^\d.,-])([+-]?\d{1,6})(?!\d|[.:/]\d)/

function votesIn(text: string, parts: readonly MarkedPart[]): { votes: number; span: Span } | null {
  for (const { span, words } of parts) {
    if (span.end - span.start > 40 || words.some((word) => OPPOSED.test(word))) continue
    const count = COUNT.exec(text.slice(span.start, span.end))?.[1]
    if (count !== undefined) return { votes: Number(count), span }
  }
  return null
}

function numberIn(text: string, parts: readonly MarkedPart[]): number | null {
  for (const { span } of parts) {
    const number = /^(?:#|No\.?\s?)?(\d{1,5})[.:：]?$/i.exec(text.slice(span.start, span.end))?.[1]
    if (number !== undefined) return Number(number)
  }
  return null
}

/** The longest element named for words that holds no name and no day. */
function wordsIn(text: string, parts: readonly MarkedPart[], meta: readonly Span[]): Span | null {
  let best: Span | null = null
  for (const { span, tag } of parts) {
    if (tag === 'a' || meta.some((other) => isWithin(other, span) || isWithin(span, other))) continue
    if (!best || span.end - span.start > best.end - best.start) best = span
  }
  return best && /\S/.test(text.slice(best.start, best.end)) ? best : null
}

/** How deep each comment stands: by the elements around it, or as it is told. */
function depthsOf(told: readonly Told[]): number[] {
  const units = new Set(told.map(({ unit }) => unit))
  const levels = told.map(({ unit }) => unit.parts.map(({ part }) => part.level).find((level) => level !== null) ?? depthTold(unit.part))
  if (levels.every((level) => level !== null)) return depthsByIndent(levels.map((indent) => ({ indent: indent! })))
  return told.map(({ unit }, i) => {
    let depth = 1
    for (let at = unit.parent; at; at = at.parent) if (units.has(at)) depth++
    return depth === 1 && i > 0 && isAnswer(unit.part) ? 2 : depth
  })
}

interface Laid {
  readonly text: Span
  readonly votes: number | null
  readonly quoted: readonly Span[]
  readonly claims: readonly Claim[]
}

/** More of a line in links than this leaves no words of its own. */
const ALL_LINK = 0.6

/** Share of the characters of some lines that are in links. */
function linked(lines: readonly Line[]): number {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0)
  return lines.reduce((sum, { text, hint }) => sum + text.length * (hint?.linkDensity ?? 0), 0) / Math.max(1, length)
}

/** Gives the lines of a unit their roles; null when there are no words in it. */
function layOut(lines: readonly Line[], { unit, meta, words }: Told, comment: number): Laid | null {
  const own = unit.lines
  const isMeta = ({ span }: Line): boolean => meta.some((at) => at.start < span.end && span.start < at.end)
  const wordLines = words ? own.filter(({ span }) => span.start < words.end && words.start < span.end) : own.filter((line) => !isMeta(line))
  const [first] = wordLines
  // a list of articles may be headed comment, too: each a link with its writer
  if (!first || (!words && linked(wordLines) > ALL_LINK)) return null
  // the words go on without a break: an answer in between ends them
  let last = first
  for (const line of wordLines.slice(1)) {
    if (line.index !== last.index + 1) break
    last = line
  }
  const told = words && (words.start > first.span.start || words.end < last.span.end)
  const body = told
    ? withinLine(first, last, words, comment)
    : words
      ? wordsOf(lines, first.index, last.index, comment)
      : readBody(lines, first.index, last.index, comment)
  if (!body.text) return null
  const beside = own
    .filter(({ index }) => index < first.index || index > last.index)
    .map((line) =>
      isLink(line)
        ? claimLine(line, 'navigation', 'link of a comment', { comment })
        : claimLine(line, 'comment-meta', isMeta(line) ? 'who commented and when (mark-up)' : 'beside the words of a comment', { comment }),
    )
  return { text: body.text, votes: body.votes, quoted: body.quoted, claims: [...beside, ...body.claims] }
}

/** Words that share their line with name and day: each a block of its own. */
function withinLine(first: Line, last: Line, words: Span, comment: number): Omit<Laid, 'text'> & { readonly text: Span } {
  const blocks: Block[] = []
  const add = (start: number, end: number, role: Block['role'], reason: string): void => {
    if (end > start) blocks.push({ span: { start, end }, role, reason, comment })
  }
  add(first.span.start, Math.max(first.span.start, words.start - 1), 'comment-meta', 'who commented and when (mark-up)')
  add(Math.max(words.start, first.span.start), Math.min(words.end, last.span.end), 'comment', 'words of a comment')
  add(Math.min(last.span.end, words.end + 1), last.span.end, 'comment-meta', 'who commented and when (mark-up)')
  return { text: words, votes: null, quoted: [], claims: [{ from: first.index, to: last.index, blocks }] }
}
