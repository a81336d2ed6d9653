import { isWeb, resolveAddress } from './address.ts'
import { attributeKey, elementKey, type Named } from './space.ts'

/** One element with what is inherited to it. */
export interface XmlElement {
  /** As written, without its prefix. */
  readonly local: string
  /** The usual prefix of its namespace and its local name in lower case: `title`, `dc:creator`. A feed's own elements have no prefix. */
  readonly key: string
  /** As written, with its prefix. */
  readonly written: string
  /** The address of its namespace as declared; empty for none. */
  readonly space: string
  /** The prefix of `key` with the letters as written, or null. */
  readonly prefix: string | null
  /** By `key` of the attribute: `href`, `xml:lang`, `rdf:about`; later ones of the same name are left out. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
  /** Its children by key, once somebody has asked for them. */
  byKey: ReadonlyMap<string, readonly XmlElement[]> | null
  readonly parent: XmlElement | null
  /** From `xml:base`, resolved outside in; null where nothing is known. */
  readonly base: string | null
  /** From `xml:lang`; null where it is not told, or told to be unknown (`xml:lang=""`). */
  readonly language: string | null
}

/** A start tag, its namespaces resolved. */
export interface StartTag extends Named {
  readonly name: string
}

export type Attribute = Named & { readonly value: string }

/** What is told while a document is read. */
export interface XmlWatch {
  /** An element has begun, its attributes are known; `stop` ends the reading here. An element that `starts-over` cannot stand in one of its kind. */
  readonly opened: (element: XmlElement) => 'go' | 'stop' | 'starts-over'
  /** An element is complete, or (`whole` false) the document ends within it. What is not kept is left out of its parent and of memory. */
  readonly closed: (element: XmlElement, whole: boolean) => 'keep' | 'drop'
}

/** OPML goes deep; a feed of more than this is made to hurt. */
const MAX_DEPTH = 256
/** Elements held in memory at one time. */
const MAX_ELEMENTS = 400_000
const MAX_ATTRIBUTES = 2_000
/** Characters that no XML may hold; they are no text. */
const NOT_OF_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/** Thrown to end the reading: nothing more is wanted, or (with a code) more is asked than is given. */
export class Ended extends Error {
  readonly code: 'too_deep' | 'too_complex' | null
  readonly limit: number

  constructor(code: Ended['code'], limit = 0) {
    super(code ?? 'nothing more is wanted')
    this.code = code
    this.limit = limit
  }
}

interface Open {
  readonly element: XmlElement
  /** Elements held when it began. */
  readonly held: number
  /** Closed before its end tag, because one of its kind began in it. */
  closed: boolean
}

/** Makes elements of tags and text, tells of each, and keeps what is wanted, within bounds. */
export class Tree {
  readonly #address: string | null
  readonly #watch: XmlWatch
  readonly #open: Open[] = []
  #text: string[] = []
  #held = 0
  #attributes = 0
  /** Whether an outermost element was closed by its own end tag. */
  closedRoot = false

  constructor(address: string | null, watch: XmlWatch) {
    this.#address = address
    this.#watch = watch
  }

  get depth(): number {
    return this.#open.length
  }

  text(text: string): void {
    this.#text.push(text)
  }

  /** Told of each attribute as soon as it is read: a tag may have millions. */
  attribute(): void {
    if (++this.#attributes > MAX_ATTRIBUTES) throw new Ended('too_complex', MAX_ATTRIBUTES)
  }

  open(tag: StartTag, attributes: readonly Attribute[]): void {
    this.#attributes = 0
    this.#flush()
    if (this.#open.length >= MAX_DEPTH) throw new Ended('too_deep', MAX_DEPTH)
    if (++this.#held > MAX_ELEMENTS) throw new Ended('too_complex', MAX_ELEMENTS)
    let element = this.#elementOf(tag, attributes, this.#top())
    const answer = this.#watch.opened(element)
    if (answer === 'starts-over' && this.#closeItsKind(element.key)) element = this.#elementOf(tag, attributes, this.#top())
    this.#open.push({ element, held: this.#held - 1, closed: false })
    if (answer === 'stop') throw new Ended(null)
  }

  /** The innermost element is at its end. */
  close(whole: boolean): void {
    this.#flush()
    const open = this.#open.pop()
    if (!open) return
    this.#settle(open, whole)
    if (this.#open.length === 0) this.closedRoot = whole
  }

  /** Everything that is still open is not whole. */
  cut(): void {
    while (this.#open.length > 0) this.close(false)
  }

  /** <item> within <item>: the end tag of the first was forgotten. */
  #closeItsKind(key: string): boolean {
    const from = this.#open.findLastIndex((open) => !open.closed && open.element.key === key)
    for (let at = this.#open.length - 1; from >= 0 && at >= from; at--) this.#settle(this.#open[at]!, true)
    return from >= 0
  }

  #settle(open: Open, whole: boolean): void {
    if (open.closed) return
    open.closed = true
    const { element } = open
    if (this.#watch.closed(element, whole) === 'keep') element.parent?.children.push(element)
    else this.#held = open.held
  }

  #top(): XmlElement | null {
    return this.#open.findLast((open) => !open.closed)?.element ?? null
  }

  #flush(): void {
    if (this.#text.length === 0) return
    const text = this.#text.length === 1 ? this.#text[0]! : this.#text.join('')
    this.#text = []
    this.#top()?.children.push(NOT_OF_XML.test(text) ? text.replace(NOT_OF_XML, '') : text)
  }

  #elementOf(tag: StartTag, told: readonly Attribute[], parent: XmlElement | null): XmlElement {
    const attributes = new Map<string, string>()
    for (const attribute of told) {
      const key = attributeKey(attribute)
      if (!attributes.has(key)) attributes.set(key, attribute.value)
    }
    const base = attributes.get('xml:base')
    const outer = parent ? parent.base : this.#address
    const language = attributes.get('xml:lang')
    return {
      ...elementKey(tag),
      local: tag.local,
      written: tag.name,
      space: tag.uri,
      attributes,
      children: [],
      byKey: null,
      parent,
      base: base === undefined ? outer : baseOf(base, outer),
      language: language === undefined ? (parent?.language ?? null) : language.trim().replaceAll('_', '-') || null,
    }
  }
}

/** What is no address of the web is no base; the outer one stays. */
function baseOf(given: string, outer: string | null): string | null {
  const base = resolveAddress(given, outer)
  return base !== null && isWeb(base) ? new URL(base).href : outer
}
