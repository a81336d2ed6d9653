import { areLetters, letterOf, matchOf } from '../bigrams.ts'
import { HEAD } from '../sql/find.ts'
import type { All, Asked, Holding, Searched, Store } from '../sql/store.ts'
import { echoing, printsFrom, sharing } from './prints.ts'

/** The tables of SQLite: JSON is taken apart by its own functions, words are found by FTS5. */
export const storeOf = (all: All): Store => ({
  all,
  // it takes the tables in this order
  join: 'cross join',
  numbersIn: (list, as) => `json_each(${list}) as ${as}`,
  amongNumbers: among,
  amongTexts: among,
  holds: (text, part) => `instr(${text}, ${part}) > 0`,
  matching,
  fromBelow,
  ranked: (asked, most) => ranked(asked, most, all),
  lengths: (numbers) =>
    all<{ no: number; size: Uint8Array }>(
      'select id as no, sz as size from said_docsize where id in (select value from json_each(?))',
      JSON.stringify(numbers),
    ).map(({ no, size }) => ({ no, length: numberIn(size) })),
  pagesHolding: (phrase, most) => {
    const match = matchOf(phrase)
    return match === null ? [] : all('select rowid as no from told where told match ? limit ?', match, most)
  },
  pagesRanked: (phrases, held, most) => {
    const match = held === 'all' ? matchAll(phrases) : phrases.map((pair) => `"${pair}"`).join(' OR ')
    if (match === null) return []
    const sql = `select ${HEAD}, bm25(told) as rank from told join page on page.no = told.rowid where told match ? order by rank, page.id limit ?`
    return all(sql, match, most)
  },
  sharing: (prints, id, limit) => sharing(all, prints, id, limit),
  printsFrom: (print, most) => printsFrom(all, print, most),
  echoing: () => ({ sql: 'select page from echo union select value from json_each(?)', values: [JSON.stringify(echoing(all))] }),
})

/** What FTS5 keeps of the length of a row: seven bits a byte, the highest first (https://www.sqlite.org/fts5.html#the_docsize_table). */
const numberIn = (size: Uint8Array): number => size.reduce((number, byte) => number * 128 + (byte & 127), 0)

/** FTS5 passes over what lacks the next pair of a phrase upward only; what begins with a letter is gathered out of all of the index both ways. */
function fromBelow({ words, anyOf }: Searched): boolean {
  const phrases = [...words, ...(anyOf ?? [])].map((word) => matchOf(word) ?? '')
  return phrases.some((phrase) => phrase.includes(' ')) && !phrases.some((phrase) => phrase.endsWith('*'))
}

const among = (column: string, list: string): string => `${column} in (select value from json_each(${list}))`

/** All the words; null when one of them holds no letter, for that is found nowhere. */
function matchAll(words: readonly string[], of = matchOf): string | null {
  const phrases = words.map(of)
  return phrases.length === 0 || phrases.includes(null) ? null : phrases.join(' AND ')
}

/** Letters by themselves have a table of their own: pairs that begin with one would have to be gathered out of all of the index. It tells no ranks. */
function matching(searched: Searched, by: 'rank' | 'time'): Holding | null {
  const table = by === 'time' && areLetters([...searched.words, ...(searched.anyOf ?? [])]) ? 'letter' : 'said'
  const match = matchFor(searched, table === 'letter' ? quoted : matchOf)
  return match === null ? null : { table, key: `${table}.rowid`, sql: `${table} match ?`, values: [match] }
}

const quoted = (word: string): string => `"${letterOf(word)}"`

function matchFor({ words, anyOf }: Searched, of: (word: string) => string | null): string | null {
  const all = words.length > 0 ? matchAll(words, of) : ''
  if (anyOf === undefined || all === null) return all
  const any = anyOf.map(of).filter((phrase) => phrase !== null)
  if (any.length === 0) return null
  return [...(all === '' ? [] : [all]), `(${any.join(' OR ')})`].join(' AND ')
}

/** Rows beside the portion that are looked at for others of the same rank: reprints have the same words. */
const BESIDE = 64

function ranked({ from, where, values }: Asked, most: number, all: All): readonly { readonly no: number; readonly rank: number }[] {
  const sql = `select said.rowid as no, said.rank as rank from ${from} where ${where} order by said.rank limit ?`
  for (let beside = BESIDE; ; beside *= 8) {
    const found = all<{ no: number; rank: number }>(sql, ...values, most + beside)
    const last = found[most - 1]?.rank
    if (found.length === most + beside && found.at(-1)?.rank === last) continue
    return found.filter(({ rank }, i) => i < most || rank === last)
  }
}
