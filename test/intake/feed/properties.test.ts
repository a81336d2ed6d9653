import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../../src/intake/feed/date.ts'
import { discoverFeeds, type FeedReading, plainOf, readFeed, withWholeAddresses } from '../../../src/intake/feed/index.ts'

const PIECES = [
  ...[
    '<rss version="2.0">',
    '<channel>',
    '<item>',
    '</item>',
    '<item/>',
    '<title>',
    '</title>',
    '<link>',
    '</link>',
    '<guid isPermaLink="',
    'true">',
    '</channel>',
  ],
  ...[
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="',
    'https://a.example.com/',
    '">',
    '<entry>',
    '</entry>',
    '<id>',
    '</id>',
    '<content type="xhtml">',
    '<div>',
  ],
  ...[
    '<link rel="alternate" href="/x"/>',
    '<author><name>',
    '</name></author>',
    '<updated>2031-05-06T00:00:00Z</updated>',
    '<pubDate>令和13年5月6日</pubDate>',
    '</feed>',
  ],
  ...[
    '<opml>',
    '<outline xmlUrl="',
    'https://a.example.com/f"/>',
    '<urlset>',
    '<url><loc>',
    '</loc></url>',
    '<sitemapindex>',
    '<sitemap>',
    '<rdf:RDF>',
    '<html>',
    '<!doctype html>',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml version="1.0"?>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&amp;',
    '&',
    '&#0;',
    '&#xD800;',
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    ' ',
  ],
  ...[
    '{"version":"https://jsonfeed.org/version/1.1","items":[',
    '{"id":"1","title":"',
    '"}',
    ',',
    ']}',
    '__proto__',
    'constructor',
    '\ud800',
    '\udc00',
    '\ufeff',
    '\0',
    '\x0b',
    '橋',
    '🌉',
  ],
]
const soup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
  .map((pieces) => pieces.join(''))
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json(), soup)
const options = { address: 'https://harne.example.jp/feed', now: '2031-05-08T00:00:00Z' }

/** What has to hold of any reading. */
function check(text: string): FeedReading {
  const reading = readFeed(text, options)
  expect(readFeed(text, options)).toEqual(reading)
  if (reading.kind !== 'feed') return reading
  for (const item of reading.feed.items) {
    expect(item.identity.keys[0]).toBe(item.identity.key)
    expect(item.digest).toMatch(/^[0-9a-f]{64}$/)
    if (item.address !== null && /^[a-z][a-z0-9+.-]*:/i.test(item.address)) expect(item.address).toMatch(/^https?:/i)
    for (const date of [item.published, item.updated])
      if (date?.value) expect(date.value).toMatch(/^\d{4}(-\d\d){0,2}(T[\d:]{8}(Z|[+-]\d\d:\d\d)?)?$/)
  }
  return reading
}

describe('whatever comes in, something comes out', () => {
  test('any text', () => {
    fc.assert(
      fc.property(anything, (text) => void check(text)),
      { numRuns: 600 },
    )
  })

  test('a feed with parts cut out, doubled or changed', () => {
    const whole = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>ハルネ</title>${Array.from(
      { length: 5 },
      (_, at) =>
        `<item><title>橋は${at}日に &amp; 開く</title><link>https://harne.example.jp/${at}</link><guid>${at}</guid><dc:creator>a</dc:creator><pubDate>Tue, 0${at + 1} May 2031 09:30:00 JST</pubDate><description><![CDATA[<p>x</p>]]></description></item>`,
    ).join('')}</channel></rss>`
    const place = fc.nat({ max: whole.length })
    fc.assert(
      fc.property(place, place, fc.constantFrom('', 'twice', '<', '&', '>', '"', ']]>', '\0'), (a, b, kind) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const middle = kind === 'twice' ? whole.slice(from, to).repeat(2) : kind
        check(whole.slice(0, from) + middle + whole.slice(to))
      }),
      { numRuns: 500 },
    )
  })

  test('the whole items in front of a cut are as they are in the whole feed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((one) => one.replace(/[<>&\s\p{C}\ufffe\uffff]/gu, 'x'))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(), (titles, cut) => {
        const whole = `<rss version="2.0"><channel>${titles.map((title, at) => `<item><guid>${at}</guid><title>${title}</title></item>`).join('')}</channel></rss>`
        const start = whole.indexOf('<channel>') + 9
        const part = whole.slice(0, start + (cut % (whole.length - start)))
        const [one, other] = [readFeed(whole), readFeed(part)]
        if (one.kind !== 'feed' || other.kind !== 'feed') throw new Error('no feed')
        const count = part.split('</item>').length - 1
        expect(other.feed.items.map(({ digest }) => digest)).toEqual(one.feed.items.slice(0, count).map(({ digest }) => digest))
      }),
      { numRuns: 200 },
    )
  })

  test('any HTML, any date', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const feed of discoverFeeds(text, options.address)) expect(feed.address).toMatch(/^https?:/i)
        expect(plainOf(text)).toBe(plainOf(text).trim())
        const whole = withWholeAddresses(text, options.address)
        expect(withWholeAddresses(whole, options.address)).toBe(whole)
        const date = readDate(text, options.now)
        expect(date.value === null).toBe(date.doubts.includes('unreadable'))
      }),
      { numRuns: 600 },
    )
  })
})
