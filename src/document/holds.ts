/** A page shorter than this is searched; a longer one is first asked for its runs of three. */
const LONG = 4000
/** On a page longer than this the answer yes is sought from where it can first stand. */
const VERY_LONG = 100_000

/**
 * Whether a text has some words anywhere. Each mention of a body asks for all its other names, so on a long page the answer no, which takes a search
 * to the end, is given from a table of the runs of three units that the text has.
 */
export function holdsIn(text: string): (words: string) => boolean {
  const seen = new Map<string, boolean>()
  let runs: Uint8Array | null = null
  let firsts: Int32Array | null = null
  return (words) => {
    const known = seen.get(words)
    if (known !== undefined) return known
    if (text.length > LONG) runs ??= runsOf(text)
    if (text.length > VERY_LONG) firsts ??= firstsOf(text)
    const found = (runs === null || mayHold(runs, words)) && text.includes(words, firsts ? earliest(firsts, words) : 0)
    seen.set(words, found)
    return found
  }
}

const place = (runs: Uint8Array, text: string, at: number): number => {
  const mixed = Math.imul(Math.imul(text.charCodeAt(at), 0x01000193) ^ text.charCodeAt(at + 1), 0x01000193) ^ text.charCodeAt(at + 2)
  return (Math.imul(mixed, 0x9e3779b1) >>> 7) & (runs.length * 8 - 1)
}

/** A bit for each run of three, by hash: a bit that is not set proves that the run is not there. */
function runsOf(text: string): Uint8Array {
  // sixteen bits a unit; a hash gives 25 bits, so there is no more room than that
  const runs = new Uint8Array(Math.min(1 << 22, 2 << (32 - Math.clz32(text.length))))
  for (let at = 0; at + 3 <= text.length; at++) {
    const bit = place(runs, text, at)
    runs[bit >> 3] = (runs[bit >> 3] as number) | (1 << (bit & 7))
  }
  return runs
}

function mayHold(runs: Uint8Array, words: string): boolean {
  for (let at = 0; at + 3 <= words.length; at++) {
    const bit = place(runs, words, at)
    if (((runs[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false
  }
  return true
}

const FIRSTS = 1 << 18
const bucket = (text: string, at: number): number => {
  const mixed = Math.imul(Math.imul(text.charCodeAt(at), 0x01000193) ^ text.charCodeAt(at + 1), 0x01000193) ^ text.charCodeAt(at + 2)
  return Math.imul(mixed, 0x9e3779b1) >>> 14
}

/** Where the first run of three of each hash stands; -1 where there is none. */
function firstsOf(text: string): Int32Array {
  const firsts = new Int32Array(FIRSTS).fill(-1)
  for (let at = 0; at + 3 <= text.length; at++) {
    const of = bucket(text, at)
    if (firsts[of] === -1) firsts[of] = at
  }
  return firsts
}

/** No words stand in front of where each of their runs first stands. */
function earliest(firsts: Int32Array, words: string): number {
  let from = 0
  for (let at = 0; at + 3 <= words.length; at++) from = Math.max(from, (firsts[bucket(words, at)] as number) - at)
  return from
}
