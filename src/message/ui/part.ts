import type { InBoth } from './both.ts'

/** What parts of several views say. */
export interface PartText {
  readonly waiting: string
  readonly again: string
  readonly unreachable: string
  readonly mistake: (reason: string) => string
  readonly noDay: string
  /** Between the first day and the last. */
  readonly until: string
  readonly to: (target: string) => string
  readonly via: (names: string) => string
  readonly told: string
  readonly decided: string
  readonly certainty: Readonly<Record<'medium' | 'low' | 'high', string>>
  /** What colours mean, and what stands between two names. */
  readonly legend: string
  readonly between: string
  readonly tellings: string
  readonly cite: string
  readonly copied: string
  readonly formats: string
  readonly bare: string
  readonly bareCure: string
  readonly intake: string
  readonly nothing: string
  readonly nothingCure: string
  /** What an account of a role may do, told where it wants more. */
  readonly mayOnly: Readonly<Record<'read' | 'correct' | 'add', string>>
  readonly mayCure: string
}

export const partText: InBoth<PartText> = {
  ja: {
    waiting: '読み込んでいます…',
    again: 'もう一度',
    unreachable: 'サーバーにつながりません。',
    mistake: (reason) => `画面の誤りです: ${reason}`,
    noDay: '日付不明',
    until: '〜',
    to: (target) => `${target}に対し`,
    via: (names) => `経由: ${names}`,
    told: '掲載',
    decided: '人の決定あり',
    certainty: { high: '確か', medium: 'ほぼ確か', low: '不確か' },
    legend: '色の意味',
    between: '・',
    tellings: '伝え方と出所',
    cite: '引用を写す',
    copied: '写しました',
    formats: '同じ内容:',
    bare: '台帳はまだ空です。',
    bareCure:
      'ページのアドレス、ファイル、文を取り込むと、誰が何を言ったかがここに並びます。端末からは iwaku add ページ.html でも入ります。',
    intake: '取り込む',
    nothing: '当てはまるものがありません。',
    nothingCure: '絞り込みをゆるめてください。',
    mayOnly: {
      read: 'このアカウントにできるのは読むことまでです。',
      correct: 'このアカウントにできるのは読んで正すことまでです。',
      add: 'このアカウントにできるのは読み、正し、加えることまでです。',
    },
    mayCure: 'ほかのことは、台帳を管理する人に役割を変えてもらうとできます。',
  },
  en: {
    waiting: 'Loading…',
    again: 'Try again',
    unreachable: 'The server cannot be reached.',
    mistake: (reason) => `A mistake of this page: ${reason}`,
    noDay: 'no day',
    until: ' – ',
    to: (target) => `to ${target}`,
    via: (names) => `via ${names}`,
    told: 'told',
    decided: 'decided by hand',
    certainty: { high: 'certain', medium: 'likely', low: 'uncertain' },
    legend: 'What the colours mean',
    between: ', ',
    tellings: 'Tellings and origins',
    cite: 'Copy citation',
    copied: 'Copied',
    formats: 'Same content:',
    bare: 'The ledger is still empty.',
    bareCure: 'Take in addresses, files or text, and who said what will be listed here. In a terminal: iwaku add PAGE.html.',
    intake: 'Take pages in',
    nothing: 'Nothing matches.',
    nothingCure: 'Loosen the filters.',
    mayOnly: {
      read: 'This account may only read.',
      correct: 'This account may read and correct.',
      add: 'This account may read, correct and add.',
    },
    mayCure: 'For more, ask an administrator of this ledger for another role.',
  },
}
