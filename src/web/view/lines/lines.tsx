import { type ReactNode, useRef } from 'react'
import { filterText, linesText } from '#message'
import type { LineState, RedLine } from '#question'
import { useAddress } from '../../address.ts'
import { tableOf, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Empty } from '../../part/empty.tsx'
import { Filters } from '../../part/filters.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { narrowed } from '../../part/narrowed.ts'
import { States } from '../../part/states.tsx'
import { useTitle } from '../../part/title.ts'
import { useCount, useText } from '../../text.ts'
import { LineCard } from './card.tsx'
import './lines.css'

/** What wants a human first stands first. */
const STATES: readonly LineState[] = ['crossed', 'withdrawn', 'restated', 'open']
const MOST = 300

/** The board of red lines: a section a state, a card a line, its evidence one step away. */
export function View(): ReactNode {
  const text = useText(linesText)
  const labels = useText(filterText)
  const count = useCount()
  const { values } = useAddress()
  const { q, source, target, state, certainty } = values
  const asked = { q: narrowed(q, { source, target }), certainty, states: true, limit: MOST }
  const answer = useAnswer<'lines'>('/lines', asked)
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  useTitle(text.title)
  const lines = answer.data?.lines ?? []
  return (
    <div ref={list}>
      <header className="head">
        <h1>{text.title}</h1>
      </header>
      <p className="lines-lead">{text.lead}</p>
      <Filters
        filters={[
          { name: 'q', label: labels.words },
          { name: 'source', label: labels.source, offered: distinct(lines.map((line) => line.source)) },
          { name: 'target', label: labels.target, offered: distinct(lines.flatMap((line) => line.target ?? [])) },
        ]}
        clears={['open']}
      />
      <Answered asked={answer}>
        {({ lines: all, states, more, left }) => (
          <>
            <States label={text.onlyState} all={text.all} total={all.length} states={STATES} names={text.states} counts={states} />
            <Board lines={all} only={state} />
            {more > 0 && <p className="total">{text.more(count(more))}</p>}
            {left > 0 && <p className="total">{text.left(count(left))}</p>}
            <Formats links={{ JSON: twinOf('/lines', { ...asked, state }), CSV: tableOf('/lines', { q: asked.q, certainty, state }) }} />
          </>
        )}
      </Answered>
    </div>
  )
}

function Board({ lines, only }: { readonly lines: readonly RedLine[]; readonly only: string | undefined }): ReactNode {
  const text = useText(linesText)
  const count = useCount()
  const shown = STATES.filter((state) => !only || only === state).map((state) => ({
    state,
    own: lines.filter((line) => line.state === state),
  }))
  if (shown.every(({ own }) => own.length === 0)) return <Empty>{text.cure}</Empty>
  return shown
    .filter(({ own }) => own.length > 0)
    .map(({ state, own }) => (
      <section key={state} className={`lines-section lines-${state}`} aria-labelledby={`lines-${state}`}>
        <h2 id={`lines-${state}`}>
          {text.states[state]} <span className="count">{count(own.length)}</span>
        </h2>
        <ul className="lines-cards">
          {own.map((line) => (
            <LineCard key={line.times[0]?.ref} line={line} />
          ))}
        </ul>
      </section>
    ))
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort()
