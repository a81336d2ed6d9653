import type { Clock } from './edge.ts'
import { failure, Trouble } from './result.ts'
import type { Robots } from './robots.ts'
import { linked } from './timing.ts'

/** What came of asking an origin for its robots.txt. */
export type RobotsAnswer =
  | { readonly kind: 'rules'; readonly robots: Robots }
  /** The server cannot tell (a status of 5xx, or 429): nothing is allowed until it can. */
  | { readonly kind: 'unavailable'; readonly status: number; readonly retryAfter: number | null }
  /** The server was not reached at all, or may not be asked: neither can its pages be. */
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

/** A trouble at robots.txt, which has been tried again already. */
export class RobotsTrouble extends Trouble {}

interface Entry {
  readonly answer: Promise<RobotsAnswer>
  readonly asking: AbortController
  askers: number
  /** Milliseconds since 1970 until which it holds; infinite while it is being asked. */
  until: number
  weight: number
}

const DAY = 24 * 60 * 60 * 1000
const UNAVAILABLE = 10 * 60 * 1000
const UNREACHED = 60 * 1000
/** Rules that are remembered in all; an origin counts as ten at least. A hostile file may have fifty thousand. */
const REMEMBERED = 100_000
const LEAST = 10

/** The robots.txt of origins, each asked once a day, however many ask for its pages at once. */
export class RobotsCache {
  readonly #clock: Clock
  readonly #ask: (origin: string, signal: AbortSignal) => Promise<RobotsAnswer>
  readonly #entries = new Map<string, Entry>()
  #weight = 0

  constructor(clock: Clock, ask: (origin: string, signal: AbortSignal) => Promise<RobotsAnswer>) {
    this.#clock = clock
    this.#ask = ask
  }

  /** What an origin's robots.txt says; throws a `RobotsTrouble` where it could not be had, and the signal's reason. */
  async of(origin: string, host: string, signal: AbortSignal): Promise<Robots> {
    signal.throwIfAborted()
    const answer = await this.#wait(origin, signal)
    switch (answer.kind) {
      case 'rules':
        return answer.robots
      case 'unavailable': {
        const { status, retryAfter } = answer
        throw new RobotsTrouble(failure({ code: 'robots-unavailable', host, status }).what, retryAfter)
      }
      case 'trouble':
        throw new RobotsTrouble(answer.trouble.what, answer.trouble.retryAfter)
    }
  }

  async #wait(origin: string, signal: AbortSignal): Promise<RobotsAnswer> {
    const entry = this.#entryOf(origin)
    entry.askers++
    const { signal: either, release } = linked([signal])
    try {
      return await Promise.race([entry.answer, rejectedBy(either)])
    } finally {
      release()
      // it is only stopped when nobody waits for it any more
      if (--entry.askers === 0 && entry.until === Number.POSITIVE_INFINITY) {
        entry.asking.abort(signal.reason)
        this.#forget(origin, entry)
      }
    }
  }

  #entryOf(origin: string): Entry {
    const known = this.#entries.get(origin)
    if (known !== undefined && known.until > this.#clock.now()) return known
    const asking = new AbortController()
    const entry: Entry = {
      answer: this.#fresh(origin, asking.signal, known),
      asking,
      askers: 0,
      until: Number.POSITIVE_INFINITY,
      weight: 0,
    }
    entry.answer.then(
      (answer) => {
        entry.until = this.#clock.now() + holds(answer)
        if (this.#entries.get(origin) === entry) this.#weigh(entry, answer)
      },
      () => this.#forget(origin, entry),
    )
    if (known !== undefined) this.#forget(origin, known)
    this.#entries.set(origin, entry)
    return entry
  }

  #forget(origin: string, entry: Entry): void {
    if (this.#entries.get(origin) !== entry) return
    this.#entries.delete(origin)
    this.#weight -= entry.weight
  }

  /** Makes room for what came by forgetting what has been known longest. */
  #weigh(entry: Entry, answer: RobotsAnswer): void {
    entry.weight = LEAST + (answer.kind === 'rules' ? answer.robots.rules.length : 0)
    this.#weight += entry.weight
    for (const [origin, other] of this.#entries) {
      if (this.#weight <= REMEMBERED) return
      if (other !== entry && other.weight > 0) this.#forget(origin, other)
    }
  }

  /** Where it cannot be had, what it said before still holds (RFC 9309, section 2.4). */
  async #fresh(origin: string, signal: AbortSignal, known: Entry | undefined): Promise<RobotsAnswer> {
    const answer = await this.#ask(origin, signal)
    const before = answer.kind === 'unavailable' ? await known?.answer : undefined
    return before?.kind === 'rules' ? before : answer
  }
}

function holds(answer: RobotsAnswer): number {
  switch (answer.kind) {
    case 'rules':
      return DAY
    case 'unavailable':
      return Math.max(UNAVAILABLE, answer.retryAfter ?? 0)
    case 'trouble': {
      // that a host is being left alone is known without asking
      const { code } = answer.trouble.what.because
      return code === 'waiting' || code === 'stopped' ? 0 : UNREACHED
    }
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    if (signal.aborted) fail(signal.reason)
    else signal.addEventListener('abort', () => fail(signal.reason), { once: true })
  })
}
