import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve as listen } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'

/** A server that runs. */
export interface Running {
  /** `http://127.0.0.1:4189` */
  readonly address: string
  /** Takes no new connection, lets what is under way end within ten seconds, and stops. */
  readonly close: () => Promise<void>
}

/** Milliseconds that requests under way have to end in. */
const GRACE = 10_000
/** Milliseconds between two looks whether a connection has nothing left to do. */
const LOOK = 50

/** Starts to serve; rejects with Node's own error where the port cannot be had. */
export function serveApp(app: OpenAPIHono, port: number, hostname: string): Promise<Running> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname }, ({ port: got }: AddressInfo) =>
      resolve({ address: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${got}`, close: () => stop(server) }),
    ) as Server
    server.once('error', reject)
  })
}

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE)
    // a connection that is kept for the next request would hold the server up when its last one is answered
    const look = setInterval(() => server.closeIdleConnections(), LOOK)
    server.close(() => {
      clearTimeout(timer)
      clearInterval(look)
      resolve()
    })
    server.closeIdleConnections()
  })
