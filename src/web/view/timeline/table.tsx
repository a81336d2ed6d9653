import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { timelineText } from '#message'
import type { Hit } from '#question'
import { toPlace, toSaying, toSource, useAddress } from '../../address.ts'
import { useAnswer } from '../../answer.ts'
import { Act } from '../../part/act.tsx'
import { Day } from '../../part/day.tsx'
import { useCount, useText } from '../../text.ts'
import type { Domain, Item } from './items.ts'

/** Rows shown at once; so many words are fetched with one question. */
const ROWS = 40

/** The same as the drawing, for who does not see it: what is in view, the newest first. */
export function Table({ items, domain: [from, to] }: { readonly items: readonly Item[]; readonly domain: Domain }): ReactNode {
  const text = useText(timelineText)
  const count = useCount()
  const { values, change } = useAddress()
  const open = values.table !== undefined
  const parts = Math.max(1, Math.trunc(Number(values.table)) || 1)
  const show = (wanted: number | null): void => change({ table: wanted === null ? undefined : String(wanted) }, { replace: true })
  const seen = items.filter(({ time, end }) => end >= from && time <= to).toReversed()
  return (
    <details
      className="timeline-table"
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open !== open && show(currentTarget.open ? 1 : null)}
    >
      <summary>
        {text.table} <span className="count">{count(seen.length)}</span>
      </summary>
      {open && (
        <>
          <div className="timeline-scroll">
            <table>
              <thead>
                <tr>
                  {(['day', 'source', 'act', 'target', 'words'] as const).map((column) => (
                    <th key={column} scope="col">
                      {text.columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              {Array.from({ length: Math.min(parts, Math.ceil(seen.length / ROWS)) }, (_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts are counted
                <Rows key={i} items={seen.slice(i * ROWS, (i + 1) * ROWS)} />
              ))}
            </table>
          </div>
          {seen.length > parts * ROWS && (
            <button type="button" onClick={() => show(parts + 1)}>
              {text.moreRows}
            </button>
          )}
        </>
      )}
    </details>
  )
}

function Rows({ items }: { readonly items: readonly Item[] }): ReactNode {
  const text = useText(timelineText)
  const points = items.flatMap(({ point }) => point?.at ?? [])
  const answer = useAnswer<'hits'>('/points/hits', { of: points.join(',') }, { enabled: points.length > 0 })
  const hits = new Map<string, Hit>(answer.isPlaceholderData ? [] : (answer.data?.found ?? []).map((hit, i) => [points[i] ?? hit.ref, hit]))
  return (
    <tbody>
      {items.map(({ point, deed }) => {
        const hit = point && hits.get(point.at)
        return (
          <tr key={point?.at ?? deed?.ref}>
            <td>
              <Day day={point?.when ?? deed?.day ?? null} />
            </td>
            <td>{point ? <Link to={toSource(point.source)}>{point.source}</Link> : deed?.actor}</td>
            <td>{point ? <Act act={point.act} /> : text.deeds}</td>
            <td>{point?.target}</td>
            <td lang="ja">
              {hit && <Link to={toSaying(hit.ref)}>{hit.attribution.content.text}</Link>}
              {deed && <Link to={toPlace(deed.ref)}>{deed.passage.text}</Link>}
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}
