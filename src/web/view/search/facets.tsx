import type { ReactNode } from 'react'
import type { Facets } from '#ledger'
import { searchText } from '#message'
import { type QueryKey, queryParts, withFilter, withoutPart, writtenPart } from '#text'
import { Fold } from '../../part/fold.tsx'
import { useCount, useNames, useText } from '../../text.ts'

/** Filters by kind, as they are written in a query; a year is two of them. */
const KEYS = { sources: 'source', acts: 'act', targets: 'target', sites: 'outlet', topics: 'topic', years: null } as const
type Kind = keyof typeof KEYS
/** Values of a kind that are shown. */
const MOST = 10

/** What the found have in common; each value narrows the query, and is taken out of it again where it is in it. */
export function FacetList({
  facets,
  more,
  query,
  onQuery,
}: {
  readonly facets: Facets
  /** There are more than were counted. */
  readonly more: boolean
  readonly query: string
  readonly onQuery: (query: string) => void
}): ReactNode {
  const text = useText(searchText)
  const names = useNames()
  const count = useCount()
  return (
    <aside className="side facets" aria-label={text.facets}>
      {more && <p className="count">{text.facetsOf(count(facets.counted))}</p>}
      {(Object.keys(KEYS) as Kind[]).map((kind) => {
        const values = kind === 'years' ? [...facets.years].sort((a, b) => (a.name < b.name ? 1 : -1)) : facets[kind]
        if (values.length === 0) return null
        return (
          <Fold key={kind} name={kind} usual summary={text.kinds[kind]}>
            <ul>
              {values.slice(0, MOST).map(({ name, count: found }) => {
                const { on, next } = narrowing(query, kind, name)
                return (
                  <li key={name}>
                    <button type="button" aria-pressed={on} onClick={() => onQuery(next)}>
                      <span>{kind === 'acts' ? (names.act[name as keyof typeof names.act] ?? name) : name}</span>
                      <span className="count">{count(found)}</span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </Fold>
        )
      })}
    </aside>
  )
}

/** Whether a query is narrowed to a value, and the query that is when it is not and the other way round. */
function narrowing(query: string, kind: Kind, name: string): { readonly on: boolean; readonly next: string } {
  const parts = queryParts(query)
  const key: QueryKey | null = KEYS[kind]
  if (key === null) {
    const on = (['since', 'until'] as const).every((end) => parts.findLast((part) => part.key === end)?.value === name)
    const year = on ? null : name
    return { on, next: withFilter(withFilter(query, 'since', year), 'until', year) }
  }
  const part = parts.find((one) => one.key === key && one.value === name)
  return { on: part !== undefined, next: part ? withoutPart(query, part) : `${query} ${writtenPart(key, name)}`.trim() }
}
