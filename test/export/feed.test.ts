import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { OutgoingFeed } from '../../src/export/feed.ts'
import { feedAtom } from '../../src/export/feed-atom.ts'
import { feedJson } from '../../src/export/feed-json.ts'
import { type Feed, readFeed } from '../../src/intake/feed/index.ts'

const FEED: OutgoingFeed = {
  id: 'urn:uuid:6f1c0a3e-1111-4222-8333-444455556666',
  title: 'iwaku: リンデル外相 & 橋',
  description: '橋についての発言',
  address: 'https://iwaku.example.org/橋?a=1&b="2"',
  self: 'https://iwaku.example.org/feed.atom',
  language: 'ja',
  updated: '2031-05-06T10:00:00+09:00',
  author: { name: 'iwaku', address: null },
  items: [
    {
      id: 'urn:example:1',
      title: '「橋は <10日> に開く」',
      address: 'https://harne.example.jp/1',
      published: '2031-05-06T09:30:00+09:00',
      updated: '2031-05-06T10:00:00+09:00',
      authors: [{ name: 'リンデル外相', address: 'javascript:alert(1)' }],
      summary: 'a\nb',
      content: { form: 'html', value: '<p>橋は &amp; 門は</p>' },
      categories: ['外交', '"橋"\t'],
      language: null,
    },
  ],
}

const whole = (pieces: Iterable<string>): string => [...pieces].join('')

/** Throws at the first thing that is no XML. */
function strictly(xml: string): void {
  new SaxesParser({ xmlns: true }).write(xml).close()
}

function readBack(text: string): Feed {
  const reading = readFeed(text)
  if (reading.kind !== 'feed') throw new Error(JSON.stringify(reading))
  expect(reading.malformed).toBe(false)
  return reading.feed
}

describe.each([
  ['Atom', feedAtom],
  ['JSON Feed', feedJson],
])('%s', (name, write) => {
  test('what is written is read back', () => {
    const text = whole(write(FEED))
    if (name === 'Atom') strictly(text)
    const feed = readBack(text)
    expect(feed).toMatchObject({
      title: { value: 'iwaku: リンデル外相 & 橋', form: 'text' },
      description: { value: '橋についての発言' },
      address: 'https://iwaku.example.org/%E6%A9%8B?a=1&b=%222%22',
      self: 'https://iwaku.example.org/feed.atom',
      language: 'ja',
      authors: [{ name: 'iwaku' }],
    })
    expect(feed.items).toMatchObject([
      {
        id: 'urn:example:1',
        title: { value: '「橋は <10日> に開く」', plain: '「橋は <10日> に開く」' },
        address: 'https://harne.example.jp/1',
        published: { value: '2031-05-06T09:30:00+09:00', doubts: [] },
        updated: { value: '2031-05-06T10:00:00+09:00', doubts: [] },
        authors: [{ name: 'リンデル外相', address: null }],
        summary: { value: 'a\nb' },
        contents: [{ value: '<p>橋は &amp; 門は</p>', form: 'html' }],
      },
    ])
    expect(feed.items[0]!.categories.map(({ term }) => term.trim())).toEqual(['外交', '"橋"'])
  })

  test('any text gives a feed of the same texts (row 68)', () => {
    // what XML has no place for falls; half a pair is U+FFFD; white space at the ends says nothing
    const kept = (text: string): string => {
      const well = text.toWellFormed()
      return name === 'Atom'
        ? well
            .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
            .replace(/[\ufffe\uffff]/g, '\ufffd')
            .trim()
        : well.trim()
    }
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            ']]>',
            '<![CDATA[',
            '&',
            '<',
            '>',
            '"',
            '\r',
            '\n',
            '\0',
            '\x1b',
            '\ud800',
            '\udfff',
            '\ufffe',
            '\uffff',
            '--',
            '?>',
            '橋',
          ),
          { maxLength: 12 },
        )
        .map((all) => all.join('')),
      fc.array(fc.nat({ max: 0xffff }), { maxLength: 10 }).map((units) => String.fromCharCode(...units)),
    )
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, content, term) => {
        const [item] = FEED.items
        const text = whole(
          write({
            ...FEED,
            title,
            description: content,
            address: title,
            language: term,
            author: { name: content, address: title },
            items: [
              {
                ...item!,
                id: term,
                title,
                address: content,
                content: { form: 'html', value: content },
                summary: title,
                categories: [term],
                language: title,
              },
            ],
          }),
        )
        if (name === 'Atom') strictly(text)
        else JSON.parse(text)
        const feed = readBack(text)
        expect(feed.title?.value ?? '').toBe(kept(title))
        if (name === 'Atom') expect(feed.title?.form ?? 'text').toBe('text')
        expect(feed.items[0]!.contents[0]?.value ?? '').toBe(kept(content))
        expect(feed.items[0]!.categories.map((one) => one.term).join('')).toBe(kept(term))
      }),
      { numRuns: 400 },
    )
  })

  test('no items, and nothing that may be left out', () => {
    const bare = { ...FEED, description: null, address: null, self: null, language: null, items: [] }
    expect(readBack(whole(write(bare))).items).toEqual([])
    const item = { ...FEED.items[0]!, address: null, published: null, summary: null, content: null, authors: [], categories: [] }
    expect(readBack(whole(write({ ...bare, items: [item, { ...item, id: 'urn:example:2' }] }))).items).toHaveLength(2)
  })

  test.each(['2031-05-06', '2031-05-06T10:00:00', '昨日', ''])('%j is no instant', (updated) => {
    expect(() => whole(write({ ...FEED, items: [{ ...FEED.items[0]!, updated }] }))).toThrow(RangeError)
  })
})
