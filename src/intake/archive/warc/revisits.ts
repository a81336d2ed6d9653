import type { Member } from '../member.ts'

/** What a revisit record can be resolved to. */
export type Kept = Pick<Member, 'bytes' | 'mediaType' | 'charset'>

/** How many records are remembered to have been passed over. */
const PASSED = 100_000
/** Bytes of pages that are remembered, and of one page. */
const ROOM = 16 * 1024 * 1024
const LARGEST = ROOM / 4

interface Entry {
  readonly keys: readonly string[]
  readonly mediaType: string | null
  readonly charset: string | null
  readonly start: number
  readonly end: number
}

/** The pages met last, so that a record which only says "unchanged since" finds its text. Old ones go as new ones come. */
export class Revisits {
  /** Pages lie here one behind the other, and over the oldest ones again: a view would keep the whole piece of the file that it was read with. */
  #room: Buffer | null = null
  #at = 0
  /** In the order in which they lie. */
  readonly #entries = new Set<Entry>()
  readonly #byKey = new Map<string, Entry>()
  readonly #passed = new Map<string, string>()

  /** Remembers a page under its digest, its record id, and its address with date. */
  keep(keys: readonly string[], { bytes, mediaType, charset }: Kept): void {
    if (keys.length === 0 || bytes.length > LARGEST) return
    this.#room ??= Buffer.allocUnsafeSlow(ROOM)
    if (this.#at + bytes.length > ROOM) this.#makeRoom(this.#at, ROOM)
    const start = this.#at + bytes.length > ROOM ? 0 : this.#at
    const end = start + bytes.length
    this.#makeRoom(start, end)
    this.#room.set(bytes, start)
    this.#at = end
    const entry = { keys, mediaType, charset, start, end }
    this.#entries.add(entry)
    for (const key of keys) this.#byKey.set(key, entry)
  }

  /** Remembers that a record is no page, so that what revisits it is none either. */
  pass(keys: readonly string[], label: string): void {
    if (this.#passed.size > PASSED) this.#passed.clear()
    for (const key of keys) this.#passed.set(key, label)
  }

  find(keys: readonly string[]): Kept | string | null {
    for (const key of keys) {
      const entry = this.#byKey.get(key)
      if (entry === undefined && !this.#passed.has(key)) continue
      if (entry === undefined) return this.#passed.get(key) ?? null
      return {
        bytes: Buffer.from((this.#room as Buffer).subarray(entry.start, entry.end)),
        mediaType: entry.mediaType,
        charset: entry.charset,
      }
    }
    return null
  }

  /** Forgets what lies between two places: the oldest pages, for they lie in a circle. */
  #makeRoom(start: number, end: number): void {
    for (const entry of this.#entries) {
      if (entry.start >= end || entry.end <= start) return
      this.#entries.delete(entry)
      for (const key of entry.keys) if (this.#byKey.get(key) === entry) this.#byKey.delete(key)
    }
  }
}

type Fields = ReadonlyMap<string, string>

/** The keys a record can be found by later. */
export function keysOf(fields: Fields): string[] {
  const keys = [fields.get('warc-payload-digest'), fields.get('warc-record-id')].filter((key) => key !== undefined)
  return [...keys, `${fields.get('warc-target-uri') ?? ''} ${fields.get('warc-date') ?? ''}`]
}

/** The keys by which a revisit record names what it revisits (WARC 1.1, 6.7). */
export function revisitedKeys(fields: Fields): string[] {
  const keys = [fields.get('warc-refers-to'), fields.get('warc-payload-digest')].filter((key) => key !== undefined)
  const address = fields.get('warc-refers-to-target-uri')
  return address === undefined ? keys : [...keys, `${address} ${fields.get('warc-refers-to-date') ?? ''}`]
}
