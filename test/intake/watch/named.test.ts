import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pagesOf } from '../../../src/intake/watch/captures.ts'
import { foundIn } from '../../../src/intake/watch/named.ts'

const NOW = '2031-05-07T00:00:00Z'
const FEED =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>町</title><item><guid>1</guid><link>https://a.example/1</link></item></channel></rss>'
const PAGE = '<!doctype html><title>港</title><p>カイは「晴れ」と述べた。</p>'

const WAYS: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['as it is', (text) => Buffer.from(text)],
  ['with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['in UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['packed', (text) => gzipSync(text)],
]

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe.each(WAYS)('what stands at an address, %s', (_, write) => {
  const found = (text: string) => foundIn(write(text), 'https://a.example/x', null, NOW)
  it('is a feed', () => expect(found(FEED)).toMatchObject({ kind: 'feed', things: [{ address: 'https://a.example/1' }] }))
  it('is a list of addresses', () =>
    expect(found('https://a.example/1\nhttps://a.example/2\n')).toMatchObject({
      kind: 'feed',
      things: [{ address: 'https://a.example/1' }, { address: 'https://a.example/2' }],
    }))
  it('is a page, and the page of a capture', async () => {
    expect(found(PAGE)).toEqual({ kind: 'page' })
    const capture = { name: 'https://a.example/x', bytes: write(PAGE), contentType: null, seen: null, published: null }
    const pages = await gathered(pagesOf(capture))
    expect(pages.map(({ kind }) => kind)).toEqual(['capture'])
  })
  it('is no page where it is a feed', async () => {
    const pages = await gathered(
      pagesOf({ name: 'https://a.example/x', bytes: write(FEED), contentType: null, seen: null, published: null }),
    )
    expect(pages).toMatchObject([{ kind: 'trouble', trouble: { code: 'nothing_inside' } }])
  })
})
