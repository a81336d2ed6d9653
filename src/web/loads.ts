import type { ComponentType } from 'react'
import type { ViewName } from '#message'

type Load = () => Promise<{ readonly View: ComponentType }>

/** What draws each view, fetched when it is first wanted. */
export const LOADS: Readonly<Partial<Record<ViewName, Load>>> = {
  decisions: () => import('./view/decisions/decisions.tsx'),
  intake: () => import('./view/intake/intake.tsx'),
  account: () => import('./view/account/account.tsx'),
  search: () => import('./view/search/search.tsx'),
  watched: () => import('./view/watched/watched.tsx'),
}
