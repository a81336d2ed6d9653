import { instantOf } from './date.ts'
import type { FeedDate } from './feed.ts'

interface Dated {
  readonly published?: FeedDate | null
  readonly updated?: FeedDate | null
  readonly modified?: FeedDate | null
}

/** Keeps the newest of many without holding more than twice as many; what has no date counts as older, and what came first as newer. */
export class Newest<T extends Dated> {
  readonly #limit: number
  #held: { readonly thing: T; readonly at: number; readonly instant: number }[] = []
  total = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  add(thing: T): void {
    const date = (thing.published ?? thing.updated ?? thing.modified)?.value
    const instant = date ? instantOf(date) : Number.NaN
    this.#held.push({ thing, at: this.total++, instant: Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant })
    if (this.#held.length >= 2 * this.#limit + 64) this.#prune()
  }

  /** Those kept, in the order they came. */
  kept(): T[] {
    this.#prune()
    return this.#held.sort((a, b) => a.at - b.at).map(({ thing }) => thing)
  }

  #prune(): void {
    if (this.#held.length <= this.#limit) return
    // two that have no date differ by an infinity less an infinity, which is no number
    this.#held.sort((a, b) => (a.instant === b.instant ? a.at - b.at : b.instant - a.instant))
    this.#held.length = this.#limit
  }
}
