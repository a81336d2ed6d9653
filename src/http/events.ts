/** What is told to whoever listens: the ledger is another than it was, a job went on, something followed was asked. */
export interface News {
  readonly kind: 'ledger' | 'intake' | 'watched'
  readonly data: object
}

/** Tells news to all who listen, by server-sent events. */
export interface Events {
  readonly tell: (news: News) => void
  /** A stream of all news from now on, and of what was missed since the event of that id; null when too many listen. */
  readonly listen: (last: string | null) => ReadableStream<Uint8Array> | null
  readonly listeners: () => number
  readonly close: () => void
}

/** News that are kept for those whose connection broke; listeners at once; milliseconds between two signs of life. */
const KEPT = 200
const MOST = 200
const HEARTBEAT = 15_000
/** Pieces that may wait for a listener who does not take them; then it is let go, and comes again. */
const BEHIND = 500

const encoder = new TextEncoder()

/** `run` is another for each start of the program: ids of one run mean nothing to the next. */
export function openEvents(run: string): Events {
  const kept: { readonly number: number; readonly text: string }[] = []
  const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>()
  let number = 0
  const send = (listener: ReadableStreamDefaultController<Uint8Array>, text: string): void => {
    try {
      if ((listener.desiredSize ?? 0) < -BEHIND) throw new Error('it does not listen')
      listener.enqueue(encoder.encode(text))
    } catch {
      listeners.delete(listener)
      try {
        listener.close()
      } catch {
        // gone already
      }
    }
  }
  const sendAll = (text: string): void => {
    for (const listener of [...listeners]) send(listener, text)
  }
  const timer = setInterval(() => sendAll(': here\n\n'), HEARTBEAT).unref()
  const written = (id: number, { kind, data }: News): string => `id: ${run}-${id}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`

  return {
    tell(news) {
      const one = { number: ++number, text: written(number, news) }
      kept.push(one)
      if (kept.length > KEPT) kept.shift()
      sendAll(one.text)
    },
    listen(last) {
      if (listeners.size >= MOST) return null
      const [, since] = last?.startsWith(`${run}-`) ? last.split('-') : []
      const seen = since === undefined ? null : Number(since)
      const missed = seen === null ? [] : kept.filter((one) => one.number > seen)
      // of another run, or so long ago that not everything is kept: all may be other than it was
      const lost = last !== null && (seen === null || !(seen >= (kept[0]?.number ?? number + 1) - 1))
      let own: ReadableStreamDefaultController<Uint8Array>
      return new ReadableStream({
        start(listener) {
          own = listener
          listeners.add(listener)
          send(listener, `retry: 2000\n\n${lost ? written(number, { kind: 'ledger', data: {} }) : ''}`)
          for (const one of missed) send(listener, one.text)
        },
        cancel() {
          listeners.delete(own)
        },
      })
    },
    listeners: () => listeners.size,
    close() {
      clearInterval(timer)
      for (const listener of listeners) {
        try {
          listener.close()
        } catch {
          // gone already
        }
      }
      listeners.clear()
    },
  }
}
