const NOTHING: Buffer = Buffer.alloc(0)

/** Reads a stream forward with a view of what comes next. What was skipped is let go, so memory is what {@link fill} was asked for. */
export class Cursor {
  #view: Buffer = NOTHING
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
    return this.#ended
  }

  /** Tries to hold `count` bytes; false where the stream ends before. Calls nobody when they are there already. */
  async fill(count: number): Promise<boolean> {
    const pieces: Uint8Array[] = [this.#view]
    let held = this.#view.length
    while (held < count && !this.#ended) {
      const piece = await this.#next()
      if (piece === null) this.#ended = true
      else if (piece.length > 0) {
        pieces.push(piece)
        held += piece.length
      }
    }
    if (pieces.length > 1) this.#view = join(pieces, held)
    return held >= count
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
    this.#view = this.#view.subarray(count)
    this.position += count
  }
}

function join(pieces: readonly Uint8Array[], length: number): Buffer {
  const filled = pieces.filter((piece) => piece.length > 0)
  const [first] = filled
  if (filled.length !== 1 || first === undefined) return Buffer.concat(filled, length)
  return Buffer.from(first.buffer, first.byteOffset, first.byteLength)
}

/** A cursor over pieces as they come. */
export function cursorOver(stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Cursor {
  const pieces = Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream[Symbol.iterator]()
  return new Cursor(async () => {
    const { done, value } = await pieces.next()
    return done ? null : value
  })
}
