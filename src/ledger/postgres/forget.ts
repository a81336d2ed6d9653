import { printsOf, unitsOfPage } from '../family/index.ts'
import type { Entry } from '../ledger.ts'
import { formsOf } from '../sql/said.ts'
import type { Value } from '../sql/store.ts'
import type { Connection } from './connection.ts'
import { keyOf, type Sizes } from './put.ts'

const OF = 'in (select unnest(?1::integer[]))'
/** What is in `spoke` of some pages, by its key. */
const SPOKEN = `
  select speaker as name, manner, no from attribution where page ${OF} and speaker is not null union all
  select joint.value::integer, manner, attribution.no from attribution, json_array_elements_text(attribution.joint::json) as joint (value)
  where page ${OF} and joint is not null`

/** Takes away the attributions of some pages, and what only they call somebody. */
export function forgetSayings(pages: readonly number[], connection: Connection): Pick<Sizes, 'said' | 'said_length'> {
  const called = connection.all<{ no: number; name: string; calls: string | null }>(
    `select distinct name.no, name.name, manner.calls from (${SPOKEN}) as own join name on name.no = own.name join manner on manner.no = own.manner`,
    pages,
  )
  const [gone] = connection.all<{ said: number; length: number }>(
    `with gone as (delete from said using attribution where attribution.page ${OF} and said.no = attribution.no returning said.length)
     select count(*) as said, coalesce(sum(length), 0) as length from gone`,
    pages,
  ) as [{ said: number; length: number }]
  for (const sql of [
    `delete from tagged using attribution where attribution.page ${OF} and tagged.attribution = attribution.no`,
    `delete from spoke using (${SPOKEN}) as own where spoke.name = own.name and spoke.manner = own.manner and spoke.attribution = own.no`,
    `delete from attribution where page ${OF}`,
  ])
    connection.all(sql, pages)
  uncall(called, connection)
  return { said: -gone.said, said_length: -gone.length }
}

/** Takes away what nobody is called any more. */
function uncall(
  called: readonly { readonly no: number; readonly name: string; readonly calls: string | null }[],
  connection: Connection,
): void {
  const surfaces = new Map<string, readonly [no: number, name: string, surface: string]>()
  for (const { no, name, calls } of called)
    for (const surface of [name, ...(JSON.parse(calls ?? '[]') as string[])]) surfaces.set(`${no} ${surface}`, [no, name, surface])
  const keys = [...surfaces.values()].flatMap(([no, name, surface]) =>
    formsOf(surface, name).map((form): readonly [number, number, string] => [no, keyOf(form, surface), surface]),
  )
  if (keys.length === 0) return
  connection.all(
    `delete from called using unnest(?::integer[], ?::bigint[], ?::text[]) as gone (name, key, surface)
     where called.name = gone.name and called.key = gone.key and not exists (
       select 1 from spoke join manner on manner.no = spoke.manner join name on name.no = spoke.name
       where spoke.name = gone.name and (name.name = gone.surface or gone.surface in (select json_array_elements_text(manner.calls::json))))`,
    ...[0, 1, 2].map((column) => keys.map((row) => row[column] as Value)),
  )
}

/** Takes away all else that an older version read from some pages. */
export function forgetPages(
  pages: readonly { readonly no: number; readonly entry: Pick<Entry, 'text' | 'record'> }[],
  connection: Connection,
): Pick<Sizes, 'told' | 'told_length' | 'fresh'> {
  const nos = pages.map(({ no }) => no)
  const prints = pages.flatMap(({ no, entry }) => [...printsOf(unitsOfPage(entry.text, entry.record))].map((print) => [print, no] as const))
  const gone = (table: string): number =>
    (
      connection.all<{ count: number }>(
        `with gone as (delete from ${table} using unnest(?::bigint[], ?::integer[]) as own (print, page)
           where ${table}.print = own.print and ${table}.page = own.page returning 1)
         select count(*) as count from gone`,
        prints.map(([print]) => print),
        prints.map(([, page]) => page),
      ) as [{ count: number }]
    )[0].count
  gone('print')
  const fresh = gone('fresh')
  connection.all(`delete from echo where page ${OF}`, nos)
  const [told] = connection.all<{ count: number; length: number }>(
    `with gone as (delete from told where no ${OF} returning length) select count(*) as count, coalesce(sum(length), 0) as length from gone`,
    nos,
  ) as [{ count: number; length: number }]
  return { told: -told.count, told_length: -told.length, fresh: -fresh }
}
