import { loadWatch } from '#intake'
import { besideLedger } from '#ledger'
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
  const { NODE_FILES, NOTHING_WATCHED, readState } = await loadWatch()
  const path = `${besideLedger(ledger)}.watch.json`
  let text: string | null
  try {
    text = NODE_FILES.read(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { fault: { code: 'watch_unwritten', path, reason: code ?? message } }
  }
  const state = text === null ? NOTHING_WATCHED : readState(text)
  if ('fault' in state) return { fault: { code: `watch_${state.fault}`, path, reason: state.reason } }
  const messages = messagesIn(language)
  const told: WatchedTold = {
    sources: state.sources.map((source) => tellSource(source, messages)),
    broken: state.sources.filter(isBroken).length,
    by: keeps ? 'here' : holderOf(NODE_FILES.read(`${path}.lock`), NODE_FILES.runs),
  }
  return { body: new TextEncoder().encode(JSON.stringify(told)) }
}

/** The process that has the lock; a thread of our own that does one thing is nobody who follows. */
function holderOf(lock: string | null, runs: (id: number) => boolean): number | null {
  const id = lock !== null && /^\d{1,10}\n$/.test(lock) ? Number(lock) : null
  return id !== null && id !== process.pid && runs(id) ? id : null
}
