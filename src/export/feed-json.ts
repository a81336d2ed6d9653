import { asciiUrl, urlOf } from './address.ts'
import { instant, type OutgoingFeed, type OutgoingItem, type OutgoingPerson } from './feed.ts'
import { jsonOf } from './json.ts'

/**
 * A JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) in pieces that make the whole, one item a line. Half a surrogate pair is U+FFFD. Throws a
 * RangeError for a date that is no instant.
 */
export function* feedJson(feed: OutgoingFeed): Generator<string> {
  const head = given({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: web(feed.address),
    feed_url: web(feed.self),
    description: feed.description,
    language: feed.language,
    authors: [person(feed.author)],
  })
  yield `${jsonOf(head).slice(0, -1)},"items":[`
  let between = '\n'
  for (const item of feed.items) {
    yield between + jsonOf(itemOf(item))
    between = ',\n'
  }
  yield '\n]}\n'
}

/** The format wants one of the two contents; where there is none, the summary or the title is all there is. */
function itemOf(item: OutgoingItem): object {
  const { content } = item
  const text = content?.form === 'text' ? content.value : content ? null : (item.summary ?? item.title)
  return given({
    id: item.id,
    url: web(item.address),
    title: item.title,
    content_html: content?.form === 'html' ? content.value : null,
    content_text: text,
    summary: item.summary,
    date_published: item.published === null ? null : instant(item.published),
    date_modified: instant(item.updated),
    authors: item.authors.length > 0 ? item.authors.map(person) : null,
    tags: item.categories.length > 0 ? item.categories : null,
    language: item.language,
  })
}

const person = ({ name, address }: OutgoingPerson): object => given({ name, url: web(address) })

function web(address: string | null): string | null {
  const url = address === null ? null : urlOf(address)
  return url === null ? null : asciiUrl(url)
}

const given = (object: object): object => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null))
