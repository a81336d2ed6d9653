import { asciiUrl, urlOf } from './address.ts'
import { instant, type OutgoingFeed, type OutgoingItem, type OutgoingPerson } from './feed.ts'
import { xmlAttribute, xmlText } from './xml.ts'

/**
 * An Atom 1.0 feed (https://www.rfc-editor.org/rfc/rfc4287) in pieces that make the whole, one an item. Well-formed whatever the texts hold; what is no
 * address of the web is no link. Throws a RangeError for a date that is no instant.
 */
export function* feedAtom(feed: OutgoingFeed): Generator<string> {
  yield `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"${languageOf(feed)}>\n`
  yield lines('  ', [
    element('id', feed.id),
    plain('title', feed.title),
    plain('subtitle', feed.description),
    element('updated', instant(feed.updated)),
    link('alternate', feed.address),
    link('self', feed.self, 'application/atom+xml'),
    person(feed.author),
  ])
  for (const item of feed.items) yield entry(item)
  yield '</feed>\n'
}

const entry = (item: OutgoingItem): string =>
  `  <entry${languageOf(item)}>\n${lines('    ', [
    element('id', item.id),
    plain('title', item.title),
    link('alternate', item.address),
    element('published', item.published === null ? null : instant(item.published)),
    element('updated', instant(item.updated)),
    ...item.authors.map(person),
    ...item.categories.map((term) => `<category term="${xmlAttribute(term)}"/>`),
    plain('summary', item.summary),
    item.content && `<content type="${item.content.form}">${xmlText(item.content.value)}</content>`,
  ])}  </entry>\n`

const lines = (indent: string, elements: readonly (string | null)[]): string =>
  elements.flatMap((one) => (one === null ? [] : `${indent}${one}\n`)).join('')

/** A title may not be missing, so an empty one is written; an optional text is left out. */
const plain = (name: string, text: string | null): string | null =>
  // text is what no type means, but many readers look for tags in it all the same
  text === null ? null : `<${name} type="text">${xmlText(text)}</${name}>`

const element = (name: string, text: string | null): string | null => (text === null ? null : `<${name}>${xmlText(text)}</${name}>`)

const person = ({ name, address }: OutgoingPerson): string => {
  const url = address === null ? null : urlOf(address)
  return `<author><name>${xmlText(name)}</name>${url === null ? '' : `<uri>${xmlText(asciiUrl(url))}</uri>`}</author>`
}

function link(relation: string, address: string | null, type?: string): string | null {
  const url = address === null ? null : urlOf(address)
  if (url === null) return null
  return `<link rel="${relation}"${type ? ` type="${type}"` : ''} href="${xmlAttribute(asciiUrl(url))}"/>`
}

const languageOf = ({ language }: { readonly language: string | null }): string =>
  language === null ? '' : ` xml:lang="${xmlAttribute(language)}"`
