import type { ReactNode } from 'react'
import { Day } from '../../part/day.tsx'
import { isClashing, Told } from './cell.tsx'
import type { Compared } from './compare.tsx'
import { Head } from './matrix.tsx'
import { Scroll } from './scroll.tsx'

/** Day by day, the newest first, each source in its lane: who answered whom is seen by what stands beside it. */
export function Lanes({
  compared: { sources },
  clashing,
}: {
  readonly compared: Compared
  readonly clashing: ReadonlySet<string>
}): ReactNode {
  const dayOf = (hit: Compared['sources'][number]['found'][number]): string => hit.attribution.when ?? ''
  const days = [...new Set(sources.flatMap(({ found }) => found.map(dayOf)))].sort().reverse()
  return (
    <Scroll columns={sources.length}>
      <table className="compare-matrix compare-lanes">
        <thead>
          <tr>
            <td />
            {sources.map((source) => (
              <Head key={source.called} source={source} />
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">
                <Day day={day || null} />
              </th>
              {sources.map(({ called, found }) => (
                <td key={called}>
                  {found
                    .filter((hit) => dayOf(hit) === day)
                    .map((hit) => (
                      <Told key={hit.ref} hit={hit} clashes={isClashing(hit, clashing)} act />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
