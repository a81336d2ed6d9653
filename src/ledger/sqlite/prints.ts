import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { COMMON, type Sharing } from '../ledger.ts'
import type { Print } from '../sql/carried.ts'
import type { All } from '../sql/store.ts'
import { type Cursor, Packing, Piece } from './piece.ts'
import { freeRun, merged, pieceNumber, Run, runsIn } from './runs.ts'

/** Runs of one height that become one of the next. */
const FAN = 4
/** Bytes from which on a piece is full: of larger ones more is unpacked than is looked for, smaller ones are more rows. */
const FULL = 2000

/** The pieces that may hold some fingerprints (a JSON array), in each run one for each of them. */
const HOLDING = `
  select own.value as print, print.no, print.held from json_each(?) as own cross join run
  cross join print on print.no = (select max(no) from print where no between run.no << 32 and (run.no << 32) + own.value + (1 << 31))`

interface HoldingRow extends Omit<Print, 'page'> {
  readonly no: number
  readonly held: Uint8Array
}

/** Pages that share fingerprints with one, by how many; those of more than `COMMON` pages are left out. */
export function sharing(all: All, prints: readonly number[], id: string, limit: number): readonly Sharing[] {
  const holders = new Map<number, number[]>()
  for (const { print, held } of all<HoldingRow>(HOLDING, JSON.stringify(prints))) {
    const pages = pagesIn(held, print)
    const known = holders.get(print)
    if (known) known.push(...pages)
    else holders.set(print, [...pages])
  }
  const shared = new Map<number, number>()
  for (const pages of holders.values())
    if (pages.length > 1 && pages.length <= COMMON) for (const page of pages) shared.set(page, (shared.get(page) ?? 0) + 1)
  // which of those that have as many come first is told by their ids; one is the page itself
  const least = [...shared.values()].sort((a, b) => b - a)[limit] ?? 1
  return all<Sharing>(
    `select page.id, own.value ->> 1 as shared from json_each(?1) as own cross join page on page.no = own.value ->> 0
     where page.no not in (select coalesce(same, no) from page where id = ?2) order by shared desc, page.id limit ?3`,
    JSON.stringify([...shared].filter(([, count]) => count >= least)),
    id,
    limit,
  )
}

function pagesIn(held: Uint8Array, print: number): readonly number[] {
  const piece = new Piece(held)
  while (piece.next()) if (piece.print >= print) return piece.print === print ? piece.pages : []
  return []
}

/** Fingerprints from one on, in their order: as many as are asked for at most. */
export function printsFrom(all: All, from: number, most: number): readonly Print[] {
  const found: Print[] = []
  merged(
    runsIn(all).map((run) => new Run(all, run, from)),
    (print, parts) => {
      if (print >= from) for (const page of joined(parts)) found.push({ print, page })
      return found.length < most
    },
  )
  return found.slice(0, most)
}

/** Pages that have a fingerprint in common with one whose own stand in another run: of those in the same, it is kept. */
export function echoing(all: All): readonly number[] {
  const pages = new Set<number>()
  merged(
    runsIn(all).map((run) => new Run(all, run)),
    (_, parts) => {
      if (parts.length > 1) for (const part of parts) for (const page of part) pages.add(page)
      return true
    },
  )
  return [...pages]
}

/** How many are of pages that there are not, or in no run. */
export function strayPrints(all: All): number {
  const there = new Set(all<{ no: number }>('select no from page').map(({ no }) => no))
  let stray = 0
  for (const run of runsIn(all))
    for (const cursor = new Run(all, run); cursor.next(); ) for (const page of cursor.pages) if (!there.has(page)) stray++
  const [lost] = all<{ n: number }>('select count(*) as n from print where no >> 32 not in (select no from run)')
  return stray + (lost as { n: number }).n
}

/** Writes fingerprints. Those of a transaction are one run of pieces; a few runs become one, and a few of those another: each is written some times, and always beside those around it. */
export class Prints {
  readonly #database: DatabaseSync
  /** Made once each: what a statement holds is given back long after it was needed. */
  readonly #statements = new Map<string, StatementSync>()
  /** What is not written yet. */
  readonly #fresh = new Map<number, number[]>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  readonly #all: All = (sql, ...values) => this.#prepared(sql).all(...values) as never[]

  #prepared(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  add(page: number, prints: readonly number[]): void {
    for (const print of prints) {
      const known = this.#fresh.get(print)
      if (known) known.push(page)
      else this.#fresh.set(print, [page])
    }
  }

  remove(page: number, prints: readonly number[]): void {
    for (const print of prints) {
      const left = this.#fresh.get(print)?.filter((one) => one !== page)
      if (left?.length === 0) this.#fresh.delete(print)
      else if (left) this.#fresh.set(print, left)
    }
    const pieces = Map.groupBy(this.#all<HoldingRow>(HOLDING, JSON.stringify(prints)), ({ no }) => no)
    for (const [no, [row, ...others]] of pieces) {
      const gone = new Set([row, ...others].map((one) => one?.print))
      this.#write(no, without(page, gone, (row as HoldingRow).held))
    }
  }

  #write(no: number, held: Uint8Array): void {
    if (held.length === 0) this.#prepared('delete from print where no = ?').run(no)
    else this.#prepared('update print set held = ? where no = ?').run(held, no)
  }

  /** Writes what was added. */
  settle(): void {
    if (this.#fresh.size === 0) return
    this.#make(0, [freshOf(this.#fresh)])
    this.#fresh.clear()
    for (let height = 0; ; height++) {
      const runs = this.#all<{ no: number }>('select no from run where height = ?', height).map(({ no }) => no)
      if (runs.length < FAN) return
      this.#make(
        height + 1,
        runs.map((run) => new Run(this.#all, run)),
      )
      for (const run of runs) {
        this.#prepared('delete from print where no >= ? << 32 and no < (? + 1) << 32').run(run, run)
        this.#prepared('delete from run where no = ?').run(run)
      }
    }
  }

  /** After what was added was undone. */
  forget(): void {
    this.#fresh.clear()
  }

  #make(height: number, cursors: readonly Cursor[]): void {
    const no = freeRun(runsIn(this.#all))
    const put = this.#prepared('insert into print (no, held) values (?, ?)')
    const packing = new Packing()
    const echoes = new Set<number>()
    let first = 0
    merged(cursors, (print, parts) => {
      // what several pages of a run have is known since it was made
      if (height === 0) for (const part of parts) if (part.length > 1) for (const page of part) echoes.add(page)
      if (parts.length > 1) for (const part of parts) if (part.length === 1) echoes.add(part[0] as number)
      if (packing.length === 0) first = print
      packing.put(print, joined(parts))
      if (packing.length >= FULL) put.run(pieceNumber(no, first), packing.take())
      return true
    })
    if (packing.length > 0) put.run(pieceNumber(no, first), packing.take())
    const echo = this.#prepared('insert or ignore into echo (page) values (?)')
    for (const page of [...echoes].sort((a, b) => a - b)) echo.run(page)
    this.#prepared('insert into run (no, height) values (?, ?)').run(no, height)
  }
}

function joined(parts: readonly (readonly number[])[]): readonly number[] {
  if (parts.length === 1) return parts[0] as readonly number[]
  const sorted = parts.flat().sort((a, b) => a - b)
  return sorted.filter((page, i) => page !== sorted[i - 1])
}

/** A piece without some of the fingerprints of a page. */
function without(page: number, gone: ReadonlySet<number | undefined>, held: Uint8Array): Uint8Array {
  const [piece, packing] = [new Piece(held), new Packing()]
  while (piece.next()) {
    const pages = gone.has(piece.print) ? piece.pages.filter((one) => one !== page) : piece.pages
    if (pages.length > 0) packing.put(piece.print, pages)
  }
  return packing.take()
}

/** Fingerprints and their pages in order. */
function freshOf(fresh: ReadonlyMap<number, number[]>): Cursor {
  const prints = Int32Array.from(fresh.keys()).sort()
  // pages that come again have the numbers that they had
  for (const pages of fresh.values()) if (pages.length > 1) pages.sort((a, b) => a - b)
  let at = -1
  return {
    get print() {
      return prints[at] as number
    },
    get pages() {
      return fresh.get(prints[at] as number) as readonly number[]
    },
    next: () => ++at < prints.length,
  }
}
