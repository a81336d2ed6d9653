import type { InBoth } from './both.ts'

/** What is said where somebody corrects a reading. */
export interface CorrectText {
  readonly correct: string
  readonly kind: Readonly<Record<'source' | 'target' | 'when' | 'act' | 'reject' | 'note' | 'line' | 'promise' | 'same' | 'differ', string>>
  readonly deed: Readonly<Record<'actor' | 'target' | 'when' | 'type' | 'reject', string>>
  readonly source: string
  readonly target: string
  readonly when: string
  readonly whenHelp: string
  readonly act: string
  readonly actor: string
  readonly type: string
  readonly note: string
  readonly state: string
  readonly history: string
}

export const correctText: InBoth<CorrectText> = {
  ja: {
    correct: '直す',
    kind: {
      source: '発言者が違う',
      target: '相手が違う',
      when: '日付が違う',
      act: '発話行為が違う',
      reject: '帰属ではない',
      note: '覚え書き',
      line: '一線の状態',
      promise: '約束の状態',
      same: '同じ発言',
      differ: '別の発言',
    },
    deed: {
      actor: '行為者が違う',
      target: '相手が違う',
      when: '日付が違う',
      type: '種類が違う',
      reject: '出来事ではない',
    },
    source: '正しい発言者',
    target: '正しい相手',
    when: '正しい日付',
    whenHelp: '2031、2031-07、2031-07-01 のように。分からなければ空に。',
    act: '正しい発話行為',
    actor: '正しい行為者',
    type: '正しい種類',
    note: '覚え書き',
    state: '状態',
    history: '人の決定',
  },
  en: {
    correct: 'Correct',
    kind: {
      source: 'Wrong source',
      target: 'Wrong target',
      when: 'Wrong day',
      act: 'Wrong act',
      reject: 'Not an attribution',
      note: 'Note',
      line: 'State of the red line',
      promise: 'State of the promise',
      same: 'The same saying',
      differ: 'Another saying',
    },
    deed: {
      actor: 'Somebody else did it',
      target: 'Wrong target',
      when: 'Wrong day',
      type: 'Wrong kind',
      reject: 'Not an event',
    },
    source: 'The right source',
    target: 'Whom it is addressed to',
    when: 'The right day',
    whenHelp: 'As 2031, 2031-07 or 2031-07-01; empty where nobody knows.',
    act: 'The right act',
    actor: 'Who did it',
    type: 'The right kind',
    note: 'Note',
    state: 'State',
    history: 'Decided by hand',
  },
}
