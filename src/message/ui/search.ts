import type { QueryKey } from '#text'
import type { InBoth } from './both.ts'

/** What the view of found sayings says. */
export interface SearchText {
  readonly title: string
  readonly found: (query: string) => string
  readonly order: string
  readonly orders: Readonly<Record<'newest' | 'oldest' | 'rank', string>>
  readonly total: (count: string, more: boolean) => string
  readonly shown: (first: string, last: string) => string
  readonly pages: string
  readonly before: string
  readonly after: string
  readonly cure: string
  readonly remarks: string
  readonly noFilter: (key: string, word: string) => string
  readonly isSource: (word: string) => string
  readonly indexAway: string
  readonly indexBehind: (pages: string) => string
  readonly facets: string
  /** Only the newest were counted. */
  readonly facetsOf: (count: string) => string
  readonly kinds: Readonly<Record<'sources' | 'acts' | 'targets' | 'sites' | 'topics' | 'years', string>>
  readonly where: string
  readonly in: Readonly<Record<'sayings' | 'pages', string>>
  readonly asked: string
  readonly remove: (part: string) => string
  readonly keys: Readonly<Record<QueryKey, string>>
  readonly since: string
  readonly until: string
  readonly conditional: string
  readonly uncertain: string
  readonly likeliest: string
  readonly manyPages: (count: string) => string
  readonly take: string
  readonly takeHint: string
  readonly saved: string
  readonly save: string
  readonly name: string
  readonly forget: (name: string) => string
  readonly feed: string
  readonly fresh: (count: string) => string
  readonly feedHint: string
  readonly noneSaved: string
  readonly nothingToSave: string
  readonly forgotten: (name: string) => string
  readonly leftHere: (count: string) => string
  readonly takeOver: string
  readonly help: string
  readonly syntax: readonly (readonly [example: string, meaning: string])[]
  readonly syntaxHint: string
}

export const searchText: InBoth<SearchText> = {
  ja: {
    title: '発言を探す',
    found: (query) => `「${query}」`,
    order: '順',
    orders: { newest: '新しい順', oldest: '古い順', rank: '近い順' },
    total: (count, more) => (more ? `${count} 件より多い` : `${count} 件`),
    shown: (first, last) => `${first}〜${last} 件目`,
    pages: '続き',
    before: '前へ',
    after: '次へ',
    cure: '語を短くするか、source: などの絞り込みを外してください。記号はすべて文字として探します。',
    remarks: 'この検索について',
    noFilter: (key, word) => `${key}: という絞り込みはないので、${word} をそのまま語として探しました。`,
    isSource: (word) => `語は、言われた内容から探します。${word} と呼ばれる人の発言を探すなら:`,
    indexAway: '語の索引が答えないので、台帳そのものから探しました。',
    indexBehind: (pages) => `索引に伝わっていない変更が ${pages} ページ分あります。すぐ追いつきます。`,
    facets: '絞り込み',
    facetsOf: (count) => `新しい ${count} 件の内訳`,
    kinds: { sources: '発言者', acts: '発話行為', targets: '相手', sites: '媒体', topics: '話題', years: '年' },
    where: '探す所',
    in: { sayings: '発言', pages: 'ページ' },
    asked: '探している条件',
    remove: (part) => `${part} を外す`,
    keys: {
      source: '発言者',
      target: '相手',
      topic: '話題',
      act: '行為',
      outlet: '媒体',
      since: 'から',
      until: 'まで',
      has: 'あり',
      certainty: '確かさ',
      page: 'ページ',
    },
    since: 'この日から',
    until: 'この日まで',
    conditional: '条件の付くもの',
    uncertain: '不確かなものも',
    likeliest: 'この言葉のままのページはありません。近いものを並べます。',
    manyPages: (count) => `近い順に ${count} ページまで`,
    take: '書き出す',
    takeHint: 'いま絞り込んでいるものすべてです。画面の頁とは関わりません。',
    saved: '保存した検索',
    save: 'この検索を保存',
    name: '名前',
    forget: (name) => `「${name}」を消す`,
    feed: 'フィード',
    fresh: (count) => `新しい ${count} 件`,
    feedHint:
      '新しい発言が入ると、ここと「検索」の横に数が出ます。フィードを購読すると、ほかのところにも届きます。メールや webhook へは端末の iwaku watch --tell で。',
    noneSaved: 'まだありません。この検索に名前を付けて保存できます。',
    nothingToSave: 'まだありません。何かを検索すると、名前を付けて保存できます。',
    forgotten: (name) => `「${name}」を消しました。`,
    leftHere: (count) => `このブラウザーだけに残る検索が ${count} 件あります。`,
    takeOver: 'アカウントに移す',
    help: '書き方',
    syntax: [
      ['停戦 合意', '両方の語がある発言'],
      ['「停戦の合意」', 'この並びのまま'],
      ['source:外相', 'その人、または役職の人が言った'],
      ['target:ヴェルダ', '相手'],
      ['act:threaten', '発話行為（state announce promise refuse threaten warn demand propose accuse deny support admit predict ask）'],
      ['topic:橋', '話題'],
      ['outlet:"北海 日報"', '媒体。空白があれば引用符で囲む'],
      ['since:2031-03 until:2031-04-15', '期間。年、月、日のどれでも'],
      ['has:condition', '条件の付く発言'],
      ['certainty:low', '不確かなものも'],
    ],
    syntaxHint:
      '押すと、いまの検索に加わります。そのほかの記号に特別な意味はなく、書いたまま探します。幅、大文字と小文字、仮名の違いは問いません。',
  },
  en: {
    title: 'Search what was said',
    found: (query) => `“${query}”`,
    order: 'Order',
    orders: { newest: 'Newest first', oldest: 'Oldest first', rank: 'Best first' },
    total: (count, more) => (more ? `more than ${count}` : `${count} found`),
    shown: (first, last) => `${first}–${last}`,
    pages: 'Pages of results',
    before: 'Previous',
    after: 'Next',
    cure: 'Use shorter words, or take out filters such as source:. Signs are looked for as they stand.',
    remarks: 'About this search',
    noFilter: (key, word) => `${key}: is no filter, so ${word} was searched as it stands.`,
    isSource: (word) => `Words are what was said. To find what was said by whoever is called ${word}:`,
    indexAway: 'The index of words does not answer, so the ledger itself was searched.',
    indexBehind: (pages) => `The index does not know yet of changes to ${pages} pages; it will soon.`,
    facets: 'Filters',
    facetsOf: (count) => `Counts are of the newest ${count}`,
    kinds: { sources: 'Sources', acts: 'Acts', targets: 'To whom', sites: 'Outlets', topics: 'Topics', years: 'Years' },
    where: 'Look in',
    in: { sayings: 'Sayings', pages: 'Pages' },
    asked: 'What is asked for',
    remove: (part) => `Take out ${part}`,
    keys: {
      source: 'source',
      target: 'to',
      topic: 'topic',
      act: 'act',
      outlet: 'outlet',
      since: 'from',
      until: 'to',
      has: 'has',
      certainty: 'certainty',
      page: 'page',
    },
    since: 'From',
    until: 'To',
    conditional: 'On a condition',
    uncertain: 'Uncertain ones too',
    likeliest: 'No page has these words as they stand. These come nearest.',
    manyPages: (count) => `the best, ${count} pages at most`,
    take: 'Export',
    takeHint: 'Everything that is filtered, not the page on screen alone.',
    saved: 'Saved searches',
    save: 'Save this search',
    name: 'Name',
    forget: (name) => `Forget “${name}”`,
    feed: 'Feed',
    fresh: (count) => `${count} new`,
    feedHint:
      'What is new is counted here and beside “Search”. Subscribe to the feed to have it elsewhere; by mail or webhook, iwaku watch --tell in a terminal sends it.',
    noneSaved: 'None yet. Give this search a name to keep it.',
    nothingToSave: 'None yet. Search for something, and it can be kept under a name.',
    forgotten: (name) => `“${name}” is forgotten.`,
    leftHere: (count) => `Searches that this browser alone keeps: ${count}.`,
    takeOver: 'Put them into the account',
    help: 'How to write a search',
    syntax: [
      ['停戦 合意', 'sayings with both words'],
      ['「停戦の合意」', 'these words as they stand'],
      ['source:外相', 'said by them, or by whoever holds the office'],
      ['target:ヴェルダ', 'to whom'],
      [
        'act:threaten',
        'what the saying does (state announce promise refuse threaten warn demand propose accuse deny support admit predict ask)',
      ],
      ['topic:橋', 'a topic'],
      ['outlet:"北海 日報"', 'an outlet; quoted where it has a space'],
      ['since:2031-03 until:2031-04-15', 'a time, by year, month or day'],
      ['has:condition', 'sayings on a condition'],
      ['certainty:low', 'uncertain ones too'],
    ],
    syntaxHint:
      'Press one to add it to the search. No other sign means anything: it is looked for as it stands. Width, case and kana do not matter.',
  },
}
