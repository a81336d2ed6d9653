/** A page shorter than this is searched; a longer one is first asked for its runs of three. */
const LONG = 4000

/**
 * Whether a text has some words anywhere. Each mention of a body asks for all its other names, so on a long page the answer no, which takes a search
 * to the end, is given from a table of the runs of three units that the text has.
 */
export function holdsIn(text: string): (words: string) => boolean {
  const seen = new Map<string, boolean>()
  let runs: Uint8Array | null = null
  return (words) => {
    const known = seen.get(words)
    if (known !== undefined) return known
    if (text.length > LONG) runs ??= runsOf(text)
    const found = (runs === null || mayHold(runs, words)) && text.includes(words)
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
