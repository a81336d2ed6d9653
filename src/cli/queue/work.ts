import { randomBytes } from 'node:crypto'
import { availableParallelism, hostname } from 'node:os'
import { LedgerError, type Queue, shownLedger } from '#ledger'
import { EXIT, type Messages, queueText, usageError } from '#message'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { Patience } from '../ledger/patience.ts'
import type { PageOptions } from '../options.ts'
import { writeTo } from '../output.ts'
import { Pool } from '../pool.ts'
import { noProgress, showProgress } from '../progress.ts'
import { sharedDictionary } from '../read.ts'
import { withMadeQueue } from './place.ts'
import { Readers } from './readers.ts'
import { Shift, type Worked } from './shift.ts'

export interface WorkRequest {
  readonly ledger: string
  readonly show: PageOptions
  readonly jobs: number | null
  readonly once: boolean
  /** Pages taken at a time. */
  readonly batch: number
  /** Seconds after which others may take what this worker holds, unless it says that it goes on. */
  readonly lease: number
  /** Times that a page is tried before it is put aside. */
  readonly attempts: number
  readonly json: boolean
}

/** Reads pages from the queue into the ledger until it is told to end, or with `once` until there are none. Gives the exit code. */
export function work(request: WorkRequest, host: Host, messages: Messages): Promise<0 | 1> {
  const stop = new AbortController()
  const release = onSignals(host, stop)
  // one that is misspelt must not become a ledger of its own that waits for ever
  return withMadeQueue(request.ledger, false, messages, async (queue) => {
    const readers = await openReaders(request, host, messages)
    const length = queue.length(Number.MAX_SAFE_INTEGER)
    const progress = host.stderr.isTTY ? showProgress(host.stderr, length, messages) : noProgress
    const patience = new Patience(request.ledger, host, messages, stop.signal)
    const worker = `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`
    const shift = new Shift({ worker, queue, readers, patience, progress, length, stop: stop.signal }, request, host, messages)
    try {
      await shift.work()
    } catch (error) {
      // nothing is lost where the server is gone: others take what was held here
      if (!(error instanceof LedgerError && stop.signal.aborted)) throw error
    } finally {
      progress.clear()
      await readers.close()
      giveBack(queue, worker)
    }
    await tell(shift.sum, request, host, messages)
    return request.once && shift.sum.aside > 0 ? 1 : 0
  }).finally(release) as Promise<0 | 1>
}

/** What the worker holds goes back as far as the server can be asked; its lease ends anyway. */
function giveBack(queue: Queue, worker: string): void {
  try {
    queue.giveBack(worker)
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
  }
}

async function openReaders({ jobs, show }: WorkRequest, { readerModule }: Host, messages: Messages): Promise<Readers> {
  const data = { dictionary: await sharedDictionary(readerModule, messages), options: show, readerModule }
  return new Readers(
    () => new Pool(jobs ?? availableParallelism(), data, (reason) => usageError({ code: 'dictionary_missing', reason }, messages)),
  )
}

/** The first signal lets it finish, the second ends it at once. */
function onSignals({ exit }: Host, stop: AbortController): () => void {
  const codes = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const
  const leave = (signal: keyof typeof codes): void => {
    if (stop.signal.aborted) exit(codes[signal])
    stop.abort()
  }
  process.on('SIGINT', leave).on('SIGTERM', leave)
  return () => void process.off('SIGINT', leave).off('SIGTERM', leave)
}

const tell = (
  { added, renewed, known, aside }: Worked,
  { ledger, json }: WorkRequest,
  { stdout }: Host,
  { language, count }: Messages,
): Promise<void> =>
  writeTo(
    stdout,
    json
      ? `${harmlessJson({ ledger: shownLedger(ledger), added, renewed, known, aside })}\n`
      : `${queueText[language].worked(count(added), count(renewed), count(known), count(aside), shownLedger(ledger))}\n`,
  )
