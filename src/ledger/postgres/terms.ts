import { codeOf } from '../sql/code.ts'
import type { Connection } from './connection.ts'
import { insert } from './insert.ts'

/** Numbers that are not asked for again; all are forgotten when there are more. */
const REMEMBERED = 50_000

/** How something is said, in the order of the columns of `manner`: the key by which it is known here is these as JSON. */
export type Manner = readonly [
  act: string,
  kind: string,
  office: string | null,
  affiliation: string | null,
  via: string | null,
  calls: string | null,
  alone: number,
]

/** The numbers of names and manners, which are given as they come up: many with one statement. */
export class Terms {
  readonly #connection: Connection
  readonly #names = new Map<string, number>()
  readonly #manners = new Map<string, number>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The numbers of some names. */
  names(wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
    this.#bound(this.#names)
    const ask = (names: readonly string[]): readonly string[] => {
      const rows = this.#connection.all<{ no: number; name: string }>(
        'select no, name from name where name in (select unnest(?::text[]))',
        names,
      )
      for (const { no, name } of rows) this.#names.set(name, no)
      return names.filter((name) => !this.#names.has(name))
    }
    const unknown = [...wanted].filter((name) => !this.#names.has(name))
    const missing = unknown.length > 0 ? ask(unknown) : []
    if (missing.length > 0) {
      insert(
        this.#connection,
        'name',
        { name: 'text' },
        missing.map((name) => [name]),
      )
      ask(missing)
    }
    return this.#names
  }

  /** The numbers of some manners, by what is the key of each. */
  manners(wanted: ReadonlyMap<string, Manner>): ReadonlyMap<string, number> {
    this.#bound(this.#manners)
    const ask = (keys: readonly string[]): readonly string[] => {
      const rows = this.#connection.all<{ no: number } & Record<string, unknown>>(
        'select no, act, kind, office, affiliation, via, calls, alone from manner where code in (select unnest(?::integer[]))',
        keys.map(codeOf),
      )
      for (const { no, ...row } of rows) this.#manners.set(JSON.stringify(Object.values(row)), no)
      return keys.filter((key) => !this.#manners.has(key))
    }
    const unknown = [...wanted.keys()].filter((key) => !this.#manners.has(key))
    const missing = unknown.length > 0 ? ask(unknown) : []
    if (missing.length > 0) {
      const columns = {
        code: 'integer',
        act: 'text',
        kind: 'text',
        office: 'text',
        affiliation: 'text',
        via: 'text',
        calls: 'text',
        alone: 'integer',
      }
      insert(
        this.#connection,
        'manner',
        columns,
        missing.map((key) => [codeOf(key), ...(wanted.get(key) as Manner)]),
      )
      ask(missing)
    }
    return this.#manners
  }

  /** After what gave them was undone. */
  forget(): void {
    this.#names.clear()
    this.#manners.clear()
  }

  #bound(numbers: Map<string, number>): void {
    if (numbers.size > REMEMBERED) numbers.clear()
  }
}
