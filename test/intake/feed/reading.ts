import { expect } from 'vitest'
import { type Feed, type FeedItem, type FeedNotice, type FeedOptions, type FeedReading, readFeed } from '../../../src/intake/feed/index.ts'

export type Read = Extract<FeedReading, { kind: 'feed' }>

/** What a text was read as, which has to be a feed. */
export function feedOf(text: string, options: FeedOptions = {}): Read {
  const reading = readFeed(text, options)
  expect(reading.kind, JSON.stringify(reading).slice(0, 500)).toBe('feed')
  return reading as Read
}

export const items = (text: string, options: FeedOptions = {}): readonly FeedItem[] => feedOf(text, options).feed.items
export const titles = (feed: Feed): readonly (string | null)[] => feed.items.map(({ title }) => title?.plain ?? null)
export const codes = (reading: { readonly notices: readonly FeedNotice[] }): string[] => reading.notices.map(({ code }) => code)

/** Items in an RSS 2.0 channel of ハルネ通信. */
export const rss = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>ハルネ通信</title><link>https://harne.example.jp/</link>${inside}</channel></rss>`
