import type { NameEntry, NameForm } from './types.ts'

/** The rows of a table text: one line each, fields cut at `|`. */
export const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'))

/** What a name stands for, before it is known by which surface it was found; made when first looked up, so that loading stays cheap. */
export type NameRecord = () => Omit<NameEntry, 'form'>

const FORMS: readonly NameForm[] = ['canonical', 'alias', 'english', 'abbreviation', 'metonym', 'family']

/** Marks in front of an alias: `~` needs context, `@` a metonym. */
const unmarked = (alias: string): string => (alias[0] === '~' || alias[0] === '@' ? alias.slice(1) : alias)
export const plainAliases = (list: string | undefined): string[] => (list ? list.split(',').map(unmarked) : [])

/** Several things under one surface, not yet looked up: record number × 8 + form. */
interface Codes {
  readonly codes: number[]
}

/** All names by surface. Filled once, at load. */
export class NameTable {
  readonly #cells = new Map<string, number | Codes | readonly NameEntry[]>()
  readonly #records: NameRecord[] = []

  /** Starts a new thing; `put` then gives it its surfaces. */
  record(record: NameRecord): void {
    this.#records.push(record)
  }

  /** Gives the thing started last one more surface. */
  put(surface: string, form: NameForm): void {
    const code = (this.#records.length - 1) * 8 + FORMS.indexOf(form)
    const there = this.#cells.get(surface) as number | Codes | undefined
    if (there === undefined) this.#cells.set(surface, code)
    else if (typeof there === 'number') {
      if (there >> 3 !== code >> 3) this.#cells.set(surface, { codes: [there, code] })
    } else if (there.codes.at(-1)! >> 3 !== code >> 3) there.codes.push(code)
  }

  /** Gives the thing started last an alias by its marks. */
  putMarked(alias: string): void {
    const first = alias.charCodeAt(0)
    if (first === 0x7e) this.put(alias.slice(1), 'abbreviation')
    else if (first === 0x40) this.put(alias.slice(1), 'metonym')
    else this.put(alias, first < 0x250 && alias.charCodeAt(alias.length - 1) < 0x250 ? 'english' : 'alias')
  }

  has(surface: string): boolean {
    return this.#cells.has(surface)
  }

  get(surface: string): readonly NameEntry[] | undefined {
    const cell = this.#cells.get(surface)
    if (cell === undefined || Array.isArray(cell)) return cell as readonly NameEntry[] | undefined
    const codes = typeof cell === 'number' ? [cell] : (cell as Codes).codes
    const entries = codes.map((code): NameEntry => ({ ...this.#records[code >> 3]!(), form: FORMS[code & 7]! }))
    this.#cells.set(surface, entries)
    return entries
  }

  surfaces(): IterableIterator<string> {
    return this.#cells.keys()
  }
}
