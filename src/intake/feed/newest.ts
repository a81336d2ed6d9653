import { instantOf } from './date.ts'
import type { FeedDate } from './feed.ts'

/** Keeps the newest of many without holding more than twice as many; what has no date counts as older, and what came first as newer. */
export class Newest<T> {
  readonly #limit: number
  #held: { readonly thing: T; readonly at: number; readonly instant: number }[] = []
  /** What is not newer than this is left out anyway. */
  #floor: number | null = null
  total = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** One thing of a date; it is made only when it may be kept. */
  add(date: FeedDate | null, make: () => T): void {
    const told = date?.value ? instantOf(date.value) : Number.NaN
    const instant = Number.isNaN(told) ? Number.NEGATIVE_INFINITY : told
    const at = this.total++
    if (this.#floor !== null && instant <= this.#floor) return
    this.#held.push({ thing: make(), at, instant })
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
    this.#floor = this.#held.at(-1)!.instant
  }
}
