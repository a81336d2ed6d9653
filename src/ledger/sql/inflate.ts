import { inflateSync } from 'fflate'

/*
 * Readings taken apart without zlib (RFC 1950 and 1951), where many are. Node's `inflateSync` leaves an object to the collector of garbage each time, which
 * takes longer to put away than a reading to take apart, and hundreds of them at once keep a search waiting. fflate does so without one, and looks at no sum.
 * What is behind another dictionary, too large, or not what its sum says, gives null: zlib tells then what it is.
 */

/** What the head says of the method and of a dictionary; others are known by their remainder. */
const METHOD = 0x0820
const METHOD_BITS = 0x0f20
const CHECK = 31
const HEAD = 6
const SUM = 4
const ADLER = 65_521
/** Bytes whose sums stay below 2 ** 31. */
const ADLER_RUN = 3800
/** Bytes that come out at most: some fifty times what a reading usually has. */
const ROOM = 1 << 20

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  for (let at = 0; at < bytes.length; ) {
    for (const end = Math.min(bytes.length, at + ADLER_RUN); at < end; at++) {
      low += bytes[at] as number
      high += low
    }
    low %= ADLER
    high %= ADLER
  }
  return ((high << 16) | low) >>> 0
}

/** Takes apart what was deflated behind one dictionary. */
export class Inflater {
  readonly #dictionary: Uint8Array
  readonly #sum: number
  /** Taken once: room for each by itself would be garbage again. */
  readonly #room = new Uint8Array(ROOM)

  constructor(dictionary: Uint8Array) {
    this.#dictionary = dictionary
    this.#sum = adler32(dictionary)
  }

  /** What comes out, which the next overwrites. */
  inflate(bytes: Uint8Array): Uint8Array | null {
    const head = numberAt(bytes, 0) >>> 16
    if ((head & METHOD_BITS) !== METHOD || head % CHECK !== 0 || numberAt(bytes, 2) !== this.#sum) return null
    try {
      const plain = inflateSync(bytes.subarray(HEAD, -SUM), { dictionary: this.#dictionary, out: this.#room })
      return numberAt(bytes, bytes.length - SUM) === adler32(plain) ? plain : null
    } catch {
      return null
    }
  }
}

function numberAt(bytes: Uint8Array, at: number): number {
  let number = 0
  for (let i = at; i < at + 4; i++) number = (number << 8) | (bytes[i] ?? 0)
  return number >>> 0
}
