import type { Decision, Quote } from '#ledger'
import type { AttributionHere, PageReading } from '#question'
import { twinOf } from '../../answer.ts'
import { type Deciding, useDeciding, type Verdict } from '../../part/correct/decide.ts'

interface Answered {
  readonly kind: 'reading'
  readonly reading: PageReading
}

/** Decides about attributions of a page, and shows it at once. */
export const useDecidingHere = (id: string): Deciding => useDeciding<Answered>(twinOf(`/page/${id}/reading`), foresee)

const foresee = (before: Answered, verdict: Verdict): Answered => ({
  ...before,
  reading: {
    ...before.reading,
    attributions: before.reading.attributions.map((here) => (here.ref === verdict.ref ? decidedHere(before.reading, here, verdict) : here)),
  },
})

function decidedHere({ page }: PageReading, here: AttributionHere, verdict: Verdict): AttributionHere {
  const { attribution, readAs, rejected, decisions } = here
  const about: Quote = { page: page.id, exact: attribution.content.text, prefix: '', suffix: '' }
  const line = { id: 'awaited', at: new Date().toISOString(), by: '', why: verdict.why ?? null, about }
  const named = verdict.kind === 'source' && verdict.name !== attribution.source.name
  return {
    ...here,
    ...(named && {
      attribution: {
        ...attribution,
        source: { ...attribution.source, name: verdict.name, office: null, affiliation: null, basis: 'decided by hand' },
      },
      readAs: readAs ?? attribution.source.name,
    }),
    rejected: rejected || verdict.kind === 'reject',
    decisions: [...decisions, { ...verdict, ...line, other: about } as unknown as Decision],
  }
}
