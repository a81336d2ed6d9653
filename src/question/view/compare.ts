import { type Kept, type Ledger, samenessOf, type Wanted } from '#ledger'
import { lettersOf } from '#text'
import type { Answer, Clash, Hit } from '../answer.ts'
import { clashesOf } from '../clashes.ts'
import { type Pairs, pairsOf } from '../decisions.ts'
import { hitOf } from '../hit.ts'
import { toldOf } from '../tellings.ts'
import { wantedOf } from '../wanted.ts'

/** Sayings of each source that are held against each other, the newest. */
const EACH = 80

/** A saying, once, with the places of the other pages that tell it in the same words. */
export interface ComparedHit extends Hit {
  readonly again: readonly string[]
}

/** What one of the compared said of the matter. */
export interface ComparedSource {
  readonly called: string
  /** Names under which they speak; none where nobody is called so. */
  readonly names: readonly string[]
  /** How many sayings there are, up to ten thousand. */
  readonly total: number
  /** The newest first. */
  readonly found: readonly ComparedHit[]
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
  const pairs = pairsOf(ledger)
  const sources = columns.map(({ called: one, wanted }) => {
    // nobody is called so, or somebody whom a filter names is not there: nothing was said
    if ('kind' in wanted) return { called: one, names: [], total: 0, found: [], left: 0, kept: [] }
    const all = { ...(certainty && { certainty }), ...wanted }
    const { total, found: kept } = ledger.find(all, { order: 'newest', limit: EACH, offset: 0 })
    return { called: one, names: wanted.sources ?? [], total, found: onceEach(kept, pairs), left: total - kept.length, kept }
  })
  const whose = new Map(sources.flatMap(({ kept }, i) => kept.map((one): [string, number] => [hitOf(one).ref, i])))
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

/** Reprints tell what one page told before: those of one saying in the same words are shown as the earliest of them. */
function onceEach(kept: readonly Kept[], pairs: Pairs): readonly ComparedHit[] {
  const groups = new Map<string, Kept[][]>()
  for (const one of kept) {
    const words = lettersOf([one.attribution.content, ...one.attribution.contentMore].map(({ text }) => text).join('。'))
    const alike = groups.get(words) ?? []
    const group = alike.find((all) => isReprint(all[0] as Kept, one, pairs) && all.every((other) => pairs.sayings(other, one) >= 0))
    if (group) group.push(one)
    else alike.push([one])
    groups.set(words, alike)
  }
  const earliest = new Map([...groups.values()].flat().map((group) => [group.reduce(earlier), group]))
  return kept.flatMap((one) => {
    const group = earliest.get(one)
    return group ? [{ ...hitOf(one), again: group.filter((other) => other !== one).map((other) => hitOf(other).ref) }] : []
  })
}

function isReprint(one: Kept, other: Kept, pairs: Pairs): boolean {
  if (one.page.id === other.page.id) return false
  const said = pairs.sayings(one, other)
  return said === 0 ? (samenessOf(toldOf(one).telling, toldOf(other).telling)?.score ?? 0) > 0 : said === 1
}

/** What is newest stands first, so of two of one day the later one in a list. */
const earlier = (one: Kept, other: Kept): Kept => ((other.page.published ?? '9') <= (one.page.published ?? '9') ? other : one)
