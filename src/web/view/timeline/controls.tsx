import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { timelineText } from '#message'
import { useAddress } from '../../address.ts'
import { useText } from '../../text.ts'
import { LANES, type LaneKind } from './items.ts'

/** What is drawn, in which lanes, of which time. */
export function Controls({ by }: { readonly by: LaneKind }): ReactNode {
  const text = useText(timelineText)
  const { values, change } = useAddress()
  const { q = '', since, until } = values
  const [line, setLine] = useState(q)
  useEffect(() => setLine(q), [q])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    change({ q: line.trim() || undefined })
  }
  const day = (name: 'since' | 'until', value: string | undefined): ReactNode => (
    <label>
      <span>{text[name]}</span>{' '}
      <input
        type="date"
        value={value ?? ''}
        max="9999-12-31"
        onChange={({ target }) =>
          (target.value === '' || /^[1-9]\d{3}-/.test(target.value)) && change({ [name]: target.value || undefined })
        }
      />
    </label>
  )
  return (
    <form className="timeline-controls" onSubmit={submit}>
      <label>
        <span>{text.query}</span>{' '}
        <input
          type="search"
          value={line}
          onChange={({ target }) => setLine(target.value)}
          onBlur={submit}
          maxLength={1500}
          spellCheck={false}
        />
      </label>
      <label>
        <span>{text.lanes}</span>{' '}
        <select value={by} onChange={({ target }) => change({ lanes: target.value })}>
          {LANES.map((lane) => (
            <option key={lane} value={lane}>
              {text.by[lane]}
            </option>
          ))}
        </select>
      </label>
      {day('since', since)}
      {day('until', until)}
      {(since !== undefined || until !== undefined) && (
        <button type="button" onClick={() => change({ since: undefined, until: undefined })}>
          {text.whole}
        </button>
      )}
    </form>
  )
}
