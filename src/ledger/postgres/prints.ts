import { COMMON, type Sharing } from '../ledger.ts'
import type { Print } from '../sql/carried.ts'
import type { All } from '../sql/store.ts'

/** Fingerprints that are kept apart until they go to the others: those of some two thousand pages. */
export const FRESH = 100_000

/**
 * Pages that the fingerprints which came last show to have one in common with another, in SQL. They are looked up all together, in their order: one page
 * at a time, each would be looked for somewhere else in a large table. Each is looked for once: `held` is 0 where no page has it yet, the page where one
 * has, and -1 where more have, which then echo each other already.
 */
export const FRESH_ECHOES = `
  select page from (
    with known as materialized (
      select own.print, own.pages, (
        select case count(*) when 0 then 0 when 1 then max(page) else -1 end
        from (select page from print where print.print = own.print limit 2) as two
      ) as held
      from (select print, count(*) as pages from fresh group by print) as own
    )
    select fresh.page from fresh join known on known.print = fresh.print where known.pages > 1 or known.held != 0
    union
    select held from known where held > 0
  ) as echoing`

/** Pages that share fingerprints with one, by how many; those of more than `COMMON` pages are left out. */
export function sharing(all: All, prints: readonly number[], id: string, limit: number): readonly Sharing[] {
  const own = 'lateral (select value::bigint from json_array_elements_text(?1::json) as one (value)) as own'
  const counted = (table: string): string =>
    `(select count(*) from (select 1 from ${table} where print = own.value limit ${COMMON + 1}) as held)`
  // what is of the site and not of the page is left out first: a head or a foot may stand on ten thousand pages
  const rare = all<{ value: number }>(
    `select own.value from ${own} where ${counted('print')} + ${counted('fresh')} between 2 and ${COMMON}`,
    JSON.stringify(prints),
  ).map(({ value }) => value)
  const holders = ['print', 'fresh'].map((table) => `select page from ${own} join ${table} on print = own.value`)
  return all<Sharing>(
    `select page.id, count(*) as shared from (${holders.join(' union all ')}) as held join page on page.no = held.page
     where page.no not in (select coalesce(same, no) from page where id = ?2) group by page.no, page.id order by shared desc, page.id limit ?3`,
    JSON.stringify(rare),
    id,
    limit,
  )
}

/** Fingerprints from one on, in their order: as many as are asked for at most. */
export function printsFrom(all: All, from: number, most: number): readonly Print[] {
  const kept = ['print', 'fresh'].map((table) => `select print, page from ${table} where print >= ?1`)
  return all<Print>(`${kept.join(' union all ')} order by print limit ?2`, from, most)
}
