import { expect, test } from 'vitest'
import { describePage, htmlText } from '#page'
import { reasonInJapanese } from '../../../src/message/reasons/ja.ts'

const TEXT =
  '<p>ヴェルダ共和国のリンデル外相は6日、首都オルスンで会見し、サルマ橋を10日に再開する方針を明らかにした。</p><p>外相によると、再開するのは車両の通行に限る。</p>'
const ld = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

/** `code: value (basis) | value (basis)` of every conflict of a page. */
function conflictsOf(head: string, body: string, address = 'https://kitaminato.example/1'): string[] {
  const html = `<!doctype html><html lang="ja"><head>${head}</head><body><article>${body}${TEXT}</article></body></html>`
  return describePage(htmlText(html), address).remarks.flatMap(({ code, alternatives }) =>
    alternatives ? [`${code}: ${alternatives.map(({ value, basis }) => `${value} (${basis})`).join(' | ')}`] : [],
  )
}

const TITLE = '<title>サルマ橋、10日に再開へ</title>'
const H1 = '<h1>サルマ橋、10日に再開へ</h1>'

test.each([
  [
    'the day of JSON-LD, of the dateline and of the address',
    TITLE + ld({ '@type': 'NewsArticle', datePublished: '2031-05-09' }),
    `${H1}<div class="meta">2031年5月7日 10:00</div>`,
    'https://kitaminato.example/2031/05/08/bridge',
    ['published_conflict: 2031-05-09 (JSON-LD datePublished) | 2031-05-07 (date line above the text) | 2031-05-08 (address of the page)'],
  ],
  [
    'a time element that says another day than its words',
    TITLE,
    `${H1}<p><time datetime="2031-05-09">2031年5月7日</time></p>`,
    undefined,
    ['published_conflict: 2031-05-09 (time element) | 2031-05-07 (date line above the text)'],
  ],
  [
    'who is declared and who signs',
    `${TITLE}<meta name="author" content="北港日報">`,
    `${H1}<p class="x">文＝森田葉子　写真＝青木ひかり</p>`,
    undefined,
    ['author_conflict: 北港日報 (meta author) | 森田葉子 (byline)'],
  ],
  [
    'a title for others and another on the page',
    '<meta property="og:title" content="橋は誰のものかと問う声"><title>橋は誰のものかと問う声</title>',
    H1,
    undefined,
    ['title_conflict: 橋は誰のものかと問う声 (meta og:title) | サルマ橋、10日に再開へ (h1)'],
  ],
  [
    'the day of a change is no other day',
    TITLE + ld({ datePublished: '2031-05-07', dateModified: '2031-05-09' }),
    `${H1}<p>2031年5月7日 公開 2031年5月9日 更新</p>`,
    undefined,
    [],
  ],
  [
    'UTC is the day it was in Japan',
    `${TITLE}<meta property="article:published_time" content="2031-05-06T20:00:00Z">`,
    `${H1}<p>2031年5月7日</p>`,
    undefined,
    [],
  ],
  [
    'other blanks, marks and references to characters',
    `${TITLE}${ld({ headline: '&#8220;サルマ橋&#8221; 10日に再開へ' })}`,
    H1,
    undefined,
    [],
  ],
  ['a name within a name', `${TITLE}<meta name="author" content="森田 葉子">`, `${H1}<p>文＝森田葉子　写真＝青木ひかり</p>`, undefined, []],
  [
    'the day of an article in a list',
    TITLE + ld({ datePublished: '2031-05-07' }),
    `${H1}<p>2031年5月7日</p>${TEXT}${TEXT}<ul><li><time>2031年5月1日</time> <a href="/b">水門の話</a></li></ul>`,
    undefined,
    [],
  ],
])('%s', (_, head, body, address, expected) => {
  expect(conflictsOf(head, body, address)).toEqual(expected)
})

test('plain words before a colon of a title do not sign what the page declares to be somebody else’s', () => {
  const page = (title: string, author: string): string | undefined =>
    describePage(
      htmlText(
        `<html lang="ja"><head><title>${title}</title><meta name="author" content="${author}"></head><body><h1>${title}</h1>${TEXT}</body></html>`,
      ),
      'https://kitaminato.example/1',
    ).author?.value
  expect(page('アンナ・ホルム：橋は誰のものか', '森田葉子')).toBe('森田葉子')
  expect(page('アンナ・ホルム⚡️橋は誰のものか', '森田葉子')).toBe('アンナ・ホルム')
  expect(page('【翻訳】アンナ・ホルム：橋は誰のものか', '森田葉子')).toBe('アンナ・ホルム')
})

test('a conflict is told in both languages', () => {
  const html = `<html lang="ja"><head>${TITLE}${ld({ datePublished: '2031-05-09' })}</head><body>${H1}<p>2031年5月7日</p>${TEXT}</body></html>`
  const remark = describePage(htmlText(html), 'https://kitaminato.example/1').remarks.find(({ code }) => code === 'published_conflict')
  expect(remark?.message).toBe('JSON-LD datePublished: 2031-05-09; date line above the text: 2031-05-07')
  expect(reasonInJapanese(remark?.message ?? '')).toBe('JSON-LD の datePublished: 「2031-05-09」、本文の上の日付の行: 「2031-05-07」')
})
