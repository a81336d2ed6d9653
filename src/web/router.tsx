import {
  type AnyRouter,
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Frame } from './frame/frame.tsx'
import { Nowhere } from './frame/nowhere.tsx'
import { LOADS } from './loads.ts'
import { Broken } from './part/broken.tsx'
import { VIEWS } from './views.ts'

/** Where somebody comes who names no view. */
const FIRST = VIEWS[0]?.path ?? '/search'

/** Values of an address are text and nothing else: what is in it can be typed by hand and sent to anybody. */
const parseSearch = (line: string): Record<string, string> => Object.fromEntries(new URLSearchParams(line))
function stringifySearch(values: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined && value !== '') search.set(name, String(value))
  const line = search.toString()
  return line && `?${line}`
}

const broken = ({ error, reset }: ErrorComponentProps): ReactNode => (
  <Broken error={error instanceof Error ? error : new Error(String(error))} reset={reset} />
)

export function makeRouter(): AnyRouter {
  const root = createRootRoute({ component: Frame, notFoundComponent: Nowhere, errorComponent: broken })
  const first = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: FIRST, replace: true })
    },
  })
  const views = VIEWS.flatMap(({ name, path }) => {
    const load = LOADS[name]
    return load
      ? [createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, 'View'), errorComponent: broken })]
      : []
  })
  return createRouter({
    routeTree: root.addChildren([first, ...views]),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}
