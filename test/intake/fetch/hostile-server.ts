import { type AddressInfo, createServer, connect as dialPort, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'
import { type Clock, type Edge, type Fetcher, type FetcherOptions, openFetcher, userAgentOf } from '../../../src/intake/fetch/index.ts'

/** A question as it reached the server. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly host: string
  /** All header lines, as they came. */
  readonly head: string
  /** How many questions came before it on the same connection. */
  readonly nth: number
}

/** What a server does to who asks: writes whatever it likes to the bare connection. */
export type Behaviour = (socket: Socket, asked: Asked) => void

export interface Hostile {
  readonly port: number
  /** Every question, as `METHOD host/path`, robots.txt left out. */
  readonly log: string[]
  readonly asked: Asked[]
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** Opens a server on loopback. A path it has no behaviour for is answered 404, and so is robots.txt. */
export async function openHostile(behaviours: Record<string, Behaviour>, tls?: TlsOptions): Promise<Hostile> {
  const sockets = new Set<Socket>()
  const asked: Asked[] = []
  const log: string[] = []
  let connections = 0
  const serve = (socket: Socket): void => {
    sockets.add(socket)
    connections++
    let buffer = ''
    let nth = 0
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (piece) => {
      buffer += piece.toString('latin1')
      for (let end = buffer.indexOf('\r\n\r\n'); end >= 0; end = buffer.indexOf('\r\n\r\n')) {
        const one = readHead(buffer.slice(0, end), nth++)
        buffer = buffer.slice(end + 4)
        asked.push(one)
        if (one.path !== '/robots.txt') log.push(`${one.method} ${one.host}${one.path}`)
        const behave = behaviours[one.path] ?? behaviours[one.path.split('?')[0] as string]
        if (behave === undefined) answer(404, 'no such page')(socket, one)
        else behave(socket, one)
      }
    })
  }
  const server: Server = tls === undefined ? createServer(serve) : createTlsServer(tls, serve)
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    log,
    asked,
    connections: () => connections,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

function readHead(head: string, nth: number): Asked {
  const [method = '', path = ''] = head.split(' ')
  return { method, path, host: /\r\nhost: *([^\r]*)/i.exec(head)?.[1] ?? '', head, nth }
}

/** A whole and honest answer. */
export function answer(status: number, body: string | Buffer, headers: Record<string, string> = {}): Behaviour {
  return (socket, { method }) => {
    const bytes = Buffer.from(body)
    const lines = Object.entries({ 'Content-Length': String(bytes.length), ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(
      Buffer.concat([
        Buffer.from(`HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n`, 'latin1'),
        method === 'HEAD' ? Buffer.alloc(0) : bytes,
      ]),
    )
  }
}

export function redirect(to: string, status = 302): Behaviour {
  return answer(status, '', { Location: to })
}

/** Writes exactly this, then closes. */
export function raw(text: string | Buffer): Behaviour {
  return (socket) => void socket.end(typeof text === 'string' ? Buffer.from(text, 'latin1') : text)
}

/** Writes this, and then so much again and again until nobody listens any more. */
export function endless(head: string, piece: Buffer): Behaviour {
  return (socket) => {
    const more = (): void => {
      while (!socket.destroyed && socket.write(piece));
    }
    socket.on('drain', more)
    socket.write(head)
    more()
  }
}

/** Where the names of a test lead: a public IP for each, behind which the loopback port answers. */
export interface Names {
  readonly [name: string]: { readonly ips: readonly string[]; readonly port?: number }
}

/** A public address for a name that needs no particular one. */
export const PUBLIC = '93.184.215.14'

/**
 * An edge on which every public IP leads to a port on loopback and claims to be what was dialled. Names are those given; every other
 * one under example.com has the address `PUBLIC`. `dialled` tells what was tried.
 */
export function fakeEdge(port: number, names: Names = {}): Pick<Edge, 'resolve' | 'dial'> & { dialled: string[]; resolved: string[] } {
  const dialled: string[] = []
  const resolved: string[] = []
  return {
    dialled,
    resolved,
    resolve: async (name) => {
      resolved.push(name)
      const known = names[name]?.ips ?? (name.endsWith('example.com') ? [PUBLIC] : undefined)
      if (known === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
      return known
    },
    dial: (ip, asked, signal) => {
      dialled.push(`${ip} ${asked}`)
      return new Promise((open, fail) => {
        const own = Object.values(names).find(({ ips }) => ips.includes(ip))?.port
        const socket = dialPort({ host: '127.0.0.1', port: own ?? port })
        signal.addEventListener('abort', () => socket.destroy(), { once: true })
        socket.once('error', fail)
        socket.once('connect', () => {
          socket.off('error', fail)
          open({ socket, remote: ip })
        })
      })
    },
  }
}

/** A clock on which sleeping takes no time but moves the hand; `slept` tells how long each time. */
export function quickClock(start = Date.UTC(2031, 4, 6)): Clock & { slept: number[]; advance: (milliseconds: number) => void } {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds
    },
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      slept.push(milliseconds)
      await new Promise(setImmediate)
      signal?.throwIfAborted()
      now += milliseconds
    },
  }
}

/** A fetcher for tests: no pause between requests, no repetitions, a quick clock. */
export function testFetcher(edge: Partial<Edge>, options: Partial<FetcherOptions> = {}): Fetcher {
  const { limits, ...others } = options
  return openFetcher({
    userAgent: userAgentOf('0.1.0', 'https://example.org/iwaku'),
    spacing: 0,
    ...others,
    limits: { retries: 0, ...limits },
    edge: { clock: quickClock(), ...edge },
  })
}
