import { NODE_FILES, NOTHING_WATCHED, readState } from '#intake'
import { besideLedger, isAddress, LedgerError, openKept, shownLedger, troubleIn } from '#ledger'
import { isBroken, type Language, messagesIn, type SourceTold, tellSource } from '#message'
import type { Done } from './task.ts'

/** What is followed with a ledger. */
export interface WatchedTold {
  readonly sources: readonly SourceTold[]
  /** How many of them a human should look at. */
  readonly broken: number
  /** Who follows them: this server, another process of this machine by its id, or nobody. */
  readonly by: 'here' | number | null
}

/** Reads what `iwaku watch` keeps beside a ledger; it may be a megabyte or two. */
export async function watchedAt(ledger: string, language: Language, keeps: boolean): Promise<Done> {
  const path = isAddress(ledger) ? shownLedger(ledger) : `${besideLedger(ledger)}.watch.json`
  let text: string | null
  let holder: number | null
  try {
    ;({ text, holder } = isAddress(ledger) ? await keptIn(ledger) : keptAt(path))
  } catch (error) {
    if (error instanceof LedgerError) return { fault: troubleIn(error) }
    const { code, message } = error as NodeJS.ErrnoException
    return { fault: { code: 'watch_unwritten', path, reason: code ?? message } }
  }
  const state = text === null ? NOTHING_WATCHED : readState(text)
  if ('fault' in state) return { fault: { code: `watch_${state.fault}`, path, reason: state.reason } }
  const messages = messagesIn(language)
  const told: WatchedTold = {
    sources: state.sources.map((source) => tellSource(source, messages)),
    broken: state.sources.filter(isBroken).length,
    by: keeps ? 'here' : holder,
  }
  return { body: new TextEncoder().encode(JSON.stringify(told)) }
}

interface Kept {
  readonly text: string | null
  /** The process that follows. */
  readonly holder: number | null
}

const keptAt = (path: string): Kept => ({
  text: NODE_FILES.read(path),
  holder: holderOf(NODE_FILES.read(`${path}.lock`), NODE_FILES.runs),
})

const kept = new Map<string, ReturnType<typeof openKept>>()

/** Kept open: whoever looks at what is followed looks again. */
async function keptIn(ledger: string): Promise<Kept> {
  const opening = kept.get(ledger) ?? openKept(ledger)
  kept.set(ledger, opening)
  opening.catch(() => kept.delete(ledger))
  const { read, holder } = await opening
  // one that has it to do one thing is nobody who follows
  const [, number] = /^\S+ (\d+) follows /.exec(holder() ?? '') ?? []
  return { text: read('watch'), holder: number === undefined ? null : Number(number) }
}

/** The process that has the lock; a thread of our own that does one thing is nobody who follows. */
function holderOf(lock: string | null, runs: (id: number) => boolean): number | null {
  const id = lock !== null && /^\d{1,10}\n$/.test(lock) ? Number(lock) : null
  return id !== null && id !== process.pid && runs(id) ? id : null
}
