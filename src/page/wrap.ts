import type { Ground } from './claim.ts'
import { endsSentence, type Line } from './line.ts'
import { HEADING_MARK, LIST_MARK, TIME_MARK } from './marks.ts'

/** A line that is filled to here and not ended goes on in the next: text with hard line ends. */
const FILLED = 24
/** Narrower than this, in full-width characters, no one wraps prose: verse, lists. */
const NARROWEST = 14
/** How many lines of one width make a wrapped page. */
const LEAST_LINES = 3
/** A quotation that runs on is looked for in so many lines and characters. */
const QUOTE_LINES = 12
const QUOTE_LENGTH = 600

/** Width of a line in full-width characters; a half-width one counts half. */
function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++)
    width += text.charCodeAt(i) < 0x100 || (text.charCodeAt(i) >= 0xff61 && text.charCodeAt(i) <= 0xff9f) ? 0.5 : 1
  return width
}

/** Whether the next line stands directly under a line, in the same element where mark-up tells. */
const isUnder = (line: Line, next: Line | undefined, ground: Ground): next is Line =>
  next !== undefined && !next.gap && ground[next.index] === undefined && (!next.hint || next.hint.element === line.hint?.element)

/**
 * The width at which the lines of the page were broken by hand, in full-width characters, or null: most lines that break off within a sentence
 * are of about one width.
 */
export function wrapWidth(lines: readonly Line[], ground: Ground): number | null {
  const widths: number[] = []
  let ended = false
  for (const line of lines) {
    if (ground[line.index] !== undefined || endsSentence(line.text) || !isUnder(line, lines[line.index + 1], ground)) continue
    widths.push(widthOf(line.text) + (line.indented ? 1 : 0))
    ended ||= /。[」』）)]*$/.test(lines[line.index + 1]!.text)
  }
  // verse and lists have lines of one width too, but no sentence ends in them
  if (!ended) return null
  const counts = new Map<number, number>()
  for (const width of widths)
    for (const wide of [0, 1, 2]) counts.set(Math.ceil(width) + wide, (counts.get(Math.ceil(width) + wide) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  if (!best || best[0] < NARROWEST || best[1] < LEAST_LINES || best[1] < 0.6 * widths.length) return null
  return best[0]
}

/** The last line of the paragraph that begins at a line: lines broken by hand within a sentence or a quotation are one paragraph. */
export function paragraphEnd(
  lines: readonly Line[],
  ground: Ground,
  from: number,
  width: number | null,
  begins: ReadonlySet<number>,
): number {
  let to = from
  let quoteTo = -1
  while (isUnder(lines[to]!, lines[to + 1], ground) && !begins.has(to + 1)) {
    if (to > quoteTo) quoteTo = quoteEnd(lines, ground, to)
    if (to >= quoteTo && !goesOn(lines[to]!, lines[to + 1]!, width)) break
    to++
  }
  return to
}

/** Where the quotation closes that is open at the end of a line; the line itself when none is open or it never closes. */
function quoteEnd(lines: readonly Line[], ground: Ground, at: number): number {
  let depth = 0
  let length = 0
  for (let to = at; to < lines.length && to - at < QUOTE_LINES && length < QUOTE_LENGTH; to++) {
    const line = lines[to]!
    if (to > at && (!isUnder(lines[to - 1]!, line, ground) || LIST_MARK.test(line.text) || HEADING_MARK.test(line.text))) return at
    for (const unit of line.text) {
      if (unit === '「' || unit === '『') depth++
      else if ((unit === '」' || unit === '』') && depth > 0) depth--
    }
    if (depth === 0) return to
    length += line.text.length
  }
  return at
}

/** A particle that takes up the words in front of it: 」と述べた. */
const TAKES_UP = /^(?:と(?!き)|って|との|という|などと|とは|とも|、|。|」)/

/** Whether the line under a line takes up a quotation that ends it: `「…」⏎と述べた`. */
export const isTakenUp = (line: Line, next: Line): boolean => !next.gap && /[」』”]$/.test(line.text) && TAKES_UP.test(next.text)

/** Whether a line is filled to the width at which the page was broken by hand. */
export function isFilled(line: Line, width: number): boolean {
  const own = widthOf(line.text) + (line.indented ? 1 : 0)
  return own >= width - 3 && own <= width + 1
}

/** No line of prose ends so, and few headings do: 報道官は⏎「…」と述べた. */
const OPEN_END = /[はがをので]$/

function goesOn(line: Line, next: Line, width: number | null): boolean {
  if (HEADING_MARK.test(next.text) || LIST_MARK.test(next.text) || TIME_MARK.test(next.text) || /^[>＞【■※]/.test(next.text)) return false
  if (isTakenUp(line, next)) return true
  if (endsSentence(line.text) || next.indented || next.indent > line.indent + 1) return false
  if (/[、,]$/.test(line.text) && line.text.length >= 8) return true
  if (OPEN_END.test(line.text) && line.text.length >= 12 && (width === null || isFilled(line, width) || /^[「『]/.test(next.text)))
    return true
  if (width !== null) return isFilled(line, width)
  return line.text.length >= FILLED && !/^[「『]/.test(next.text) && Math.abs(line.text.length - next.text.length) < line.text.length
}
