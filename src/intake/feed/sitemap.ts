import { addressKey, hostOf, resolveAddress } from './address.ts'
import { readDate } from './date.ts'
import { Newest } from './newest.ts'
import { childOf, wordsOf } from './part.ts'
import type { FeedNotice, SitemapChild, SitemapNews, SitemapPage } from './reading.ts'
import type { XmlElement } from './tree.ts'

/** Collects a sitemap or an index of sitemaps (https://www.sitemaps.org/protocol.html) one entry at a time: each address once, the newest when there are too many. */
export class Sitemap {
  readonly #now: string | null
  readonly #pages: Newest<SitemapPage>
  readonly #children: Newest<SitemapChild>
  /** Its own host and its own key. */
  readonly #host: string | null
  readonly #key: string | null
  readonly #seen = new Set<string>()
  readonly #refused: { count: number; first: string | null } = { count: 0, first: null }
  #repeated = 0

  constructor(address: string | null, now: string | null, limit: number) {
    this.#now = now
    this.#host = address === null ? null : hostOf(address)
    this.#key = addressKey(address)
    this.#pages = new Newest(limit)
    this.#children = new Newest(limit)
  }

  /** One `<url>` or `<sitemap>`. */
  entry(element: XmlElement): void {
    const given = wordsOf(element, 'loc') ?? ''
    const address = resolveAddress(given, element.base)
    const key = addressKey(address)
    if (address === null || key === null) {
      this.#refused.count++
      this.#refused.first ??= given.slice(0, 200)
      return
    }
    // an index that names itself would be followed for ever
    if (this.#seen.has(key) || key === this.#key) {
      this.#repeated++
      return
    }
    this.#seen.add(key)
    const lastmod = wordsOf(element, 'lastmod')
    const modified = lastmod === null ? null : readDate(lastmod, this.#now)
    const otherHost = this.#host !== null && hostOf(address) !== this.#host
    if (element.key === 'sitemap') this.#children.add(modified, () => ({ address, modified, otherHost }))
    else this.#pages.add(modified, () => ({ address, modified, otherHost, ...this.#details(element) }))
  }

  #details(element: XmlElement): Pick<SitemapPage, 'changes' | 'priority' | 'news'> {
    const priority = Number.parseFloat(wordsOf(element, 'priority') ?? '')
    const news = childOf(element, 'news:news')
    return {
      changes: wordsOf(element, 'changefreq'),
      priority: priority >= 0 && priority <= 1 ? priority : null,
      news: news ? this.#news(news) : null,
    }
  }

  #news(element: XmlElement): SitemapNews {
    const outlet = childOf(element, 'news:publication')
    const published = wordsOf(element, 'news:publication_date')
    return {
      title: wordsOf(element, 'news:title'),
      outlet: outlet ? wordsOf(outlet, 'news:name') : null,
      language: outlet ? wordsOf(outlet, 'news:language') : null,
      published: published === null ? null : readDate(published, this.#now),
      keywords: (wordsOf(element, 'news:keywords') ?? '').split(/[,、]/).flatMap((word) => word.trim() || []),
    }
  }

  finish(): { pages: SitemapPage[]; children: SitemapChild[]; notices: FeedNotice[] } {
    const [pages, children] = [this.#pages.kept(), this.#children.kept()]
    const notices: FeedNotice[] = []
    const total = this.#pages.total + this.#children.total
    const kept = pages.length + children.length
    if (kept < total) notices.push({ code: 'items_left_out', kept, total })
    if (this.#repeated > 0) notices.push({ code: 'duplicates', count: this.#repeated })
    if (this.#refused.first !== null) notices.push({ code: 'addresses_refused', count: this.#refused.count, first: this.#refused.first })
    const others = [...pages, ...children].filter(({ otherHost }) => otherHost)
    if (others.length > 0) notices.push({ code: 'other_hosts', count: others.length, first: others[0]!.address })
    return { pages, children, notices }
  }
}
