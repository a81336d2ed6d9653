import type { Facets, Heads, SpeakerName } from '../ledger.ts'
import { BETWEEN } from './documents.ts'

export interface Buckets {
  readonly buckets: readonly { readonly key: string | number; readonly doc_count: number }[]
}

/** How many values of each kind are given, and how many are counted: names of one person, and ways of writing a topic, are joined first. */
const VALUES = 20
const COUNTED_VALUES = 10_000

const valuesOf = (field: string, size: number = COUNTED_VALUES): object => ({ terms: { field, size } })
export const facetAsks: Readonly<Record<string, object>> = {
  sources: valuesOf('speakers'),
  acts: valuesOf('act'),
  targets: valuesOf('target'),
  sites: valuesOf('site'),
  topics: valuesOf('tagged'),
  years: valuesOf('year'),
}

export function facetsFrom(counted: number, found: Readonly<Record<string, Buckets>>, heads: Heads | undefined): Facets {
  const values = (name: string): readonly SpeakerName[] =>
    (found[name]?.buckets ?? []).map(({ key, doc_count: count }) => ({ name: String(key), count }))
  return {
    counted,
    sources: most(values('sources').map(({ name, count }) => ({ name: heads?.get(name) ?? name, count }))),
    acts: most(values('acts')),
    targets: most(values('targets')),
    sites: most(values('sites')),
    topics: most(topicsOf(values('topics'))),
    years: most(values('years')),
  }
}

/** A topic that is written in several ways, under the first of them. */
function topicsOf(values: readonly SpeakerName[]): readonly SpeakerName[] {
  const told = values.map(({ name, count }) => ({
    folded: name.split(BETWEEN)[0] as string,
    topic: name.split(BETWEEN)[1] as string,
    count,
  }))
  const first = new Map<string, string>()
  for (const { folded, topic } of told) {
    const known = first.get(folded)
    if (known === undefined || topic < known) first.set(folded, topic)
  }
  return told.map(({ folded, count }) => ({ name: first.get(folded) as string, count }))
}

function most(values: readonly SpeakerName[]): readonly SpeakerName[] {
  const counts = new Map<string, number>()
  for (const { name, count } of values) counts.set(name, (counts.get(name) ?? 0) + count)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, VALUES)
}
