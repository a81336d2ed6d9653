import { type Dictionary, isSpace, WORD_CONTEXT_MASK, WORD_CONTEXT_SHIFT } from './dictionary.ts'
import type { Lattice } from './lattice.ts'
import type { Tokens } from './morphology.ts'

/** The tokens of one call, in arrays that grow and are used again by the next call. */
export class TokenTable implements Tokens {
  count = 0
  start: Int32Array<ArrayBuffer> = new Int32Array(1024)
  end: Int32Array<ArrayBuffer> = new Int32Array(1024)
  feature: Uint16Array<ArrayBuffer> = new Uint16Array(1024)
  entry: Int32Array<ArrayBuffer> = new Int32Array(1024)
  readonly #words: Int32Array
  readonly #featureOf: Uint16Array
  readonly #entries: number

  constructor(dictionary: Dictionary) {
    this.#words = dictionary.words
    this.#featureOf = dictionary.featureOf
    this.#entries = dictionary.baseOf.length
  }

  clear(): void {
    this.count = 0
  }

  /** Adds the best path that ends in `last`; the lattice gives it backwards. */
  append(lattice: Lattice, last: number, units: Int32Array, length: number, offset: number): void {
    let count = 0
    for (let node = last; node !== 0; node = lattice.previous(node)) count++
    this.#reserve(this.count + count)
    this.count += count
    let at = this.count
    let end = length
    for (let node = last; node !== 0; node = lattice.previous(node)) {
      const index = lattice.word(node)
      const word = this.#words[index]!
      // a word ends where the next begins, but for white space between
      while (isSpace(units[end - 1]!)) end--
      at--
      this.end[at] = offset + end
      end = lattice.start(node)
      this.start[at] = offset + end
      this.feature[at] = this.#featureOf[(word >> WORD_CONTEXT_SHIFT) & WORD_CONTEXT_MASK]!
      this.entry[at] = index < this.#entries ? index : -1
    }
  }

  #reserve(count: number): void {
    if (count <= this.start.length) return
    const size = Math.max(count, this.start.length * 2)
    this.start = grown(this.start, new Int32Array(size))
    this.end = grown(this.end, new Int32Array(size))
    this.feature = grown(this.feature, new Uint16Array(size))
    this.entry = grown(this.entry, new Int32Array(size))
  }
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}
