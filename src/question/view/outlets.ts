import type { Carried, Carrying, Ledger } from '#ledger'
import type { Member } from '../answer.ts'
import { proseOf, sharedBy } from '../families.ts'
import { headOf } from '../head.ts'

/** An outlet and what it has from others. */
export interface OutletRow {
  readonly site: string
  readonly pages: number
  readonly sayings: number
  /** Pages that others carried later and that carry nobody's. */
  readonly first: number
  /** Pages that carry text of another outlet. */
  readonly carried: number
  /** From whom, and who has it from here, most often first. */
  readonly from: readonly PairRow[]
  readonly to: readonly PairRow[]
  /** Days between the page and the one it carries: half are shorter; null where it carries nothing. */
  readonly delay: number | null
  /** Whom its pages name as those through whom they have it, most often first. */
  readonly cited: readonly { readonly name: string; readonly count: number }[]
}

/** How often one carried text of the other, and how many days later, as the middle one of all. */
export interface PairRow {
  readonly site: string
  readonly pages: number
  readonly delay: number
}

export interface OutletsAnswer extends Pick<Carried, 'pages' | 'left' | 'undated' | 'looked'> {
  readonly kind: 'outlets'
  /** Those with the most pages first. */
  readonly outlets: readonly OutletRow[]
  /** Outlets that were too many to tell. */
  readonly more: number
}

/** Outlets told of, and how many of a kind beside each. */
const OUTLETS = 200
const BESIDE = 5

export function outletsOf(ledger: Ledger): OutletsAnswer {
  const { pages, left, undated, looked, outlets, carrying, cited } = ledger.carried()
  const from = Map.groupBy(carrying, ({ page }) => page.site)
  const to = Map.groupBy(carrying, (one) => one.from.site)
  const named = Map.groupBy(cited, ({ site }) => site)
  const carriers = new Set(carrying.map(({ page }) => page.id))
  const rows = outlets.slice(0, OUTLETS).map(({ site, ...counts }): OutletRow => {
    const own = from.get(site) ?? []
    const others = to.get(site) ?? []
    return {
      site,
      ...counts,
      first: new Set(others.map((one) => one.from.id).filter((id) => !carriers.has(id))).size,
      carried: own.length,
      from: pairsOf(own, (one) => one.from.site),
      to: pairsOf(others, (one) => one.page.site),
      delay: own.length === 0 ? null : middle(own.map(daysOf)),
      cited: (named.get(site) ?? []).slice(0, BESIDE).map(({ name, count }) => ({ name, count })),
    }
  })
  return { kind: 'outlets', pages, left, undated, looked, outlets: rows, more: Math.max(0, outlets.length - OUTLETS) }
}

const pairsOf = (carrying: readonly Carrying[], siteOf: (one: Carrying) => string): readonly PairRow[] =>
  [...Map.groupBy(carrying, siteOf)]
    .map(([site, own]) => ({ site, pages: own.length, delay: middle(own.map(daysOf)) }))
    .sort((a, b) => b.pages - a.pages || (a.site < b.site ? -1 : 1))
    .slice(0, BESIDE)

const daysOf = ({ page, from }: Carrying): number => Math.round((Date.parse(page.published) - Date.parse(from.published)) / 86_400_000)

/** The middle one; of an even number the lower of the two. */
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] as number

/** A page held against the one it seems to carry. */
export interface CarriedPair {
  readonly days: number
  /** The later page with what it carries, as `families` tells it. */
  readonly member: Member
  /** The earlier one. */
  readonly first: Member['page']
}

export interface CarriedAnswer {
  readonly kind: 'carried'
  readonly from: string
  readonly to: string
  /** How many pages seem to carry text; `pairs` are the newest of them that do when they are read side by side. */
  readonly total: number
  readonly pairs: readonly CarriedPair[]
}

/** Pairs of pages that are read side by side. */
const PAIRS = 15

/** What stands behind the numbers of two outlets: the pages, and the passages that they have in common. */
export function carriedBetween(ledger: Ledger, from: string, to: string): CarriedAnswer {
  const all = ledger.carried().carrying.filter(({ page, from: first }) => page.site === to && first.site === from)
  const pairs = all.slice(0, PAIRS).flatMap((one): CarriedPair[] => {
    const [first, later] = [ledger.page(one.from.id), ledger.page(one.page.id)]
    const member = first && later && sharedBy(proseOf(first), proseOf(later))
    return first && member ? [{ days: daysOf(one), member, first: headOf(first) }] : []
  })
  return { kind: 'carried', from, to, total: all.length, pairs }
}
