import { discoverFeeds } from './discover.ts'
import type { Feed } from './feed.ts'
import { readJson } from './json.ts'
import { isJsonFeed, readJsonFeed } from './json-feed.ts'
import { readOpml } from './opml.ts'
import type { FeedNotice, FeedOptions, FeedReading, FeedRefusal } from './reading.ts'
import { Sitemap } from './sitemap.ts'
import type { XmlElement, XmlWatch } from './tree.ts'
import { readXml, type XmlReading } from './xml.ts'
import { isItem, XmlFeed } from './xml-feed.ts'

/** UTF-16 units; the text is in memory already, and what is made of it is a few times as large. */
const MAX_LENGTH = 50_000_000
const DEFAULT_LIMIT = 2_000
/** The protocol's own limit for one sitemap. */
const SITEMAP_LIMIT = 50_000

const FEED_ROOT = /^(?:rss|rdf:rdf|(?:atom:)?feed)$/
/** Roots of feeds that are common words too: only at the outermost place. */
const OUTERMOST_ROOT = /^(?:channel|(?:atom:)?entry)$/
const HTML_ROOT = /^(?:xhtml:)?(?:html|head|body|title|meta|link|script|style|div|p|span|table|h1|center|br|a|img|form)$/

/**
 * Reads the decoded text of a feed: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed 1 and 1.1, OPML and sitemaps, told apart by what they hold.
 * What breaks the rules is read as far as possible with `malformed` and notices; what is no feed is refused with a reason. Throws for a wrong `limit` or
 * `now` only. The same text and options give the same result.
 */
export function readFeed(text: string, options: FeedOptions = {}): FeedReading {
  const { address = null, now = null, limit } = options
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1))
    throw new RangeError(`limit must be a whole number from 1, not ${limit}`)
  if (now !== null && Number.isNaN(Date.parse(now))) throw new RangeError(`now must be a date of ISO 8601, not ${now}`)
  if (text.length > MAX_LENGTH) return refused({ code: 'too_large', limit: MAX_LENGTH, length: text.length })
  const source = text.replace(/^[\ufeff\s]+/, '')
  if (source.replace(/\0+/g, '') === '') return refused({ code: 'empty_document' })
  const asked: Asked = { source: text, address, now, limit }
  if (/^[{[]/.test(source)) return readAsJson(asked)
  return source.includes('<') ? readAsXml(asked) : refused({ code: 'not_a_feed', found: 'text', root: null, feeds: [] })
}

interface Asked {
  readonly source: string
  readonly address: string | null
  readonly now: string | null
  readonly limit: number | undefined
}

const refused = (refusal: FeedRefusal): FeedReading => ({ kind: 'refused', refusal })

function readAsJson({ source, address, now, limit }: Asked): FeedReading {
  const { value, brokenAt } = readJson(source.replace(/^\ufeff/, ''))
  if (!isJsonFeed(value)) return refused({ code: 'not_a_feed', found: 'json', root: null, feeds: [] })
  const { feed, notices } = readJsonFeed(value, address, now, limit ?? DEFAULT_LIMIT)
  const faults: FeedNotice[] = brokenAt === null ? [] : [{ code: 'malformed', ...place(source, brokenAt), first: 'no JSON from here on' }]
  return { kind: 'feed', feed, malformed: faults.length > 0, notices: [...faults, ...notices] }
}

/** What the first element that says what a document is makes of it. */
class Kind implements XmlWatch {
  root: XmlElement | null = null
  first: XmlElement | null = null
  feed: XmlFeed | null = null
  sitemap: Sitemap | null = null
  readonly #asked: Asked

  constructor(asked: Asked) {
    this.#asked = asked
  }

  opened(element: XmlElement): 'go' | 'stop' | 'starts-over' {
    this.first ??= element
    if (this.root === null) {
      // a page may quote anything; what begins as one is one
      if (element === this.first && /^(?:xhtml:)?html$/.test(element.key)) return 'stop'
      this.#decide(element)
      return 'go'
    }
    return this.feed && forgotten(element, this.root) ? 'starts-over' : 'go'
  }

  #decide(element: XmlElement): void {
    const { address, now, limit } = this.#asked
    const isFeed = FEED_ROOT.test(element.key) || (element === this.first && OUTERMOST_ROOT.test(element.key))
    if (isFeed) this.feed = new XmlFeed(element, now, limit ?? DEFAULT_LIMIT)
    else if (element.key === 'urlset' || element.key === 'sitemapindex') this.sitemap = new Sitemap(address, now, limit ?? SITEMAP_LIMIT)
    else if (element.key !== 'opml') return
    this.root = element
  }

  closed(element: XmlElement, whole: boolean): 'keep' | 'drop' {
    if (this.root === null) return 'drop'
    if (this.feed && isItem(element) && !insideItem(element)) {
      this.feed.item(element, whole)
      return 'drop'
    }
    if (this.sitemap && (element.key === 'url' || element.key === 'sitemap') && element.parent === this.root) {
      if (whole) this.sitemap.entry(element)
      return 'drop'
    }
    return 'keep'
  }
}

/** Whether the item around has no end tag: RSS's cannot hold another anywhere; Atom's content may well be an entry. */
function forgotten(element: XmlElement, root: XmlElement): boolean {
  if (!isItem(element) || element.parent === root) return false
  return element.key === 'item' ? insideItem(element) : element.parent !== null && isItem(element.parent)
}

/** The root may be an entry that stands alone; it is an item like any other. */
function insideItem(element: XmlElement): boolean {
  for (let around = element.parent; around; around = around.parent) if (isItem(around)) return true
  return false
}

function readAsXml(asked: Asked): FeedReading {
  const reading = readXml(asked.source, asked.address, () => new Kind(asked))
  const { watch: kind } = reading
  const { root, first } = kind
  if (root === null && (typeof reading.ended !== 'object' || (first !== null && HTML_ROOT.test(first.key)))) return noFeed(asked, first)
  if (typeof reading.ended === 'object') return refused(reading.ended)
  const notices = noticesOf(asked.source, reading, kind.feed?.dropped ?? 0)
  const malformed = reading.fault !== null
  if (kind.feed) {
    const { feed, notices: more } = kind.feed.finish()
    if (saysNothing(feed)) return noFeed(asked, root)
    return { kind: 'feed', feed, malformed, notices: [...notices, ...more] }
  }
  if (kind.sitemap) {
    const { notices: more, ...sitemap } = kind.sitemap.finish()
    return { kind: 'sitemap', ...sitemap, malformed, notices: [...notices, ...more] }
  }
  const { notices: more, ...list } = readOpml(root!)
  return { kind: 'subscriptions', ...list, malformed, notices: [...notices, ...more] }
}

/** RDF and words such as <feed> are used for other things too. */
const saysNothing = ({ format, version, title, description, updated, links, items }: Feed): boolean =>
  format !== 'rss' && [version, title, description, updated].every((one) => one === null) && links.length + items.length === 0

function noFeed({ source, address }: Asked, first: XmlElement | null): FeedReading {
  if (first === null) {
    // nothing but a prologue, comments, or text that happens to hold a <
    const empty = source.replace(/<!--[\s\S]*?(?:-->|$)|<[?!][^>]*(?:>|$)|[\s\ufeff]+/g, '') === ''
    return refused(empty ? { code: 'empty_document' } : { code: 'not_a_feed', found: 'text', root: null, feeds: [] })
  }
  if (!HTML_ROOT.test(first.key)) return refused({ code: 'not_a_feed', found: 'xml', root: first.local.slice(0, 80), feeds: [] })
  return refused({ code: 'not_a_feed', found: 'html', root: first.local.slice(0, 80), feeds: discoverFeeds(source, address) })
}

function noticesOf(source: string, reading: XmlReading<XmlWatch>, dropped: number): FeedNotice[] {
  const notices: FeedNotice[] = []
  const { fault, truncated, entities } = reading
  if (fault) notices.push({ code: 'malformed', ...place(source, fault.offset), first: fault.message })
  if (truncated) notices.push({ code: 'truncated', dropped })
  if (entities.count > 0) notices.push({ code: 'entities_not_expanded', ...entities })
  return notices
}

/** Line and column, from 1, of an offset. */
function place(source: string, offset: number): { offset: number; line: number; column: number } {
  const before = source.slice(0, offset)
  let line = 1
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++
  return { offset, line, column: offset - before.lastIndexOf('\n') }
}
