import { instantOf } from '../../../src/intake/feed/date.ts'
import {
  type Feed,
  type FeedDate,
  type FeedElement,
  type FeedHead,
  type FeedItem,
  type FeedLink,
  type FeedPerson,
  type FeedReading,
  type FeedText,
  withWholeAddresses,
} from '../../../src/intake/feed/index.ts'
import { Html, type Value } from './python.ts'

type Dict = Readonly<Record<string, Value>>

/**
 * Our reading under the names that feedparser's cases ask for. The one table of what stands for what:
 *
 * | feedparser                                   | ours                                                                        |
 * |----------------------------------------------|-----------------------------------------------------------------------------|
 * | bozo                                         | malformed, or refused                                                       |
 * | version                                      | format and version                                                          |
 * | feed.title subtitle rights info, entry.title summary content[] rights | the texts; `_detail` their declared form, base, language |
 * | texts that are HTML                          | value with `withWholeAddresses` by its base                                 |
 * | feed/entry.link, links[], id, guidislink     | address, links with enclosures among them, id, idIsAddress                  |
 * | author(_detail), authors, contributors, publisher(_detail) | the persons                                                   |
 * | tags, category                               | categories                                                                  |
 * | updated published created expired, `_parsed` | the dates: `raw`, and `value` in UTC                                        |
 * | image, icon, logo, generator(_detail), ttl, language, comments, source, enclosures, wfw_commentrss, thr | the fields of these names |
 * | itunes_block, itunes_explicit                | the extension's text: yes or true, no or false or clean                     |
 * | license, subtitle of an entry                | the extensions creativeCommons:license, cc:license, itunes:subtitle         |
 * | created of a feed                            | published, where dcterms:created is what gives it                            |
 * | anything else, `prefix_name`                 | the extension of that name: its text, or its attributes when it has none    |
 */
export function feedparserView(reading: FeedReading): Dict {
  if (reading.kind !== 'feed') return { bozo: reading.kind === 'refused' || reading.malformed, version: '', feed: {}, entries: [] }
  const { feed } = reading
  return { bozo: reading.malformed, version: versionOf(feed), feed: headOf(feed, feed), entries: feed.items.map(entryOf) }
}

function versionOf({ format, version }: Feed): string {
  if (format === 'cdf') return 'cdf'
  if (format === 'rdf') return version === '0.9' ? 'rss090' : version === '1.0' ? 'rss10' : 'rss'
  const digits = version?.replace('.', '') ?? ''
  if (format === 'atom') return `atom${digits}`
  if (format === 'json') return `json${digits}`
  return digits === '' ? 'rss' : /^0?91/.test(digits) ? 'rss091u' : /^2/.test(digits) ? 'rss20' : `rss${digits}`
}

/** Several names for one thing, as feedparser has them. */
const aliased = (dict: Dict): Dict => {
  const given = (...names: readonly string[]): Dict =>
    Object.fromEntries(
      names.flatMap((pair) => {
        const [name, of] = pair.split('=') as [string, string]
        return Object.hasOwn(dict, of) && !Object.hasOwn(dict, name) ? [[name, dict[of]!]] : []
      }),
    )
  return {
    ...dict,
    ...given('guid=id', 'date=updated', 'date_parsed=updated_parsed', 'modified=updated', 'modified_parsed=updated_parsed'),
    ...given('issued=published', 'issued_parsed=published_parsed', 'copyright=rights', 'copyright_detail=rights_detail'),
    ...given('tagline=subtitle', 'tagline_detail=subtitle_detail', 'description=subtitle', 'description=summary'),
    ...given('description_detail=subtitle_detail', 'description_detail=summary_detail', 'lastbuilddate=updated'),
    ...given('updated=published', 'updated_parsed=published_parsed', 'summary=subtitle', 'summary_detail=subtitle_detail'),
  }
}

const without = (dict: Readonly<Record<string, Value | undefined>>): Dict =>
  Object.fromEntries(Object.entries(dict).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value]])))

function textsOf(name: string, text: FeedText | null): Dict {
  if (!text) return {}
  const detail = detailOf(text)
  return { [name]: detail.value!, [`${name}_detail`]: detail }
}

function detailOf(text: FeedText): Dict {
  const value = text.form === 'html' ? new Html(withWholeAddresses(text.value, text.base)) : text.value
  const type = text.declared?.toLowerCase() ?? ''
  const known = /xhtml/.test(type) ? 'application/xhtml+xml' : text.form === 'html' ? 'text/html' : type.includes('/') ? type : 'text/plain'
  return { value, type: known, base: text.base ?? '', language: text.language }
}

/** Python's struct_time in UTC: year … second, weekday from Monday, day of the year, no summer time. */
function datesOf(name: string, date: FeedDate | null): Dict {
  if (!date) return {}
  if (date.value === null) return { [name]: date.raw, [`${name}_parsed`]: null }
  const at = new Date(instantOf(date.value))
  const year = Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000) + 1
  const day = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()]
  return { [name]: date.raw, [`${name}_parsed`]: [...day, (at.getUTCDay() + 6) % 7, year, 0] }
}

const personDict = ({ name, mail, address }: FeedPerson): Dict => without({ name, email: mail, href: address })

/** `Name (mail)`, as feedparser writes a person in one line. */
const inOneLine = ({ name, mail, address }: FeedPerson): string => (name && mail ? `${name} (${mail})` : (name ?? mail ?? address ?? ''))

function personsOf(head: Pick<FeedItem, 'authors' | 'contributors' | 'publisher'>): Dict {
  const [author] = head.authors
  return without({
    ...(author ? { author: inOneLine(author), author_detail: personDict(author), authors: head.authors.map(personDict) } : {}),
    ...(head.contributors.length > 0 ? { contributors: head.contributors.map(personDict) } : {}),
    ...(head.publisher ? { publisher: inOneLine(head.publisher), publisher_detail: personDict(head.publisher) } : {}),
  })
}

const linkDict = ({ address, relation, type, language, title, length }: FeedLink): Dict =>
  without({
    rel: relation,
    href: address,
    type: type ?? (relation === 'alternate' ? 'text/html' : null),
    hreflang: language,
    title,
    length: length === null ? null : String(length),
  })

function tagsOf(categories: FeedHead['categories']): Dict {
  if (categories.length === 0) return {}
  return { tags: categories.map(({ term, scheme, label }) => ({ term, scheme, label })), category: categories[0]!.term }
}

function sharedOf(head: FeedHead | FeedItem): Dict {
  return {
    ...extensionsOf(head.extensions),
    ...without({ id: head.id, link: head.address, language: head.language }),
    ...textsOf('title', head.title),
    ...textsOf('rights', head.rights),
    ...personsOf(head),
    ...tagsOf(head.categories),
    ...datesOf('published', head.published),
    ...datesOf('updated', head.updated),
  }
}

function headOf(head: FeedHead, feed: Feed | null): Dict {
  const { generator, image } = head
  return aliased({
    ...sharedOf(head),
    ...textsOf('subtitle', head.description),
    ...(head.extensions.some(({ prefix, name }) => prefix === 'dcterms' && name === 'created') ? datesOf('created', head.published) : {}),
    ...textsOf('info', feed?.info ?? null),
    links: head.links.map(linkDict),
    ...without({ icon: head.icon, logo: head.logo, ttl: feed?.ttl == null ? null : String(feed.ttl) }),
    ...(head.self === null ? {} : { href: head.self }),
    ...(generator
      ? {
          generator: generator.name ?? '',
          generator_detail: without({ name: generator.name, version: generator.version, href: generator.address }),
        }
      : {}),
    ...(image
      ? {
          image: without({
            href: image.address,
            title: image.title,
            link: image.link,
            width: image.width,
            height: image.height,
            description: image.description,
            title_detail: image.title === null ? null : { value: image.title },
          }),
        }
      : {}),
  })
}

function entryOf(item: FeedItem): Dict {
  const enclosures = item.enclosures.map(({ address, type, length, title }) =>
    linkDict({ address, relation: 'enclosure', type, language: null, title, length }),
  )
  const plain = item.links.filter(({ relation }) => relation !== 'enclosure' && relation !== 'original')
  const [image] = item.images
  return aliased({
    ...sharedOf(item),
    ...textsOf('summary', item.summary ?? item.contents[0] ?? null),
    ...(item.contents.length > 0
      ? { content: item.contents.map((content): Dict => ({ ...detailOf(content), ...without({ src: content.address }) })) }
      : {}),
    links: [...plain.map(linkDict), ...enclosures],
    enclosures: enclosures.map(({ rel: _, ...rest }) => rest),
    guidislink: item.idIsAddress !== false && item.links.length === 0,
    ...datesOf('created', item.created),
    ...datesOf('expired', item.expires),
    ...without({ comments: item.comments, wfw_commentrss: item.commentFeed }),
    ...(item.commentCount === null ? {} : { slash_comments: String(item.commentCount), thr_total: String(item.commentCount) }),
    ...(item.source ? { source: headOf(item.source, null) } : {}),
    ...(image ? { image: without({ href: image.address, title: image.title }) } : {}),
  })
}

/** Words that feedparser turns into truth values, exactly as they are written in the case. */
const FLAGS: Readonly<Record<string, (text: string) => Value>> = {
  itunes_block: (text) => (text === 'yes' ? 1 : 0),
  itunes_explicit: (text) => (['yes', 'true'].includes(text) ? true : ['no', 'false', 'clean'].includes(text) ? false : null),
}

function extensionsOf(elements: readonly FeedElement[]): Dict {
  const found: Record<string, Value> = {}
  for (const element of elements) {
    const name = element.prefix === null ? element.name : `${element.prefix}_${element.name}`
    const key = name.toLowerCase()
    const children = extensionsOf(element.children)
    const attributes = Object.keys(element.attributes).length > 0 || Object.keys(children).length > 0
    if (Object.hasOwn(found, key)) continue
    found[key] = FLAGS[key]
      ? FLAGS[key](element.text)
      : element.text === '' && attributes
        ? { ...element.attributes, ...children }
        : element.text
  }
  // a list even of one; and what categories hold already
  if (found.media_thumbnail !== undefined) found.media_thumbnail = [found.media_thumbnail]
  delete found.itunes_keywords
  // two that stand under another name there
  const license = found.creativecommons_license ?? (found.cc_license as Dict | undefined)?.['rdf:resource']
  if (license !== undefined) found.license = license
  if (found.itunes_subtitle !== undefined) found.subtitle = found.itunes_subtitle
  return found
}
