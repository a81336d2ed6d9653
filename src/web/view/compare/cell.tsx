import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { compareText } from '#message'
import type { ComparedHit } from '#question'
import { toPlace, toSaying } from '../../address.ts'
import { Act } from '../../part/act.tsx'
import { SaidDay } from '../../part/day.tsx'
import { useCount, useText } from '../../text.ts'

/** A saying in a cell: its day, its words, and whether it clashes with somebody else's here. */
export function Told({
  hit,
  clashes,
  act = false,
}: {
  readonly hit: ComparedHit
  readonly clashes: boolean
  readonly act?: boolean
}): ReactNode {
  const text = useText(compareText)
  const count = useCount()
  const { attribution, page, ref, again } = hit
  return (
    <article
      className={clashes ? 'compare-told clashing' : 'compare-told'}
      data-open={toPlace(ref)}
      data-original={page.address}
      tabIndex={-1}
    >
      <p>
        <SaidDay when={attribution.when} page={page} /> {act && <Act act={attribution.act} />}{' '}
        {clashes && <strong className="compare-mark">{text.clash}</strong>}
      </p>
      <Link to={toPlace(ref)} className="lead-words" lang="ja">
        {attribution.content.text}
      </Link>
      {again.length > 0 && (
        <Link to={toSaying(ref)} className="count">
          {text.again(count(again.length))}
        </Link>
      )}
    </article>
  )
}

/** Whether it, or a reprint of it, clashes with somebody else's. */
export const isClashing = ({ ref, again }: ComparedHit, clashing: ReadonlySet<string>): boolean =>
  [ref, ...again].some((one) => clashing.has(one))
