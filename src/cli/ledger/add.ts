import { type Added, type Decision, decisionOf, type Entry, formerIdOf, idOf, type Ledger, shownLedger, type Verdict } from '#ledger'
import { type Messages, usageError } from '#message'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { type ReadRequest, readEach } from '../read.ts'
import { openOrigins } from './origin.ts'
import { withCure, withLedger } from './place.ts'

/** Pages written at a time: the disk is waited for once for all of them. */
const BATCH = 100

/** Gathers pages and writes them by the batch. */
class Adder {
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

/** Puts what `iwaku export` wrote into the ledger. */
export function importEntries(
  request: { readonly ledger: string; readonly json: boolean; readonly lines: AsyncIterable<string>; readonly name: string },
  host: Host,
  messages: Messages,
): Promise<void> {
  return withLedger(request.ledger, true, messages, async (ledger) => {
    const adder = new Adder(ledger)
    let number = 0
    for await (const line of request.lines) {
      number++
      if (line.trim() === '') continue
      const decision = readDecision(line)
      if (decision) {
        adder.finish()
        ledger.decide([decision])
        continue
      }
      const entry = readEntry(line)
      if (!entry) throw usageError({ code: 'not_an_export', path: request.name, line: number }, messages)
      adder.take(entry)
    }
    await tellAdded(adder.finish(), request, host, messages)
  })
}

/** A decision in an export; null for what is none, or was changed: its id must be that of what it says. */
function readDecision(line: string): Decision | null {
  if (!line.startsWith('{"decision":')) return null
  try {
    const { decision } = JSON.parse(line) as { decision: Decision }
    const { id, at, by, why, ...verdict } = decision
    return decisionOf(verdict as Verdict, { at, by, why }).id === id ? decision : null
  } catch {
    return null
  }
}

/** A line of an export; null for what is none, or was changed: the id must be that of its source. */
function readEntry(line: string): Entry | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { id, address, source, given, seen = null, seenAgain, text, record } = value as Partial<Entry>
  const whole =
    typeof address === 'string' &&
    typeof source === 'string' &&
    (given === null || typeof given === 'string') &&
    (seen === null || typeof seen === 'string') &&
    typeof text === 'string' &&
    typeof record?.version === 'string' &&
    Array.isArray(record.attributions) &&
    record.textLength === text.length &&
    /^[0-9a-f]{64}$/.test(record.textSha256) &&
    (seenAgain === undefined || (Array.isArray(seenAgain) && seenAgain.every((one) => typeof one === 'string')))
  if (!whole) return null
  const own = idOf(address, source)
  return id === own || (given !== null && id === formerIdOf(address, source, given)) ? ({ ...value, id: own, seen } as Entry) : null
}

const tellAdded = (
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
