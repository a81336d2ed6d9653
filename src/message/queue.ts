import type { CommandWords } from './messages.ts'
import type { InBoth } from './ui/both.ts'

/** What is said of the queue of pages, and the help of its commands. */
export interface QueueText {
  readonly enqueued: (put: string, known: string, ledger: string) => string
  readonly waits: (most: string) => string
  readonly worked: (added: string, renewed: string, known: string, aside: string, ledger: string) => string
  readonly again: (seconds: string) => string
  readonly aside: string
  readonly replayed: (pages: string) => string
  readonly dropped: (pages: string) => string
  readonly empty: string
  readonly waiting: string
  readonly later: string
  readonly held: string
  readonly dead: string
  readonly workers: string
  readonly rate: string
  readonly aSecond: (pages: string) => string
  readonly remaining: string
  readonly attempts: string
  readonly since: string
  readonly help: {
    readonly enqueue: CommandWords
    readonly most: string
    readonly refuse: string
    readonly work: CommandWords
    readonly once: string
    readonly batch: string
    readonly lease: string
    readonly attempts: string
    readonly workAfter: string
    readonly queue: CommandWords
    readonly dead: string
    readonly replay: string
    readonly drop: string
    readonly queueAfter: string
  }
}

export const queueText: InBoth<QueueText> = {
  ja: {
    enqueued: (put, known, ledger) => `${put} ページを列に入れ、${known} ページはすでに列にありました: ${ledger}`,
    waits: (most) => `iwaku: ${most} ページより多くが待っています。空くまで待ちます。`,
    worked: (added, renewed, known, aside, ledger) =>
      `${added} ページを加え、${renewed} ページを読み直し、${known} ページはすでにあり、${aside} ページを取り置きました: ${ledger}`,
    again: (seconds) => `${seconds} 秒後にまた試します。`,
    aside: '取り置きました（iwaku queue --dead）。',
    replayed: (pages) => `${pages} ページを列に戻しました。`,
    dropped: (pages) => `取り置いた ${pages} ページを捨てました。`,
    empty: '取り置いたページはありません。',
    waiting: '待っている',
    later: 'あとでまた試す',
    held: '読んでいる',
    dead: '取り置いた',
    workers: '読み手',
    rate: '速さ',
    aSecond: (pages) => `毎秒 ${pages} ページ`,
    remaining: '残り',
    attempts: '試した回数',
    since: '取り置いた時',
    help: {
      enqueue: {
        summary: 'ページを、読むのを待つ列に入れる',
        description:
          'iwaku add が読むものを、読まずに、PostgreSQL の台帳の列に入れます。読んで台帳に入れるのは iwaku work です。書庫やフィードはここで開き、アドレスはここで取りに行きます。同じものを二度入れても一つです。',
      },
      most: 'これより多く待っているときは、空くまで待つ',
      refuse: '待たずに終わる',
      work: {
        summary: '列のページを読んで台帳に入れる',
        description:
          '列からページを受け取り、読んで、PostgreSQL の台帳に入れることを続けます。どの機械でいくつ動かしてもかまいません。どのページも一度だけ入り、途中で終わった読み手の分はほかが引き継ぎます。読めないページは間を延ばしながら何度か試し、取り置きます（iwaku queue --dead）。Ctrl-C か SIGTERM で、読んだものを入れ、残りを列に返して終わります。',
      },
      once: '列が空になったら終わる',
      batch: '一度に受け取るページ数',
      lease: '受け取ったものを、知らせがなければほかに回すまでの秒数',
      attempts: '取り置くまでに試す回数',
      workAfter: `例:
  iwaku enqueue 保存/ --ledger postgres://iwaku@db/news
  iwaku work --ledger postgres://iwaku@db/news          ほかの機械でも
  iwaku queue --ledger postgres://iwaku@db/news

終了コードは、SIGINT・SIGTERM で終わっても 0、取り置いたものがあれば 1（--once）。ほかは iwaku --help`,
      queue: {
        summary: '列の様子: 待ち、読み中、取り置き、速さ、残り時間',
        description:
          '列にあるページの数と、すべての読み手を合わせた速さを見せます。取り置いたページを見て、列に戻すことも捨てることもできます。',
      },
      dead: '取り置いたページを、わけとともに見る',
      replay: '取り置いたものを列に戻す。id がなければすべて',
      drop: '取り置いたものを捨てる。id がなければすべて',
      queueAfter: `例:
  iwaku queue --dead
  iwaku queue --replay 3a31c12aad8a
  iwaku queue --drop`,
    },
  },
  en: {
    enqueued: (put, known, ledger) => `${put} pages put into the queue, ${known} there already: ${ledger}`,
    waits: (most) => `iwaku: more than ${most} pages wait; waiting for room.`,
    worked: (added, renewed, known, aside, ledger) =>
      `${added} pages added, ${renewed} read anew, ${known} there already, ${aside} put aside: ${ledger}`,
    again: (seconds) => `It is tried again in ${seconds} seconds.`,
    aside: 'It was put aside (iwaku queue --dead).',
    replayed: (pages) => `${pages} pages put into the queue again.`,
    dropped: (pages) => `${pages} pages that were put aside are dropped.`,
    empty: 'No page was put aside.',
    waiting: 'waiting',
    later: 'tried again later',
    held: 'being read',
    dead: 'put aside',
    workers: 'workers',
    rate: 'rate',
    aSecond: (pages) => `${pages} pages a second`,
    remaining: 'time left',
    attempts: 'tried',
    since: 'since',
    help: {
      enqueue: {
        summary: 'put pages into the queue of those to be read',
        description:
          'Puts what iwaku add would read into the queue of a ledger in PostgreSQL, without reading it; iwaku work reads it into the ledger. Archives and feeds are opened here, and addresses are fetched here. The same put in twice is there once.',
      },
      most: 'wait for room while more pages than this are waiting',
      refuse: 'end instead of waiting',
      work: {
        summary: 'read pages from the queue into the ledger',
        description:
          'Takes pages from the queue, reads them and adds them to the ledger in PostgreSQL, and goes on. Run as many as you like, on any machine: every page comes in once, and others take over what a worker held that ended. A page that cannot be read is tried again, later each time, and then put aside (iwaku queue --dead). Ctrl-C or SIGTERM ends it: what was read is added, the rest goes back into the queue.',
      },
      once: 'end when the queue is empty',
      batch: 'pages taken at a time',
      lease: 'seconds after which others take what a worker holds that gives no sign',
      attempts: 'times that a page is tried before it is put aside',
      workAfter: `Examples:
  iwaku enqueue saved/ --ledger postgres://iwaku@db/news
  iwaku work --ledger postgres://iwaku@db/news          on other machines too
  iwaku queue --ledger postgres://iwaku@db/news

Exit code 0 also where SIGINT or SIGTERM ended it; 1 where some were put aside (--once); others: iwaku --help`,
      queue: {
        summary: 'the queue: waiting, being read, put aside, rate, time left',
        description:
          'Shows how many pages the queue holds, and how fast all workers together read them. Pages that were put aside can be looked at, put back, or dropped.',
      },
      dead: 'show the pages that were put aside, and why',
      replay: 'put them into the queue again; without an id, all of them',
      drop: 'drop them; without an id, all of them',
      queueAfter: `Examples:
  iwaku queue --dead
  iwaku queue --replay 3a31c12aad8a
  iwaku queue --drop`,
    },
  },
}
