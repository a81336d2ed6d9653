import { CLASS_MASK, CLASS_SHIFT, type Dictionary, KINDS_MASK, WIDE } from './dictionary.ts'

/** Costs add up in 32 bits: a sentence of 30,000 units of the dearest words still fits. Longer stretches are analysed in chunks. */
const MOST_UNITS = 30_000
/** How far back a place to cut is looked for. */
const LOOK_BACK = 2_000

/** Turns stretches of text into the units of the dictionary, a chunk at a time. */
export class Chunks {
  units: Int32Array = new Int32Array(1024)
  readonly #unitOf: Int32Array
  /** A whole astral character: as MeCab has it, U+0000's class. */
  readonly #wide: number

  constructor(dictionary: Dictionary) {
    this.#unitOf = dictionary.units
    this.#wide = (dictionary.units[0]! & (KINDS_MASK | (CLASS_MASK << CLASS_SHIFT))) | WIDE
  }

  /** Fills `units` with the chunk of `text` that begins at `from`; gives where it ends (`end`, or a safe place before). */
  read(text: string, from: number, end: number): number {
    const to = end - from > MOST_UNITS ? cutBefore(text, from + MOST_UNITS) : end
    const length = to - from
    if (this.units.length < length) this.units = new Int32Array(Math.max(length, this.units.length * 2))
    const units = this.units
    const unitOf = this.#unitOf
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(from + at)
      units[at] = unitOf[code]!
      if ((code & 0xfc00) === 0xd800 && at + 1 < length && (text.charCodeAt(from + at + 1) & 0xfc00) === 0xdc00) {
        units[at] = this.#wide
        units[++at] = 0
      }
    }
    return to
  }
}

/** The safest place to cut at or before `limit`: after 。 or a line, else after 、 or white space, else anywhere but within a character. */
function cutBefore(text: string, limit: number): number {
  let comma = 0
  for (let at = limit; at > limit - LOOK_BACK; at--) {
    const before = text[at - 1]!
    if ('。\n！？'.includes(before)) return at
    if (comma === 0 && '、，, \u3000'.includes(before)) comma = at
  }
  if (comma !== 0) return comma
  return (text.charCodeAt(limit - 1) & 0xfc00) === 0xd800 ? limit - 1 : limit
}
