import { SEGMENT, type Segments } from './segments.ts'
import type { Budget } from './timing.ts'

/** From here on a body counts as large and is kept in segments. */
const LARGE = 1_000_000

/** The pieces of a body, put together; each is taken over, and must not be used afterwards. Has to be closed. */
export class Store {
  readonly #segments: Segments
  readonly #budget: Budget
  readonly #signal: AbortSignal
  readonly #pieces: Buffer[] = []
  readonly #own: Buffer[] = []
  #size = 0

  constructor(segments: Segments, budget: Budget, signal: AbortSignal) {
    this.#segments = segments
    this.#budget = budget
    this.#signal = signal
  }

  get size(): number {
    return this.#size
  }

  /** Resolves when there is memory for it; the time until then costs the fetch nothing. */
  async add(piece: Buffer): Promise<void> {
    const before = this.#size
    this.#size += piece.length
    this.#pieces.push(piece)
    if (this.#size <= LARGE) return
    let at = before <= LARGE ? 0 : before
    for (const one of this.#pieces.splice(0)) {
      await this.#write(one, at)
      at += one.length
      giveBack(one)
    }
  }

  async #write(piece: Buffer, at: number): Promise<void> {
    for (let done = 0; done < piece.length; ) {
      const place = at + done
      if (place === this.#own.length * SEGMENT) {
        this.#own.push(await this.#budget.wait(() => this.#segments.take(this, this.#signal)))
      }
      done += piece.copy(this.#own.at(-1) as Buffer, place % SEGMENT, done)
    }
  }

  /** All of it, in memory of its own; once. */
  whole(): Buffer {
    const whole = Buffer.alloc(this.#size)
    let at = 0
    for (const one of this.#own) at += one.copy(whole, at)
    for (const one of this.#pieces.splice(0)) {
      at += one.copy(whole, at)
      giveBack(one)
    }
    return whole
  }

  close(): void {
    this.#segments.give(this, this.#own.splice(0))
  }
}

/**
 * Gives the memory of a piece back at once. Left as garbage, pieces pile up a hundred megabytes high before a fast download makes
 * anybody collect them. Only a piece that fills its memory has it for itself (a slice shares it with others).
 */
function giveBack({ buffer, byteLength }: Buffer): void {
  // of Node 22
  if (buffer.byteLength === byteLength && 'transfer' in buffer) buffer.transfer(0)
}
