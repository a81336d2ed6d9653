import { isIP, type Socket } from 'node:net'
import { rootCertificates, type TLSSocket, connect as upgrade } from 'node:tls'
import { type Address, isNamed } from './address.ts'
import type { Edge, Line } from './edge.ts'
import type { Limits } from './limits.ts'
import { type ProxyHop, tunnel } from './proxy.ts'
import { blockedRange, plainIp } from './ranges.ts'
import { type CertificateFault, failure, refusal, Trouble } from './result.ts'
import { limited } from './timing.ts'

/** What decides where a connection may lead. */
export interface Guard {
  readonly edge: Edge
  readonly limits: Limits
  /** Hosts that may lead to private addresses. */
  readonly allowPrivate: ReadonlySet<string>
  /** Hosts whose certificate need not be good. */
  readonly insecure: ReadonlySet<string>
  /** Certificates (PEM) that are trusted beside those of Node.js. */
  readonly authorities: readonly string[]
  readonly proxy: ProxyHop | null
}

type Target = Pick<Address, 'host' | 'port' | 'secure'>

/** An open connection; `untrusted` where its certificate is not good and the caller takes it so. */
export interface Connection {
  readonly socket: Socket
  readonly untrusted: CertificateFault | null
}

/** How long one of several addresses of a host is tried before the next one is. */
const FIRST_TRIES = 3000

/**
 * Opens a connection to a host: its addresses are looked up, those in a blocked range fall away, and where the open socket leads is held
 * against what was looked up, so that a name that changes in between leads nowhere. Throws a `Trouble`.
 */
export async function connectTo(target: Target, guard: Guard, signal: AbortSignal): Promise<Connection> {
  const ips = await permitted(target, guard, signal)
  const { socket } = await limited('connect', guard.limits.connect, signal, (inner) => dialFirst(ips, target, guard, inner))
  if (!target.secure) return { socket, untrusted: null }
  try {
    return await limited('tls', guard.limits.tls, signal, (inner) => secured(socket, target, guard, inner))
  } catch (error) {
    socket.destroy()
    throw error
  }
}

/** The addresses of a host that may be asked; throws when there are none. */
async function permitted(target: Target, guard: Guard, signal: AbortSignal): Promise<readonly string[]> {
  const { host } = target
  const all = isIP(host) === 0 ? await lookUp(host, guard, signal) : [host]
  if (isNamed(guard.allowPrivate, target)) return all
  const open = all.filter((ip) => blockedRange(ip) === null)
  const [first] = all
  if (open.length === 0 && first !== undefined) throw blocked(host, first)
  return open
}

async function lookUp(host: string, { edge, limits }: Guard, signal: AbortSignal): Promise<readonly string[]> {
  const ips = await limited('dns', limits.dns, signal, async () => {
    try {
      return await edge.resolve(host)
    } catch (error) {
      const detail = codeOf(error)
      throw detail === 'ENOTFOUND' || detail === 'ENODATA'
        ? failure({ code: 'no-such-host', host })
        : failure({ code: 'dns', host, detail })
    }
  })
  if (ips.length === 0) throw failure({ code: 'no-such-host', host })
  return ips
}

function blocked(host: string, ip: string): Trouble {
  const found = blockedRange(ip)
  const { range, use } = found ?? { range: `${ip}/${isIP(ip) === 6 ? 128 : 32}`, use: 'not-global' }
  return refusal({ code: 'blocked-address', host, ip, range, use })
}

async function dialFirst(ips: readonly string[], target: Target, guard: Guard, signal: AbortSignal): Promise<Line> {
  const before = ips.slice(0, -1)
  for (const ip of before) {
    try {
      return await limited('connect', FIRST_TRIES, signal, (inner) => dialOne(ip, target, guard, inner))
    } catch (error) {
      const passing = error instanceof Trouble && error.what.kind === 'failed' && error.what.because.code !== 'proxy'
      if (signal.aborted || !passing) throw error
    }
  }
  return await dialOne(ips.at(-1) as string, target, guard, signal)
}

async function dialOne(ip: string, target: Target, guard: Guard, signal: AbortSignal): Promise<Line> {
  if (guard.proxy !== null) return await throughProxy(ip, target, guard, guard.proxy, signal)
  const line = await dialled(ip, target.port, target.host, guard.edge, signal)
  // the last word: not what was looked up, but where the connection leads
  const remote = plainIp(line.remote)
  const meant = remote === plainIp(ip)
  if (meant && (isNamed(guard.allowPrivate, target) || blockedRange(remote) === null)) return line
  line.socket.destroy()
  throw blocked(target.host, remote)
}

/**
 * The proxy itself is the caller's choice and may be private. What it is asked for is the checked IP, never the name: it could look that up otherwise.
 */
async function throughProxy(ip: string, target: Target, { edge }: Guard, proxy: ProxyHop, signal: AbortSignal): Promise<Line> {
  try {
    const [hop] = isIP(proxy.host) === 0 ? await edge.resolve(proxy.host) : [proxy.host]
    if (hop === undefined) throw failure({ code: 'proxy', detail: 'ENOTFOUND' })
    const line = await edge.dial(hop, proxy.port, signal)
    return { socket: await tunnel(line.socket, ip, target.port, proxy.authorization, signal), remote: ip }
  } catch (error) {
    if (error instanceof Trouble || signal.aborted) throw error
    throw failure({ code: 'proxy', detail: codeOf(error) })
  }
}

async function dialled(ip: string, port: number, host: string, edge: Edge, signal: AbortSignal): Promise<Line> {
  try {
    return await edge.dial(ip, port, signal)
  } catch (error) {
    if (error instanceof Trouble || signal.aborted) throw error
    throw failure({ code: 'connect', host, detail: codeOf(error) })
  }
}

function secured(socket: Socket, target: Target, guard: Guard, signal: AbortSignal): Promise<Connection> {
  const { host } = target
  const lenient = isNamed(guard.insecure, target)
  return new Promise((open, fail) => {
    const tls: TLSSocket = upgrade({
      socket,
      host,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ALPNProtocols: ['http/1.1'],
      // what is wrong with a certificate is asked below, so that its name can be told either way
      rejectUnauthorized: false,
      ...(guard.authorities.length > 0 ? { ca: [...rootCertificates, ...guard.authorities] } : {}),
    })
    const stop = (): void => void tls.destroy(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    tls.once('close', () => signal.removeEventListener('abort', stop))
    const broken = (error: unknown): void =>
      fail(error instanceof Trouble || signal.aborted ? error : failure({ code: 'tls', host, detail: codeOf(error) }))
    tls.once('error', broken)
    tls.once('end', () => broken(new Error('ended')))
    tls.once('secureConnect', () => {
      signal.removeEventListener('abort', stop)
      tls.off('error', broken)
      const untrusted = tls.authorized ? null : tls.authorizationError
      if (untrusted === null) return open({ socket: tls, untrusted })
      const detail = typeof untrusted === 'string' ? untrusted : codeOf(untrusted)
      if (lenient) return open({ socket: tls, untrusted: faultOf(detail) })
      tls.destroy()
      fail(refusal({ code: 'certificate', host, why: faultOf(detail), detail }))
    })
  })
}

const FAULTS: { readonly [code: string]: CertificateFault } = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-issuer',
}

function faultOf(code: string): CertificateFault {
  return FAULTS[code] ?? 'other'
}

/** A system error's code, else its message in short. */
export function codeOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  return typeof code === 'string' ? code : String(message ?? error).slice(0, 200)
}
