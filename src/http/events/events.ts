import { BEGIN, openListeners } from './listeners.ts'

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

/** News that are kept for those whose connection broke. */
const KEPT = 200

/** News as they are sent; `data` is JSON. */
export const written = (id: string, kind: string, data: string): string => `id: ${id}\nevent: ${kind}\ndata: ${data}\n\n`

/** News of one server, which tells all of them itself. `run` is another for each start of the program: ids of one run mean nothing to the next. */
export function openEvents(run: string): Events {
  const kept: { readonly number: number; readonly text: string }[] = []
  const listeners = openListeners<null>()
  let number = 0
  return {
    tell({ kind, data }) {
      const one = { number: ++number, text: written(`${run}-${number}`, kind, JSON.stringify(data)) }
      kept.push(one)
      if (kept.length > KEPT) kept.shift()
      for (const listener of listeners.all()) listeners.send(listener, one.text)
    },
    listen: (last) =>
      listeners.add(null, (listener) => {
        listeners.send(listener, BEGIN)
        const [, since] = last?.startsWith(`${run}-`) ? last.split('-') : []
        const seen = since === undefined ? null : Number(since)
        // of another run, or so long ago that not everything is kept: all may be other than it was
        if (last !== null && (seen === null || !(seen >= (kept[0]?.number ?? number + 1) - 1 && seen <= number)))
          listeners.send(listener, written(`${run}-${number}`, 'ledger', '{}'))
        for (const one of kept) if (seen !== null && one.number > seen) listeners.send(listener, one.text)
      }),
    listeners: () => listeners.all().length,
    close: listeners.close,
  }
}
