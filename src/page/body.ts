import { anchored } from '#text'
import { readByline, translationNotice } from './byline.ts'
import { captionLabel, gluedName } from './captions.ts'
import { type Claim, claimLine, type Ground } from './claim.ts'
import { POST_HEAD, postHead } from './comments/post.ts'
import { isDateLine, isLabelsAndDay, isSourceAndDay } from './day.ts'
import { endsSentence, type Line, part } from './line.ts'
import { HEADING_MARK, LIST_MARK, TIME_MARK } from './marks.ts'
import { addressLine, announcesCarried, beginsHere, CARRIED_BELOW, CARRIED_END, endsCarried, FROM_HERE_ON } from './origin.ts'
import type { Block } from './page.ts'
import { surroundingLabel, trailingLabels } from './surroundings.ts'
import { paragraphEnd, wrapWidth } from './wrap.ts'

const LONGEST_HEADING = 60
/** A sentence of such a length is text: what stands above it belongs to the head of the page. */
const TEXT = 40
const SIGNED = /^(?:取材・文|文と写真|文・写真|写真・文|写真と文)\s?[=＝]|^posted by\s/i

/** Labels of lines that stand by themselves anywhere: captions, credits, link labels, footers, dates, bylines. */
export function findLabelled(lines: readonly Line[], ground: Ground): Claim[] {
  const claims: Claim[] = []
  let inText = false
  for (const line of lines) {
    if (ground[line.index] !== undefined) continue
    inText ||= line.text.length >= TEXT && endsSentence(line.text)
    const image = imageLine(line) ?? postLine(line)
    if (image) {
      claims.push(image)
      continue
    }
    if (beginsHere(line.text) || endsCarried(line.text)) {
      claims.push(claimLine(line, 'source-link', beginsHere(line.text) ? FROM_HERE_ON : CARRIED_END))
      continue
    }
    // 文と写真=森田葉子, posted by 森田 at 10:24 | コメント(0): bylines before they are captions or links
    const signed = SIGNED.test(line.text) ? readByline(line.text) : null
    const label = captionLabel(line.text) ?? surroundingLabel(line.text)
    if (signed) claims.push(claimLine(line, 'byline', `byline (${signed.shape})`))
    else if (label) claims.push(claimLine(line, label.role, label.reason))
    else if (isUnderPicture(line, lines[line.index - 1])) claims.push(claimLine(line, 'caption', 'line under the name of a picture'))
    else if (announcesCarried(line.text)) claims.push(claimLine(line, 'source-link', CARRIED_BELOW))
    else if (addressLine(line)) claims.push(claimLine(line, 'source-link', 'address on a line of its own'))
    else if (isDateLine(line.text) || isSourceAndDay(line.text) || (!inText && !line.hint && isLabelsAndDay(line.text)))
      claims.push(claimLine(line, 'date', 'a date and no more'))
    else {
      const byline = readByline(line.text) ?? translationNotice(line.text)
      if (byline) claims.push(claimLine(line, 'byline', `byline (${byline.shape})`))
    }
  }
  return claims
}

/** Directly under the name of an image file stands what it shows, when it is no sentence. */
const isUnderPicture = (line: Line, above: Line | undefined): boolean =>
  above !== undefined &&
  !line.gap &&
  line.text.length >= 8 &&
  line.text.length <= 80 &&
  !/[。．、,「]/.test(line.text.replace(/[(（][^()（）]*[)）]$/, '').replace(/「[^」]*」/g, '')) &&
  /\.(?:jpe?g|png|gif|webp)$/i.test(above.text)

/** The name of a lost image with text behind it on the same line: `Image from Gyazo …`, `FireShot Webpage Screenshot #12 – ‘Bridge …`. */
const IMAGE_MARK = anchored(/^(?:Image from Gyazo\s*|(?:FireShot |Webpage |Screen ?shot )[^ぁ-んァ-ヶ一-龠「『]{0,120})/i)
const WITH_TEXT = { gyazo: 200, other: 60 }

function imageLine(line: Line): Claim | null {
  const mark = IMAGE_MARK.exec(line.text)
  const least = /^Image/i.test(line.text) ? WITH_TEXT.gyazo : WITH_TEXT.other
  if (!mark || line.text.length < least || !endsSentence(line.text) || mark[0].length === line.text.length) return null
  const blocks: Block[] = [
    { span: part(line, 0, mark[0].trimEnd().length), role: 'caption', reason: 'mark of a picture' },
    { span: part(line, mark[0].length, line.text.length), role: 'paragraph', reason: 'text behind the mark of a picture' },
  ]
  return { from: line.index, to: line.index, blocks }
}

/** A post of a board that is none of a thread: its head, and the words behind it on the same line. */
function postLine(line: Line): Claim | null {
  const end = line.hint ? null : postHead(line)
  if (end === null) return null
  const rest = line.text.slice(end).search(/\S/)
  const words: Block[] =
    rest < 0 ? [] : [{ span: part(line, end + rest, line.text.length), role: 'paragraph', reason: 'text behind the head of a post' }]
  return { from: line.index, to: line.index, blocks: [{ span: part(line, 0, end), role: 'comment-meta', reason: POST_HEAD }, ...words] }
}

/**
 * Gives every line that is still free its role in the text: heading, list item, quotation or paragraph. `turns` are the lines with which somebody
 * begins to speak in a conversation; each begins a paragraph.
 */
export function readBody(lines: readonly Line[], ground: Ground, turns: ReadonlySet<number>): Claim[] {
  const claims: Claim[] = []
  // where the writer sets no full stops, a line without one is no heading
  const prose = lines.filter((line) => ground[line.index] === undefined && line.text.length >= 25)
  const stopped = prose.filter((line) => endsSentence(line.text)).length >= prose.length / 2
  const spaced = stopped && lines.filter((line) => line.gap).length > lines.length / 2
  const width = wrapWidth(lines, ground)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (ground[at] !== undefined) continue
    const next = lines[at + 1]
    if (!turns.has(at) && isHeading(line, next, spaced, ground))
      claims.push(claimLine(line, 'heading', 'short line without a full stop above a longer one'))
    else if (/^[>＞]\s?\S/.test(line.text)) claims.push(claimLine(line, 'quotation', 'quote mark in front'))
    else if (!turns.has(at) && LIST_MARK.test(line.text) && line.text.length <= 300)
      claims.push(claimLine(line, 'list-item', 'list mark in front'))
    else {
      const to = paragraphEnd(lines, ground, at, width, turns)
      claims.push(paragraph(lines, at, to))
      at = to
    }
  }
  return claims
}

function isHeading(line: Line, next: Line | undefined, spaced: boolean, ground: Ground): boolean {
  if (line.text.length > LONGEST_HEADING || !next || ground[next.index]?.[0]?.role === 'note') return false
  if (/[。．、,…]$|[。．]/.test(line.text)) return false
  if (/[！？!?」』）)]$/.test(line.text) && line.text.length > 30) return false
  if (HEADING_MARK.test(line.text)) return true
  if (LIST_MARK.test(line.text) || /^[「『(（]/.test(line.text)) return false
  // mark-up says which lines are headings
  if (line.hint) return /^h[2-6]$/.test(line.hint.tag)
  // with an empty line on both sides where the page has them, and text below
  return spaced && line.gap && next.gap && next.text.length > Math.max(30, line.text.length) && ground[next.index] === undefined
}

/** A paragraph, with the names of lost images at its ends and link labels behind it as blocks of their own. */
function paragraph(lines: readonly Line[], from: number, to: number): Claim {
  const first = lines[from]!
  const last = lines[to]!
  const blocks: Block[] = []
  let start = first.span.start
  let end = last.span.end
  const behind: Block[] = []
  const split = (at: { start: number; end: number }, role: Block['role'], reason: string): Block => ({ span: at, role, reason })
  for (let round = 0; round < 3; round++) {
    const line = last.text.slice(0, end - last.span.start)
    const glued = gluedName(line)
    const label = trailingLabels(line)
    if (glued && glued.start > 0) {
      behind.unshift(split({ start: last.span.start + glued.start, end }, 'caption', 'name of an image stuck to the text'))
      end = last.span.start + line.slice(0, glued.start).trimEnd().length
    } else if (label !== null && label > 0) {
      behind.unshift(split({ start: last.span.start + label, end }, 'source-link', 'labels of links behind the text'))
      end = last.span.start + line.slice(0, label).trimEnd().length
    } else break
  }
  const glued = gluedName(first.text)
  if (glued && glued.start === 0 && first.span.start + glued.end < end) {
    blocks.push(split({ start, end: start + glued.end }, 'caption', 'name of an image stuck to the text'))
    start += glued.end + (first.text.slice(glued.end).length - first.text.slice(glued.end).trimStart().length)
  }
  const time = TIME_MARK.exec(first.text.slice(start - first.span.start))
  if (time && start + time[0].length < end) {
    blocks.push(split({ start, end: start + time[0].trimEnd().length }, 'date', 'time in front of an entry'))
    start += time[0].length
  }
  blocks.push(split({ start, end }, 'paragraph', to > from ? 'lines of text that go on' : 'line of text'), ...behind)
  return { from, to, blocks }
}
