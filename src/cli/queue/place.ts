import { isAddress, LedgerError, openQueue, type Queue, shownLedger } from '#ledger'
import { type Messages, usageError } from '#message'
import type { Host } from '../host.ts'
import { withCure } from '../ledger/place.ts'
import { errorText } from '../output.ts'

/** Opens the queue of a ledger, works with it and closes it; `make` as `openQueue` has it. What keeps it from working is told with its cure. */
export async function withQueue<T>(
  ledger: string,
  make: { readonly create: boolean; readonly ledger: boolean },
  messages: Messages,
  work: (queue: Queue | null) => T | Promise<T>,
): Promise<T> {
  if (!isAddress(ledger)) throw usageError({ code: 'queue_needs_database', path: ledger }, messages)
  try {
    const queue = await openQueue(ledger, make)
    try {
      return await work(queue)
    } finally {
      queue?.close()
    }
  } catch (error) {
    throw withCure(error, ledger, messages)
  }
}

/** The same where it is made if it is not there. */
export const withMadeQueue = <T>(
  address: string,
  ledger: boolean,
  messages: Messages,
  work: (queue: Queue) => T | Promise<T>,
): Promise<T> => withQueue(address, { create: true, ledger }, messages, (queue) => work(queue as Queue))

/** Milliseconds until a server that is gone is asked again, the first time and at most. */
const FIRST = 500
const LAST = 30_000

/** Asks a server that may be gone for a while, or have too much to do, until it answers. */
export class Patience {
  readonly #ledger: string
  readonly #host: Host
  readonly #messages: Messages
  readonly #stop: AbortSignal

  constructor(ledger: string, host: Host, messages: Messages, stop: AbortSignal) {
    this.#ledger = ledger
    this.#host = host
    this.#messages = messages
    this.#stop = stop
  }

  /** Asks until there is an answer, and first `again` where one was missing: what was asked may have been done. Once stopped, it throws as soon as none comes. */
  async ask<T>(question: () => T, again?: () => void): Promise<T> {
    for (let pause = 0; ; pause = Math.min(Math.max(FIRST, pause * 2), LAST)) {
      if (pause > 0) await this.#host.sleep(pause, this.#stop)
      try {
        if (pause > 0) again?.()
        return question()
      } catch (error) {
        if (!isPassing(error) || this.#stop.aborted) throw error
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
export const isPassing = (error: unknown): error is LedgerError =>
  error instanceof LedgerError && (error.fault === 'lost' || error.fault === 'busy')
