import { type Carried, type CarriedPage, type Carrying, COMMON } from '../ledger.ts'
import type { Store } from './store.ts'

/** Pages looked at, the newest; attributions looked at for whom they name. */
const PAGES = 100_000
/** Characters of a day: a month or a year does not tell which of two pages was first. */
const DAY = 10
const SAYINGS = 100_000
/** Fingerprints read for each page of the ledger, and in all. A page of a thousand characters has some twenty-five. */
const PER_PAGE = 4
const LEAST_READ = 60_000
const MOST_READ = 400_000
/** A page carries another when it has so many of its fingerprints in common with it, and this share of those that were looked at. */
const LEAST = 2
const SHARE = 0.25
/** Fingerprints are the least of this many hashes, the winnowing window's. */
const WINDOW = 12

interface PageRow extends CarriedPage {
  readonly no: number
}

/**
 * Fingerprints are read in their own order, from 0 up, until there are enough of them: the same ones of every page, so that what two pages have in common
 * shows in any part of them. In a small ledger these are all; in a large one a part that costs the same.
 */
export function carriedOf(store: Store): Carried {
  const rows = store.all<Omit<PageRow, 'published' | 'site'> & { site: string | null; published: string | null }>(
    'select no, id, site, published from page where same is null',
  )
  const told = rows.filter((row): row is PageRow => row.site !== null && (row.published ?? '').length >= DAY)
  const newest = told.length <= PAGES ? told : told.sort((a, b) => (isBefore(a, b) ? 1 : -1)).slice(0, PAGES)
  const pages: Pages = []
  for (const row of newest) pages[row.no] = row
  const { prints, looked } = printsRead(rows.length, store)
  return {
    pages: newest.length,
    left: told.length - newest.length,
    undated: rows.length - told.length,
    looked,
    outlets: outletsOf(newest, pages, store),
    carrying: carryingOf(pages, prints),
    cited: citedOf(pages, store),
  }
}

/** Those looked at, by their number. */
type Pages = (PageRow | undefined)[]

export interface Print {
  readonly print: number
  readonly page: number
}

/** Fingerprints in their order, as far as they are read, and which share of all that is. */
function printsRead(pages: number, store: Store): { readonly prints: readonly Print[]; readonly looked: number } {
  const most = Math.min(Math.max(pages * PER_PAGE, LEAST_READ), MOST_READ)
  const prints = store.printsFrom(0, most)
  if (prints.length < most) return { prints, looked: 1 }
  // pages that have the last one may be cut off
  const last = (prints.at(-1) as Print).print
  return { prints: prints.slice(0, prints.findLastIndex(({ print }) => print < last) + 1), looked: 1 - (1 - last / 2 ** 32) ** WINDOW }
}

/** For each page the one of another outlet, of an earlier day, that it has most in common with, where that is enough. */
function carryingOf(pages: Pages, prints: readonly Print[]): readonly Carrying[] {
  const own = new Uint32Array(pages.length)
  const shared = new Map<number, Map<number, number>>()
  for (let start = 0, end = 0; start < prints.length; start = end) {
    const { print } = prints[start] as Print
    const holders: PageRow[] = []
    for (; prints[end]?.print === print; end++) {
      const page = pages[(prints[end] as Print).page]
      if (!page) continue
      holders.push(page)
      own[page.no] = (own[page.no] as number) + 1
    }
    // what more pages have is of the site and not of the page
    if (holders.length > 1 && end - start <= COMMON) shareOut(holders, shared)
  }
  return [...shared]
    .flatMap(([no, from]) => carryingBy(pages, pages[no] as PageRow, own[no] as number, from))
    .sort((a, b) =>
      a.page.published === b.page.published ? (a.page.id < b.page.id ? -1 : 1) : a.page.published < b.page.published ? 1 : -1,
    )
}

/** A fingerprint counts for the page that had it first, in each of the others that came on a later day elsewhere. */
function shareOut(holders: readonly PageRow[], shared: Map<number, Map<number, number>>): void {
  const first = holders.reduce((a, b) => (isBefore(b, a) ? b : a))
  for (const { no, site, published } of holders) {
    if (site === first.site || published === first.published) continue
    const from = shared.get(no) ?? new Map<number, number>()
    shared.set(no, from.set(first.no, (from.get(first.no) ?? 0) + 1))
  }
}

function carryingBy(pages: Pages, page: PageRow, own: number, from: ReadonlyMap<number, number>): readonly Carrying[] {
  const [best] = [...from]
    .map(([no, count]) => ({ from: pages[no] as PageRow, count }))
    .sort((a, b) => b.count - a.count || (isBefore(a.from, b.from) ? -1 : 1))
  if (!best || best.count < LEAST || best.count < own * SHARE) return []
  return [{ page: headOf(page), from: headOf(best.from), own, shared: best.count }]
}

const isBefore = (a: PageRow, b: PageRow): boolean => a.published < b.published || (a.published === b.published && a.id < b.id)
const headOf = ({ id, site, published }: PageRow): CarriedPage => ({ id, site, published })

function outletsOf(newest: readonly PageRow[], pages: Pages, store: Store): Carried['outlets'] {
  const outlets = new Map<string, { site: string; pages: number; sayings: number }>()
  for (const { site } of newest) {
    const known = outlets.get(site)
    if (known) known.pages++
    else outlets.set(site, { site, pages: 1, sayings: 0 })
  }
  for (const { page, count } of store.all<{ page: number; count: number }>(
    'select page, count(*) as count from attribution where (no & 1) = 0 group by page',
  )) {
    const outlet = outlets.get(pages[page]?.site ?? '')
    if (outlet) outlet.sayings += count
  }
  return [...outlets.values()].sort((a, b) => b.pages - a.pages || (a.site < b.site ? -1 : 1))
}

function citedOf(pages: Pages, store: Store): Carried['cited'] {
  const cited = new Map<string, { site: string; name: string; count: number }>()
  const rows = store.all<{ page: number; via: string }>(
    `select newest.page, manner.via from (select page, manner, no from attribution order by no desc limit ${SAYINGS}) as newest
     ${store.join} manner on manner.no = newest.manner where manner.via is not null and (newest.no & 1) = 0`,
  )
  for (const { page, via } of rows) {
    const site = pages[page]?.site
    if (site === undefined) continue
    for (const name of new Set(JSON.parse(via) as string[])) {
      if (name === site) continue
      const known = cited.get(`${site}\n${name}`)
      if (known) known.count++
      else cited.set(`${site}\n${name}`, { site, name, count: 1 })
    }
  }
  return [...cited.values()].sort((a, b) => b.count - a.count || (a.site < b.site ? -1 : a.site > b.site ? 1 : a.name < b.name ? -1 : 1))
}
