import type { ReactNode } from 'react'
import { pageText } from '#message'
import type { PageReading } from '#question'
import { Day } from '../../part/day.tsx'
import { useNames, useText } from '../../text.ts'

/** Deeds that the page tells; a press goes to the words. */
export function EventsTab({
  reading: { events },
  at,
  onPlace,
}: {
  readonly reading: PageReading
  readonly at: string | undefined
  readonly onPlace: (at: string) => void
}): ReactNode {
  const text = useText(pageText)
  const names = useNames()
  if (events.length === 0) return <p className="waiting">{text.noEvents}</p>
  return (
    <ul className="page-rows">
      {events.map(({ start, end, type, actor, target, when, text: words, rule }) => (
        <li key={`${start}-${end} ${type}`} aria-current={at === `${start}-${end}` || undefined}>
          <button type="button" className="page-quote" lang="ja" title={rule} onClick={() => onPlace(`${start}-${end}`)}>
            {words}
          </button>
          <p>
            <b>{actor}</b> {names.event[type as keyof typeof names.event] ?? type} {target && `→ ${target} `}
            {when && <Day day={when} />}
          </p>
        </li>
      ))}
    </ul>
  )
}
