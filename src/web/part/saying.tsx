import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Decision } from '#ledger'
import { decideText, partText } from '#message'
import type { Hit } from '#question'
import { toPlace, toSaying, toSource } from '../address.ts'
import { useNames, useText } from '../text.ts'
import { Act } from './act.tsx'
import { Cite } from './cite.tsx'
import { Day } from './day.tsx'
import { type Mark, Passage } from './passage.tsx'

/** One attribution in a list: who, which act, when, the words in their sentence, and where they stand. */
export function Saying({ hit, marks = [] }: { readonly hit: Hit; readonly marks?: readonly Mark[] }): ReactNode {
  const text = useText(partText)
  const { attribution, page, ref, decisions } = hit
  const { source, via, target, when, act, certainty } = attribution
  return (
    <article className={`saying certainty-${certainty}`} data-ref={ref} data-open={toPlace(ref)} data-original={page.address} tabIndex={-1}>
      <header>
        <Day day={when} />
        <Link to={toSource(source.name)} className="source">
          {source.name}
        </Link>
        {source.office && source.office !== source.name && <span className="office">{source.office}</span>}
        <Act act={act} />
        {target && <span className="target">{text.to(target)}</span>}
        {decisions.length > 0 && <span className="decided">{text.decided}</span>}
      </header>
      <Passage hit={hit} also={marks} />
      <Notes decisions={decisions} />
      <footer>
        <Link to={toPlace(ref)} className="where">
          {page.title ?? page.address}
        </Link>
        {page.site && <span>{page.site}</span>}
        {page.published && (
          <span>
            {text.told} <Day day={page.published} />
          </span>
        )}
        {via.length > 0 && <span>{text.via(via.join(' ← '))}</span>}
        {certainty !== 'high' && <span className="certainty">{text.certainty[certainty]}</span>}
        <span className="tools">
          <Link to={toSaying(ref)}>{text.tellings}</Link>
          <Cite hit={hit} />
        </span>
      </footer>
    </article>
  )
}

/** What humans noted about it. */
function Notes({ decisions }: { readonly decisions: readonly Decision[] }): ReactNode {
  const text = useText(decideText)
  const names = useNames()
  return decisions.map(
    (decision) =>
      decision.kind === 'note' && (
        <p key={decision.id} className="saying-note">
          <span className="decided">{names.decision.note}</span> {decision.text} <span className="decision-by">{text.by(decision.by)}</span>
        </p>
      ),
  )
}
