import { firstFrom, type Span } from '#text'
import { type Aligned, align, PIECE, standsAsIs } from './align.ts'
import type { TextNode } from './tree.ts'

/** White space that HTML collapses; the ideographic and the no-break space are characters like others. */
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c

function spaceEnd(text: string, from: number, to: number): number {
  let end = from
  while (end < to && isSpace(text.charCodeAt(end))) end++
  return end
}

/** Characters that are written without spaces between words: a line end in the source between two of them shows as nothing. */
const WIDE = /[\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff9f\uffe0-\uffe6\ud840-\ud87f]/

/** How far the next word stands from the last: in order of strength, so that the strongest of several asked for holds. */
export const Gap = { none: 0, space: 1, cell: 2, line: 3, paragraph: 4 } as const
export type Gap = (typeof Gap)[keyof typeof Gap]
const SIGNS = ['', ' ', '\t', '\n', '\n\n'] as const

/** What listens to the words as they are written. */
interface Listener {
  /** The line so far is over: a line end or the next cell is about to be written. */
  readonly lineEnds: () => void
  /** Characters were added to the text; `length` of them, white space between words left out. */
  readonly wrote: (start: number, end: number, length: number) => void
}

/** Room for the places of a short page. */
const FEW = 1024 * PIECE

/** Page text as it is written, with the place in the source of every character that comes from it. */
export class PageText {
  readonly #source: string
  readonly #listener: Listener
  readonly #parts: string[] = []
  #length = 0
  #gap: Gap = Gap.none
  /** Source of the space that is due. */
  #space: Span | null = null
  #breaks = 0
  #lines = 0
  /** Line ends at the end of the text, from preformatted text. */
  #trailing = 0
  // pieces of the text with their source, in text order, four numbers a piece: where, how long, source start, source end
  #stretches = new Int32Array(FEW)
  /** How many of these numbers there are. */
  #count = 0

  constructor(source: string, listener: Listener) {
    this.#source = source
    this.#listener = listener
  }

  get length(): number {
    return this.#length
  }

  /** How many line ends were written. */
  get lines(): number {
    return this.#lines
  }

  /** Whether something stands in the line that is being written. */
  get inLine(): boolean {
    return this.#length > 0 && this.#gap < Gap.line && this.#breaks === 0 && this.#trailing === 0
  }

  /** How many line ends will be written before the next word. */
  get lineOfNext(): number {
    return this.#lines + (this.#length === 0 || this.inLine ? 0 : 1)
  }

  /** Asks for a distance before the next word. */
  ask(gap: Gap): void {
    if (gap > this.#gap) this.#gap = gap
    if (gap >= Gap.cell) this.#space = null
  }

  /** <br>: two or more make an empty line, the last before a block ends makes none. */
  breakLine(): void {
    this.#breaks++
    this.#space = null
  }

  /** Adds the text of a node with its white space collapsed. */
  flow(node: TextNode): void {
    const asIs = standsAsIs(this.#source, node)
    // what stands in the source as it is is read there: a string cut out of another is read by a detour
    const text = asIs ? this.#source : node.value
    const from = asIs ? node.start : 0
    const to = from + node.value.length
    const blank = spaceEnd(text, from, to)
    if (blank === to && (this.#space || this.#gap > Gap.space)) return
    const pieces = asIs ? null : new Pieces(this.#source, node)
    if (blank === to) {
      this.#gap = Gap.space
      this.#space = pieces?.source(from, to) ?? { start: from, end: to }
      return
    }
    const flow: Flow = { text, from, to, pieces, whole: node.value }
    for (let at = from; at < to; ) {
      const spaced = at === from ? blank : spaceEnd(text, at, to)
      if (spaced > at) this.#spaceAt(flow, at, spaced)
      at = spaced < to ? this.#run(flow, spaced) : to
    }
  }

  /** Adds words with single spaces between them, which stay as they are; gives where they end. */
  #run(flow: Flow, from: number): number {
    const { text, to } = flow
    let end = from
    let spaces = 0
    for (;;) {
      while (end < to && !isSpace(text.charCodeAt(end))) end++
      if (end + 1 >= to || text.charCodeAt(end) !== 0x20 || isSpace(text.charCodeAt(end + 1))) break
      spaces++
      end++
    }
    const whole = from === flow.from && end === to
    this.#word(whole ? flow.whole : text.slice(from, end), from, flow.pieces, spaces)
    return end
  }

  /** White space is one space before the next word, and nothing where a line of characters without spaces was wrapped. */
  #spaceAt({ text, from: first, to, pieces }: Flow, from: number, end: number): void {
    const wrapped = from > first && end < to && WIDE.test(text[from - 1]!) && WIDE.test(text[end]!) && /[\n\r]/.test(text.slice(from, end))
    if (wrapped || this.#space || this.#gap > Gap.space) return
    this.#gap = Gap.space
    this.#space = pieces?.source(from, end) ?? { start: from, end }
  }

  /** Adds the text of a node as it stands. */
  verbatim(node: TextNode): void {
    const { value } = node
    const pieces = new Pieces(this.#source, node)
    let done = 0
    for (let end = value.indexOf('\n'); end >= 0; end = value.indexOf('\n', done)) {
      this.#word(value.slice(done, end), done, pieces)
      this.#settle()
      this.#listener.lineEnds()
      const line = pieces.source(end, end + 1)
      this.#put('\n', line.start, line.end)
      this.#lines++
      this.#trailing++
      done = end + 1
    }
    this.#word(value.slice(done), done, pieces)
  }

  /** Adds words that begin at a place of their text, or of the source where they have no pieces; `spaces` single spaces are among them. */
  #word(words: string, from: number, pieces: Pieces | null, spaces = 0): void {
    const { length } = words
    if (length === 0) return
    this.#settle()
    const start = this.#length
    this.#trailing = 0
    if (pieces === null) this.#stands(length, from, from + length)
    else pieces.each(from, from + length, this.#stands)
    this.#parts.push(words)
    this.#listener.wrote(start, start + length, length - spaces)
  }

  /** Writes the distance that is due. */
  #settle(): void {
    const breaks = this.#breaks > 1 ? Gap.paragraph : this.#breaks === 1 ? Gap.line : Gap.none
    let gap = Math.max(breaks, this.#gap) as Gap
    const space = this.#space
    this.#gap = Gap.none
    this.#space = null
    this.#breaks = 0
    if (this.#length === 0 || gap === Gap.none) return
    if (this.#trailing > 0) {
      if (gap <= Gap.cell || this.#trailing >= gap - Gap.cell) return
      gap = Gap.line
    }
    if (gap >= Gap.cell) this.#listener.lineEnds()
    if (gap >= Gap.line) this.#lines++
    if (space && gap === Gap.space) this.#put(' ', space.start, space.end)
    else {
      this.#parts.push(SIGNS[gap])
      this.#length += SIGNS[gap].length
    }
  }

  #put(piece: string, start: number, end: number): void {
    this.#stands(piece.length, start, end)
    this.#parts.push(piece)
  }

  /** So many characters are added whose source is known. */
  readonly #stands = (length: number, start: number, end: number): void => {
    const all = this.#stretches
    const last = this.#count - PIECE
    const joins =
      last >= 0 &&
      length === end - start &&
      all[last + 3] === start &&
      all[last]! + all[last + 1]! === this.#length &&
      all[last + 1] === all[last + 3]! - all[last + 2]!
    if (joins) {
      all[last + 1]! += length
      all[last + 3] = end
    } else this.#add(this.#length, length, start, end)
    this.#length += length
  }

  #add(at: number, length: number, start: number, end: number): void {
    const count = this.#count
    if (count === this.#stretches.length) {
      const more = new Int32Array(count * 2)
      more.set(this.#stretches)
      this.#stretches = more
    }
    const all = this.#stretches
    all[count] = at
    all[count + 1] = length
    all[count + 2] = start
    all[count + 3] = end
    this.#count = count + PIECE
  }

  toString(): string {
    return this.#parts.join('')
  }

  /**
   * The stretch of the source that a span of the text was read from. Characters that were put in between (line ends, tabs)
   * have none: a span of nothing else gives the empty span behind the character before it.
   */
  readonly toSource = (at: Span): Span => {
    const all = this.#stretches
    const low = firstFrom(this.#count / PIECE, (i) => all[i * PIECE]! + all[i * PIECE + 1]! > at.start) * PIECE
    let start = Number.POSITIVE_INFINITY
    let end = -1
    // where a parser moved text (out of tables), a span's source is what lies between the outermost places
    for (let i = low; i < this.#count && all[i]! < Math.max(at.end, at.start + 1); i += PIECE) {
      const [begins, from, to] = [all[i]!, all[i + 2]!, all[i + 3]!]
      const asIs = all[i + 1] === to - from
      const first = asIs ? from + Math.max(0, at.start - begins) : from
      const last = asIs ? Math.min(to, from + at.end - begins) : to
      start = Math.min(start, first)
      end = Math.max(end, at.end > at.start ? last : first)
    }
    if (end >= 0) return { start, end }
    const before = low > 0 ? all[low - 1]! : 0
    return { start: before, end: before }
  }
}

/** Text of a node that is being read, as it stands in the source or in the node itself. */
interface Flow {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Where it stands in the source, null where it is read there. */
  readonly pieces: Pieces | null
  /** All of it. */
  readonly whole: string
}

/** The pieces of one text node, asked from left to right. */
class Pieces {
  readonly #pieces: Aligned
  #next = 0

  constructor(source: string, node: TextNode) {
    this.#pieces = align(source, node)
  }

  /** Every piece of `from` to `to` of the text, in order: its length and its source. */
  each(from: number, to: number, take: (length: number, start: number, end: number) => void): void {
    this.#skipTo(from)
    const pieces = this.#pieces
    for (let i = this.#next; i < pieces.length; i += PIECE) {
      const at = pieces[i]!
      const length = pieces[i + 1]!
      const start = pieces[i + 2]!
      const end = pieces[i + 3]!
      if (at >= to) return
      const first = Math.max(from, at)
      const last = Math.min(to, at + length)
      if (length === end - start) take(last - first, start + first - at, start + last - at)
      else take(last - first, start, end)
    }
  }

  /** The source of `from` to `to` of the text. */
  source(from: number, to: number): Span {
    let start = -1
    let end = -1
    this.each(from, to, (_, first, last) => {
      if (start < 0) start = first
      end = last
    })
    return { start, end }
  }

  #skipTo(from: number): void {
    while (this.#next < this.#pieces.length && this.#pieces[this.#next]! + this.#pieces[this.#next + 1]! <= from) this.#next += PIECE
  }
}
