import { expect, test } from 'vitest'
import { dayOf } from '../../../src/page/html/declared/published.ts'
import { withoutSite } from '../../../src/page/html/declared/title.ts'
import { htmlText } from '../../../src/page/html/html.ts'
import { describePage } from '../../../src/page/index.ts'

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const PAGE = '<html lang="ja">'

const DAYS: readonly [value: string, japanese: string | null, other: string | null][] = [
  ['2019-02-22', '2019-02-22', '2019-02-22'],
  ['2019-02-22T05:37:03+09:00', '2019-02-22', '2019-02-22'],
  ['2019-02-22T23:37:03-05:00', '2019-02-22', '2019-02-22'],
  ['2019-03-04T15:00:00.000Z', '2019-03-05', '2019-03-04'],
  ['2019-03-04T14:59:59Z', '2019-03-04', '2019-03-04'],
  ['2018-12-31T15:00:00+00:00', '2019-01-01', '2018-12-31'],
  ['2019-03-04T23:00', '2019-03-04', '2019-03-04'],
  ['2019-03-04T25:00:00Z', '2019-03-04', '2019-03-04'],
  ['2024年2月26日 10:00', '2024-02-26', '2024-02-26'],
  ['2024.02.26', '2024-02-26', '2024-02-26'],
  ['2024/2/26', '2024-02-26', '2024-02-26'],
  ['令和6年2月26日', '2024-02-26', '2024-02-26'],
  ['20240226', '2024-02-26', '2024-02-26'],
  ['Mon, 26 Feb 2024 10:00:00 +0900', '2024-02-26', '2024-02-26'],
  ['2024-02-30', null, null],
  ['昨日', null, null],
  ['', null, null],
]
test.each(DAYS)('the day of %j on a Japanese page is %j, on another %j', (value, japanese, other) => {
  expect(dayOf(value, true)?.value ?? null).toBe(japanese)
  expect(dayOf(value, false)?.value ?? null).toBe(other)
})

const TITLES: readonly [title: string, site: string | null, alone: string, name: string | null][] = [
  ['北朝鮮が声明 | 例文新聞', '例文新聞', '北朝鮮が声明', '例文新聞'],
  ['北朝鮮が声明：例文新聞', '例文新聞', '北朝鮮が声明', '例文新聞'],
  ['例文新聞 - 北朝鮮が声明', '例文新聞', '北朝鮮が声明', '例文新聞'],
  ['EASY|北朝鮮が声明', 'EASY', '北朝鮮が声明', 'EASY'],
  ['外務省報道官が談話を発表 - 例文通信', null, '外務省報道官が談話を発表', '例文通信'],
  ['米国：制裁を延長', null, '米国：制裁を延長', null],
  ['日米-韓の協議', null, '日米-韓の協議', null],
  ['短い題 | とても長い名前の新聞社の電子版', null, '短い題 | とても長い名前の新聞社の電子版', null],
]
test.each(TITLES)('%j of site %j is %j', (title, site, alone, name) => {
  expect(withoutSite(title, site)).toEqual({ title: alone, site: name })
})

interface Expected {
  readonly title?: string
  readonly author?: string
  readonly site?: string
  readonly published?: string
  readonly canonical?: string
}
const PAGES: readonly [why: string, html: string, values: Expected][] = [
  ['title element and h1', '<title>声明を発表 | 例文新聞</title><h1>声明を発表</h1>', { title: '声明を発表', site: '例文新聞' }],
  [
    'the longest heading the title names',
    '<title>例文: 長い題を持つ記事</title><h1>例文</h1><h1>長い題を持つ記事</h1>',
    { title: '長い題を持つ記事', site: '例文' },
  ],
  [
    'the blog’s name is no title',
    '<title>長い題を持つ記事 - 日記</title><h1>日記</h1><div>長い題を持つ記事</div>',
    { title: '長い題を持つ記事', site: '日記' },
  ],
  [
    'a declared title that was cut',
    '<meta property="og:title" content="とても長い題を持つ記事が…"><h1>とても長い題を持つ記事が出た</h1>',
    { title: 'とても長い題を持つ記事が出た' },
  ],
  ['an h1 alone', '<h1>題</h1>', { title: '題' }],
  ['the title of a drawing is none', '<svg><title>Menu</title></svg><p>文', {}],
  [
    'JSON-LD before meta',
    `${ld({
      '@type': 'NewsArticle',
      headline: '題',
      datePublished: '2024-02-26T01:00:00+09:00',
      author: { name: '山田太郎' },
      publisher: { name: '例文' },
    })}<meta property="article:published_time" content="2024-02-26"><meta name="author" content="山田太郎">`,
    { title: '題', author: '山田太郎', site: '例文', published: '2024-02-26' },
  ],
  [
    '@graph and arrays',
    ld([
      {
        '@graph': [
          { '@type': 'WebPage', datePublished: '2020-01-01' },
          { '@type': ['Article'], datePublished: '2024-02-26' },
        ],
      },
    ]),
    { published: '2024-02-26' },
  ],
  ['several authors', ld({ '@type': 'Article', author: [{ name: '甲' }, '乙', { nothing: 1 }] }), { author: '甲、乙' }],
  [
    'broken JSON is passed over',
    '<script type="application/ld+json">{"datePublished":</script><meta name="date" content="2024-02-26">',
    { published: '2024-02-26' },
  ],
  [
    'JSON of nothing',
    ['null', '1', '"x"', '[[]]', '{"author":null,"datePublished":5}']
      .map((json) => `<script type="application/ld+json">${json}</script>`)
      .join(''),
    {},
  ],
  ['meta with value', '<meta name="article:published_time" value="2019-04-28T08:00:00+09:00">', { published: '2019-04-28' }],
  [
    'itemprop',
    '<h1>題</h1><span itemprop="author">山田</span><span itemprop="datePublished" content="2019-04-26">2019年04月</span>',
    { title: '題', author: '山田', published: '2019-04-26' },
  ],
  [
    'the time nearest the title',
    '<ul><li><time>2020/01/01</time></ul><h1>題</h1><time datetime="2024-02-26">昨日</time><p>文</p><time>2021/1/1</time>',
    { title: '題', published: '2024-02-26' },
  ],
  ['time pubdate', '<h1>題</h1><time>2024/01/01</time><time pubdate>2024/02/26</time>', { title: '題', published: '2024-02-26' }],
  [
    'a change is no publication',
    '<h1>題</h1><time class="updated" datetime="2024-03-01"></time><p class="updated">2024/3/1</p><p>2024.02.26 公開</p>',
    { title: '題', published: '2024-02-26' },
  ],
  [
    'a date on the page near the title',
    '<h1>題の文</h1><p>2024年2月26日 10:00</p><p>本文。1990年1月1日の話。</p>',
    { title: '題の文', published: '2024-02-26' },
  ],
  ['a labelled date', `<h1>題の文</h1><p>${'文。'.repeat(500)}</p><p>公開日：2024/2/26</p>`, { title: '題の文', published: '2024-02-26' }],
  [
    'a day whose year an address tells',
    '<body id="news20190624_k1"><h1>題の文</h1><p>[06月24日 11時30分]',
    { title: '題の文', published: '2019-06-24' },
  ],
  [
    'the address alone',
    '<link rel="canonical" href="https://example.jp/2019/04/25/x/">',
    { published: '2019-04-25', canonical: 'https://example.jp/2019/04/25/x/' },
  ],
  ['rel author', '<h1>題</h1><a rel="author" href="/u/1">doumae</a>', { title: '題', author: 'doumae' }],
  [
    'a byline with its label and date',
    '<h1>題</h1><p class="byline">文：山田太郎　2024年2月26日</p>',
    { title: '題', author: '山田太郎', published: '2024-02-26' },
  ],
  ['a byline in brackets', '<h1>題</h1><div class="byline">[山田太郎，例文]</div>', { title: '題', author: '山田太郎，例文' }],
  ['an address is no author', '<meta property="article:author" content="https://www.facebook.com/x"><meta name="author" content="@x">', {}],
  [
    'what two sources say',
    '<meta name="author" content="例文社"><meta name="article:author" content="山田太郎"><h1>題</h1><p class="author">山田太郎</p>',
    { title: '題', author: '山田太郎' },
  ],
  [
    'hidden elements declare nothing',
    '<h1 hidden>嘘の題</h1><h1>題の文</h1><time hidden>2020/1/1</time><time>2024/2/26</time>',
    { title: '題の文', published: '2024-02-26' },
  ],
  [
    'names of every object',
    ld({ '@type': 'Article', __proto__: { author: 'x' }, constructor: 'y' }) +
      '<meta name="__proto__" content="z"><meta name="constructor" content="z">',
    {},
  ],
]
test.each(PAGES)('%s', (_why, html, values) => {
  const { declared } = htmlText(PAGE + html)
  expect(Object.fromEntries(Object.entries(declared).map(([key, found]) => [key, found.value]))).toEqual(values)
})

test('a found value shown on the page has its place there', () => {
  const { text, declared } = htmlText(
    `${PAGE}<title>声明を発表 | 例文</title><h1>声明を<br>発表</h1><p class="byline">By 山田 太郎</p><time datetime="2024-02-26">2024/2/26</time>`,
  )
  const shown = (at?: { start: number; end: number }): string => (at ? text.slice(at.start, at.end) : '')
  expect(shown(declared.author?.span)).toBe('山田 太郎')
  expect(shown(declared.published?.span)).toBe('2024/2/26')
  expect(declared.published?.basis).toBe('time element')
})

test('UTC on a Japanese page says so', () => {
  const html = '<meta property="article:published_time" content="2019-03-04T15:00:00Z">'
  expect(htmlText(PAGE + html).declared.published).toEqual({
    value: '2019-03-05',
    basis: 'meta article:published_time (UTC, told as the day in Japan)',
  })
  expect(htmlText(`<html lang="en">${html}`).declared.published).toEqual({ value: '2019-03-04', basis: 'meta article:published_time' })
})

const CONFLICTS: readonly [code: string, html: string][] = [
  [
    'published_conflict',
    `${ld({ '@type': 'Article', datePublished: '2024-02-26' })}<meta property="article:published_time" content="2024-03-01">`,
  ],
  ['author_conflict', '<meta name="author" content="甲野"><meta name="dc.creator" content="乙山">'],
  ['title_conflict', '<meta property="og:title" content="一つの題"><title>別の題名</title>'],
]
test.each(CONFLICTS)('%s', (code, html) => {
  expect(describePage(htmlText(PAGE + html), 'page.html').remarks.map((remark) => remark.code)).toContain(code)
})
