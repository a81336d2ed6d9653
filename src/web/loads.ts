import type { ComponentType } from 'react'
import type { ViewName } from '#message'

type Load = () => Promise<{ readonly View: ComponentType }>

/** What draws each view, fetched when it is first wanted. */
export const LOADS: Readonly<Partial<Record<ViewName, Load>>> = {
  today: () => import('./view/today/today.tsx'),
  search: () => import('./view/search/search.tsx'),
  timeline: () => import('./view/timeline/timeline.tsx'),
  sources: () => import('./view/sources/sources.tsx'),
  source: () => import('./view/sources/source.tsx'),
  compare: () => import('./view/compare/compare.tsx'),
  page: () => import('./view/page/page.tsx'),
  saying: () => import('./view/saying/saying.tsx'),
  account: () => import('./view/account/account.tsx'),
  outlets: () => import('./view/outlets/outlets.tsx'),
  decisions: () => import('./view/decisions/decisions.tsx'),
  lines: () => import('./view/lines/lines.tsx'),
  clashes: () => import('./view/clashes/clashes.tsx'),
  promises: () => import('./view/promises/promises.tsx'),
  topics: () => import('./view/topics/topics.tsx'),
  settings: () => import('./view/settings/settings.tsx'),
  digest: () => import('./view/digest/digest.tsx'),
  intake: () => import('./view/intake/intake.tsx'),
  watched: () => import('./view/watched/watched.tsx'),
}
