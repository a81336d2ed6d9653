import type { InBoth } from './both.ts'

/** What the view of one page says. */
export interface PageText {
  readonly untitled: string
  readonly head: Readonly<
    Record<
      | 'title'
      | 'conflict'
      | 'author'
      | 'site'
      | 'published'
      | 'given'
      | 'updated'
      | 'seen'
      | 'form'
      | 'origin'
      | 'address'
      | 'behind'
      | 'version'
      | 'decoding',
      string
    >
  >
  readonly links: Readonly<Record<'canonical' | 'amp' | 'print' | 'previous' | 'next', string>>
  readonly lost: string
  readonly lostCure: string
  readonly bare: string
  readonly text: string
  readonly textHelp: string
  readonly said: string
  readonly roles: string
  readonly rolesHelp: string
  readonly folded: (role: string, lines: string) => string
  readonly marks: string
  readonly low: string
  /** Shows the reason of every role. */
  readonly why: string
  readonly noReason: string
  readonly tabs: string
  readonly tab: Readonly<Record<'said' | 'family' | 'versions' | 'events' | 'original', string>>
  readonly none: string
  readonly noneCure: string
  readonly chosen: string
  readonly choose: string
  readonly back: string
  readonly close: string
  readonly others: (count: string) => string
  readonly fields: Readonly<
    Record<
      'source' | 'via' | 'target' | 'when' | 'condition' | 'consequence' | 'act' | 'certainty' | 'cue' | 'rule' | 'type' | 'inside',
      string
    >
  >
  readonly rejected: string
  readonly readAs: (name: string) => string
  readonly elsewhere: (count: string) => string
  readonly since: string
  /** Behind how many have it: from which day on. */
  readonly sinceDay: (day: string) => string
  readonly unknownFirst: string
  readonly firstHere: string
  readonly first: string
  readonly family: string
  readonly carried: (share: string) => string
  readonly share: (share: string) => string
  readonly passages: (count: string) => string
  readonly changed: string
  readonly noFamily: string
  readonly versions: string
  readonly noVersions: string
  readonly oneVersion: string
  readonly appeared: string
  readonly vanished: string
  readonly edited: string
  readonly unchanged: string
  readonly sayings: (count: string) => string
  readonly thisOne: string
  readonly events: string
  readonly noEvents: string
  readonly eventsHelp: string
  readonly noEvent: string
  readonly original: string
  readonly originalHelp: string
  readonly comment: (number: string) => string
  readonly answers: (author: string) => string
  readonly votes: (count: string) => string
  readonly noteOn: string
}

export const pageText: InBoth<PageText> = {
  ja: {
    untitled: '題のないページ',
    head: {
      title: '題',
      conflict: 'ページの中の食い違い',
      author: '筆者',
      site: '媒体',
      published: '掲載',
      given: '掲載（取り込んだ人による）',
      updated: '更新',
      seen: '最初に見た時',
      form: '形',
      origin: '元の記事',
      address: '所在',
      behind: '短縮リンクの先',
      version: '読んだ版',
      decoding: '文字について',
    },
    links: { canonical: '正規の所在', amp: 'AMP', print: '印刷用', previous: '前のページ', next: '次のページ' },
    lost: 'リンクの示す箇所は、このページにありません。',
    lostCure: 'ページが読み直されたのかもしれません。ページ全体を示しています。',
    bare: 'リンクの示す箇所に、いまは帰属がありません。同じ位置を示していますが、ページが読み直されていれば別の文かもしれません。',
    text: '本文',
    textHelp: '色のついた箇所が発言です。クリックすると詳しく出ます。Enter で一覧と本文を行き来します。',
    said: '帰属',
    roles: '役割ごとの表示',
    rolesHelp: '押すと畳み、もう一度押すと開きます。',
    folded: (role, lines) => `${role}（${lines} か所）を開く`,
    marks: '色をつける',
    low: '不確かなものも',
    why: '理由も',
    noReason: '別の版で読まれたので、理由は残っていません',
    tabs: 'ページについて',
    tab: { said: '帰属', family: '系統', versions: '版', events: '出来事', original: '元の姿' },
    none: 'このページに帰属はありません。',
    noneCure: '「不確かなものも」を押すと、確かでないものも並びます。',
    chosen: '選んだ帰属',
    choose: '本文の色のついた箇所か、一覧の行を選んでください。',
    back: '一覧へ戻る',
    close: '閉じる',
    others: (count) => `ここにはほかに ${count} 件あります。もう一度押すと次へ移ります。`,
    fields: {
      source: '発言者',
      via: '経由',
      target: '相手',
      when: 'いつ',
      condition: '条件',
      consequence: '帰結',
      act: '発話行為',
      certainty: '確かさ',
      cue: '手がかり語',
      rule: '規則',
      type: '引用',
      inside: '次の発言の中で',
    },
    rejected: '帰属ではない（人の決定）',
    readAs: (name) => `読み取りでは「${name}」`,
    elsewhere: (count) => `ほかの ${count} ページにもある箇所`,
    since: '最初は',
    sinceDay: (day) => `（${day}から）`,
    unknownFirst: 'どれが最初かは日付から分かりません',
    firstHere: 'このページが最初',
    first: '最初',
    family: '同じ文を載せるページ',
    carried: (share) => `このページの ${share} がほかにもあります。`,
    share: (share) => `このページの ${share}`,
    passages: (count) => `${count} か所`,
    changed: '違い',
    noFamily: '同じ文を載せるページは台帳にありません。',
    versions: '同じ所在の版',
    noVersions: 'このページには所在（URL）がないので、版を並べられません。',
    oneVersion: '台帳にあるのはこの版だけです。もう一度取り込むと、書き換えがここに出ます。',
    appeared: '現れた発言',
    vanished: '消えた発言',
    edited: '変わった発言',
    unchanged: '発言に変わりはありません。',
    sayings: (count) => `発言 ${count} 件`,
    thisOne: 'いま見ている版',
    events: 'ページが伝える出来事',
    noEvents: '出来事は読み取れませんでした。',
    eventsHelp: '出来事を選ぶと、本文のその箇所へ移り、直すこともできます。',
    noEvent: '出来事ではない（人の決定）',
    original: '元の姿',
    originalHelp: '取り込んだときの HTML から、動くもの・画像・外へのつながりをすべて除いたものです。',
    comment: (number) => `コメント ${number}`,
    answers: (author) => `${author} への返事`,
    votes: (count) => `票 ${count}`,
    noteOn: '話題',
  },
  en: {
    untitled: 'A page without a title',
    head: {
      title: 'Title',
      conflict: 'The page disagrees with itself',
      author: 'Author',
      site: 'Outlet',
      published: 'Published',
      given: 'Published (by whoever added it)',
      updated: 'Updated',
      seen: 'First seen',
      form: 'Form',
      origin: 'First published at',
      address: 'Address',
      behind: 'Behind',
      version: 'Read by version',
      decoding: 'Its bytes',
    },
    links: { canonical: 'Canonical', amp: 'AMP', print: 'For print', previous: 'Page before', next: 'Next page' },
    lost: 'The place that the link names is not in this page.',
    lostCure: 'The page may have been read anew. Here is all of it.',
    bare: 'Nothing is attributed at the place that the link names. The place is shown, but if the page was read anew it may hold other words.',
    text: 'Text',
    textHelp: 'What is coloured was said. Click it for more. Enter goes between the list and the text.',
    said: 'Attributions',
    roles: 'Roles shown',
    rolesHelp: 'Press to fold, press again to unfold.',
    folded: (role, lines) => `Unfold ${role} (${lines})`,
    marks: 'Colours',
    why: 'Reasons',
    noReason: 'read by another version, whose reason was not kept',
    low: 'Uncertain ones too',
    tabs: 'About this page',
    tab: { said: 'Attributions', family: 'Family', versions: 'Versions', events: 'Events', original: 'Original' },
    none: 'Nothing is attributed in this page.',
    noneCure: 'Press “Uncertain ones too” to see what is less than likely.',
    chosen: 'The chosen attribution',
    choose: 'Choose a coloured place in the text, or a row of the list.',
    back: 'Back to the list',
    close: 'Close',
    others: (count) => `${count} more here. Press again for the next.`,
    fields: {
      source: 'Source',
      via: 'Via',
      target: 'To',
      when: 'When',
      condition: 'Condition',
      consequence: 'Consequence',
      act: 'Act',
      certainty: 'Certainty',
      cue: 'Cue',
      rule: 'Rule',
      type: 'Quotation',
      inside: 'Inside what',
    },
    rejected: 'not an attribution (decided by hand)',
    readAs: (name) => `read as ${name}`,
    elsewhere: (count) => (count === '1' ? 'This also stands on 1 other page' : `This also stands on ${count} other pages`),
    since: 'First',
    sinceDay: (day) => `, since ${day}`,
    unknownFirst: 'Days do not tell which was first',
    firstHere: 'This page had it first',
    first: 'first',
    family: 'Pages with the same text',
    carried: (share) => `${share} of this page stands elsewhere too.`,
    share: (share) => `${share} of this page`,
    passages: (count) => `passages: ${count}`,
    changed: 'Differences',
    noFamily: 'No page of the ledger carries the same text.',
    versions: 'Versions at this address',
    noVersions: 'This page has no web address, so it has no versions.',
    oneVersion: 'The ledger has this version alone. Take the address in again, and silent edits show here.',
    appeared: 'Appeared',
    vanished: 'Vanished',
    edited: 'Changed',
    unchanged: 'What was said is unchanged.',
    sayings: (count) => `attributions: ${count}`,
    thisOne: 'the one you see',
    events: 'What the page tells as done',
    noEvents: 'No events were read.',
    eventsHelp: 'Choose an event to see its place in the text, and to correct it.',
    noEvent: 'not an event (decided by hand)',
    original: 'Original',
    originalHelp: 'The page as it was taken in, without anything that runs, without images, and with no way out.',
    comment: (number) => `Comment ${number}`,
    answers: (author) => `answers ${author}`,
    votes: (count) => `votes ${count}`,
    noteOn: 'Topic',
  },
}
