import { expect, it } from 'vitest'
import { feedAtom, feedJson, sayingFeed } from '#export'
import { readFeed } from '../../src/intake/feed/index.ts'
import { makeEntry } from '../ledger/entries.ts'

const hit = (address: string, seen: string | undefined, when: string | null) => {
  const { id, record, text } = makeEntry(
    address,
    'ナダルは「橋は<開く>」と述べた。',
    [{ who: 'ナダル', what: '橋は<開く>', when, via: ['ハルネ通信'] }],
    {
      title: '橋',
      published: '2031-05',
      ...(seen && { seen }),
    },
  )
  const { title, site, author, published, form, version } = record
  const [attribution] = record.attributions as [(typeof record.attributions)[number]]
  const page = { id, address, title, site, author, published, seen: seen ?? null, form, version }
  return { ref: 'x', page, attribution, passage: { start: 0, end: text.length, text }, decisions: [] }
}

const HITS = [hit('https://a.example/1', '2031-05-03T07:00:00Z', '2031-05-02'), hit('b.txt', undefined, null)]

it.each([
  ['atom', feedAtom],
  ['json', feedJson],
] as const)('sayings as a feed of %s read back with who, what, when and where', (_, write) => {
  const text = [...write(sayingFeed('橋', HITS))].join('')
  expect([...write(sayingFeed('橋', structuredClone(HITS)))].join('')).toBe(text)
  const reading = readFeed(text)
  if (reading.kind !== 'feed') throw new Error(reading.kind)
  expect([reading.malformed, reading.feed.title?.plain]).toEqual([false, '橋'])
  expect(reading.feed.items.map(({ id, title, address, published }) => [id, title?.plain, address, published?.value])).toEqual([
    [`urn:iwaku:${HITS[0]?.page.id}:5-11`, 'ナダル「橋は<開く>」', 'https://a.example/1', expect.stringMatching(/^2031-05-0[12]T/)],
    [`urn:iwaku:${HITS[1]?.page.id}:5-11`, 'ナダル「橋は<開く>」', null, expect.stringMatching(/^2031-0(?:4-30|5-01)T/)],
  ])
})

it('a feed of nothing is a feed', () => {
  const reading = readFeed([...feedAtom(sayingFeed('橋', []))].join(''))
  expect(reading.kind === 'feed' && reading.feed.items).toEqual([])
})
