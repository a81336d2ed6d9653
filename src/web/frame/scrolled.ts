import { useElementScrollRestoration, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { comeBack } from '../come-back.ts'

/**
 * Scrolls a view that is loaded anew, or come back to, to where it was left, as soon as it is as long again: the router does so before the data are
 * there. A page of text keeps its place by itself.
 */
export function useScrolledAsLeft(): void {
  const { key, path } = useRouterState({
    select: ({ location }) => ({ key: location.state.__TSR_key, path: location.pathname }),
    structuralSharing: true,
  })
  const left = useElementScrollRestoration({ getElement: () => window })?.scrollY ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step of the history comes back once
  useEffect(() => {
    if (left <= window.scrollY || path.startsWith('/page/')) return undefined
    return comeBack(() => {
      const { scrollHeight, clientHeight } = document.documentElement
      if (scrollHeight - clientHeight < left) return false
      window.scrollTo({ top: left, behavior: 'instant' })
      return true
    })
  }, [key])
}
