import { failure, type Stage } from './result.ts'

/**
 * Runs a part of a fetch under a limit in milliseconds: `work` gets a signal that is aborted with the reason when the time is over or `outer` is.
 * It ends then even where `work` does not listen (a lookup cannot be called back). `told` is the limit that the failure names.
 */
export function limited<Value>(
  stage: Stage,
  limit: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
  told: number = limit,
): Promise<Value> {
  return new Promise((give, fail) => {
    const inner = new AbortController()
    const timer = setTimeout(() => stop(failure({ code: 'timeout', stage, limit: told })), limit)
    const stopOuter = (): void => stop(outer.reason)
    const clear = (): void => {
      clearTimeout(timer)
      outer.removeEventListener('abort', stopOuter)
    }
    const stop = (reason: unknown): void => {
      clear()
      inner.abort(reason)
      fail(reason)
    }
    if (outer.aborted) return stopOuter()
    outer.addEventListener('abort', stopOuter, { once: true })
    work(inner.signal).then(give, fail).finally(clear)
  })
}

/** What is left of the time that all parts of one fetch have together; what happens outside of `run` costs nothing. */
export class Budget {
  readonly #total: number
  #left: number

  constructor(total: number) {
    this.#total = total
    this.#left = total
  }

  get isSpent(): boolean {
    return this.#left <= 0
  }

  async run<Value>(outer: AbortSignal, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const start = performance.now()
    try {
      return await limited('total', Math.max(0, this.#left), outer, work, this.#total)
    } finally {
      this.#left -= performance.now() - start
    }
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
