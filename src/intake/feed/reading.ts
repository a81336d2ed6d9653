import type { Feed, FeedDate } from './feed.ts'

/** How a feed is read. */
export interface FeedOptions {
  /** Where the text came from: what relative addresses are resolved against, and which host is the feed's own. */
  readonly address?: string
  /** The present as ISO 8601; without it no date is called a date of the future. */
  readonly now?: string
  /** How many items are kept, the newest; 2,000 unless told. */
  readonly limit?: number
}

/** Something that was wrong with a feed and did not keep it from being read. Offsets are UTF-16 units into the text, lines begin with 1. */
export type FeedNotice =
  /** It is not well-formed; `first` is what the XML or JSON reader stumbled over. */
  | {
      readonly code: 'malformed'
      readonly offset: number
      readonly line: number
      readonly column: number
      readonly first: string
    }
  /** It ends in the middle; so many items that had begun were left out. */
  | { readonly code: 'truncated'; readonly dropped: number }
  /** References to what the document declares for itself, or nobody does, are never expanded; they stand in the text as written. */
  | { readonly code: 'entities_not_expanded'; readonly names: readonly string[]; readonly count: number }
  /** More items than the limit: the newest were kept. */
  | { readonly code: 'items_left_out'; readonly kept: number; readonly total: number }
  /** Items with the same id and different addresses; they are known by address. */
  | { readonly code: 'shared_id'; readonly id: string; readonly count: number }
  /** So many items stand there a second time, the same in everything that counts. */
  | { readonly code: 'repeated_items'; readonly count: number }
  /** Three or more items, and all have one date: it tells nothing about them. */
  | { readonly code: 'one_date_for_all'; readonly date: string; readonly count: number }
  /** Addresses that do not lead to http or https, or are none. */
  | { readonly code: 'addresses_refused'; readonly count: number; readonly first: string }
  /** The same subscription or page, listed again. */
  | { readonly code: 'duplicates'; readonly count: number }
  /** Pages of other hosts than the sitemap's own. */
  | { readonly code: 'other_hosts'; readonly count: number; readonly first: string }

/** Where a document is not well-formed, and what its reader stumbled over first. */
export type Malformed = Pick<Extract<FeedNotice, { code: 'malformed' }>, 'line' | 'column' | 'first'>

/** The badge that says so, of what was read all the same. */
export function malformedIn(notices: readonly FeedNotice[]): Malformed | null {
  const notice = notices.find((one) => one.code === 'malformed')
  return notice ? { line: notice.line, column: notice.column, first: notice.first } : null
}

/** Why nothing could be read. */
export type FeedRefusal =
  | { readonly code: 'empty_document' }
  /** Something else; of an HTML page the feeds it names are told. */
  | {
      readonly code: 'not_a_feed'
      readonly found: 'html' | 'xml' | 'json' | 'text'
      readonly root: string | null
      readonly feeds: readonly FoundFeed[]
    }
  /** Elements or JSON values nest deeper than `limit`. */
  | { readonly code: 'too_deep'; readonly limit: number; readonly offset: number }
  /** More elements in one item, or more attributes on one element, than `limit`. */
  | { readonly code: 'too_complex'; readonly limit: number; readonly offset: number }
  /** More than `limit` UTF-16 units. */
  | { readonly code: 'too_large'; readonly limit: number; readonly length: number }

/** A feed that an HTML page names or links to. */
export interface FoundFeed {
  readonly address: string
  readonly title: string | null
  /** By its declared type, else by its address. */
  readonly format: 'rss' | 'atom' | 'json' | null
  /** `declared` by `<link rel=alternate>`, or only `linked` from the text. */
  readonly basis: 'declared' | 'linked'
  /** A feed of comments, by its title or address. */
  readonly ofComments: boolean
}

/** One subscription of an OPML list. */
export interface Subscription {
  readonly address: string
  readonly title: string | null
  /** The page it is the feed of. */
  readonly page: string | null
  readonly type: string | null
  /** Titles of the outlines around it, outermost first. */
  readonly folders: readonly string[]
}

export interface SitemapPage {
  readonly address: string
  readonly modified: FeedDate | null
  /** The address is of another host than the sitemap's own. */
  readonly otherHost: boolean
  readonly changes: string | null
  readonly priority: number | null
  readonly news: SitemapNews | null
}

/** Google's news extension: what a news site says of a page of the last two days. */
export interface SitemapNews {
  readonly title: string | null
  readonly outlet: string | null
  readonly language: string | null
  readonly published: FeedDate | null
  readonly keywords: readonly string[]
}

/** Another sitemap that an index names; who follows it must not go round in a loop. */
export interface SitemapChild {
  readonly address: string
  readonly modified: FeedDate | null
  readonly otherHost: boolean
}

/** What a text was read as. `notices` hold everything that was wrong with it; `malformed` is the badge to show. */
export type FeedReading =
  | { readonly kind: 'feed'; readonly feed: Feed; readonly malformed: boolean; readonly notices: readonly FeedNotice[] }
  | {
      readonly kind: 'subscriptions'
      readonly title: string | null
      readonly subscriptions: readonly Subscription[]
      readonly malformed: boolean
      readonly notices: readonly FeedNotice[]
    }
  | {
      readonly kind: 'sitemap'
      readonly pages: readonly SitemapPage[]
      readonly children: readonly SitemapChild[]
      readonly malformed: boolean
      readonly notices: readonly FeedNotice[]
    }
  | { readonly kind: 'refused'; readonly refusal: FeedRefusal }
