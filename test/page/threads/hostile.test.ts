import { expect, test } from 'vitest'
import { describePage, htmlText } from '#page'
import { growth, MOST } from '../../growth.ts'

const AUTHOR = '<b class="author">千鳥</b>'
const WORDS = '<time datetime="2031-05-08">8日</time><p class="comment-text">よい知らせ。</p>'

const PAGES: readonly [what: string, page: (size: number) => string][] = [
  ['many comments', (size) => `<div class="comment">${AUTHOR}${WORDS}</div>`.repeat(size)],
  ['comments in comments', (size) => `<div class="comment">${AUTHOR}${WORDS}`.repeat(size)],
  ['a comment of many authors', (size) => `<div class="comment">${AUTHOR.repeat(4 * size)}${WORDS}</div>`],
  ['a comment of many texts', (size) => `<div class="comment">${AUTHOR}${WORDS.repeat(2 * size)}</div>`],
  [
    'comments that quote',
    (size) => `<div class="comment">${AUTHOR}<p class="comment-text">&gt; よい知らせが来る<br>よい知らせ</p></div>`.repeat(size),
  ],
  ['links called next', (size) => `<h1>港</h1>${'<p><a href="#x">次のページ</a></p>'.repeat(size)}`],
  [
    'boxes of one name',
    (size) => `<h1>港</h1>${'<div class="entry-content"><p>港が来月から開くと、庁は七日に発表した。</p></div>'.repeat(size)}`,
  ],
  ['tweets in tweets', (size) => `<div class="tweet">ミナ @mina<p>港が開く。</p>`.repeat(size)],
  [
    'many tweets',
    (size) => `<div class="tweet">ミナ @mina<p>港が開く。</p><a href="https://x.com/mina/status/1">5月4日</a></div>`.repeat(size),
  ],
  [
    'a tweet of many links',
    (size) => `<div class="tweet">ミナ @mina<p>港。${'<a href="https://x.com/mina/status/1">開</a>'.repeat(4 * size)}</p></div>`,
  ],
  [
    'many links to posts',
    (size) =>
      Array.from({ length: size }, (_, i) => `<div><p>港が開く。</p><a href="https://x.com/mina/status/${i}">12:00</a></div>`).join(''),
  ],
  [
    'links to posts in each other',
    (size) => Array.from({ length: size }, (_, i) => `<div><p>港が開く。</p><a href="https://x.com/mina/status/${i}">12:00</a>`).join(''),
  ],
  [
    'quotations in quotations',
    (size) => `<blockquote cite="https://harne.example/1"><p>港が開くと彼は言う。</p><cite>ハルネ通信</cite>`.repeat(size),
  ],
  ['many quotations', (size) => `<blockquote><p>港が開くと彼は言う。</p><footer>— ハルネ通信</footer></blockquote>`.repeat(size)],
  ['a quotation of many citations', (size) => `<blockquote><p>港。${'<cite>ハルネ</cite>'.repeat(4 * size)}</p></blockquote>`],
]

test.each(PAGES)('%s: four times the page costs about four times as much', (_, page) => {
  const read = (size: number) => (): void => {
    describePage(htmlText(page(size)), 'https://kitaminato.example.jp/a.html')
  }
  read(100)()
  expect(growth(read(500), read(2000))).toBeLessThan(MOST)
})
