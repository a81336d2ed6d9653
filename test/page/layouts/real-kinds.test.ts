import { expect, test } from 'vitest'
import { describePage, type Page, plainText } from '#page'
import { A, B, T, testLayouts } from './given.ts'

const P = 'リンデル外相は7日、記者団に対し「橋は来月に開く」と述べた。国境の検問については、隣国と話し合いを続けている段階だと説明した。'
const Q = 'ドレイク国防相は同じ席で、監視団の受け入れに同意したことを明らかにした。南岸の部隊は今週中に引き揚げるという。'
const OWN = '来月と言われても信じられるだろうか。私たちは去年も同じ話を聞かされた。今度こそ本当に開くべきである。情けない話ではないか。'

testLayouts([
  [
    'latest news over an article with a caption',
    [
      '最新記事\n北海情勢',
      '「橋を閉じたまま話し合う」リンデル外相',
      '2031年5月7日(水)16時20分\nリンデル外相',
      `5月7日、リンデル外相（写真）は、隣国に対し検問の撤去を改めて要求し、橋を閉じたまま話し合うと表明した。写真は先月オルスンで撮影（2031 ハルネ通信/Anna Holm）`,
      P,
      Q,
    ],
    { title: '「橋を閉じたまま話し合う」リンデル外相', published: '2031-05-07', form: 'news' },
  ],
  [
    'latest news beside an article',
    [
      '北港日報',
      '最新記事\n港の倉庫で火災、けが人なし\n市長選の告示迫る、三人が立候補へ\n渡し船の運賃を値上げ、来月から\n灯台の改修が終わる、三年ぶり',
      T,
      '2031年5月7日',
      A,
      B,
    ],
    { title: T, published: '2031-05-07' },
  ],
  [
    'news by the day',
    ['リンデル外相、橋の再開を否定（2031年5月7日）', P, Q],
    { title: 'リンデル外相、橋の再開を否定（2031年5月7日）', published: '2031-05-07', form: 'news' },
  ],
  [
    'text over the address of its source',
    ['リンデル外相 橋の再開を約束', `【オルスン】${P}`, '転載元：https://news.example.com/data/2031/05/07/2031050780010.html'],
    { published: '2031-05-07', form: 'repost', origin: 'https://news.example.com/data/2031/05/07/2031050780010.html' },
  ],
  [
    'an entry between two others',
    ['« 橋の検問・5 | トップページ | 渡し船が転覆、二人死亡 »', '2031年5月 8日 (木)', '橋はまだ開かない・6', P, Q],
    { title: '橋はまだ開かない・6', published: '2031-05-08' },
  ],
  ['a headline carried with its outlet', [T, A, '橋の再開は来月の見通し（産経新聞）', P, Q], { form: 'repost' }],
  ['a headline with its outlet behind a bar and a day', [`${T}｜産経新聞4月21日`, P, Q], { form: 'repost' }],
  ['a headline with the name of its own site', [`${T}｜産経新聞`, P, Q], { form: 'news' }],
  ['an outlet under a photograph', [T, '演説する外相＝12日、オルスン（産経新聞）', P, Q], { form: 'news' }],
  ['an address under the text', [P, Q, '産経新聞\nhttps://news.example.com/2031/05/07/80010.html'], { form: 'repost' }],
  [
    'a translation that says so at its head',
    [T, '大手の新聞に載らない海外の記事を翻訳し、紹介します。', P, Q],
    { form: 'translated-op-ed' },
  ],
  ['news of a translation', [T, '詩人は新しい全集の邦訳を手がけ、来月から翻訳者として学校を回る。', P, Q], { form: 'news' }],
  ['an editorial of a foreign paper', [`【社説】${T}`, 'ⓒ 中央日報日本語版2031.05.07 13:58', P, Q], { form: 'translated-op-ed' }],
  ['an editorial of a paper of its own country', [`【社説】${T}`, '産経新聞 2031.05.07 13:58', P, Q], { form: 'news' }],
  [
    'two foreign names under the original title',
    [T, 'The Bridge Will Open Next Month', 'アンナ・ホルム、ヤン・ベルグ', P, Q],
    { form: 'translated-op-ed' },
  ],
  ['a post with the hour to a hundredth', ['31/05/07 10:42:51.14 0', T, P, Q], { form: 'forum' }],
  ['the address of a thread', [P, Q, 'https://board.example.net/test/read.cgi/news/1289828736/l50'], { form: 'forum' }],
  [
    'what readers say under a report',
    [T, P, 'この報道に、ネットユーザーがコメントを寄せている。', '「橋は要らない」\n「来月では遅い」\n「検問を先になくせ」'],
    { form: 'news-with-comments' },
  ],
  ['a word of net users in passing', [T, P, 'ネットユーザーの登録は十万人を超えた。', Q], { form: 'news' }],
  ['hearsay told to readers', [P, '外相は来月だと話したそうです。', '渡し船の話はまた書きますね。', Q], { form: 'blog' }],
  ['what is put with conviction beside a doubt', [OWN, '橋は誰のものか。開けるのが筋というものだ。', P, Q], { form: 'blog' }],
  ['words as one talks them', [P, 'やっと開くのですね（笑）。', Q], { form: 'blog' }],
  ['opinions under a report', [P, OWN, 'だれが責任を取るのだろうか。外相の首一つで済む話ではないのではないか。'], { form: 'blog' }],
  [
    'one post of a board, words and head on one line',
    [`1: 匿名 2031/05/07(水) 17:51:32.16 ID:2dmu0PpK0● BE:784885787-PLT(16000) ${P} ${Q}`],
    { published: '2031-05-07', form: 'forum' },
  ],
  [
    'rows of buttons above a title',
    [
      'ログイン 新規登録\n最終更新日: 2031-06-20 00:00:00\nUntitled Document\nホーム > ニュース > 社会\n2031年05月07日 19:22\n文字サイズ 記事をメールする 印刷 ニューススクラップ',
      '編集余話',
      `　${A}${B}`,
    ],
    { title: '編集余話', published: '2031-05-07', site: null },
  ],
  [
    'a time that has run into the title',
    ['ニュース詳細\n外相「閉鎖」の情報確認急ぐ5月7日 11時22分', P, Q],
    { title: '外相「閉鎖」の情報確認急ぐ', site: null },
  ],
])

const page = (blocks: string[]): Page => describePage(plainText(blocks.join('\n\n')), 'page.txt')
const roles = ({ blocks, text }: Page): [string, string][] =>
  blocks.map(({ role, span }) => [role, text.slice(span.start, Math.min(span.end, span.start + 12))])

test('the title again under itself is no text', () => {
  expect(roles(page([T, T, P]))).toEqual([
    ['title', T],
    ['title', T],
    ['paragraph', 'リンデル外相は7日、記者'],
  ])
})
