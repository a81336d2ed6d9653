import type { Span } from '#text'
import type { Block, Remark, Role } from './page.ts'

/** A passage shorter than this may stand twice by chance: a name, an office, a turn of phrase. */
const SHORTEST = 20
/** Text behind this is not compared: the index holds a number for every place. */
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
  const windows = new Windows(text, Math.min(text.length, LONGEST_PAGE))
  const remarks: Remark[] = []
  for (const block of blocks) {
    if (!TEXT.has(block.role) || block.span.end > LONGEST_PAGE) continue
    let at = block.span.start
    while (at + SHORTEST <= block.span.end) {
      const first = windows.firstOf(at)
      if (first + SHORTEST > at) {
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

const FACTOR = 0x01000193
/** What the unit that leaves a window has been multiplied with. */
const LEAVING = Array.from({ length: SHORTEST }).reduce<number>((power) => Math.imul(power, FACTOR), 1)

/** Room for pages of 4,000 units. */
const shared = new Int32Array(1 << 14)

/** The first place of every window of `SHORTEST` units, by a hash that rolls along: no string is made for a place. */
class Windows {
  readonly #text: string
  /** Place + 1 by hash, the next cell when it is taken; 0 is free. */
  readonly #places: Int32Array
  readonly #mask: number
  #rolled = -2
  #hash = 0

  constructor(text: string, places: number) {
    this.#text = text
    const size = 1 << (33 - Math.clz32(places))
    this.#mask = size - 1
    // pages are short as a rule: one array does for all of them, where a new one each would be as dear as the search in it
    if (size > shared.length) this.#places = new Int32Array(size)
    else this.#places = shared.fill(0, 0, size)
  }

  /** Where the window at `at` first stood among those asked for; `at` itself when it is new. */
  firstOf(at: number): number {
    const places = this.#places
    const mask = this.#mask
    let cell = this.#hashOf(at)
    cell = (cell ^ (cell >>> 15)) & mask
    for (; places[cell] !== 0; cell = (cell + 1) & mask) {
      const place = places[cell]! - 1
      if (this.#same(place, at)) return place
    }
    places[cell] = at + 1
    return at
  }

  #hashOf(at: number): number {
    const text = this.#text
    let hash = this.#hash
    if (at === this.#rolled + 1) {
      hash = (Math.imul(hash, FACTOR) + text.charCodeAt(at + SHORTEST - 1) - Math.imul(text.charCodeAt(at - 1), LEAVING)) | 0
    } else {
      hash = 0
      for (let i = at; i < at + SHORTEST; i++) hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i)) | 0
    }
    this.#rolled = at
    this.#hash = hash
    return hash
  }

  #same(one: number, other: number): boolean {
    const text = this.#text
    for (let i = 0; i < SHORTEST; i++) if (text.charCodeAt(one + i) !== text.charCodeAt(other + i)) return false
    return true
  }
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
