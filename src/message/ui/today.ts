import type { InBoth } from './both.ts'

/** What the view of what is new says. */
export interface TodayText {
  readonly title: string
  readonly since: (moment: string) => string
  readonly pages: (count: string) => string
  readonly left: (count: string) => string
  readonly from: string
  readonly seen: string
  readonly seenHint: string
  readonly kept: string
  readonly none: string
  readonly noneCure: string
  readonly sayings: string
  readonly lines: string
  readonly clashes: string
  readonly changed: string
  readonly first: string
  readonly again: (times: string) => string
  readonly difference: (appeared: string, changed: string, vanished: string) => string
  readonly failing: (count: string) => string
  readonly watched: string
  readonly basis: string
}

export const todayText: InBoth<TodayText> = {
  ja: {
    title: '今日',
    since: (moment) => `${moment}以降に新しいもの`,
    pages: (count) => `新しいページ ${count}`,
    left: (count) => `ほかに ${count} ページは見ていません。日を狭めてください。`,
    from: 'いつから',
    seen: 'ここまで見た',
    seenHint: '次に開いたとき、これより新しいものから並びます（この端末に覚えます）。',
    kept: '覚えました。次からはこれより後を並べます。',
    none: 'この間に新しいページはありません。',
    noneCure: '「いつから」を前の日にするか、ページを取り込んでください。',
    sayings: '新しい発言',
    lines: '新しい一線',
    clashes: '食い違いと変化',
    changed: '変わったページ',
    first: '初めて',
    again: (times) => `言い直し（${times} 回）`,
    difference: (appeared, changed, vanished) => `発言 +${appeared} 変更 ${changed} −${vanished}`,
    failing: (count) => `取れない先が ${count} あります`,
    watched: '追っているもの',
    basis: '新しさは、ページを見た日時（わからなければ掲載日）で決めています。台帳に入れた順ではありません。',
  },
  en: {
    title: 'Today',
    since: (moment) => `New since ${moment}`,
    pages: (count) => (count === '1' ? '1 new page' : `${count} new pages`),
    left: (count) => `${count} more pages were not looked at. Choose a later day.`,
    from: 'Since',
    seen: 'Seen up to here',
    seenHint: 'Next time this view begins here (kept in this browser).',
    kept: 'Kept. From now on only what is later stands here.',
    none: 'No page is new in that time.',
    noneCure: 'Choose an earlier day above, or take pages in.',
    sayings: 'New sayings',
    lines: 'New red lines',
    clashes: 'Clashes and shifts',
    changed: 'Changed pages',
    first: 'for the first time',
    again: (times) => `restated (${times} times)`,
    difference: (appeared, changed, vanished) => `sayings +${appeared}, changed ${changed}, −${vanished}`,
    failing: (count) => (count === '1' ? '1 watched source fails' : `${count} watched sources fail`),
    watched: 'Watched',
    basis: 'New is what was seen, or where nobody saw it published, in that time; the order of adding is not known.',
  },
}
