import { LedgerError } from '../ledger.ts'

/*
 * Fingerprints with the pages that have them, packed: fingerprints in their order, each as what it is more than the one in front, and the first than the
 * least there is; behind it its pages in theirs, each as what it is more than the one in front, doubled, and odd where another follows. Numbers are of
 * seven bits a byte, the lowest first, and all bytes but the last have the eighth set. Numbers of pages stay below 2 ** 30, and all is done in 32 bits.
 */

const LEAST = -(2 ** 31)

/** The place of a fingerprint among all there are, from 0. */
export const rankOf = (print: number): number => print - LEAST

/** Fingerprints in their order, of one piece or of many. */
export interface Cursor {
  readonly print: number
  readonly pages: readonly number[]
  /** Goes to the next fingerprint; false behind the last. */
  next(): boolean
}

export class Piece implements Cursor {
  readonly #bytes: Uint8Array
  #at = 0
  /** Nearly all are of one page: an array made for each would be most of the work. */
  readonly #alone: [number] = [0]
  print: number = LEAST
  pages: readonly number[] = this.#alone

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  next(): boolean {
    if (this.#at >= this.#bytes.length) return false
    this.print = (this.print + this.#number()) | 0
    const told = this.#number()
    this.#alone[0] = told >>> 1
    this.pages = (told & 1) === 0 ? this.#alone : this.#several(told >>> 1)
    return true
  }

  #several(first: number): number[] {
    const pages = [first]
    for (let page = first, more = 1; more === 1; ) {
      const told = this.#number()
      more = told & 1
      page += told >>> 1
      pages.push(page)
    }
    return pages
  }

  #number(): number {
    let number = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) throw new LedgerError('damaged', 'fingerprints cannot be unpacked')
      number |= (byte & 127) << shift
      if (byte < 128) return number
    }
  }
}

/** Packs fingerprints, which have to come in their order. */
export class Packing {
  #bytes = new Uint8Array(4096)
  #print = LEAST
  length = 0

  put(print: number, pages: readonly number[]): void {
    // a number has five bytes at most
    const most = this.length + 5 * (pages.length + 1)
    if (most > this.#bytes.length) {
      const larger = new Uint8Array(2 * most)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#number(print - this.#print)
    this.#print = print
    let before = 0
    for (let i = 0; i < pages.length; i++) {
      const page = pages[i] as number
      this.#number(((page - before) << 1) | (i + 1 < pages.length ? 1 : 0))
      before = page
    }
  }

  /** What was packed, as it is until something is put again; it begins anew. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.length)
    this.length = 0
    this.#print = LEAST
    return taken
  }

  #number(number: number): void {
    let rest = number >>> 0
    for (; rest > 127; rest >>>= 7) this.#bytes[this.length++] = (rest & 127) | 128
    this.#bytes[this.length++] = rest
  }
}
