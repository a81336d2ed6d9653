import type { Span } from '#text'
import type { BlockHint, Box } from '../page.ts'
import { type Boxes, boxOf, common, contextOf, type Place } from './place.ts'

type Ruby = NonNullable<BlockHint['ruby']>[number]

interface Line {
  readonly start: number
  end: number
  place: Place
  length: number
  linked: number
  /** Characters of each address that a link in it leads to. */
  links: Map<string, number> | null
  image: string | null
}

/** Gathers what mark-up knows of each line while the text is written. */
export class Lines {
  readonly #hints: LineHint[] = []
  readonly #ruby: Ruby[] = []
  readonly #boxes: Boxes = { count: 0 }
  #line: Line | null = null
  /** An image that no word has followed in its line. */
  #image: { readonly source: string; readonly place: Place } | null = null

  /** Words of a place were written from `start` to `end`; `length` characters without the spaces between them. */
  add(place: Place, start: number, end: number, length: number): void {
    let line = this.#line
    if (!line) {
      line = { start, end: start, place, length: 0, linked: 0, links: null, image: null }
      this.#line = line
    }
    if (line.place !== place) line.place = common(line.place, place)
    if (this.#image) {
      line.image ??= this.#image.source
      this.#image = null
    }
    line.end = end
    line.length += length
    if (!place.inLink) return
    line.linked += length
    if (place.link === null) return
    line.links ??= new Map()
    line.links.set(place.link, (line.links.get(place.link) ?? 0) + length)
  }

  image(source: string, place: Place): void {
    if (this.#line) this.#line.image ??= source
    else this.#image ??= { source, place }
  }

  ruby(base: Span, reading: string): void {
    this.#ruby.push({ base, reading })
  }

  /** A block ends, and with it the line; an image that stood in it alone gets a run of its own. */
  blockEnds(at: number): void {
    const alone = this.#line ? null : this.#image
    this.lineEnds()
    if (!alone) return
    this.#image = null
    const { place, source } = alone
    this.#hints.push(new LineHint(boxOf(place, this.#boxes), place, { start: at, end: at }, 0, place.link, source))
  }

  lineEnds(): void {
    const line = this.#line
    if (!line) return
    this.#line = null
    const image = line.image ?? figureOf(line.place)
    let href: string | null = null
    if (line.links) for (const [link, length] of line.links) if (length * 2 > line.length) href = link
    const linkDensity = line.length === 0 ? 0 : line.linked / line.length
    this.#hints.push(
      new LineHint(boxOf(line.place, this.#boxes), line.place, { start: line.start, end: line.end }, linkDensity, href, image),
    )
  }

  /** Sets the hints to the finished text; an image alone stands where the next words begin. */
  finish(text: string): BlockHint[] {
    let next = 0
    let words = 0
    for (const hint of this.#hints) {
      if (hint.span.start === hint.span.end) {
        // hints stand in order, so that no white space is passed over twice
        words = Math.max(words, hint.span.start)
        while (words < text.length && /\s/.test(text[words]!)) words++
        hint.span = { start: words, end: words }
        continue
      }
      const ruby: Ruby[] = []
      for (; next < this.#ruby.length && this.#ruby[next]!.base.start < hint.span.end; next++) {
        const { base, reading } = this.#ruby[next]!
        let start = base.start
        while (start < base.end && /\s/.test(text[start]!)) start++
        if (start < base.end) ruby.push({ base: { start, end: base.end }, reading })
      }
      if (ruby.length > 0) hint.ruby = ruby
    }
    return this.#hints
  }
}

/** A caption goes with the image of its figure. */
function figureOf(place: Place): string | null {
  for (let at: Place | null = place; at; at = at.parent) if (at.node.tag === 'figure') return at.image
  return null
}

/** What is known of one line; the words around it are many and seldom asked for, and gathered when they are. */
class LineHint implements BlockHint {
  span: Span
  readonly tag: string
  readonly box: Box
  readonly hidden: boolean
  readonly element: number
  readonly depth: number
  readonly linkDensity: number
  declare readonly href?: string
  declare readonly image?: string
  declare ruby?: readonly Ruby[]
  #context: readonly string[] | null = null

  constructor(box: Box, place: Place, span: Span, linkDensity: number, href: string | null, image: string | null) {
    this.span = span
    this.tag = place.block.tag
    this.box = box
    this.hidden = place.hidden
    this.element = place.element
    this.depth = place.depth
    this.linkDensity = linkDensity
    if (href !== null) this.href = href
    if (image !== null) this.image = image
  }

  get context(): readonly string[] {
    this.#context ??= contextOf(this.box)
    return this.#context
  }
}
