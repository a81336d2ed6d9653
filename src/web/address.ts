import { useNavigate, useParams, useRouterState } from '@tanstack/react-router'

/** Values in the address of this view, and how to change them; a change is a step that Back undoes, unless it `replace`s. */
export function useAddress(): {
  readonly values: Readonly<Record<string, string | undefined>>
  readonly change: (changed: Readonly<Record<string, string | undefined>>, how?: { readonly replace?: boolean }) => void
} {
  const values = useRouterState({ select: ({ location }) => location.search as Record<string, string | undefined> })
  const navigate = useNavigate()
  return {
    values,
    change: (changed, { replace = false } = {}) => {
      const search = (before: Record<string, unknown>): Record<string, unknown> => ({ ...before, ...changed })
      void navigate({ to: '.', search: search as never, hash: true, replace, resetScroll: false })
    },
  }
}

/** A part of the path of this view: `id` in `/page/$id`. */
export const usePart = (name: string): string => (useParams({ strict: false }) as Record<string, string | undefined>)[name] ?? ''

/** The same as a part of the path of a twin: whatever somebody typed, it stays one part. */
export const asPart = (given: string): string => encodeURIComponent(given).replaceAll('%3A', ':')

/** Addresses of views that others lead to. */
export const toPage = (id: string): string => `/page/${id.slice(0, 12)}`
export const toSaying = (ref: string): string => `/saying/${ref}`
export const toSource = (name: string): string => `/source/${encodeURIComponent(name)}`
/** A page at the place that a ref names. */
export const toPlace = (ref: string): string => `/page/${ref.split(':')[0]}?at=${ref.split(':')[1] ?? ''}`
export const toSearch = (query: string): string => `/search?q=${encodeURIComponent(query)}`
