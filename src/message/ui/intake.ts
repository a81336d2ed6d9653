import type { InBoth } from './both.ts'

type JobState = 'waiting' | 'working' | 'done' | 'stopped' | 'interrupted' | 'failed'
type PageState = 'fetched' | 'read' | 'added' | 'renewed' | 'known' | 'failed'
type ItemState = 'waiting' | 'working' | 'done' | 'failed' | 'stopped'

/** What the view by which pages come in says. */
export interface IntakeText {
  readonly title: string
  readonly lead: string
  readonly give: string
  readonly words: string
  readonly placeholder: string
  readonly drop: string
  readonly choose: string
  readonly chosen: string
  readonly remove: (name: string) => string
  readonly asAddresses: (count: string) => string
  readonly asText: (count: string) => string
  readonly name: string
  readonly published: string
  readonly start: string
  readonly dry: string
  readonly sending: string
  /** Why nothing can be foreseen. */
  readonly dryText: string
  readonly dryFiles: string
  readonly dryNothing: string
  readonly dryResult: (all: string, known: string, refused: string, fresh: string) => string
  readonly dryOthers: (count: string) => string
  readonly dryUnasked: (count: string) => string
  readonly dryStates: Readonly<Record<'known' | 'new' | 'unasked' | 'refused', string>>
  readonly jobs: string
  readonly none: string
  readonly leave: string
  readonly states: Readonly<Record<JobState, string>>
  readonly items: Readonly<Record<ItemState, string>>
  readonly pages: Readonly<Record<PageState, string>>
  readonly settled: (done: string, all: string) => string
  readonly more: (first: string, others: string) => string
  readonly moreCame: (count: string) => string
  readonly counts: (added: string, renewed: string, known: string, failed: string) => string
  readonly retry: string
  readonly stop: string
  readonly forget: string
  readonly again: string
  readonly onlyFailed: string
  readonly back: string
}

export const intakeText: InBoth<IntakeText> = {
  ja: {
    title: '取り込み',
    lead: 'ページのアドレス、ファイル、文を台帳に入れます。アドレスは、フィードやサイトマップ、アドレスの一覧でもかまいません。',
    give: '渡すもの',
    words: 'アドレス（一行に一つ）、または記事の文',
    placeholder: 'https://…',
    drop: 'ファイルもフォルダーもここに落とせます（HTML、テキスト、PDF、メール、zip、WARC など）',
    choose: 'ファイルを選ぶ',
    chosen: '選んだファイル',
    remove: (name) => `${name} を外す`,
    asAddresses: (count) => `アドレス ${count} 件として取り込みます。`,
    asText: (count) => `一つの文（${count} 字）として取り込みます。`,
    name: '文の名（書かなくてもよい）',
    published: '掲載日（すべてに当てます。空ならページから読みます）',
    start: '取り込む',
    dry: 'どうなるか見る',
    sending: '送っています…',
    dryText: '文はここにあるものをそのまま読むので、先に見ておくことはありません。すでにあれば、二度は入りません。',
    dryFiles: 'ファイルは読んでみるまで分かりません。すでにあるものは、二度は入りません。',
    dryNothing: 'アドレスを入れると、すでにあるもの、取りに行けないものが先に分かります。',
    dryResult: (all, known, refused, fresh) =>
      `アドレス ${all} 件のうち、すでにあるもの ${known}、取りに行けないもの ${refused}、取りに行くもの ${fresh}。`,
    dryOthers: (count) => `ほかにファイルと文 ${count} 件を読みます。`,
    dryUnasked: (count) => `うち ${count} 件は、相手が robots.txt をすぐに返さなかったので、取りに行けるかまだ分かりません。`,
    dryStates: { known: 'すでにある', new: '取りに行く', unasked: 'まだ分からない', refused: '取りに行けない' },
    jobs: 'これまでの取り込み',
    none: 'この画面からはまだ何も取り込んでいません。',
    leave: 'このページを離れても続きます。',
    states: {
      waiting: '順番待ち',
      working: '取り込み中',
      done: '終わり',
      stopped: '途中で止めた',
      interrupted: 'サーバーが止まり、中断した',
      failed: '続けられなかった',
    },
    items: { waiting: '待ち', working: '作業中', done: '済み', failed: '失敗あり', stopped: '手つかず' },
    pages: { fetched: '届いた', read: '読んだ', added: '新しく入った', renewed: '読み直した', known: 'すでにある', failed: '失敗' },
    settled: (done, all) => `${all} 件のうち ${done} 件が済み`,
    more: (first, others) => `${first} ほか ${others} 件`,
    moreCame: (count) => `ほかに ${count} ページが入っています。`,
    counts: (added, renewed, known, failed) => `新しく ${added}、読み直し ${renewed}、すでにあるもの ${known}、失敗 ${failed}`,
    retry: '失敗したものだけやり直す',
    stop: '止める',
    forget: '一覧から消す',
    again: '続きを表示',
    onlyFailed: '失敗したものだけ',
    back: '一覧へ',
  },
  en: {
    title: 'Intake',
    lead: 'Takes addresses, files or text into the ledger. An address may be that of a feed, a sitemap or a list as well.',
    give: 'What to take in',
    words: 'Addresses, one a line, or the text of a page',
    placeholder: 'https://…',
    drop: 'Files and folders may be dropped here (HTML, text, PDF, mail, zip, WARC …)',
    choose: 'Choose files',
    chosen: 'Files chosen',
    remove: (name) => `Take out ${name}`,
    asAddresses: (count) => `Taken as addresses: ${count}.`,
    asText: (count) => `Taken as one text of ${count} characters.`,
    name: 'Name of the text (may be left out)',
    published: 'Published (applies to everything given; read from the pages when empty)',
    start: 'Take in',
    dry: 'See what would happen',
    sending: 'Sending…',
    dryText: 'A text is read as it stands here, so there is nothing to foresee. One that is there already is not added twice.',
    dryFiles: 'What is in files is only known when they are read. What is there already is not added twice.',
    dryNothing: 'Give addresses, and this tells which are here already and which may not be fetched.',
    dryResult: (all, known, refused, fresh) =>
      `${all} addresses: ${known} already here, ${refused} that may not be fetched, ${fresh} to fetch.`,
    dryOthers: (count) => `Files and texts to read besides: ${count}.`,
    dryUnasked: (count) =>
      `Of these, ${count} whose site did not give its robots.txt in time: whether they may be fetched is not known yet.`,
    dryStates: { known: 'already here', new: 'to fetch', unasked: 'not known yet', refused: 'may not be fetched' },
    jobs: 'Taken in so far',
    none: 'Nothing has been taken in from here yet.',
    leave: 'You may leave this page; it goes on.',
    states: {
      waiting: 'waiting its turn',
      working: 'going on',
      done: 'over',
      stopped: 'stopped',
      interrupted: 'interrupted: the server ended',
      failed: 'could not go on',
    },
    items: { waiting: 'waiting', working: 'going on', done: 'done', failed: 'with failures', stopped: 'not reached' },
    pages: { fetched: 'fetched', read: 'read', added: 'added', renewed: 'read anew', known: 'already here', failed: 'failed' },
    settled: (done, all) => `${done} of ${all} done`,
    more: (first, others) => `${first} and ${others} more`,
    moreCame: (count) => `${count} more pages came in.`,
    counts: (added, renewed, known, failed) => `${added} added, ${renewed} read anew, ${known} already here, ${failed} failed`,
    retry: 'Retry only what failed',
    stop: 'Stop',
    forget: 'Take off the list',
    again: 'Show more',
    onlyFailed: 'Only what failed',
    back: 'To the list',
  },
}
