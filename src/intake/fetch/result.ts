import type { BlockedUse } from './ranges.ts'

/** A redirect that was followed, or would have been: `status` is the server's, both addresses are without credentials. */
export interface Redirect {
  readonly from: string
  readonly to: string
  readonly status: number
}

/** Something about the way a page came that a reader of the record should know. */
export type FetchRemark =
  /** A name and password stood in an address of `host`; they were dropped and not sent. */
  | { readonly code: 'credentials-dropped'; readonly host: string }
  /** The certificate of `host` was not good, and the caller had said to take it; `why` is as in the refusal `certificate`. */
  | { readonly code: 'certificate-not-checked'; readonly host: string; readonly why: CertificateFault }
  /** A redirect led from https to http, so that what came may have been changed on the way. */
  | { readonly code: 'downgraded'; readonly host: string }
  /** The caller had said to leave robots.txt unasked. */
  | { readonly code: 'robots-ignored'; readonly host: string }

export type CertificateFault = 'expired' | 'not-yet-valid' | 'wrong-host' | 'self-signed' | 'unknown-issuer' | 'other'

/** Part of a fetch, for telling where time ran out. `total` is the sum of all parts, redirects and repetitions. */
export type Stage = 'dns' | 'connect' | 'tls' | 'headers' | 'body' | 'total'

/** Why a page is not taken, by a rule of ours or of the site. Asking again gives the same answer. */
export type Refusal =
  | { readonly code: 'bad-address'; readonly why: 'unreadable' | 'too-long' | 'bad-host' }
  | { readonly code: 'scheme'; readonly scheme: string }
  | { readonly code: 'port'; readonly host: string; readonly port: number }
  /** `host` leads to `ip`, which lies in `range` (CIDR). */
  | { readonly code: 'blocked-address'; readonly host: string; readonly ip: string; readonly range: string; readonly use: BlockedUse }
  | { readonly code: 'offline' }
  | { readonly code: 'stopped' }
  /** `line` of the site's robots.txt, from 1. */
  | { readonly code: 'robots'; readonly host: string; readonly line: number }
  | { readonly code: 'redirect-loop' }
  | { readonly code: 'too-many-redirects'; readonly limit: number }
  | { readonly code: 'certificate'; readonly host: string; readonly why: CertificateFault; readonly detail: string }
  /** `limit` in bytes: of the headers, of what came over the wire, of what it decodes to. */
  | { readonly code: 'too-large'; readonly part: 'headers' | 'wire' | 'decoded'; readonly limit: number }
  /** The body decodes to more than `limit` times its size: a bomb. */
  | { readonly code: 'ratio'; readonly limit: number }
  /** The body is not in the Content-Encoding it claims, is in several, or in one that is not read here. */
  | { readonly code: 'encoding'; readonly why: 'unknown' | 'doubled' | 'broken'; readonly encoding: string }

/** Why a page did not come this time. */
export type Failure =
  | { readonly code: 'no-such-host'; readonly host: string }
  | { readonly code: 'dns'; readonly host: string; readonly detail: string }
  | { readonly code: 'connect'; readonly host: string; readonly detail: string }
  | { readonly code: 'tls'; readonly host: string; readonly detail: string }
  | { readonly code: 'proxy'; readonly detail: string }
  /** `limit` in milliseconds. */
  | { readonly code: 'timeout'; readonly stage: Stage; readonly limit: number }
  /** The connection ended before an answer. */
  | { readonly code: 'reset' }
  /** The body ended early, or went on behind its end; `wanted` is its Content-Length, null where it had none. */
  | { readonly code: 'incomplete'; readonly wanted: number | null; readonly got: number }
  /** The answer is no HTTP. */
  | { readonly code: 'protocol'; readonly detail: string }
  | { readonly code: 'status'; readonly status: number }
  | { readonly code: 'redirect-nowhere'; readonly status: number }
  /** robots.txt could not be had (RFC 9309 section 2.3.1.4: then nothing is allowed); `status` is the server's. */
  | { readonly code: 'robots-unavailable'; readonly host: string; readonly status: number }
  /** The host asked earlier to be left alone until a time that has not come; nothing was sent. */
  | { readonly code: 'waiting'; readonly host: string }

/** Headers that are kept: of every answer those of this list, by lower-case name, as they came. */
export const KEPT_HEADERS = [
  'cache-control',
  'content-disposition',
  'content-language',
  'content-location',
  'content-type',
  'date',
  'etag',
  'expires',
  'last-modified',
  'link',
  'memento-datetime',
  'retry-after',
  'x-robots-tag',
] as const
export type KeptHeaders = { readonly [name in (typeof KEPT_HEADERS)[number]]?: string }

interface Asked {
  /** The address that was asked, without credentials and fragment; of an unreadable one, what can be shown of it. */
  readonly asked: string
  /** The address at which it ended, after all redirects. */
  readonly address: string
  readonly redirects: readonly Redirect[]
  readonly remarks: readonly FetchRemark[]
  /** When it ended: ISO 8601 in UTC, by the clock that was given. */
  readonly fetchedAt: string
}

/** A page that came whole. */
export interface FetchedPage extends Asked {
  readonly kind: 'page'
  readonly status: number
  readonly headers: KeptHeaders
  /** The body without its Content-Encoding. */
  readonly bytes: Uint8Array
  /** SHA-256 of `bytes`, hex. */
  readonly digest: string
}

/** The page is as the caller had it: the server says so, or the same bytes came. */
export interface UnchangedPage extends Asked {
  readonly kind: 'unchanged'
  readonly by: 'status' | 'digest'
  /** With the validators to use next time. */
  readonly headers: KeptHeaders
}

/** The server says that there is no such page (404), or none any more (410). */
export interface GonePage extends Asked {
  readonly kind: 'gone'
  readonly status: 404 | 410
}

export interface RefusedPage extends Asked {
  readonly kind: 'refused'
  readonly because: Refusal
}

export interface FailedPage extends Asked {
  readonly kind: 'failed'
  readonly because: Failure
  /** Whether it is worth asking again later. */
  readonly retryable: boolean
  /** Milliseconds from `fetchedAt` that the server asked to wait, at most 24 hours; null when it did not ask. */
  readonly retryAfter: number | null
  /** How often it was tried. */
  readonly attempts: number
}

/** What comes of asking for a page. */
export type Fetched = FetchedPage | UnchangedPage | GonePage | RefusedPage | FailedPage

/** What comes of following a short link: the address behind it, which itself was not asked. */
export interface ResolvedLink extends Asked {
  readonly kind: 'resolved'
}
export type Resolved = ResolvedLink | GonePage | RefusedPage | FailedPage

/** An address that may be asked for. */
export interface PermittedPage extends Asked {
  readonly kind: 'permitted'
}
export type Permitted = PermittedPage | RefusedPage | FailedPage

/** What was sent was taken. */
export interface SentPage extends Asked {
  readonly kind: 'sent'
  readonly status: number
}
export type Sent = SentPage | RefusedPage | FailedPage

/** A refusal or a failure on its way to the result; nothing outside of this folder sees one. */
export class Trouble extends Error {
  readonly what: { readonly kind: 'refused'; readonly because: Refusal } | { readonly kind: 'failed'; readonly because: Failure }
  /** Milliseconds the server asked to wait. */
  readonly retryAfter: number | null

  constructor(what: Trouble['what'], retryAfter: number | null = null) {
    super(what.because.code)
    this.what = what
    this.retryAfter = retryAfter
  }
}

export function refusal(because: Refusal): Trouble {
  return new Trouble({ kind: 'refused', because })
}

export function failure(because: Failure, retryAfter: number | null = null): Trouble {
  return new Trouble({ kind: 'failed', because }, retryAfter)
}

const PASSING_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** Whether a failure may pass by itself. */
export function isRetryable(because: Failure): boolean {
  switch (because.code) {
    case 'status':
      return PASSING_STATUS.has(because.status)
    case 'no-such-host':
    case 'tls':
    case 'redirect-nowhere':
      return false
    default:
      return true
  }
}
