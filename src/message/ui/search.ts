import type { InBoth } from './both.ts'

/** What the view of found sayings says. */
export interface SearchText {
  readonly title: string
  readonly found: (query: string) => string
  readonly order: string
  readonly orders: Readonly<Record<'newest' | 'oldest' | 'rank', string>>
  readonly total: (count: string, more: boolean) => string
  readonly shown: (first: string, last: string) => string
  readonly pages: string
  readonly before: string
  readonly after: string
  readonly cure: string
  readonly facets: string
  readonly kinds: Readonly<Record<'sources' | 'acts' | 'targets' | 'sites' | 'topics', string>>
}

export const searchText: InBoth<SearchText> = {
  ja: {
    title: '発言を探す',
    found: (query) => `「${query}」`,
    order: '順',
    orders: { newest: '新しい順', oldest: '古い順', rank: '近い順' },
    total: (count, more) => (more ? `${count} 件より多い` : `${count} 件`),
    shown: (first, last) => `${first}〜${last} 件目`,
    pages: '続き',
    before: '前へ',
    after: '次へ',
    cure: '語を短くするか、source: などの絞り込みを外してください。記号はすべて文字として探します。',
    facets: '絞り込み',
    kinds: { sources: '発言者', acts: '発話行為', targets: '相手', sites: '媒体', topics: '話題' },
  },
  en: {
    title: 'Search what was said',
    found: (query) => `“${query}”`,
    order: 'Order',
    orders: { newest: 'Newest first', oldest: 'Oldest first', rank: 'Best first' },
    total: (count, more) => (more ? `more than ${count}` : `${count} found`),
    shown: (first, last) => `${first}–${last}`,
    pages: 'Pages of results',
    before: 'Previous',
    after: 'Next',
    cure: 'Use shorter words, or take out filters such as source:. Signs are looked for as they stand.',
    facets: 'Filters',
    kinds: { sources: 'Sources', acts: 'Acts', targets: 'To whom', sites: 'Outlets', topics: 'Topics' },
  },
}
