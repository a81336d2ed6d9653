import { failure, type Stage } from './result.ts'

/**
 * Runs a part of a fetch under a limit in milliseconds: `work` gets a signal that is aborted with the reason when the time is over or `outer` is.
 * It ends then even where `work` does not listen (a lookup cannot be called back).
 */
export function limited<Value>(
  stage: Stage,
  limit: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return timed(outer, work, (stop) => {
    const timer = setTimeout(() => stop(failure({ code: 'timeout', stage, limit })), limit)
    return () => clearTimeout(timer)
  })
}

/** Runs `work` until it ends, `outer` is aborted, or what `watch` has started says stop; then what `watch` gave is called. */
function timed<Value>(
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
  watch: (stop: (reason: unknown) => void) => () => void,
): Promise<Value> {
  return new Promise((give, fail) => {
    if (outer.aborted) return fail(outer.reason)
    const inner = new AbortController()
    const stopOuter = (): void => stop(outer.reason)
    const stop = (reason: unknown): void => {
      clear()
      inner.abort(reason)
      fail(reason)
    }
    const unwatch = watch(stop)
    const clear = (): void => {
      unwatch()
      outer.removeEventListener('abort', stopOuter)
    }
    outer.addEventListener('abort', stopOuter, { once: true })
    work(inner.signal).then(give, fail).finally(clear)
  })
}

/** What is left of the time that all parts of one fetch have together; what happens outside of `run`, or inside of `wait`, costs nothing. */
export class Budget {
  readonly #total: number
  /** Milliseconds spent in runs that are over. */
  #spent = 0
  #runningSince: number | null = null
  /** Milliseconds of the run that were waited. */
  #waited = 0
  #waitingSince: number | null = null

  constructor(total: number) {
    this.#total = total
  }

  get isSpent(): boolean {
    return this.#left() <= 0
  }

  #left(): number {
    const now = this.#waitingSince ?? performance.now()
    return this.#total - this.#spent - (this.#runningSince === null ? 0 : now - this.#runningSince - this.#waited)
  }

  /** Runs a part; it is stopped when the time is spent. One at a time. */
  async run<Value>(outer: AbortSignal, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    this.#runningSince = performance.now()
    this.#waited = 0
    try {
      return await timed(outer, work, (stop) => this.#watch(stop))
    } finally {
      this.#spent = this.#total - this.#left()
      this.#runningSince = null
    }
  }

  /** Waits for something that is no fault of the server's. */
  async wait<Value>(work: () => Promise<Value>): Promise<Value> {
    const since = performance.now()
    this.#waitingSince = since
    try {
      return await work()
    } finally {
      this.#waitingSince = null
      this.#waited += performance.now() - since
    }
  }

  #watch(stop: (reason: unknown) => void): () => void {
    const later = (): NodeJS.Timeout => setTimeout(look, Math.max(0, Math.ceil(this.#left())))
    const look = (): void => {
      if (this.#left() > 0) timer = later()
      else stop(failure({ code: 'timeout', stage: 'total', limit: this.#total }))
    }
    let timer = later()
    return () => clearTimeout(timer)
  }
}

/** A signal that is aborted as soon as one of several is, with its reason; `release` has to be called when it is not needed any more. */
export function linked(signals: readonly AbortSignal[]): { readonly signal: AbortSignal; readonly release: () => void } {
  const inner = new AbortController()
  const stops = signals.map((outer) => () => inner.abort(outer.reason))
  signals.forEach((outer, i) => {
    if (outer.aborted) inner.abort(outer.reason)
    else outer.addEventListener('abort', stops[i] as () => void, { once: true })
  })
  const release = (): void => signals.forEach((outer, i) => void outer.removeEventListener('abort', stops[i] as () => void))
  return { signal: inner.signal, release }
}
