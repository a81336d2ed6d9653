import type { InBoth } from './both.ts'

type State = 'open' | 'restated' | 'withdrawn' | 'crossed'

/** What the board of red lines says. */
export interface LinesText {
  readonly title: string
  readonly lead: string
  readonly all: string
  readonly states: Readonly<Record<State, string>>
  readonly confirmed: Readonly<Record<State, string>>
  readonly onlyState: string
  readonly against: (target: string) => string
  readonly since: string
  readonly last: string
  readonly times: (count: string) => string
  readonly open: string
  readonly close: string
  readonly condition: string
  readonly consequence: string
  readonly evidence: Readonly<Record<'times' | 'withdrawn' | 'met', string>>
  readonly machine: (state: string) => string
  readonly judge: string
  readonly judgements: Readonly<Record<'open' | 'withdrawn' | 'crossed', string>>
  readonly more: (count: string) => string
  readonly left: (count: string) => string
  readonly cure: string
}

export const linesText: InBoth<LinesText> = {
  ja: {
    title: '一線',
    lead: '「…ならば…する」と言った発言。同じ条件を繰り返せば一枚にまとめ、その後どう伝えられたかを添えます。「？」の付く状態は糸口で、決めるのは人です。',
    all: 'すべて',
    states: { crossed: '越えられた？', withdrawn: '引っ込められた？', restated: '繰り返された', open: '示されたまま' },
    confirmed: { crossed: '越えられた', withdrawn: '引っ込められた', restated: '繰り返された', open: '示されたまま' },
    onlyState: '状態',
    against: (target) => `${target}に対し`,
    since: '初出',
    last: '最後',
    times: (count) => `${count} 回`,
    open: '証拠を見る',
    close: '閉じる',
    condition: '条件',
    consequence: '帰結',
    evidence: { times: '言われたとき', withdrawn: '両立しない、その後の発言', met: '条件に当たるかもしれない、その後の伝え' },
    machine: (state) => `ページから読めるところでは: ${state}`,
    judge: '人が決める',
    judgements: { open: '示されたまま', withdrawn: '引っ込められた', crossed: '越えられた' },
    more: (count) => `ほかに ${count} 本あります。絞り込むと見られます。`,
    left: (count) => `条件の付く発言が多く、${count} 件は見ていません。発言者や語で絞ってください。`,
    cure: '条件と帰結を持つ発言がありません。絞り込みをゆるめてください。',
  },
  en: {
    title: 'Red lines',
    lead: 'Sayings of the kind “if this, then that”. Those that repeat a condition are one card, with what was told afterwards. A state with a question mark is a lead: a human decides.',
    all: 'All',
    states: { crossed: 'Crossed?', withdrawn: 'Withdrawn?', restated: 'Restated', open: 'Open' },
    confirmed: { crossed: 'Crossed', withdrawn: 'Withdrawn', restated: 'Restated', open: 'Open' },
    onlyState: 'State',
    against: (target) => `to ${target}`,
    since: 'since',
    last: 'last',
    times: (count) => (count === '1' ? 'once' : `${count} times`),
    open: 'Show the evidence',
    close: 'Close',
    condition: 'If',
    consequence: 'Then',
    evidence: {
      times: 'When it was said',
      withdrawn: 'Said later, and does not go with it',
      met: 'Told later, and may meet the condition',
    },
    machine: (state) => `As far as the pages tell: ${state}`,
    judge: 'Decide by hand',
    judgements: { open: 'Still open', withdrawn: 'Withdrawn', crossed: 'Crossed' },
    more: (count) => `There are ${count} more; filter to see them.`,
    left: (count) => `${count} conditional sayings were too many to look at; filter by source or words.`,
    cure: 'No saying has a condition and a consequence here. Loosen the filters.',
  },
}
