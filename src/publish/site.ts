import { createHash } from 'node:crypto'
import { feedAtom, type PackedFile, sayingFeed } from '#export'
import type { Ledger } from '#ledger'
import { type Messages, messagesIn, publishText } from '#message'
import { ask } from '#question'
import type { Composition } from './composition.ts'
import { element, empty, type Html, rules, text } from './html.ts'
import { digestHtml } from './page.ts'
import { STYLE } from './style.ts'

/** A topic with its part of the digest. */
interface TopicPage {
  readonly topic: string
  readonly sayings: number
  /** `topic-1f2e3d4c.html`: the same topic has the same name in every export. */
  readonly name: string
  readonly part: Composition
}

/** Topics that are looked at, and of these that have a page; sayings of the digest that one must have. */
const LOOKED = 40
const MOST = 20
const LEAST = 2

/** By what a folder is known to be one that was written here. */
export const GENERATOR: Html = empty('meta', { name: 'generator', content: 'iwaku' })

/**
 * A digest as files that open without a server: `index.html` and a page for each topic in Japanese, the same under `en/`, and `feed.atom`. Links lead from
 * file to file; nothing is fetched from elsewhere, and nothing in it runs.
 */
export function siteOf(ledger: Ledger, query: string, whole: Composition): readonly PackedFile[] {
  const topics = topicPages(ledger, query, whole)
  const pages = (['ja', 'en'] as const).flatMap((language) => {
    const messages = messagesIn(language)
    const folder = language === 'ja' ? '' : 'en/'
    return [
      file(`${folder}index.html`, pageOf(whole, 'index.html', topics, messages)),
      ...topics.map(({ name, part }) => file(`${folder}${name}`, pageOf(part, name, topics, messages))),
    ]
  })
  const hits = whole.days.flatMap(({ items }) => items.map(({ hit }) => hit))
  return [...pages, file('feed.atom', [...feedAtom(sayingFeed(whole.heading || publishText.ja.noHeading, hits))].join(''))]
}

const file = (name: string, content: string): PackedFile => ({ name, bytes: new TextEncoder().encode(content) })

function topicPages(ledger: Ledger, query: string, whole: Composition): readonly TopicPage[] {
  const answer = ask(ledger, { kind: 'topics', query })
  if (answer.kind !== 'topics') return []
  return answer.topics
    .slice(0, LOOKED)
    .flatMap(({ topic }): TopicPage[] => {
      const line = `${query} topic:"${topic.replaceAll('"', '')}"`.trim()
      const found = ask(ledger, { kind: 'digest', query: line, topic })
      if (found.kind !== 'digest') return []
      const refs = new Set(found.digest.days.flatMap(({ hits }) => hits.map(({ ref }) => ref)))
      const days = whole.days
        .map(({ day, items }) => ({ day, items: items.filter(({ hit }) => refs.has(hit.ref)) }))
        .filter(({ items }) => items.length > 0)
      const sayings = days.reduce((sum, { items }) => sum + items.length, 0)
      const name = `topic-${createHash('sha256').update(topic, 'utf8').digest('hex').slice(0, 8)}.html`
      return sayings < LEAST ? [] : [{ topic, sayings, name, part: { heading: topic, introduction: '', days, missing: [] } }]
    })
    .sort((a, b) => b.sayings - a.sayings || (a.topic < b.topic ? -1 : 1))
    .slice(0, MOST)
}

function pageOf(part: Composition, name: string, topics: readonly TopicPage[], messages: Messages): string {
  const { language } = messages
  const words = publishText[language]
  const title = part.heading || words.noHeading
  const up = language === 'ja' ? '' : '../'
  const other = language === 'ja' ? `en/${name}` : `../${name}`
  const head = element(
    'head',
    {},
    empty('meta', { charset: 'utf-8' }),
    empty('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    }),
    empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    GENERATOR,
    element('title', {}, text(title)),
    empty('link', { rel: 'alternate', type: 'application/atom+xml', href: `${up}feed.atom`, title: words.feed }),
    element('style', {}, rules(STYLE)),
  )
  const body = element(
    'body',
    {},
    element(
      'header',
      {},
      name === 'index.html' ? text('') : element('a', { href: 'index.html' }, text(words.home)),
      element(
        'a',
        { href: other, hreflang: language === 'ja' ? 'en' : 'ja', lang: language === 'ja' ? 'en' : 'ja' },
        text(words.otherLanguage),
      ),
      element('a', { href: `${up}feed.atom` }, text(words.feed)),
    ),
    digestHtml(part, messages),
    topics.length === 0 ? null : topicList(topics, name, messages),
    element('footer', {}, element('p', {}, text(`${words.made} ${words.caution}`))),
  )
  return `<!doctype html>\n${element('html', { lang: language }, head, body)}\n`
}

function topicList(topics: readonly TopicPage[], here: string, { language, count }: Messages): Html {
  const words = publishText[language]
  return element(
    'nav',
    {},
    element('h2', {}, text(words.topics)),
    element(
      'ul',
      {},
      ...topics.map(({ topic, sayings, name }) =>
        element(
          'li',
          {},
          name === here ? element('b', { lang: 'ja' }, text(topic)) : element('a', { href: name, lang: 'ja' }, text(topic)),
          text(` ${words.sayings(count(sayings))}`),
        ),
      ),
    ),
  )
}
