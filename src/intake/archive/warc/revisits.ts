import type { Limits, Member } from '../member.ts'

/** What a revisit record can be resolved to. */
export type Kept = Pick<Member, 'bytes' | 'mediaType' | 'charset'>

/** How many records are remembered to have been passed over. */
const PASSED = 100_000

/** The pages met last, so that a record which only says "unchanged since" finds its text. Old ones go as new ones come. */
export class Revisits {
  readonly #room: number
  #held = 0
  readonly #kept = new Map<string, Kept>()
  readonly #passed = new Map<string, string>()

  constructor({ memberBytes }: Limits) {
    this.#room = memberBytes
  }

  /** Remembers a page under its digest, its record id, and its address with date. */
  keep(keys: readonly string[], kept: Kept): void {
    if (keys.length === 0 || kept.bytes.length > this.#room / 4) return
    for (const key of keys) {
      this.#drop(key)
      this.#kept.set(key, kept)
      this.#held += kept.bytes.length
    }
    for (const key of this.#kept.keys()) {
      if (this.#held <= this.#room) break
      this.#drop(key)
    }
  }

  /** Remembers that a record is no page, so that what revisits it is none either. */
  pass(keys: readonly string[], label: string): void {
    if (this.#passed.size > PASSED) this.#passed.clear()
    for (const key of keys) this.#passed.set(key, label)
  }

  find(keys: readonly string[]): Kept | string | null {
    for (const key of keys) {
      const kept = this.#kept.get(key) ?? this.#passed.get(key)
      if (kept !== undefined) return kept
    }
    return null
  }

  #drop(key: string): void {
    const old = this.#kept.get(key)
    if (old === undefined) return
    this.#held -= old.bytes.length
    this.#kept.delete(key)
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
