import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { correctText, pageText, partText } from '#message'
import type { AttributionHere, Hit, PageReading } from '#question'
import { toSaying } from '../../address.ts'
import { Cite } from '../../part/cite.tsx'
import { Correct } from '../../part/correct/correct.tsx'
import { Decided, DecidedWords } from '../../part/decided.tsx'
import { May } from '../../part/may.tsx'
import { useNames, useText } from '../../text.ts'
import { Fields } from './fields.tsx'

/** An attribution as lists have it. */
export const hitHere = ({ page, text }: PageReading, { ref, attribution, decisions }: AttributionHere): Hit => ({
  ref,
  page,
  attribution,
  passage: { ...attribution.sentence, text: text.slice(attribution.sentence.start, attribution.sentence.end) },
  decisions,
})

/** The chosen attribution: all that was read of it, what humans decided, and ways to go on or to correct it. */
export function Chosen({
  reading,
  here,
  onBack,
  onClose,
}: {
  readonly reading: PageReading
  readonly here: AttributionHere
  readonly onBack: () => void
  readonly onClose: () => void
}): ReactNode {
  const text = useText(pageText)
  const part = useText(partText)
  const { attribution, ref, rejected } = here
  const { nestedIn } = attribution
  return (
    <section className="page-chosen" aria-labelledby="page-chosen" tabIndex={-1}>
      <header>
        <h3 id="page-chosen">{text.chosen}</h3>
        <button type="button" onClick={onBack}>
          {text.back}
        </button>
        <button type="button" onClick={onClose}>
          {text.close}
        </button>
      </header>
      <blockquote lang="ja" className={rejected ? 'rejected' : undefined}>
        {[attribution.content, ...attribution.contentMore].map(({ text: words }) => words).join(' … ')}
      </blockquote>
      <Fields here={here} inside={nestedIn === null ? null : (reading.attributions[nestedIn] ?? null)} />
      <p className="page-tools">
        {!rejected && <Link to={toSaying(ref)}>{part.tellings}</Link>}
        <Cite hit={hitHere(reading, here)} />
      </p>
      <History decisions={here.decisions} />
      <May needs="correct">
        <Correct key={ref} about={ref} attribution={attribution} />
      </May>
    </section>
  )
}

/** What humans decided about it, each with the way back. */
function History({ decisions }: { readonly decisions: AttributionHere['decisions'] }): ReactNode {
  const text = useText(correctText)
  const names = useNames()
  if (decisions.length === 0) return null
  return (
    <div>
      <h4>{text.history}</h4>
      {decisions.map((decision) => (
        <Decided key={decision.id} decision={decision}>
          {names.decision[decision.kind]} <DecidedWords decision={decision} />
        </Decided>
      ))}
    </div>
  )
}
