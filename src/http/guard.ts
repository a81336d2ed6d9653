import type { Context, Next } from 'hono'
import type { Fault } from './problem.ts'

/** Nothing that a page holds can run here or phone out: what is shown is ours, and goes nowhere but here. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Puts the headers on every answer that has none of its own by that name. */
export async function withHeaders(context: Context, next: Next): Promise<void> {
  await next()
  const { headers } = context.res
  for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value)
  // an answer that may stand in other pages says so by an empty value: there is no word for it
  if (headers.get('x-frame-options') === '') headers.delete('x-frame-options')
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** `Host` without its port, in small letters: `[::1]:4189` → `[::1]`. */
const nameOf = (host: string): string => host.toLowerCase().replace(/:\d*$/, '')

/**
 * Whether a request is one of ours. A name that leads here by somebody else's DNS is refused by `Host`; a page of another site by `Origin` and
 * `Sec-Fetch-Site`, as soon as it would change anything.
 */
export function refused(request: Request, hosts: readonly string[]): Fault | null {
  const host = request.headers.get('host') ?? new URL(request.url).host
  const known = (name: string): boolean => LOOPBACK.test(name) || hosts.includes(name)
  if (!known(nameOf(host))) return { code: 'foreign_host', host }
  if (request.method === 'GET' || request.method === 'HEAD') return null
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (origin !== null && !isSame(origin, host)) return { code: 'foreign_origin', origin }
  if (origin === null && site !== null && site !== 'same-origin' && site !== 'none') return { code: 'foreign_origin', origin: site }
  return null
}

function isSame(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host.toLowerCase()
  } catch {
    return false
  }
}
