import { instantOf } from '../../../src/intake/feed/date.ts'
import {
  type Feed,
  type FeedContent,
  type FeedDate,
  type FeedElement,
  type FeedHead,
  type FeedItem,
  type FeedLink,
  type FeedPerson,
  type FeedText,
  withWholeAddresses,
} from '../../../src/intake/feed/index.ts'

/*
 * Our reading in the three shapes of gofeed's expected files. The one table of what stands for what:
 *
 * | gofeed                                             | ours                                                                     |
 * |----------------------------------------------------|--------------------------------------------------------------------------|
 * | version, feedType, feedVersion                     | version, format                                                          |
 * | title, subtitle/description, rights/copyright, summary, content | the texts, with `withWholeAddresses` by their base          |
 * | id/guid, isPermalink                               | id, idIsAddress                                                          |
 * | link, links, feedLink                              | address, links of relation alternate (Atom: all), self                   |
 * | author(s), contributors, managingEditor, webMaster | the persons; the raw line from the extension of that name                |
 * | categories, image, icon, logo, generator, language, enclosures, comments, ttl, skipHours, skipDays | the fields of these names |
 * | published, updated, pubDate, lastBuildDate and …Parsed | `raw` of the dates, `value` in UTC                                   |
 * | docs, rating, cloud, textInput, source, custom     | the extension of that name, its attributes and children                  |
 * | extensions, dcExt, itunesExt                       | the extensions with a prefix, by prefix and name                         |
 */

type Json = Record<string, unknown>

const given = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null && value !== undefined && value !== ''))
const many = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null)

const textOf = (text: FeedText | null | undefined): string | null =>
  text ? (text.form === 'html' ? withWholeAddresses(text.value, text.base) : text.value) : null
const parsed = (date: FeedDate | null): string | null =>
  date?.value ? `${new Date(instantOf(date.value)).toISOString().slice(0, 19)}Z` : null
const dates = (name: string, date: FeedDate | null): Json => ({ [name]: date?.raw, [`${name}Parsed`]: parsed(date) })

const atomPerson = ({ name, mail, address }: FeedPerson): Json => given({ name, email: mail, uri: address })
const person = ({ name, mail, address, image }: FeedPerson): Json => given({ name, email: mail, url: address, avatar: image })
const line = ({ name, mail }: FeedPerson): string => (name && mail ? `${mail} (${name})` : (name ?? mail ?? ''))

const link = ({ address, relation, type, language, title, length }: FeedLink): Json =>
  given({ href: address, rel: relation, type, hreflang: language, title, length: length === null ? null : String(length) })
const alternates = (links: readonly FeedLink[]): readonly string[] | null =>
  many([...new Set(links.filter(({ relation }) => relation === 'alternate').map(({ address }) => address))])

function append<T>(lists: Record<string, T[]>, name: string, value: T): void {
  lists[name] ??= []
  lists[name].push(value)
}

/** The extensions under a prefix, as trees. */
function extensions(elements: readonly FeedElement[]): Json {
  const found: Record<string, Record<string, Json[]>> = {}
  for (const element of elements) {
    if (element.prefix === null) continue
    found[element.prefix] ??= {}
    append(found[element.prefix]!, element.name, tree(element))
  }
  return found
}

function tree(element: FeedElement): Json {
  const children: Record<string, Json[]> = {}
  for (const child of element.children) append(children, child.name, tree(child))
  return { name: element.name, value: element.text, attrs: element.attributes, children }
}

const named = (elements: readonly FeedElement[], name: string): FeedElement | undefined =>
  elements.find((element) => element.prefix === null && element.name.toLowerCase() === name.toLowerCase())
const textNamed = (elements: readonly FeedElement[], name: string): string | null => named(elements, name)?.text || null

function modules(elements: readonly FeedElement[]): Json {
  const dc: Record<string, string[]> = {}
  const itunes: Record<string, string> = {}
  for (const { prefix, name, text, attributes } of elements) {
    if (prefix === 'dc') append(dc, name, text)
    if (prefix === 'itunes') itunes[name] = text || (attributes.href ?? '')
  }
  return {
    extensions: extensions(elements),
    ...(Object.keys(dc).length > 0 ? { dcExt: dc } : {}),
    ...(Object.keys(itunes).length > 0 ? { itunesExt: itunes } : {}),
  }
}

const atomHead = (head: FeedHead): Json => ({
  title: textOf(head.title),
  id: head.id,
  ...dates('updated', head.updated),
  subtitle: textOf(head.description),
  links: head.links.map(link),
  language: head.language,
  generator: head.generator && given({ value: head.generator.name, uri: head.generator.address, version: head.generator.version }),
  icon: head.icon,
  logo: head.logo,
  rights: textOf(head.rights),
  contributors: head.contributors.map(atomPerson),
  authors: head.authors.map(atomPerson),
  categories: head.categories.map((one) => given({ ...one })),
  extensions: extensions(head.extensions),
})

/** gofeed's own struct of an Atom feed. */
export const asAtom = (feed: Feed): Json => ({
  ...atomHead(feed),
  version: feed.version,
  entries: feed.items.map((item) => ({
    id: item.id,
    title: textOf(item.title),
    ...dates('updated', item.updated),
    ...dates('published', item.published),
    summary: textOf(item.summary),
    links: item.links.map(link),
    authors: item.authors.map(atomPerson),
    contributors: item.contributors.map(atomPerson),
    categories: item.categories.map((one) => given({ ...one })),
    rights: textOf(item.rights),
    content: content(item.contents[0]),
    source: item.source && atomHead(item.source),
    extensions: extensions(item.extensions),
  })),
})

const content = (one: FeedContent | undefined): Json | null =>
  one ? given({ type: one.declared, value: textOf(one), src: one.address }) : null

/** gofeed's own struct of RSS and RDF. */
export const asRss = (feed: Feed): Json => {
  const { extensions: rest, image } = feed
  const form = named(rest, 'textInput')
  const fields = form && Object.fromEntries(form.children.map(({ name, text }) => [name, text]))
  return {
    version: feed.version ?? '',
    title: textOf(feed.title),
    link: feed.address,
    links: alternates(feed.links),
    description: textOf(feed.description),
    language: feed.language,
    copyright: textOf(feed.rights),
    managingEditor: textNamed(rest, 'managingEditor'),
    webMaster: textNamed(rest, 'webMaster'),
    ...dates('pubDate', feed.published),
    ...dates('lastBuildDate', feed.updated),
    categories: feed.categories.map(({ term, scheme }) => given({ value: term, domain: scheme })),
    generator: feed.generator?.name,
    docs: textNamed(rest, 'docs'),
    ttl: feed.ttl === null ? null : String(feed.ttl),
    rating: textNamed(rest, 'rating'),
    image: image && {
      url: image.address,
      title: image.title,
      link: image.link,
      width: image.width === null ? null : String(image.width),
      height: image.height === null ? null : String(image.height),
      description: image.description,
    },
    skipHours: feed.skipHours.map(String),
    skipDays: feed.skipDays,
    cloud: cloud(named(rest, 'cloud')),
    textInput: fields ?? null,
    ...modules(rest),
    items: feed.items.map(rssItem),
  }
}

/** Attributes have their names in lower case with us. */
const cloud = (element: FeedElement | undefined): Json | null =>
  element ? { ...element.attributes, registerProcedure: element.attributes.registerprocedure } : null

function rssItem(item: FeedItem): Json {
  const enclosures = item.enclosures.map(({ address, type, length }) =>
    given({ url: address, type, length: length === null ? null : String(length) }),
  )
  return {
    title: textOf(item.title),
    link: item.address,
    links: alternates(item.links),
    description: textOf(item.summary),
    content: textOf(item.contents[0]),
    author: item.authors[0] ? line(item.authors[0]) : null,
    categories: item.categories.map(({ term, scheme }) => given({ value: term, domain: scheme })),
    comments: item.comments,
    enclosure: enclosures[0],
    enclosures,
    guid: item.id === null ? null : { value: item.id, isPermalink: item.idIsAddress === null ? '' : String(item.idIsAddress) },
    ...dates('pubDate', item.published),
    source: item.source && given({ title: textOf(item.source.title), url: item.source.self }),
    custom: Object.fromEntries(item.extensions.flatMap(({ prefix, name, text }) => (prefix === null ? [[name, text]] : []))),
    ...modules(item.extensions),
  }
}

/** gofeed's one struct for all kinds. */
export function asUniversal(feed: Feed): Json {
  const image = feed.image ?? ((feed.logo ?? feed.icon) ? { address: (feed.logo ?? feed.icon)!, title: null } : null)
  return {
    title: textOf(feed.title),
    description: textOf(feed.description),
    link: feed.address,
    links: feed.format === 'json' ? [feed.address, feed.self].filter((one) => one !== null) : alternates(feed.links),
    feedLink: feed.self,
    ...dates('updated', feed.updated),
    ...dates('published', feed.published),
    ...people(feed.authors.length > 0 || feed.publisher === null ? feed.authors : [feed.publisher]),
    language: feed.language,
    image: image && given({ url: image.address, title: image.title }),
    copyright: textOf(feed.rights),
    generator:
      feed.generator &&
      [feed.generator.name, feed.generator.version && `v${feed.generator.version}`, feed.generator.address].filter(Boolean).join(' '),
    categories: feed.categories.map(({ term, label }) => label ?? term),
    ...modules(feed.extensions),
    feedType: feed.format === 'rdf' ? 'rss' : feed.format,
    feedVersion: feed.version,
    items: feed.items.map((item) => ({
      title: textOf(item.title),
      description: textOf(item.summary),
      content: textOf(item.contents[0]),
      link: item.address,
      links:
        feed.format === 'json'
          ? [item.address, ...item.links.map(({ address }) => address)].filter((one) => one !== null)
          : alternates(item.links),
      ...dates('updated', item.updated),
      ...dates('published', item.published),
      ...people(item.authors),
      guid: item.id,
      image: item.images[0] && { url: item.images[0].address, title: item.images[0].title ?? '' },
      categories: item.categories.map(({ term, label }) => label ?? term),
      enclosures: item.enclosures.map(({ address, type, length }) =>
        given({ url: address, type, length: length === null ? null : String(length) }),
      ),
      enclosure: item.enclosures
        .map(({ address, type, length }) => given({ url: address, type, length: length === null ? null : String(length) }))
        .at(-1),
      ...modules(item.extensions),
      custom: Object.fromEntries(item.extensions.flatMap(({ prefix, name, text }) => (prefix === null ? [[name, text]] : []))),
    })),
  }
}

const people = (authors: readonly FeedPerson[]): Json => ({ author: authors[0] && person(authors[0]), authors: authors.map(person) })

const stamp = (date: FeedDate | null): string | undefined => date?.raw

/** JSON Feed as it was. */
export const asJsonFeed = (feed: Feed): Json => ({
  version: feed.version,
  title: textOf(feed.title),
  home_page_url: feed.address,
  feed_url: feed.self,
  description: textOf(feed.description),
  user_comment: textOf(feed.info),
  next_url: feed.next,
  icon: feed.logo,
  favicon: feed.icon,
  authors: feed.authors.map(person),
  author: feed.authors[0] && person(feed.authors[0]),
  expired: feed.expired,
  items: feed.items.map((item) => ({
    id: item.id,
    url: item.address,
    external_url: item.links[0]?.address,
    title: textOf(item.title),
    content_html: textOf(item.contents.find(({ form }) => form === 'html')),
    content_text: textOf(item.contents.find(({ form }) => form === 'text')),
    summary: textOf(item.summary),
    image: item.images[0]?.address,
    banner_image: item.images[1]?.address,
    date_published: stamp(item.published),
    date_modified: stamp(item.updated),
    author: item.authors[0] && person(item.authors[0]),
    tags: item.categories.map(({ term }) => term),
    attachments: item.enclosures.map(({ address, type, length, duration, title }) =>
      given({ url: address, mime_type: type, title, size_in_bytes: length, duration_in_seconds: duration }),
    ),
  })),
})

export interface Leaf {
  readonly path: string
  readonly wanted: unknown
  readonly got: unknown
  readonly met: boolean
}

/** Every value that gofeed expects, and whether ours is the same. An empty list or object is met by nothing at all. */
export function leaves(wanted: unknown, got: unknown, path = ''): Leaf[] {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(got) ? got : []
    if (wanted.length === 0) return [{ path, wanted, got, met: list.length === 0 }]
    return wanted.flatMap((one, at) => leaves(one, list[at], `${path}[${at}]`))
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const names = Object.keys(wanted)
    const of = (typeof got === 'object' && got !== null ? got : {}) as Json
    if (names.length === 0) return [{ path, wanted, got, met: Object.keys(of).length === 0 }]
    return names.flatMap((name) => leaves((wanted as Json)[name], of[name], `${path}.${name}`))
  }
  return [{ path, wanted, got, met: wanted === got || (wanted === '' && (got === undefined || got === null)) }]
}
