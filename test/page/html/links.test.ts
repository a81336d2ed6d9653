import { expect, test } from 'vitest'
import { describePage, htmlText, type Page } from '#page'

const BODY =
  '<h1>海峡の通航料、二割引き下げへ</h1><p>ノルデン王国の港湾庁は7日、北の海峡を通る船の料金を十月から二割引き下げると発表した。</p>'
const ADDRESS = 'https://kitaminato.example.jp/news/310507.html'
const page = (head: string, body = BODY, address = ADDRESS): Page =>
  describePage(
    htmlText(`<!doctype html><html lang=ja><head><title>海峡の通航料、二割引き下げへ</title>${head}</head><body>${body}</body></html>`),
    address,
  )

const told = ({ links }: Page): Record<string, string> =>
  Object.fromEntries(Object.entries(links).flatMap(([kind, link]) => (link ? [[kind, link.value]] : [])))

test('the AMP and print versions, the canonical address and the pages around are told, absolute', () => {
  const links = told(
    page(
      '<link rel=canonical href="https://kitaminato.example.jp/news/310507.html"><link rel=amphtml href="/amp/310507.html"><link rel=alternate media=print href="?print=1"><link rel="prev" href="310507.html?page=1"><link rel="next" href="310507.html?page=3">',
      BODY,
      `${ADDRESS}?page=2`,
    ),
  )
  expect(links).toEqual({
    canonical: ADDRESS,
    amp: 'https://kitaminato.example.jp/amp/310507.html',
    print: `${ADDRESS}?print=1`,
    previous: `${ADDRESS}?page=1`,
    next: `${ADDRESS}?page=3`,
  })
})

test('a page without a canonical link is known by the one address that its JSON-LD names', () => {
  const script = (...things: object[]): string => `<script type="application/ld+json">${JSON.stringify(things)}</script>`
  const article = { '@type': 'NewsArticle', mainEntityOfPage: { '@type': 'WebPage', '@id': ADDRESS } }
  expect(told(page(script(article)))).toMatchObject({ canonical: ADDRESS })
  expect(told(page(script({ '@type': 'NewsArticle', mainEntityOfPage: ADDRESS }, article)))).toMatchObject({ canonical: ADDRESS })
  const other = { '@type': 'NewsArticle', mainEntityOfPage: `${ADDRESS}?id=2` }
  expect(told(page(script(article, other)))).toEqual({})
  expect(told(page(`${script(other)}<link rel=canonical href="${ADDRESS}">`))).toMatchObject({ canonical: ADDRESS })
})

test('links that are called 次のページ are the next page; 次の記事 is another article', () => {
  const paged = `${BODY}<p><a href="?page=1">前のページ</a></p><p><a href="?page=3">次のページ &raquo;</a></p>`
  expect(told(page('', paged, `${ADDRESS}?page=2`))).toEqual({ previous: `${ADDRESS}?page=1`, next: `${ADDRESS}?page=3` })
  expect(told(page('', `${BODY}<p><a href="/news/310508.html">次の記事</a></p>`))).toEqual({})
})

test('a page that leads to itself is the end of the way', () => {
  expect(told(page(`<link rel=next href="${ADDRESS}#p2"><link rel=amphtml href="${ADDRESS}">`))).toEqual({})
  const canonical = `<link rel=canonical href="${ADDRESS}">`
  expect(told(page(`${canonical}<link rel=next href="/news/310507.html">`, BODY, `${ADDRESS}?from=top`))).toEqual({ canonical: ADDRESS })
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@example.com', 'file:///etc/hosts', 'https://[', ''])(
  '%j is no address of a page',
  (href) => {
    expect(told(page(`<link rel=canonical href="${href}"><link rel=amphtml href="${href}"><link rel=next href="${href}">`))).toEqual({})
  },
)

test('<base> moves what links are relative to, when it leads to the web', () => {
  expect(told(page('<base href="https://cdn.example.org/a/"><link rel=amphtml href="b.html">'))).toEqual({
    amp: 'https://cdn.example.org/a/b.html',
  })
  expect(told(page('<base href="javascript:alert(1)//"><link rel=amphtml href="b.html">'))).toEqual({
    amp: 'https://kitaminato.example.jp/news/b.html',
  })
})

test('publication and last change are two days, each with its basis', () => {
  const declared = page(
    '<meta property="article:published_time" content="2031-05-07T10:00:00+09:00"><meta property="article:modified_time" content="2031-05-09T08:00:00+09:00">',
  )
  expect([declared.published?.value, declared.updated]).toEqual([
    '2031-05-07',
    { value: '2031-05-09', basis: 'meta article:modified_time' },
  ])
  const shown = page('', `<h1>海峡の通航料、二割引き下げへ</h1><p class=date>2031年5月7日 10:00 公開 2031年5月9日 8:00 更新</p>${BODY}`)
  expect([shown.published?.value, shown.updated?.value]).toEqual(['2031-05-07', '2031-05-09'])
  expect(page('', `<p class=date>2031年5月7日</p>${BODY}`).updated).toBeNull()
})

const remarks = (source: string): string[] =>
  describePage(htmlText(source), ADDRESS).remarks.map(({ code, message }) => `${code} ${message}`)

test.each([
  '<meta http-equiv="Refresh" content="0;URL=\'https://example.org/new\'">',
  '<script>location.href="https://example.org/new"</script>',
  "<script>window.location.replace('https://example.org/new');</script>",
  "<body onload><script>top.location = 'https://example.org/new'</script>",
])('%s leads on', (source) => {
  expect(remarks(`<title>移動</title>${source}<p>移動しました。`)).toEqual(['redirect the page only leads on to https://example.org/new'])
})

test.each([
  ['<script>location.href="javascript:alert(1)"</script>', '<p>移動しました。'],
  ['<script>if (mylocation = "https://example.org/new") {}</script>', '<p>移動しました。'],
  ['<script>location.href="https://example.org/new"</script>', BODY.repeat(6)],
])('%s does not make a page a redirect', (head, body) => {
  expect(remarks(`<title>港</title>${head}${body}`).filter((remark) => remark.startsWith('redirect'))).toEqual([])
})
