import type { All, Holding, Searched, Store } from '../sql/store.ts'
import { holding, joined } from './clause.ts'
import { type Phrase, phraseOf } from './grams.ts'
import { FRESH_ECHOES, printsFrom, sharing } from './prints.ts'
import { pagesRanked, ranked } from './rank.ts'

/** The tables of PostgreSQL: words are found by their numbers, and looked for in the text of what these find. */
export const storeOf = (all: All): Store => ({
  all,
  join: 'join',
  numbersIn: (list, as) =>
    `lateral (select one.value::bigint as value, one.key from json_array_elements_text(${list}::json) with ordinality as one (value, key)) as ${as}`,
  // as an array, which is looked up in an index one by one
  amongNumbers: (column, list) => `${column} = any (array(select json_array_elements_text(${list}::json)::bigint))`,
  amongTexts: (column, list) => `${column} = any (array(select json_array_elements_text(${list}::json)))`,
  holds: (text, part) => `strpos(${text}, ${part}) > 0`,
  matching,
  fromBelow: () => false,
  ranked: (asked, most) => ranked(asked, most, all),
  lengths: (numbers) =>
    all('select no, length from said where no = any (array(select json_array_elements_text(?::json)::bigint))', JSON.stringify(numbers)),
  pagesHolding: (words, most) => {
    const phrase = phraseOf(words)
    if (phrase === null) return []
    const { sql, values } = holding(phrase, 'told')
    return all(`select told.no from told where ${sql} limit ?`, ...values, most)
  },
  pagesRanked: (phrases, held, most) => pagesRanked(phrases, held, most, all),
  sharing: (prints, id, limit) => sharing(all, prints, id, limit),
  printsFrom: (print, most) => printsFrom(all, print, most),
  echoing: () => ({ sql: `select page from echo union ${FRESH_ECHOES}`, values: [] }),
})

function matching({ words, anyOf }: Searched): Holding | null {
  const all = words.map(phraseOf)
  const any = (anyOf ?? []).map(phraseOf).filter((phrase) => phrase !== null)
  if (all.includes(null) || (anyOf !== undefined && any.length === 0)) return null
  const clauses = (all as Phrase[]).map((phrase) => holding(phrase, 'said'))
  const either = joined(
    any.map((phrase) => holding(phrase, 'said')),
    'or',
  )
  return { table: 'said', key: 'said.no', ...joined(any.length > 0 ? [...clauses, either] : clauses, 'and') }
}
