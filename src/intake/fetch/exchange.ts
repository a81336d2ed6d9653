import { Agent, type ClientRequest, type ClientRequestArgs, type IncomingMessage, type RequestOptions, request } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Address } from './address.ts'
import { codeOf, connectTo, type Guard } from './connect.ts'
import { type CertificateFault, failure, refusal, Trouble } from './result.ts'

/** A question to a server. */
export interface Outgoing {
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly address: Address
  readonly headers: Readonly<Record<string, string>>
  /** Of a POST; null for none. */
  readonly body: Uint8Array | null
}

/** The head of an answer, its body not yet read. */
export interface Answer {
  readonly status: number
  readonly response: IncomingMessage
  /** What is wrong with the certificate, where the caller takes it so. */
  readonly untrusted: CertificateFault | null
  /** The parser's error behind a broken body, if there was one. */
  readonly broken: () => Error | null
}

interface GuardedRequest extends RequestOptions {
  readonly target: Address
  readonly abort: AbortSignal
}

const MOST_IDLE = 64

/**
 * Connections of one fetcher, kept open for the next question to the same origin: at most one idle each, for at most 15 seconds, 64 in all.
 * It gives https connections as well: each is guarded and secured before HTTP is spoken on it.
 */
export class Wire extends Agent {
  readonly guard: Guard
  readonly #untrusted = new WeakMap<object, CertificateFault>()

  constructor(guard: Guard) {
    super({ keepAlive: true, maxFreeSockets: 1, timeout: 15_000 })
    this.guard = guard
  }

  override getName(options?: Partial<GuardedRequest>): string {
    return options?.target?.origin ?? ''
  }

  override keepSocketAlive(socket: Duplex): boolean {
    // with many hosts, idle connections would use up what the system lets a program open
    return Object.keys(this.freeSockets).length < MOST_IDLE && (super.keepSocketAlive(socket) as unknown as boolean)
  }

  override createConnection(options: ClientRequestArgs, give?: (error: Error | null, socket: Duplex) => void): null {
    const { target, abort } = options as GuardedRequest
    const failed = give as unknown as (error: unknown) => void
    connectTo(target, this.guard, abort).then(({ socket, untrusted }) => {
      if (untrusted !== null) this.#untrusted.set(socket, untrusted)
      give?.(null, socket)
    }, failed)
    return null
  }

  /** What is wrong with the certificate behind a connection. */
  untrusted(socket: object | null): CertificateFault | null {
    return socket === null ? null : (this.#untrusted.get(socket) ?? null)
  }
}

/** Sends a question and gives the head of the answer; throws a `Trouble`, or the signal's reason. */
export async function exchange(outgoing: Outgoing, wire: Wire, signal: AbortSignal): Promise<Answer> {
  for (;;) {
    try {
      return await sent(outgoing, wire, signal)
    } catch (error) {
      // the server had closed an idle connection, which is only seen on using it: nothing was wrong with the question
      if (!(error instanceof StaleConnection)) throw error
    }
  }
}

class StaleConnection extends Error {}

function sent({ method, address, headers, body }: Outgoing, wire: Wire, signal: AbortSignal): Promise<Answer> {
  return new Promise((give, fail) => {
    if (signal.aborted) return fail(signal.reason)
    const { limits } = wire.guard
    const options: GuardedRequest = {
      method,
      path: address.path,
      headers: { host: address.authority, ...headers, ...(body !== null && { 'content-length': String(body.length) }) },
      agent: wire,
      maxHeaderSize: limits.headerBytes,
      insecureHTTPParser: false,
      setDefaultHeaders: false,
      target: address,
      abort: signal,
    }
    const asked = request(options)
    let answer: IncomingMessage | null = null
    let timer: NodeJS.Timeout | undefined
    let broken: Error | null = null
    const stop = (): void => void (answer ?? asked).destroy(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    asked.once('socket', () => {
      const { headers: limit } = limits
      timer = setTimeout(() => asked.destroy(failure({ code: 'timeout', stage: 'headers', limit })), limit)
    })
    asked.once('close', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      // an upgrade that nobody asked for ends without an error or an answer
      fail(failure({ code: 'protocol', detail: 'no answer' }))
    })
    asked.on('error', (error) => {
      broken = error
      clearTimeout(timer)
      fail(signal.aborted ? signal.reason : requestTrouble(error, asked, limits.headerBytes))
    })
    asked.once('response', (response) => {
      clearTimeout(timer)
      answer = response
      // read by whoever reads the body; without a listener, one that comes later would end the program
      response.on('error', () => undefined)
      give({ status: response.statusCode ?? 0, response, untrusted: wire.untrusted(response.socket), broken: () => broken })
    })
    asked.end(body ?? undefined)
  })
}

function requestTrouble(error: Error, asked: ClientRequest, headerBytes: number): Error {
  if (error instanceof Trouble) return error
  const code = codeOf(error)
  if (code === 'HPE_HEADER_OVERFLOW') return refusal({ code: 'too-large', part: 'headers', limit: headerBytes })
  if (code.startsWith('HPE_')) return failure({ code: 'protocol', detail: code })
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ETIMEDOUT') {
    return asked.reusedSocket ? new StaleConnection() : failure({ code: 'reset' })
  }
  // TLS 1.3 tells only now that it wants a certificate of ours
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') return failure({ code: 'tls', host: asked.host, detail: code })
  // an error that is none of the network's is a fault of ours and must be seen
  return /^E[A-Z0-9]+$/.test(code) ? failure({ code: 'connect', host: asked.host, detail: code }) : error
}
