import type { InBoth } from './both.ts'

type State = 'kept' | 'broken' | 'disputed' | 'open'

/** What the view of promises says. */
export interface PromisesText {
  readonly title: string
  readonly lead: string
  readonly only: string
  readonly all: string
  readonly states: Readonly<Record<State, string>>
  /** As a human said. */
  readonly confirmed: Readonly<Record<State, string>>
  readonly machine: (state: string) => string
  readonly judge: string
  readonly judgements: Readonly<Record<'kept' | 'broken' | 'open', string>>
  readonly made: string
  readonly times: (count: string) => string
  readonly evidence: string
  readonly noEvidence: string
  readonly again: string
  readonly tells: Readonly<Record<'kept' | 'broken', string>>
  readonly left: (count: string) => string
  readonly cure: string
}

export const promisesText: InBoth<PromisesText> = {
  ja: {
    title: '約束',
    lead: '約束した発言と、後のページがその行方について伝える文。「？」の付く状態は糸口で、果たされたかどうかの判定ではありません。',
    only: '状態',
    all: 'すべて',
    states: { kept: '果たされた？', broken: '破られた？', disputed: '両様に伝わる', open: '未決' },
    confirmed: { kept: '果たされた', broken: '破られた', disputed: '両様に伝わる', open: '未決' },
    machine: (state) => `ページから読めるところでは: ${state}`,
    judge: '人が決める',
    judgements: { kept: '果たされた', broken: '破られた', open: 'まだ決まらない' },
    made: '約束',
    times: (count) => `${count} 回`,
    evidence: '後に伝えられたこと',
    noEvidence: 'まだ何も伝えられていません。',
    again: 'ほかのとき、ほかの伝え',
    tells: { kept: '果たされたと伝える', broken: '破られたと伝える' },
    left: (count) => `約束が多く、${count} 件は見ていません。発言者や語で絞ってください。`,
    cure: '約束した発言がありません。絞り込みをゆるめてください。',
  },
  en: {
    title: 'Promises',
    lead: 'What was promised, and sentences of later pages that tell what became of it. A state with a question mark is a lead, and no verdict.',
    only: 'State',
    all: 'All',
    states: { kept: 'Kept?', broken: 'Broken?', disputed: 'Told both ways', open: 'Open' },
    confirmed: { kept: 'Kept', broken: 'Broken', disputed: 'Told both ways', open: 'Open' },
    machine: (state) => `As far as the pages tell: ${state}`,
    judge: 'Decide by hand',
    judgements: { kept: 'Kept', broken: 'Broken', open: 'Still open' },
    made: 'Promised',
    times: (count) => (count === '1' ? 'once' : `${count} times`),
    evidence: 'Told afterwards',
    noEvidence: 'Nothing is told yet.',
    again: 'Other times, other tellings',
    tells: { kept: 'tells that it was kept', broken: 'tells that it was broken' },
    left: (count) => `${count} promises were too many to look at; filter by source or words.`,
    cure: 'No saying promises anything here. Loosen the filters.',
  },
}
