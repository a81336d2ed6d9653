import type { Member } from '../member.ts'

/** What a revisit record can be resolved to. */
export type Kept = Pick<Member, 'bytes' | 'mediaType' | 'charset'>

/** How many records are remembered to have been passed over. */
const PASSED = 100_000
/** Bytes that are held for what may be revisited. */
const ROOM = 16 * 1024 * 1024

interface Entry {
  readonly keys: readonly string[]
  readonly kept: Kept
}

/** The pages met last, so that a record which only says "unchanged since" finds its text. Old ones go as new ones come. */
export class Revisits {
  /** In the order in which they came. */
  readonly #entries = new Set<Entry>()
  readonly #byKey = new Map<string, Entry>()
  readonly #passed = new Map<string, string>()
  /** How many pages lie in each buffer: a page is a view, and holds the whole piece of the file that it was read with. */
  readonly #buffers = new Map<ArrayBufferLike, number>()
  #held = 0

  /** Remembers a page under its digest, its record id, and its address with date. */
  keep(keys: readonly string[], { bytes, mediaType, charset }: Kept): void {
    if (keys.length === 0 || bytes.length > ROOM / 4) return
    const entry = { keys, kept: { bytes: bytes.buffer.byteLength > ROOM / 4 ? Buffer.from(bytes) : bytes, mediaType, charset } }
    const { buffer } = entry.kept.bytes
    this.#entries.add(entry)
    for (const key of keys) this.#byKey.set(key, entry)
    const pages = this.#buffers.get(buffer) ?? 0
    this.#buffers.set(buffer, pages + 1)
    if (pages === 0) this.#held += buffer.byteLength
    while (this.#held > ROOM) this.#drop(this.#entries.values().next().value as Entry)
  }

  /** Remembers that a record is no page, so that what revisits it is none either. */
  pass(keys: readonly string[], label: string): void {
    if (this.#passed.size > PASSED) this.#passed.clear()
    for (const key of keys) this.#passed.set(key, label)
  }

  find(keys: readonly string[]): Kept | string | null {
    for (const key of keys) {
      const found = this.#byKey.get(key)?.kept ?? this.#passed.get(key)
      if (found !== undefined) return found
    }
    return null
  }

  #drop(entry: Entry): void {
    const { buffer } = entry.kept.bytes
    const pages = (this.#buffers.get(buffer) ?? 1) - 1
    if (pages > 0) this.#buffers.set(buffer, pages)
    else {
      this.#buffers.delete(buffer)
      this.#held -= buffer.byteLength
    }
    this.#entries.delete(entry)
    for (const key of entry.keys) if (this.#byKey.get(key) === entry) this.#byKey.delete(key)
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
