import type { Ledger, Wanted } from '#ledger'
import type { Answer, Clash, Hit } from '../answer.ts'
import { clashesOf } from '../clashes.ts'
import { hitOf } from '../hit.ts'
import { wantedOf } from '../wanted.ts'

/** Sayings of each source that are held against each other, the newest. */
const EACH = 80

/** What one of the compared said of the matter. */
export interface ComparedSource {
  readonly called: string
  /** Names under which they speak; none where nobody is called so. */
  readonly names: readonly string[]
  /** How many sayings there are, up to ten thousand. */
  readonly total: number
  /** The newest first. */
  readonly found: readonly Hit[]
  /** Sayings that were too many to look at. */
  readonly left: number
}

export interface CompareAnswer {
  readonly kind: 'compared'
  readonly sources: readonly ComparedSource[]
  /** Between two of them. */
  readonly clashes: readonly Clash[]
}

/** Two to four sources on one matter; somebody whom nobody calls so is a column without sayings. */
export function comparedOf(ledger: Ledger, called: readonly string[], about: string, certainty?: Wanted['certainty']): Answer {
  const columns = called.map((one) => ({ called: one, wanted: wantedOf(ledger, about, one) }))
  for (const { wanted } of columns) if ('kind' in wanted && wanted.kind === 'bad-query') return wanted
  const sources = columns.map(({ called: one, wanted }) => {
    // nobody is called so, or somebody whom a filter names is not there: nothing was said
    if ('kind' in wanted) return { called: one, names: [], total: 0, found: [], left: 0, kept: [] }
    const all = { ...(certainty && { certainty }), ...wanted }
    const { total, found: kept } = ledger.find(all, { order: 'newest', limit: EACH, offset: 0 })
    return { called: one, names: wanted.sources ?? [], total, found: kept.map(hitOf), left: total - kept.length, kept }
  })
  const whose = new Map(sources.flatMap(({ found }, i) => found.map(({ ref }): [string, number] => [ref, i])))
  const column = ({ saying }: Clash['earlier']): number => (saying === null ? -1 : (whose.get(saying.ref) ?? -1))
  const all = clashesOf(
    ledger,
    sources.flatMap(({ kept }) => kept),
    { deeds: false },
  )
  return {
    kind: 'compared',
    sources: sources.map(({ kept, ...source }) => source),
    clashes: all.filter(({ earlier, later }) => column(earlier) !== column(later)),
  }
}
