import { type ReactNode, useRef } from 'react'
import { clashesText, filterText } from '#message'
import { useAddress } from '../../address.ts'
import { tableOf, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Empty } from '../../part/empty.tsx'
import { Filters } from '../../part/filters.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { narrowed } from '../../part/narrowed.ts'
import { useTitle } from '../../part/title.ts'
import { useCount, useText } from '../../text.ts'
import { Pair } from './pair.tsx'
import './clashes.css'

const PATHS = { clash: '/clashes', shift: '/shifts' } as const

/** Two that cannot both hold, side by side, with why; a human accepts or rejects each. */
export function View(): ReactNode {
  const text = useText(clashesText)
  const labels = useText(filterText)
  const count = useCount()
  const { values, change } = useAddress()
  const { q, source, certainty } = values
  const kind = values.kind === 'shift' ? 'shift' : 'clash'
  const rejected = values.rejected === 'true'
  const asked = { q: narrowed(q, { source }), certainty, ...(rejected && { rejected }) }
  const answer = useAnswer<'clashes'>(PATHS[kind], asked)
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  useTitle(text.kinds[kind])
  return (
    <div ref={list}>
      <header className="head">
        <h1>{text.title}</h1>
        <fieldset className="chips clashes-kinds">
          <legend className="hidden">{text.which}</legend>
          {(['clash', 'shift'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={kind === one} onClick={() => change({ kind: one })}>
              {text.kinds[one]}
            </button>
          ))}
        </fieldset>
      </header>
      <p className="clashes-lead">
        {text.lead[kind]} {text.marks}
      </p>
      <Filters
        filters={[
          { name: 'q', label: labels.words },
          { name: 'source', label: labels.source },
        ]}
        clears={[]}
      />
      <Answered asked={answer}>
        {({ clashes, looked, left, more, rejected: hidden }) => (
          <>
            <p className="clashes-total">
              <span role="status">{text.total(count(clashes.length))}</span>
              {(hidden > 0 || rejected) && (
                <button type="button" aria-pressed={rejected} onClick={() => change({ rejected: rejected ? undefined : 'true' })}>
                  {rejected ? text.hideRejected : text.rejected(count(hidden))}
                </button>
              )}
            </p>
            {clashes.length === 0 && left === 0 && <Empty>{text.cure[kind]}</Empty>}
            {clashes.length === 0 && left > 0 && <p className="empty">{text.noneIn(count(looked), count(looked + left), more)}</p>}
            {clashes.map((clash) => (
              <Pair key={clash.key} clash={clash} />
            ))}
            {clashes.length > 0 && left > 0 && <p className="total">{text.left(count(left))}</p>}
            <Formats links={{ JSON: twinOf(PATHS[kind], asked), CSV: tableOf(PATHS[kind], asked) }} />
          </>
        )}
      </Answered>
    </div>
  )
}
