import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { sourcesText } from '#message'
import type { SourceRow } from '#question'
import { toSource } from '../../address.ts'
import { useCount, useDays, useNames, useText } from '../../text.ts'
import { useChosen } from './chosen.ts'

/** Height of a row until it is measured, pixels, and rows drawn beyond what is in view. */
const ROW = 46
const BEYOND = 20

/** Rows of which only those in view are drawn: a ledger may have a thousand names and more. */
export function SourceList({ sources }: { readonly sources: readonly SourceRow[] }): ReactNode {
  const text = useText(sourcesText)
  const list = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({ count: sources.length, estimateSize: () => ROW, overscan: BEYOND, scrollMargin: top })
  return (
    <div className="sources-table">
      <div className="sources-row sources-head" aria-hidden="true">
        {(['name', 'kind', 'office', 'count', 'time', 'choose'] as const).map((column) => (
          <span key={column} className={`sources-${column}`}>
            {text.columns[column]}
          </span>
        ))}
      </div>
      <ol ref={list} className="sources-rows" aria-label={text.title} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const source = sources[index]
          return (
            source && (
              <Row
                key={source.name}
                source={source}
                index={index}
                start={start - rows.options.scrollMargin}
                size={sources.length}
                most={sources[0]?.count ?? 1}
                measure={rows.measureElement}
              />
            )
          )
        })}
      </ol>
    </div>
  )
}

function Row({
  source,
  index,
  start,
  size,
  most,
  measure,
}: {
  readonly source: SourceRow
  readonly index: number
  readonly start: number
  readonly size: number
  readonly most: number
  readonly measure: (element: HTMLElement | null) => void
}): ReactNode {
  const text = useText(sourcesText)
  const names = useNames()
  const count = useCount()
  const { short } = useDays()
  const { chosen, toggle } = useChosen()
  const { name, names: others, perhaps, kind, office, affiliation, first, last } = source
  const spanOf = (from: string, to: string): string => (from === to ? short(from) : text.span(short(from), short(to)))
  return (
    <li
      ref={measure}
      className="sources-row"
      aria-posinset={index + 1}
      aria-setsize={size}
      data-index={index}
      data-open={toSource(name)}
      tabIndex={-1}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span className="sources-name">
        <Link to={toSource(name)}>{name}</Link>
        {others.length > 0 && <span className="count"> {others.join('・')}</span>}
        {perhaps !== null && <span className="count"> {text.maybe(perhaps)}</span>}
      </span>
      <span className="sources-kind">{names.sourceKind[kind]}</span>
      <span className="sources-office">{[affiliation, office].filter(Boolean).join(' ')}</span>
      <span className="sources-count">
        <span className="sources-bar" style={{ width: `${(source.count / most) * 100}%` }} />
        <span>{count(source.count)}</span>
      </span>
      <span className="sources-time">{first && last && spanOf(first.slice(0, 7), last.slice(0, 7))}</span>
      <span className="sources-choose">
        <label>
          <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
          <span className="hidden">{text.choose(name)}</span>
        </label>
      </span>
    </li>
  )
}
