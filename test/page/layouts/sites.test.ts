import { expect, test } from 'vitest'
import { describePage, plainText, type Role } from '#page'
import { A, B, C, T, testLayouts, U } from './given.ts'

testLayouts([
  [
    'a translation that labels the address of its original 原文',
    ['海の向こうの論説', T, 'Mira Søren', 'Northern Review', A, B, `記事原文のurl：${U}`],
    { form: 'translated-op-ed', author: 'Mira Søren', origin: U },
  ],
  [
    'a translation with the address of its original behind 出典',
    [T, 'Whose Exercises Are These?', '執筆：エリク・ヴァンデル', '翻訳：森田', A, B, `出典：${U}`],
    { form: 'translated-op-ed', author: 'エリク・ヴァンデル', origin: U },
  ],
  [
    'who posted a translation did not write it',
    [`【翻訳】${T}`, '投稿日: 2031年5月20日　投稿者: morita', 'By Peter Caldwell - May 18, 2031', A, B],
    { form: 'translated-op-ed', author: 'Peter Caldwell' },
  ],
  [
    'the original title in brackets under the text',
    [T, 'ダリオ・ベルカ', '2031.06.14', A, B, '（英語原文：Whose Exercises?）'],
    { form: 'translated-op-ed', origin: null },
  ],
  [
    'the original title over its address',
    [T, 'ダリオ・ベルカ', A, B, `元記事：Who Pays for the Exercises?\n${U}`],
    { form: 'translated-op-ed', origin: U },
  ],
  [
    'a translation that readers comment on',
    [
      T,
      'By Karl Weiss\n2031年8月30日',
      A,
      B,
      `原文のURL:${U}`,
      'コメント',
      'ありがとうございます。\n\n投稿: 北の読者 | 2031年9月 1日 (月) 20時11分',
      'こちらこそ。\n\n投稿: 管理人 | 2031年9月 2日 (火) 07時45分',
      '同じ意見です。\n\n投稿: 旅人 | 2031年9月 3日 (水) 07時45分',
    ],
    { form: 'translated-op-ed', author: 'Karl Weiss', comments: 3 },
  ],
  ['by and a name without a blank', [T, 'byトム・アドラー 14/12/2031', A, B], { author: 'トム・アドラー', published: '2031-12-14' }],
  [
    'an author behind a title that a translator signs',
    [`${T}　トム・アドラー`, '2031/12/15 08:00', A, B, '訳：青井葉子'],
    { author: 'トム・アドラー' },
  ],
  [
    'a wire that names who translated its reporter',
    [T, 'By Lena Ost', `［モスト　3日　ハルネ通信］ - ${A}`, B, '(取材：レナ・オスト、翻訳：木下奈々)'],
    { form: 'news' },
  ],
  ['the domain of a site over its own title', ['HARNE.co.jp', T, '2031年5月7日', A, B], { title: T, origin: null }],
  [
    'what a board carries, with who posted it',
    [
      '静かな湖 > 国際31 > 448.html',
      'ノルデンが港の警備を民間会社に委託へ（北方通信）',
      '投稿者 湖の番人 日時 2031 年 9 月 22 日 10:15:33: aBcD1234efGH',
      U,
      A,
      B,
      'コメント',
      '1. 2031年9月22日 11:02:19 : kLmN56opQR\n貸さないとは言っていない。',
    ],
    { form: 'repost', author: null, published: '2031-09-22', origin: U, comments: 1 },
  ],
  [
    'a personal page with a few comments',
    [
      '北の海と珈琲',
      T,
      '2031-10-15',
      'こんにちは。わたしは今日も海を見ています。',
      A,
      '  • miharu\n\n    いい海ですね。\n\n    5日前',
      'コメントを書く',
    ],
    { form: 'blog', comments: 1 },
  ],
  [
    'the account of whoever keeps a page under its text',
    [T, '2031-10-15', A, B, 'sumire_mado 2031-10-15 22:48'],
    { author: 'sumire_mado', published: '2031-10-15' },
  ],
  [
    'a name over the day that stands again under the text',
    [`${T}\n`, '北原ゆう\n2031年10月18日 08:00', A, B, '北原ゆう\n北の国ぐにについて書いています。'],
    { author: '北原ゆう', published: '2031-10-18' },
  ],
  [
    'what users ask and answer',
    [
      '知恵の泉 > ニュース、政治 > 国際情勢',
      'ID非公開さん\n2031/10/20 21:33',
      '監視団は違反を見つけたらどうするのですか？',
      '団長は「名前を公表する」と言っていましたが、報告書には載っていません。',
      'ベストアンサー',
      'minatoさん\n2031/10/21 7:02',
      'まず両国に通知します。',
      'この回答はいかがでしたか？ リアクションしてみよう\nなるほど 2\nそうだね 1\nありがとう 0',
      '質問者からのお礼コメント',
      'よくわかりました。',
      'お礼日時：2031/10/22 8:15',
      'その他の回答（1件）',
      'hamaさん\n2031/10/20 22:10',
      'どうもしません。',
      'あわせて知りたい',
    ],
    { form: 'forum', title: '監視団は違反を見つけたらどうするのですか？', comments: 2 },
  ],
])

test.each<[line: string, role: Role]>([
  ['この記事をシェアする', 'navigation'],
  ['この記事が気に入ったらいいね！しよう', 'navigation'],
  ['いいね 読み込み中…', 'navigation'],
  ['広告を非表示にする', 'navigation'],
  ['購入手続きへ', 'navigation'],
  ['1,204字', 'navigation'],
  ['有料会員に登録する', 'navigation'],
  ['この記事は有料会員限定です。登録すると続きをお読みいただけます。', 'navigation'],
  ['【あわせて読む】▽橋に監視団が到着　▽外相が参加を表明', 'navigation'],
  ['（10月12日午前6時30分公開）', 'navigation'],
  ['f:id:sumire_mado:20311015090000j:plain', 'caption'],
  ['記者会見するオルム国防相＝15日、首都ハルン（北方通信）', 'caption'],
  ['握手するリンド首相（3日、ハルン）＝北方通信', 'caption'],
  ['カルディアのコステ首相/Petra Lund/Harne', 'caption'],
  ['3日、レインの基地から離陸する無人機（カルディア国防省提供）', 'caption'],
  ['「海峡」カテゴリの最新記事', 'navigation'],
  ['この筆者の記事一覧', 'navigation'],
])('%s', (line, role) => {
  const { blocks, text } = describePage(plainText([T, A, B, C, line].join('\n\n')), 'page.txt')
  expect(blocks.find(({ span }) => text.slice(span.start, span.end) === line)?.role).toBe(role)
})

test.each([
  '読者は広告を非表示にすると約束した。',
  '「この記事をシェアする」と外相は述べた。',
  '港の使用料は1,204字の協定に書かれている。',
])('%s stays text', (line) => {
  const { blocks, text } = describePage(plainText([T, A, line, B].join('\n\n')), 'page.txt')
  expect(blocks.find(({ span }) => text.slice(span.start, span.end) === line)?.role).toBe('paragraph')
})
