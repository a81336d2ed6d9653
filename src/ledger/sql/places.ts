import type { PageHead } from '../ledger.ts'
import type { Place } from '../search.ts'
import { HEAD, type Placed } from './find.ts'
import { daysOf } from './slot.ts'
import type { Store } from './store.ts'

/** Rows of the attributions at some places, in their order; what is not there is left out. */
export function placedAt(places: readonly Place[], { all, amongNumbers, amongTexts }: Store): readonly Placed[] {
  if (places.length === 0) return []
  const rows = all<Omit<Placed, 'day'> & { period: string | null }>(
    `select ${HEAD}, page.no as "pageNo", attribution.number, attribution.no, attribution.period
     from page join attribution on attribution.page = page.no where ${amongTexts('page.id', '?')} and ${amongNumbers('attribution.number', '?')}`,
    JSON.stringify([...new Set(places.map(({ page }) => page))]),
    JSON.stringify([...new Set(places.map(({ number }) => number))]),
  )
  const byPlace = new Map(rows.map((row) => [`${row.id}:${row.number}`, Object.assign({ ...row }, { day: daysOf(row.no, row.period)[0] })]))
  return places.flatMap(({ page, number }) => byPlace.get(`${page}:${number}`) ?? [])
}

/** Heads of some pages, in the order of the ids; what is not there is left out. */
export function headsAt(ids: readonly string[], { all, amongTexts }: Store): readonly PageHead[] {
  if (ids.length === 0) return []
  const rows = all<PageHead>(`select ${HEAD} from page where ${amongTexts('page.id', '?')}`, JSON.stringify(ids))
  const byId = new Map(rows.map((row) => [row.id, { ...row }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
