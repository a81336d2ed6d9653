import { expect, test } from 'vitest'
import { describePage, htmlText, type Page } from '#page'

const P = [
  'ヴェルダ共和国のリンデル外相は6日、首都オルスンで会見し、閉鎖していたサルマ橋を10日に再開する方針を明らかにした。停戦が守られることが条件だと述べた。',
  '外相によると、再開するのは車両の通行に限る。歩行者の通行は監視団が着任してから認めるという。',
  'カレニア外務省の報道官は「橋は我々の側から閉じたことはない」と反論した。北海同盟のハーゲン事務総長は再開を歓迎した。',
  '橋は3月に砲撃で損傷し、修理が続いていた。住民からは「早く開けてほしい」との声が上がっている。',
]
const TEXT = P.map((words) => `<p>${words}</p>`).join('\n')
const T = 'サルマ橋、10日に再開へ　停戦が条件'
const ADDRESS = 'https://kitaminato.example/world/1'

const read = (html: string): Page => describePage(htmlText(html), ADDRESS)
/** Words of each block, by its role. */
const shown = ({ text, blocks }: Page): [string, string][] => blocks.map(({ role, span }) => [role, text.slice(span.start, span.end)])
const ofRole = (page: Page, wanted: string): string[] =>
  shown(page)
    .filter(([role]) => role === wanted)
    .map(([, words]) => words)

const headed = (body: string, title = `${T} | 北港日報`, more = `<meta property="og:title" content="${T}">`): Page =>
  read(`<!doctype html><html lang="ja"><head><title>${title}</title>${more}</head><body>${body}</body></html>`)

test('the lead, the day and the reading time stand between the title and the box that holds the text', () => {
  const page = headed(`<header><a href="/">北港日報</a></header><main><article><header><h1>${T}</h1>
    <p class="standfirst">閉鎖から2か月、車両だけを通す。両国の主張は食い違ったままだ。</p>
    <div><time datetime="2031-05-07T10:00+09:00">2031年5月7日 10:00</time> <span>読了時間 3 分</span></div>
    <ul><li><a href="#">Xでシェア</a></li><li><a href="#">印刷する</a></li><li>文字サイズ 小 中 大</li></ul></header>
    <div><p>橋は10日に再び開く。ただし両国の説明は食い違う。</p></div>
    <div class="article-text">${TEXT}</div></article></main>`)
  expect(ofRole(page, 'paragraph')).toEqual([
    '閉鎖から2か月、車両だけを通す。両国の主張は食い違ったままだ。',
    '橋は10日に再び開く。ただし両国の説明は食い違う。',
    ...P,
  ])
  expect(ofRole(page, 'date')).toEqual(['2031年5月7日 10:00 読了時間 3 分'])
  expect(ofRole(page, 'navigation')).toEqual(['北港日報', 'Xでシェア', '印刷する', '文字サイズ 小 中 大'])
})

test('a portal with the paper in brackets behind the title, boxes without names and a notice for subscribers', () => {
  const page = headed(
    `<div>北方ポータル</div><div><div><h1>${T}</h1><div>5/7(水) 10:00配信 有料</div></div>
    <div><p>再開を待つサルマ橋＝6日、オルスン（写真：北港日報）</p></div>
    <div><p><b>ヴェルダのリンデル外相は6日、サルマ橋を10日に再開すると述べた。</b></p></div>
    <div>${TEXT}<p>この記事は有料会員限定です。残り 1,234文字 ／ 全文 2,345文字</p></div></div>`,
    `${T}（北港日報） - 北方ポータル`,
    '',
  )
  expect(ofRole(page, 'title')).toEqual([T])
  expect(ofRole(page, 'date')).toEqual(['5/7(水) 10:00配信 有料'])
  expect(ofRole(page, 'caption')).toEqual(['再開を待つサルマ橋＝6日、オルスン（写真：北港日報）'])
  expect(ofRole(page, 'paragraph')).toEqual(['ヴェルダのリンデル外相は6日、サルマ橋を10日に再開すると述べた。', ...P])
})

test('a magazine sets a second heading and who wrote it under the title', () => {
  const page = headed(`<div><h1>${T}</h1><h2>停戦のあとに残るもの</h2><div>2031年5月7日（水）12時00分</div>
    <div>アンナ・ホルム（北海評論記者）</div><div>1/3ページ</div><div>${TEXT}</div></div>`)
  expect(ofRole(page, 'subtitle')).toEqual(['停戦のあとに残るもの'])
  expect(ofRole(page, 'byline')).toEqual(['アンナ・ホルム（北海評論記者）'])
  expect(page.author?.value).toBe('アンナ・ホルム')
})

test('a title that is set in several lines is one title, and no line of it is the site', () => {
  const lines = ['橋を渡る人の声を集める！', '住民の声を届ける新しい掲示板', '港と駅と学校の3か所で公開']
  const page = read(`<html lang="ja"><head><title>[ニュース] ${lines.join('')}</title></head><body>
    <table><tr><td><a href="/">北港案内社</a></td></tr><tr><td><p>HK31-204</p><p>2031.05.07</p></td></tr>
    <tr><td><p><b>${lines.join('<br>')}</b></p></td></tr><tr><td>${TEXT}</td></tr></table></body></html>`)
  expect(ofRole(page, 'title')).toEqual(lines)
  expect(page.site).toBeNull()
  expect(page.text.slice(page.title!.span!.start, page.title!.span!.end)).toBe(lines.join('\n'))
})

test('the title element may have the site in front of the title and blanks of another width', () => {
  const page = headed(
    `<div>北方通信</div><div><div>${T}</div><div>2031/05/07-10:00</div><div>${P.join('<br>')}</div></div>`,
    `北方通信 - ${T}`,
    '',
  )
  expect(ofRole(page, 'title')).toEqual([T])
  expect(page.title?.value).toBe(T)
  expect(page.site?.value).toBe('北方通信')
})

test('a translation links to its original, and names the author and the translator each under a label', () => {
  const page = headed(`<div><h1>${T}</h1><p class="date">2031年5月7日 読了時間 4 分</p>
    <div class="widget"><p>作者：</p><ul><li><span class="author__name"><a href="/p/1">アンナ・ホルム</a></span></li></ul>
    <p>翻訳者</p><ul><li><span class="author__name"><a href="/p/2">青木 ひかり</a></span></li></ul></div>
    <div><p><a href="https://kitaminato.example/news/bridge"><em>原文(投稿日：2031/05/02)へのリンク</em></a></p>${TEXT}</div></div>`)
  expect(page.originUrl).toMatchObject({ value: 'https://kitaminato.example/news/bridge', basis: 'link to the original' })
  expect(page.form).toBe('translated-op-ed')
  expect(page.author?.value).toBe('アンナ・ホルム')
  expect(ofRole(page, 'source-link')).toEqual(['原文(投稿日：2031/05/02)へのリンク'])
  expect(ofRole(page, 'byline')).toEqual(['作者：', 'アンナ・ホルム', '翻訳者', '青木 ひかり'])
})

test.each([
  ['Read the original article', 'https://harne.example/a', true],
  ['元記事はこちら', 'https://harne.example/a', true],
  ['原文を読む', '/a', false],
  ['元記事を書いた人', 'https://harne.example/a', false],
])('%s → %s leads to the original: %s', (words, href, leads) => {
  const page = headed(`<div><h1>${T}</h1><div>${TEXT}<p><a href="${href}">${words}</a></p></div></div>`)
  expect(page.originUrl?.value ?? null).toBe(leads ? href : null)
})

test('a box about the author names who wrote the page when nothing else does', () => {
  const box = (heading: string, name: string): string =>
    `<div><div><h2>${T}</h2><div>2031年5月7日</div><div>${TEXT}</div></div><div><h4>${heading}</h4><p>${name}<br>北の港で新聞を作っています。</p></div></div>`
  expect(headed(box('この記事を書いた人', '森田 葉子（moritay）')).author).toMatchObject({
    value: '森田 葉子',
    basis: 'box about the author',
  })
  expect(headed(box('プロフィール', 'Anna Holm')).author).toMatchObject({ value: 'Anna Holm' })
  expect(headed(box('この記事を書いた人', '北の港で暮らす')).author).toBeNull()
  expect(headed(box('ランキング', '森田 葉子')).author).toBeNull()
})

test('rows of a list of terms stay rows, whatever the first is called', () => {
  const page = headed(`<div><h1>${T}</h1><div><dl><dt>TOPICS</dt><dd><a href="/h">歴史</a> , <a href="/k">国際</a></dd>
    <dt>発行年月日</dt><dd>2031年04月</dd></dl>${TEXT}</div></div>`)
  expect(ofRole(page, 'related-title')).toEqual([])
  expect(ofRole(page, 'list-item').slice(0, 3)).toEqual(['TOPICS', '歴史 , 国際', '発行年月日'])
})

test('what stands between title and text and is no lead: a list, a link, a notice, another text', () => {
  const notice = '当サイトではcookieを使用しています。続けて利用すると同意したものとみなします。'
  const page =
    headed(`<div><h1>${T}</h1><div><p>${notice}</p><p><a href="/2">水門法案が可決された。</a></p><ul><li>橋の長さは二百メートルである。</li></ul></div>
    <div class="article-text">${TEXT}</div></div>`)
  expect(ofRole(page, 'paragraph')).toEqual(P)
  const many = headed(`<h1>${T}</h1><div>${'<p>水門の話はまた別の話である。</p>'.repeat(6)}</div><div class="article-text">${TEXT}</div>`)
  expect(ofRole(many, 'paragraph')).toEqual(P)
})

test('whoever asks the questions signs an interview beside its day', () => {
  const page = headed(`<article><h1>${T}</h1><div>2031.05.07　聞き手＝森田葉子</div><div>${TEXT}</div></article>`)
  expect(page.author?.value).toBe('森田葉子')
})
