import type { ComponentType } from 'react'
import type { ViewName } from '#message'

type Load = () => Promise<{ readonly View: ComponentType }>

/** What draws each view, fetched when it is first wanted. */
export const LOADS: Readonly<Partial<Record<ViewName, Load>>> = {
  account: () => import('./view/account/account.tsx'),
  search: () => import('./view/search/search.tsx'),
  page: () => import('./view/page/page.tsx'),
  saying: () => import('./view/saying/saying.tsx'),
}
