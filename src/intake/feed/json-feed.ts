import { isWeb, resolveAddress } from './address.ts'
import { readDate } from './date.ts'
import type { Feed, FeedContent, FeedDate, FeedHead, FeedPerson, FeedText } from './feed.ts'
import { webAddress } from './head.ts'
import { identified } from './identity.ts'
import type { ReadItem } from './item.ts'
import { Newest } from './newest.ts'
import { person } from './part.ts'
import type { FeedNotice } from './reading.ts'
import { titleOf } from './text.ts'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
/** Own properties only: `constructor` is no field. */
const field = (of: Json, name: string): unknown => (Object.hasOwn(of, name) ? of[name] : undefined)
const list = (of: Json, name: string): readonly unknown[] => {
  const value = field(of, name)
  return Array.isArray(value) ? value : []
}
const objects = (of: Json, name: string): Json[] => list(of, name).filter(isObject)

/** Text, or a number where text was meant; null for anything else and for empty text. */
const text = (of: Json, name: string): string | null => {
  const value = field(of, name)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
const number = (of: Json, name: string): number | null => {
  const value = Number(field(of, name) ?? Number.NaN)
  return Number.isFinite(value) && value >= 0 ? value : null
}

/** Whether a JSON value is a JSON Feed, by its version or by having items under a title. */
export const isJsonFeed = (value: unknown): value is Json =>
  isObject(value) && Array.isArray(field(value, 'items')) && (text(value, 'version') !== null || text(value, 'title') !== null)

/** Reads a JSON Feed 1 or 1.1 (https://www.jsonfeed.org/version/1.1/). Fields of a wrong type are left out, as are items that are no objects. */
export function readJsonFeed(json: Json, address: string | null, now: string | null, limit: number): { feed: Feed; notices: FeedNotice[] } {
  const reader = new JsonReader(address, now)
  const newest = new Newest<ReadItem>(limit)
  for (const item of objects(json, 'items')) newest.add(reader.date(item), () => reader.item(item))
  const kept = newest.kept()
  const { items, notices } = identified(kept)
  const left: FeedNotice[] = kept.length < newest.total ? [{ code: 'items_left_out', kept: kept.length, total: newest.total }] : []
  const version = text(json, 'version')
  const info = text(json, 'user_comment')
  const feed: Feed = {
    format: 'json',
    version: version && (/version\/(\d[\d.]*)$/.exec(version)?.[1] ?? version),
    ...reader.head(json),
    hubs: objects(json, 'hubs').flatMap((hub) => reader.address(hub, 'url') ?? []),
    next: reader.address(json, 'next_url'),
    info: info === null ? null : plainText(info, null),
    ttl: null,
    skipHours: [],
    skipDays: [],
    expired: field(json, 'expired') === true,
    items,
  }
  return { feed, notices: [...left, ...notices] }
}

const plainText = (value: string, base: string | null, form: FeedText['form'] = 'text'): FeedText => ({
  value,
  form,
  declared: null,
  base,
  language: null,
})

class JsonReader {
  readonly #address: string | null
  readonly #now: string | null

  constructor(address: string | null, now: string | null) {
    this.#address = address
    this.#now = now
  }

  address(of: Json, name: string): string | null {
    const value = text(of, name)
    return value === null ? null : resolveAddress(value, this.#address)
  }

  head(json: Json): FeedHead {
    const title = text(json, 'title')
    const description = text(json, 'description')
    return {
      id: null,
      title: title === null ? null : titleOf(plainText(title, this.#address)),
      address: webAddress([this.address(json, 'home_page_url')]),
      self: webAddress([this.address(json, 'feed_url')]),
      language: text(json, 'language'),
      description: description === null ? null : plainText(description, this.#address),
      rights: null,
      published: null,
      updated: null,
      authors: this.#authors(json),
      contributors: [],
      publisher: null,
      categories: [],
      links: [],
      generator: null,
      image: null,
      icon: this.address(json, 'favicon'),
      logo: this.address(json, 'icon'),
      extensions: [],
    }
  }

  item(json: Json): ReadItem {
    const [id, title, summary] = [text(json, 'id'), text(json, 'title'), text(json, 'summary')]
    const external = this.address(json, 'external_url')
    return {
      id,
      idIsAddress: null,
      address: webAddress([this.address(json, 'url'), id !== null && isWeb(id) ? id : null, external]),
      title: title === null ? null : titleOf(plainText(title, this.#address)),
      authors: this.#authors(json),
      contributors: [],
      publisher: null,
      published: this.#date(json, 'date_published'),
      updated: this.#date(json, 'date_modified'),
      created: null,
      expires: null,
      summary: summary === null ? null : plainText(summary, this.#address),
      contents: this.#contents(json),
      rights: null,
      categories: list(json, 'tags').flatMap((tag) =>
        typeof tag === 'string' && tag.trim() !== '' ? [{ term: tag.trim(), scheme: null, label: null }] : [],
      ),
      enclosures: objects(json, 'attachments').flatMap((one) => {
        const address = this.address(one, 'url')
        const [type, title] = [text(one, 'mime_type'), text(one, 'title')]
        return address === null
          ? []
          : [{ address, type, length: number(one, 'size_in_bytes'), duration: number(one, 'duration_in_seconds'), title }]
      }),
      links: external === null ? [] : [{ address: external, relation: 'related', type: null, language: null, title: null, length: null }],
      images: ['image', 'banner_image'].flatMap((name) => {
        const address = this.address(json, name)
        return address === null ? [] : [{ address, title: null, link: null, width: null, height: null, description: null }]
      }),
      source: null,
      language: text(json, 'language'),
      comments: null,
      commentFeed: null,
      commentCount: null,
      answers: [],
      extensions: [],
    }
  }

  /** `content_text` is what it says even when it looks like mark-up; a third party's HTML in it is shown as the text it is. */
  #contents(json: Json): FeedContent[] {
    const [html, plain] = [text(json, 'content_html'), text(json, 'content_text')]
    return [
      ...(html === null ? [] : [{ ...plainText(html, this.#address, 'html'), declared: 'html', address: null }]),
      ...(plain === null ? [] : [{ ...plainText(plain, this.#address), declared: 'text', address: null }]),
    ]
  }

  /** 1.1 has `authors`, 1.0 one `author`. */
  #authors(json: Json): FeedPerson[] {
    const single = field(json, 'author')
    const many = objects(json, 'authors')
    const told = many.length > 0 ? many : isObject(single) ? [single] : []
    return told.flatMap((one) => {
      const address = this.address(one, 'url')
      const mail = address && /^mailto:/i.test(address) ? address.slice(7) : null
      const image = this.address(one, 'avatar')
      return person({ name: text(one, 'name'), mail, address: mail === null ? address : null, image }) ?? []
    })
  }

  /** By what items are told to be newer or older. */
  date(json: Json): FeedDate | null {
    return this.#date(json, 'date_published') ?? this.#date(json, 'date_modified')
  }

  #date(json: Json, name: string): FeedDate | null {
    const raw = text(json, name)
    return raw === null ? null : readDate(raw, this.#now)
  }
}
