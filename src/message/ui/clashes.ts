import type { InBoth } from './both.ts'

/** What the view of clashes and shifts says. */
export interface ClashesText {
  readonly title: string
  readonly lead: Readonly<Record<'clash' | 'shift', string>>
  readonly which: string
  readonly kinds: Readonly<Record<'clash' | 'shift', string>>
  readonly total: (count: string) => string
  readonly rejected: (count: string) => string
  readonly hideRejected: string
  readonly earlier: string
  readonly later: string
  readonly deed: string
  readonly gap: (days: string) => string
  readonly about: string
  readonly marks: string
  readonly judge: string
  readonly accept: string
  readonly reject: string
  readonly note: string
  readonly decided: Readonly<Record<'accepted' | 'rejected', string>>
  readonly left: (count: string) => string
  readonly cure: Readonly<Record<'clash' | 'shift', string>>
}

export const clashesText: InBoth<ClashesText> = {
  ja: {
    title: '食い違いと変化',
    lead: {
      clash: '両立しないと見える二つ。読み比べるための糸口で、どちらが正しいとも言いません。',
      shift: '同じ発言者の、前と後で変わったと見えること。糸口であって、判定ではありません。',
    },
    which: '種類',
    kinds: { clash: '食い違い', shift: '変化' },
    total: (count) => `${count} 組`,
    rejected: (count) => `退けた ${count} 組も見る`,
    hideRejected: '退けた組を隠す',
    earlier: '先',
    later: '後',
    deed: '出来事',
    gap: (days) => `${days} 日の間`,
    about: '何について',
    marks: '下線は、互いに打ち消し合う語です。',
    judge: '人が決める',
    accept: '食い違うと認める',
    reject: '退ける（両立する）',
    note: '覚え書きを付ける',
    decided: { accepted: '食い違うと認めた', rejected: '退けた（両立する）' },
    left: (count) => `発言が多く、${count} 件は見ていません。発言者や語で絞ってください。`,
    cure: {
      clash: '両立しない二つは見つかりません。絞り込みをゆるめるか、ページを足してください。',
      shift: '変わったと見えるものはありません。絞り込みをゆるめるか、ページを足してください。',
    },
  },
  en: {
    title: 'Clashes and shifts',
    lead: {
      clash: 'Two that do not seem to hold beside each other. A lead to read them together; which is right is not said.',
      shift: 'What one source seems to say otherwise than before. A lead, and no verdict.',
    },
    which: 'Kind',
    kinds: { clash: 'Clashes', shift: 'Shifts' },
    total: (count) => (count === '1' ? '1 pair' : `${count} pairs`),
    rejected: (count) => `Show ${count} rejected`,
    hideRejected: 'Hide the rejected',
    earlier: 'Earlier',
    later: 'Later',
    deed: 'deed',
    gap: (days) => (days === '1' ? '1 day apart' : `${days} days apart`),
    about: 'About',
    marks: 'The words that stand against each other are underlined.',
    judge: 'Decide by hand',
    accept: 'They do clash',
    reject: 'Reject: both may hold',
    note: 'Add a note',
    decided: { accepted: 'They do clash', rejected: 'Rejected: both may hold' },
    left: (count) => `${count} sayings were too many to look at; filter by source or words.`,
    cure: {
      clash: 'No two are found that cannot both hold. Loosen the filters, or add pages.',
      shift: 'No change is found. Loosen the filters, or add pages.',
    },
  },
}
