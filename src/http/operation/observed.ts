import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Fault } from '../problem.ts'

/** One request as those see it who operate the server: what was asked for in it stands nowhere. */
export interface Observed {
  readonly id: string
  readonly method: string
  /** The template of its route, `/api/page/:id`; what people look for is in paths and queries. */
  readonly route: string
  /** It only asked whether all is well. */
  readonly probe: boolean
  readonly status: number
  /** When it came, milliseconds since 1970, and how long it took until its last byte was handed over. */
  readonly began: number
  readonly milliseconds: number
  /** Bytes on the wire with their heads; null where nobody counted. */
  readonly bytes: number | null
  readonly scheme: 'http' | 'https'
  /** `1.1`; null without a network. */
  readonly version: string | null
  /** W3C Trace Context of whoever asks; null where it gives none. */
  readonly parent: string | null
  /** Why it came to nothing, by its code, and what a fault of ours was. */
  readonly code: string | null
  readonly reason: string | null
}

/** Whoever wants to know of requests. */
export interface Observer {
  readonly began: () => void
  readonly ended: (request: Observed) => void
}

const ids = new WeakMap<Request, string>()
const faults = new WeakMap<Request, Fault>()

/** The id of a request, which its problem and its line in the log carry; null for one that nobody observes. */
export const requestId = (request: Request): string | null => ids.get(request) ?? null

/** Remembers why a request comes to nothing. */
export const noteFault = (request: Request, fault: Fault): void => void faults.set(request, fault)

/** An id that a proxy may give. */
const ID = /^[\w.-]{8,64}$/

/** Gives each request an id, and tells those who want to know what became of it. */
export const observing =
  (observers: readonly Observer[]): MiddlewareHandler =>
  async (context, next) => {
    const { raw } = context.req
    const given = context.req.header('x-request-id') ?? ''
    const id = ID.test(given) ? given : randomUUID()
    ids.set(raw, id)
    const [began, from] = [Date.now(), performance.now()]
    const outgoing = (context.env as { outgoing?: ServerResponse } | undefined)?.outgoing
    const before = outgoing?.socket?.bytesWritten ?? 0
    for (const observer of observers) observer.began()
    const end = (status: number, bytes: number | null): void => {
      const observed = { ...about(context, id), began, status, bytes, milliseconds: performance.now() - from }
      for (const observer of observers) observer.ended(observed)
    }
    try {
      await next()
    } finally {
      context.header('x-request-id', id)
      const { status } = context.res
      if (observers.length > 0 && outgoing) {
        const { socket } = outgoing
        outgoing.once('close', () => end(outgoing.headersSent ? outgoing.statusCode : status, socket ? socket.bytesWritten - before : null))
      } else end(status, null)
    }
  }

function about(context: Context, id: string): Omit<Observed, 'began' | 'status' | 'bytes' | 'milliseconds'> {
  const { raw, method } = context.req
  // of the last handler that was reached; a request that a guard refused has reached none
  const route = routePath(context)
  const fault = faults.get(raw) ?? null
  const incoming = (context.env as { incoming?: { httpVersion?: string } } | undefined)?.incoming
  return {
    id,
    method,
    route,
    probe: route === '/health' || route === '/ready',
    scheme: raw.url.startsWith('https:') ? 'https' : 'http',
    version: incoming?.httpVersion ?? null,
    parent: context.req.header('traceparent') ?? null,
    code: fault?.code ?? null,
    reason: fault !== null && 'reason' in fault && (fault.code === 'failed' || fault.code.startsWith('ledger_')) ? fault.reason : null,
  }
}
