import { isAddressList, readAddressList } from '../archive/links/address-list.ts'
import { readBookmarks } from '../archive/links/bookmarks.ts'
import { readFeed } from '../feed/index.ts'
import type { FeedRefusal } from '../feed/reading.ts'
import { BOOKMARKS_HEAD, FEED_HEAD, JSON_FEED_HEAD } from './place-kind.ts'

/** What leads to pages and is none. */
export type Listed =
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: FeedRefusal }

/** The addresses that a feed, a sitemap, a list of feeds, bookmarks or a plain list leads to, each once; null for what is a page itself. */
export function listIn(text: string, address: string | null, now: string): Listed | null {
  if (BOOKMARKS_HEAD.test(text.slice(0, 300))) {
    const links = readBookmarks(text)
    if (links) return { kind: 'addresses', addresses: links.links.map((link) => link.address) }
  }
  if (FEED_HEAD.test(text.slice(0, 6000)) || JSON_FEED_HEAD.test(text.slice(0, 4000))) return feedIn(text, address, now)
  return isAddressList(text) ? { kind: 'addresses', addresses: readAddressList(text).links.map((link) => link.address) } : null
}

function feedIn(text: string, address: string | null, now: string): Listed {
  const reading = readFeed(text, { now, ...(address !== null && { address }) })
  const of = (addresses: readonly (string | null)[]): Listed => ({
    kind: 'addresses',
    addresses: [...new Set(addresses.filter((one) => one !== null))],
  })
  switch (reading.kind) {
    case 'feed':
      return of(reading.feed.items.map((item) => item.address))
    case 'subscriptions':
      return of(reading.subscriptions.map((one) => one.address))
    case 'sitemap':
      return of([...reading.pages, ...reading.children].filter(({ otherHost }) => !otherHost).map((one) => one.address))
    case 'refused':
      return { kind: 'refused', refusal: reading.refusal }
  }
}
