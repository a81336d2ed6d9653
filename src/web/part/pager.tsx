import type { ReactNode } from 'react'
import { useAddress } from '../address.ts'
import { useCount } from '../text.ts'

/** What a pager says; views say it each in their own words. */
interface PagerText {
  readonly pages: string
  readonly before: string
  readonly after: string
  readonly shown: (from: string, to: string) => string
}

/** Goes through what was found, a page at a time, by `offset` in the address. */
export function Pager({
  text,
  from,
  page,
  shown,
  total,
}: {
  readonly text: PagerText
  /** How many stand before those shown. */
  readonly from: number
  /** How many a page has at most. */
  readonly page: number
  readonly shown: number
  readonly total: number
}): ReactNode {
  const count = useCount()
  const { change } = useAddress()
  return (
    <nav className="pager" aria-label={text.pages}>
      {from > 0 && (
        <button type="button" onClick={() => change({ offset: String(Math.max(0, from - page)) })}>
          {text.before}
        </button>
      )}
      <span>{text.shown(count(from + 1), count(from + shown))}</span>
      {from + shown < total && (
        <button type="button" onClick={() => change({ offset: String(from + page) })}>
          {text.after}
        </button>
      )}
    </nav>
  )
}
