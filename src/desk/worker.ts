/** A worker of the desk: it holds the ledger open and does one task after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Ledger, openLedger, troubleIn } from '#ledger'
import type { DeskData, Done, Task } from './task.ts'
import { watchedAt } from './watched.ts'
import { work } from './work.ts'

const { ledger: path } = workerData as DeskData
/** At once, so that whoever asks first does not wait for it; what is wrong is told when somebody asks. */
const early: Promise<Ledger | null> = openLedger(path, { create: false }).catch(() => null)
let open: Ledger | null = null

parentPort?.on('message', async (task: Task) => {
  const done = await doneOf(task)
  parentPort?.postMessage(done, 'body' in done ? [done.body.buffer] : [])
})

/** Where the ledger could not be opened it is tried again: what was wrong may have been mended. */
async function doneOf(task: Task): Promise<Done> {
  if (task.kind === 'watched') return watchedAt(path, task.language, task.keeps)
  try {
    open ??= (await early) ?? (await openLedger(path, { create: false }))
  } catch (error) {
    return { fault: troubleIn(error) }
  }
  return work(open, task)
}
