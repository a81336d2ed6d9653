import { describe, expect, test } from 'vitest'
import { type FeedOptions, type FeedReading, readFeed } from '../../../src/intake/feed/index.ts'
import { codes } from './reading.ts'

function read<K extends FeedReading['kind']>(kind: K, text: string, options: FeedOptions = {}): Extract<FeedReading, { kind: K }> {
  const reading = readFeed(text, options)
  expect(reading.kind).toBe(kind)
  return reading as Extract<FeedReading, { kind: K }>
}

describe('OPML (row 36)', () => {
  test('folders are flattened, each feed is there once, what is no address is left out', () => {
    const list = read(
      'subscriptions',
      `<opml version="2.0"><head><title>購読</title></head><body>
<outline text="報道"><outline text="国内"><outline type="rss" text="ハルネ通信" title="ハルネ" xmlUrl="https://harne.example.jp/feed" htmlUrl="https://harne.example.jp/"/></outline>
<outline text="再び" xmlUrl="https://harne.example.jp/feed#x"/><outline text="悪い" xmlUrl="javascript:alert(1)"/><outline text="空" xmlUrl=""/></outline>
<outline text="岬" xmlUrl="feed.xml"/></body></opml>`,
      { address: 'https://misaki.example.org/list.opml' },
    )
    expect(list.title).toBe('購読')
    expect(list.subscriptions).toEqual([
      {
        address: 'https://harne.example.jp/feed',
        title: 'ハルネ',
        page: 'https://harne.example.jp/',
        type: 'rss',
        folders: ['報道', '国内'],
      },
      { address: 'https://misaki.example.org/feed.xml', title: '岬', page: null, type: null, folders: [] },
    ])
    expect(list.notices).toEqual([
      { code: 'duplicates', count: 1 },
      { code: 'addresses_refused', count: 2, first: 'javascript:alert(1)' },
    ])
    expect(list.malformed).toBe(false)
  })

  test('a hundred levels deep', () => {
    const deep = `<opml><body>${'<outline text="階">'.repeat(100)}<outline xmlUrl="https://a.example.com/f"/>${'</outline>'.repeat(100)}</body></opml>`
    expect(read('subscriptions', deep).subscriptions[0]!.folders).toHaveLength(100)
  })

  test('a list that breaks off keeps what it has', () => {
    const list = read('subscriptions', '<opml><body><outline text="a"><outline xmlUrl="https://a.example.com/f"/><outline xmlU')
    expect(list.subscriptions.map(({ address }) => address)).toEqual(['https://a.example.com/f'])
    expect(codes(list)).toEqual(['malformed', 'truncated'])
  })
})

describe('sitemaps (row 37)', () => {
  const options = { address: 'https://www.harne.example.jp/sitemap.xml', now: '2031-05-08T00:00:00Z' }

  test('pages with their days, other hosts flagged, the future told', () => {
    const map = read(
      'sitemap',
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://harne.example.jp/1</loc><lastmod>2031-05-06</lastmod><changefreq>daily</changefreq><priority>0.8</priority></url>
<url><loc>https://harne.example.jp/2</loc><lastmod>2032-01-01</lastmod><priority>7</priority></url>
<url><loc>https://other.example.com/3</loc></url><url><loc>https://harne.example.jp/1#again</loc></url><url><loc>ftp://harne.example.jp/</loc></url>
<url><loc>https://harne.example.jp/4</loc><news:news><news:publication><news:name>ハルネ通信</news:name><news:language>ja</news:language></news:publication>
<news:publication_date>2031-05-07T08:00:00+09:00</news:publication_date><news:title>橋は開く</news:title><news:keywords>橋, 停戦</news:keywords></news:news></url></urlset>`,
      options,
    )
    expect(map.pages).toMatchObject([
      {
        address: 'https://harne.example.jp/1',
        modified: { value: '2031-05-06' },
        otherHost: false,
        changes: 'daily',
        priority: 0.8,
        news: null,
      },
      { address: 'https://harne.example.jp/2', modified: { doubts: expect.arrayContaining(['future']) }, priority: null },
      { address: 'https://other.example.com/3', modified: null, otherHost: true },
      {
        address: 'https://harne.example.jp/4',
        news: {
          title: '橋は開く',
          outlet: 'ハルネ通信',
          language: 'ja',
          published: { value: '2031-05-07T08:00:00+09:00' },
          keywords: ['橋', '停戦'],
        },
      },
    ])
    expect(map.notices).toEqual([
      { code: 'duplicates', count: 1 },
      { code: 'addresses_refused', count: 1, first: 'ftp://harne.example.jp/' },
      { code: 'other_hosts', count: 1, first: 'https://other.example.com/3' },
    ])
  })

  test('an index names its children, never itself', () => {
    const index = read(
      'sitemap',
      `<sitemapindex><sitemap><loc>https://harne.example.jp/a.xml.gz</loc><lastmod>2031-05-06T00:00:00Z</lastmod></sitemap>
<sitemap><loc>${options.address}</loc></sitemap><sitemap><loc>https://evil.example.com/b.xml</loc></sitemap></sitemapindex>`,
      options,
    )
    expect(index.children).toMatchObject([
      { address: 'https://harne.example.jp/a.xml.gz', modified: { value: '2031-05-06T00:00:00Z' }, otherHost: false },
      { address: 'https://evil.example.com/b.xml', otherHost: true },
    ])
    expect(codes(index)).toEqual(['duplicates', 'other_hosts'])
  })

  test('of too many the newest are kept', () => {
    const urls = Array.from(
      { length: 50_100 },
      (_, at) => `<url><loc>https://harne.example.jp/${at}</loc><lastmod>${2000 + (at % 30)}-01-01</lastmod></url>`,
    )
    const map = read('sitemap', `<urlset>${urls.join('')}</urlset>`)
    expect(map.pages).toHaveLength(50_000)
    expect(map.notices).toEqual([{ code: 'items_left_out', kept: 50_000, total: 50_100 }])
    expect(map.pages.filter(({ modified }) => modified!.value!.startsWith('2000'))).toHaveLength(1670 - 100)
  })
})
