import type { InBoth } from './both.ts'

/** What the log of decisions says. */
export interface DecisionsText {
  readonly title: string
  readonly lead: string
  readonly kind: string
  readonly person: string
  readonly all: string
  readonly order: string
  readonly orders: Readonly<Record<'newest' | 'oldest', string>>
  readonly total: (count: string) => string
  readonly noName: string
  readonly undone: string
  readonly fitsNoLonger: string
  readonly fitsCure: string
  readonly takesBack: string
  readonly why: (reason: string) => string
  readonly undoTitle: string
  readonly undoLead: string
  readonly none: string
  readonly noneCure: string
}

export const decisionsText: InBoth<DecisionsText> = {
  ja: {
    title: '決定の記録',
    lead: '人が決めたことはすべてここに残り、いつでも取り消せます。読み取りそのものは書き換えません。',
    kind: '種類',
    person: '決めた人',
    all: 'すべて',
    order: '順',
    orders: { newest: '新しい順', oldest: '古い順' },
    total: (count) => `${count} 件`,
    noName: '（名なし）',
    undone: '取り消し済み',
    fitsNoLonger: 'もう当てはまらない',
    fitsCure: '決めた言葉が、今のページには見当たりません。必要なら決め直してください。',
    takesBack: '取り消したもの:',
    why: (reason) => `理由: ${reason}`,
    undoTitle: 'この決定を取り消しますか',
    undoLead: '取り消しも記録に残り、それをまた取り消すこともできます。',
    none: 'まだ何も決められていません。',
    noneCure: '発言のところで発言者を直したり、帰属ではないとしたりすると、ここに残ります。端末からは iwaku correct でもできます。',
  },
  en: {
    title: 'Decisions',
    lead: 'Everything a human decided stays here and can be taken back at any time. The reading itself is never rewritten.',
    kind: 'Kind',
    person: 'By',
    all: 'All',
    order: 'Order',
    orders: { newest: 'Newest first', oldest: 'Oldest first' },
    total: (count) => `${count} in the log`,
    noName: '(no name)',
    undone: 'undone',
    fitsNoLonger: 'fits no longer',
    fitsCure: 'The words it is about are not on the page any more. Decide anew where that is needed.',
    takesBack: 'Takes back:',
    why: (reason) => `Why: ${reason}`,
    undoTitle: 'Undo this decision?',
    undoLead: 'That stands in the log as well, and can itself be taken back.',
    none: 'Nothing has been decided yet.',
    noneCure: 'Give a saying another source, or say that it is none, and it stands here. In a terminal: iwaku correct.',
  },
}
