import type { ViewName } from '#message'

/** A view: where it is, and which letter behind g leads there. */
export interface View {
  readonly name: ViewName
  /** As TanStack Router writes it: `/page/$id`. */
  readonly path: string
  /** In the navigation, under this heading; views without one are reached from others. */
  readonly group?: 'look' | 'work'
  readonly key?: string
}

/** Every view, in the order of the navigation; `loads.ts` says where each is drawn. */
export const VIEWS: readonly View[] = [
  { name: 'today', path: '/today', group: 'look', key: 't' },
  { name: 'search', path: '/search', group: 'look', key: 's' },
  { name: 'timeline', path: '/timeline', group: 'look', key: 'l' },
  { name: 'lines', path: '/lines', group: 'look', key: 'r' },
  { name: 'promises', path: '/promises', group: 'look', key: 'p' },
  { name: 'clashes', path: '/clashes', group: 'look', key: 'c' },
  { name: 'topics', path: '/topics', group: 'look', key: 'h' },
  { name: 'sources', path: '/sources', group: 'look', key: 'w' },
  { name: 'source', path: '/source/$name' },
  { name: 'compare', path: '/compare' },
  { name: 'outlets', path: '/outlets', group: 'look', key: 'o' },
  { name: 'page', path: '/page/$id' },
  { name: 'saying', path: '/saying/$ref' },
  { name: 'intake', path: '/intake', group: 'work', key: 'i' },
  { name: 'watched', path: '/watched', group: 'work', key: 'f' },
  { name: 'digest', path: '/digest', group: 'work', key: 'd' },
  { name: 'decisions', path: '/decisions', group: 'work', key: 'e' },
  { name: 'settings', path: '/settings', group: 'work', key: ',' },
  { name: 'account', path: '/account' },
]
