import { decodeBytes } from '../encoding/index.ts'
import type { FeedDate } from '../feed/feed.ts'
import { discoverFeeds, readFeed } from '../feed/index.ts'
import { type FeedRefusal, type Malformed, malformedIn } from '../feed/reading.ts'
import type { Capture } from '../road/arrival.ts'
import { insideOf, listText } from '../road/inside.ts'
import { listIn } from '../road/list.ts'
import type { Named } from './known.ts'
import type { Wishes } from './state.ts'

/** What stands at an address that is followed. */
export type Found =
  | { readonly kind: 'page' }
  | { readonly kind: 'refused'; readonly refusal: FeedRefusal }
  /** Pages; `dates` in milliseconds. */
  | {
      readonly kind: 'feed'
      readonly things: readonly Named[]
      readonly dates: readonly number[]
      readonly wishes: Wishes | null
      readonly malformed: Malformed | null
    }
  /** More to follow. */
  | { readonly kind: 'list'; readonly things: readonly Named[]; readonly malformed: Malformed | null }

/** Things of one source that are looked at, the newest. */
export const MOST = 1000

/** Tells what was fetched: a feed, a list of feeds or of pages, a sitemap, or a page. `now` is an ISO moment. */
export function foundIn(bytes: Uint8Array, address: string, contentType: string | null, now: string): Found {
  const inside = insideOf({ name: address, bytes, contentType, seen: null, published: null })
  const text = inside.kind === 'plain' ? listText(inside.capture) : null
  if (text === null) return { kind: 'page' }
  // whatever list it is: the reader of feeds tells the kinds of feeds apart, and the other lists are pages
  const reading = readFeed(text, { now, address, limit: MOST })
  const malformed = reading.kind === 'refused' ? null : malformedIn(reading.notices)
  switch (reading.kind) {
    case 'feed': {
      const { items, ttl, skipHours, skipDays } = reading.feed
      return {
        kind: 'feed',
        things: items.map(({ identity: { keys }, digest, address: page }) => ({ keys, digest, address: page })),
        dates: millisecondsOf(items.map(({ published, updated }) => published ?? updated)),
        wishes: ttl === null && skipHours.length === 0 && skipDays.length === 0 ? null : { ttl, skipHours, skipDays },
        malformed,
      }
    }
    case 'subscriptions':
      return { kind: 'list', things: reading.subscriptions.slice(0, MOST).map((one) => addressed(one.address, '')), malformed }
    case 'sitemap':
      return reading.children.length > 0
        ? { kind: 'list', things: newest(reading.children), malformed }
        : { kind: 'feed', ...sitemap(reading.pages), malformed }
    case 'refused': {
      const list = listIn(text, address, now)
      if (list?.kind === 'addresses')
        return {
          kind: 'feed',
          things: list.addresses.slice(0, MOST).map((one) => addressed(one, '')),
          dates: [],
          wishes: null,
          malformed: null,
        }
      return list === null ? { kind: 'page' } : { kind: 'refused', refusal: reading.refusal }
    }
  }
}

/** Addresses of the feeds that a page declares, those of comments left out. */
export function feedsNamedIn({ bytes, name, contentType }: Capture): string[] {
  const decoded = decodeBytes(bytes, { kind: 'html', ...(contentType !== null && { contentType }) })
  if (!('text' in decoded)) return []
  return discoverFeeds(decoded.text, name)
    .filter(({ basis, ofComments }) => basis === 'declared' && !ofComments)
    .slice(0, FEEDS_TOLD)
    .map(({ address }) => address)
}

const FEEDS_TOLD = 5

interface Listed {
  readonly address: string
  readonly modified: FeedDate | null
  readonly otherHost: boolean
}

const addressed = (address: string, digest: string): Named => ({ keys: [`address:${address}`], digest, address })

/** The newest of what a sitemap names of its own host; a sitemap that changed is still the same sitemap. */
const newest = (listed: readonly Listed[]): Named[] => newestOf(listed).map(({ address }) => addressed(address, ''))

function sitemap(pages: readonly Listed[]): { things: Named[]; dates: number[]; wishes: null } {
  const own = newestOf(pages)
  return {
    things: own.map(({ address, modified }) => addressed(address, modified?.value ?? '')),
    dates: millisecondsOf(own.map(({ modified }) => modified)),
    wishes: null,
  }
}

const newestOf = (listed: readonly Listed[]): Listed[] =>
  listed
    .filter(({ otherHost }) => !otherHost)
    .map((one, i) => ({ one, i, at: Date.parse(one.modified?.value ?? '') || 0 }))
    .sort((a, b) => b.at - a.at || a.i - b.i)
    .slice(0, MOST)
    .map(({ one }) => one)

const millisecondsOf = (dates: readonly (FeedDate | null)[]): number[] =>
  dates.map((date) => Date.parse(date?.value ?? '')).filter((time) => !Number.isNaN(time))
