import type { InBoth } from './both.ts'

/** What stands beside every decision of a human, where one is made, and what is told of it. */
export interface DecideText {
  readonly by: (who: string) => string
  readonly undo: string
  readonly why: string
  readonly whyOrNote: string
  readonly decide: string
  readonly cancel: string
  readonly recorded: (kind: string) => string
  readonly tookBack: string
  readonly notRecorded: string
  readonly close: string
  readonly news: string
}

export const decideText: InBoth<DecideText> = {
  ja: {
    by: (who) => (who === '' ? '' : `${who} による`),
    undo: '取り消す',
    why: '理由（書かなくてもよい）',
    whyOrNote: '理由・覚え書き',
    decide: '記録する',
    cancel: 'やめる',
    recorded: (kind) => `記録しました: ${kind}`,
    tookBack: '取り消しました。',
    notRecorded: '記録できませんでした。',
    close: '閉じる',
    news: '知らせ',
  },
  en: {
    by: (who) => (who === '' ? '' : `by ${who}`),
    undo: 'Undo',
    why: 'Why (may be left out)',
    whyOrNote: 'Reason or note',
    decide: 'Put into the log',
    cancel: 'Cancel',
    recorded: (kind) => `Recorded: ${kind}`,
    tookBack: 'Undone.',
    notRecorded: 'It could not be recorded.',
    close: 'Close',
    news: 'News',
  },
}

/** What filters of a view say. */
export interface FilterText {
  readonly filters: string
  readonly apply: string
  readonly clear: string
  readonly words: string
  readonly source: string
  readonly target: string
}

export const filterText: InBoth<FilterText> = {
  ja: { filters: '絞り込み', apply: '絞り込む', clear: '外す', words: '語', source: '発言者', target: '相手' },
  en: { filters: 'Filters', apply: 'Filter', clear: 'Clear', words: 'Words', source: 'Source', target: 'To whom' },
}
