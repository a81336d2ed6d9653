/**
 * What carries the tables of a part from one number to the next while others ask and add. Each change is whole by itself and may be made twice: what was
 * broken off begins the step again. An index is made beside those who write; a definition holds a lock for a moment, and gives up and tries again where
 * it does not come at once; rows are filled in portions.
 */
export type Change =
  /** A statement that can be repeated: `create table if not exists …`, `alter table … add column if not exists …`. */
  | { readonly kind: 'define'; readonly sql: string }
  /** `on` stands behind `on`: `page (place, digest)`. */
  | { readonly kind: 'index'; readonly name: string; readonly on: string }
  /** Fills a portion of the rows that are not filled yet, and returns a row for each; asked until there is none. */
  | { readonly kind: 'fill'; readonly sql: string }

export interface Step {
  /** The number that it leads to. */
  readonly schema: number
  /** The least number whose readers read what it leads to, and answer as before; those who write have to know the number itself. */
  readonly readers: number
  readonly changes: readonly Change[]
}

/** Tables that are made and carried forward together, under a number of their own. */
export interface Part {
  /** The table with one row that holds the number, in a column `schema`. */
  readonly table: 'ledger' | 'queue' | 'serving'
  /** Makes what number 1 had. It stays as it is: what came later is a step. */
  readonly first: readonly string[]
  /** In the order of their numbers, from 2 on. */
  readonly steps: readonly Step[]
}

/** The number of a part as this version writes it. */
export const schemaOf = ({ steps }: Part): number => steps.at(-1)?.schema ?? 1
