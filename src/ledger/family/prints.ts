import type { Units } from './units.ts'

/** Units a fingerprint is made of: 8, of which some must stand apart, are hardly ever the same by chance. */
const LENGTH = 8
/** Fingerprints of which the smallest is kept: a text shared over LENGTH + WINDOW - 1 units shares a fingerprint. */
const WINDOW = 12
/** How many of its units must not go on the one in front: 国家安全保障会議議長 is a name and carries nobody's text. */
const LOOSE = 3

/**
 * The fingerprints of a text, each once: signed 32-bit numbers, chosen by winnowing (Schleimer, Wilkerson and Aiken 2003), so that what is
 * chosen of a passage does not hang on the text around it.
 */
export function printsOf({ codes, loose, length }: Units): readonly number[] {
  const prints = new Set<number>()
  const count = length - LENGTH + 1
  if (count <= 0) return []
  const hashes = new Float64Array(count)
  let apart = 0
  for (let i = 1; i < LENGTH - 1; i++) apart += loose[i] as number
  for (let i = 0; i < count; i++) {
    apart += loose[i + LENGTH - 1] as number
    hashes[i] = apart >= LOOSE ? hashAt(codes, i) : Number.POSITIVE_INFINITY
    apart -= loose[i + 1] as number
  }
  let least = -1
  for (let end = Math.min(WINDOW, count) - 1; end < count; end++) {
    const start = Math.max(0, end - WINDOW + 1)
    if (least < start) {
      least = start
      for (let i = start + 1; i <= end; i++) if ((hashes[i] as number) <= (hashes[least] as number)) least = i
    } else if ((hashes[end] as number) <= (hashes[least] as number)) least = end
    if (hashes[least] !== Number.POSITIVE_INFINITY) prints.add((hashes[least] as number) | 0)
  }
  return [...prints]
}

function hashAt(codes: Int32Array, at: number): number {
  let hash = 0
  for (let i = at; i < at + LENGTH; i++) hash = Math.imul(hash ^ (codes[i] as number), 0x5bd1e995) ^ (hash >>> 15)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
