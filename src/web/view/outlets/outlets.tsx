import './outlets.css'
import type { ReactNode } from 'react'
import { outletsText } from '#message'
import type { OutletRow } from '#question'
import { useAddress } from '../../address.ts'
import { tableOf, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Empty } from '../../part/empty.tsx'
import { Formats } from '../../part/formats.tsx'
import { useTitle } from '../../part/title.ts'
import { useCount, useText } from '../../text.ts'
import { OutletTable } from './outlet-table.tsx'
import { Pair } from './pair.tsx'

const SORTS = ['pages', 'carried', 'first', 'delay'] as const

const weight = (row: OutletRow, by: (typeof SORTS)[number]): number => (by === 'delay' ? (row.delay ?? -1) : row[by])

/** Who carries whom, how fast, and who has it first. */
export function View(): ReactNode {
  const text = useText(outletsText)
  const { values, change } = useAddress()
  const { from, to } = values
  useTitle(text.title)
  if (from && to) return <Pair from={from} to={to} />
  const by = SORTS.find((one) => one === values.sort) ?? 'pages'
  return (
    <>
      <header className="head">
        <h1>{text.title}</h1>
        <label className="outlets-sort">
          {text.sort}{' '}
          <select value={by} onChange={({ target }) => change({ sort: target.value })}>
            {SORTS.map((one) => (
              <option key={one} value={one}>
                {text.sorts[one]}
              </option>
            ))}
          </select>
        </label>
      </header>
      <Outlets by={by} />
      <Formats links={{ JSON: twinOf('/outlets'), CSV: tableOf('/outlets') }} />
    </>
  )
}

function Outlets({ by }: { readonly by: (typeof SORTS)[number] }): ReactNode {
  const text = useText(outletsText)
  const count = useCount()
  const answer = useAnswer<'outlets'>('/outlets')
  return (
    <Answered asked={answer}>
      {({ outlets, pages, left, undated, looked, more }) =>
        outlets.length === 0 ? (
          <Empty>{text.noneCure}</Empty>
        ) : (
          <>
            <p className="total" role="status">
              {[
                text.looked(count(pages), `${Math.round(looked * 100)} %`),
                left > 0 && text.left(count(left)),
                undated > 0 && text.undated(count(undated)),
                more > 0 && text.more(count(more)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="outlets-basis">{text.basis}</p>
            <OutletTable rows={[...outlets].sort((a, b) => weight(b, by) - weight(a, by))} />
          </>
        )
      }
    </Answered>
  )
}
