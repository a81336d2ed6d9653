import type { Box } from '../page.ts'
import { Attributes } from './attributes.ts'
import { isBlockWith, isCell, isHidden, isHidingClass, isVerbatim } from './display.ts'
import { attribute, type ElementNode } from './tree.ts'

const MAX_WORDS = 16
const MAX_WORD = 64
/** Longest `context`; outermost words are left out. */
const MAX_CONTEXT = 128

/** The words of an element, and what they tell of it. */
interface Named {
  readonly words: readonly string[]
  /** It is a step of a thread. */
  readonly thread: boolean
  /** It may tell the page's title, author or day. */
  readonly telling: boolean
  /** It may be a part of a comment. */
  readonly part: boolean
  /** Style sheets hide it by a class. */
  readonly hides: boolean
}

/** What a word tells, as bits. */
const [THREAD, TELLING, PART] = [1, 2, 4]

/** Elements repeat the same few classes: the words of each are told apart once. */
class WordReader {
  readonly #known = new Map<string, Named>()
  readonly #told = new Map<string, number>()

  named(node: ElementNode, { classes, named }: Attributes): Named {
    if (named) return this.#named(wordsOf(node), classes)
    if (classes === null) return NAMELESS
    let found = this.#known.get(classes)
    if (!found) {
      found = this.#named(wordsOf(node), classes)
      this.#known.set(classes, found)
    }
    return found
  }

  #named(words: readonly string[], classes: string | null): Named {
    let told = 0
    for (const word of words) told |= this.#tells(word)
    const hides = classes !== null && isHidingClass(classes)
    return { words, thread: (told & THREAD) !== 0, telling: (told & TELLING) !== 0, part: (told & PART) !== 0, hides }
  }

  #tells(word: string): number {
    let told = this.#told.get(word)
    if (told === undefined) {
      told = (COMMENT_WORD.test(word) ? THREAD : 0) | (TELLING_WORD.test(word) ? TELLING : 0) | (PART_WORD.test(word) ? PART : 0)
      this.#told.set(word, told)
    }
    return told
  }
}

function wordsOf(node: ElementNode): readonly string[] {
  let found: string[] | null = null
  for (const { name, value } of node.attrs) {
    if (name !== 'class' && name !== 'id' && name !== 'role' && name !== 'itemprop') continue
    for (const word of value
      .slice(0, MAX_WORDS * MAX_WORD)
      .toLowerCase()
      .split(/\s+/)) {
      if (word === '' || word.length > MAX_WORD) continue
      found ??= []
      if (found.length < MAX_WORDS && !found.includes(word)) found.push(word)
    }
  }
  const type = attribute(node, 'itemtype')
  const thing = type === null ? undefined : /^https?:\/\/(?:www\.)?(schema\.org\/\w{1,40})/i.exec(type)?.[1]
  if (!thing) return found ?? NONE
  return [...(found ?? NONE), thing.toLowerCase()]
}
const NONE: readonly string[] = []

const COMMENT_WORD = /^(?:schema\.org\/(?:user)?comments?|comment|reply|comment-item|comment-reply|comment_item|commentitem|user-?comment)$/
const TELLING_WORD = /author|writer|byline|credit|date|time|publish|posted|updated|title|headline|entry-info|entry-meta|article-info|day/
/** Names that elements of comment threads have. */
const PART_WORD =
  /comm?ent|reply|res\b|user|author|name|fn$|creator|poster|date|time|age$|posted|text|body|message|content|escaped|vote|score|point|like|good|agree|count|num|^no$|position|^post|comtr|commtext|tagline|byline/
const NAMELESS: Named = { words: NONE, thread: false, telling: false, part: false, hides: false }

/** Makes the places of a page's elements. */
export class PlaceMaker {
  readonly #base: URL | null
  readonly #words = new WordReader()
  readonly #attributes = new Attributes()
  #elements = 0

  constructor(base: URL | null) {
    this.#base = base
  }

  /** The place an element makes inside another. */
  placeIn(parent: Place | null, node: ElementNode): Place {
    const attributes = this.#attributes
    attributes.read(node)
    const place = new Place(parent, node, this.#words.named(node, attributes), attributes)
    if (!parent || place.breaks || isCell(node)) {
      place.block = place
      place.element = this.#elements++
    }
    if (node.tag === 'a' && attributes.href !== null) {
      place.link = address(attributes.href, this.#base)
      place.bits |= IN_LINK
    }
    return place
  }
}

/** What is so or is not of a place, as bits; of the first three the elements within are the same. */
const [HIDDEN, VERBATIM, IN_LINK, BREAKS, TELLS] = [1, 2, 4, 8, 16]
const HANDED_ON = HIDDEN | VERBATIM | IN_LINK

/**
 * What the text in an element takes over from it and from the elements around it. A class, not a literal, as elements are; and small, for a page has as
 * many of them as elements.
 */
export class Place {
  readonly node: ElementNode
  readonly parent: Place | null
  readonly level: number
  /** List items and comment elements around the text. */
  readonly depth: number
  /** The nearest block element, perhaps this one. */
  block: Place
  /** Which block element of the page `block` is. */
  element: number
  link: string | null
  bits: number
  readonly named: Named
  /** How deep it says that it stands, and null for most. */
  readonly said: number | null
  /** Made when first asked for. */
  box: Box | null = null
  /** The last image seen in a figure. */
  image: string | null = null

  constructor(parent: Place | null, node: ElementNode, named: Named, attributes: Attributes) {
    const { style } = attributes
    const { tag } = node
    this.node = node
    this.parent = parent
    this.named = named
    this.said = attributes.level
    this.level = parent ? parent.level + 1 : 0
    this.depth = (parent ? parent.depth : 0) + (named.thread || tag === 'li' ? 1 : 0)
    this.block = parent ? parent.block : this
    this.element = parent ? parent.element : 0
    this.link = parent ? parent.link : null
    let bits = parent ? parent.bits & HANDED_ON : 0
    if ((bits & HIDDEN) === 0 && isHidden(node, attributes, named.hides)) bits |= HIDDEN
    if ((bits & VERBATIM) === 0 && isVerbatim(node, style)) bits |= VERBATIM
    if (isBlockWith(node, style)) bits |= BREAKS
    if (named.telling || attributes.author || tag === 'time' || tag === 'h1') bits |= TELLS
    this.bits = bits
  }

  get tag(): string {
    return this.node.tag
  }
  /** Class, id, role and itemprop words. */
  get words(): readonly string[] {
    return this.named.words
  }
  get hidden(): boolean {
    return (this.bits & HIDDEN) !== 0
  }
  get verbatim(): boolean {
    return (this.bits & VERBATIM) !== 0
  }
  get inLink(): boolean {
    return (this.bits & IN_LINK) !== 0
  }
  /** It is a block by its tag or its style. */
  get breaks(): boolean {
    return (this.bits & BREAKS) !== 0
  }
  /** It may tell the page's title, author or day. */
  get telling(): boolean {
    return (this.bits & TELLS) !== 0
  }
}

/** Where a link leads: only what can be followed on the web, made absolute when the page says from where. */
export function address(href: string, base: URL | null): string | null {
  const trimmed = href.trim()
  if (trimmed === '' || trimmed.length > 4000) return null
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^(?:https?|mailto):/i.test(trimmed)) return null
  if (!base) return trimmed
  try {
    return new URL(trimmed, base).href
  } catch {
    return trimmed
  }
}

/** How many boxes a page has. */
export interface Boxes {
  count: number
}

/** What is left of a place when the page has been read: the tree it stood in is not kept with it. */
export function boxOf(place: Place, boxes: Boxes): Box {
  if (place.box) return place.box
  const { parent } = place
  const around = parent?.parent ? boxOf(parent, boxes) : null
  // the root has no tag of the page's own
  place.box = { number: boxes.count++, tag: parent ? place.tag : '', words: place.words, parent: around }
  return place.box
}

/** Tag names and words of an element and the elements around it, innermost first. */
export function contextOf(box: Box): readonly string[] {
  const context: string[] = []
  for (let at: Box | null = box; at && context.length < MAX_CONTEXT; at = at.parent) if (at.tag !== '') context.push(at.tag, ...at.words)
  if (context.length > MAX_CONTEXT) context.length = MAX_CONTEXT
  return context
}

/** The innermost place around both. */
export function common(a: Place, b: Place): Place {
  let x: Place = a
  let y: Place = b
  while (x !== y) {
    if (x.level >= y.level && x.parent) x = x.parent
    else if (y.parent) y = y.parent
    else return x
  }
  return x
}
