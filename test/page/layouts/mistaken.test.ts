import { A, B, C, testLayouts } from './given.ts'

// what looks like a motto, a path, a signature or a repost and is none, and the like
testLayouts([
  [
    'title ends in 解説',
    ['海峡の演習とは何か、図でわかりやすく解説', '2031年5月7日', A, B, C],
    { title: '海峡の演習とは何か、図でわかりやすく解説' },
  ],
  [
    'title ends in 解説 under site',
    ['サルマ新聞', '海峡の演習をやさしく解説します', '2031年5月7日', A, B, C],
    { title: '海峡の演習をやさしく解説します' },
  ],
  ['title ends in 記録', ['港の評論\n停戦合意の全記録', '2031年5月7日', A, B, C], { title: '停戦合意の全記録' }],
  ['headline with >', ['サルマ新聞', '燃料 > 旗　有権者の本音', '2031年5月7日', A, B, C], { title: '燃料 > 旗　有権者の本音' }],
  [
    'headline of nouns with comma',
    ['サルマ新聞', '海峡演習、長期化 港湾労組、抗議', '2031年5月7日', A, B, C],
    { title: '海峡演習、長期化 港湾労組、抗議' },
  ],
  ['plain article no site', ['灯りの消えない倉庫', A, B, C], { title: '灯りの消えない倉庫', author: null, form: 'news' }],
  ['plain article with sub', ['灯りの消えない倉庫', '港の人びとは何を見たか', A, B, C], { title: '灯りの消えない倉庫' }],
  [
    'diary with 2 quotes',
    ['港町日和', 'きょうのこと', '2031年5月7日', `私は港へ行った。${A}`, '> 港の灯り', `私はそう思わない。${B}`],
    { form: 'blog', title: 'きょうのこと' },
  ],
  [
    'interview',
    [
      'サルマ新聞',
      '「港は知っている」　元船長に聞く',
      '2031年5月7日',
      '聞き手・森田葉子',
      '――演習をどう見ますか。',
      `「${C.slice(0, 40)}」`,
      '――港の人びとは。',
      '「黙って荷造りをしている」',
      A,
    ],
    { title: '「港は知っている」　元船長に聞く' },
  ],
  ['office first colon', ['サルマ新聞', '演習の行方', '2031年5月7日', `【聞き手＝森田葉子】${A}`, B], { author: null }],
  ['photo bracket first', ['サルマ新聞', '演習の行方は誰が決めるのか', '2031年5月7日', `【写真＝青木ひかり】${A}`, B], { author: null }],
  [
    'board of short posts',
    [
      '港の雑談スレ',
      '1: 名無しさん 2031/05/07(水) 18:02:11 ID:aBcD0\n演習まだやってるの',
      '2: 名無しさん 2031/05/07(水) 18:03:11 ID:eFgH0\n>>1\nやってる',
      '3: 名無しさん 2031/05/07(水) 18:04:11 ID:iJkL0\n長いな',
    ],
    { form: 'forum', comments: 3 },
  ],
  ['news with a list of nouns', ['サルマ新聞', '演習に加わる部隊', '2031年5月7日', A, '陸軍 海軍 空軍', B], { title: '演習に加わる部隊' }],
  [
    'title with year',
    ['サルマ新聞', '2031年5月の海峡で起きたこと', '2031年6月1日', A, B],
    { title: '2031年5月の海峡で起きたこと', published: '2031-06-01' },
  ],
  [
    'update before publication',
    ['サルマ新聞', '演習の行方は誰が決めるのか', '更新日 2031年5月9日 / 公開日 2031年5月7日 / 国際', A, B],
    { published: '2031-05-07' },
  ],
  ['date in text only', ['演習の行方は誰が決めるのか', `2031年5月7日の会見で、${A}`, B], { published: null }],
  [
    'author in latin caps',
    ['岬評論', '演習の行方は誰が決めるのか', 'Text by Anna Holm\nTranslation by Hikari Aoki', 'May 7, 2031', A, B],
    { author: 'Anna Holm', form: 'translated-op-ed' },
  ],
  [
    'reporter with office and place',
    ['サルマ新聞', '演習の行方は誰が決めるのか', '2031年5月7日 5時00分', 'サルマ市＝森田葉子', A, B],
    { author: '森田葉子' },
  ],
  [
    'staff names with office in front',
    ['サルマ新聞', '演習の行方は誰が決めるのか', '2031年5月7日 5時00分', '国際部 森田葉子、青木ひかり', A, B],
    { title: '演習の行方は誰が決めるのか' },
  ],
  [
    'blog comment form only',
    ['岬の日記', '港の朝の匂いについて', '2031/05/07', `私は朝の港が好きだ。${A}`, B, 'コメントを書く', '名前', 'コメント'],
    { comments: 0, form: 'blog' },
  ],
  [
    'repost from twitter no',
    ['岬の日記', '引用について', '2031/05/07', `私は引用が好きだ。${A}`, B, '参考：https://a.example/1'],
    { form: 'blog', origin: null },
  ],
  [
    'citation at the end is no repost',
    [
      'サルマ新聞',
      '演習の行方は誰が決めるのか',
      '2031年5月7日',
      A,
      B,
      C,
      '出典：サルマ港湾局「港湾統計」（2031年3月1日） https://port.example/stat',
    ],
    { form: 'news', published: '2031-05-07' },
  ],
  [
    'translated with carried marks',
    [
      '岬の翻訳ノート',
      'ヤン・ベルグ「灯りの消えない倉庫」',
      '2031年5月7日',
      '==== ここから ====',
      A,
      B,
      C,
      '==== ここまで ====',
      '（訳注）倉庫は北岸にある。',
    ],
    { form: 'translated-op-ed', author: 'ヤン・ベルグ', published: '2031-05-07' },
  ],
  [
    'headline quoting a name is no author',
    ['サルマ新聞', 'ヴェスカ「演習は終わらない」', '2031年5月7日', A, B, C],
    { author: null, form: 'news' },
  ],
  [
    'breadcrumb with title cut',
    ['サルマ新聞 > 国際 > 灯りの消えない倉庫、港の人びと…', '灯りの消えない倉庫、港の人びとが見たもの', '2031年5月7日', A, B],
    { title: '灯りの消えない倉庫、港の人びとが見たもの', site: 'サルマ新聞' },
  ],
])
