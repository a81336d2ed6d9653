import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { LedgerError } from '#ledger'
import { COMMON } from '../../src/ledger/ledger.ts'
import type { All } from '../../src/ledger/sql/store.ts'
import { Packing, Piece } from '../../src/ledger/sqlite/piece.ts'
import { echoing, Prints, printsFrom, sharing, strayPrints } from '../../src/ledger/sqlite/prints.ts'
import { TABLES } from '../../src/ledger/sqlite/schema.ts'
import { random } from './random.ts'

const LEAST = -(2 ** 31)
const MOST = 2 ** 31 - 1

describe('a piece of fingerprints', () => {
  it.each<[string, [number, number[]][]]>([
    ['none', []],
    [
      'the least and the most there are',
      [
        [LEAST, [1]],
        [MOST, [1]],
      ],
    ],
    [
      'around nothing',
      [
        [-1, [1]],
        [0, [1]],
        [1, [1]],
      ],
    ],
    [
      'of many pages',
      [
        [7, Array.from({ length: 1000 }, (_, i) => i * i)],
        [8, [3]],
      ],
    ],
    [
      'of large numbers',
      [
        [7, [2 ** 29, 2 ** 30 - 1]],
        [MOST, [2 ** 30 - 2]],
      ],
    ],
  ])('%s comes out as it went in', (_, all) => {
    const packing = new Packing()
    for (const [print, pages] of all) packing.put(print, pages)
    const packed = packing.take()
    const piece = new Piece(packed)
    const found: [number, number[]][] = []
    while (piece.next()) found.push([piece.print, [...piece.pages]])
    expect(found).toEqual(all)
    // what is packed next knows nothing of it
    packing.put(5, [2])
    const next = new Piece(packing.take())
    expect([next.next(), next.print, next.pages]).toEqual([true, 5, [2]])
  })
  it('cut off anywhere tells that it is damaged, or ends', () => {
    const packing = new Packing()
    for (const print of [LEAST, -5, 1000, MOST]) packing.put(print, [300, 70_000])
    const packed = packing.take()
    for (let length = 1; length < packed.length; length++) {
      const piece = new Piece(packed.slice(0, length))
      let whole = 0
      try {
        while (piece.next()) whole++
      } catch (error) {
        expect(error).toBeInstanceOf(LedgerError)
      }
      expect(whole).toBeLessThan(4)
    }
  })
})

/** Fingerprints in a database, and beside them the same in plain sight. */
function beside(): {
  readonly all: All
  readonly prints: Prints
  readonly plain: Map<number, Set<number>>
  readonly add: (page: number, own: readonly number[]) => void
  readonly remove: (page: number, own: readonly number[]) => void
} {
  const database = new DatabaseSync(':memory:')
  database.exec(TABLES)
  const prints = new Prints(database)
  const plain = new Map<number, Set<number>>()
  const page = database.prepare(
    "insert or ignore into page (no, id, address, place, digest, form, version, reading) values (?1, 'p' || cast(?1 as integer), '', 0, 0, 'news', '0', x'')",
  )
  return {
    all: (sql, ...values) =>
      database
        .prepare(sql)
        .all(...values)
        .map((row) => ({ ...row })) as never[],
    prints,
    plain,
    add: (no, own) => {
      page.run(no)
      prints.add(no, own)
      for (const print of own) plain.set(print, (plain.get(print) ?? new Set()).add(no))
    },
    remove: (no, own) => {
      prints.remove(no, own)
      for (const print of own) plain.get(print)?.delete(no)
    },
  }
}

const inOrder = (plain: ReadonlyMap<number, ReadonlySet<number>>): { print: number; page: number }[] =>
  [...plain].sort(([a], [b]) => a - b).flatMap(([print, pages]) => [...pages].sort((a, b) => a - b).map((page) => ({ print, page })))

describe('fingerprints in runs', () => {
  it('are those that were added and not taken away, however many transactions they came in', () => {
    const below = random(3)
    const { all, prints, plain, add, remove } = beside()
    const owns: number[][] = []
    const ownOf = (): number[] => [
      ...new Set(Array.from({ length: 1 + below(40) }, () => (below(3) === 0 ? below(50) - 25 : below(2 ** 32) - 2 ** 31))),
    ]
    for (let round = 0; round < 150; round++) {
      for (let i = below(20); i >= 0; i--) {
        owns.push(ownOf())
        add(owns.length, owns.at(-1) as number[])
      }
      // some go before what they came with is written, some are of runs that have become one since, and some come again
      for (let i = below(5); i > 0; i--) {
        const page = 1 + below(owns.length)
        remove(page, owns[page - 1] as number[])
        owns[page - 1] = below(2) === 0 ? ownOf() : []
        add(page, owns[page - 1] as number[])
      }
      prints.settle()
    }
    const wanted = inOrder(plain)
    expect(printsFrom(all, LEAST, wanted.length + 1)).toEqual(wanted)
    for (const from of [-3, 0, 20, 2 ** 30]) {
      const behind = wanted.filter(({ print }) => print >= from)
      for (const most of [1, 30, 5000]) expect(printsFrom(all, from, most)).toEqual(behind.slice(0, most))
    }
    const echoes = new Set([...all<{ page: number }>('select page from echo').map(({ page }) => page), ...echoing(all)])
    for (const pages of plain.values()) if (pages.size > 1) for (const page of pages) expect(echoes).toContain(page)
    expect(strayPrints(all)).toBe(0)
    expect(all('select no from run').length).toBeLessThan(16)
    for (const [i, own] of owns.entries()) {
      if (i % 9 > 0) continue
      const shared = new Map<number, number>()
      for (const print of own) {
        const pages = plain.get(print) as Set<number>
        if (pages.size <= COMMON) for (const page of pages) if (page !== i + 1) shared.set(page, (shared.get(page) ?? 0) + 1)
      }
      const most = [...shared]
        .map(([page, count]) => ({ id: `p${page}`, shared: count }))
        .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
      expect(sharing(all, own, `p${i + 1}`, 5)).toEqual(most.slice(0, 5))
    }
  })
  it('of pages that stand together in no run echo each other too, and what goes echoes nobody', () => {
    const { all, prints, add, remove } = beside()
    add(1, [7, 8])
    prints.settle()
    expect(echoing(all)).toEqual([])
    add(2, [8, 9])
    prints.settle()
    expect(echoing(all).toSorted()).toEqual([1, 2])
    expect(all('select page from echo')).toEqual([])
    remove(2, [8, 9])
    expect(echoing(all)).toEqual([])
    expect(printsFrom(all, LEAST, 9)).toEqual([
      { print: 7, page: 1 },
      { print: 8, page: 1 },
    ])
  })
  it('of more than a bound of pages are left out', () => {
    const { all, prints, add } = beside()
    for (let page = 1; page <= COMMON; page++) add(page, [1, 1000 + page])
    prints.settle()
    expect(sharing(all, [1], 'p1', 500)).toHaveLength(COMMON - 1)
    add(COMMON + 1, [1])
    prints.settle()
    expect(sharing(all, [1], 'p1', 500)).toEqual([])
  })
  it('are not there when what added them is undone', () => {
    const { all, prints, add } = beside()
    add(1, [7])
    prints.forget()
    prints.settle()
    expect(printsFrom(all, LEAST, 9)).toEqual([])
  })
})
