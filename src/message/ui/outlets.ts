import type { InBoth } from './both.ts'

/** What the view of outlets says. */
export interface OutletsText {
  readonly title: string
  readonly basis: string
  readonly looked: (pages: string, percent: string) => string
  readonly left: (count: string) => string
  readonly undated: (count: string) => string
  readonly columns: Readonly<Record<'site' | 'pages' | 'sayings' | 'share' | 'delay' | 'from' | 'to' | 'cited', string>>
  readonly first: string
  readonly carried: string
  readonly own: string
  readonly legend: string
  readonly days: (count: string) => string
  readonly pair: (from: string, to: string) => string
  readonly pairs: (shown: string, total: string) => string
  readonly back: string
  readonly later: (days: string) => string
  readonly share: (percent: string, whole: string) => string
  readonly same: string
  readonly changed: (count: string) => string
  readonly none: string
  readonly noneCure: string
  readonly more: (count: string) => string
  readonly sort: string
  readonly sorts: Readonly<Record<'pages' | 'carried' | 'first' | 'delay', string>>
}

export const outletsText: InBoth<OutletsText> = {
  ja: {
    title: '媒体',
    basis:
      '媒体の名と掲載日のあるページを比べ、先に載った文を四分の一以上もつ後日のページを「転載」と数えます。同じ日のものは、どちらが先か分からないので数えません。手がかりであって、判定ではありません。',
    looked: (pages, percent) => `${pages} ページ、指紋の ${percent} を見ました`,
    left: (count) => `古い ${count} ページは見ていません`,
    undated: (count) => `媒体か掲載日の分からない ${count} ページを除く`,
    columns: {
      site: '媒体',
      pages: 'ページ',
      sayings: '発言',
      share: '初出と転載',
      delay: '遅れ',
      from: '誰から',
      to: '誰へ',
      cited: '経由として挙げる先',
    },
    first: '初出（後に他媒体が載せた）',
    carried: '転載',
    own: 'ほか',
    legend: '濃い色は初出、薄い色は転載',
    days: (count) => `${count} 日`,
    pair: (from, to) => `${from} → ${to}`,
    pairs: (shown, total) => `${total} ページのうち、並べて読んで確かめた新しい ${shown} 組`,
    back: '媒体の一覧へ',
    later: (days) => `${days} 日後`,
    share: (percent, whole) => `元の文の ${percent}、後のページの ${whole}`,
    same: 'そのまま',
    changed: (count) => `${count} か所が違う`,
    none: '文を共にする媒体はまだありません。',
    noneCure: '同じ知らせを載せた、媒体の名と日付のあるページを取り込むと、ここに出ます。',
    more: (count) => `ほかに ${count} 媒体`,
    sort: '順',
    sorts: { pages: 'ページの多い順', carried: '転載の多い順', first: '初出の多い順', delay: '遅れの長い順' },
  },
  en: {
    title: 'Outlets',
    basis:
      'Pages that name their outlet and day are held against each other: a later page with a quarter or more of its text from an earlier one counts as carried. What came out on one day does not count, for nobody knows which was first. A lead, and no verdict.',
    looked: (pages, percent) => `${pages === '1' ? '1 page' : `${pages} pages`} and ${percent} of the fingerprints looked at`,
    left: (count) => `${count} older pages were not`,
    undated: (count) =>
      count === '1' ? 'without 1 page that tells no outlet or no day' : `without ${count} pages that tell no outlet or no day`,
    columns: {
      site: 'Outlet',
      pages: 'Pages',
      sayings: 'Sayings',
      share: 'First and carried',
      delay: 'Delay',
      from: 'From whom',
      to: 'To whom',
      cited: 'Names as its way',
    },
    first: 'first here (others carried it later)',
    carried: 'carried',
    own: 'other',
    legend: 'dark is first told here, light is carried',
    days: (count) => (count === '1' ? '1 day' : `${count} days`),
    pair: (from, to) => `${from} → ${to}`,
    pairs: (shown, total) => `the newest ${shown} of ${total} pages, read side by side`,
    back: 'To all outlets',
    later: (days) => (days === '1' ? '1 day later' : `${days} days later`),
    share: (percent, whole) => `${percent} of the first, ${whole} of the later page`,
    same: 'word for word',
    changed: (count) => `${count} places differ`,
    none: 'No outlets share a text yet.',
    noneCure: 'Take in pages of one story from several outlets, with their names and days.',
    more: (count) => `${count} more outlets`,
    sort: 'Order',
    sorts: { pages: 'most pages', carried: 'most carried', first: 'most first told', delay: 'longest delay' },
  },
}
