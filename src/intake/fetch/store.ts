import type { Room, Rooms } from './rooms.ts'

/** From here on a body counts as large and takes a room. */
const LARGE = 2_000_000

/** The pieces of a body, put together; each is taken over, and must not be used afterwards. Has to be closed. */
export class Store {
  readonly #rooms: Rooms
  readonly #signal: AbortSignal
  readonly #pieces: Buffer[] = []
  #room: Room | null = null
  #size = 0

  constructor(rooms: Rooms, signal: AbortSignal) {
    this.#rooms = rooms
    this.#signal = signal
  }

  get size(): number {
    return this.#size
  }

  /** Resolves when there is room for it. */
  async add(piece: Buffer): Promise<void> {
    if (this.#room === null && this.#size + piece.length > LARGE) {
      this.#room = await this.#rooms.enter(this.#signal)
      this.#empty(this.#room.bytes)
    }
    const at = this.#size
    this.#size += piece.length
    if (this.#room === null) this.#pieces.push(piece)
    else {
      piece.copy(this.#room.bytes, at)
      giveBack(piece)
    }
  }

  /** All of it, in memory of its own; once. */
  whole(): Buffer {
    const whole = Buffer.alloc(this.#size)
    if (this.#room === null) this.#empty(whole)
    else this.#room.bytes.copy(whole)
    return whole
  }

  #empty(into: Buffer): void {
    let at = 0
    for (const piece of this.#pieces.splice(0)) {
      at += piece.copy(into, at)
      giveBack(piece)
    }
  }

  close(): void {
    this.#room?.leave()
    this.#room = null
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
