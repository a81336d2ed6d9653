import type { Box } from '../page.ts'
import { isBlock, isCell, isHidden, isVerbatim } from './display.ts'
import { attribute, type ElementNode } from './tree.ts'

/** What the text in an element takes over from it and from the elements around it. */
export interface Place {
  readonly node: ElementNode
  readonly tag: string
  readonly parent: Place | null
  readonly level: number
  /** The nearest block element, perhaps this one. */
  readonly block: Place
  /** Which block element of the page `block` is. */
  readonly element: number
  readonly link: string | null
  readonly inLink: boolean
  readonly hidden: boolean
  readonly verbatim: boolean
  /** List items and comment elements around the text. */
  readonly depth: number
  /** Class, id, role and itemprop words. */
  readonly words: readonly string[]
  readonly named: Named
  /** It is a block by its tag or its style. */
  readonly breaks: boolean
  /** Made when first asked for. */
  box: Box | null
  /** The last image seen in a figure. */
  image: string | null
}

const MAX_WORDS = 16
const MAX_WORD = 64
/** Longest `context`; outermost words are left out. */
const MAX_CONTEXT = 128

/** The words of an element, and what they tell of it. */
export interface Named {
  readonly words: readonly string[]
  /** It is a step of a thread. */
  readonly thread: boolean
  /** It may tell the page's title, author or day. */
  readonly telling: boolean
  /** It may be a part of a comment. */
  readonly part: boolean
}

/** What a word tells, as bits. */
const [THREAD, TELLING, PART] = [1, 2, 4]

/** Elements repeat the same few classes: the words of each are told apart once. */
export class WordReader {
  readonly #known = new Map<string, Named>()
  readonly #told = new Map<string, number>()

  named(node: ElementNode): Named {
    let only: string | null = null
    for (const { name, value } of node.attrs) {
      if (name === 'class' && only === null) only = value
      else if (NAMING.has(name)) return this.#named(wordsOf(node))
    }
    if (only === null) return NAMELESS
    let found = this.#known.get(only)
    if (!found) {
      found = this.#named(wordsOf(node))
      this.#known.set(only, found)
    }
    return found
  }

  #named(words: readonly string[]): Named {
    let told = 0
    for (const word of words) told |= this.#tells(word)
    return { words, thread: (told & THREAD) !== 0, telling: (told & TELLING) !== 0, part: (told & PART) !== 0 }
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
const NAMING = new Set(['class', 'id', 'role', 'itemprop', 'itemtype'])

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
  /comm?ent|reply|res\b|user|author|name|fn$|creator|poster|date|time|age$|posted|text|body|message|content|escaped|vote|score|point|like|good|agree|count|number|position|^post|comtr|commtext|tagline|byline/
const NAMELESS: Named = { words: NONE, thread: false, telling: false, part: false }

/** The place an element makes inside another. */
export function placeIn(parent: Place | null, node: ElementNode, element: () => number, base: URL | null, reader: WordReader): Place {
  const breaks = isBlock(node)
  const isLink = node.tag === 'a' && attribute(node, 'href') !== null
  const place = new MadePlace(parent, node, reader.named(node), breaks)
  if (!parent || breaks || isCell(node)) {
    place.block = place
    place.element = element()
  }
  if (isLink) {
    place.link = address(attribute(node, 'href')!, base)
    place.inLink = true
  }
  return place
}

/** A class, not a literal, as elements are. */
class MadePlace implements Place {
  readonly node: ElementNode
  readonly tag: string
  readonly parent: Place | null
  readonly level: number
  block: Place
  element: number
  link: string | null
  inLink: boolean
  readonly hidden: boolean
  readonly verbatim: boolean
  readonly depth: number
  readonly words: readonly string[]
  readonly named: Named
  readonly breaks: boolean
  box: Box | null = null
  image: string | null = null

  constructor(parent: Place | null, node: ElementNode, named: Named, breaks: boolean) {
    this.named = named
    this.breaks = breaks
    this.node = node
    this.tag = node.tag
    this.parent = parent
    this.words = named.words
    this.level = parent ? parent.level + 1 : 0
    this.block = parent ? parent.block : this
    this.element = parent ? parent.element : 0
    this.link = parent ? parent.link : null
    this.inLink = parent ? parent.inLink : false
    this.hidden = (parent?.hidden ?? false) || isHidden(node)
    this.verbatim = (parent?.verbatim ?? false) || isVerbatim(node)
    this.depth = (parent ? parent.depth : 0) + (named.thread || node.tag === 'li' ? 1 : 0)
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

/** What is left of a place when the page has been read: the tree it stood in is not kept with it. */
export function boxOf(place: Place): Box {
  if (place.box) return place.box
  const { parent } = place
  // the root has no tag of the page's own
  place.box = { tag: parent ? place.tag : '', words: place.words, parent: parent?.parent ? boxOf(parent) : null }
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
