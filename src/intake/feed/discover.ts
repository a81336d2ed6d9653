import { addressKey, isWeb, resolveAddress } from './address.ts'
import { attributeOf, scanHtml } from './html.ts'
import type { FoundFeed } from './reading.ts'

const TYPES: ReadonlyMap<string, FoundFeed['format']> = new Map([
  ['application/rss+xml', 'rss'],
  ['application/rdf+xml', 'rss'],
  ['application/x-rss+xml', 'rss'],
  ['text/rss', 'rss'],
  ['application/atom+xml', 'atom'],
  ['application/x-atom+xml', 'atom'],
  ['application/feed+json', 'json'],
])
/** Types that say nothing alone: the address has to look like a feed's. */
const VAGUE: ReadonlySet<string> = new Set(['application/json', 'application/xml', 'text/xml', ''])

/** Last parts of the addresses of feeds, as blog services and systems have them. */
const FEED_PATH =
  /(?:^|\/)(?:(?:index|atom|rss|rss2|feed|feeds|blog|news|rdf|rss20|rssblog|latest|updates)\.(?:xml|rdf|rss|atom|json)|feed|feeds|rss|rss2|atom|rdf|feed\/(?:rss2?|atom|rdf|json)|rss20\.html)\/?$|\.(?:rss|rdf|atom)$/i
const FEED_QUERY = /[?&](?:(?:feed|format|type|mode|output)=(?:rss2?|atom|rdf|xml)|xml|rss|rdf|atom|feed)(?:&|$)/i
const OF_COMMENTS = /comment|コメント/i
/** Pages link to their feeds near the beginning; a page of more is not read to its end. */
const LONGEST = 4_000_000
const MOST = 100

/**
 * The feeds that an HTML page names in `<link rel="alternate">` (https://html.spec.whatwg.org/#rel-alternate), and behind them those it only links to;
 * each once, feeds of comments last. `<base>` counts; only http and https.
 */
export function discoverFeeds(html: string, address: string | null): FoundFeed[] {
  const found = new Map<string, FoundFeed>()
  let base = address
  let anchor: { href: string; text: string } | null = null
  const add = (href: string, told: Omit<FoundFeed, 'address' | 'ofComments'>): void => {
    const whole = resolveAddress(href.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''), base)
    const key = addressKey(whole)
    if (whole === null || key === null || found.size >= MOST) return
    const before = found.get(key)
    if (before && (before.basis === 'declared' || told.basis === 'linked')) return
    found.set(key, { address: whole, ...told, ofComments: OF_COMMENTS.test(`${whole} ${told.title ?? ''}`) })
  }
  const linked = (): void => {
    if (anchor && looksLikeFeed(anchor.href)) {
      add(anchor.href, { title: anchor.text.replace(/\s+/g, ' ').trim() || null, format: formatOf(anchor.href), basis: 'linked' })
    }
    anchor = null
  }
  scanHtml(html.slice(0, LONGEST), {
    startTag: (token) => {
      const href = attributeOf(token, 'href')
      if (href === undefined) return
      if (token.tagName === 'base') base = baseOf(href, address) ?? base
      if (token.tagName === 'a') {
        linked()
        anchor = { href, text: '' }
      }
      if (token.tagName !== 'link') return
      const relations = (attributeOf(token, 'rel') ?? '').toLowerCase().split(/\s+/)
      const type = (attributeOf(token, 'type') ?? '').toLowerCase().split(';')[0]!.trim()
      const names = relations.includes('feed') || (relations.includes('alternate') && !relations.includes('stylesheet'))
      if (!names || !(TYPES.has(type) || relations.includes('feed') || (VAGUE.has(type) && looksLikeFeed(href)))) return
      add(href, { title: attributeOf(token, 'title')?.trim() || null, format: TYPES.get(type) ?? formatOf(href), basis: 'declared' })
    },
    endTag: (name) => {
      if (name === 'a') linked()
    },
    text: (text) => {
      if (anchor && anchor.text.length < 200) anchor.text += text.slice(0, 200)
    },
  })
  linked()
  return [...found.values()].sort((a, b) => rank(a) - rank(b))
}

const rank = (feed: FoundFeed): number => (feed.ofComments ? 2 : 0) + (feed.basis === 'linked' ? 1 : 0)

/** `javascript:` and the like lead nowhere; the page's own address stays what addresses hang on. */
function baseOf(href: string, address: string | null): string | null {
  const base = resolveAddress(href, address)
  return base !== null && isWeb(base) ? base : null
}

function looksLikeFeed(href: string): boolean {
  const [path = '', query = ''] = href
    .slice(0, 2000)
    .split('#')[0]!
    .split(/(?=\?)/)
  return FEED_PATH.test(path) || FEED_QUERY.test(query)
}

function formatOf(href: string): FoundFeed['format'] {
  if (/atom/i.test(href)) return 'atom'
  if (/\.json/i.test(href)) return 'json'
  return /rss|rdf/i.test(href) ? 'rss' : null
}

const USUAL = ['feed', 'rss', 'index.rdf', 'index.xml', 'atom.xml', 'rss.xml', 'feed.xml', 'feed.json'] as const

/** Where sites mostly have their feed when the page names none, for a caller that is willing to ask: the page's own folder first, then its host. */
export function usualFeedAddresses(address: string): string[] {
  if (!isWeb(address)) return []
  const { origin, pathname } = new URL(address)
  // /blog/1.html stands in /blog/, and /blog may be the blog itself
  const folder = /\.[a-z0-9]{1,5}$/i.test(pathname) ? pathname.slice(0, pathname.lastIndexOf('/') + 1) : pathname.replace(/([^/])$/, '$1/')
  const bases = [...new Set([`${origin}${folder}`, `${origin}/`])]
  return bases.flatMap((base) => USUAL.map((name) => new URL(name, base).href))
}
