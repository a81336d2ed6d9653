import type { PageHead, Sharing } from '../ledger.ts'
import type { Print } from './carried.ts'

/** What is given to a statement. */
export type Value = string | number | null | Uint8Array

/** Runs a statement. In it `?` stands for the next value, `?1` for the first; a statement holds the one or the other. */
export type All = <R>(sql: string, ...values: Value[]) => R[]

/** A condition, and what its `?` stand for. */
export interface Clause {
  readonly sql: string
  readonly values: readonly Value[]
}

/** Words that were searched for: all of some, and one of others (of no others, any). */
export interface Searched {
  readonly words: readonly string[]
  readonly anyOf: readonly string[] | undefined
}

/** What words stand in: a table of them, its column that has the number of an attribution, and what is asked of it. */
export interface Holding extends Clause {
  readonly table: string
  readonly key: string
}

/** What is wanted as SQL: only tables that something is asked of are joined. */
export interface Asked {
  readonly from: string
  readonly where: string
  readonly values: readonly Value[]
  /** The number of an attribution. */
  readonly key: string
  /** Whether any that are of no day may be among them. */
  readonly undated: boolean
  /** Null where it was not searched. */
  readonly searched: Searched | null
}

/** Tables of one engine: how they are asked, and all that the statements of the engines differ in. */
export interface Store {
  readonly all: All
  /** A join whose second table is looked into for the rows of the first, which are few. */
  readonly join: string
  /** The numbers of a JSON array as rows of a table with `key` and `value`. */
  readonly numbersIn: (list: string, as: string) => string
  /** Whether a column is one of the numbers, or of the texts, of a JSON array. */
  readonly amongNumbers: (column: string, list: string) => string
  readonly amongTexts: (column: string, list: string) => string
  /** Whether one text stands in another. */
  readonly holds: (text: string, part: string) => string
  /** What holds the words, for `ranked` or to be put in order by time; null when they are found nowhere. */
  readonly matching: (searched: Searched, by: 'rank' | 'time') => Holding | null
  /** Whether all that has some words is gone through much faster from the lowest number up than from the highest down. */
  readonly fromBelow: (searched: Searched) => boolean
  /** The best by BM25, least rank first: as many as are asked for, and all that have the rank of the last. */
  readonly ranked: (asked: Asked, most: number) => readonly { readonly no: number; readonly rank: number }[]
  /** How many letters some attributions have, in no order. */
  readonly lengths: (numbers: readonly number[]) => readonly { readonly no: number; readonly length: number }[]
  /** Numbers of pages that hold a phrase, in no order: as many as are asked for at most. */
  readonly pagesHolding: (phrase: string, most: number) => readonly { readonly no: number }[]
  /** Pages that hold all of some phrases, or some of them, by BM25 and id. */
  readonly pagesRanked: (
    phrases: readonly string[],
    held: 'all' | 'some',
    most: number,
  ) => readonly (PageHead & { readonly rank: number })[]
  /** Pages that share some fingerprints with the page that has them, as `Ledger.sharing` gives them. */
  readonly sharing: (prints: readonly number[], id: string, limit: number) => readonly Sharing[]
  /** Fingerprints from one on, in their order: as many as are asked for at most. */
  readonly printsFrom: (print: number, most: number) => readonly Print[]
  /** Numbers of pages that have a fingerprint in common with another, as a statement that gives them. */
  readonly echoing: () => Clause
}
