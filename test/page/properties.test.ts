import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describePage, type Page, plainText } from '#page'
import { growth, MOST } from '../growth.ts'

const piece = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '  ',
    '　',
    '「',
    '」',
    '『',
    '』',
    '(',
    ')',
    '（',
    '#',
    '#北方',
    '=',
    '・',
    '、',
    '。',
    '…',
    '>',
    '>>1',
    '•',
    '• 匿名',
    '1. ',
    '12',
  ],
  ...[
    '— ',
    '(@hoppo)',
    ' May 3, 2031',
    '2031年 4月 2日',
    '2031/07/09(水) 08:12:45.10 ID:aB',
    '02/13/2031',
    'コメント',
    '関連記事',
    'PAGE TOP',
    '出典:',
    '参照記事',
  ],
  ...[
    'Image from Gyazo',
    'アンナ・ホルム',
    '著:',
    '⚡️',
    'https://example.org/a',
    'example.org',
    'ノルデン',
    'サルマ',
    '述べた。',
    '980e214c',
    'より:',
    '返信',
    '\u200b',
    '\ud83d',
    '\r',
  ],
  ...[
    '北方通信 @hoppo',
    '@hoppo · 5月3日',
    '午後9:03 · 2031年5月4日',
    '二〇三一年五月七日',
    '（引用ここから）',
    '1. Posted by 港町 ',
    '※1',
    '+5',
    '-1',
  ],
  ...['2031/04/02(水) 10:00 | URL | 港町 #-[ 編集 ]', '森田葉子 訳', 'この記事は翻訳です。', '回答者：', '3日前'],
)
const pageText = fc.oneof(
  fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)

const inRange = (page: Page, at: { start: number; end: number } | undefined | null): void => {
  if (!at) return
  expect(at.start).toBeGreaterThanOrEqual(0)
  expect(at.end).toBeGreaterThanOrEqual(at.start)
  expect(at.end).toBeLessThanOrEqual(page.text.length)
}

test('any text becomes blocks in order that hold every character but white space, and every span is in range', () => {
  fc.assert(
    fc.property(pageText, (source) => {
      const page = describePage(plainText(source), 'any.txt')
      let at = 0
      for (const block of page.blocks) {
        expect(block.span.start).toBeGreaterThanOrEqual(at)
        expect(block.span.end).toBeGreaterThan(block.span.start)
        expect(page.text.slice(at, block.span.start).trim()).toBe('')
        at = block.span.end
      }
      expect(page.text.slice(at).trim()).toBe('')
      for (const found of [page.title, page.author, page.site, page.published, page.originUrl]) inRange(page, found?.span)
      page.comments.forEach((comment, i) => {
        inRange(page, comment.text)
        for (const quoted of comment.quoted) inRange(page, quoted)
        expect(comment.depth).toBeGreaterThanOrEqual(1)
        // newest first, an answer stands above what it answers; but never in a circle
        let steps = 0
        for (let at: number | null = i; at !== null; at = page.comments[at]!.parent) expect(steps++).toBeLessThan(comment.depth)
      })
      for (const tweet of page.tweets) {
        inRange(page, tweet.text)
        inRange(page, tweet.article)
      }
      for (const note of page.notes) {
        inRange(page, note.span)
        for (const circumstance of note.circumstances) inRange(page, circumstance)
        for (const item of [...note.items, ...note.items.flatMap((outer) => outer.inner)]) {
          inRange(page, item.content)
          inRange(page, item.actor)
          expect(item.content.start).toBeGreaterThanOrEqual(note.span.start)
          expect(item.content.end).toBeLessThanOrEqual(note.span.end)
        }
      }
      for (const remark of page.remarks) inRange(page, remark.span)
      expect(page.formBasis).not.toBe('')
    }),
    { numRuns: 1500 },
  )
})

test('the same text gives the same page', () => {
  fc.assert(
    fc.property(pageText, (source) => {
      const read = (): string => JSON.stringify(describePage(plainText(source), 'any.txt'))
      expect(read()).toBe(read())
    }),
    { numRuns: 100 },
  )
})

test.each([
  ['opening brackets in a note', (part: number) => `#北方(${'「'.repeat(part * 40_000)}`],
  ['nested brackets in a note', (part: number) => `#北方(${'「『'.repeat(part * 20_000)}${'』」'.repeat(part * 20_000)})`],
  ['one line without an end', (part: number) => 'ノルデンは述べた、'.repeat(part * 40_000)],
  ['short lines', (part: number) => '港\n'.repeat(part * 40_000)],
  ['bare tags', (part: number) => '#港'.repeat(part * 30_000)],
  ['signatures', (part: number) => '港が開いた https://t.co/a\n— 港 (@minato) May 3, 2031\n'.repeat(part * 8_000)],
  [
    'comments ever deeper',
    (part: number) =>
      Array.from({ length: part * 400 }, (_, i) => `${' '.repeat(i)}• 匿名\n${' '.repeat(i)}• 2031年4月2日\n\n${' '.repeat(i)}港\n`).join(
        '',
      ),
  ],
  ['quotations broken off in every line', (part: number) => '外相は「港を\n'.repeat(part * 20_000)],
  ['lines of one width', (part: number) => 'サルマ海峡の問題について団長は橋をめぐ\n'.repeat(part * 20_000)],
  ['heads of tweets without words', (part: number) => '北方通信 @hoppo\n'.repeat(part * 20_000)],
  [
    'answers to the post before',
    (part: number) => Array.from({ length: part * 8000 }, (_, i) => `${i + 1}: 名無し 2031/05/07(水) 08:00:00\n>>${i}\n港\n`).join(''),
  ],
  [
    'answers to the post after',
    (part: number) =>
      Array.from({ length: part * 8000 }, (_, i) => `${8000 - i}: 名無し 2031/05/07(水) 08:00:00\n>>${7999 - i}\n港\n`).join(''),
  ],
  ['menus', (part: number) => '• 港\n国際\n'.repeat(part * 20_000)],
  ['years in kanji', (part: number) => '二〇三一年'.repeat(part * 20_000)],
  ['blanks', (part: number) => `${' '.repeat(part * 200_000)}港`],
  ['dots', (part: number) => '・'.repeat(part * 100_000)],
  ['dashes', (part: number) => '—'.repeat(part * 100_000)],
  ['digits', (part: number) => '1'.repeat(part * 100_000)],
  ['latin', (part: number) => 'a-'.repeat(part * 50_000)],
])('a page of four times the size is read in about four times the time: %s', (_, make) => {
  const whole = plainText(make(1))
  const quarter = plainText(make(1 / 4))
  expect(
    growth(
      () => void describePage(quarter, 'large.txt'),
      () => void describePage(whole, 'large.txt'),
    ),
  ).toBeLessThan(MOST)
})
