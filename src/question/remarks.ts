import type { Amiss, Ledger } from '#ledger'
import { QUERY_KEYS, type QueryKey, queryParts } from '#text'

/** Something noticed about a question that was answered all the same. */
export type QueryRemark =
  /** `sourc:外相` was searched as it stands; `near` is the filter that may be meant. */
  | { readonly kind: 'no-filter'; readonly word: string; readonly key: string; readonly near: QueryKey | null }
  /** Nothing was said in these words, and somebody is called so: words are what was said, `source:` is who said it. */
  | { readonly kind: 'is-source'; readonly word: string }
  | Amiss

/** How many letters may be wrong in a filter's name. */
const WRONG = 2

/** Words of a line that look like filters and are none. */
export function strayFilters(line: string): readonly Extract<QueryRemark, { readonly kind: 'no-filter' }>[] {
  return queryParts(line).flatMap(({ key, value, start, end }) => {
    const [, called] = /^([a-z]{2,12})[:：](?!\/\/)./iu.exec(value) ?? []
    if (key !== null || called === undefined || line.slice(start, end) !== value) return []
    const near = QUERY_KEYS.map((one) => ({ one, wrong: distance(called.toLowerCase(), one) })).sort((a, b) => a.wrong - b.wrong)[0]
    return [{ kind: 'no-filter' as const, word: value, key: called, near: near && near.wrong <= WRONG ? near.one : null }]
  })
}

/** What is worth saying of a search that found nothing: who is called as a word of it says. */
export function sourcesNamed(ledger: Ledger, words: readonly string[]): readonly QueryRemark[] {
  const named = [words.join(' '), ...words].filter((word, i, all) => all.indexOf(word) === i && ledger.names(word, 'whole').length > 0)
  return named.slice(0, 1).map((word) => ({ kind: 'is-source', word }))
}

/** Letters to put in, leave out or exchange until one is the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, own] of [...other].entries())
      next.push(Math.min((next[j] as number) + 1, (row[j + 1] as number) + 1, (row[j] as number) + (letter === own ? 0 : 1)))
    row = next
  }
  return row.at(-1) as number
}
