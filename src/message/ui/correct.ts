import type { InBoth } from './both.ts'

/** What is said where somebody corrects a reading. */
export interface CorrectText {
  readonly correct: string
  readonly kind: Readonly<Record<'source' | 'reject' | 'note' | 'line' | 'same' | 'differ', string>>
  readonly name: string
  readonly note: string
  readonly why: string
  readonly states: Readonly<Record<'open' | 'withdrawn' | 'crossed', string>>
  readonly state: string
  readonly decide: string
  readonly cancel: string
  readonly done: Readonly<Record<'source' | 'reject' | 'note' | 'line' | 'same' | 'differ', string>>
  readonly undo: string
  readonly undone: string
  readonly failed: string
  readonly close: string
  readonly history: string
  readonly by: (name: string) => string
}

export const correctText: InBoth<CorrectText> = {
  ja: {
    correct: '直す',
    kind: {
      source: '発言者が違う',
      reject: '帰属ではない',
      note: '覚え書き',
      line: '一線の状態',
      same: '同じ発言',
      differ: '別の発言',
    },
    name: '正しい発言者',
    note: '覚え書き',
    why: '理由（書かなくてもよい）',
    states: { open: '示されたまま', withdrawn: '引っ込められた', crossed: '越えられた' },
    state: '状態',
    decide: '決める',
    cancel: 'やめる',
    done: {
      source: '発言者を直しました。',
      reject: '帰属ではないとしました。',
      note: '覚え書きを添えました。',
      line: '一線の状態を決めました。',
      same: '同じ発言としました。',
      differ: '別の発言としました。',
    },
    undo: '取り消す',
    undone: '取り消しました。',
    failed: '決定を書けませんでした。',
    close: '閉じる',
    history: '人の決定',
    by: (name) => (name === '' ? '名なし' : name),
  },
  en: {
    correct: 'Correct',
    kind: {
      source: 'Wrong source',
      reject: 'Not an attribution',
      note: 'Note',
      line: 'State of the red line',
      same: 'The same saying',
      differ: 'Another saying',
    },
    name: 'The right source',
    note: 'Note',
    why: 'Why (may be left out)',
    states: { open: 'open', withdrawn: 'withdrawn', crossed: 'crossed' },
    state: 'State',
    decide: 'Decide',
    cancel: 'Cancel',
    done: {
      source: 'The source is corrected.',
      reject: 'It is no attribution any more.',
      note: 'The note is kept.',
      line: 'The state of the red line is decided.',
      same: 'They are one saying now.',
      differ: 'They are two sayings now.',
    },
    undo: 'Undo',
    undone: 'Undone.',
    failed: 'The decision could not be written.',
    close: 'Close',
    history: 'Decided by hand',
    by: (name) => (name === '' ? 'nobody named' : name),
  },
}
