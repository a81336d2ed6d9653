/** A place for one large body. */
export interface Room {
  readonly bytes: Buffer
  readonly leave: () => void
}

/**
 * Places for large bodies, a few at a time; who comes later waits in line. A room is as large as a body may be, which costs only what is
 * filled, for the system gives untouched memory no place. It is used again and again: a new one for each body would be garbage that
 * grows much faster than it is collected.
 */
export class Rooms {
  readonly #size: number
  /** Weak, so that rooms nobody needs any more can be collected. */
  readonly #free: WeakRef<Buffer>[] = []
  #left: number
  readonly #line: (() => void)[] = []

  constructor(places: number, size: number) {
    this.#left = places
    this.#size = size
  }

  /** Resolves when there is room; rejects with the signal's reason if that is aborted first. */
  async enter(signal: AbortSignal): Promise<Room> {
    signal.throwIfAborted()
    if (this.#left > 0) this.#left--
    else await this.#wait(signal)
    const bytes = this.#used() ?? Buffer.alloc(this.#size)
    let inside = true
    return {
      bytes,
      leave: () => {
        if (!inside) return
        inside = false
        this.#free.push(new WeakRef(bytes))
        // the place is handed on, so that nobody who comes in between takes it
        const next = this.#line.shift()
        if (next === undefined) this.#left++
        else next()
      },
    }
  }

  #used(): Buffer | undefined {
    for (let room = this.#free.pop(); room !== undefined; room = this.#free.pop()) {
      const bytes = room.deref()
      if (bytes !== undefined) return bytes
    }
    return undefined
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((go, fail) => {
      const next = (): void => {
        signal.removeEventListener('abort', stop)
        go()
      }
      const stop = (): void => {
        this.#line.splice(this.#line.indexOf(next), 1)
        fail(signal.reason)
      }
      this.#line.push(next)
      signal.addEventListener('abort', stop, { once: true })
    })
  }
}
