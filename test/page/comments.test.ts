import { describe, expect, test } from 'vitest'
import { describePage, plainText } from '#page'

const read = (thread: string) => {
  const page = describePage(
    plainText(`港の記事\n\nサルマ港が再び開いたと港湾局が発表した。船は朝から入っている。\n\n${thread}`),
    'comments.txt',
  )
  return page.comments.map(({ author, date, votes, depth, parent, text }) => ({
    author,
    date,
    votes,
    depth,
    parent,
    text: page.text.slice(text.start, text.end),
  }))
}
const one = (author: string, date: string | null, text: string, more: object = {}) => ({
  author,
  date,
  votes: null,
  depth: 1,
  parent: null,
  text,
  ...more,
})

describe('layouts of comments', () => {
  test.each([
    [
      'bullets, votes, indentation',
      'コメント\n\n  • 匿名\n  • 2031年 4月 2日\n\n  よい知らせ\n\n  5\n    • 船員\n    • 2031年 4月 3日\n\n    本当に',
      [one('匿名', '2031-04-02', 'よい知らせ', { votes: 5 }), one('船員', '2031-04-03', '本当に', { depth: 2, parent: 0 })],
    ],
    [
      'board posts with references',
      '1. 名無しさん 2031/04/02(水) 12:34:56 ID:abc\n開いたか\n\n2. 名無しさん 2031/04/02(水) 12:40:00 ID:def\n>>1\n開いた',
      [one('名無しさん', '2031-04-02', '開いたか'), one('名無しさん', '2031-04-02', '>>1\n開いた', { depth: 2, parent: 0 })],
    ],
    [
      '名前 and 日時',
      'コメント\n名前: 港町 日時: 2031/04/02 10:00\nよい知らせ\n名前: 船員 日時: 2031/04/03 11:00\n本当に',
      [one('港町', '2031-04-02', 'よい知らせ'), one('船員', '2031-04-03', '本当に')],
    ],
    [
      'signed under the words',
      'この記事へのコメント\nよい知らせ\nPosted by 港町 at 2031年04月02日 10:00\n本当に\nPosted by 船員 at 2031年04月03日 11:00',
      [one('港町', '2031-04-02', 'よい知らせ'), one('船員', '2031-04-03', '本当に')],
    ],
    [
      'numbered Posted by above the words',
      'コメント一覧\n1. Posted by 港町 2031年04月02日 10:00\nよい知らせ\n2. Posted by 船員 2031年04月03日 11:00\n本当に',
      [one('港町', '2031-04-02', 'よい知らせ'), one('船員', '2031-04-03', '本当に')],
    ],
    [
      'name より and reply links',
      '2件のコメント\n\n港町 より:\n2031年4月2日 10:00 AM\n\nよい知らせ\n\n返信\n船員 より:\n2031年4月3日 11:00 AM\n\n本当に\n\n返信\nコメントを残す',
      [one('港町', '2031-04-02', 'よい知らせ'), one('船員', '2031-04-03', '本当に')],
    ],
    [
      'name and day on one line, under a heading',
      'コメント\n港町 2031年4月2日 10:00\nよい知らせ\n船員 2031年4月3日 11:00\n本当に',
      [one('港町', '2031-04-02', 'よい知らせ'), one('船員', '2031-04-03', '本当に')],
    ],
    [
      'how long ago',
      'コメント\n\n港町\n3日前\nよい知らせ\n\n船員\n2日前\n本当に',
      [one('港町', null, 'よい知らせ'), one('船員', null, '本当に')],
    ],
    ['an article signed once is no thread', 'Posted by 港町 at 2031年04月02日 10:00', []],
    ['a numbered list with a day is no thread', '1. 2031年4月2日に港が開く\n2. 2031年4月3日に市場が開く', []],
  ])('%s', (_, thread, expected) => {
    expect(read(thread)).toEqual(expected)
  })

  test('quoted words of the parent are told', () => {
    const page = describePage(plainText('記事\n\nコメント\n\n• 匿名\n• 2031年4月2日\n\n> 港は開いた\n\n本当か'), 'quoted.txt')
    expect(page.comments[0]!.quoted.map((at) => page.text.slice(at.start, at.end))).toEqual(['港は開いた'])
  })
})
