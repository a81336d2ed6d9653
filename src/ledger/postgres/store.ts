import { DAY_SLOTS } from '../sql/slot.ts'
import type { All, Clause, Store } from '../sql/store.ts'
import { holding, joined } from './clause.ts'
import { type Phrase, phraseOf } from './grams.ts'
import { pagesRanked, ranked } from './rank.ts'

/** The tables of PostgreSQL: words are found by their numbers, and looked for in the text of what these find. */
export const storeOf = (all: All): Store => ({
  all,
  join: 'join',
  saidNo: 'said.no',
  numbersIn: (list, as) => rowsOf(list, as, 'one.value::bigint'),
  textsIn: (list, as) => rowsOf(list, as, 'one.value'),
  dayIn: (slot) => `to_char(date '1000-01-01' + (${slot} / ${DAY_SLOTS} - 1)::integer, 'YYYY-MM-DD')`,
  holds: (text, part) => `strpos(${text}, ${part}) > 0`,
  matching,
  ranked: (asked, most) => ranked(asked, most, all),
  pagesRanked: (phrases, held, most) => pagesRanked(phrases, held, most, all),
})

const rowsOf = (list: string, as: string, value: string): string =>
  `lateral (select ${value} as value, one.key from json_array_elements_text(${list}::json) with ordinality as one (value, key)) as ${as}`

function matching(words: readonly string[], anyOf: readonly string[] | undefined): Clause | null {
  const all = words.map(phraseOf)
  const any = (anyOf ?? []).map(phraseOf).filter((phrase) => phrase !== null)
  if (all.includes(null) || (anyOf !== undefined && any.length === 0)) return null
  const clauses = (all as Phrase[]).map((phrase) => holding(phrase, 'said'))
  return joined(
    any.length > 0
      ? [
          ...clauses,
          joined(
            any.map((phrase) => holding(phrase, 'said')),
            'or',
          ),
        ]
      : clauses,
    'and',
  )
}
