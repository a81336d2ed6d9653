import type { InBoth } from './both.ts'

/** What the comparing view says. */
export interface CompareText {
  readonly title: string
  readonly of: (names: string) => string
  readonly about: string
  readonly source: (number: string) => string
  readonly none: string
  readonly rows: string
  readonly by: Readonly<Record<'act' | 'year', string>>
  readonly look: string
  readonly looks: Readonly<Record<'matrix' | 'lanes', string>>
  readonly choose: string
  readonly chooseCure: string
  readonly total: (count: string) => string
  readonly left: (count: string) => string
  readonly nobody: string
  readonly noYear: string
  readonly clashes: string
  readonly clash: string
  /** Other pages that tell it in the same words. */
  readonly again: (count: string) => string
  readonly more: (count: string) => string
  readonly shut: string
}

export const compareText: InBoth<CompareText> = {
  ja: {
    title: '比べる',
    of: (names) => `${names}を比べる`,
    about: '何について',
    source: (number) => `発言者 ${number}`,
    none: 'なし',
    rows: '行',
    by: { act: '発話行為', year: '年' },
    look: '見方',
    looks: { matrix: '表', lanes: '時の順' },
    choose: '比べる発言者を二名から四名まで選んでください。',
    chooseCure: '名前を書くと、台帳にある名が出ます。「発言者」の一覧からも選べます。',
    total: (count) => `${count} 件`,
    left: (count) => `新しい 80 件まで。ほかに ${count} 件`,
    nobody: 'この名で呼ばれる発言者はいません。',
    noYear: '日付不明',
    clashes: '互いの食い違い',
    clash: '食い違いあり',
    again: (count) => `同じ言葉でほか ${count} ページ`,
    more: (count) => `ほかに ${count} 件`,
    shut: '少なく',
  },
  en: {
    title: 'Compare',
    of: (names) => `${names} compared`,
    about: 'About',
    source: (number) => `Source ${number}`,
    none: 'none',
    rows: 'Rows',
    by: { act: 'acts', year: 'years' },
    look: 'Look',
    looks: { matrix: 'table', lanes: 'in time' },
    choose: 'Choose two to four sources to compare.',
    chooseCure: 'Write a name, and those of the ledger are offered; or choose them in the list of sources.',
    total: (count) => (count === '1' ? '1 saying' : `${count} sayings`),
    left: (count) => `the newest 80; ${count} more`,
    nobody: 'Nobody is called so.',
    noYear: 'no day',
    clashes: 'Clashes between them',
    clash: 'in a clash',
    again: (count) => (count === '1' ? 'the same words on 1 more page' : `the same words on ${count} more pages`),
    more: (count) => `${count} more`,
    shut: 'fewer',
  },
}
