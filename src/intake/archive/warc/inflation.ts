import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib'
import type { Limits } from '../member.ts'
import type { Cursor } from './cursor.ts'
import type { SegmentFault } from './segment.ts'

const PIECE = 16 * 1024

/** Unpacks one gzip member in pieces, however long it is, and leaves the file behind its end. */
export class Inflation {
  readonly #raw: Cursor
  readonly #head: number
  readonly #limits: Limits
  readonly #engine: InflateRaw = createInflateRaw({ chunkSize: 64 * 1024 })
  #out: Buffer[] = []
  #begun = false
  #ended = false
  #packed = 0
  #unpacked = 0
  #checksum = 0
  #settle: (outcome: 'more' | 'end' | 'broken') => void = () => {}
  fault: SegmentFault | null = null

  constructor(raw: Cursor, head: number, limits: Limits) {
    this.#raw = raw
    this.#head = head
    this.#limits = limits
    this.#engine.on('data', (piece: Buffer) => this.#out.push(piece))
    this.#engine.on('end', () => this.#settle('end'))
    this.#engine.on('error', () => this.#settle('broken'))
  }

  /** The next bytes; null at the end, sound or not (see `fault`). */
  async next(): Promise<Uint8Array | null> {
    if (!this.#begun) await this.#raw.skip(this.#head)
    this.#begun = true
    while (!this.#ended && this.#out.length === 0) await this.#step()
    if (this.#out.length === 0) return null
    const bytes = this.#out.length === 1 ? (this.#out[0] as Buffer) : Buffer.concat(this.#out)
    this.#out = []
    this.#unpacked += bytes.length
    this.#checksum = crc32(bytes, this.#checksum)
    if (this.#unpacked > this.#limits.ratioFrom && this.#unpacked > this.#limits.ratio * this.#packed) this.#stop('ratio')
    return bytes
  }

  async #step(): Promise<void> {
    if (!(await this.#raw.fill(1))) return this.#stop('truncated')
    const piece = this.#raw.view.subarray(0, PIECE)
    const before = this.#engine.bytesWritten
    const outcome = await new Promise<'more' | 'end' | 'broken'>((resolve) => {
      this.#settle = resolve
      this.#engine.write(piece, () => resolve('more'))
    })
    if (outcome === 'broken') return this.#stop('data')
    const taken = outcome === 'end' ? this.#engine.bytesWritten - before : piece.length
    this.#packed += taken
    await this.#raw.skip(taken)
    if (outcome === 'end') await this.#close()
  }

  /** What is still to be given counts for the checksum too. */
  async #close(): Promise<void> {
    const checksum = this.#out.reduce((sum, piece) => crc32(piece, sum), this.#checksum)
    const length = this.#out.reduce((sum, piece) => sum + piece.length, this.#unpacked)
    if (!(await this.#raw.fill(8))) this.#stop('truncated')
    else {
      const fault = trailerFault(this.#raw.view, checksum, length)
      await this.#raw.skip(8)
      this.#stop(fault)
    }
  }

  #stop(fault: SegmentFault | null): void {
    this.fault ??= fault
    this.#ended = true
    this.#engine.destroy()
  }
}

/** What a member's last eight bytes say against what was unpacked. */
export function trailerFault(trailer: Buffer, checksum: number, length: number): 'checksum' | 'length' | null {
  if (trailer.readUInt32LE(0) !== checksum) return 'checksum'
  return trailer.readUInt32LE(4) === length % 2 ** 32 ? null : 'length'
}
