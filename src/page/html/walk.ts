import type { Span } from '#text'
import type { BlockHint, MarkedPart } from '../page.ts'
import { posterIn } from '../tweets/post.ts'
import { isCell, isFlowCell, isLeftOut, isSpaced } from './display.ts'
import { Lines } from './lines.ts'
import { address, type Place, PlaceMaker } from './place.ts'
import { Gap, PageText } from './text.ts'
import { attribute, type ElementNode, element, type RootNode } from './tree.ts'

/** An element whose words may tell the page's title, author or day, with its place in the text. */
export interface Mark {
  readonly node: ElementNode
  readonly words: readonly string[]
  readonly span: Span
  readonly hidden: boolean
  /** List items and comment elements around it. */
  readonly depth: number
}

export interface Walked {
  readonly text: string
  readonly hints: readonly BlockHint[]
  readonly marks: readonly Mark[]
  readonly parts: readonly MarkedPart[]
  readonly sources: readonly MarkedPart[]
  readonly toSource: (at: Span) => Span
}

/** An element that is being read; used again for the next one at its depth. */
class Frame {
  place: Place
  entered = false
  /** A line begins and ends with it. */
  block = false
  next = 0
  /** Where its text begins, and the line it begins in. */
  start = 0
  lines = 0
  /** For <ruby>: where the base begins that no reading has followed. */
  base = 0

  constructor(place: Place) {
    this.place = place
  }
}

/** An element with the place of its words before white space is trimmed. */
interface Extent {
  readonly place: Place
  readonly start: number
  readonly end: number
}

/** Writes the page text of a tree: never recursive, each element once. */
export function walkTree(root: RootNode, source: string, base: URL | null): Walked {
  return new Walk(source, base).run(root)
}

class Walk {
  readonly #lines = new Lines()
  readonly #text: PageText
  readonly #base: URL | null
  readonly #stack: Frame[] = []
  /** How many of the stack are being read. */
  #open = 0
  /** Hidden elements met within a line: read when the block is over, so that the line stays as it is seen. */
  readonly #deferred: Place[] = []
  readonly #marks: Extent[] = []
  readonly #parts: Extent[] = []
  readonly #sources: Extent[] = []
  readonly #places: PlaceMaker
  #place: Place | null = null

  constructor(source: string, base: URL | null) {
    this.#base = base
    this.#places = new PlaceMaker(base)
    this.#text = new PageText(source, {
      lineEnds: () => this.#lines.lineEnds(),
      wrote: (start, end, length) => this.#lines.add(this.#place!, start, end, length),
    })
  }

  run(root: RootNode): Walked {
    const page = element('html', [])
    page.children = root.children
    this.#begin(this.#places.placeIn(null, page))
    for (let frame = this.#last(); frame; frame = this.#last()) this.#step(frame)
    this.#lines.blockEnds(this.#text.length)
    const text = this.#text.toString()
    return {
      text,
      hints: this.#lines.finish(text),
      marks: this.#marks.flatMap((mark) => markOf(mark, text)),
      parts: this.#parts.some(({ place }) => place.words.some((word) => COMMENT_WORD.test(word))) ? partsOf(this.#parts, text, stated) : [],
      sources: partsOf(this.#sources, text, leading),
      toSource: this.#text.toSource,
    }
  }

  #last(): Frame | undefined {
    return this.#open > 0 ? this.#stack[this.#open - 1] : undefined
  }

  #begin(place: Place): void {
    const frame = this.#stack[this.#open]
    if (frame === undefined) this.#stack.push(new Frame(place))
    else {
      frame.place = place
      frame.entered = false
      frame.next = 0
    }
    this.#open++
  }

  #step(frame: Frame): void {
    if (!frame.entered && !this.#enter(frame)) return
    const { place } = frame
    const { children } = place.node
    while (frame.next < children.length) {
      const child = children[frame.next++]!
      if (child.kind === 'text') {
        this.#place = place
        if (place.verbatim) this.#text.verbatim(child)
        else this.#text.flow(child)
      } else if (this.#child(frame, child)) return
    }
    if (this.#leave(frame)) this.#open--
  }

  /** Reads a child that is an element; true when it is to be walked first. */
  #child(frame: Frame, node: ElementNode): boolean {
    if (node.tag === 'br') this.#text.breakLine()
    else if (node.tag === 'img' || node.tag === 'image') this.#image(frame.place, node)
    else if (node.tag === 'rt' || node.tag === 'rtc') this.#reading(node)
    else if (!isLeftOut(node)) {
      this.#begin(this.#places.placeIn(frame.place, node))
      return true
    }
    return false
  }

  /** Begins an element; false when something else has to be read first. */
  #enter(frame: Frame): boolean {
    const { place } = frame
    const { node, parent } = place
    const hides = place.hidden && !parent?.hidden
    if (hides && this.#text.inLine) {
      this.#deferred.push(place)
      this.#open--
      return false
    }
    const block = place.breaks || (isCell(node) && isFlowCell(node))
    if (block && this.#flush()) return false
    frame.entered = true
    frame.block = block
    if (block || hides) this.#break(isSpaced(node) ? Gap.paragraph : Gap.line)
    else if (isCell(node)) this.#text.ask(Gap.cell)
    frame.start = this.#text.length
    frame.base = frame.start
    frame.lines = this.#text.lineOfNext
    return true
  }

  /** Ends an element; false when something else has to be read first. */
  #leave(frame: Frame): boolean {
    const { place, block } = frame
    if (block && this.#flush()) return false
    this.#keep(place, frame.start)
    const { node } = place
    if (block || (place.hidden && !place.parent?.hidden)) this.#break(isSpaced(node) ? Gap.paragraph : Gap.line)
    else if (isCell(node) && this.#text.lines > frame.lines) this.#break(Gap.line)
    else if (isCell(node)) this.#text.ask(Gap.cell)
    return true
  }

  /** Keeps where an element stands of which more may be asked. */
  #keep(place: Place, start: number): void {
    const { named, tag, hidden } = place
    const end = this.#text.length
    if (place.telling && end > start) this.#marks.push({ place, start, end })
    if (hidden) return
    if (named.part || tag === 'time' || place.said !== null) this.#parts.push({ place, start, end })
    if (isSource(place)) this.#sources.push({ place, start, end })
  }

  #break(gap: Gap): void {
    this.#lines.blockEnds(this.#text.length)
    this.#text.ask(gap)
  }

  /** Lays the hidden elements of the line on the stack; false when there are none. */
  #flush(): boolean {
    if (this.#deferred.length === 0) return false
    this.#break(Gap.line)
    for (let place = this.#deferred.pop(); place; place = this.#deferred.pop()) this.#begin(place)
    return true
  }

  #image(place: Place, node: ElementNode): void {
    const alt = attribute(node, 'alt')?.trim()
    const source = alt || address(attribute(node, 'src') ?? attribute(node, 'href') ?? '', this.#base)
    if (!source) return
    this.#lines.image(source.slice(0, 2000), place)
    for (let at: Place | null = place; at; at = at.parent) if (at.node.tag === 'figure') at.image ??= source.slice(0, 2000)
  }

  /** A reading of ruby: it belongs to the base in front of it. */
  #reading(node: ElementNode): void {
    let at = this.#open - 1
    while (at >= 0 && this.#stack[at]!.place.tag !== 'ruby') at--
    const frame = this.#stack[at]
    const reading = textOf(node, 200).replace(/\s+/g, '')
    if (!frame || reading === '' || this.#text.length === frame.base) return
    this.#lines.ruby({ start: frame.base, end: this.#text.length }, reading)
    frame.base = this.#text.length
  }
}

/** Words of others and where they come from. */
function isSource({ tag, node, link }: Place): boolean {
  if (tag === 'a') return link !== null && attribute(node, 'href') !== null && posterIn(link) !== null
  return tag === 'blockquote' || tag === 'cite' || tag === 'time'
}

/** The characters in an element, at most `limit` of them, scripts and tags left out. */
export function textOf(node: ElementNode, limit: number): string {
  let text = ''
  const open: ElementNode['children'] = [node]
  for (let at = open.pop(); at && text.length < limit; at = open.pop()) {
    if (at.kind === 'text') text += at.value
    else if (at.tag !== 'script' && at.tag !== 'style') for (let i = at.children.length - 1; i >= 0; i--) open.push(at.children[i]!)
  }
  return text.slice(0, limit)
}

/** Without any of these on the page there is no thread to tell by names. */
const COMMENT_WORD = /comm?ent|reply|^post$|^res$|comtr|commtext/

function trimmed({ start, end }: Extent, text: string): Span {
  let first = start
  let last = end
  while (first < last && /\s/.test(text[first]!)) first++
  while (last > first && /\s/.test(text[last - 1]!)) last--
  return { start: first, end: last }
}

function markOf(extent: Extent, text: string): Mark[] {
  const span = trimmed(extent, text)
  const { node, words, hidden, depth } = extent.place
  return span.start === span.end ? [] : [{ node, words, span, hidden, depth }]
}

/** The outer before the inner; elements were left the inner first. */
const partsOf = (extents: readonly Extent[], text: string, told: Told): MarkedPart[] =>
  extents
    .toSorted((a, b) => a.place.level - b.place.level)
    .flatMap((extent) => partOf(extent, text, told))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)

type Told = (place: Place) => string | null

const stated: Told = ({ node }) =>
  (attribute(node, 'datetime') ?? attribute(node, 'content') ?? attribute(node, 'title'))?.slice(0, 100) ?? null

/** The address of a link or of what is cited; the time of others. */
const leading: Told = (place) =>
  place.tag === 'a'
    ? place.link
    : place.tag === 'blockquote'
      ? (attribute(place.node, 'cite')?.trim().slice(0, 2000) ?? null)
      : stated(place)

function partOf(extent: Extent, text: string, told: Told): MarkedPart[] {
  const { tag, words, said: level } = extent.place
  const within = trimmed(extent, text)
  if (within.start === within.end && level === null) return []
  // an empty cell that tells how deep a row stands is a part of what follows it
  const span = within.start === within.end ? trimmed({ ...extent, end: Math.min(text.length, extent.end + 4) }, text) : within
  const value = told(extent.place)
  return [
    {
      span: within.start === within.end ? { start: span.start, end: span.start } : span,
      tag,
      words,
      value,
      level,
    },
  ]
}
