import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { type Address, isNamed } from './address.ts'
import { discard } from './body.ts'
import type { Answer } from './exchange.ts'
import { blockedRange } from './ranges.ts'
import { type FetchedPage, failure, type GonePage, type ResolvedLink, refusal, type SentPage, type UnchangedPage } from './result.ts'
import { readHttpDate, readRetryAfter } from './retry-after.ts'
import { ROBOTS_BYTES, readRobots } from './robots.ts'
import type { RobotsAnswer } from './robots-cache.ts'
import { isShortLink } from './short.ts'
import type { Errand } from './travel.ts'
import { keptHeaders, type Trip } from './trip.ts'
import { PRODUCT, type World } from './world.ts'

/** What the caller has of a page already. */
export interface Earlier {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  /** SHA-256 of its bytes, hex. */
  readonly digest?: string | undefined
  /** The address it came from in the end; where it is given, only that one is asked whether it has changed. */
  readonly address?: string | undefined
}

/** Fetches a page whole. */
export function pageErrand(
  world: World,
  trip: Trip,
  earlier: Earlier | null,
  obeys: boolean,
): Errand<FetchedPage | UnchangedPage | GonePage> {
  const { clock } = world
  return {
    method: 'GET',
    obeys,
    headers: (address) => validators(earlier, address, clock.now()),
    ends: () => null,
    finish: async (answer, read) => {
      const { status, response } = answer
      const headers = keptHeaders(response.headers)
      if (status !== 200 && status !== 203) {
        await discard(answer)
        // a 304 that nobody asked for says nothing
        if (status === 304 && earlier !== null) return { kind: 'unchanged', by: 'status', headers, ...trip.told(clock.now()) }
        return gone(answer, world, trip)
      }
      const bytes = await read()
      const digest = createHash('sha256').update(bytes).digest('hex')
      if (earlier?.digest === digest) return { kind: 'unchanged', by: 'digest', headers, ...trip.told(clock.now()) }
      return { kind: 'page', status, headers, bytes, digest, ...trip.told(clock.now()) }
    },
  }
}

function validators(earlier: Earlier | null, { href }: Address, now: number): Record<string, string> {
  if (earlier === null || (earlier.address !== undefined && earlier.address !== href)) return {}
  const { etag = '', lastModified = '' } = earlier
  const date = readHttpDate(lastModified)
  return {
    // what has not the form of one (RFC 9110, section 8.8.3) is not sent back
    ...(/^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/.test(etag) ? { 'if-none-match': etag } : {}),
    // to a time to come, a server would answer for ever that nothing has changed since
    ...(date !== null && date <= now ? { 'if-modified-since': lastModified } : {}),
  }
}

/** The result of 404 and 410; throws for every other status. */
function gone({ status, response }: Answer, { clock }: World, trip: Trip): GonePage {
  if (status === 404 || status === 410) return { kind: 'gone', status, ...trip.told(clock.now()) }
  throw failure({ code: 'status', status }, readRetryAfter(response.headers['retry-after'], clock.now()))
}

/** Thrown where a server does not answer HEAD as it would GET. */
export class AskByGet extends Error {}

/** Finds out where a short link leads, without asking there. */
export function linkErrand(world: World, trip: Trip, method: 'GET' | 'HEAD', obeys: boolean): Errand<ResolvedLink | GonePage> {
  const resolved = (): ResolvedLink => ({ kind: 'resolved', ...trip.told(world.clock.now()) })
  return {
    method,
    obeys,
    headers: () => ({}),
    ends: (next) => {
      if (isShortLink(next.href)) return null
      const range = isIP(next.host) === 0 || isNamed(world.rules.allowPrivate, next) ? null : blockedRange(next.host)
      if (range !== null) throw refusal({ code: 'blocked-address', host: next.host, ip: next.host, ...range })
      return resolved()
    },
    finish: async (answer) => {
      await discard(answer)
      if (method === 'HEAD' && answer.status !== 429 && answer.status < 500) throw new AskByGet()
      if (method === 'HEAD' && answer.status === 501) throw new AskByGet()
      return answer.status === 200 ? resolved() : gone(answer, world, trip)
    },
  }
}

/** Brings something to an address, and takes no answer but whether it was taken. Nobody is led elsewhere with it. */
export function sendErrand(world: World, trip: Trip, { body, headers }: Sending): Errand<SentPage> {
  return {
    method: 'POST',
    body,
    obeys: false,
    headers: () => headers,
    ends: () => {
      throw failure({ code: 'status', status: trip.redirects.at(-1)?.status ?? 0 })
    },
    finish: async (answer) => {
      const { status, response } = answer
      await discard(answer)
      const now = world.clock.now()
      if (status >= 200 && status < 300) return { kind: 'sent', status, ...trip.told(now) }
      throw failure({ code: 'status', status }, readRetryAfter(response.headers['retry-after'], now))
    },
  }
}

/** What is sent. */
export interface Sending {
  readonly body: Uint8Array
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
}

/** Fetches a robots.txt, by RFC 9309 section 2.3.1. */
export function robotsErrand({ clock }: World): Errand<RobotsAnswer> {
  return {
    method: 'GET',
    obeys: false,
    headers: () => ({}),
    ends: () => null,
    finish: async (answer, read) => {
      const { status, response } = answer
      if (status >= 200 && status < 300) {
        // one byte more shows that there is more
        const bytes = await read(ROBOTS_BYTES + 1)
        return { kind: 'rules', robots: readRobots(bytes, PRODUCT) }
      }
      await discard(answer)
      if (status < 500 && status !== 429) return { kind: 'rules', robots: ALLOWS_ALL }
      return { kind: 'unavailable', status, retryAfter: readRetryAfter(response.headers['retry-after'], clock.now()) }
    },
  }
}

/** What holds where a site has no robots.txt. */
export const ALLOWS_ALL = { rules: [], delay: null } as const
