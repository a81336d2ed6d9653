import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { isWeb, resolveAddress } from './address.ts'
import { type Mended, mendAmpersands, namedCharacter, originalOffset } from './ampersand.ts'
import { attributeKey, elementKey } from './space.ts'

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
  readonly parent: XmlElement | null
  /** From `xml:base`, resolved outside in; null where nothing is known. */
  readonly base: string | null
  /** From `xml:lang`; null where it is not told, or told to be unknown (`xml:lang=""`). */
  readonly language: string | null
}

/** What is told while a document is read. */
export interface XmlWatch {
  /** An element has begun, its attributes are known; `stop` ends the reading here. An element that `startsOver` cannot stand in one of its kind. */
  readonly opened: (element: XmlElement) => 'go' | 'stop' | 'starts-over'
  /** An element is complete, or (`whole` false) the document ends within it. What is not kept is left out of its parent and of memory. */
  readonly closed: (element: XmlElement, whole: boolean) => 'keep' | 'drop'
}

/** What was wrong, and how the reading ended. */
export interface XmlReading {
  readonly first: { readonly message: string; readonly offset: number } | null
  readonly count: number
  /** Offset of the end, when the document stops before its root is closed. */
  readonly truncatedAt: number | null
  readonly entities: { readonly names: readonly string[]; readonly count: number }
  readonly ended: 'whole' | 'stopped' | { readonly code: 'too_deep' | 'too_complex'; readonly limit: number; readonly offset: number }
}

/** OPML goes deep; a feed of more than this is made to hurt. */
export const MAX_DEPTH = 256
/** Elements held in memory at one time. */
export const MAX_ELEMENTS = 400_000
export const MAX_ATTRIBUTES = 2_000
const MAX_ENTITY_NAMES = 20
const NOT_OF_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

class Stop extends Error {}

/** Reads XML as far as possible: what breaks its rules is counted, the first of it told with its place, and the reading goes on. */
export function readXml(source: string, address: string | null, watch: XmlWatch): XmlReading {
  return new Reader(source, address, watch).read()
}

interface Open {
  readonly element: XmlElement
  /** Elements held when it began. */
  readonly held: number
  /** Closed before its end tag, because one of its kind began in it. */
  closed: boolean
}

class Reader {
  readonly #mended: Mended
  readonly #address: string | null
  readonly #watch: XmlWatch
  readonly #parser = new FaultyParser({ xmlns: true, position: true })
  readonly #open: Open[] = []
  #text: string[] = []
  #held = 0
  #attributes = 0
  #ended: XmlReading['ended'] = 'whole'
  #closedRoot = false

  constructor(source: string, address: string | null, watch: XmlWatch) {
    this.#mended = mendAmpersands(source)
    this.#address = address
    this.#watch = watch
    this.#parser.on('attribute', () => {
      if (++this.#attributes > MAX_ATTRIBUTES) this.#refuse('too_complex', MAX_ATTRIBUTES)
    })
    this.#parser.on('opentag', (tag) => this.#opened(tag))
    this.#parser.on('closetag', () => this.#closed())
    this.#parser.on('text', (text) => this.#text.push(text))
    this.#parser.on('cdata', (text) => this.#text.push(text))
  }

  read(): XmlReading {
    try {
      this.#parser.write(this.#mended.text).close()
    } catch (error) {
      if (!(error instanceof Stop)) throw error
    }
    const cut = this.#ended === 'whole' && (this.#open.length > 0 || !this.#closedRoot)
    this.#flush()
    while (this.#open.length > 0) this.#leave(false)
    const { first, count, undefinedNames, undefinedCount } = this.#parser
    return {
      first: first && { message: first.message, offset: originalOffset(this.#mended, first.offset) },
      count: count + this.#mended.places.length,
      truncatedAt: cut ? originalOffset(this.#mended, this.#mended.text.length) : null,
      entities: { names: [...undefinedNames], count: undefinedCount },
      ended: this.#ended,
      ...this.#firstAmpersand(first?.offset ?? Number.POSITIVE_INFINITY),
    }
  }

  /** A bare & is no fault to the parser any more; it may have been the first. */
  #firstAmpersand(offset: number): Pick<XmlReading, 'first'> | undefined {
    const [place] = this.#mended.places
    return place === undefined || place >= offset ? undefined : { first: { message: 'an & that begins no reference', offset: place } }
  }

  #refuse(code: 'too_deep' | 'too_complex', limit: number): never {
    this.#ended = { code, limit, offset: originalOffset(this.#mended, this.#parser.position) }
    throw new Stop()
  }

  #opened(tag: SaxesTagNS): void {
    this.#attributes = 0
    this.#flush()
    if (this.#open.length >= MAX_DEPTH) this.#refuse('too_deep', MAX_DEPTH)
    if (++this.#held > MAX_ELEMENTS) this.#refuse('too_complex', MAX_ELEMENTS)
    let element = this.#elementOf(tag, this.#top())
    let answer = this.#watch.opened(element)
    if (answer === 'starts-over' && this.#closeItsKind(element.key)) {
      element = this.#elementOf(tag, this.#top())
      answer = 'go'
    }
    this.#open.push({ element, held: this.#held - 1, closed: false })
    if (answer === 'stop') {
      this.#ended = 'stopped'
      throw new Stop()
    }
  }

  /** <item> within <item>: the end tag of the first was forgotten. */
  #closeItsKind(key: string): boolean {
    const from = this.#open.findLastIndex((open) => !open.closed && open.element.key === key)
    if (from < 0) return false
    for (let at = this.#open.length - 1; at >= from; at--) this.#settle(this.#open[at]!, true)
    return true
  }

  #closed(): void {
    this.#flush()
    this.#leave(true)
  }

  #leave(whole: boolean): void {
    const open = this.#open.pop()
    if (!open) return
    this.#settle(open, whole)
    if (this.#open.length === 0) this.#closedRoot = whole
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
    // characters that no XML may hold were counted as faults; they are no text
    this.#top()?.children.push(NOT_OF_XML.test(text) ? text.replace(NOT_OF_XML, '') : text)
  }

  #elementOf(tag: SaxesTagNS, parent: XmlElement | null): XmlElement {
    const attributes = new Map<string, string>()
    for (const attribute of Object.values(tag.attributes) as SaxesAttributeNS[]) {
      const key = attributeKey(attribute)
      if (!attributes.has(key)) attributes.set(key, attribute.value)
    }
    const { key, prefix } = elementKey(tag)
    const base = attributes.get('xml:base')
    const outer = parent ? parent.base : this.#address
    const language = attributes.get('xml:lang')
    return {
      local: tag.local,
      written: tag.name,
      space: tag.uri,
      key,
      prefix,
      attributes,
      children: [],
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

/** A parser that notes what is wrong without making an error object of it: a document may hold a million faults. */
class FaultyParser extends SaxesParser<{ xmlns: true; position: true }> {
  first: { message: string; offset: number } | null = null
  count = 0
  readonly undefinedNames: Set<string> = new Set()
  undefinedCount = 0

  constructor(options: { xmlns: true; position: true }) {
    super(options)
    // asked by name alone; a plain object would answer to `constructor` as well
    this.ENTITIES = new Proxy<Record<string, string>>(
      {},
      { get: (_, name) => (typeof name === 'string' ? this.#named(name) : undefined) as string },
    )
  }

  override fail(message: string): this {
    this.count++
    this.first ??= { message: message.replace(/\.$/, ''), offset: this.position }
    return this
  }

  #named(name: string): string | undefined {
    const character = namedCharacter(name)
    if (character !== null) return character
    this.undefinedCount++
    if (this.undefinedNames.size < MAX_ENTITY_NAMES) this.undefinedNames.add(name.slice(0, 64))
    return undefined
  }
}
