import type { Shared } from '#ledger'
import { type Events, type News, written } from './events.ts'
import { BEGIN, type Listener, openListeners } from './listeners.ts'

/** Milliseconds between two looks, and until news that could not be told are tried again. */
const EVERY = 250
const AGAIN = 1000
/** News that are kept for those whose connection broke. */
const KEPT = 1000

/** How far somebody has heard: how often the ledger had changed, and the number of the last news. */
interface At {
  readonly changes: number
  readonly number: number
}

/** Where a listener is; `last` as the browser gave it stands until the first look. */
type Heard = { readonly last: string | null } | At

interface View extends At {
  readonly run: string
  /** The oldest news that are kept. */
  readonly first: number | null
  /** Those after `since`. */
  readonly since: number
  readonly news: readonly { readonly number: number; readonly kind: string; readonly data: string }[]
}

const LOOK = `select run, serving.number, changes, (select min(news.number) from news) as first,
  coalesce((select json_agg(late order by late.number) from (select * from news where number > $1) as late), '[]') as news from serving, ledger`

/** Its number is taken and its row written in one statement, which holds the row of `serving`: so numbers are seen in their order. */
const TELL = `with next as (update serving set number = number + 1 returning number), old as (delete from news where number <= (select number from next) - ${KEPT})
  insert into news select number, $1, $2 from next`

/**
 * News of all servers of one ledger: what one of them tells stands in the database, where each looks for its own listeners. That the ledger changed needs
 * no row: its number of changes is part of an event's id. So whoever comes again, to whichever server, gets what was missed.
 */
export function openSharedEvents(shared: Shared, every: number = EVERY): Events {
  const listeners = openListeners<Heard>()
  const waiting = new Map<string, News>()
  let looking = false
  let wanted = false
  let telling = false
  let closed = false

  const deliver = (listener: Listener<Heard>, view: View): void => {
    const { run, changes, number, first, since } = view
    const now = { changes, number }
    let { at } = listener
    if ('last' in at) {
      const seen = seenIn(at.last, run)
      // older than this look: it is heard with the next one
      if (seen !== null && seen.number < since) return
      listeners.send(listener, BEGIN)
      const lost = at.last !== null && (seen === null || seen.number > number || seen.number < (first ?? number + 1) - 1)
      if (lost) listeners.send(listener, written(idOf(run, now), 'ledger', '{}'))
      at = lost || seen === null ? now : seen
    }
    // fewer than were heard: the database was brought back from an earlier day
    if (at.changes !== changes || at.number > number)
      listeners.send(listener, written(idOf(run, { changes, number: at.number }), 'ledger', '{}'))
    for (const one of view.news)
      if (one.number > at.number) listeners.send(listener, written(idOf(run, { changes, number: one.number }), one.kind, one.data))
    listener.at = now
  }

  const lookOnce = async (): Promise<void> => {
    const all = listeners.all()
    if (all.length === 0) return
    const since = Math.min(...all.map(({ at }) => ('last' in at ? (seenIn(at.last)?.number ?? Number.MAX_SAFE_INTEGER) : at.number)))
    const [row] = await shared.all<Omit<View, 'news' | 'since'> & { news: string }>(LOOK, since)
    if (row) for (const listener of listeners.all()) deliver(listener, { ...row, since, news: JSON.parse(row.news) as View['news'] })
  }
  const look = (): void => {
    wanted = true
    if (looking) return
    looking = true
    void (async () => {
      while (wanted && !closed) {
        wanted = false
        // where the database is gone nothing is lost: what was told meanwhile comes with the next look
        await lookOnce().catch(() => undefined)
      }
      looking = false
    })()
  }
  const timer = setInterval(look, every).unref()

  const tellAll = async (): Promise<void> => {
    if (telling) return
    telling = true
    for (const [key, { kind, data }] of waiting) {
      if (closed) break
      try {
        waiting.delete(key)
        await shared.all(TELL, kind, JSON.stringify(data))
      } catch {
        waiting.set(key, { kind, data })
        await new Promise((resolve) => setTimeout(resolve, AGAIN).unref())
      }
    }
    telling = false
    look()
  }

  return {
    tell(news) {
      // what was not told yet is told once, whatever came in between
      waiting.set(JSON.stringify([news.kind, news.data]), news)
      void tellAll()
    },
    listen: (last) => {
      const stream = listeners.add({ last }, () => undefined)
      if (stream) look()
      return stream
    },
    listeners: () => listeners.all().length,
    close() {
      closed = true
      clearInterval(timer)
      listeners.close()
    },
  }
}

const idOf = (run: string, { changes, number }: At): string => `${run}-${changes}-${number}`

/** How far somebody had heard; null for whoever comes for the first time, or with an id of another ledger. */
function seenIn(last: string | null, run?: string): At | null {
  const [, own, changes, number] = /^([0-9a-f]+)-(\d{1,15})-(\d{1,15})$/.exec(last ?? '') ?? []
  return own === undefined || (run !== undefined && own !== run) ? null : { changes: Number(changes), number: Number(number) }
}
