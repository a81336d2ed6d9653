import type { Span } from '#text'
import type { Block, Remark, Role } from './page.ts'

/** A passage shorter than this may stand twice by chance: a name, an office, a turn of phrase. */
const SHORTEST = 20
/** Text behind this is not compared: the index holds a string for every place. */
const LONGEST_PAGE = 300_000
const TEXT: ReadonlySet<Role> = new Set([
  'title',
  'subtitle',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'note',
  'tweet',
  'comment',
  'source-link',
  'related-title',
  'related-excerpt',
])
const CUT = /[\s。、！？!?「」『』()（）]/

/** Passages of 20 characters and more that stand again later in the page, each as long as it is the same; one remark at the later place. */
export function findRepeated(text: string, blocks: readonly Block[]): Remark[] {
  const places = new Map<string, number>()
  const remarks: Remark[] = []
  for (const block of blocks) {
    if (!TEXT.has(block.role) || block.span.end > LONGEST_PAGE) continue
    let at = block.span.start
    while (at + SHORTEST <= block.span.end) {
      const window = text.slice(at, at + SHORTEST)
      const first = places.get(window)
      if (first === undefined || first + SHORTEST > at) {
        if (first === undefined) places.set(window, at)
        at++
        continue
      }
      let length = SHORTEST
      while (at + length < block.span.end && first + length < at && text[first + length] === text[at + length]) length++
      const whole = length === block.span.end - block.span.start
      const passage = whole ? { start: at, end: at + length } : passageIn(text, at, at + length)
      if (passage) {
        const from = first + passage.start - at
        const what = whole ? `${block.role} stands` : 'words stand'
        const there = { start: from, end: from + passage.end - passage.start }
        remarks.push({ code: 'repeated', message: `${what} already at ${from}`, span: passage, first: there })
      }
      at += length
    }
  }
  return remarks
}

/**
 * The part of some repeated words that begins and ends where a sentence, clause or quotation does: `して「港は開いた」と` → 「港は開いた」. When
 * that is too short the words are kept if one end is such a place; a run of a longer sentence that agrees by chance is none.
 */
function passageIn(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end)
  if (/^[#＃]/.test(words) || /^[\w\s.,:;'’"“”/()–-]+$/.test(words)) return null
  let from = start
  while (from < end && from > 0 && !CUT.test(text[from - 1]!) && !/[「『]/.test(text[from]!)) from++
  let to = end
  while (to > from && to < text.length && !CUT.test(text[to - 1]!) && !CUT.test(text[to]!)) to--
  if (to - from >= SHORTEST) return { start: from, end: to }
  return from === start || to === end ? { start, end } : null
}
