import { type Address, readAddress, shownAddress } from './address.ts'
import { discard, readBody } from './body.ts'
import { type Answer, exchange } from './exchange.ts'
import { type FailedPage, failure, isRetryable, type RefusedPage, refusal, Trouble } from './result.ts'
import { readRetryAfter } from './retry-after.ts'
import { forbiddingLine } from './robots.ts'
import { RobotsTrouble } from './robots-cache.ts'
import { type Budget, linked } from './timing.ts'
import type { Trip } from './trip.ts'
import type { World } from './world.ts'

/** Reads the body of the answer, whole or up to `cut` bytes. */
export type Read = (cut?: number) => Promise<Uint8Array>

/** What somebody is sent out for. */
export interface Errand<Result> {
  readonly method: 'GET' | 'HEAD' | 'POST'
  /** What is brought there; left out where nothing is. */
  readonly body?: Uint8Array
  /** Headers beside those of every request. */
  readonly headers: (address: Address) => Readonly<Record<string, string>>
  /** Whether robots.txt is asked first. */
  readonly obeys: boolean
  /** What a redirect to an address ends in, without asking there; null to go on. */
  readonly ends: (next: Address) => Result | null
  /** Makes the result of an answer that is no redirect, reading its body or discarding it. */
  readonly finish: (answer: Answer, read: Read) => Promise<Result>
}

/** Where and how far somebody goes. */
export interface Journey {
  readonly world: World
  /** The first address, or what is wrong with it. */
  readonly start: Address | Trouble
  readonly trip: Trip
  readonly budget: Budget
  readonly signal: AbortSignal
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Asks an address and follows its redirects, each checked like the first and asked in its host's turn; throws a `Trouble`. */
export async function travel<Result>(errand: Errand<Result>, journey: Journey): Promise<Result> {
  const { world, start, trip } = journey
  if (world.offline) throw refusal({ code: 'offline' })
  if (start instanceof Trouble) throw start
  let address = start
  trip.restart(address)
  const seen = new Set<string>()
  for (;;) {
    seen.add(address.href)
    if (errand.obeys) await obey(address, journey)
    const step = await visited(errand, address, journey)
    if ('result' in step) return step.result
    const next = redirected(step, address, journey)
    if (seen.has(next.href)) throw refusal({ code: 'redirect-loop' })
    if (seen.size > world.limits.redirects) throw refusal({ code: 'too-many-redirects', limit: world.limits.redirects })
    trip.address = next.href
    const end = errand.ends(next)
    if (end !== null) return end
    address = next
  }
}

/** Throws where an address may not be asked, as far as its words and the site's robots.txt tell. It is not asked itself. */
export async function permitted(journey: Journey): Promise<void> {
  const { world, start } = journey
  if (world.offline) throw refusal({ code: 'offline' })
  if (start instanceof Trouble) throw start
  await obey(start, journey)
}

/** Throws where the site's robots.txt does not let us ask for an address; else keeps to its Crawl-delay. */
async function obey({ origin, host, path }: Address, { world, signal }: Journey): Promise<void> {
  const robots = await world.robots.of(origin, host, signal)
  const line = forbiddingLine(robots, path)
  if (line !== null) throw refusal({ code: 'robots', host, line })
  if (robots.delay !== null) world.turns.slow(host, Math.min(robots.delay, world.limits.crawlDelay))
}

type Step<Result> = { readonly result: Result } | { readonly location: string; readonly status: number }

function visited<Result>(errand: Errand<Result>, address: Address, { world, trip, budget, signal }: Journey): Promise<Step<Result>> {
  const { method, body = null } = errand
  return world.turns.take(address.host, signal, () =>
    budget.run(signal, async (inner) => {
      const headers = { ...world.headers, ...errand.headers(address) }
      const answer = await exchange({ method, address, headers, body }, world.wire, inner)
      const { status, untrusted, response } = answer
      if (untrusted !== null) trip.remark({ code: 'certificate-not-checked', host: address.host, why: untrusted })
      const retryAfter = readRetryAfter(response.headers['retry-after'], world.clock.now())
      if (retryAfter !== null && (status === 429 || status === 503)) world.turns.hold(address.host, retryAfter)
      const { limits, segments } = world
      const read: Read = (cut) => readBody(answer, { limits, segments, budget, signal: inner, cut: cut ?? null })
      if (!REDIRECTS.has(status)) return { result: await errand.finish(answer, read) }
      await discard(answer)
      const { location } = response.headers
      if (location === undefined || location === '') throw failure({ code: 'redirect-nowhere', status })
      return { location: fromHeader(location), status }
    }),
  )
}

/** The address a redirect leads to, if it may be asked. */
function redirected({ location, status }: { location: string; status: number }, from: Address, { world, trip }: Journey): Address {
  let to = shownAddress(location)
  try {
    const next = readAddress(location, world.rules, from.href)
    to = next.href
    if (next.hadCredentials) trip.remark({ code: 'credentials-dropped', host: next.host })
    if (from.secure && !next.secure) trip.remark({ code: 'downgraded', host: next.host })
    return next
  } finally {
    // also of one that may not be followed
    trip.redirects.push({ from: from.href, to, status })
  }
}

/** Node.js gives headers byte by byte; addresses in them are mostly ASCII, else UTF-8, else in a charset nobody tells. */
function fromHeader(value: string): string {
  const bytes = Buffer.from(value, 'latin1')
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? value.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`) : text
}

/** Goes on an errand once; what the world does is a result. */
export async function attempted<Result>(journey: Journey, once: () => Promise<Result>): Promise<Result | RefusedPage | FailedPage> {
  try {
    return await once()
  } catch (error) {
    if (journey.signal.aborted) throw journey.signal.reason
    if (!(error instanceof Trouble)) throw error
    return journey.trip.ended(error, 1, journey.world.clock.now())
  }
}

/** Goes on the same errand again while that may help, with growing pauses; what did not help ends in a result. */
export async function tried<Result>(journey: Journey, once: () => Promise<Result>): Promise<Result | RefusedPage | FailedPage> {
  const { world, trip, signal } = journey
  for (let attempt = 1; ; attempt++) {
    try {
      return await once()
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (!(error instanceof Trouble)) throw error
      const wait = Math.max(world.limits.backOff * 2 ** (attempt - 1), error.retryAfter ?? 0)
      if (!helpsAgain(error, attempt, wait, journey)) return trip.ended(error, attempt, world.clock.now())
      const stopped = await paused(wait, journey)
      if (stopped !== null) return trip.ended(stopped, attempt, world.clock.now())
    }
  }
}

function helpsAgain(error: Trouble, attempt: number, wait: number, { world, budget }: Journey): boolean {
  const { retries, patience } = world.limits
  // what stood in the way of robots.txt has been tried again there
  if (error.what.kind === 'refused' || error instanceof RobotsTrouble || !isRetryable(error.what.because)) return false
  return attempt <= retries && !budget.isSpent && (error.retryAfter === null || wait <= patience)
}

/** Waits; gives the trouble if all of it is stopped meanwhile. */
async function paused(wait: number, { world, signal }: Journey): Promise<Trouble | null> {
  const either = linked([signal, world.turns.stopping])
  try {
    await world.clock.sleep(wait, either.signal)
    return null
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof Trouble) return error
    throw error
  } finally {
    either.release()
  }
}
