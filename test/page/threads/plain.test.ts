import { expect, test } from 'vitest'
import { describePage, plainText } from '#page'
import { ARTICLE } from './shell.ts'

type Row = readonly [author: string, date: string | null, votes: number | null, depth: number, words: string]

// how threads look when the text alone is left of a page; everybody in them is invented
const THREADS: readonly (readonly [name: string, thread: string, rows: readonly Row[]])[] = [
  [
    'counts behind bullets',
    'コメント一覧 (2)\n\n    • 1. 名無しさん\n    • 2031年07月16日 12:41\n    • また税金の無駄か\n    • 0\n    • 2. 名無しさん\n    • 2031年07月16日 12:44\n    • >>1\n      社長は「補償を求める」って言ってる\n    • 4\n\nコメントする',
    [
      ['名無しさん', '2031-07-16', 0, 1, 'また税金の無駄か'],
      ['名無しさん', '2031-07-16', 4, 2, '>>1社長は「補償を求める」って言ってる'],
    ],
  ],
  [
    'answers by name, and how long ago',
    '3 コメント　ログイン\n\n最も良い順\n\n海風 • 2年前\n前は「順調だ」と言っていた。\n12 △ | ▽ • 返信 • シェア ›\n\nOtto → 海風 • 2年前\n誰も費用を質問しませんでした。\n△ | ▽ • 返信 • シェア ›\n\nK. Tanaka • 2年前 • 編集済み\n下請けを含む数字でしょう。\n1 △ | ▽ • 返信 • シェア ›\n\nDisqusにより提供されています',
    [
      ['海風', null, 12, 1, '前は「順調だ」と言っていた。'],
      ['Otto', null, null, 2, '誰も費用を質問しませんでした。'],
      ['K. Tanaka', null, 1, 1, '下請けを含む数字でしょう。'],
    ],
  ],
  [
    'counts of approval with commas, the last comment without a year',
    'コメント2件\n\nおすすめ順\n\nabc*****\n21時間前\n正直に話した方だと思う。\n返信3件\n共感した1,204\nなるほど88\nうーん35\n\nxyz*****\n7/16(水) 12:10\n税金で遊ぶのはやめてほしい。\n返信1件\n共感した301\nなるほど9\nうーん77\n\nもっと見る（218件）',
    [
      ['abc*****', null, 1204, 1, '正直に話した方だと思う。'],
      ['xyz*****', null, 301, 1, '税金で遊ぶのはやめてほしい。'],
    ],
  ],
  [
    'signed under the words, the day in brackets',
    'コメント\n\nNo title\nいつも読んでいます。\n[ 2031/07/16 23:05 ] 港の猫 [ 編集 ]\n\nRe: No title\nありがとうございます。\n[ 2031/07/17 06:48 ] 管理人 [ 編集 ]\n\nコメントの投稿',
    [
      ['港の猫', '2031-07-16', null, 1, 'No titleいつも読んでいます。'],
      ['管理人', '2031-07-17', null, 1, 'Re: No titleありがとうございます。'],
    ],
  ],
  [
    'names as items of a list, the time under the words',
    '  • miharu_k\n\n    橋の写真、きれいですね。\n\n    母も行きたいそうです。\n\n    5日前\n\n  • hokkaido_jin\n\n    ニシンが食べたい。\n\n    2031/10/16 08:00\n\nコメントを書く',
    [
      ['miharu_k', null, null, 1, '橋の写真、きれいですね。母も行きたいそうです。'],
      ['hokkaido_jin', '2031-10-16', null, 1, 'ニシンが食べたい。'],
    ],
  ],
  [
    'names as items of a list, the day under the name, an answer further in',
    'コメント一覧 (3件)\n\n  • 匿名\n\n    2031年8月4日 7:41 PM\n\n    あと五年かかる。\n\n    返信\n      • 所長\n\n        2031年8月4日 9:02 PM\n\n        三年でしょう。\n\n        返信\n  • 空の猫\n\n    2031年8月5日 12:15 AM\n\n    名前がかわいい。\n\n    返信\n\nコメントする',
    [
      ['匿名', '2031-08-04', null, 1, 'あと五年かかる。'],
      ['所長', '2031-08-04', null, 2, '三年でしょう。'],
      ['空の猫', '2031-08-05', null, 1, '名前がかわいい。'],
    ],
  ],
  [
    'numbered items that begin with the number of the post, votes for and against on two lines',
    'コメント\n\n   1. 1  名無し三等兵  2031年08月04日 19:12  ID:Ab1 [ 返信 ]\n      あと五年かかる。\n\n      5\n\n      0\n   2. 2  名無し三等兵  2031年08月04日 19:30  ID:Cd2 [ 返信 ]\n      ※1\n      予算はある\n\n      3\n\n      1\n\nコメントする',
    [
      ['名無し三等兵', '2031-08-04', 5, 1, 'あと五年かかる。'],
      ['名無し三等兵', '2031-08-04', 3, 2, '※1予算はある'],
    ],
  ],
]

test.each(THREADS)('%s', (_, thread, rows) => {
  const page = describePage(plainText(`海峡の通航料、引き下げへ\n\n${ARTICLE.join('\n\n')}\n\n${thread}`), 'page.txt')
  expect(
    page.comments.map(({ author, date, votes, depth, text }) => [
      author,
      date?.slice(0, 10) ?? null,
      votes,
      depth,
      page.text.slice(text.start, text.end).replace(/\s*\n\s*/g, ''),
    ]),
  ).toEqual(rows)
})
