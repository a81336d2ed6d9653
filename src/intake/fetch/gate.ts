/** Lets a few through at a time; who comes later waits in line. */
export class Gate {
  readonly #places: number
  #inside = 0
  readonly #line: (() => void)[] = []

  constructor(places: number) {
    this.#places = places
  }

  /** Resolves to what has to be called on leaving; rejects with the signal's reason if that is aborted first. */
  async enter(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted()
    if (this.#inside < this.#places) this.#inside++
    else await this.#wait(signal)
    let inside = true
    return () => {
      if (inside) this.#leave()
      inside = false
    }
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

  // the place is handed on, so nobody who comes in between takes it
  #leave(): void {
    const next = this.#line.shift()
    if (next === undefined) this.#inside--
    else next()
  }
}
