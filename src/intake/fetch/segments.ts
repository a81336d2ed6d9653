/** Bytes of a segment. */
export const SEGMENT: number = 1024 * 1024

interface Waiter {
  readonly holder: object
  readonly go: (segment: Buffer) => void
}

/**
 * Memory for large bodies, by the segment, shared by all that are read at once. When all segments are taken, only the body that has held
 * some for longest gets more, so that one always comes to its end; the others wait, and the connections behind them.
 * Segments are used again and again: new ones would be garbage that grows faster than it is collected.
 */
export class Segments {
  /** How many are left; below nothing when the oldest holder has more than there are. */
  #left: number
  /** Weak, so that what nobody needs any more can be collected. */
  readonly #free: WeakRef<Buffer>[] = []
  /** In the order in which they came. */
  readonly #holders = new Set<object>()
  readonly #line: Waiter[] = []

  constructor(count: number) {
    this.#left = count
  }

  /** Resolves to a segment of `holder`'s own; rejects with the signal's reason if that is aborted first. */
  async take(holder: object, signal: AbortSignal): Promise<Buffer> {
    signal.throwIfAborted()
    this.#holders.add(holder)
    const mayHave = this.#isOldest(holder) || (this.#left > 0 && this.#line.length === 0)
    return mayHave ? this.#segment() : await this.#wait(holder, signal)
  }

  /** Takes back all that a holder has. */
  give(holder: object, segments: readonly Buffer[]): void {
    if (!this.#holders.delete(holder)) return
    this.#left += segments.length
    for (const one of segments) this.#free.push(new WeakRef(one))
    const oldest = this.#line.findIndex((waiter) => this.#isOldest(waiter.holder))
    if (oldest >= 0) this.#serve(oldest)
    while (this.#left > 0 && this.#line.length > 0) this.#serve(0)
  }

  #isOldest(holder: object): boolean {
    const [first] = this.#holders
    return first === holder
  }

  #serve(at: number): void {
    const [waiter] = this.#line.splice(at, 1)
    waiter?.go(this.#segment())
  }

  #segment(): Buffer {
    this.#left--
    for (let one = this.#free.pop(); one !== undefined; one = this.#free.pop()) {
      const bytes = one.deref()
      if (bytes !== undefined) return bytes
    }
    return Buffer.alloc(SEGMENT)
  }

  #wait(holder: object, signal: AbortSignal): Promise<Buffer> {
    return new Promise((give, fail) => {
      const waiter: Waiter = {
        holder,
        go: (segment) => {
          signal.removeEventListener('abort', stop)
          give(segment)
        },
      }
      const stop = (): void => {
        this.#line.splice(this.#line.indexOf(waiter), 1)
        fail(signal.reason)
      }
      this.#line.push(waiter)
      signal.addEventListener('abort', stop, { once: true })
    })
  }
}
