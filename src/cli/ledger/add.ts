import { type Added, type Entry, type Ledger, shownLedger } from '#ledger'
import type { Messages } from '#message'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { type ReadRequest, readEach } from '../read.ts'
import { openOrigins } from './origin.ts'
import { withCure, withLedger } from './place.ts'

/** Pages written at a time: the disk is waited for once for all of them. */
const BATCH = 100

/** Gathers pages and writes them by the batch. */
export class Adder {
  readonly #ledger: Ledger
  readonly #days: 'anew' | undefined
  #waiting: Entry[] = []
  #sum: Added = { added: 0, renewed: 0, known: 0 }

  /** `days` as `Ledger.add` has it. */
  constructor(ledger: Ledger, days?: 'anew') {
    this.#ledger = ledger
    this.#days = days
  }

  take(entry: Entry): void {
    this.#waiting.push(entry)
    if (this.#waiting.length >= BATCH) this.finish()
  }

  finish(): Added {
    const { added, renewed, known } = this.#ledger.add(this.#waiting, this.#days)
    this.#waiting = []
    this.#sum = { added: this.#sum.added + added, renewed: this.#sum.renewed + renewed, known: this.#sum.known + known }
    return this.#sum
  }
}

export interface AddRequest extends ReadRequest {
  readonly ledger: string
  readonly json: boolean
  /** Whether short links to where a page has its words from are followed. */
  readonly resolve: boolean
}

/** Reads pages and puts them into the ledger. Gives the exit code: 1 when some could not be read. A signal ends it with what was read until then. */
export function add(request: AddRequest, host: Host, messages: Messages): Promise<0 | 1> {
  return withLedger(request.ledger, true, messages, async (ledger) => {
    // a day that a human gives corrects the one that was given before
    const adder = new Adder(ledger, request.show.published === null ? undefined : 'anew')
    const finish = (): Promise<void> => {
      try {
        return tellAdded(adder.finish(), request, host, messages)
      } catch (error) {
        // a signal finds nobody above who would tell it
        throw withCure(error, request.ledger, messages)
      }
    }
    const origins = request.resolve ? await openOrigins(request.web, host, messages) : null
    const take = async (output: string): Promise<void> => {
      const entry = JSON.parse(output) as Entry
      adder.take(origins === null ? entry : await origins.resolved(entry))
    }
    try {
      const code = await readEach(request, host, messages, take, finish)
      await finish()
      return code
    } finally {
      await origins?.close()
    }
  })
}

/** Says how many pages were new. */
export const tellAdded = (
  sum: Added,
  { ledger, json }: { ledger: string; json: boolean },
  { stdout }: Host,
  { phrases, count }: Messages,
): Promise<void> =>
  writeTo(
    stdout,
    json
      ? `${harmlessJson({ ledger: shownLedger(ledger), ...sum })}\n`
      : `${phrases.added(count(sum.added), count(sum.renewed), count(sum.known), shownLedger(ledger))}\n`,
  )
