import type { InBoth } from './both.ts'

/** What the view of followed addresses says. */
export interface WatchedText {
  readonly title: string
  readonly lead: string
  readonly follow: string
  readonly addresses: string
  readonly here: string
  readonly elsewhere: (process: string) => string
  readonly nobody: string
  readonly now: string
  readonly nowOne: (address: string) => string
  readonly retry: string
  readonly stop: string
  readonly stopOne: (address: string) => string
  readonly stopTitle: string
  readonly stopLead: string
  readonly cancel: string
  readonly stopped: string
  readonly asking: string
  readonly followed: (count: string) => string
  readonly total: (count: string) => string
  readonly state: string
  readonly states: Readonly<Record<'all' | 'new' | 'followed' | 'failing' | 'gone', string>>
  readonly asked: string
  readonly news: string
  readonly due: string
  readonly never: string
  readonly waiting: (count: string) => string
  readonly failures: (count: string) => string
  readonly from: string
  readonly malformed: (line: string, first: string) => string
  readonly missed: (count: string) => string
  readonly undo: string
  readonly none: string
  readonly noneCure: string
  readonly broken: (count: string) => string
}

export const watchedText: InBoth<WatchedText> = {
  ja: {
    title: '追っているもの',
    lead: 'フィード、ページ、一覧を追い、新しいものを台帳に入れます。失敗しても、間をあけて尋ね続けます。',
    follow: '追う',
    addresses: '追うアドレス（一行に一つ）',
    here: 'このサーバーが追っています。',
    elsewhere: (process) => `別のプロセス（${process}）が追っています。加えたり外したりは、そちらを止めてからできます。`,
    nobody: '今は誰も追っていません。「今尋ねる」でだけ尋ねます。続けて追うには iwaku serve --watch か iwaku watch を動かしてください。',
    now: '今尋ねる',
    nowOne: (address) => `今尋ねる: ${address}`,
    retry: '失敗したものに尋ね直す',
    stop: '外す',
    stopOne: (address) => `外す: ${address}`,
    stopTitle: 'このアドレスを追うのをやめますか',
    stopLead: '台帳に入ったページは残ります。尋ねた跡と順番待ちは消えます。',
    cancel: 'やめない',
    stopped: '外しました。',
    asking: '尋ねています。',
    followed: (count) => `${count} 件を加えました。`,
    total: (count) => `${count} 件`,
    state: '状態',
    states: { all: 'すべて', new: 'まだ尋ねていない', followed: '順調', failing: '失敗', gone: '消えた' },
    asked: '尋ねた',
    news: '新しいもの',
    due: '次',
    never: 'まだ',
    waiting: (count) => `順番待ち ${count} ページ`,
    failures: (count) => `続けて ${count} 回失敗`,
    from: '見つけたところ',
    malformed: (line, first) => `${line} 行目から形が崩れています（${first}）。読めたところまでを使っています。`,
    missed: (count) => `取れなかったページ ${count} 件`,
    undo: '戻す',
    none: 'まだ何も追っていません。',
    noneCure: 'フィードかページのアドレスを加えてください。端末からは iwaku watch アドレス でも加わります。',
    broken: (count) => `見てほしいもの ${count} 件`,
  },
  en: {
    title: 'Watched',
    lead: 'Follows feeds, pages and lists, and takes what is new into the ledger. What fails is asked again, at growing intervals, for ever.',
    follow: 'Follow',
    addresses: 'Addresses to follow, one a line',
    here: 'This server follows them.',
    elsewhere: (process) => `Another process (${process}) follows them. End it to add or take out addresses here.`,
    nobody: 'Nobody follows them now; they are asked only by “Ask now”. To go on following, run iwaku serve --watch or iwaku watch.',
    now: 'Ask now',
    nowOne: (address) => `Ask now: ${address}`,
    retry: 'Ask again what failed',
    stop: 'Stop',
    stopOne: (address) => `Stop: ${address}`,
    stopTitle: 'Stop following this address?',
    stopLead: 'Its pages stay in the ledger. What is remembered of it, and what waits, goes.',
    cancel: 'Go on following',
    stopped: 'Not followed any more.',
    asking: 'Asking.',
    followed: (count) => `Followed from now on: ${count}.`,
    total: (count) => `${count} followed`,
    state: 'State',
    states: { all: 'All', new: 'not asked yet', followed: 'well', failing: 'failing', gone: 'gone' },
    asked: 'asked',
    news: 'last new',
    due: 'next',
    never: 'not yet',
    waiting: (count) => (count === '1' ? '1 page waiting' : `${count} pages waiting`),
    failures: (count) => `failed ${count} times in a row`,
    from: 'named by',
    malformed: (line, first) => `Not well-formed from line ${line} on (${first}); what could be read is used.`,
    missed: (count) => (count === '1' ? '1 page that could not be had' : `${count} pages that could not be had`),
    undo: 'Undo',
    none: 'Nothing is followed yet.',
    noneCure: 'Add the address of a feed or a page. In a terminal: iwaku watch ADDRESS.',
    broken: (count) => `${count} to look at`,
  },
}
