import { request } from 'node:http'
import { isIP, type Socket } from 'node:net'
import { failure } from './result.ts'

/** A proxy that speaks HTTP and lets itself be asked for a tunnel (CONNECT). */
export interface ProxyHop {
  readonly host: string
  readonly port: number
  /** Value of Proxy-Authorization; never shown. */
  readonly authorization: string | null
}

/** Reads a proxy's address (`http://name:password@host:port`); throws a `RangeError` for another scheme. */
export function readProxy(address: string): ProxyHop {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.protocol !== 'http:') throw new RangeError('the address of a proxy begins with http://')
  const words = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 80 : Number(url.port),
    authorization: words === ':' ? null : `Basic ${Buffer.from(words).toString('base64')}`,
  }
}

/** Asks a proxy at the other end of `socket` for a tunnel to an IP (RFC 9110, section 9.3.6). */
export function tunnel(socket: Socket, ip: string, port: number, authorization: string | null, signal: AbortSignal): Promise<Socket> {
  const path = isIP(ip) === 6 ? `[${ip}]:${port}` : `${ip}:${port}`
  const headers = { host: path, ...(authorization === null ? {} : { 'proxy-authorization': authorization }) }
  return new Promise((open, fail) => {
    const asked = request({ method: 'CONNECT', path, headers, signal, createConnection: () => socket })
    asked.once('error', fail)
    asked.once('connect', ({ statusCode }, line: Socket, head: Buffer) => {
      // nobody but the target may speak first, and it has not been asked yet
      if (statusCode === 200 && head.length === 0) return open(line)
      line.destroy()
      fail(failure({ code: 'proxy', detail: `status ${statusCode}` }))
    })
    asked.end()
  })
}
