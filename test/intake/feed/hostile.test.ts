import { describe, expect, test } from 'vitest'
import { discoverFeeds, plainOf, readFeed, withWholeAddresses } from '../../../src/intake/feed/index.ts'
import { growth, MOST } from '../../growth.ts'
import { codes, feedOf, rss, titles } from './reading.ts'

describe('documents made to hurt', () => {
  test('entities that grow without end are never expanded (row 26)', () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    const reading = feedOf(`<!DOCTYPE rss [<!ENTITY l0 "lol">${laughs}]>${rss('<item><title>&l9;</title></item>').replace(/^.*\n/, '')}`)
    expect(titles(reading.feed)).toEqual(['&l9;'])
    expect(reading.notices).toContainEqual({ code: 'entities_not_expanded', names: ['l9'], count: 1 })
    const blown = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(10_000)}">]><rss><channel><item><title>${'&a;'.repeat(10_000)}</title></item></channel></rss>`
    expect(titles(feedOf(blown).feed)[0]).toHaveLength(30_000)
  })

  test('nothing from outside is read (row 27)', () => {
    const reading = feedOf(
      `<?xml-stylesheet href="https://evil.invalid/x.xsl"?><!DOCTYPE rss [<!ENTITY % p SYSTEM "https://evil.invalid/x.dtd"> %p; <!ENTITY f SYSTEM "file:///etc/passwd">]>
<rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><item><title>&f;</title><xi:include href="file:///etc/passwd" parse="text"/></item></channel></rss>`,
    )
    expect(titles(reading.feed)).toEqual(['&f;'])
    expect(reading.feed.items[0]!.extensions).toMatchObject([{ prefix: 'xi', name: 'include', text: '' }])
  })

  test('names of the language itself do nothing (row 28)', () => {
    const reading = feedOf(
      rss(
        '<__proto__><polluted>1</polluted></__proto__><item><title>&constructor;&__proto__;&toString;</title><constructor a="1" __proto__="2" constructor="3">x</constructor><prototype/></item>',
      ),
    )
    expect(titles(reading.feed)).toEqual(['&constructor;&__proto__;&toString;'])
    expect(reading.feed.items[0]!.extensions[0]!.attributes).toEqual({ a: '1', ['__proto__']: '2', constructor: '3' })
    feedOf(
      '{"version":"1","title":"x","__proto__":{"polluted":1},"items":[{"id":"1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}',
    )
    expect(readFeed('{"version":"1","__proto__":{"items":[]}}').kind).toBe('refused')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('what nests too deep, or holds too much in one place, is refused (row 29)', () => {
    const code = (text: string): string | null => {
      const reading = readFeed(text)
      return reading.kind === 'refused' ? reading.refusal.code : null
    }
    expect(code('<x>'.repeat(50_000))).toBe('too_deep')
    expect(code(`<rss><channel>${'<a>'.repeat(50_000)}`)).toBe('too_deep')
    expect(code(rss(`<item>${'<a/>'.repeat(500_000)}</item>`))).toBe('too_complex')
    expect(code(`<rss ${Array.from({ length: 5000 }, (_, at) => `a${at}="1"`).join(' ')}/>`)).toBe('too_complex')
    expect(code(' '.repeat(50_000_001))).toBe('too_large')
    expect(code(`{"version":"1","items":[${'['.repeat(500_000)}`)).toBe('not_a_feed')
    expect(feedOf(rss(`<item><description>${'<b>'.repeat(200)}${'</b>'.repeat(200)}</description></item>`)).malformed).toBe(false)
  })

  test('of very many items the newest are kept, with a notice (row 35)', () => {
    const day = (at: number): string => new Date(Date.UTC(2031, 0, 1 + (at % 300))).toISOString()
    const text = rss(
      Array.from({ length: 20_000 }, (_, at) => `<item><guid>${at}</guid><title>t${at}</title><pubDate>${day(at)}</pubDate></item>`).join(
        '',
      ),
    )
    const reading = feedOf(text, { limit: 50 })
    expect(reading.notices).toContainEqual({ code: 'items_left_out', kept: 50, total: 20_000 })
    const dates = reading.feed.items.map(({ published }) => published!.value!)
    expect(Math.min(...dates.map(Date.parse))).toBe(Date.parse(day(299)))
    expect(reading.feed.items.map(({ id }) => Number(id))).toEqual(Array.from({ length: 50 }, (_, at) => 299 + 300 * at))
  })
})

describe('four times the text costs about four times as much', () => {
  const shapes: Readonly<Record<string, (count: number) => string>> = {
    items: (n) => rss('<item><title>a</title><link>https://a.example.com/1</link></item>'.repeat(n / 8)),
    'bare &': (n) => rss(`<item><title>${'&'.repeat(n)}</title></item>`),
    'references that never end': (n) => rss(`<item><title>${'&aaaaaaaa'.repeat(n / 8)}</title></item>`),
    'entities nobody knows': (n) => rss(`<item><title>${'&x;'.repeat(n)}</title></item>`),
    'tags that never end': (n) => rss(`<item><title>${'<a '.repeat(n)}</title></item>`),
    'end tags of nothing': (n) => rss('</b>'.repeat(n)),
    'CDATA after CDATA': (n) => rss(`<item><title>${'<![CDATA[&]]>'.repeat(n / 4)}</title></item>`),
    'CDATA that never ends': (n) => rss('<![CDATA['.repeat(n)),
    comments: (n) => rss('<!--'.repeat(n)),
    declarations: (n) => rss('<!'.repeat(n)),
    '<': (n) => rss(`<item><title>${'<'.repeat(n)}</title></item>`),
    'escaped tags': (n) => rss(`<item><title>${'&lt;a '.repeat(n / 2)}</title></item>`),
    'spaces in an address': (n) => rss(`<item><link>https://a.example.com/${' '.repeat(n)}a</link></item>`),
    'a long person': (n) => rss(`<item><author>${'a@('.repeat(n)}</author></item>`),
    'a long date': (n) => rss(`<item><pubDate>${' 1,'.repeat(n)}</pubDate></item>`),
    namespaces: (n) => rss(Array.from({ length: n / 16 }, (_, at) => `<item xmlns:a${at}="u${at}"><a${at}:b/></item>`).join('')),
    'namespaces around namespaces': (n) => {
      const around = Array.from({ length: n / 64 }, (_, at) => `xmlns:b${at}="u"`).join(' ')
      return `<rss><channel ${around}>&${'<item xmlns:a="u"><a:b/></item>'.repeat(n / 16)}</channel></rss>`
    },
    outlines: (n) => `<opml><body>${'<outline xmlUrl="https://a.example.com/f"/>'.repeat(n / 8)}</body></opml>`,
    'a sitemap': (n) => `<urlset>${'<url><loc>https://a.example.com/f</loc></url>'.repeat(n / 8)}</urlset>`,
    links: (n) => `<html>${'<a href=/feed>'.repeat(n / 8)}`,
    'JSON that breaks off': (n) => `{"version":"1","items":[${'{"id":"1"},'.repeat(n / 4)}`,
    'JSON of brackets': (n) => `{"version":"1","items":[${'['.repeat(n)}`,
  }
  test.each(Object.keys(shapes))('%s', (name) => {
    const make = shapes[name]!
    const [small, large] = [make(16_000), make(64_000)]
    const read = (text: string) => (): void => void readFeed(text, { now: '2031-05-08T00:00:00Z' })
    read(make(2000))()
    expect(growth(read(small), read(large))).toBeLessThan(MOST)
  })

  test.each(['<a ', '<', '&', '<a href=x>', '</', '<!--', '<script>', ' '])('HTML of %j', (unit) => {
    const work = (count: number) => (): void => {
      const html = unit.repeat(count)
      discoverFeeds(html, 'https://a.example.com/')
      plainOf(html)
      withWholeAddresses(`${html}=`, 'https://a.example.com/')
    }
    work(2000)()
    expect(growth(work(16_000), work(64_000))).toBeLessThan(MOST)
  })
})

test('codes are told once each', () => {
  expect(codes(feedOf(rss('<item>& &x;</item>')))).toEqual(['malformed', 'entities_not_expanded'])
})
