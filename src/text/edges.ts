import type { Step, Way } from './pattern.ts'

/**
 * Sets of units, sixteen int32 each, beside each other as the words of `endings` are. Units are told apart by their last nine bits: one cache line a
 * set, where a bit for each of 65,536 units would be fetched anew for every pattern and every text. A unit too many only lets the pattern be asked.
 */
const SETS = new Int32Array(1 << 16)
const SET = 16
let free: number = SET

/** Whether the set at `set` may hold a unit. */
export const has = (set: number, code: number): boolean => ((SETS[set + ((code >> 5) & 15)] as number) & (1 << (code & 31))) !== 0

/** The set of units that a match can have at the text's end (`atEnd`) or start; 0 when the pattern does not hold to it or anything can stand there. */
export function edge(ways: readonly Way[], atEnd: boolean, held = false): number {
  const found: number[] = []
  if (walk(ways, atEnd, held, found) !== 'closed' || free + SET > SETS.length) return 0
  const set = free
  free += SET
  for (let i = 0; i < found.length; i += 2) {
    const from = found[i] as number
    // more than 511 units behind the first set every bit
    for (let code = from; code <= Math.min(found[i + 1] as number, from + 511); code++)
      SETS[set + ((code >> 5) & 15)] = (SETS[set + ((code >> 5) & 15)] as number) | (1 << (code & 31))
  }
  return set
}

/**
 * Collects the units that can stand at an edge. `closed`: every way takes a unit there; `open`: some way may take none; `free`: some way does not
 * hold to the edge or takes any unit. `held` tells whether the edge was met outside the group.
 */
function walk(ways: readonly Way[], atEnd: boolean, held: boolean, found: number[]): 'closed' | 'open' | 'free' {
  let open = false
  for (const way of ways) {
    const result = walkOne(atEnd ? [...way].reverse() : way, atEnd, held, found)
    if (result === 'free') return 'free'
    if (result === 'open') open = true
  }
  return open ? 'open' : 'closed'
}

function walkOne(steps: readonly Step[], atEnd: boolean, held: boolean, found: number[]): 'closed' | 'open' | 'free' {
  let holds = held
  for (const { atom, least } of steps) {
    if (atom.kind === 'none') continue
    if (atom.kind === 'start' || atom.kind === 'end') {
      if (least === 0) return 'free'
      if ((atom.kind === 'end') === atEnd) holds = true
      continue
    }
    if (atom.kind === 'units') {
      if (!holds || atom.units === null) return 'free'
      for (const code of atom.units) found.push(code)
      if (least > 0) return 'closed'
      continue
    }
    const inside = walk(atom.ways, atEnd, holds, found)
    if (inside === 'free') return 'free'
    if (inside === 'closed' && least > 0) return 'closed'
    // a group that may be passed over, and that may itself hold to the edge, is too much to follow
    if (!holds) return 'free'
  }
  return 'open'
}
