import { A, B, C, H, T, testLayouts } from './given.ts'

const P = 'リンデル外相は7日、記者団に対し「橋は来月に開く」と述べた。国境の検問については、隣国と話し合いを続けている段階だと説明した。'

// the day a page is of, wherever it stands
testLayouts([
  ['behind the headline, with the hour', [`${T} 2031年05月07日 15時24分`, A, B], { published: '2031-05-07' }],
  ['behind the headline, in brackets with the hour', [`${T}[2031/05/07 17:22]`, A, B], { published: '2031-05-07' }],
  ['in brackets inside the headline', [`北港翻訳ニュース（2031年5月7日）：${H}`, A, B], { published: '2031-05-07' }],
  ['with the paper in quotes, over the headline', ['2031年5月7日(水)「北港新報」', T, A, B], { title: T, published: '2031-05-07' }],
  ['with a sign of rights and the hour', [`${T}\nⓒ 北港日報/北港日報ヴェルダ語版2031.05.07 14:32\n${A}`, B], { published: '2031-05-07' }],
  [
    'behind the name of the paper, with a later change in brackets',
    [`${T}\n北港新聞 2031年05月07日 12時09分（最終更新 05月07日 15時25分）\n${A}`, B],
    { published: '2031-05-07' },
  ],
  ['month first', [T, '5月 07, 2031 19:28 Asia/Tokyo', A, B], { published: '2031-05-07' }],
  ['weekday, month, day, year', ['水曜日, 5月 07, 2031', T, A, B], { title: T, published: '2031-05-07' }],
  ['day first', [T, '7日 5月 2031年', A, B], { published: '2031-05-07' }],
  ['of a post, to the second', ['31/05/07 10:42:51.14 0', T, A, B], { published: '2031-05-07' }],
  ['with the hours of a talk', ['外務大臣会見概要', '令和13年5月7日（18時28分〜18時32分）', A, B], { published: '2031-05-07' }],
  ['signed at the end', [T, A, B, '「北港日報ヴェルダ語版」2031年5月7日'], { published: '2031-05-07' }],
  ['signed at the end, in brackets', [T, A, B, '（北港新報2031年5月7日）'], { published: '2031-05-07' }],
  ['in a dateline with place and agency', [T, `（北港市、2031年5月7日、国営北港通信社）${P}`, B], { published: '2031-05-07' }],
  ['as a report opens', [T, `2031年5月7日、隣国・北港通信によると、${P}`, B], { published: '2031-05-07' }],
  ['behind a label in the line of the text', [`date 2031-05-07 ${P}`, A, B], { published: '2031-05-07' }],
  ['behind the headline, in figures alone', [`${T} 2031.05.07`, A, B], { published: '2031-05-07' }],
  ['of the talks that the headline is of', [`2031年5月7日外務大臣会見`, A, B], { published: '2031-05-07' }],
  [
    'with the hour, under the day it is looked at',
    ['2031年5月19日(水)', T, '2031/5/7 11:01 (2031/5/7 12:00更新)', A, B],
    { published: '2031-05-07' },
  ],
  [
    'with the hour, beside a later change',
    [T, '(last modified 2033-08-16T09:55:59+00:00 )', '5月 07, 2031 19:28 Asia/Tokyo', A, B],
    { published: '2031-05-07' },
  ],
  [
    'as a report opens, under a notice',
    [T, '広告は三か月を過ぎたブログに表示されます。', `2031年5月7日、隣国・北港通信によると、${P}`, B],
    { published: '2031-05-07' },
  ],
  [
    'in the address the text is from, a day after what it tells',
    [T, P, B, 'https://news.example.com/2031/05/08/bridge-1/'],
    { published: '2031-05-08' },
  ],
  // what a text tells is no day of the page
  ['of a text that only begins with a number', [`date 2031-05-07の会談で橋の話が出た。${P}`, A, B], { published: null }],
  ['of a history', [T, '2031年5月7日、北港橋は閉じた。あれから何年になるだろうか。', B, C], { published: null }],
  ['of a talk to come', [`${T} 2031年5月7日に会談`, A, B], { published: null }],
  ['of a caption', [T, '写真は北港の橋、2031年5月7日撮影', A, B], { published: null }],
])
