import type { ComponentType } from 'react'
import type { ViewName } from '#message'

type Load = () => Promise<{ readonly View: ComponentType }>

/** What draws each view, fetched when it is first wanted. */
export const LOADS: Readonly<Partial<Record<ViewName, Load>>> = {
  decisions: () => import('./view/decisions/decisions.tsx'),
  search: () => import('./view/search/search.tsx'),
  lines: () => import('./view/lines/lines.tsx'),
  clashes: () => import('./view/clashes/clashes.tsx'),
  promises: () => import('./view/promises/promises.tsx'),
  topics: () => import('./view/topics/topics.tsx'),
  settings: () => import('./view/settings/settings.tsx'),
  digest: () => import('./view/digest/digest.tsx'),
}
