import { type ReactNode, useRef, useState } from 'react'
import { decisionsText, partText } from '#message'
import type { LogLine } from '#question'
import { useAddress } from '../../address.ts'
import { tableOf, twinOf, useAnswer } from '../../answer.ts'
import { useDecide } from '../../decide.ts'
import { Answered } from '../../part/answered.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { May } from '../../part/may.tsx'
import { useTitle } from '../../part/title.ts'
import { useCount, useNames, useText } from '../../text.ts'
import { Line } from './line.tsx'
import { Undo } from './undo.tsx'
import './decisions.css'

const PAGE = 50

/** What humans decided, the newest first, each with what it is about and a way to take it back. */
export function View(): ReactNode {
  const text = useText(decisionsText)
  const part = useText(partText)
  const count = useCount()
  const { values, change } = useAddress()
  const { only, by, order = 'newest', limit = String(PAGE) } = values
  useTitle(text.title)
  const asked = { only, by, order, limit }
  const answer = useAnswer<'log'>('/log', asked)
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  const [undoing, setUndoing] = useState<LogLine | null>(null)
  const { undo } = useDecide()
  return (
    <div ref={list} className="decisions">
      <header className="head">
        <h1>{text.title}</h1>
        <Filters answer={answer.data} />
      </header>
      <p className="decisions-lead">{text.lead}</p>
      <May needs="correct" />
      <Answered asked={answer}>
        {({ log, total }) => (
          <>
            {log.length === 0 ? (
              <section className="empty">
                <p>
                  <strong>{only || by ? part.nothing : text.none}</strong>
                </p>
                <p>{only || by ? part.nothingCure : text.noneCure}</p>
              </section>
            ) : (
              <p className="total" role="status">
                {text.total(count(total))}
              </p>
            )}
            <ol>
              {log.map((line) => (
                <Line key={line.decision.id} line={line} onUndo={() => setUndoing(line)} />
              ))}
            </ol>
            {log.length < total && (
              <p className="pager">
                <button type="button" onClick={() => change({ limit: String(Number(limit) + PAGE) }, { replace: true })}>
                  {count(log.length)} / {count(total)} …
                </button>
              </p>
            )}
            <Formats links={{ JSON: twinOf('/log', asked), CSV: tableOf('/log', { only, by, order }) }} />
          </>
        )}
      </Answered>
      {undoing && (
        <Undo
          line={undoing}
          onClose={() => setUndoing(null)}
          onUndo={(why) => {
            setUndoing(null)
            undo.mutate({ id: undoing.decision.id, why })
          }}
        />
      )}
    </div>
  )
}

/** By kind, by person, and the order; what they are is taken from the whole log. */
function Filters({ answer }: { readonly answer: ReturnType<typeof useAnswer<'log'>>['data'] }): ReactNode {
  const text = useText(decisionsText)
  const names = useNames()
  const count = useCount()
  const { values, change } = useAddress()
  const { only = '', by = '', order = 'newest' } = values
  const options = (tallies: readonly { readonly name: string; readonly count: number }[], write: (name: string) => string): ReactNode =>
    tallies
      .filter(({ name }) => name !== '')
      .map(({ name, count: found }) => (
        <option key={name} value={name}>
          {write(name)} ({count(found)})
        </option>
      ))
  return (
    <div className="decisions-filters">
      <label>
        {text.kind}{' '}
        <select value={only} onChange={({ target }) => change({ only: target.value || undefined, limit: undefined })}>
          <option value="">{text.all}</option>
          {options(answer?.kinds ?? [], (name) => names.decision[name as keyof typeof names.decision] ?? name)}
        </select>
      </label>
      <label>
        {text.person}{' '}
        <select value={by} onChange={({ target }) => change({ by: target.value || undefined, limit: undefined })}>
          <option value="">{text.all}</option>
          {options(answer?.people ?? [], (name) => name)}
        </select>
      </label>
      <label>
        {text.order}{' '}
        <select value={order} onChange={({ target }) => change({ order: target.value })}>
          {Object.entries(text.orders).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
