import { fold, type Span } from '#text'
import type { BlockHint } from './page.ts'

/** One line of the page that holds more than white space. */
export interface Line {
  readonly index: number
  /** Without the white space around it. */
  readonly span: Span
  readonly text: string
  /** `text` with its width folded; same length, so a place in it is a place in `text`. */
  readonly folded: string
  /** How many characters of white space stand in front. */
  readonly indent: number
  /** Whether an ideographic space stands directly in front, as at the head of a printed paragraph. */
  readonly indented: boolean
  /** Whether an empty line, or the start of the page, stands before it. */
  readonly gap: boolean
  /** What mark-up says of it, null for plain text. */
  readonly hint: BlockHint | null
}

const isLineEnd = (unit: number): boolean => unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029

/** Cuts a page text into its lines; empty ones are told by `gap` of the line after them. */
export function readLines(text: string, hints: readonly BlockHint[] | null): Line[] {
  const lines: Line[] = []
  const hintAt = hintFinder(hints)
  let start = 0
  let gap = true
  const add = (end: number): void => {
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed === '') {
      gap = true
      return
    }
    const indent = raw.length - raw.trimStart().length
    const at = { start: start + indent, end: start + indent + trimmed.length }
    const indented = indent > 0 && raw[indent - 1] === '\u3000'
    lines.push({ index: lines.length, span: at, text: trimmed, folded: fold(trimmed), indent, indented, gap, hint: hintAt(at) })
    gap = false
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!isLineEnd(unit)) continue
    add(at)
    if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++
    start = at + 1
  }
  add(text.length)
  return lines
}

/** The hint that covers most of a line. Lines are asked in page order, so the hints are walked once. */
function hintFinder(hints: readonly BlockHint[] | null): (at: Span) => BlockHint | null {
  if (!hints) return () => null
  const sorted = [...hints].sort((a, b) => a.span.start - b.span.start)
  let next = 0
  return (at) => {
    while (next < sorted.length && sorted[next]!.span.end <= at.start) next++
    let best: BlockHint | null = null
    let most = 0
    for (let i = next; i < sorted.length && sorted[i]!.span.start < at.end; i++) {
      const hint = sorted[i]!
      const shared = Math.min(at.end, hint.span.end) - Math.max(at.start, hint.span.start)
      if (shared > most) {
        most = shared
        best = hint
      }
    }
    return best
  }
}

const ELLIPSIS = '…‥'
const CLOSES = /[」』）)"”’\s]/
const STOPS = '。．！？!?'

/** `text` ends a sentence: 。 or another full stop, perhaps inside a closing bracket. */
export function endsSentence(text: string): boolean {
  if (ELLIPSIS.includes(text.charAt(text.length - 1))) return text !== ''
  // from the end by hand: the pattern `[。…][」…]*$` would be tried at every place of a long line
  let end = text.length
  while (end > 0 && CLOSES.test(text.charAt(end - 1))) end--
  return end > 0 && STOPS.includes(text.charAt(end - 1))
}

/** The span of a piece of a line. */
export const part = (line: Line, from: number, to: number): Span => ({ start: line.span.start + from, end: line.span.start + to })
