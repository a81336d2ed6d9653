import type { Kept, Ledger, PageHead } from '#ledger'
import type { Clash, Hit, RedLine, VersionAnswer } from '../answer.ts'
import { clashesOf } from '../clashes.ts'
import { dayOf } from '../day.ts'
import { type DigestDay, digestOf } from '../digest.ts'
import { hitOf } from '../hit.ts'
import { LINE_ACTS, linesOf, withTimes } from '../lines.ts'
import { versionsOf } from '../versions.ts'

/** Pages looked at for what they say, their sayings, and those of them that may be another version of a page. */
const PAGES = 60
const SAYINGS = 150
const CHANGED = 12
/** Sources whose earlier sayings are held against the new ones, and how many of these. */
const SOURCES = 12
const EARLIER = 120

export interface TodayAnswer {
  readonly kind: 'today'
  readonly since: string
  /** New pages: seen, or where nobody saw them dated, at that time or later. */
  readonly pages: number
  /** New pages that were too many to look at. */
  readonly left: number
  /** What the new pages say, the newest day first; what several of them tell in the same words stands once. */
  readonly days: readonly DigestDay[]
  /** Red lines that a new page tells for the first time, or again. */
  readonly lines: readonly RedLine[]
  /** Clashes and shifts with a new saying in them. */
  readonly clashes: readonly Clash[]
  /** New pages that stood at their address before, in other words. */
  readonly changed: readonly ChangedPage[]
}

/** A page that changed, with what of its sayings did. */
export interface ChangedPage {
  readonly before: PageHead
  readonly version: VersionAnswer
}

/** What is new since an ISO day or moment. In which order pages came into a ledger it does not know, and so it tells by when they were seen, or dated. */
export function todayOf(ledger: Ledger, asked: string | null): TodayAnswer {
  const since = asked ?? lastWeek(ledger)
  const { total, pages } = ledger.arrived(since, PAGES)
  const kept = pages
    .flatMap(({ id }) => ledger.find({ page: id }, { order: 'newest', limit: SAYINGS, offset: 0, counted: false }).found)
    .slice(0, SAYINGS)
  const hits = kept.map(hitOf).sort(byDay)
  const refs = new Set(hits.map(({ ref }) => ref))
  return {
    kind: 'today',
    since,
    pages: total,
    left: total - pages.length,
    days: digestOf('', hits).days,
    lines: newLines(ledger, hits, refs),
    clashes: newClashes(ledger, kept, refs),
    changed: changedAmong(ledger, pages),
  }
}

/** A week before the newest page. */
function lastWeek(ledger: Ledger): string {
  const [newest] = ledger.arrived('', 1).pages
  const time = Date.parse((newest?.seen ?? newest?.published ?? '').slice(0, 10))
  return Number.isNaN(time) ? '0000-01-01' : new Date(time - WEEK).toISOString().slice(0, 10)
}
const WEEK = 7 * 86_400_000

/** The newest day first; what no day is known of comes last. */
function byDay(a: Hit, b: Hit): number {
  const [one, other] = [a, b].map((hit) => dayOf(hit) ?? '') as [string, string]
  return one === other ? (a.ref < b.ref ? -1 : 1) : one < other ? 1 : -1
}

const namesOf = (hits: readonly Pick<Kept, 'attribution'>[]): string[] =>
  [...new Set(hits.map(({ attribution: { source } }) => source.name))].filter((name) => name !== 'unknown').slice(0, SOURCES)

/** The earlier ones of the same sources tell whether a line is drawn for the first time. */
function newLines(ledger: Ledger, hits: readonly Hit[], refs: ReadonlySet<string>): readonly RedLine[] {
  const drawn = hits.filter(({ attribution }) => attribution.condition !== null)
  if (drawn.length === 0) return []
  const sources = namesOf(drawn)
  const { found } = ledger.find(
    { sources, conditional: true, acts: LINE_ACTS },
    { order: 'newest', limit: EARLIER, offset: 0, counted: false },
  )
  const earlier = found.map(hitOf).filter(({ ref }) => !refs.has(ref))
  return linesOf([...drawn, ...earlier].sort((a, b) => byDay(b, a)))
    .filter(({ times }) => times.some(({ ref }) => refs.has(ref)))
    .map(withTimes)
}

function newClashes(ledger: Ledger, kept: readonly Kept[], refs: ReadonlySet<string>): readonly Clash[] {
  const sources = namesOf(kept)
  if (sources.length === 0) return []
  const { found } = ledger.find({ sources }, { order: 'newest', limit: EARLIER, offset: 0, counted: false })
  const earlier = found.filter((one) => !refs.has(hitOf(one).ref))
  const isNew = ({ saying }: Clash['earlier']): boolean => saying !== null && refs.has(saying.ref)
  return clashesOf(ledger, [...kept, ...earlier], { deeds: false }).filter(({ earlier: a, later: b }) => isNew(a) || isNew(b))
}

function changedAmong(ledger: Ledger, pages: readonly PageHead[]): readonly ChangedPage[] {
  const addresses = new Set(pages.filter(({ address }) => /^https?:\/\//i.test(address)).map(({ address }) => address))
  const several = [...addresses].filter((address) => ledger.versions(address).length > 1).slice(0, CHANGED)
  const fresh = new Set(pages.map(({ id }) => id))
  return several.flatMap((address) => {
    const versions = versionsOf(ledger, address)
    return versions.flatMap((version, i) => {
      const before = versions[i - 1]
      return before && fresh.has(version.page.id) ? [{ before: before.page, version }] : []
    })
  })
}
