import { setMaxListeners } from 'node:events'
import { type Address, type AddressRules, isBadPort, readAddress, readHosts, shownAddress } from './address.ts'
import { ACCEPTED } from './body.ts'
import { type Edge, SYSTEM } from './edge.ts'
import { ALLOWS_ALL, AskByGet, type Earlier, linkErrand, pageErrand, robotsErrand, type Sending, sendErrand } from './errands.ts'
import { Wire } from './exchange.ts'
import { LIMITS, type Limits } from './limits.ts'
import { readProxy } from './proxy.ts'
import { type Fetched, failure, type Permitted, type Resolved, refusal, type Sent, Trouble } from './result.ts'
import { type RobotsAnswer, RobotsCache } from './robots-cache.ts'
import { Segments } from './segments.ts'
import { Budget } from './timing.ts'
import { attempted, type Journey, permitted, travel, tried } from './travel.ts'
import { Trip } from './trip.ts'
import { Turns } from './turns.ts'
import { PRODUCT, type World } from './world.ts'

/** How a fetcher behaves; what is left out is as the comment says. */
export interface FetcherOptions {
  /** As `userAgentOf` makes it. */
  readonly userAgent: string
  /** Nothing goes out, every answer is the refusal `offline`; no. */
  readonly offline?: boolean
  /** Hosts (`localhost`, `192.0.2.1:3000`) that may lead to private addresses, with a port also at that port; none. */
  readonly allowPrivate?: readonly string[]
  /** Ports beside 80, 443, 8000, 8008, 8080, 8081, 8088, 8443 and 8888; none. */
  readonly ports?: readonly number[]
  /** Hosts whose certificate is taken as it is, which every result then tells; none. */
  readonly insecure?: readonly string[]
  /** Certificates (PEM) to trust beside those of Node.js; none. */
  readonly authorities?: readonly string[]
  /** A proxy, `http://name:password@host:port`; none. The environment is not asked. */
  readonly proxy?: string
  /** Milliseconds between two requests to a host; 1000. */
  readonly spacing?: number
  /** How many hosts are asked at once; 16. */
  readonly hostsAtOnce?: number
  /** Accept-Language; `ja,en;q=0.5`. */
  readonly language?: string
  readonly limits?: Partial<Limits>
  /** Names, network and time; the machine's. */
  readonly edge?: Partial<Edge>
}

/** About one page. */
export interface Asking {
  /** What is known of it; then `unchanged` is a result. */
  readonly earlier?: Earlier
  /** Ends it: the promise rejects with its reason. */
  readonly signal?: AbortSignal
  /** Asks the page whatever robots.txt says, which the result then tells; no. */
  readonly ignoreRobots?: boolean
}

/** The one way out: asks for pages politely and within limits, and nothing that is not public. */
export interface Fetcher {
  /** Fetches a page. Whatever the world does is a result; it rejects only when `signal` is aborted. */
  readonly page: (address: string, asking?: Asking) => Promise<Fetched>
  /** Follows a short link to the address behind it, which is not asked. */
  readonly resolveShort: (address: string, asking?: Omit<Asking, 'earlier'>) => Promise<Resolved>
  /** Finds out whether an address may be asked for: its site's robots.txt is, and nothing else. */
  readonly permits: (address: string, asking?: Pick<Asking, 'signal'>) => Promise<Permitted>
  /** Brings something to an address with POST, once: whoever sends it again says in it when. No robots.txt is asked, and no redirect followed. */
  readonly send: (address: string, sending: Sending, asking?: Pick<Asking, 'signal'>) => Promise<Sent>
  /** Starts nothing more (what waits becomes the refusal `stopped`), lets what runs come to its end, and closes all connections. */
  readonly stop: () => Promise<void>
}

/** A User-Agent: `iwaku/0.1.0 (+https://example.org/iwaku)`; `about` is an address that tells site owners who asks, or null. */
export function userAgentOf(version: string, about: string | null): string {
  return about === null ? `${PRODUCT}/${version}` : `${PRODUCT}/${version} (+${about})`
}

/** Opens a fetcher; throws a `RangeError` for options that mean nothing. */
export function openFetcher(options: FetcherOptions): Fetcher {
  const world = worldOf(options)
  return {
    page: (address, asking = {}) => {
      const journey = journeyOf(world, address, asking)
      const errand = pageErrand(world, journey.trip, asking.earlier ?? null, asking.ignoreRobots !== true)
      return tried(journey, () => travel(errand, journey))
    },
    resolveShort: (address, asking = {}) => {
      const journey = journeyOf(world, address, asking)
      const by = (method: 'GET' | 'HEAD') => travel(linkErrand(world, journey.trip, method, asking.ignoreRobots !== true), journey)
      return tried(journey, async () => {
        try {
          return await by('HEAD')
        } catch (error) {
          if (error instanceof AskByGet) return await by('GET')
          throw error
        }
      })
    },
    permits: (address, asking = {}) => {
      const journey = journeyOf(world, address, asking)
      return attempted(journey, async () => {
        await permitted(journey)
        return { kind: 'permitted', ...journey.trip.told(world.clock.now()) }
      })
    },
    send: (address, sending, asking = {}) => {
      const journey = journeyOf(world, address, asking)
      return attempted(journey, () => travel(sendErrand(world, journey.trip, sending), journey))
    },
    stop: async () => {
      await world.turns.stop()
      world.wire.destroy()
    },
  }
}

function journeyOf(world: World, text: string, { signal = new AbortController().signal, ignoreRobots = false }: Asking): Journey {
  // one signal may well end a thousand pages, and Node.js 20 takes more than ten for a mistake
  setMaxListeners(0, signal)
  const start = begun(text, world.rules)
  const trip = new Trip(start instanceof Trouble ? shownAddress(text) : start.href)
  if (!(start instanceof Trouble)) {
    if (start.hadCredentials) trip.remark({ code: 'credentials-dropped', host: start.host })
    if (ignoreRobots) trip.remark({ code: 'robots-ignored', host: start.host })
  }
  return { world, start, trip, budget: new Budget(world.limits.total), signal }
}

function begun(text: string, rules: AddressRules): Address | Trouble {
  try {
    return readAddress(text, rules)
  } catch (error) {
    if (error instanceof Trouble) return error
    throw error
  }
}

function worldOf(options: FetcherOptions): World {
  const { userAgent, offline = false, spacing = 1000, hostsAtOnce = 16, language = 'ja,en;q=0.5' } = options
  const edge = { ...SYSTEM, ...options.edge }
  const limits = { ...LIMITS, ...options.limits }
  const allowPrivate = readHosts(options.allowPrivate ?? [])
  const insecure = readHosts(options.insecure ?? [])
  const ports = new Set(options.ports ?? [])
  for (const port of ports)
    if (!Number.isInteger(port) || port > 65_535 || isBadPort(port)) throw new RangeError(`no web page is asked at port ${port}`)
  for (const words of [userAgent, language])
    if (!/^[\x20-\x7e]+$/.test(words)) throw new RangeError(`not a header of ASCII letters: ${words}`)
  if (!(spacing >= 0)) throw new RangeError(`spacing is milliseconds, 0 or more: ${spacing}`)
  if (!(hostsAtOnce >= 1)) throw new RangeError(`hostsAtOnce is 1 or more: ${hostsAtOnce}`)
  const proxy = options.proxy === undefined ? null : readProxy(options.proxy)
  const world: World = {
    clock: edge.clock,
    limits,
    rules: { ports, allowPrivate },
    headers: {
      'user-agent': userAgent,
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': language,
      'accept-encoding': ACCEPTED,
    },
    wire: new Wire({ edge, limits, allowPrivate, insecure, authorities: options.authorities ?? [], proxy }),
    turns: new Turns(edge.clock, { spacing, hostsAtOnce, patience: limits.patience }),
    robots: new RobotsCache(edge.clock, (origin, signal) => askRobots(world, origin, signal)),
    segments: new Segments(SEGMENTS),
    offline,
  }
  return world
}

/** Megabytes that large bodies have together while they are read; with so many, a program that asks the worst servers stays under 300 MB. */
const SEGMENTS = 16

async function askRobots(world: World, origin: string, signal: AbortSignal): Promise<RobotsAnswer> {
  const journey = journeyOf(world, `${origin}/robots.txt`, { signal })
  const answer = await tried(journey, () => travel(robotsErrand(world), journey))
  switch (answer.kind) {
    case 'refused': {
      const { because } = answer
      // RFC 9309, section 2.3.1.2: whose robots.txt is not found behind so many redirects has none
      if (because.code === 'too-many-redirects' || because.code === 'redirect-loop') return { kind: 'rules', robots: ALLOWS_ALL }
      if (because.code === 'encoding' || because.code === 'ratio' || because.code === 'too-large') {
        return { kind: 'unavailable', status: 200, retryAfter: null }
      }
      return { kind: 'trouble', trouble: refusal(because) }
    }
    case 'failed':
      if (answer.because.code === 'redirect-nowhere') return { kind: 'rules', robots: ALLOWS_ALL }
      return { kind: 'trouble', trouble: failure(answer.because, answer.retryAfter) }
    default:
      return answer
  }
}
