import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { compareText } from '#message'
import type { ComparedHit, ComparedSource, Hit } from '#question'
import { toSource, useAddress } from '../../address.ts'
import { Act } from '../../part/act.tsx'
import { useCount, useText } from '../../text.ts'
import { isClashing, Told } from './cell.tsx'
import type { Compared } from './compare.tsx'
import { Scroll } from './scroll.tsx'

/** Sayings that a cell shows before more are wanted. */
const SHOWN = 3

const keyOf = ({ attribution: { act, when } }: Hit, by: 'act' | 'year'): string => (by === 'act' ? act : (when ?? '').slice(0, 4))

/** Acts or years down, sources across. */
export function Matrix({
  compared: { sources },
  clashing,
  by,
}: {
  readonly compared: Compared
  readonly clashing: ReadonlySet<string>
  readonly by: 'act' | 'year'
}): ReactNode {
  const text = useText(compareText)
  const counts = new Map<string, number>()
  for (const { found } of sources) for (const hit of found) counts.set(keyOf(hit, by), (counts.get(keyOf(hit, by)) ?? 0) + 1)
  const rows = [...counts]
    .sort((a, b) => (by === 'year' ? (a[0] < b[0] ? 1 : -1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    .map(([row]) => row)
  return (
    <Scroll columns={sources.length}>
      <table className="compare-matrix">
        <thead>
          <tr>
            <td />
            {sources.map((source) => (
              <Head key={source.called} source={source} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{by === 'act' ? <Act act={row} /> : row || text.noYear}</th>
              {sources.map(({ called, found }) => (
                <Cell
                  key={called}
                  name={`${row} ${called}`}
                  hits={found.filter((hit) => keyOf(hit, by) === row)}
                  clashing={clashing}
                  act={by === 'year'}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

export function Head({ source: { called, total, left, names } }: { readonly source: ComparedSource }): ReactNode {
  const text = useText(compareText)
  const count = useCount()
  return (
    <th scope="col">
      <Link to={toSource(called)} className="source">
        {called}
      </Link>
      <p className="count">
        {names.length === 0 ? text.nobody : `${text.total(count(total))}${left > 0 ? ` · ${text.left(count(left))}` : ''}`}
      </p>
    </th>
  )
}

function Cell({
  name,
  hits,
  clashing,
  act,
}: {
  /** What the address calls it: its row and its source. */
  readonly name: string
  readonly hits: readonly ComparedHit[]
  readonly clashing: ReadonlySet<string>
  readonly act: boolean
}): ReactNode {
  const text = useText(compareText)
  const count = useCount()
  const { values, change } = useAddress()
  const all = values.open === name
  // what clashes comes first, so that it is seen without opening
  const ordered = [...hits].sort((a, b) => Number(isClashing(b, clashing)) - Number(isClashing(a, clashing)))
  const shown = all ? ordered : ordered.slice(0, SHOWN)
  return (
    <td>
      {shown.map((hit) => (
        <Told key={hit.ref} hit={hit} clashes={isClashing(hit, clashing)} act={act} />
      ))}
      {hits.length > SHOWN && (
        <button type="button" aria-expanded={all} onClick={() => change({ open: all ? undefined : name })}>
          {all ? text.shut : text.more(count(hits.length - SHOWN))}
        </button>
      )}
    </td>
  )
}
