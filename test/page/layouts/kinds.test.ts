import { expect, test } from 'vitest'
import { describePage, plainText } from '#page'
import { htmlText } from '../../../src/page/html/html.ts'
import { A, B, C, T } from './given.ts'

/** The form of a page whose mark-up gives such an address. */
const formAt = (address: string): string =>
  describePage(
    htmlText(
      `<html><head><title>${T}</title><link rel="canonical" href="${address}"></head><body><h1>${T}</h1><p>2031年5月7日</p><p>${A}</p><p>${B}</p><p>${C}</p></body></html>`,
    ),
    'page.html',
  ).form

test('an address of a blog makes a page one', () => {
  expect(formAt('https://misaki.blog.example.org/2031/05/strait')).toBe('blog')
  expect(formAt('https://misakiblog.example.org/2031/05/strait')).toBe('blog')
  expect(formAt('https://harne.example.org/blog/archives/2031/05/strait.html')).toBe('blog')
  expect(formAt('https://harne.example.org/news/2031/05/strait.html')).toBe('news')
})

test('a site where users ask and answer is a forum', () => {
  const page = `北海知恵袋\n\n${T}\n\n質問者：港の猫\n質問日時：2031/05/13 01:10\n\n${A}\n\n回答者：元船員\n\n${B}\n`
  expect(describePage(plainText(page), 'page.txt').form).toBe('forum')
  expect(
    describePage(plainText(`北海日報\n\n${T}\n\n2031年5月13日\n\n${A}\n\n会場では質問者が列をなした。\n\n${B}\n`), 'page.txt').form,
  ).toBe('news')
})

test('whoever answers in an interview is not the writer of a blog', () => {
  const page = describePage(
    plainText(
      `海は待たない\n\n聞き手・森田葉子 2031年5月7日\n\nミラ・ドレンさんに3日、話を聞いた。\n\n――いつですか。\n\n私は来月だと言いました。\n\n――次は。\n\n私は橋だと考えます。\n\n――その次は。\n\n私は川を見ます。\n`,
    ),
    'page.txt',
  )
  expect(page.form).toBe('news')
})
