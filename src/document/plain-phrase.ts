/** Kanji and katakana alone: nothing joins, points or modifies in it, so most patterns need not be asked. */
export function isPlain(phrase: string): boolean {
  for (let i = 0; i < phrase.length; i++) if (!isPlainUnit(phrase.charCodeAt(i))) return false
  return true
}

const isPlainUnit = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fa0) || (code >= 0x30a1 && code <= 0x30f6) || code === 0x30fc

const LONGEST = 16
const SLOT_BITS = 15
const YES = 0x20

/**
 * Answers to a question about plain phrases that hangs on the phrase alone, kept over pages: 会談, 首都近郊 and their like stand in many. A table of fixed
 * size, a slot by hash, where a newcomer takes the place of whoever is there. The units lie in the slot itself: a look-up touches one cache line of
 * it, where a Map of strings would touch four.
 */
export class PlainPhrases {
  readonly #units = new Uint16Array(LONGEST << SLOT_BITS)
  /** By slot: the phrase's length, and whether the answer is yes; 0 when empty. */
  readonly #heads = new Uint8Array(1 << SLOT_BITS)

  /** Whether `ask` says yes to the phrase; false for one that is long or not plain. */
  test(phrase: string, ask: (phrase: string) => boolean): boolean {
    const { length } = phrase
    if (length === 0 || length > LONGEST) return false
    let hash = length
    for (let i = 0; i < length; i++) {
      const code = phrase.charCodeAt(i)
      if (!isPlainUnit(code)) return false
      hash = Math.imul(hash ^ code, 0x9e3779b1)
    }
    const slot = hash >>> (32 - SLOT_BITS)
    const head = this.#heads[slot] as number
    if ((head & 0x1f) === length && this.#holds(slot, phrase)) return (head & YES) !== 0
    const answer = ask(phrase)
    this.#heads[slot] = length | (answer ? YES : 0)
    for (let i = 0, at = slot * LONGEST; i < length; i++) this.#units[at + i] = phrase.charCodeAt(i)
    return answer
  }

  #holds(slot: number, phrase: string): boolean {
    for (let i = 0, at = slot * LONGEST; i < phrase.length; i++) if (this.#units[at + i] !== phrase.charCodeAt(i)) return false
    return true
  }
}
