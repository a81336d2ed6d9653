/** Listeners at once; milliseconds between two signs of life. */
const MOST = 200
const HEARTBEAT = 15_000
/** Pieces that may wait for a listener who does not take them; then it is let go, and comes again. */
const BEHIND = 500

/** What a stream begins with: after so many milliseconds a browser whose connection broke comes again. */
export const BEGIN = 'retry: 2000\n\n'

const encoder = new TextEncoder()

/** Somebody who listens, and how far they have heard. */
export interface Listener<At> {
  at: At
  readonly stream: ReadableStreamDefaultController<Uint8Array>
}

/** All who listen to a server. */
export interface Listeners<At> {
  /** A stream for one more; null when too many listen. */
  readonly add: (at: At, begin: (listener: Listener<At>) => void) => ReadableStream<Uint8Array> | null
  readonly all: () => readonly Listener<At>[]
  readonly send: (listener: Listener<At>, text: string) => void
  readonly close: () => void
}

/** Nobody listens yet. */
export function openListeners<At>(): Listeners<At> {
  const listeners = new Set<Listener<At>>()
  const leave = (listener: Listener<At>): void => {
    listeners.delete(listener)
    try {
      listener.stream.close()
    } catch {
      // gone already
    }
  }
  const send = (listener: Listener<At>, text: string): void => {
    if (!listeners.has(listener)) return
    try {
      if ((listener.stream.desiredSize ?? 0) < -BEHIND) throw new Error('it does not listen')
      listener.stream.enqueue(encoder.encode(text))
    } catch {
      leave(listener)
    }
  }
  const timer = setInterval(() => {
    for (const listener of [...listeners]) send(listener, ': here\n\n')
  }, HEARTBEAT).unref()

  return {
    add(at, begin) {
      if (listeners.size >= MOST) return null
      let own: Listener<At>
      return new ReadableStream({
        start(stream) {
          own = { at, stream }
          listeners.add(own)
          begin(own)
        },
        cancel() {
          listeners.delete(own)
        },
      })
    },
    all: () => [...listeners],
    send,
    close() {
      clearInterval(timer)
      for (const listener of [...listeners]) leave(listener)
    },
  }
}
