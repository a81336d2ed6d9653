import { type Added, type Entry, isAddress, type Ledger, shownLedger } from '#ledger'
import type { Messages } from '#message'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { type ReadCode, type ReadRequest, readEach } from '../read.ts'
import { openOrigins } from './origin.ts'
import { Patience } from './patience.ts'
import { withCure, withLedger } from './place.ts'

/** Pages written at a time: the disk is waited for once for all of them. */
const BATCH = 100

/** Milliseconds that a server which is gone in the midst of it has to come back, or another one to take its place. */
const PATIENCE = 300_000

/** Gathers pages and writes them by the batch. What was being written when a server went is written again: what is there already is not added twice. */
export class Adder {
  readonly #ledger: Ledger
  readonly #patience: Patience
  readonly #days: 'anew' | undefined
  #waiting: Entry[] = []
  #sum: Added = { added: 0, renewed: 0, known: 0 }
  #writing: Promise<unknown> = Promise.resolve()

  /** `days` as `Ledger.add` has it. */
  constructor(ledger: Ledger, patience: Patience, days?: 'anew') {
    this.#ledger = ledger
    this.#patience = patience
    this.#days = days
  }

  async take(entry: Entry): Promise<void> {
    this.#waiting.push(entry)
    if (this.#waiting.length >= BATCH) await this.finish()
  }

  /** What was taken before is written before. */
  async finish(): Promise<Added> {
    const batch = this.#waiting
    this.#waiting = []
    const written = this.#writing.then(() => this.#patience.ask(() => this.#ledger.add(batch, this.#days)))
    this.#writing = written
    const { added, renewed, known } = await written
    this.#sum = { added: this.#sum.added + added, renewed: this.#sum.renewed + renewed, known: this.#sum.known + known }
    return this.#sum
  }
}

/** The patience of one that adds: a file is there or is not, and waits for others by itself. */
export const patienceFor = (ledger: string, host: Host, messages: Messages, stop: AbortSignal): Patience =>
  new Patience(ledger, host, messages, stop, isAddress(ledger) ? PATIENCE : 0)

export interface AddRequest extends ReadRequest {
  readonly ledger: string
  readonly json: boolean
  /** Whether short links to where a page has its words from are followed. */
  readonly resolve: boolean
}

/** Reads pages and puts them into the ledger. A signal ends it with what was read until then. */
export function add(request: AddRequest, host: Host, messages: Messages): Promise<ReadCode> {
  const stop = new AbortController()
  return withLedger(request.ledger, true, messages, async (ledger) => {
    // a day that a human gives corrects the one that was given before
    const adder = new Adder(
      ledger,
      patienceFor(request.ledger, host, messages, stop.signal),
      request.show.published === null ? undefined : 'anew',
    )
    const finish = async (): Promise<void> => tellAdded(await adder.finish(), request, host, messages)
    const leave = async (): Promise<void> => {
      stop.abort()
      try {
        await finish()
      } catch (error) {
        // a signal finds nobody above who would tell it
        throw withCure(error, request.ledger, messages)
      }
    }
    const origins = request.resolve ? await openOrigins(request.web, host, messages) : null
    const take = async (output: string): Promise<void> => {
      const entry = JSON.parse(output) as Entry
      await adder.take(origins === null ? entry : await origins.resolved(entry))
    }
    try {
      const code = await readEach(request, host, messages, take, leave)
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
