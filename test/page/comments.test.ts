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
      'numbers of answers, votes beside the day',
      'コメント(3件) 古い順 | 新しい順\n\n1. 港町 2031/04/02 21:14  👍42 👎1\n開いたか\n\n  1-1. 船員 2031/04/02 21:30  👍15 👎0\n  >>1 開いた\n\n2. 名無しさん 2031/04/02 22:00  👍3 👎0\nまた閉じる',
      [
        one('港町', '2031-04-02', '開いたか', { votes: 42 }),
        one('船員', '2031-04-02', '>>1 開いた', { votes: 15, depth: 2, parent: 0 }),
        one('名無しさん', '2031-04-02', 'また閉じる', { votes: 3 }),
      ],
    ],
    [
      'marks, name and day in brackets',
      'コメント(2) トラックバック(0)\n\n■港町（2031/04/02 22:10）\nよい知らせ\n\n └■管理人（2031/04/03 08:02）\n  ありがとうございます',
      [one('港町', '2031-04-02', 'よい知らせ'), one('管理人', '2031-04-03', 'ありがとうございます', { depth: 2, parent: 0 })],
    ],
    [
      'by name (day) under the words',
      'コメント\nよい知らせ\nby 港町 (2031-04-02 10:00)\n本当に\nby 船員 (2031-04-03 11:00)',
      [one('港町', '2031-04-02', 'よい知らせ'), one('船員', '2031-04-03', '本当に')],
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
    [
      'name, day and words as items of a list',
      'コメント一覧 (2)\n\n    • 1. 港町\n    • 2031年04月02日 10:00\n    • よい知らせ\n    • 2. 船員\n    • 2031年04月03日 11:00\n    • >>1\n      本当に',
      [one('港町', '2031-04-02', 'よい知らせ'), one('船員', '2031-04-03', '>>1\n      本当に', { depth: 2, parent: 0 })],
    ],
    [
      'items numbered anew in every list, answers further in',
      '「港」への2件のフィードバック\n\n  1. 港町 より:\n    2031年4月2日 10:00 AM\n\n    よい知らせ\n\n    返信\n    1. 船員 より:\n      2031年4月3日 11:00 AM\n\n      本当に\n\n      返信\n\nコメントを残す コメントをキャンセル',
      [one('港町', '2031-04-02', 'よい知らせ'), one('船員', '2031-04-03', '本当に', { depth: 2, parent: 0 })],
    ],
    [
      'day, URL and name under a title and the words',
      'コメント\n\n題\n\nよい知らせ\n\n2031/04/02(水) 10:00:05 | URL | 港町 #-[ 編集 ]\n\nRe: 題\n\n本当に\n\n2031/04/03(木) 11:00:11 | URL | 船員 #AbCd.[ 編集 ]\n\nコメントの投稿',
      [one('港町', '2031-04-02', '題\n\nよい知らせ'), one('船員', '2031-04-03', 'Re: 題\n\n本当に')],
    ],
    [
      'name in brackets behind a title',
      'コメント (2)\n\n港 (港町)\n2031-04-02 10:00:05\nよい知らせ\nUnknown (船員)\n2031-04-03 11:00:11\n本当に',
      [one('港町', '2031-04-02', 'よい知らせ'), one('船員', '2031-04-03', '本当に')],
    ],
    [
      'votes for and against',
      'コメント一覧（2件）\n\n1. 港町 ID:I1NjQ5\n2031年4月2日 10:00\n\nよい知らせ\n\n返信\n+5\n-1\n2. 船員 ID:c3OTk4\n2031年4月3日 11:00\n\n>>1\n本当に\n\n返信\n0\n0',
      [one('港町', '2031-04-02', 'よい知らせ', { votes: 5 }), one('船員', '2031-04-03', '>>1\n本当に', { votes: 0, depth: 2, parent: 0 })],
    ],
    [
      'three kinds of votes, and how long ago',
      'コメント2件\n\nmin*****\n3時間前\nよい知らせ\n返信2件\n共感した 120 なるほど 12 うーん 3\nsen*****\n2時間前\n本当に\n返信0件\n共感した 8 なるほど 1 うーん 0',
      [one('min*****', null, 'よい知らせ', { votes: 120 }), one('sen*****', null, '本当に', { votes: 8 })],
    ],
    [
      'newest first: an answer stands above what it answers',
      'みんなのコメント\n2. 船員 2031年04月03日 06:02 ID:BBB\n※1\n本当に\n👍2\n1. 港町 2031年04月02日 22:10 ID:CCC\nよい知らせ\n👍15',
      [one('船員', '2031-04-03', '※1\n本当に', { votes: 2, depth: 2, parent: 1 }), one('港町', '2031-04-02', 'よい知らせ', { votes: 15 })],
    ],
    [
      'posts of a board that gives no day',
      '1: 名無しの船員\nよい知らせ\n2: 名無しの船員\n>>1\n本当に',
      [one('名無しの船員', null, 'よい知らせ'), one('名無しの船員', null, '>>1\n本当に', { depth: 2, parent: 0 })],
    ],
    [
      'the number on a line above the name',
      'この記事へのコメント一覧\n1\n港町\n2031/04/02 10:00\nよい知らせ\n2\n船員\n2031/04/03 11:00\n>1\n本当に',
      [one('港町', '2031-04-02', 'よい知らせ'), one('船員', '2031-04-03', '>1\n本当に', { depth: 2, parent: 0 })],
    ],
    [
      'posts of a board and comments on them, each with numbers of their own',
      '1: 名無しさん 2031/04/01(火) 12:00:00 ID:a\n開いたか\n2: 名無しさん 2031/04/01(火) 12:01:00 ID:b\n>>1\n開いた\n3: 名無しさん 2031/04/01(火) 12:02:00 ID:c\n船だ\n引用元: 港の板\n\nコメント一覧 (2)\n\n1. 港町\n2031年04月02日 10:00\nよい知らせ\n2. 船員\n2031年04月03日 11:00\n>>1\n本当に',
      [
        one('名無しさん', '2031-04-01', '開いたか'),
        one('名無しさん', '2031-04-01', '>>1\n開いた', { depth: 2, parent: 0 }),
        one('名無しさん', '2031-04-01', '船だ'),
        one('港町', '2031-04-02', 'よい知らせ'),
        one('船員', '2031-04-03', '>>1\n本当に', { depth: 2, parent: 3 }),
      ],
    ],
    [
      'a numbered list of matters is no thread',
      '1. 匿名性の確保\n記録を残さない。\n2. 匿名通報の窓口\n港湾局に置く。\n3. 以下、検討中の案',
      [],
    ],
    [
      'items of a list with a name alone',
      'コメント\n\n  1. 港町\n\n    よい知らせ\n\n  2. 船員\n\n    本当に',
      [one('港町', null, 'よい知らせ'), one('船員', null, '本当に')],
    ],
    ['a list of names alone is no thread', 'コメント\n\n  1. 港町\n  2. 船員\n  3. 団長', []],
    ['a heading with nothing under it but a form', 'コメント\nまだコメントはありません。\nコメントを書く\n名前:', []],
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
