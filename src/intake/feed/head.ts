import { isWeb } from './address.ts'
import { readDate } from './date.ts'
import type { FeedCategory, FeedDate, FeedElement, FeedHead, FeedImage, FeedLink, FeedPerson } from './feed.ts'
import * as part from './part.ts'
import { addressIn, childOf, childrenOf, elementsOf, wordsOf } from './part.ts'
import { textOf, titleOf, words } from './text.ts'
import type { XmlElement } from './tree.ts'

/** Children that a field holds whole; all others are kept as extensions. Under `atom:` only where the feed itself is Atom. */
const HELD: ReadonlySet<string> = new Set(
  `id title link description subtitle tagline info rights copyright author contributor category icon logo generator updated modified
  language pubdate lastbuilddate image ttl skiphours skipdays item entry items abstract lastmod`.split(/\s+/),
)

export const dateIn = (element: XmlElement, now: string | null, ...keys: readonly string[]): FeedDate | null => {
  const raw = wordsOf(element, ...keys)
  return raw === null ? null : readDate(raw, now)
}

/** What no field holds, as it stands. */
export const extensionsOf = (element: XmlElement, isAtom: boolean, held: ReadonlySet<string>): FeedElement[] =>
  elementsOf(element)
    .filter(({ key }) => !held.has(isAtom && key.startsWith('atom:') ? key.slice(5) : key))
    .map(part.asElement)

/** The children of a key, or of Atom's where there are none. */
const own = (element: XmlElement, ...keys: readonly string[]): XmlElement | undefined =>
  childOf(element, ...keys.flatMap((key) => [key, `atom:${key}`]))

/** The persons of the first of these kinds that names any. */
export function firstPersons(element: XmlElement, ...kinds: readonly (readonly string[])[]): FeedPerson[] {
  for (const keys of kinds) {
    const found = part.personsOf(element, ...keys)
    if (found.length > 0) return found
  }
  return []
}

/** Every link of an element, text or attribute; CDF's stands on the element itself. */
export const linksOf = (element: XmlElement): FeedLink[] =>
  [
    ...(element.attributes.has('href') ? [element] : []),
    ...elementsOf(element).filter(({ key }) => key === 'link' || key === 'atom:link'),
  ].flatMap((child) => part.linkOf(child) ?? [])

/** Categories, subjects and keywords, in this order. */
export const subjectsOf = (element: XmlElement): FeedCategory[] => [
  ...part.categoriesOf(element, 'category', 'atom:category', 'dc:subject', 'itunes:category', 'media:category'),
  ...keywordsOf(element),
]

const keywordsOf = (element: XmlElement): FeedCategory[] =>
  [
    ...new Set(
      childrenOf(element, 'itunes:keywords', 'media:keywords')
        .flatMap((child) => (words(child) ?? '').split(/[,、]/))
        .map((word) => word.trim()),
    ),
  ]
    .filter((word) => word !== '')
    .map((term) => ({ term, scheme: null, label: null }))

const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml)/i

/** The link that leads to the page: RSS's own before Atom's, a page before anything else; null for none of the web. */
export function pageAddress(element: XmlElement, links: readonly FeedLink[]): string | null {
  const told = childrenOf(element, 'link').flatMap((child) => (child.attributes.has('href') ? [] : (addressIn(child) ?? [])))
  const alternates = links.filter(({ relation }) => relation.toLowerCase() === 'alternate')
  const pages = [
    ...alternates.filter(({ type }) => type !== null && PAGE_TYPE.test(type)),
    ...alternates.filter(({ type }) => type === null),
  ]
  return webAddress([...told, ...pages.map(({ address }) => address), ...alternates.map(({ address }) => address)])
}

/** The first that leads to a page of the web, or may once its base is known; `feed:` in front of an address says nothing. */
export function webAddress(addresses: readonly (string | null)[]): string | null {
  for (const given of addresses) {
    const address = given?.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://')
    if (address && (isWeb(address) || !/^[a-z][a-z0-9+.-]*:/i.test(address))) return address
  }
  return null
}

const relation = (links: readonly FeedLink[], name: string): string | null =>
  links.find((link) => link.relation.toLowerCase() === name)?.address ?? null

/** Pictures that the modules of others give, best first. */
export function moduleImages(element: XmlElement): FeedImage[] {
  const media = [element, ...childrenOf(element, 'media:group')].flatMap((around) => childrenOf(around, 'media:content', 'media:thumbnail'))
  const pictures = media.filter((one) => one.key === 'media:thumbnail' || isPicture(one))
  const linked = childrenOf(element, 'itunes:link').filter(({ attributes }) => attributes.get('rel') === 'image')
  return [...childrenOf(element, 'itunes:image', 'googleplay:image'), ...linked, ...pictures].flatMap((child) => part.imageOf(child) ?? [])
}

const isPicture = ({ attributes }: XmlElement): boolean =>
  attributes.get('medium') === 'image' || /^image\//i.test(attributes.get('type') ?? '')

/** Reads what stands in `<channel>`, `<feed>` or Atom's `<source>`. */
export function readHead(element: XmlElement, now: string | null): FeedHead {
  const links = linksOf(element)
  const image = childrenOf(element, 'image').flatMap((child) => part.imageOf(child) ?? [])[0]
  const language = wordsOf(element, 'language', 'dc:language')?.replaceAll('_', '-') ?? element.language
  return {
    id: wordsOf(element, 'id', 'atom:id', 'guid') ?? part.addressAt(element, 'rdf:about'),
    title: titleOf(textOf(own(element, 'title') ?? childOf(element, 'dc:title', 'media:title'))),
    address: pageAddress(element, links),
    self: relation(links, 'self'),
    language,
    description: textOf(
      own(element, 'description', 'subtitle', 'tagline', 'abstract') ??
        childOf(element, 'dc:description', 'itunes:summary', 'itunes:subtitle', 'media:description'),
    ),
    rights: textOf(own(element, 'copyright', 'rights') ?? childOf(element, 'dc:rights', 'dcterms:rights', 'media:copyright')),
    published: dateIn(element, now, 'pubdate', 'atom:published', 'published', 'dcterms:issued', 'dcterms:created'),
    updated: lastChange(element, now),
    authors: firstPersons(element, ['author', 'atom:author'], ['managingeditor'], ['dc:creator'], ['dc:author'], ['itunes:author']),
    contributors: part.personsOf(element, 'contributor', 'atom:contributor', 'dc:contributor'),
    publisher: firstPersons(element, ['dc:publisher'], ['webmaster'], ['itunes:owner'])[0] ?? null,
    categories: subjectsOf(element),
    links,
    generator: part.generatorOf(own(element, 'generator') ?? childOf(element, 'admin:generatoragent')),
    image: image ?? moduleImages(element)[0] ?? null,
    icon: addressIn(own(element, 'icon')),
    logo: addressIn(own(element, 'logo')),
    extensions: extensionsOf(element, element.key.startsWith('atom:'), HELD),
  }
}

function lastChange(element: XmlElement, now: string | null): FeedDate | null {
  const told = dateIn(element, now, 'lastbuilddate', 'atom:updated', 'updated', 'atom:modified', 'modified', 'dcterms:modified', 'dc:date')
  const attribute = element.attributes.get('lastmod')
  return told ?? (attribute === undefined ? null : readDate(attribute, now))
}

/** What only a feed says, not the source of an item. */
export function readSchedule(element: XmlElement): { ttl: number | null; skipHours: number[]; skipDays: string[] } {
  const hours = childrenOf(element, 'skiphours').flatMap((list) => childrenOf(list, 'hour'))
  const days = childrenOf(element, 'skipdays').flatMap((list) => childrenOf(list, 'day'))
  return {
    ttl: part.numberOf(wordsOf(element, 'ttl')) ?? periodOf(element),
    skipHours: hours
      .flatMap((hour) => part.numberOf(words(hour)) ?? [])
      .filter((hour) => hour <= 24)
      .map((hour) => hour % 24),
    skipDays: days.flatMap((day) => words(day) ?? []),
  }
}

const MINUTES: Readonly<Record<string, number>> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 }

/** `sy:updatePeriod` by `sy:updateFrequency` (https://web.resource.org/rss/1.0/modules/syndication/). */
function periodOf(element: XmlElement): number | null {
  const period = wordsOf(element, 'sy:updateperiod')?.toLowerCase() ?? ''
  const minutes = Object.hasOwn(MINUTES, period) ? MINUTES[period]! : null
  return minutes === null ? null : Math.max(1, Math.round(minutes / (part.numberOf(wordsOf(element, 'sy:updatefrequency')) || 1)))
}
