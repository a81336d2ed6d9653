import './sources.css'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { sourcesText } from '#message'
import { useAddress } from '../../address.ts'
import { tableOf, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Empty } from '../../part/empty.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { useTitle } from '../../part/title.ts'
import { useCount, useNames, useText } from '../../text.ts'
import { SIDES, useChosen } from './chosen.ts'
import { SourceList } from './source-list.tsx'

/** Who speaks in the ledger, those who say most first. */
export function View(): ReactNode {
  const text = useText(sourcesText)
  const count = useCount()
  const { values } = useAddress()
  const asked = { called: values.called, kind: values.kind }
  const answer = useAnswer<'sources'>('/sources', asked)
  useTitle(text.title)
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  return (
    <div ref={list}>
      <header className="head">
        <h1>{text.title}</h1>
        <Filters />
      </header>
      <Chosen />
      <Answered asked={answer}>
        {({ sources, total }) =>
          sources.length === 0 ? (
            <Empty>{text.cure}</Empty>
          ) : (
            <>
              <p className="total" role="status">
                {text.total(count(sources.length), count(total))}
                {total > sources.length && ` · ${text.left(count(total - sources.length))}`}
              </p>
              <SourceList sources={sources} />
            </>
          )
        }
      </Answered>
      <Formats links={{ JSON: twinOf('/sources', asked), CSV: tableOf('/sources', asked) }} />
    </div>
  )
}

function Filters(): ReactNode {
  const text = useText(sourcesText)
  const names = useNames()
  const { values, change } = useAddress()
  const { called = '', kind = '' } = values
  const [line, setLine] = useState(called)
  useEffect(() => setLine(called), [called])
  const find = (event: FormEvent): void => {
    event.preventDefault()
    change({ called: line.trim() || undefined })
  }
  return (
    <form className="sources-filters" onSubmit={find}>
      <label>
        {text.find}{' '}
        <input
          type="search"
          value={line}
          onChange={({ target }) => setLine(target.value)}
          onBlur={find}
          maxLength={200}
          spellCheck={false}
        />
      </label>
      <label>
        {text.kind}{' '}
        <select value={kind} onChange={({ target }) => change({ kind: target.value || undefined })}>
          <option value="">{text.anyKind}</option>
          {Object.entries(names.sourceKind).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </form>
  )
}

function Chosen(): ReactNode {
  const text = useText(sourcesText)
  const count = useCount()
  const navigate = useNavigate()
  const { chosen, toggle } = useChosen()
  if (chosen.length === 0) return null
  const search = Object.fromEntries(chosen.map((name, i) => [SIDES[i], name]))
  return (
    <p className="sources-chosen">
      {chosen.map((name) => (
        <button key={name} type="button" onClick={() => toggle(name)}>
          {name} ×
        </button>
      ))}
      <button
        type="button"
        className="primary"
        disabled={chosen.length < 2}
        onClick={() => void navigate({ to: '/compare', search: search as never })}
      >
        {text.compare(count(chosen.length))}
      </button>
      <span className="count">{text.compareHint}</span>
    </p>
  )
}
