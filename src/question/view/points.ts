import { type Heads, holding, type Ledger, type Mark, type SpeakerName, type Wanted } from '#ledger'
import { placed } from '#reading'
import type { Deed, Hit } from '../answer.ts'
import { deedsLeft } from '../deed.ts'
import { joinedNames } from '../entities.ts'
import { headOf } from '../head.ts'
import { hitOf, pageRef, refOf } from '../hit.ts'

/** An attribution as a point in time; `source` under the fullest of their names. */
export interface Point extends Omit<Mark, 'page' | 'number'> {
  /** Names it: its page's id, shortened, and its place among the attributions of the page. */
  readonly at: string
  readonly title: string | null
  readonly site: string | null
}

/** A deed as a point in time. */
export interface DeedPoint extends Deed {
  readonly type: string
  /** ISO; the day of the page where the deed has none of its own. */
  readonly day: string
}

export interface PointsAnswer {
  readonly kind: 'points'
  /** How many are wanted, up to ten thousand; there are `more`. */
  readonly total: number
  readonly more: boolean
  /** The newest first; those without a day are left out. */
  readonly points: readonly Point[]
  readonly months: readonly SpeakerName[]
}

export function pointsOf(ledger: Ledger, wanted: Wanted, limit: number): PointsAnswer {
  const { total, more, marks } = ledger.marks(wanted, limit)
  // the strip of months shows what lies before and behind the time that is asked for
  const { since, until, ...always } = wanted
  const { heads } = joinedNames(ledger)
  return { kind: 'points', total, more, points: marks.map((mark) => pointOf(mark, heads)), months: ledger.months(always) }
}

const pointOf = ({ page, number, source, ...mark }: Mark, heads: Heads): Point => ({
  at: `${pageRef(page.id)}.${number}`,
  title: page.title,
  site: page.site,
  ...mark,
  source: source
    .split('、')
    .map((name) => heads.get(name) ?? name)
    .join('、'),
})

const AT = /^([0-9a-f]{4,64})\.(\d{1,6})$/
/** Attributions of a page, at most. */
const WHOLE = 10_000

/** What some points stand for, in their order; one that is no longer there is left out. */
export function hitsAt(ledger: Ledger, points: readonly string[]): readonly Hit[] {
  const pages = new Map<string, ReadonlyMap<number, Hit>>()
  return points.flatMap((point) => {
    const [, page, number] = AT.exec(point) ?? []
    if (page === undefined) return []
    const hits = pages.get(page) ?? hitsOn(ledger, page)
    pages.set(page, hits)
    return hits.get(Number(number)) ?? []
  })
}

const hitsOn = (ledger: Ledger, page: string): ReadonlyMap<number, Hit> =>
  new Map(
    ledger
      .find({ page, certainty: 'low' }, { order: 'newest', limit: WHOLE, offset: 0, counted: false })
      .found.map((kept) => [kept.number, hitOf(kept)]),
  )

/** Attributions whose pages are looked at for deeds, and how many of these pages. */
const AROUND = 2000
const PAGES = 120

export interface DeedsAnswer {
  readonly kind: 'deeds'
  /** The newest first. */
  readonly deeds: readonly DeedPoint[]
  /** Pages that were too many to look at. */
  readonly left: number
}

/** What the pages of the newest of some attributions tell as done in the time that is asked for. */
export function deedsOf(ledger: Ledger, wanted: Wanted): DeedsAnswer {
  const { since, until } = wanted
  const ids = [...new Set(ledger.marks(wanted, AROUND).marks.map(({ page }) => page.id))]
  const held = holding(ledger.decisions())
  const deeds = ids.slice(0, PAGES).flatMap((id) => {
    const entry = ledger.page(id)
    if (!entry) return []
    const page = headOf(entry)
    return deedsLeft(entry, held).flatMap(({ type, actor, when, start, end }): DeedPoint[] => {
      const day = when ?? page.published
      if (day === null || (since !== undefined && day < since) || (until !== undefined && day > `${until}~`)) return []
      return [{ type, day, actor, when, page, ref: refOf(id, { start, end }), passage: placed(entry.text, { start, end }) }]
    })
  })
  return {
    kind: 'deeds',
    deeds: deeds.sort((a, b) => (a.day === b.day ? (a.ref < b.ref ? -1 : 1) : a.day < b.day ? 1 : -1)),
    left: Math.max(0, ids.length - PAGES),
  }
}
