import { isWeb } from './address.ts'
import { readDate } from './date.ts'
import type { FeedContent, FeedHead, FeedItem, FeedText } from './feed.ts'
import { dateIn, extensionsOf, firstPersons, linksOf, moduleImages, pageAddress, readHead, subjectsOf, webAddress } from './head.ts'
import * as part from './part.ts'
import { addressAt, addressIn, childOf, childrenOf, elementsOf, wordsOf } from './part.ts'
import { contentOf, textOf, titleOf } from './text.ts'
import type { XmlElement } from './tree.ts'

/** An item before it is known by what it differs from its neighbours. */
export type ReadItem = Omit<FeedItem, 'identity' | 'digest'>

const HELD: ReadonlySet<string> = new Set(
  `guid id title link author contributor description summary content content:encoded xhtml:body body pubdate published issued updated
  modified created rights copyright category enclosure source comments image fullitem abstract lastmod`.split(/\s+/),
)

/** Reads `<item>` and `<entry>` alike: RSS with words of Atom, Atom with words of Dublin Core, and either with no namespace at all. */
export function readItem(element: XmlElement, now: string | null, dates: ItemDates): ReadItem {
  const links = linksOf(element)
  const guid = childOf(element, 'guid')
  const id = wordsOf(element, 'guid', 'id', 'atom:id', 'dc:identifier') ?? addressAt(element, 'rdf:about')
  const [summary = null, ...more] = summariesOf(element)
  return {
    id,
    idIsAddress: permalink(guid),
    address: addressOf(element, links, guid),
    title: titleOf(textOf(childOf(element, 'title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'))),
    authors: firstPersons(element, ['author', 'atom:author'], ['dc:creator'], ['dc:author'], ['itunes:author']),
    contributors: part.personsOf(element, 'contributor', 'atom:contributor', 'dc:contributor'),
    publisher: firstPersons(element, ['dc:publisher'])[0] ?? null,
    ...dates,
    summary,
    contents: [...contentsOf(element), ...more.map((text) => ({ ...text, address: null }))],
    rights: textOf(childOf(element, 'copyright', 'atom:rights', 'rights', 'dc:rights', 'dcterms:rights', 'media:copyright')),
    categories: subjectsOf(element),
    enclosures: [
      ...childrenOf(element, 'enclosure', 'enc:enclosure').flatMap((child) => part.enclosureOf(child) ?? []),
      ...links
        .filter(({ relation }) => relation.toLowerCase() === 'enclosure')
        .map(({ address, type, length, title }) => ({ address, type, length, duration: null, title })),
    ],
    links: [...links, ...originalLink(element)],
    images: [...childrenOf(element, 'image').flatMap((child) => part.imageOf(child) ?? []), ...moduleImages(element)],
    source: sourceOf(element, now),
    language: wordsOf(element, 'dc:language', 'language')?.replaceAll('_', '-') ?? element.language,
    ...threadOf(element, links),
    extensions: extensionsOf(element, element.key.startsWith('atom:'), HELD),
  }
}

const permalink = (guid: XmlElement | undefined): boolean | null => {
  const told = guid?.attributes.get('ispermalink')?.trim().toLowerCase()
  return told === 'true' ? true : told === 'false' ? false : null
}

/** By its link; else its id, where that is said or looks to be an address. */
function addressOf(element: XmlElement, links: FeedItem['links'], guid: XmlElement | undefined): string | null {
  const linked = pageAddress(element, links)
  if (linked !== null) return linked
  const byId = guid && permalink(guid) !== false ? addressIn(guid) : null
  if (byId !== null && (isWeb(byId) || permalink(guid) === true)) return webAddress([byId])
  const about = addressAt(element, 'rdf:about')
  return about !== null && isWeb(about) ? about : null
}

/** Services that count visitors put their own address into `<link>` and this beside it. */
const originalLink = (element: XmlElement): FeedItem['links'] => {
  const address = addressIn(childOf(element, 'feedburner:origlink'))
  return address === null ? [] : [{ address, relation: 'original', type: null, language: null, title: null, length: null }]
}

/** What stands first, of RSS's or Atom's own; else what modules have. A second summary is content: nothing is left out. */
function summariesOf(element: XmlElement): FeedText[] {
  const own = elementsOf(element).filter(({ key }) => SUMMARY.has(key))
  const texts = own.flatMap((child) => textOf(child) ?? [])
  if (texts.length > 0) return texts
  const modules = [element, ...childrenOf(element, 'media:group')].flatMap((around) =>
    childrenOf(around, 'dc:description', 'itunes:summary', 'itunes:subtitle', 'media:description'),
  )
  return modules.flatMap((child) => textOf(child) ?? []).slice(0, 1)
}

const SUMMARY: ReadonlySet<string> = new Set(['description', 'atom:summary', 'summary', 'abstract'])

function contentsOf(element: XmlElement): FeedContent[] {
  const told = childrenOf(element, 'content:encoded', 'atom:content', 'content', 'xhtml:body', 'body', 'fullitem')
  return told.flatMap((child) => {
    const text = textOf(child)
    return contentOf(child.key === 'xhtml:body' && text ? { ...text, declared: 'xhtml' } : text, addressAt(child, 'src')) ?? []
  })
}

type ItemDates = Pick<ReadItem, 'published' | 'updated' | 'created' | 'expires'>

/** The dates of an item; they are wanted before it is read, to know whether it is among the newest. */
export function datesOf(element: XmlElement, now: string | null): ItemDates {
  // Dublin Core does not say which of the two its date is
  const plain = dateIn(element, now, 'dc:date')
  const changed = element.attributes.get('lastmod')
  return {
    published: dateIn(element, now, 'pubdate', 'atom:published', 'published', 'atom:issued', 'issued', 'dcterms:issued') ?? plain,
    updated:
      dateIn(element, now, 'atom:updated', 'updated', 'atom:modified', 'modified', 'dcterms:modified') ??
      plain ??
      (changed === undefined ? null : readDate(changed, now)),
    created: dateIn(element, now, 'atom:created', 'created', 'dcterms:created'),
    expires: dateIn(element, now, 'expirationdate'),
  }
}

/** Atom's `<source>` tells as much as a feed; RSS's only names it. */
function sourceOf(element: XmlElement, now: string | null): FeedHead | null {
  const source = childOf(element, 'source', 'atom:source')
  if (!source) return null
  if (elementsOf(source).length > 0) return readHead(source, now)
  const address = addressAt(source, 'url', 'href')
  return { ...readHead(source, now), title: titleOf(textOf(source)), address: null, self: address }
}

const FEED_TYPE = /atom|rss|xml|json/i

function threadOf(element: XmlElement, links: FeedItem['links']): Pick<FeedItem, 'comments' | 'commentFeed' | 'commentCount' | 'answers'> {
  const replies = links.filter(({ relation }) => relation.toLowerCase() === 'replies')
  const page = replies.find(({ type }) => type === null || !FEED_TYPE.test(type.replace('xhtml', '')))
  const feed = replies.find((link) => link !== page)
  return {
    comments: webAddress([addressIn(childOf(element, 'comments')), page?.address ?? null]),
    commentFeed: webAddress([addressIn(childOf(element, 'wfw:commentrss')), feed?.address ?? null]),
    commentCount: part.numberOf(wordsOf(element, 'slash:comments', 'thr:total')),
    answers: childrenOf(element, 'thr:in-reply-to').map((child) => ({
      id: child.attributes.get('ref') ?? null,
      address: addressAt(child, 'href'),
    })),
  }
}
