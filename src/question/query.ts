import type { Wanted } from '#ledger'
import { ACTS } from '#lexicon'
import { type QueryKey, queryParts } from '#text'

/** What is asked in one line: words, and filters such as `source:外相`. */
export interface Query extends Omit<Wanted, 'sources'> {
  /** Names as they were typed; whose they are the ledger knows. */
  readonly called: readonly string[]
}

/** What is wrong with a query, with the word that is. */
export interface QueryFault {
  readonly fault: 'unknown-act' | 'bad-date' | 'unknown-certainty' | 'unknown-has'
  readonly value: string
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** `停戦 source:"外相" since:2024-03` → what is wanted. What only looks like a filter is a word; nothing in it is an operator. */
export function parseQuery(line: string): Query | QueryFault {
  const words: string[] = []
  const given = new Map<QueryKey, string[]>()
  for (const { key, value } of queryParts(line)) {
    if (key === null) words.push(value)
    else given.set(key, [...(given.get(key) ?? []), value])
  }
  const fault = faultIn(given)
  if (fault) return fault
  const last = (key: QueryKey): string | undefined => given.get(key)?.at(-1)
  const list = (key: QueryKey): readonly string[] | undefined => given.get(key)
  return {
    ...(words.length > 0 && { words }),
    called: given.get('source') ?? [],
    ...optional('targets', list('target')),
    ...optional('topics', list('topic')),
    ...optional('acts', list('act')),
    ...optional('sites', list('outlet')),
    ...optional('since', last('since')),
    ...optional('until', last('until')),
    ...optional('page', last('page')?.toLowerCase()),
    ...optional('certainty', last('certainty') as Wanted['certainty']),
    ...(given.has('has') && { conditional: true }),
  }
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V })

function faultIn(given: ReadonlyMap<QueryKey, readonly string[]>): QueryFault | null {
  const wrong = (key: QueryKey, right: (value: string) => boolean): string | undefined => given.get(key)?.find((value) => !right(value))
  const act = wrong('act', (value) => (ACTS as readonly string[]).includes(value))
  if (act !== undefined) return { fault: 'unknown-act', value: act }
  const date = wrong('since', (value) => DATE.test(value)) ?? wrong('until', (value) => DATE.test(value))
  if (date !== undefined) return { fault: 'bad-date', value: date }
  const has = wrong('has', (value) => value === 'condition')
  if (has !== undefined) return { fault: 'unknown-has', value: has }
  const certainty = wrong('certainty', (value) => /^(?:high|medium|low)$/.test(value))
  return certainty === undefined ? null : { fault: 'unknown-certainty', value: certainty }
}
