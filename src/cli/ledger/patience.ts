import { LedgerError, shownLedger } from '#ledger'
import { type Messages, usageError } from '#message'
import type { Host } from '../host.ts'
import { errorText } from '../output.ts'

/** Milliseconds until a server that is gone is asked again, the first time and at most: another one may have taken its place. */
const FIRST = 500
const LAST = 5000

/** Asks a server that may be gone for a while, or have too much to do, until it answers. */
export class Patience {
  readonly #ledger: string
  readonly #host: Host
  readonly #messages: Messages
  readonly #stop: AbortSignal
  readonly #most: number

  /** `most` is for how long it goes on asking, milliseconds. */
  constructor(ledger: string, host: Host, messages: Messages, stop: AbortSignal, most: number = Number.POSITIVE_INFINITY) {
    this.#ledger = ledger
    this.#host = host
    this.#messages = messages
    this.#stop = stop
    this.#most = most
  }

  /** Asks until there is an answer, and first `again` where one was missing: what was asked may have been done. Once stopped, it throws as soon as none comes. */
  async ask<T>(question: () => T, again?: () => void): Promise<T> {
    const start = performance.now()
    for (let pause = 0; ; pause = Math.min(Math.max(FIRST, pause * 2), LAST)) {
      if (pause > 0) await this.#host.sleep(pause, this.#stop)
      try {
        if (pause > 0) again?.()
        return question()
      } catch (error) {
        if (!isPassing(error) || this.#stop.aborted || performance.now() - start > this.#most) throw error
        if (pause === 0) this.#complain(error)
      }
    }
  }

  #complain({ fault, reason }: LedgerError): void {
    const told = usageError({ code: `ledger_${fault}`, path: shownLedger(this.#ledger), reason }, this.#messages)
    this.#host.stderr.write(errorText(null, told, this.#messages))
  }
}

/** Whether waiting may cure it. */
const isPassing = (error: unknown): error is LedgerError =>
  error instanceof LedgerError && (error.fault === 'lost' || error.fault === 'busy')
