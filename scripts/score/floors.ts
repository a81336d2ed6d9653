import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { GOLD_SETS, goldFolder } from '../gold/sets.ts'
import { SHARED } from '../gold/wikinews.ts'
import type { Score } from './measure.ts'

/** What no score may fall below, and the gold it was measured against. */
export interface Floors {
  readonly gold: string
  readonly floors: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const FILE = resolve(import.meta.dirname, '../../test/score/floors.json')

export const readFloors = (): Floors => (existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Floors) : { gold: '', floors: {} })

/** sha256 of every gold file, ours and the five pages'. Other gold, other scores: the floors must then be recorded again. */
export function goldDigest(): string {
  const digest = createHash('sha256')
  const folders = [...GOLD_SETS.map(goldFolder), join(SHARED, 'gold'), join(SHARED, 'data/speakers')]
  for (const folder of folders)
    for (const name of readdirSync(folder)
      .filter((name) => /json$/.test(name))
      .sort())
      digest
        .update(`${name}\0`)
        .update(readFileSync(join(folder, name)).toString().replace(/\r\n/g, '\n'))
        .update('\0')
  return digest.digest('hex')
}

/** What is three quarters may be computed as a hair less. */
const ROUNDING = 1e-9

/** The scores below their floor, and the floors that nothing was measured for, a line each. */
export function fallenBelow({ floors }: Floors, scores: readonly Score[]): string[] {
  const measured = new Map(scores.map(({ set, measure, value }) => [`${set}: ${measure}`, value]))
  return Object.entries(floors).flatMap(([set, of]) =>
    Object.entries(of).flatMap(([measure, floor]) => {
      const value = measured.get(`${set}: ${measure}`)
      if (value === undefined) return [`${set}: ${measure} is no longer measured; its floor is ${floor}`]
      return value < floor - ROUNDING ? [`${set}: ${measure} is ${value.toFixed(4)}, below its floor of ${floor}`] : []
    }),
  )
}

/** Raises every floor to its score, cut to three digits; one that is higher already stays. Unless the gold is another: then all begin anew. */
export function raiseFloors(old: Floors, scores: readonly Score[], gold: string): Floors {
  const floors: Record<string, Record<string, number>> = {}
  for (const { set, measure, value, free } of scores) {
    if (free) continue
    const before = old.gold === gold ? (old.floors[set]?.[measure] ?? 0) : 0
    floors[set] = { ...floors[set], [measure]: Math.max(before, Math.floor((value + ROUNDING) * 1000) / 1000) }
  }
  return { gold, floors }
}

export const writeFloors = (floors: Floors): void => writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`)
