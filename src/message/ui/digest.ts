import type { InBoth } from './both.ts'

/** What the view in which a digest is made says. */
export interface DigestText {
  readonly title: string
  readonly lead: string
  readonly since: string
  readonly until: string
  readonly start: string
  readonly lastDay: (day: string) => string
  readonly choose: string
  readonly picked: (picked: string, all: string) => string
  readonly all: string
  readonly none: string
  readonly byDay: string
  readonly up: string
  readonly down: string
  readonly note: string
  readonly heading: string
  readonly introduction: string
  readonly own: string
  readonly ownHint: string
  readonly forms: string
  readonly form: Readonly<Record<'preview' | 'md' | 'html' | 'note', string>>
  readonly copy: string
  readonly copied: string
  readonly share: string
  readonly site: string
  readonly siteHint: string
  readonly missing: (count: string) => string
  readonly left: (count: string) => string
  readonly nothing: string
  readonly further: (count: string) => string
  readonly notDrawn: (count: string) => string
}

export const digestText: InBoth<DigestText> = {
  ja: {
    title: 'まとめ',
    lead: 'ある日、ある話題の発言を選び、並べ、自分の言葉を添えて出します。選んだものも言葉もこのアドレスにあり、リンクを渡せば同じものが開きます。',
    since: 'この日から',
    until: 'この日まで',
    start: '語、話題（topic:橋）、または日を指定してください。',
    lastDay: (day) => `台帳の最後の日（${day}）をまとめる`,
    choose: '発言を選ぶ',
    picked: (picked, all) => `${all} 件のうち ${picked} 件`,
    all: 'すべて選ぶ',
    none: 'すべて外す',
    byDay: '日付順に戻す',
    up: '前へ',
    down: '後へ',
    note: '編者の言葉',
    heading: '見出し',
    introduction: 'はじめに（編者の言葉）',
    own: '編者',
    ownHint: '編者の言葉は、どの形でも編者のものと分かるように出ます。',
    forms: '形',
    form: { preview: '見た目', md: 'Markdown', html: 'HTML', note: '手控え' },
    copy: '写す',
    copied: '写しました',
    share: 'このまとめのリンクを写す',
    site: 'サイトとして保存（ZIP）',
    siteHint: '開くとサーバーなしで読めるページと Atom フィードです。',
    missing: (count) => `選んだ発言のうち ${count} 件は、いまの絞り込みにありません。`,
    left: (count) => `古いほうから 2,000 件までです。ほかに ${count} 件あります。期間を狭めてください。`,
    nothing: 'まだ何も選ばれていません。',
    further: (count) => `続きを見る（あと ${count} 件）`,
    notDrawn: (count) => `ここに描かない ${count} 件も、写すものと保存するサイトには入ります。`,
  },
  en: {
    title: 'Digest',
    lead: 'Choose what was said on a day or of a topic, put it in order, and add words of your own. What you chose and wrote is in this address: whoever has the link sees the same.',
    since: 'From',
    until: 'To',
    start: 'Give words, a topic (topic:橋) or days.',
    lastDay: (day) => `Digest of the last day of the ledger (${day})`,
    choose: 'Choose sayings',
    picked: (picked, all) => `${picked} of ${all}`,
    all: 'Pick all',
    none: 'Pick none',
    byDay: 'Back to the order of days',
    up: 'Earlier',
    down: 'Later',
    note: 'Words of the curator',
    heading: 'Heading',
    introduction: 'Introduction (words of the curator)',
    own: 'Curator',
    ownHint: 'In every form, words of the curator are named so.',
    forms: 'Form',
    form: { preview: 'Preview', md: 'Markdown', html: 'HTML', note: 'Notes' },
    copy: 'Copy',
    copied: 'Copied',
    share: 'Copy a link to this digest',
    site: 'Save as a site (ZIP)',
    siteHint: 'Pages that open without a server, and an Atom feed.',
    missing: (count) => `${count} of the sayings you picked are not among those found now.`,
    left: (count) => `These are the oldest 2,000; there are ${count} more. Give a shorter time.`,
    nothing: 'Nothing is picked yet.',
    further: (count) => `Show more (${count} left)`,
    notDrawn: (count) => `${count} more are not drawn here; what you copy or save holds them all.`,
  },
}
