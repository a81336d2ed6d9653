import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { compareText } from '#message'
import type { Hit } from '#question'
import { toPlace } from '../../address.ts'
import { Act } from '../../part/act.tsx'
import { SaidDay } from '../../part/day.tsx'
import { useText } from '../../text.ts'

/** A saying in a cell: its day, its words, and whether it clashes with somebody else's here. */
export function Told({ hit, clashes, act = false }: { readonly hit: Hit; readonly clashes: boolean; readonly act?: boolean }): ReactNode {
  const text = useText(compareText)
  const { attribution, page, ref } = hit
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
    </article>
  )
}
