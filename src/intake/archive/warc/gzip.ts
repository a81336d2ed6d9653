import { constants, crc32, inflateRawSync } from 'node:zlib'
import type { Limits } from '../member.ts'
import { Cursor } from './cursor.ts'
import { Inflation, trailerFault } from './inflation.ts'
import type { Segment, SegmentFault } from './segment.ts'

/** Below this much held, more is read: most members fit, and few bytes are moved. */
const LOW = 64 * 1024
const HIGH = 1024 * 1024
/** The longest packed member that is unpacked in one go; longer ones come in pieces. */
const LONGEST = 16 * 1024 * 1024
const MAGIC: Buffer = Buffer.from([0x1f, 0x8b, 0x08])
const TRAILER = 8
/** How many places that only look like a member are tried behind one damage. */
const TRIES = 10_000

/**
 * The members of a gzip file (RFC 1952), each a segment; one that begins in the middle of a record continues the one
 * before. A damaged one gives what came before its damage; the next is looked for by its first bytes.
 */
export async function* gzipSegments(raw: Cursor, limits: Limits): AsyncGenerator<Segment> {
  let member = await nextMember(raw, limits)
  while (member !== null) {
    const segment = new PackedSegment(member, raw, limits)
    yield segment
    member = await segment.following()
  }
}

/** A member unpacked, wholly or as it is read. */
interface GzipMember {
  readonly offset: number
  readonly bytes: Uint8Array
  /** What unpacks the rest of a large one. */
  readonly rest: Inflation | null
  readonly fault: SegmentFault | null
}

class PackedSegment implements Segment {
  readonly offset: number
  readonly cursor: Cursor
  readonly size = null
  readonly plain = false
  readonly #raw: Cursor
  readonly #limits: Limits
  #member: GzipMember
  #given = false
  /** Read already, and not part of this segment; undefined where none was read yet. */
  #after: GzipMember | null | undefined
  #unpacked = 0
  #last: { readonly from: number; readonly offset: number }

  constructor(member: GzipMember, raw: Cursor, limits: Limits) {
    this.offset = member.offset
    this.#member = member
    this.#raw = raw
    this.#limits = limits
    this.#last = { from: 0, offset: member.offset }
    this.cursor = new Cursor(() => this.#next())
  }

  fault(): SegmentFault | null {
    return this.#member.rest === null ? this.#member.fault : this.#member.rest.fault
  }

  checksum(): boolean | null {
    return this.#member.rest === null ? this.#member.fault === null : null
  }

  place(): number {
    return this.cursor.position >= this.#last.from ? this.#last.offset : this.offset
  }

  /** The first member of the next segment; what was not read of this one is passed over. */
  async following(): Promise<GzipMember | null> {
    while (await this.cursor.fill(1)) await this.cursor.skip(this.cursor.view.length)
    return this.#after ?? null
  }

  async #next(): Promise<Uint8Array | null> {
    for (;;) {
      const piece = await this.#piece()
      if (piece !== null) {
        this.#unpacked += piece.length
        return piece
      }
      if (this.#after !== undefined) return null
      const next = await afterMember(this.#raw, this.fault(), this.#member.rest !== null, this.#limits)
      const continues = next !== null && this.fault() === null && next.fault === null && next.rest === null && !isRecordStart(next.bytes)
      if (!continues) {
        this.#after = next
        return null
      }
      this.#member = next
      this.#given = false
      this.#last = { from: this.#unpacked, offset: next.offset }
    }
  }

  async #piece(): Promise<Uint8Array | null> {
    if (this.#member.rest !== null) return this.#member.rest.next()
    if (this.#given) return null
    this.#given = true
    return this.#member.bytes
  }
}

/** The member behind one that has been read; after damage it has to be looked for. */
async function afterMember(raw: Cursor, fault: SegmentFault | null, large: boolean, limits: Limits): Promise<GzipMember | null> {
  const lost = fault !== null && fault !== 'checksum' && fault !== 'length' && (large || fault !== 'ratio')
  return lost && !(await findMember(raw)) ? null : nextMember(raw, limits)
}

/** Unpacks the member that begins here; null at the end of the file. One whose end is not found stays where it is. */
async function nextMember(raw: Cursor, limits: Limits): Promise<GzipMember | null> {
  if (raw.view.length < LOW) await raw.fill(HIGH)
  if (raw.view.length === 0) return null
  const offset = raw.position
  const head = headLength(raw.view)
  if (head === null) return { offset, bytes: Buffer.alloc(0), rest: null, fault: 'header' }
  const whole = await inflateWhole(raw, head, limits)
  if (whole === null) return { offset, bytes: Buffer.alloc(0), rest: new Inflation(raw, head, limits), fault: null }
  if (whole.packed !== null) await raw.skip(whole.packed)
  return { offset, bytes: whole.bytes, rest: null, fault: whole.fault }
}

/** Length of a member's head; null where none begins. */
function headLength(view: Buffer): number | null {
  const flags = view[3] ?? 0xff
  if (view.length < 10 || !view.subarray(0, 3).equals(MAGIC) || (flags & 0xe0) !== 0) return null
  let at = 10
  if (flags & 4) at += 2 + (view.length >= at + 2 ? view.readUInt16LE(at) : 0)
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue
    const end = view.indexOf(0, at)
    if (end < 0) return null
    at = end + 1
  }
  if (flags & 2) at += 2
  return at <= view.length ? at : null
}

interface Whole {
  readonly bytes: Uint8Array
  readonly fault: SegmentFault | null
  /** Bytes of the member in the file; null where its end was not found. */
  readonly packed: number | null
}

/** Unpacks a member at one go, holding more of the file as needed; null where it is too large for that. */
async function inflateWhole(raw: Cursor, head: number, limits: Limits): Promise<Whole | null> {
  const maxOutputLength = limits.memberBytes + limits.headBytes
  for (;;) {
    const { code, bytes, consumed } = inflate(raw.view.subarray(head), { maxOutputLength })
    if (code === null) return trailed(raw, head + consumed, bytes, limits)
    if (code === 'ERR_BUFFER_TOO_LARGE') return null
    if (code !== 'Z_BUF_ERROR') return { bytes: salvage(raw.view.subarray(head), maxOutputLength), fault: 'data', packed: null }
    if (raw.ended) return { bytes: salvage(raw.view.subarray(head), maxOutputLength), fault: 'truncated', packed: null }
    if (raw.view.length > LONGEST) return null
    await raw.fill(raw.view.length * 4)
  }
}

/** Holds what was unpacked against the checksum and length behind it. */
async function trailed(raw: Cursor, end: number, bytes: Buffer, limits: Limits): Promise<Whole> {
  if (!(await raw.fill(end + TRAILER))) return { bytes, fault: 'truncated', packed: null }
  const packed = end + TRAILER
  if (bytes.length > limits.ratioFrom && bytes.length > limits.ratio * packed) return { bytes: Buffer.alloc(0), fault: 'ratio', packed }
  const fault = trailerFault(raw.view.subarray(end), crc32(bytes), bytes.length)
  // one bit can hide the end, and what follows is then unpacked as if it belonged here, to an end by chance
  if (fault !== null && !(await endsAt(raw, packed))) return { bytes, fault: 'data', packed: null }
  return { bytes, fault, packed }
}

/** Whether a member can end there: another one begins, or the file ends. */
async function endsAt(raw: Cursor, packed: number): Promise<boolean> {
  await raw.fill(packed + MAGIC.length)
  return raw.view.length === packed || raw.view.subarray(packed, packed + MAGIC.length).equals(MAGIC)
}

interface Inflated {
  /** Null where the stream came to its end. */
  readonly code: string | null
  readonly bytes: Buffer
  readonly consumed: number
}

function inflate(packed: Uint8Array, options: { maxOutputLength: number; finishFlush?: number }): Inflated {
  try {
    // with `info` the engine tells how much it took; the types know nothing of it
    const { buffer, engine } = inflateRawSync(packed, { ...options, info: true }) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    return { code: null, bytes: buffer, consumed: engine.bytesWritten }
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? 'unknown', bytes: Buffer.alloc(0), consumed: 0 }
  }
}

/** The longest beginning that unpacks without fault, found by halving. */
function salvage(packed: Buffer, maxOutputLength: number): Buffer {
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }
  const all = inflate(packed, options)
  if (all.code === null) return all.bytes
  let best = Buffer.alloc(0) as Buffer
  let good = 0
  let bad = packed.length
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    const part = inflate(packed.subarray(0, middle), options)
    if (part.code === null) {
      good = middle
      best = part.bytes
    } else bad = middle
  }
  return best
}

/** Goes on to the next place where a member with a record begins; false at the end of the file. */
async function findMember(raw: Cursor): Promise<boolean> {
  await raw.skip(1)
  for (let tries = 0; tries < TRIES; ) {
    if (raw.view.length < LOW) await raw.fill(HIGH)
    const at = raw.view.indexOf(MAGIC)
    if (at < 0) {
      if (raw.ended) {
        await raw.skip(raw.view.length)
        return false
      }
      await raw.skip(Math.max(0, raw.view.length - MAGIC.length + 1))
      await raw.fill(HIGH)
      continue
    }
    await raw.skip(at)
    if (raw.view.length < LOW) await raw.fill(HIGH)
    if (beginsRecord(raw.view)) return true
    tries++
    await raw.skip(1)
  }
  return false
}

/** Whether a member begins here whose first bytes are those of a record. */
function beginsRecord(view: Buffer): boolean {
  const head = headLength(view)
  if (head === null) return false
  return isRecordStart(inflate(view.subarray(head, head + 512), { maxOutputLength: HIGH, finishFlush: constants.Z_SYNC_FLUSH }).bytes)
}

function isRecordStart(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  return /^\s*(?:WARC\/\d|(?:https?|filedesc|dns|ftp):)/.test(start)
}
