import type { Attribution } from '#attribution'
import type { Messages } from '#message'
import { oneLine, type Span } from '#text'
import { plain, type Style, type StyledPiece, styled } from '../terminal/layout.ts'

/** A stretch longer than this is shown by its ends. */
const WHOLE = 320
const HEAD = 200
const TAIL = 90
/** How much of a long sentence is shown around what matters in it. */
const AROUND = 60

/** The places of an attribution that its line shows. */
export interface Marked extends Pick<Attribution, 'content' | 'contentMore' | 'cue' | 'sentence'> {
  readonly source: Pick<Attribution['source'], 'span'>
}

/** The words of an attribution in their line: content, cue and source are marked, and what is far from them is left out. */
export function contextOf(text: string, attribution: Marked, messages: Messages): StyledPiece[] {
  const { content, cue, source, sentence, contentMore } = attribution
  const marked: [Span, Style][] = [content, ...contentMore].map((one) => [one, 'content'])
  if (cue) marked.push([cue, 'cue'])
  if (source.span) marked.push([source.span, 'source'])
  // a source that was named far away is carried over; its name belongs to the heading, not to this line
  const near = marked.filter(([one]) => one.end >= sentence.start - AROUND && one.start <= Math.max(sentence.end, content.end) + AROUND)
  // a note's saying stands alone: its closing bracket is shown with it
  const closes = content.end >= sentence.end && /[」』]/.test(text[content.end] ?? '') ? 1 : 0
  const line: Span = { start: Math.min(sentence.start, content.start), end: Math.max(sentence.end, content.end + closes) }
  const whole = { start: Math.min(line.start, ...near.map(([s]) => s.start)), end: Math.max(line.end, ...near.map(([s]) => s.end)) }
  const shown = whole.end - whole.start <= WHOLE ? [whole] : windows(whole, near)
  const pieces: StyledPiece[] = []
  let at = shown[0]?.start ?? whole.start
  if (at > whole.start) pieces.push(styled('dim', '… '))
  for (const one of shown) {
    if (one.start > at) pieces.push(styled('dim', ` … ${messages.phrases.leftOut(messages.count(one.start - at))} … `))
    pieces.push(...mark(text, one, near))
    at = one.end
  }
  if (at < whole.end) pieces.push(styled('dim', ' …'))
  return pieces
}

/** The parts of a long line that are shown: around each marked span, and of a long span its two ends. */
function windows(whole: Span, marked: readonly [Span, Style][]): Span[] {
  const wanted = marked.flatMap(([one]): Span[] =>
    one.end - one.start <= WHOLE
      ? [{ start: one.start - AROUND, end: one.end + AROUND }]
      : [
          { start: one.start - AROUND, end: one.start + HEAD },
          { start: one.end - TAIL, end: one.end + AROUND },
        ],
  )
  const merged: { start: number; end: number }[] = []
  for (const one of wanted.sort((a, b) => a.start - b.start)) {
    const start = Math.max(one.start, whole.start)
    const end = Math.min(one.end, whole.end)
    const last = merged[merged.length - 1]
    if (last && start <= last.end + AROUND / 2) last.end = Math.max(last.end, end)
    else if (end > start) merged.push({ start, end })
  }
  return merged
}

/** Cuts a stretch at the marks' ends; where marks overlap the first in the list wins. */
function mark(text: string, stretch: Span, marked: readonly [Span, Style][]): StyledPiece[] {
  const cuts = new Set([stretch.start, stretch.end])
  for (const [one] of marked) for (const at of [one.start, one.end]) if (at > stretch.start && at < stretch.end) cuts.add(at)
  const places = [...cuts].sort((a, b) => a - b)
  const pieces: StyledPiece[] = []
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i] as number
    const end = places[i + 1] as number
    const style = marked.find(([one]) => one.start <= start && end <= one.end)?.[1]
    const words = oneLine(text, start, end)
    const last = pieces[pieces.length - 1]
    // a cut that another mark made inside of this one does not show
    if (last && last.style === (style ?? 'plain')) pieces[pieces.length - 1] = { ...last, text: last.text + words }
    else pieces.push(style ? styled(style, words) : plain(words))
  }
  return pieces
}

/** Without colour the content is told by signs. */
export const withSigns = (pieces: readonly StyledPiece[], open = '⟦', close = '⟧'): StyledPiece[] =>
  pieces.map((piece) => (piece.style === 'content' ? { ...piece, text: open + piece.text + close } : piece))
