import { readAddressList } from '../archive/links/address-list.ts'
import { readBookmarks } from '../archive/links/bookmarks.ts'
import { SHORTCUT_HEAD, shortcutAddress } from '../archive/links/shortcut.ts'
import { readAddressTable } from '../archive/links/table.ts'
import type { FeedItem } from '../feed/feed.ts'
import { readFeed } from '../feed/index.ts'
import { type FeedRefusal, type Malformed, malformedIn } from '../feed/reading.ts'
import type { Capture } from './arrival.ts'
import { BOOKMARKS_HEAD, FEED_HEAD, JSON_FEED_HEAD } from './place-kind.ts'

/** What leads to pages and is none. */
export type Listed =
  | {
      readonly kind: 'addresses'
      readonly addresses: readonly string[]
      /** Items that carry their words and lead nowhere; `name` is behind that of their feed. */
      readonly captures: readonly Capture[]
      /** Lines that are no address, from 1; and items that are lost. */
      readonly unread: readonly number[]
      readonly lost: number
      readonly malformed: Malformed | null
    }
  | { readonly kind: 'refused'; readonly refusal: FeedRefusal }

const leading = (
  addresses: readonly (string | null)[],
  {
    captures = [],
    unread = [],
    lost = 0,
    malformed = null,
  }: { captures?: readonly Capture[]; unread?: readonly number[]; lost?: number; malformed?: Malformed | null } = {},
): Listed => ({ kind: 'addresses', addresses: [...new Set(addresses.filter((one) => one !== null))], captures, unread, lost, malformed })

/**
 * The addresses that a feed, a sitemap, a list of feeds, bookmarks, a table, a shortcut or a plain list leads to, each once; null for what is a page itself.
 * Whether a text is a table, its name tells.
 */
export function listIn(text: string, address: string | null, now: string, isTable = false): Listed | null {
  if (SHORTCUT_HEAD.test(text.slice(0, 600))) return leading([shortcutAddress(text)])
  if (BOOKMARKS_HEAD.test(text.slice(0, 300))) {
    const links = readBookmarks(text)
    if (links) return leading(links.links.map((link) => link.address))
  }
  if (FEED_HEAD.test(text.slice(0, 6000)) || JSON_FEED_HEAD.test(text.slice(0, 4000))) return feedIn(text, address, now)
  if (isTable) {
    const { links, unread } = readAddressTable(text)
    return leading(
      links.map((link) => link.address),
      { unread },
    )
  }
  // a page may begin with an address; most lines of a list are addresses
  const { links, unread } = readAddressList(text)
  return links.length > unread.length
    ? leading(
        links.map((link) => link.address),
        { unread },
      )
    : null
}

function feedIn(text: string, address: string | null, now: string): Listed {
  const reading = readFeed(text, { now, ...(address !== null && { address }) })
  const malformed = reading.kind === 'refused' ? null : malformedIn(reading.notices)
  switch (reading.kind) {
    case 'feed': {
      const { items } = reading.feed
      // what a blog gave out of itself is there to be read, and may be nowhere else by now
      if (BACKUP.test(text.slice(0, 4000)))
        return leading([], { captures: items.flatMap((item, i) => captureOf(item, i) ?? []), malformed })
      const bare = items.filter((item) => item.address === null)
      const captures = bare.flatMap((item, i) => captureOf(item, i) ?? [])
      const cut = reading.notices.reduce((sum, notice) => sum + (notice.code === 'truncated' ? notice.dropped : 0), 0)
      return leading(
        items.map((item) => item.address),
        { captures, lost: bare.length - captures.length + cut, malformed },
      )
    }
    case 'subscriptions':
      return leading(
        reading.subscriptions.map((one) => one.address),
        { malformed },
      )
    case 'sitemap':
      return leading(
        [...reading.pages, ...reading.children].filter(({ otherHost }) => !otherHost).map((one) => one.address),
        { malformed },
      )
    case 'refused':
      return { kind: 'refused', refusal: reading.refusal }
  }
}

/** The namespace of what WordPress gives out of itself, which is a feed otherwise (WXR). */
const BACKUP = /xmlns:\w+\s*=\s*["']http:\/\/wordpress\.org\/export\/[\d.]+\//

/** An item as a page of its own words, under its address where it has one. */
function captureOf(item: FeedItem, number: number): Capture | null {
  const words = item.contents.find(({ value }) => value !== '') ?? item.summary
  if (!words || words.value === '') return null
  const title = item.title ? `<h1>${item.title.plain.replace(/[<&]/g, (mark) => (mark === '<' ? '&lt;' : '&amp;'))}</h1>` : ''
  const html = `<!doctype html><meta charset="utf-8">${title}<div>${words.value}</div>`
  return {
    name: item.address ?? `#${item.id ?? number + 1}`,
    bytes: Buffer.from(html),
    contentType: 'text/html; charset=utf-8',
    seen: null,
    published: /^\d{4}-\d{2}-\d{2}/.exec(item.published?.value ?? '')?.[0] ?? null,
  }
}
