/*
 * Readings taken apart without zlib (RFC 1950 and 1951), where many are. Node's `inflateSync` leaves an object to the collector of garbage each time, which
 * takes longer to put away than a reading to take apart, and hundreds of them at once keep a search waiting. What is not of the usual shape, or not what its
 * sum says, gives null: zlib tells then what it is.
 */

/** Codes of so many bits are found with one look. */
const LOOK = 9
const LOOK_BITS = (1 << LOOK) - 1
const LONGEST = 15
const LITERALS = 288
const DISTANCES = 30
/** The end of a block; above it are lengths. */
const END = 256
/** The only kind of block that is known here: it tells its own codes. */
const DYNAMIC = 2
/** What the head says of the method and of a dictionary; others are known by their remainder. */
const METHOD = 0x0820
const METHOD_BITS = 0x0f20
const CHECK = 31
const ADLER = 65_521
/** Bytes whose sums stay below 2 ** 31. */
const ADLER_RUN = 3800
/** Bytes that are there to begin with; most readings have fewer. */
const ROOM = 65_536

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
const LENGTH_BASE = Uint16Array.from(LENGTHS)
const LENGTH_BITS = Uint8Array.from(LENGTHS, (_, i) => (i < 8 || i === LENGTHS.length - 1 ? 0 : (i >> 2) - 1))
const DISTANCE_BITS = Uint8Array.from({ length: DISTANCES }, (_, i) => (i < 2 ? 0 : (i >> 1) - 1))
const DISTANCE_BASE = Uint16Array.from(DISTANCE_BITS, (bits, i) => (i < 2 ? i + 1 : ((2 + (i & 1)) << bits) + 1))
/** Whose lengths come in what order, of the codes that lengths of codes are told in. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
/** Bits the other way around: codes are written from their highest bit on, and all else from its lowest. */
const TURNED = Uint16Array.from({ length: 1 << LOOK }, (_, bits) => {
  let turned = 0
  for (let i = 0; i < LOOK; i++) turned |= ((bits >> i) & 1) << (LOOK - 1 - i)
  return turned
})

function adler32(bytes: Uint8Array, from: number, to: number): number {
  let [low, high] = [1, 0]
  for (let at = from; at < to; ) {
    for (const end = Math.min(to, at + ADLER_RUN); at < end; at++) {
      low += bytes[at] as number
      high += low
    }
    low %= ADLER
    high %= ADLER
  }
  return ((high << 16) | low) >>> 0
}

/** Codes of one alphabet: short ones in a table, longer ones by how many there are of each length. */
class Codes {
  readonly #counts = new Uint16Array(LONGEST + 1)
  readonly #symbols = new Uint16Array(LITERALS)
  readonly #starts = new Uint16Array(LONGEST + 1)
  readonly #next = new Uint16Array(LONGEST + 1)
  /** By what comes next, a symbol and in four bits how long its code is; 0 for longer codes. */
  readonly look = new Uint16Array(1 << LOOK)

  /** From how long each symbol's code is, 0 for none; false where there are no such codes. */
  set(lengths: Uint8Array, from: number, to: number): boolean {
    const [counts, symbols, starts, next, look] = [this.#counts.fill(0), this.#symbols, this.#starts, this.#next, this.look.fill(0)]
    for (let i = from; i < to; i++) (counts[lengths[i] as number] as number)++
    counts[0] = 0
    let [index, code] = [0, 0]
    for (let length = 1; length <= LONGEST; length++) {
      starts[length] = index
      next[length] = code
      index += counts[length] as number
      code += counts[length] as number
      if (code > 1 << length) return false
      code <<= 1
    }
    for (let i = from; i < to; i++) {
      const length = lengths[i] as number
      if (length === 0) continue
      symbols[(starts[length] as number)++] = i - from
      const own = (next[length] as number)++
      if (length > LOOK) continue
      const found = ((i - from) << 4) | length
      for (let turned = TURNED[own << (LOOK - length)] as number; turned <= LOOK_BITS; turned += 1 << length) look[turned] = found
    }
    return true
  }

  /** As `look` gives it, of a code of any length; 0 for none. */
  long(bits: number): number {
    let [code, first, index] = [0, 0, 0]
    for (let length = 1; length <= LONGEST; length++) {
      code |= (bits >> (length - 1)) & 1
      const count = this.#counts[length] as number
      if (code < first + count) return ((this.#symbols[index + code - first] as number) << 4) | length
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return 0
  }
}

/** Takes apart what was deflated behind one dictionary. */
export class Inflater {
  readonly #dictionary: number
  readonly #start: number
  /** The dictionary, and behind it what comes out. */
  #out: Uint8Array
  #end = 0
  #bytes: Uint8Array = new Uint8Array()
  #at = 0
  /** Bits that were read and not taken, and how many. Behind the last byte come zeros. */
  #bits = 0
  #count = 0
  readonly #lengths = new Uint8Array(LITERALS + DISTANCES + 2)
  readonly #literals = new Codes()
  readonly #distances = new Codes()

  constructor(dictionary: Uint8Array) {
    this.#dictionary = adler32(dictionary, 0, dictionary.length)
    this.#start = dictionary.length
    this.#out = new Uint8Array(dictionary.length + ROOM)
    this.#out.set(dictionary)
  }

  /** What comes out, which the next overwrites. */
  inflate(bytes: Uint8Array): Uint8Array | null {
    const head = numberAt(bytes, 0) >>> 16
    if ((head & METHOD_BITS) !== METHOD || head % CHECK !== 0 || numberAt(bytes, 2) !== this.#dictionary) return null
    ;[this.#bytes, this.#at, this.#bits, this.#count, this.#end] = [bytes, 6, 0, 0, this.#start]
    for (let last = false; !last; ) {
      last = this.#take(1) === 1
      if (this.#take(2) !== DYNAMIC || !this.#told() || !this.#coded()) return null
    }
    const at = this.#at - (this.#count >> 3)
    if (at + 4 !== bytes.length || numberAt(bytes, at) !== adler32(this.#out, this.#start, this.#end)) return null
    return this.#out.subarray(this.#start, this.#end)
  }

  #take(count: number): number {
    while (this.#count < count) {
      this.#bits |= (this.#bytes[this.#at++] ?? 0) << this.#count
      this.#count += 8
    }
    const taken = this.#bits & ((1 << count) - 1)
    this.#bits >>>= count
    this.#count -= count
    return taken
  }

  /** Which codes a block has. */
  #told(): boolean {
    const lengths = this.#lengths.fill(0)
    const [literals, distances, told] = [this.#take(5) + END + 1, this.#take(5) + 1, this.#take(4) + 4]
    for (let i = 0; i < told; i++) lengths[ORDER[i] as number] = this.#take(3)
    const codes = this.#literals
    if (!codes.set(lengths, 0, ORDER.length)) return false
    lengths.fill(0)
    const all = literals + distances
    for (let i = 0; i < all; ) {
      const bits = this.#take(LOOK)
      const found = codes.look[bits] as number
      if (found === 0) return false
      this.#give(bits, LOOK - (found & 15), found & 15)
      const symbol = found >> 4
      if (symbol < 16) {
        lengths[i++] = symbol
        continue
      }
      const times = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7)
      if (i + times > all) return false
      lengths.fill(symbol === 16 && i > 0 ? (lengths[i - 1] as number) : 0, i, i + times)
      i += times
    }
    return this.#literals.set(lengths, 0, literals) && this.#distances.set(lengths, literals, all)
  }

  /** Puts bits back that were taken too many. */
  #give(bits: number, count: number, taken: number): void {
    this.#bits = (this.#bits << count) | (bits >> taken)
    this.#count += count
  }

  /** What a block holds. Nearly all of the work is here, so what it goes on with stands in variables of its own. */
  #coded(): boolean {
    const [bytes, literals, distances, look, lookFar] = [
      this.#bytes,
      this.#literals,
      this.#distances,
      this.#literals.look,
      this.#distances.look,
    ]
    let [out, end, at, bits, count] = [this.#out, this.#end, this.#at, this.#bits, this.#count]
    const most = bytes.length + 4
    while (at <= most) {
      while (count <= 24) {
        bits |= (bytes[at++] ?? 0) << count
        count += 8
      }
      const found = look[bits & LOOK_BITS] || literals.long(bits)
      bits >>>= found & 15
      count -= found & 15
      const symbol = found >> 4
      if (symbol < END) {
        if (found === 0) return false
        if (end === out.length) out = larger(out, end + 1)
        out[end++] = symbol
        continue
      }
      if (symbol === END) {
        ;[this.#out, this.#end, this.#at, this.#bits, this.#count] = [out, end, at, bits, count]
        return true
      }
      const long = symbol - END - 1
      if (long >= LENGTHS.length) return false
      const longBits = LENGTH_BITS[long] as number
      const length = (LENGTH_BASE[long] as number) + (bits & ((1 << longBits) - 1))
      bits >>>= longBits
      count -= longBits
      while (count <= 24) {
        bits |= (bytes[at++] ?? 0) << count
        count += 8
      }
      const foundFar = lookFar[bits & LOOK_BITS] || distances.long(bits)
      bits >>>= foundFar & 15
      count -= foundFar & 15
      const far = foundFar >> 4
      if (foundFar === 0 || far >= DISTANCES) return false
      while (count <= 24) {
        bits |= (bytes[at++] ?? 0) << count
        count += 8
      }
      const farBits = DISTANCE_BITS[far] as number
      const distance = (DISTANCE_BASE[far] as number) + (bits & ((1 << farBits) - 1))
      bits >>>= farBits
      count -= farBits
      if (distance > end) return false
      if (end + length > out.length) out = larger(out, end + length)
      for (let from = end - distance, to = end + length; end < to; ) out[end++] = out[from++] as number
    }
    return false
  }
}

function numberAt(bytes: Uint8Array, at: number): number {
  let number = 0
  for (let i = at; i < at + 4; i++) number = (number << 8) | (bytes[i] ?? 0)
  return number >>> 0
}

function larger(out: Uint8Array, needed: number): Uint8Array {
  const room = new Uint8Array(2 * needed)
  room.set(out)
  return room
}
