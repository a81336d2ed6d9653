import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { type Files, giveLock, NODE_FILES, takeLock } from '#intake'
import { besideLedger, isAddress, LedgerError, openKept, shownLedger } from '#ledger'
import type { WatchBusy } from '#message'

/** Where what is followed, and what is on its way, is kept: beside a file, or in the database. One program has it at a time. */
export interface Shelf {
  /** How the place of a text is called in messages. */
  readonly nameOf: (text: 'watch' | 'outbox') => string
  readonly read: (text: 'watch' | 'outbox') => string | null
  /** Kept when this returns; throws where another program has it by now. */
  readonly write: (text: 'watch' | 'outbox', body: string) => void
  /** Gives who has it where that is another program. It is ours as long as this one lives, or `lost` is called. */
  readonly take: (lost: () => void) => WatchBusy | null
  readonly give: () => void
  /** Answers what servers of the same ledger wish. */
  readonly answerWishes: (answer: (wish: string) => string) => void
  readonly close: () => void
}

/** Seconds after which what is said no more to be held is another's; milliseconds between two words of whoever has it. */
export const LEASE = 60
export const WORD = 10_000

/** Who this program is: its machine and its process, and what nobody else is called. */
export const ownName = (keeps: boolean): string =>
  [hostname(), process.pid, keeps ? 'follows' : 'asks', randomBytes(6).toString('hex')].join(' ')

/** `MACHINE PROCESS …` */
export const busyBy = (holder: string): WatchBusy => {
  const [machine = '?', number = '?'] = holder.split(' ')
  return { code: 'watch_elsewhere', machine, process: Number(number) || 0 }
}

/** Opens it for one who is called `own`; `files` are those of the machine, whose troubles a caller may have told otherwise. */
export async function openShelf(ledger: string, own: string, files?: Files): Promise<Shelf> {
  return isAddress(ledger) ? keptShelf(ledger, own) : fileShelf(ledger, files)
}

function fileShelf(ledger: string, files: Files = NODE_FILES): Shelf {
  const path = besideLedger(ledger)
  const lock = `${path}.watch.json.lock`
  // what is on its way is written seldom, and may be long
  const nameOf: Shelf['nameOf'] = (text) => (text === 'watch' ? `${path}.watch.json` : `${path}.watch.outbox.json`)
  return {
    nameOf,
    read: (text) => files.read(nameOf(text)),
    write: (text, body) => files.replace(nameOf(text), body),
    take() {
      const holder = takeLock(lock, process.pid, files)
      return holder === null ? null : { code: 'watch_busy', lock, process: holder }
    },
    give: () => giveLock(lock, process.pid, files),
    answerWishes: () => undefined,
    close: () => undefined,
  }
}

async function keptShelf(ledger: string, own: string): Promise<Shelf> {
  const kept = await openKept(ledger)
  let timer: NodeJS.Timeout | undefined
  return {
    nameOf: () => shownLedger(ledger),
    read: kept.read,
    write(text, body) {
      if (!kept.write(text, body, own)) throw new LedgerError('busy', 'another program follows by now')
    },
    take(lost) {
      const holder = kept.take(own, LEASE)
      if (holder !== null) return busyBy(holder)
      let said = Date.now()
      const say = (): void => {
        try {
          if (kept.take(own, LEASE) === null) said = Date.now()
          else lost()
        } catch {
          // a database that is gone comes back, or the lease is over
          if (Date.now() - said > LEASE * 1000) lost()
        }
      }
      timer = setInterval(say, WORD).unref()
      return null
    },
    give() {
      clearInterval(timer)
      kept.give(own)
    },
    answerWishes: kept.answerWishes,
    close: () => kept.close(),
  }
}
