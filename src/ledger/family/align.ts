import { lettersOf } from '#text'
import type { Units } from './units.ts'

/** A stretch of one text that another carries too. Places are UTF-16 units. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly otherStart: number
  readonly otherEnd: number
  /** Units that both have, over those of the longer stretch: 1 where nothing was changed; 0 to 1. */
  readonly kept: number
  /** Both have it in 「」 only: they quote the same words, and need not know of each other. */
  readonly quoted: boolean
  /** What stands otherwise in the two, marks aside; a place without length is where something was left out. */
  readonly changes: readonly Change[]
}

export interface Change {
  readonly start: number
  readonly end: number
  readonly otherStart: number
  readonly otherEnd: number
}

/** Units from which on a run that both have is looked at. */
const SEED = 4
/** A place more where one seed may stand: what stands oftener says nothing. */
const PLACES = 8
/** Units that may be left out, put in or exchanged between two runs of one passage: half a sentence, or a caption. */
const GAP = 24
/** What a passage must have: UTF-16 units in both texts, units in common, some of them apart, and a share of it unchanged. */
const LONG = 45
const SHARED = 15
const APART = 6
const KEPT = 0.7
/** Of a long one less need be unchanged: whole paragraphs were gone over. */
const MUCH = 40
const MUCH_KEPT = 0.6

interface Run {
  readonly one: number
  readonly other: number
  readonly length: number
}

/** What two texts have in common, in the order of the first: passages of about 60 characters and more, with what was changed inside left in. */
export function alignTexts(one: Units, other: Units): readonly Passage[] {
  const runs = runsOf(one, other)
  return chainsOf(runs)
    .flatMap((chain) => passageOf(one, other, chain) ?? [])
    .sort((a, b) => a.start - b.start || a.otherStart - b.otherStart)
}

/** Maximal runs of units that stand in both. */
function runsOf(one: Units, other: Units): Run[] {
  const places = new Map<number, number[]>()
  for (let i = 0; i + SEED <= one.length; i++) {
    const seed = seedAt(one.codes, i)
    const at = places.get(seed)
    if (!at) places.set(seed, [i])
    else if (at.length < PLACES) at.push(i)
  }
  const runs: Run[] = []
  // how far each diagonal has been followed in the other text
  const followed = new Map<number, number>()
  for (let j = 0; j + SEED <= other.length; j++) {
    for (const i of places.get(seedAt(other.codes, j)) ?? []) {
      const diagonal = i - j
      if ((followed.get(diagonal) ?? -1) >= j) continue
      let length = 0
      while (i + length < one.length && j + length < other.length && one.codes[i + length] === other.codes[j + length]) length++
      if (length < SEED) continue
      followed.set(diagonal, j + length - 1)
      runs.push({ one: i, other: j, length })
    }
  }
  return runs
}

function seedAt(codes: Int32Array, at: number): number {
  let hash = 0
  for (let i = at; i < at + SEED; i++) hash = Math.imul(hash ^ (codes[i] as number), 0x9e3779b1)
  return hash
}

/** Runs that follow each other in both texts, the best chains first; each run, and each place, is in one chain. */
function chainsOf(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => a.other - b.other || a.one - b.one)
  const best = new Float64Array(sorted.length)
  const before = new Int32Array(sorted.length).fill(-1)
  for (let r = 0; r < sorted.length; r++) {
    const run = sorted[r] as Run
    best[r] = run.length
    for (let p = r - 1, looked = 0; p >= 0 && looked < LOOKED; p--, looked++) {
      const front = sorted[p] as Run
      const [inOne, inOther] = [run.one - front.one - front.length, run.other - front.other - front.length]
      // one unit may belong to the run in front and to this one
      if (inOne < -1 || inOther < -1 || inOne > GAP || inOther > GAP) continue
      const score = (best[p] as number) + run.length - Math.max(inOne, inOther) / 4
      if (score > (best[r] as number)) {
        best[r] = score
        before[r] = p
      }
    }
  }
  const order = [...sorted.keys()].sort((a, b) => (best[b] as number) - (best[a] as number) || a - b)
  const used = new Uint8Array(sorted.length)
  const chains: Run[][] = []
  for (const last of order) {
    const chain: Run[] = []
    for (let r = last; r >= 0 && used[r] === 0; r = before[r] as number) {
      chain.unshift(sorted[r] as Run)
      used[r] = 1
    }
    if (chain.length > 0 && !chains.some((taken) => crosses(taken, chain))) chains.push(chain)
  }
  return chains
}
/** How many runs in front are looked at for one that goes on: texts that repeat themselves have many. */
const LOOKED = 64

/** Whether a chain stands where a better one does, in either text. */
function crosses(taken: readonly Run[], chain: readonly Run[]): boolean {
  const [a, b] = [extentOf(taken), extentOf(chain)]
  return (a.one < b.oneEnd && b.one < a.oneEnd) || (a.other < b.otherEnd && b.other < a.otherEnd)
}

function extentOf(chain: readonly Run[]): { one: number; oneEnd: number; other: number; otherEnd: number } {
  const [first, last] = [chain[0] as Run, chain[chain.length - 1] as Run]
  return { one: first.one, oneEnd: last.one + last.length, other: first.other, otherEnd: last.other + last.length }
}

function passageOf(one: Units, other: Units, chain: readonly Run[]): Passage | null {
  const shared = chain.reduce((sum, { length }) => sum + length, 0)
  if (shared < SHARED) return null
  const at = extentOf(chain)
  const kept = Math.min(1, shared / Math.max(at.oneEnd - at.one, at.otherEnd - at.other))
  if (kept < (shared < MUCH ? KEPT : MUCH_KEPT) || apartIn(one, chain) < APART) return null
  const ends = widened(
    one.text,
    other.text,
    { start: one.starts[at.one] as number, end: one.ends[at.oneEnd - 1] as number },
    { start: other.starts[at.other] as number, end: other.ends[at.otherEnd - 1] as number },
  )
  if (ends.end - ends.start < LONG || ends.otherEnd - ends.otherStart < LONG) return null
  const quoted = isQuoted(one.text, ends.start, ends.end) && isQuoted(other.text, ends.otherStart, ends.otherEnd)
  return { ...ends, kept, quoted, changes: changesIn(one, other, chain) }
}

/** How many units of a chain do not simply go on a name. */
function apartIn({ loose }: Units, chain: readonly Run[]): number {
  let apart = 0
  for (const { one, length } of chain) for (let i = one + 1; i < one + length; i++) apart += loose[i] as number
  return apart
}

/** Stretches between two common units where the letters are not the same. */
function changesIn(one: Units, other: Units, chain: readonly Run[]): readonly Change[] {
  const changes: Change[] = []
  let [i, j] = [-1, -1]
  for (const run of chain)
    for (let k = 0; k < run.length; k++) {
      const [nextI, nextJ] = [run.one + k, run.other + k]
      // two runs may have a unit in common
      if (nextI <= i || nextJ <= j) continue
      if (i >= 0) {
        const here = trimmed(one.text, one.ends[i] as number, one.starts[nextI] as number)
        const there = trimmed(other.text, other.ends[j] as number, other.starts[nextJ] as number)
        if (lettersOf(one.text.slice(here.start, here.end)) !== lettersOf(other.text.slice(there.start, there.end)))
          changes.push({ ...here, otherStart: there.start, otherEnd: there.end })
      }
      ;[i, j] = [nextI, nextJ]
    }
  return changes
}

/** A stretch without marks at its ends. */
function trimmed(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, to]
  while (start < end && !LETTER.test(text[start] as string)) start++
  while (end > start && !LETTER.test(text[end - 1] as string)) end--
  return { start, end }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const LETTER = /[\p{L}\p{N}]/u
const SENTENCE_END = /[。！？!?]/

/** Takes in what stands around the first and the last unit alike: hiragana and marks, and other endings of one last word. */
function widened(one: string, other: string, a: Stretch, b: Stretch): Change {
  let [start, otherStart] = [a.start, b.start]
  for (let [i, j] = [start, otherStart]; ; ) {
    i = skipBack(one, i)
    j = skipBack(other, j)
    if (i < 0 || j < 0 || one[i] !== other[j]) break
    ;[start, otherStart] = [i--, j--]
  }
  let [end, otherEnd] = [a.end, b.end]
  for (let [i, j] = [end, otherEnd]; ; ) {
    // where a sentence ends in both, however it does: …と述べた。 …と述べました。
    const [stop, otherStop] = [endingAt(one, i), endingAt(other, j)]
    if (stop > 0 && otherStop > 0) {
      ;[end, otherEnd] = [stop, otherStop]
      break
    }
    i = skipOn(one, i)
    j = skipOn(other, j)
    if (i >= one.length || j >= other.length || one[i] !== other[j]) break
    ;[end, otherEnd] = [++i, ++j]
  }
  return { start, end, otherStart, otherEnd }
}

/** Marks and spaces that a passage may have one way or the other; a sentence or a line is not left through them. */
const MARKS = 4

function skipBack(text: string, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - MARKS); i--) {
    const unit = text[i] as string
    if (LETTER.test(unit)) return i
    if (unit === '\n' || SENTENCE_END.test(unit)) return -1
  }
  return -1
}

function skipOn(text: string, at: number): number {
  for (let i = at; i < Math.min(text.length, at + MARKS); i++) {
    const unit = text[i] as string
    if (LETTER.test(unit)) return i
    if (unit === '\n' || SENTENCE_END.test(unit)) return text.length
  }
  return text.length
}

/** Behind the mark that ends a sentence whose rest is hiragana; 0 where it is not. */
function endingAt(text: string, at: number): number {
  const found = ENDING.exec(text.slice(at, at + 16))
  return found ? at + found[0].length : 0
}
const ENDING = /^[\u3041-\u309fー]{0,12}[。！？!?]/

/** How far a bracket is looked for. */
const FAR = 400

/** Whether a stretch stands in one pair of 「」 with nothing of it outside. */
function isQuoted(text: string, start: number, end: number): boolean {
  let depth = 0
  let open = start - 1
  for (const last = Math.max(0, start - FAR); ; open--) {
    if (open < last) return false
    if (text[open] === '」') depth++
    else if (text[open] === '「' && depth-- === 0) break
  }
  depth = 0
  for (let i = start; i < end; i++) {
    if (text[i] === '「') depth++
    else if (text[i] === '」' && depth-- === 0) return !LETTER.test(text.slice(i + 1, end))
  }
  return true
}
