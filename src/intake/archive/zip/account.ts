import type { Limits } from '../member.ts'
import type { TroubleKind } from '../trouble.ts'

/**
 * What the archives of one file have come to together, whichever lies in which: each may be within its limits, and all of
 * them a bomb. So there is one account for all of them.
 */
export class Account {
  readonly #limits: Limits
  /** What archives in others may come to: no more times the file than any page may be. */
  readonly #mostInside: number
  #entries = 0
  #bytes = 0
  #inside = 0

  /** `size` is that of the outermost file, in bytes. */
  constructor(size: number, limits: Limits) {
    this.#limits = limits
    this.#mostInside = Math.max(limits.ratioFrom, limits.ratio * size)
  }

  /** Entries that may still be listed. */
  get entriesLeft(): number {
    return Math.max(0, this.#limits.entries - this.#entries)
  }

  list(entries: number): void {
    this.#entries += entries
  }

  /** Books what an entry unpacks to, `isInside` for one of an archive in another; or says why it is too much. */
  book(bytes: number, isInside: boolean): TroubleKind | null {
    this.#bytes += bytes
    if (isInside) this.#inside += bytes
    if (this.#bytes > this.#limits.totalBytes) return { code: 'archive_too_large', limit: this.#limits.totalBytes }
    return this.#inside > this.#mostInside ? { code: 'ratio_too_high', limit: this.#limits.ratio } : null
  }
}
