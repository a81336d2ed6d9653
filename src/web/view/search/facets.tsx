import type { ReactNode } from 'react'
import type { Facets } from '#ledger'
import { searchText } from '#message'
import { useCount, useNames, useText } from '../../text.ts'

/** Filters by kind, as they are written in a query. */
const KEYS = { sources: 'source', acts: 'act', targets: 'target', sites: 'outlet', topics: 'topic' } as const

/** What the found have in common; each value narrows the query, and is taken out of it again where it is in it. */
export function FacetList({
  facets,
  query,
  onQuery,
}: {
  readonly facets: Facets
  readonly query: string
  readonly onQuery: (query: string) => void
}): ReactNode {
  const text = useText(searchText)
  const names = useNames()
  const count = useCount()
  return (
    <aside className="side facets" aria-label={text.facets}>
      {Object.entries(KEYS).map(([kind, key]) => {
        const values = facets[kind as keyof typeof KEYS]
        if (values.length === 0) return null
        return (
          <details key={kind} open>
            <summary>{text.kinds[kind as keyof typeof KEYS]}</summary>
            <ul>
              {values.slice(0, 10).map(({ name, count: found }) => {
                const part = `${key}:${/\s/.test(name) ? `"${name}"` : name}`
                const on = query.includes(part)
                return (
                  <li key={name}>
                    <button
                      type="button"
                      aria-pressed={on}
                      onClick={() => onQuery(on ? query.replace(part, '').replace(/\s+/g, ' ').trim() : `${query} ${part}`.trim())}
                    >
                      <span>{key === 'act' ? (names.act[name as keyof typeof names.act] ?? name) : name}</span>
                      <span className="count">{count(found)}</span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </details>
        )
      })}
    </aside>
  )
}
