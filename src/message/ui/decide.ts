import type { InBoth } from './both.ts'

/** What stands beside every decision of a human. */
export interface DecideText {
  readonly by: (who: string) => string
  readonly undo: string
  readonly why: string
}

export const decideText: InBoth<DecideText> = {
  ja: { by: (who) => (who === '' ? '' : `${who} による`), undo: '取り消す', why: '理由・覚え書き' },
  en: { by: (who) => (who === '' ? '' : `by ${who}`), undo: 'Undo', why: 'Reason or note' },
}

/** What filters of a view say. */
export interface FilterText {
  readonly apply: string
  readonly clear: string
  readonly words: string
  readonly source: string
  readonly target: string
}

export const filterText: InBoth<FilterText> = {
  ja: { apply: '絞り込む', clear: '外す', words: '語', source: '発言者', target: '相手' },
  en: { apply: 'Filter', clear: 'Clear', words: 'Words', source: 'Source', target: 'To whom' },
}
