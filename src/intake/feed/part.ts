import { resolveAddress } from './address.ts'
import type { FeedCategory, FeedElement, FeedEnclosure, FeedGenerator, FeedImage, FeedLink, FeedPerson } from './feed.ts'
import { markupInside, ownText, words } from './text.ts'
import type { XmlElement } from './tree.ts'

/** The children of an element by name, and what the feed says with them. */
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter((child) => typeof child !== 'string')

/** Children by key, in the order of the keys, then of the document; asked only of what is complete. */
export function childrenOf(element: XmlElement, ...keys: readonly string[]): readonly XmlElement[] {
  const byKey = element.byKey ?? grouped(element)
  element.byKey = byKey
  let found: readonly XmlElement[] = NONE
  for (const key of keys) {
    const more = byKey.get(key)
    if (more) found = found.length === 0 ? more : [...found, ...more]
  }
  return found
}

function grouped(element: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const groups = new Map<string, XmlElement[]>()
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const group = groups.get(child.key)
    if (group) group.push(child)
    else groups.set(child.key, [child])
  }
  return groups
}

const NONE: readonly XmlElement[] = []

/** The first child by one of the keys that is not empty; else undefined. */
export function childOf(element: XmlElement, ...keys: readonly string[]): XmlElement | undefined {
  for (const key of keys) {
    const found = childrenOf(element, key).find((child) => child.children.length > 0 || child.attributes.size > 0)
    if (found) return found
  }
  return undefined
}

/** The words of the first child that has any. */
export function wordsOf(element: XmlElement, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    for (const child of childrenOf(element, key)) {
      const found = words(child)
      if (found !== null) return found
    }
  }
  return null
}

/** The address that an element's text is. */
export const addressIn = (element: XmlElement | undefined): string | null => {
  const text = element && words(element)
  return text ? resolveAddress(text, element.base) : null
}

/** The address that one of an element's attributes is. */
export const addressAt = (element: XmlElement | undefined, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = element?.attributes.get(name)
    if (element && value) return resolveAddress(value, element.base)
  }
  return null
}

const attribute = (element: XmlElement, name: string): string | null => element.attributes.get(name)?.trim() || null

/** A whole number as written, not negative; null for anything else. */
export const numberOf = (text: string | null | undefined): number | null => (text && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : null)

/** `<link href rel>` of Atom, or RSS's `<link>address</link>`; null without an address. */
export function linkOf(element: XmlElement): FeedLink | null {
  // an empty address is that of the document itself
  const here = element.attributes.get('href')?.trim() === '' ? element.base : null
  const address = addressAt(element, 'href', 'rdf:resource') ?? addressIn(element) ?? here
  if (address === null) return null
  return {
    address,
    relation: attribute(element, 'rel') ?? 'alternate',
    type: attribute(element, 'type'),
    language: attribute(element, 'hreflang'),
    title: attribute(element, 'title'),
    length: numberOf(attribute(element, 'length')),
  }
}

/** A person: Atom's with name, mail and address each in an element, or one line of text. */
export function personOf(element: XmlElement): FeedPerson | null {
  const structured = elementsOf(element).length > 0
  if (!structured) return personIn(ownText(element))
  const name = wordsOf(element, 'atom:name', 'name', 'foaf:name', 'itunes:name')
  const mail = wordsOf(element, 'atom:email', 'email', 'itunes:email')
  const at = childOf(element, 'atom:uri', 'uri', 'atom:url', 'url', 'atom:homepage', 'homepage')
  return person({ name: name ?? (mail || at ? null : words(element)), mail, address: addressIn(at) })
}

const MAIL = /[^\s<>()[\],;:"@]{1,64}@[^\s<>()[\],;:"@]{1,190}/

/** `mail (name)`, `name (mail)`, `name <mail>`, a name alone or a mail address alone; null for nothing. */
export function personIn(line: string): FeedPerson | null {
  const text = line.replace(/\s+/g, ' ').trim().slice(0, 1000)
  if (text === '') return null
  const mail = MAIL.exec(text)?.[0].replace(/^mailto:/i, '') ?? null
  if (mail === null) return person({ name: text })
  const rest = text
    .replace(/mailto:/i, '')
    .replace(mail, ' ')
    .replace(/[<(][ ]*[>)]/g, ' ')
    .trim()
  const name = /^\((.*)\)$/.exec(rest)?.[1] ?? rest.replace(/^"(.*)"$/, '$1')
  return person({ name: name.trim() || null, mail })
}

/** A person of whom something is told; null for nobody. */
export function person(told: Partial<FeedPerson>): FeedPerson | null {
  const { name = null, mail = null, address = null, image = null } = told
  return name === null && mail === null && address === null ? null : { name, mail, address, image }
}

/** The persons that children of these keys tell of, each once. */
export function personsOf(element: XmlElement, ...keys: readonly string[]): FeedPerson[] {
  const found = new Map<string, FeedPerson>()
  for (const child of childrenOf(element, ...keys)) {
    const one = personOf(child)
    if (one) found.set(JSON.stringify([one.name, one.mail, one.address]), one)
  }
  return [...found.values()]
}

/** `<category>` of RSS and Atom, `dc:subject`, `itunes:category` with what stands in it. */
export function categoriesOf(element: XmlElement, ...keys: readonly string[]): FeedCategory[] {
  return childrenOf(element, ...keys).flatMap((child): FeedCategory[] => {
    const own = SCHEMES.get(child.key) ?? null
    const scheme = attribute(child, 'scheme') ?? attribute(child, 'domain') ?? own
    const label = attribute(child, 'label')
    const inner = child.key === 'itunes:category' ? elementsOf(child).flatMap((one) => attribute(one, 'text') ?? []) : []
    const told = child.key === 'itunes:category' ? attribute(child, 'text') : (attribute(child, 'term') ?? categoryText(child))
    const terms = [...(told === null ? [] : [told]), ...inner]
    if (terms.length === 0 && (scheme ?? label)) terms.push('')
    return terms.map((term) => ({ term, scheme, label }))
  })
}

/** What stands for a scheme that is not told. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['itunes:category', 'http://www.itunes.com/'],
  ['media:category', 'http://search.yahoo.com/mrss/category_schema'],
])

const categoryText = (element: XmlElement): string | null =>
  (elementsOf(element).length > 0 ? markupInside(element).trim() : words(element)) || null

/** `<enclosure>`; null without an address. */
export function enclosureOf(element: XmlElement): FeedEnclosure | null {
  const address = addressAt(element, 'url', 'href', 'rdf:resource', 'enc:url')
  return address === null
    ? null
    : {
        address,
        type: attribute(element, 'type') ?? attribute(element, 'enc:type'),
        length: numberOf(attribute(element, 'length') ?? attribute(element, 'filesize')),
        duration: numberOf(attribute(element, 'duration')),
        title: attribute(element, 'title') ?? wordsOf(element, 'media:title'),
      }
}

/** RSS's `<image>`, also where RDF only points at it; null without an address. */
export function imageOf(element: XmlElement): FeedImage | null {
  const address = addressIn(childOf(element, 'url', 'atom:url')) ?? addressAt(element, 'href', 'url')
  return address === null
    ? null
    : {
        address,
        title: wordsOf(element, 'title', 'atom:title', 'dc:title', 'media:title'),
        link: addressIn(childOf(element, 'link', 'atom:link')),
        width: numberOf(wordsOf(element, 'width') ?? attribute(element, 'width')),
        height: numberOf(wordsOf(element, 'height') ?? attribute(element, 'height')),
        description: wordsOf(element, 'description', 'media:description'),
      }
}

/** `<generator>` with its attributes, or `admin:generatorAgent`. */
export function generatorOf(element: XmlElement | undefined): FeedGenerator | null {
  if (!element) return null
  const name = elementsOf(element).length > 0 ? markupInside(element).trim() : words(element)
  return {
    name: name ?? attribute(element, 'rdf:resource'),
    version: attribute(element, 'version'),
    address: addressAt(element, 'uri', 'url', 'rdf:resource'),
  }
}

/** Elements of others whose text is an address, which hangs on the base that is known here only. */
const ADDRESSES: ReadonlySet<string> = new Set(['docs', 'wfw:comment', 'creativecommons:license'])

/** An element as it stands. */
export function asElement(element: XmlElement): FeedElement {
  return {
    // what Atom does not know of its own is no module either
    prefix: element.prefix === 'atom' && !element.written.includes(':') ? null : element.prefix,
    name: element.local,
    attributes: Object.fromEntries(element.attributes),
    text: ADDRESSES.has(element.key) ? (addressIn(element) ?? '') : ownText(element).trim(),
    children: elementsOf(element).map(asElement),
  }
}
