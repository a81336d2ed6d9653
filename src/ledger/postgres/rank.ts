import type { PageHead } from '../ledger.ts'
import { HEAD } from '../sql/find.ts'
import type { All, Asked, Clause, Value } from '../sql/store.ts'
import { holding, joined } from './clause.ts'
import { type Phrase, phraseOf } from './grams.ts'

/*
 * BM25 as FTS5 counts it (https://www.sqlite.org/fts5.html#the_bm25_function), so that both engines put what they find in one order: with the same
 * parameters, over the same phrases, in the same order of adding up. How often a phrase stands in a text is counted in the text.
 */
const K1 = 1.2
const B = 0.75
/** What a phrase counts that more than half of all texts have. */
const LEAST = 1e-6

type Table = 'said' | 'told'

/** How a text is weighed, as a column: needs its `plain` and `length` as `hit`. */
function weighed(phrases: readonly Phrase[], table: Table, all: All): Clause {
  const held = phrases.map((phrase) => holding(phrase, table))
  const [counts] = all<Record<string, number>>(
    `select ${table} as rows, ${table}_length as length, ${held.map(({ sql }, i) => `(select count(*) from ${table} where ${sql}) as n${i}`).join(', ')} from ledger`,
    ...held.flatMap(({ values }) => values),
  ) as [Record<string, number> & { rows: number; length: number }]
  const average = counts.length / counts.rows
  const parts = phrases.map((phrase, i): Clause => {
    const n = counts[`n${i}`] ?? 0
    const weight = Math.log((counts.rows - n + 0.5) / (n + 0.5))
    const times = timesOf(phrase)
    return {
      sql: `?::float8 * ((${times.sql} * ?::float8) / (${times.sql} + ?::float8 * (?::float8 + ?::float8 * hit.length / ?::float8)))`,
      values: [weight <= 0 ? LEAST : weight, ...times.values, K1 + 1, ...times.values, K1, 1 - B, B, average],
    }
  })
  return { sql: `-1.0::float8 * (${parts.map(({ sql }) => sql).join(' + ')})`, values: parts.flatMap(({ values }) => values) }
}

/** How often a phrase stands in `hit.plain`. */
function timesOf({ text }: Phrase): Clause {
  // one that ends as it begins may stand in itself
  if (overlaps(text)) return { sql: 'regexp_count(hit.plain, ?)::float8', values: [`(?=${text})`] }
  return {
    sql: `((octet_length(hit.plain) - octet_length(replace(hit.plain, ?, ''))) / ${Buffer.byteLength(text)})::float8`,
    values: [text],
  }
}

const overlaps = (text: string): boolean =>
  Array.from(text).some((_, i, { length }) => i > 0 && i < length && text.endsWith(Array.from(text).slice(0, i).join('')))

/** Attributions by rank: as many as are asked for, and all that have the rank of the last. */
export function ranked(
  { from, where, values, searched }: Asked,
  most: number,
  all: All,
): readonly { readonly no: number; readonly rank: number }[] {
  const phrases = [...(searched?.words ?? []), ...(searched?.anyOf ?? [])].map(phraseOf).filter((phrase) => phrase !== null)
  if (phrases.length === 0) return []
  const weight = weighed(phrases, 'said', all)
  return all<{ no: number; rank: number }>(
    `select hit.no, ${weight.sql} as rank from (select said.no, said.plain, said.length from ${from} where ${where}) as hit
     order by rank fetch first ? rows with ties`,
    ...weight.values,
    ...values,
    most,
  )
}

/** Pages that hold all of some phrases, or some of them, by rank and id. */
export function pagesRanked(
  words: readonly string[],
  held: 'all' | 'some',
  most: number,
  all: All,
): readonly (PageHead & { readonly rank: number })[] {
  const phrases = words.map(phraseOf)
  if (phrases.length === 0 || phrases.includes(null)) return []
  const weight = weighed(phrases as Phrase[], 'told', all)
  const match = joined(
    (phrases as Phrase[]).map((phrase) => holding(phrase, 'told')),
    held === 'all' ? 'and' : 'or',
  )
  const values: Value[] = [...weight.values, ...match.values, most]
  return all(
    `select ${HEAD}, best.rank from (
       select hit.no, ${weight.sql} as rank from (select told.no, told.plain, told.length from told where ${match.sql}) as hit
       order by rank fetch first ? rows with ties
     ) as best join page on page.no = best.no order by best.rank, page.id limit ?`,
    ...values,
    most,
  )
}
