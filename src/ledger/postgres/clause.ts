import type { Clause } from '../sql/store.ts'
import type { Phrase } from './grams.ts'

/** Where a phrase stands in the words of a table. */
export const holding = ({ text, grams }: Phrase, table: string): Clause => ({
  sql: `(${table}.grams @> ?::integer[] and strpos(${table}.plain, ?) > 0)`,
  values: [`{${grams.join()}}`, text],
})

/** Several conditions as one. */
export const joined = (clauses: readonly Clause[], word: 'and' | 'or'): Clause => ({
  sql: `(${clauses.map(({ sql }) => sql).join(` ${word} `)})`,
  values: clauses.flatMap(({ values }) => values),
})
