/** Text of a feed as it was given: mark-up is neither cleaned nor shortened. */
export interface FeedText {
  /** Decoded once from XML or JSON; inline XHTML is written out as HTML. */
  readonly value: string
  /** Whether `value` is mark-up: by what the feed declares, else by whether it holds tags or character references. */
  readonly form: 'text' | 'html'
  /** The type as declared (`html`, `text/plain`), or null. */
  readonly declared: string | null
  /** What relative addresses in it are resolved against, or null. */
  readonly base: string | null
  /** BCP 47 as declared, or null. */
  readonly language: string | null
}

/** A title, with its words alone. */
export interface FeedTitle extends FeedText {
  /** Without tags, character references decoded, white space folded. */
  readonly plain: string
}

/** Atom's content, which may stand elsewhere. */
export interface FeedContent extends FeedText {
  /** Where the content is, when the feed only points at it. */
  readonly address: string | null
}

/** Why a date may not be what it says. */
export type DateDoubt =
  /** No year, month and day could be read; `value` is null. */
  | 'unreadable'
  /** A day, month or year without a time. */
  | 'no_time'
  /** A time without a zone: `value` has none either. */
  | 'no_zone'
  /** A zone's name that is not known; `value` has none. */
  | 'unknown_zone'
  /** More than a day after `now`. */
  | 'future'
  /** Before 1990: the zero of a clock (1970) and the like. */
  | 'before_feeds'
  /** The day of the week is another one. */
  | 'weekday'
  /** Written with a year of two digits. */
  | 'short_year'
  /** 03/04/2026 has two readings. */
  | 'day_order'
  /** An hour, minute or second there is not, such as 24:00 or 23:59:60, was carried over. */
  | 'carried'

export interface FeedDate {
  /** The text of the feed. */
  readonly raw: string
  /** ISO 8601: `2026-11-22T10:00:00+09:00` with the offset as told, `…T10:00:00` without one, or only `2026-11-22`, `2026-11`, `2026`. */
  readonly value: string | null
  readonly doubts: readonly DateDoubt[]
}

export interface FeedPerson {
  readonly name: string | null
  readonly mail: string | null
  readonly address: string | null
  /** Address of a picture. */
  readonly image: string | null
}

export interface FeedLink {
  /** Absolute when it could be resolved; what does not lead to http or https is in `notices` too. */
  readonly address: string
  readonly relation: string
  readonly type: string | null
  readonly language: string | null
  readonly title: string | null
  /** Bytes. */
  readonly length: number | null
}

export interface FeedCategory {
  readonly term: string
  readonly scheme: string | null
  readonly label: string | null
}

export interface FeedEnclosure {
  readonly address: string
  readonly type: string | null
  /** Bytes. */
  readonly length: number | null
  /** Seconds. */
  readonly duration: number | null
  readonly title: string | null
}

export interface FeedImage {
  readonly address: string
  readonly title: string | null
  readonly link: string | null
  readonly width: number | null
  readonly height: number | null
  readonly description: string | null
}

export interface FeedGenerator {
  readonly name: string | null
  readonly version: string | null
  readonly address: string | null
}

/** An element that no field of ours holds, as it stands: `textInput`, `media:content`, `georss:point`. */
export interface FeedElement {
  /** The prefix usual for its namespace, else as written; null without one. */
  readonly prefix: string | null
  /** Local name as written. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its own text, without that of its children. */
  readonly text: string
  readonly children: readonly FeedElement[]
}

/** What a feed says about itself, or about the feed an item was taken from. */
export interface FeedHead {
  readonly id: string | null
  readonly title: FeedTitle | null
  /** The page this is the feed of. */
  readonly address: string | null
  /** The feed's own address, as it says. */
  readonly self: string | null
  readonly language: string | null
  readonly description: FeedText | null
  readonly rights: FeedText | null
  readonly published: FeedDate | null
  readonly updated: FeedDate | null
  readonly authors: readonly FeedPerson[]
  readonly contributors: readonly FeedPerson[]
  readonly publisher: FeedPerson | null
  readonly categories: readonly FeedCategory[]
  readonly links: readonly FeedLink[]
  readonly generator: FeedGenerator | null
  readonly image: FeedImage | null
  readonly icon: string | null
  readonly logo: string | null
  readonly extensions: readonly FeedElement[]
}

/** By what an item is known again, best first: its id, its address, its content. The first is the one that is used by none of its neighbours. */
export interface ItemIdentity {
  readonly key: string
  readonly basis: 'id' | 'address' | 'content'
  /** Every key it goes by, so that an item whose id was changed is still found by its address. */
  readonly keys: readonly string[]
}

export interface FeedItem {
  readonly identity: ItemIdentity
  /** SHA-256 of title, summary, content and enclosures: another digest under the same identity is another version. */
  readonly digest: string
  readonly id: string | null
  /** Whether the feed says that the id is an address (RSS `isPermaLink`); null where it does not say. */
  readonly idIsAddress: boolean | null
  readonly address: string | null
  readonly title: FeedTitle | null
  readonly authors: readonly FeedPerson[]
  readonly contributors: readonly FeedPerson[]
  readonly publisher: FeedPerson | null
  readonly published: FeedDate | null
  readonly updated: FeedDate | null
  readonly created: FeedDate | null
  readonly expires: FeedDate | null
  readonly summary: FeedText | null
  readonly contents: readonly FeedContent[]
  readonly rights: FeedText | null
  readonly categories: readonly FeedCategory[]
  readonly enclosures: readonly FeedEnclosure[]
  readonly links: readonly FeedLink[]
  readonly images: readonly FeedImage[]
  /** The feed it was taken from. */
  readonly source: FeedHead | null
  /** BCP 47; null where only the feed tells it. */
  readonly language: string | null
  /** A page with comments. */
  readonly comments: string | null
  /** A feed of the comments. */
  readonly commentFeed: string | null
  readonly commentCount: number | null
  /** What it answers (Atom threading, RFC 4685). */
  readonly answers: readonly { readonly id: string | null; readonly address: string | null }[]
  readonly extensions: readonly FeedElement[]
}

/** One feed; its items in the order of the document. */
export interface Feed extends FeedHead {
  readonly format: 'rss' | 'rdf' | 'atom' | 'cdf' | 'json'
  /** `2.0`, `1.0`, `0.91`, `1.1`; null where it is not told. */
  readonly version: string | null
  /** WebSub hubs. */
  readonly hubs: readonly string[]
  /** Where older items are (RFC 5005, JSON Feed `next_url`). */
  readonly next: string | null
  /** A second description: Atom 0.3 `info`, JSON Feed `user_comment`. */
  readonly info: FeedText | null
  /** Minutes for which the feed need not be asked again (`ttl`, or what `sy:updatePeriod` comes to). */
  readonly ttl: number | null
  /** Hours of the day, 0 to 23 in UTC, in which the feed need not be asked. */
  readonly skipHours: readonly number[]
  /** Days of the week in English, in which it need not be asked. */
  readonly skipDays: readonly string[]
  /** The feed says that it will never be updated again. */
  readonly expired: boolean
  readonly items: readonly FeedItem[]
}
