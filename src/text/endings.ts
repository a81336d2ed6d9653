import type { Step, Way } from './pattern.ts'
import { lengthOf, unitAt } from './unit.ts'

/** What a text has to end with (or, read forwards, to begin with) so that a way of a pattern may fit. */
interface Ending {
  readonly words: string
  /** The edge of the text was met in front of the words: they stand at it. */
  readonly held: boolean
  /** The other edge was met behind them: they are the whole text. */
  readonly whole: boolean
  /** A text with them fits; else the pattern has to be asked. */
  readonly sure: boolean
  /** What stands further on is too much to follow. */
  readonly done: boolean
}

const NOTHING: Ending = { words: '', held: false, whole: false, sure: true, done: false }
/** More endings than this are not told apart any further. */
const MOST_ENDINGS = 240
/** A class of more units than this counts as any unit. */
const MOST_UNITS = 24

const stopped = (ending: Ending): Ending => ({ ...ending, sure: false, done: true })

/** The endings of some ways behind those read so far; null when a way does not hold to the edge. */
function follow(ways: readonly Way[], from: readonly Ending[], back: boolean): Ending[] | null {
  const found: Ending[] = []
  for (const way of ways) {
    let now: Ending[] | null = [...from]
    for (const step of back ? [...way].reverse() : way) {
      now = followStep(step, now, back)
      if (now === null) return null
    }
    found.push(...now)
  }
  return found
}

function followStep(step: Step, from: readonly Ending[], back: boolean): Ending[] | null {
  const done = from.filter((ending) => ending.done)
  const open = from.filter((ending) => !ending.done)
  if (open.length === 0) return done
  const next = followOpen(step, open, back)
  if (next === null) return null
  return [...done, ...(next.length > MOST_ENDINGS ? open.map(stopped) : next)]
}

function followOpen({ atom, least, most }: Step, open: readonly Ending[], back: boolean): Ending[] | null {
  if (atom.kind === 'none') return open.map((ending) => ({ ...ending, sure: false }))
  if (atom.kind === 'start' || atom.kind === 'end') {
    if (least === 0) return null
    if ((atom.kind === 'end') !== back) return open.map((ending) => ({ ...ending, whole: true }))
    return open.filter((ending) => ending.words === '').map((ending) => ({ ...ending, held: true }))
  }
  if (atom.kind === 'units') {
    if (open.some((ending) => !ending.held)) return null
    const units = listed(atom.units)
    if (units === null) return open.map(stopped)
    return repeated(open, least, most, (now) => withUnits(units, now, back))
  }
  return repeated(open, least, most, (now) => follow(atom.ways, now, back))
}

/** What an atom that stands there `least` to `most` times makes of some endings. */
function repeated(
  open: readonly Ending[],
  least: number,
  most: number,
  once: (now: readonly Ending[]) => Ending[] | null,
): Ending[] | null {
  const found: Ending[] = least === 0 ? [...open] : []
  // what begins otherwise than at the edge may hide in a group that is passed over
  if (most === Number.POSITIVE_INFINITY && least === 0) return open.some((ending) => !ending.held) ? null : open.map(stopped)
  let now: readonly Ending[] = open
  const times = most === Number.POSITIVE_INFINITY ? least : most
  for (let time = 1; time <= times; time++) {
    const made = once(now)
    if (made === null) return null
    now = made
    if (time >= least) found.push(...now)
    if (found.length > MOST_ENDINGS || now.length > MOST_ENDINGS) return open.some((ending) => !ending.held) ? null : open.map(stopped)
  }
  return most === Number.POSITIVE_INFINITY ? found.map((ending) => (ending.held ? stopped(ending) : ending)) : found
}

const withUnits = (units: readonly string[], from: readonly Ending[], back: boolean): Ending[] =>
  from
    .filter((ending) => !ending.whole)
    .flatMap((ending) =>
      ending.done ? [ending] : units.map((unit) => ({ ...ending, words: back ? unit + ending.words : ending.words + unit })),
    )

function listed(units: readonly number[] | null): string[] | null {
  if (units === null) return null
  const found = new Set<string>()
  for (let i = 0; i < units.length; i += 2)
    for (let code = units[i] as number; code <= (units[i + 1] as number); code++) {
      found.add(String.fromCharCode(code))
      if (found.size > MOST_UNITS) return null
    }
  return [...found]
}

/** What a look at a text's edge tells of it. */
export const NO = 0
export const ASK = 1
export const YES = 2

/**
 * The tries of all patterns, beside each other: a table of its own for each would lie somewhere else. Fixed, so that the engine knows where it lies; what
 * finds no room is asked of the pattern. Nodes of one place stand in a row, each of two int32: unit, what a text with it is, whether it is the
 * last of its row; and where its children begin, 0 when it has none.
 */
const POOL = new Int32Array(1 << 18)
let free = 1

const UNIT = 0xffff
const FITS: number = 1 << 16
const FITS_WHOLE: number = 1 << 17
const MAY: number = 1 << 18
const MAY_WHOLE: number = 1 << 19
const TOLD: number = FITS | FITS_WHOLE | MAY | MAY_WHOLE
const LAST: number = 1 << 20

interface Grown {
  told: number
  readonly children: Map<number, Grown>
}

/** Puts words of one edge of texts into the pool; gives where the row of their first units begins, 0 when there is no room. */
function plant(endings: readonly Ending[], back: boolean): number {
  const root: Grown = { told: 0, children: new Map() }
  let count = 0
  for (const { words, whole, sure } of endings) {
    let node = root
    for (let i = 0; i < words.length; i++) {
      const unit = words.charCodeAt(back ? words.length - 1 - i : i)
      const next = node.children.get(unit) ?? { told: 0, children: new Map() }
      if (!node.children.has(unit)) count++
      node.children.set(unit, next)
      node = next
    }
    node.told |= sure ? (whole ? FITS_WHOLE : FITS) : whole ? MAY_WHOLE : MAY
  }
  return free + 2 * count > POOL.length ? 0 : laid(root)
}

function laid({ children }: Grown): number {
  const row = free
  free += 2 * children.size
  let at = row
  for (const [unit, node] of children) {
    POOL[at] = unit | node.told | (at + 2 === row + 2 * children.size ? LAST : 0)
    POOL[at + 1] = node.children.size === 0 ? 0 : laid(node)
    at += 2
  }
  return row
}

/** Whether a text of one unit or more fits the words planted at `row`: NO, ASK or YES. */
export function look(row: number, text: string, back: boolean): number {
  const length = lengthOf(text)
  const step = back ? -1 : 1
  let at = back ? length - 1 : 0
  let answer = NO
  let used = 0
  for (let node = row; ; ) {
    const unit = unitAt(text, at)
    let head = POOL[node] as number
    while ((head & UNIT) !== unit) {
      if ((head & LAST) !== 0) return answer
      node += 2
      head = POOL[node] as number
    }
    used++
    if ((head & TOLD) !== 0) {
      if ((head & FITS) !== 0 || ((head & FITS_WHOLE) !== 0 && used === length)) return YES
      if ((head & MAY) !== 0 || ((head & MAY_WHOLE) !== 0 && used === length)) answer = ASK
    }
    if (used === length) return answer
    node = POOL[node + 1] as number
    if (node === 0) return answer
    at += step
  }
}

/** Where the words stand that texts end and begin with which fit a pattern, 0 for none; null when some way of it holds to neither edge. */
export function endingsOf(ways: readonly Way[]): { readonly ends: number; readonly begins: number } | null {
  const ends: Ending[] = []
  const begins: Ending[] = []
  for (const way of ways) {
    const behind = held(follow([way], [NOTHING], true))
    const front = behind ? null : held(follow([way], [NOTHING], false))
    if (behind) ends.push(...behind)
    else if (front) begins.push(...front)
    else return null
  }
  const planted = { ends: ends.length > 0 ? plant(ends, true) : 0, begins: begins.length > 0 ? plant(begins, false) : 0 }
  return (ends.length > 0 && planted.ends === 0) || (begins.length > 0 && planted.begins === 0) ? null : planted
}

/** Endings that hold to the edge and have words; what is empty and whole is a text of no units, which is told apart from all others. */
function held(found: readonly Ending[] | null): readonly Ending[] | null {
  if (found?.some((ending) => !ending.held || (ending.words === '' && !ending.whole)) ?? true) return null
  return (found as readonly Ending[]).filter((ending) => ending.words !== '')
}
