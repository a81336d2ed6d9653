import { describe, expect, test } from 'vitest'
import { discoverFeeds, usualFeedAddresses } from '../../../src/intake/feed/index.ts'

const from = 'https://harne.example.jp/news/2031/1.html'
const found = (html: string, address: string | null = from): string[] => discoverFeeds(html, address).map((feed) => feed.address)

describe('feeds that a page names', () => {
  test('declared ones first, those of comments last, each once', () => {
    const page = `<head><link rel="alternate" type="application/rss+xml" title="コメント" href="/comments/feed/">
<LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" TITLE="全記事 &amp; 速報" HREF="/atom.xml?a=1&amp;b=2">
<link rel=alternate type=application/feed+json href=//harne.example.jp/feed.json></head>
<body><a href="/index.rdf"> RSS を<b>購読</b> </a><a href="/atom.xml?a=1&b=2">Atom</a><a href="/about">私たち</a>`
    expect(discoverFeeds(page, from)).toEqual([
      {
        address: 'https://harne.example.jp/atom.xml?a=1&b=2',
        title: '全記事 & 速報',
        format: 'atom',
        basis: 'declared',
        ofComments: false,
      },
      { address: 'https://harne.example.jp/feed.json', title: null, format: 'json', basis: 'declared', ofComments: false },
      { address: 'https://harne.example.jp/index.rdf', title: 'RSS を購読', format: 'rss', basis: 'linked', ofComments: false },
      { address: 'https://harne.example.jp/comments/feed/', title: 'コメント', format: 'rss', basis: 'declared', ofComments: true },
    ])
  })

  test('the base counts, unless it leads nowhere; without an address only whole ones are found', () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="rss.xml">'
    expect(found(`<base href="https://cdn.example.com/x/">${link}`)).toEqual(['https://cdn.example.com/x/rss.xml'])
    expect(found(`<base href="../">${link}`)).toEqual(['https://harne.example.jp/news/rss.xml'])
    expect(found(`<base href="javascript:alert(1)//">${link}`)).toEqual(['https://harne.example.jp/news/2031/rss.xml'])
    expect(found(link, null)).toEqual([])
  })

  test.each([
    '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
    '<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">',
    '<link rel="alternate" type="application/rss+xml">',
    '<link rel="alternate stylesheet" type="application/rss+xml" href="/x">',
    '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
    '<link rel="alternate" hreflang="en" href="/en/">',
    '<!-- <link rel="alternate" type="application/rss+xml" href="/feed"> -->',
    '<script>"<link rel=alternate type=application/rss+xml href=/feed>"</script>',
    '<a href="/rss-reader-review">x</a><a href="/feedback">x</a><a href="/a.xml">x</a>',
  ])('%s names none', (html) => {
    expect(found(html)).toEqual([])
  })

  test.each([
    'feed:https://harne.example.jp/feed',
    '/?feed=rss2',
    '/feed/atom/',
    '/rss',
    '/blog/index.rdf',
    '/x.rss',
    '/?xml',
    '/rss20.html',
  ])('%s is linked', (href) => {
    expect(found(`<a href="${href}">x</a>`)).toHaveLength(1)
  })
})

test('usual addresses: of the folder, then of the host', () => {
  const usual = usualFeedAddresses('https://harne.example.jp/blog/1.html?x#y')
  expect(usual.slice(0, 2)).toEqual(['https://harne.example.jp/blog/feed', 'https://harne.example.jp/blog/rss'])
  expect(usual).toContain('https://harne.example.jp/index.rdf')
  expect(usualFeedAddresses('https://harne.example.jp').every((address) => /^https:\/\/harne\.example\.jp\/[^/]+$/.test(address))).toBe(
    true,
  )
  expect(usualFeedAddresses('ftp://harne.example.jp/')).toEqual([])
})
