import { describe, expect, test } from 'vitest'
import { readFeed, withWholeAddresses } from '../../../src/intake/feed/index.ts'
import { feedOf, items, rss } from './reading.ts'

const now = '2031-05-08T00:00:00Z'

describe('kinds of feeds', () => {
  test('RSS 2.0 with modules', () => {
    const { feed, malformed, notices } = feedOf(
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>ハルネ通信 &amp;amp; 橋</title><link>https://harne.example.jp/</link><description>ヴェルダの報せ</description><language>ja_JP</language>
<atom:link rel="self" type="application/rss+xml" href="https://harne.example.jp/feed"/><atom:link rel="hub" href="https://hub.example.com/"/>
<lastBuildDate>Tue, 06 May 2031 10:00:00 +0900</lastBuildDate><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
<skipHours><hour>0</hour><hour>24</hour><hour>15</hour></skipHours><managingEditor>desk@harne.example.jp (ソルヴェイ)</managingEditor>
<generator>水門CMS</generator><image><url>/logo.png</url><title>印</title><link>https://harne.example.jp/</link><width>88</width></image>
<item><title>橋は&lt;b&gt;10日&lt;/b&gt;に開く</title><link>https://harne.example.jp/1?a=1&amp;b=2</link><guid isPermaLink="false">harne-1</guid>
<pubDate>Tue, 06 May 2031 09:30:00 JST</pubDate><dc:creator>ヘンリク・ソルヴェイ</dc:creator><category domain="https://harne.example.jp/t">外交</category>
<description><![CDATA[<p>リンデル外相は6日、橋は開くと述べた。</p>]]></description><content:encoded><![CDATA[<p>全文 <img src="/a.png"></p>]]></content:encoded>
<enclosure url="/a.mp3" length="1024" type="audio/mpeg"/><source url="https://other.example.com/rss">他紙</source>
<comments>https://harne.example.jp/1#c</comments><wfw:commentRss>https://harne.example.jp/1/feed</wfw:commentRss><slash:comments>3</slash:comments><weather>晴れ</weather></item>
</channel></rss>`,
      { address: 'https://harne.example.jp/feed', now },
    )
    expect({ malformed, notices }).toEqual({ malformed: false, notices: [] })
    expect(feed).toMatchObject({
      format: 'rss',
      version: '2.0',
      title: { value: 'ハルネ通信 &amp; 橋', form: 'html', plain: 'ハルネ通信 & 橋' },
      address: 'https://harne.example.jp/',
      self: 'https://harne.example.jp/feed',
      hubs: ['https://hub.example.com/'],
      language: 'ja-JP',
      ttl: 15,
      skipHours: [0, 0, 15],
      updated: { value: '2031-05-06T10:00:00+09:00', doubts: [] },
      authors: [{ name: 'ソルヴェイ', mail: 'desk@harne.example.jp' }],
      generator: { name: '水門CMS' },
      image: { address: 'https://harne.example.jp/logo.png', title: '印', width: 88 },
    })
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({
      identity: { key: 'id:harne-1', basis: 'id', keys: ['id:harne-1', 'address:https://harne.example.jp/1?a=1&b=2'] },
      idIsAddress: false,
      address: 'https://harne.example.jp/1?a=1&b=2',
      title: { value: '橋は<b>10日</b>に開く', plain: '橋は10日に開く' },
      authors: [{ name: 'ヘンリク・ソルヴェイ' }],
      published: { raw: 'Tue, 06 May 2031 09:30:00 JST', value: '2031-05-06T09:30:00+09:00', doubts: [] },
      summary: { value: '<p>リンデル外相は6日、橋は開くと述べた。</p>', form: 'html' },
      contents: [{ form: 'html', base: 'https://harne.example.jp/feed' }],
      categories: [{ term: '外交', scheme: 'https://harne.example.jp/t' }],
      enclosures: [{ address: 'https://harne.example.jp/a.mp3', length: 1024, type: 'audio/mpeg' }],
      source: { title: { plain: '他紙' }, self: 'https://other.example.com/rss' },
      comments: 'https://harne.example.jp/1#c',
      commentFeed: 'https://harne.example.jp/1/feed',
      commentCount: 3,
    })
    expect(feed.items[0]!.extensions.map(({ name, text }) => [name, text])).toContainEqual(['weather', '晴れ'])
  })

  test('RDF, as Japanese blogs have it', () => {
    const { feed } =
      feedOf(`<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://blog.example.jp/index.rdf"><title>水門日誌</title><link>https://blog.example.jp/</link><description>d</description><dc:language>ja</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="https://blog.example.jp/1"/></rdf:Seq></items></channel>
<item rdf:about="https://blog.example.jp/1"><title>橋が開いた</title><link>https://blog.example.jp/1</link><dc:date>2031-05-07T08:00:00+09:00</dc:date><dc:subject>橋</dc:subject></item></rdf:RDF>`)
    expect(feed).toMatchObject({ format: 'rdf', version: '1.0', title: { plain: '水門日誌' }, language: 'ja' })
    expect(feed.items).toMatchObject([
      {
        id: 'https://blog.example.jp/1',
        published: { value: '2031-05-07T08:00:00+09:00' },
        updated: { value: '2031-05-07T08:00:00+09:00' },
        categories: [{ term: '橋' }],
      },
    ])
  })

  test('Atom: bases, languages, XHTML, threads, source', () => {
    const { feed } =
      feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="ja" xml:base="https://news.example.org/">
<id>urn:example:feed</id><title type="text">a &lt;b&gt; &amp;amp; c</title><link rel="self" href="atom.xml"/><link href="./"/><link rel="next" href="?page=2"/><updated>2031-05-06T00:00:00Z</updated>
<entry xml:base="2031/"><id>urn:example:1</id><title type="html">Q&amp;amp;A</title><link href="1.html"/><link rel="replies" type="application/atom+xml" href="1/c.xml"/><link rel="replies" type="text/html" href="1.html#c"/>
<updated>2031-05-06T00:00:00Z</updated><author><name>リンデル</name><uri>/about</uri></author>
<content type="xhtml" xml:lang="en"><div xmlns="http://www.w3.org/1999/xhtml">x<br/><a href="y.html">a&amp;b</a><p/></div></content>
<thr:in-reply-to ref="urn:example:0" href="0.html"/><thr:total>2</thr:total>
<source><id>urn:example:origin</id><title>元</title><link rel="self" href="https://origin.example.com/f"/></source></entry></feed>`)
    expect(feed).toMatchObject({
      format: 'atom',
      version: '1.0',
      title: { value: 'a <b> &amp; c', form: 'text', plain: 'a <b> &amp; c' },
      address: 'https://news.example.org/',
      self: 'https://news.example.org/atom.xml',
      next: 'https://news.example.org/?page=2',
      language: 'ja',
    })
    const [item] = feed.items
    expect(item).toMatchObject({
      address: 'https://news.example.org/2031/1.html',
      title: { plain: 'Q&A' },
      authors: [{ name: 'リンデル', address: 'https://news.example.org/about' }],
      contents: [{ value: 'x<br /><a href="y.html">a&amp;b</a><p></p>', form: 'html', declared: 'xhtml', language: 'en' }],
      comments: 'https://news.example.org/2031/1.html#c',
      commentFeed: 'https://news.example.org/2031/1/c.xml',
      commentCount: 2,
      answers: [{ id: 'urn:example:0', address: 'https://news.example.org/2031/0.html' }],
      source: { id: 'urn:example:origin', self: 'https://origin.example.com/f' },
    })
    const content = item!.contents[0]!
    expect(withWholeAddresses(content.value, content.base)).toBe('x<br /><a href="https://news.example.org/2031/y.html">a&amp;b</a><p></p>')
  })

  test('Atom 0.3, an entry that stands alone, CDF', () => {
    expect(feedOf('<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="base64">5qmL</title></feed>').feed).toMatchObject({
      version: '0.3',
      title: { plain: '橋' },
    })
    expect(feedOf('<entry xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>b</title></entry>').feed.items).toHaveLength(1)
    expect(
      feedOf('<CHANNEL HREF="https://a.example.com/"><ITEM HREF="https://a.example.com/1"><TITLE>b</TITLE></ITEM></CHANNEL>').feed,
    ).toMatchObject({
      format: 'cdf',
      items: [{ address: 'https://a.example.com/1', title: { plain: 'b' } }],
    })
  })

  test('JSON Feed 1.1', () => {
    const { feed } = feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: '岬',
        home_page_url: '/',
        feed_url: 'https://misaki.example.org/feed.json',
        language: 'ja',
        hubs: [{ type: 'WebSub', url: 'https://hub.example.com/' }],
        expired: true,
        items: [
          {
            id: 7,
            url: '/7',
            title: 'a < b',
            content_html: '<p>x</p>',
            content_text: 'x',
            date_published: '2031-05-06T00:00:00Z',
            tags: ['橋', 3, ''],
          },
          'no item',
          {
            id: 'https://misaki.example.org/8',
            authors: [{ name: 'ドレイク', url: 'mailto:d@example.org' }],
            attachments: [{ url: 'a.mp3', size_in_bytes: '9' }, {}],
          },
        ],
      }),
      { address: 'https://misaki.example.org/feed.json' },
    )
    expect(feed).toMatchObject({
      format: 'json',
      version: '1.1',
      address: 'https://misaki.example.org/',
      expired: true,
      hubs: ['https://hub.example.com/'],
    })
    expect(feed.items).toMatchObject([
      {
        id: '7',
        address: 'https://misaki.example.org/7',
        title: { plain: 'a < b' },
        contents: [{ form: 'html' }, { form: 'text' }],
        categories: [{ term: '橋' }],
      },
      { address: 'https://misaki.example.org/8', authors: [{ name: 'ドレイク', mail: 'd@example.org' }], enclosures: [{ length: 9 }] },
    ])
  })

  test('a date of the future is one only when the present is given', () => {
    const feed = rss('<item><title>a</title><pubDate>2031-05-20T00:00:00Z</pubDate></item>')
    expect(items(feed, { now })[0]!.published!.doubts).toEqual(['future'])
    expect(items(feed)[0]!.published!.doubts).toEqual([])
  })

  test('a wrong call throws', () => {
    expect(() => readFeed('<rss/>', { limit: 0 })).toThrow(RangeError)
    expect(() => readFeed('<rss/>', { now: 'today' })).toThrow(RangeError)
  })
})
