const NOTHING: Buffer = Buffer.alloc(0)

/** Reads a stream forward with a view of what comes next. What was skipped is let go, so memory is what {@link fill} was asked for. */
export class Cursor {
  #view: Buffer = NOTHING
  /** Read already, and not joined to the view: pieces are copied only where something lies over their border. */
  #behind: Buffer[] = []
  readonly #next: () => Promise<Uint8Array | null>
  #ended = false
  /** Bytes skipped so far. */
  position = 0

  constructor(next: () => Promise<Uint8Array | null>) {
    this.#next = next
  }

  /** What is held from the position on. A view: valid until the next call. */
  get view(): Buffer {
    return this.#view
  }

  /** Whether nothing comes behind the view any more. */
  get ended(): boolean {
    return this.#ended && this.#behind.length === 0
  }

  /** Tries to hold `count` bytes; false where the stream ends before. Calls nobody when they are there already. */
  async fill(count: number): Promise<boolean> {
    if (this.#view.length >= count) return true
    let held = this.#behind.reduce((sum, piece) => sum + piece.length, this.#view.length)
    while (held < count && !this.#ended) {
      const piece = await this.#next()
      if (piece === null) this.#ended = true
      else if (piece.length > 0) {
        this.#behind.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength))
        held += piece.length
      }
    }
    // not a byte more: what is left over would have to be joined again and again
    this.#join(Math.min(count, held))
    return this.#view.length >= count
  }

  /** Takes from behind the view until it has `length` bytes. */
  #join(length: number): void {
    const first = this.#view.length === 0 ? this.#behind.shift() : undefined
    if (first !== undefined) this.#view = first
    if (this.#view.length >= length) return
    const pieces = [this.#view]
    for (let missing = length - this.#view.length; missing > 0; ) {
      const piece = this.#behind[0] as Buffer
      pieces.push(piece.subarray(0, missing))
      if (piece.length > missing) this.#behind[0] = piece.subarray(missing)
      else this.#behind.shift()
      missing -= Math.min(missing, piece.length)
    }
    this.#view = Buffer.concat(pieces, length)
  }

  /** Goes `count` bytes on, reading over what is not held; gives how many there were. */
  async skip(count: number): Promise<number> {
    let left = count
    while (left > this.#view.length) {
      left -= this.#view.length
      this.#advance(this.#view.length)
      if (!(await this.fill(1))) return count - left
    }
    this.#advance(left)
    return count
  }

  #advance(count: number): void {
    this.position += count
    this.#view = count === this.#view.length ? NOTHING : this.#view.subarray(count)
    if (this.#view.length === 0) this.#view = this.#behind.shift() ?? NOTHING
  }
}

/** A cursor over pieces as they come. */
export function cursorOver(stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Cursor {
  const pieces = Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream[Symbol.iterator]()
  return new Cursor(async () => {
    const { done, value } = await pieces.next()
    return done ? null : value
  })
}
