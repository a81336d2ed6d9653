import { lookup } from 'node:dns/promises'
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** A connection with the address it really leads to. */
export interface Line {
  readonly socket: Socket
  /** IP of the other end, as the system tells it of the open connection. */
  readonly remote: string
}

/** Time as a fetcher sees it. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as that is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/** What stands between a fetcher and the world. */
export interface Edge {
  /** All IP addresses of a name, best first. Rejects with a system error (`ENOTFOUND`, `EAI_AGAIN` …). */
  readonly resolve: (name: string) => Promise<readonly string[]>
  /** Opens a connection to an IP address. Rejects with a system error, or with the signal's reason. */
  readonly dial: (ip: string, port: number, signal: AbortSignal) => Promise<Line>
  readonly clock: Clock
}

/** The machine's own names, network and time. */
export const SYSTEM: Edge = {
  // through the system rather than straight to DNS: /etc/hosts and the like hold for a user's other programs, too
  resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  dial,
  clock: {
    now: Date.now,
    sleep: async (milliseconds, signal) => {
      try {
        await delay(milliseconds, undefined, { signal })
      } catch (error) {
        throw signal?.aborted ? signal.reason : error
      }
    },
  },
}

function dial(ip: string, port: number, signal: AbortSignal): Promise<Line> {
  return new Promise((open, fail) => {
    const socket = connect({ host: ip, port, noDelay: true })
    const stop = (): void => void socket.destroy(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    socket.once('error', fail)
    socket.once('close', () => signal.removeEventListener('abort', stop))
    socket.once('connect', () => {
      signal.removeEventListener('abort', stop)
      // whoever takes it listens for errors; until then, one must not end the program
      socket.off('error', fail).on('error', () => undefined)
      open({ socket, remote: socket.remoteAddress ?? '' })
    })
    if (signal.aborted) stop()
  })
}
