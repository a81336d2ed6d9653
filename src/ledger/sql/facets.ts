import type { Facets, Heads, Wanted } from '../ledger.ts'
import { COUNTED } from '../ledger.ts'
import { askedFor } from './find.ts'
import { daysOf } from './slot.ts'
import type { Store } from './store.ts'

/** How many values of each kind are given. */
const VALUES = 20

interface Row {
  readonly no: number
  readonly period: string | null
  readonly act: string
  readonly target: string | null
  readonly site: string | null
}

/** What the newest `COUNTED` of the attributions wanted have in common, most often first. */
export function facetsOf(wanted: Wanted, heads: Heads | undefined, store: Store): Facets {
  const { from, where, values, key } = askedFor(wanted, store)
  const hits = `select ${key} as no from ${from} where ${where} order by ${key} desc limit ${COUNTED}`
  const rows = store.all<Row>(
    `select attribution.no, attribution.period, manner.act, target.name as target, page.site
     from (${hits}) as hit ${store.join} attribution on attribution.no = hit.no
     join manner on manner.no = attribution.manner left join name as target on target.no = attribution.target join page on page.no = attribution.page`,
    ...values,
  )
  const numbers = JSON.stringify(rows.map(({ no }) => no))
  const named = (select: string): string[] => store.all<{ name: string }>(select, numbers).map(({ name }) => name)
  const called = (select: string): string[] => named(select).map((name) => heads?.get(name) ?? name)
  return {
    counted: rows.length,
    sources: tally(
      called(
        `select name.name from (
           select speaker from ${store.numbersIn('?1', 'hit')} ${store.join} attribution on attribution.no = hit.value where speaker is not null union all
           select joint.value from ${store.numbersIn('?1', 'hit')} ${store.join} attribution on attribution.no = hit.value, ${store.numbersIn('attribution.joint', 'joint')}
         ) as heard join name on name.no = heard.speaker`,
      ),
    ),
    acts: tally(rows.map(({ act }) => act)),
    targets: tally(rows.map(({ target }) => target)),
    sites: tally(rows.map(({ site }) => site)),
    topics: tally(
      named(
        `select min(tagged.topic) over (partition by tagged.folded) as name from ${store.numbersIn('?', 'hit')} ${store.join} tagged on tagged.attribution = hit.value`,
      ),
    ),
    years: tally(rows.map(({ no, period }) => /^\d{4}/.exec(daysOf(no, period)[0])?.[0] ?? null)),
  }
}

function tally(values: readonly (string | null)[]): Facets['acts'] {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, VALUES)
}
