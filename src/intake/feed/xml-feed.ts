import type { Feed } from './feed.ts'
import { readHead, readSchedule } from './head.ts'
import { identified } from './identity.ts'
import { datesOf, type ReadItem, readItem } from './item.ts'
import { Newest } from './newest.ts'
import { addressAt, childrenOf, elementsOf } from './part.ts'
import type { FeedNotice } from './reading.ts'
import { textOf } from './text.ts'
import type { XmlElement } from './tree.ts'

const ITEM = /^(?:atom:)?(?:item|entry)$/
/** `<item>` of RSS and RDF, `<entry>` of Atom. */
export const isItem = (element: XmlElement): boolean => ITEM.test(element.key)

/** Puts an RSS, RDF, Atom or CDF document together from its items, which are read one at a time, and from what is left of it. */
export class XmlFeed {
  readonly #root: XmlElement
  readonly #now: string | null
  readonly #items: Newest<ReadItem>
  /** Items that the document ends in. */
  dropped = 0

  constructor(root: XmlElement, now: string | null, limit: number) {
    this.#root = root
    this.#now = now
    this.#items = new Newest(limit)
  }

  /** One item; a broken one is left out. */
  item(element: XmlElement, whole: boolean): void {
    if (!whole) {
      this.dropped++
      return
    }
    const dates = datesOf(element, this.#now)
    this.#items.add(dates.published ?? dates.updated, () => readItem(element, this.#now, dates))
  }

  finish(): { feed: Feed; notices: FeedNotice[] } {
    const root = this.#root
    const channel = this.#channel()
    const kept = this.#items.kept()
    const { items, notices } = identified(kept)
    const head = readHead(channel, this.#now)
    const left: FeedNotice[] =
      kept.length < this.#items.total ? [{ code: 'items_left_out', kept: kept.length, total: this.#items.total }] : []
    const feed: Feed = {
      ...this.#format(),
      ...head,
      language: head.language ?? root.language,
      hubs: head.links.filter(({ relation }) => relation === 'hub').map(({ address }) => address),
      next: head.links.find(({ relation }) => relation === 'next' || relation === 'prev-archive')?.address ?? null,
      info: textOf(childrenOf(channel, 'info', 'atom:info', 'feedburner:browserfriendly')[0]),
      ...readSchedule(channel),
      expired: false,
      items,
    }
    return { feed, notices: [...left, ...notices] }
  }

  /** What describes the feed: `<channel>`, in RDF with the image and the form that stand beside it. */
  #channel(): XmlElement {
    const root = this.#root
    const [channel] = root.key === 'channel' ? [root] : childrenOf(root, 'channel')
    if (!channel) return root
    if (root.key === 'rdf:rdf') {
      for (const beside of childrenOf(root, 'image', 'textinput')) {
        // within <channel> it is only pointed at
        const at = channel.children.findIndex((child) => typeof child !== 'string' && child.key === beside.key)
        if (at >= 0 && elementsOf(channel.children[at] as XmlElement).length === 0) channel.children.splice(at, 1)
        channel.children.push(beside)
      }
    }
    return channel
  }

  #format(): Pick<Feed, 'format' | 'version'> {
    const { key, space, attributes } = this.#root
    const told = attributes.get('version')?.trim() || null
    if (key === 'rss') return { format: 'rss', version: told }
    if (key === 'channel') return { format: this.#isCdf() ? 'cdf' : 'rss', version: null }
    if (key === 'rdf:rdf') return { format: 'rdf', version: this.#rdfVersion() }
    return { format: 'atom', version: told ?? (/2005\/atom/i.test(space) ? '1.0' : /purl\.org\/atom/i.test(space) ? '0.3' : null) }
  }

  #isCdf(): boolean {
    return addressAt(this.#root, 'href') !== null || /^[A-Z]+$/.test(this.#root.local)
  }

  /** Told by the namespace of what stands in it, or by one that is declared (`xmlns:rss=`). */
  #rdfVersion(): string | null {
    const inside = elementsOf(this.#root).map(({ space }) => space)
    const declared = Array.from(this.#root.attributes, ([name, value]) => (/^xmlns(?::|$)/.test(name) ? value : ''))
    const spaces = [...inside, ...declared].join(' ')
    if (spaces.includes('purl.org/rss/1.0/')) return '1.0'
    return /netscape\.com\/rdf\/simple\/0\.9/i.test(spaces) ? '0.9' : null
  }
}
