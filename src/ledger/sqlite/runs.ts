import type { All } from '../sql/store.ts'
import { type Cursor, Piece, rankOf } from './piece.ts'

/** Fingerprints that 32 bits tell apart: what stands between the numbers of a run's first pieces and those of the next run's. */
const RANKS = 2 ** 32
/** Pieces that are read at once. */
const PORTION = 16

interface PieceRow {
  readonly no: number
  readonly held: Uint8Array
}

/** The number of the piece of a run that begins with a fingerprint. */
export const pieceNumber = (run: number, print: number): number => run * RANKS + rankOf(print)

export const runsIn = (all: All): readonly number[] => all<{ no: number }>('select no from run order by no').map(({ no }) => no)

/** The lowest number that no run has and the next one has neither is taken again: they never grow large. */
export function freeRun(runs: readonly number[]): number {
  const taken = new Set(runs)
  let free = 1
  while (taken.has(free)) free++
  return free
}

/** Goes through a run, from the piece that may hold a fingerprint on. */
export class Run implements Cursor {
  readonly #all: All
  readonly #end: number
  #from: number
  #rows: readonly PieceRow[] = []
  #at = 0
  #piece: Piece | null = null
  print = 0
  pages: readonly number[] = []

  constructor(all: All, run: number, from?: number) {
    this.#all = all
    this.#end = (run + 1) * RANKS
    this.#from = run * RANKS
    if (from === undefined) return
    const [row] = all<{ no: number | null }>('select max(no) as no from print where no between ? and ?', this.#from, pieceNumber(run, from))
    this.#from = row?.no ?? this.#from
  }

  next(): boolean {
    while (this.#piece?.next() !== true) {
      const row = this.#nextRow()
      if (row === undefined) return false
      this.#piece = new Piece(row.held)
    }
    this.print = this.#piece.print
    this.pages = this.#piece.pages
    return true
  }

  #nextRow(): PieceRow | undefined {
    if (this.#at === this.#rows.length) {
      this.#at = 0
      this.#rows = this.#all<PieceRow>(
        'select no, held from print where no >= ? and no < ? order by no limit ?',
        this.#from,
        this.#end,
        PORTION,
      )
      this.#from = (this.#rows.at(-1)?.no ?? this.#end) + 1
    }
    return this.#rows[this.#at++]
  }
}

/**
 * Several runs as one, in the order of fingerprints: each with those that have it, in arrays that are others' a moment later, until `use` wants no more.
 */
export function merged(cursors: readonly Cursor[], use: (print: number, parts: readonly (readonly number[])[]) => boolean): void {
  const open = cursors.filter((cursor) => cursor.next())
  const alone: [readonly number[]] = [[]]
  for (let least = open[0]; least !== undefined; least = open[0]) {
    let alike = 1
    for (let i = 1; i < open.length; i++) {
      const cursor = open[i] as Cursor
      if (cursor.print === least.print) alike++
      else if (cursor.print < least.print) {
        least = cursor
        alike = 1
      }
    }
    const { print } = least
    if (alike === 1) {
      alone[0] = least.pages
      if (!use(print, alone)) return
      if (!least.next()) open.splice(open.indexOf(least), 1)
      continue
    }
    const all = open.filter((cursor) => cursor.print === print)
    if (
      !use(
        print,
        all.map(({ pages }) => pages),
      )
    )
      return
    for (const cursor of all) if (!cursor.next()) open.splice(open.indexOf(cursor), 1)
  }
}
