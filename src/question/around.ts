import { type Kept, type Ledger, samenessOf } from '#ledger'
import type { Hit } from './answer.ts'
import { dayOf } from './day.ts'
import { pairsOf } from './decisions.ts'
import { hitOf } from './hit.ts'
import { moved, type Told, tellingsOf, toldOf } from './tellings.ts'

/** What the same source said before, at the time, and after; the nearest in time first. */
export interface Around {
  /** The day of the saying itself, ISO; null where none is known, and nothing is before or after it then. */
  readonly day: string | null
  readonly before: readonly Hit[]
  /** On the same day, or in a month or year that holds it: the pages do not tell which was first. */
  readonly same: readonly Hit[]
  readonly after: readonly Hit[]
}

/** Attributions looked at each time: reprints of one saying may be many. */
const LOOKED = 60

/** What a source said around a saying, each saying once, `limit` of them before, at the time, and after. */
export function aroundOf(ledger: Ledger, asked: Kept, limit: number): Around {
  const { attribution } = asked
  const day = dayOf(asked)
  const sources = namesOf(ledger, attribution.source.name)
  if (day === null || sources.length === 0) return { day, before: [], same: [], after: [] }
  const own = toldOf(asked)
  const taken: Told[] = [...tellingsOf(ledger, asked)]
  const near = (period: { readonly since?: string; readonly until?: string }, order: 'newest' | 'oldest', side: -1 | 0 | 1): Hit[] => {
    const { found } = ledger.find({ sources, ...period }, { order, limit: LOOKED, offset: 0, counted: false })
    const sayings = firstOfEach(
      found.map(toldOf).filter((told) => sideOf(told, own) === side),
      taken,
    ).slice(0, limit)
    taken.push(...sayings)
    return sayings.map(({ kept }) => hitOf(kept))
  }
  const same = near({ since: day, until: day }, 'oldest', 0)
  return { day, same, before: near({ until: moved(day, -1) }, 'newest', -1), after: near({ since: moved(day, 1) }, 'oldest', 1) }
}

function namesOf(ledger: Ledger, name: string): readonly string[] {
  if (name === 'unknown') return []
  const { mergedWith } = pairsOf(ledger)
  return [...new Set([name, ...ledger.names(name, 'whole').map((known) => known.name), ...mergedWith(name)])]
}

/** Before, at the time of, or after another; at the time where no day is known. */
function sideOf(one: Told, other: Told): -1 | 0 | 1 {
  const [[first, last], [from, to]] = [periodOf(one), periodOf(other)]
  return last < from ? -1 : first > to ? 1 : 0
}

const periodOf = ({ telling: { said, told } }: Told): readonly [number, number] => said ?? [told ?? Number.NaN, told ?? Number.NaN]

/** The first telling of each saying, without the sayings that are taken already. */
function firstOfEach(all: readonly Told[], taken: readonly Told[]): readonly Told[] {
  const kept: Told[] = []
  for (const told of all) if (![...taken, ...kept].some((other) => isOneWith(told, other))) kept.push(told)
  return kept
}

/** Letters in a row that two must share, as a part of the shorter: to tell a saying twice here is better than to leave one out. */
const VERBATIM = 0.5

/** One page tells a saying once, so two attributions of a page are two unless they are the same words. */
function isOneWith(one: Told, other: Told): boolean {
  if (one.kept.page.id === other.kept.page.id) return one.telling.content === other.telling.content
  const sameness = samenessOf(one.telling, other.telling)
  return sameness !== null && sameness.score > 0 && sameness.verbatim >= VERBATIM
}
