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
  { name: 'search', path: '/search', group: 'look', key: 's' },
  { name: 'intake', path: '/intake', group: 'work', key: 'i' },
  { name: 'watched', path: '/watched', group: 'work', key: 'f' },
  { name: 'decisions', path: '/decisions', group: 'work', key: 'e' },
  { name: 'account', path: '/account' },
]
