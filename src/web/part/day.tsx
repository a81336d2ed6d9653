import type { ReactNode } from 'react'
import type { PageHead } from '#ledger'
import { partText } from '#message'
import { useDays, useText } from '../text.ts'

/** A day as the reader writes days; the Japanese year and ISO stand behind it. */
export function Day({ day }: { readonly day: string | null }): ReactNode {
  const text = useText(partText)
  const { short, long } = useDays()
  if (day === null) return <span className="day unknown">{text.noDay}</span>
  return (
    <time className="day" dateTime={/^\d{4}(?:-\d\d){0,2}/.exec(day)?.[0]} title={`${long(day)} · ${day}`}>
      {short(day)}
    </time>
  )
}

/** From when to when. */
export function Days({ first, last }: { readonly first: string; readonly last: string | null }): ReactNode {
  const text = useText(partText)
  return (
    <>
      <Day day={first} />
      {last !== null && last !== first && (
        <>
          {text.until}
          <Day day={last} />
        </>
      )}
    </>
  )
}

/** The day of a saying or deed; where no page tells it, the day of its page, and that it is the page's. */
export function SaidDay({ when, page }: { readonly when: string | null; readonly page: Pick<PageHead, 'published'> }): ReactNode {
  const text = useText(partText)
  if (when !== null || page.published === null) return <Day day={when} />
  return (
    <span className="count">
      {text.told} <Day day={page.published} />
    </span>
  )
}
