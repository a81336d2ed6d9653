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
]

test.each(PAGES)('%s: four times the page costs about four times as much', (_, page) => {
  const read = (size: number) => (): void => {
    describePage(htmlText(page(size)), 'https://kitaminato.example.jp/a.html')
  }
  read(100)()
  expect(growth(read(500), read(2000))).toBeLessThan(MOST)
})
