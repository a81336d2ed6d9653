/** The thread that tells an index what changes in a ledger, and goes on trying while the index is away. */
import { parentPort, workerData } from 'node:worker_threads'
import { LedgerError } from '../ledger.ts'
import { openBase } from '../open-base.ts'
import { SearchError } from '../search.ts'
import { searchAddress } from './address.ts'
import { Feed } from './feed.ts'
import type { FeederCall, FeederData } from './feeder.ts'
import { Nodes } from './http.ts'

/** Milliseconds until it is tried again, the first time and at most; and until it is looked whether somebody else is done. */
const FIRST = 1000
const LAST = 60_000
const SOON = 200

const { ledger: place, search, signal } = workerData as FeederData
let running: Promise<void> | null = null
let again = false
let ending = false
let timer: NodeJS.Timeout | undefined
let pause = FIRST

const opened = openBase(place, { create: false })
// told where it is asked for
opened.catch(() => undefined)

/** Gives milliseconds after which it is to be tried again; null where all is told, or nothing can be. */
async function fed(): Promise<number | null> {
  try {
    const outbox = (await opened).outbox(false)
    if (outbox === null) return null
    const address = searchAddress(search)
    const { elsewhere } = await new Feed(outbox, new Nodes(address), address).catchUp()
    pause = FIRST
    return elsewhere && outbox.waiting(1) > 0 ? SOON : null
  } catch (error) {
    if (!(error instanceof SearchError) && !(error instanceof LedgerError)) throw error
    // what cannot be written will not be in a while
    if (error.fault === 'denied' && error instanceof LedgerError) return null
    pause = Math.min(pause * 2, LAST)
    return pause
  }
}

async function run(): Promise<void> {
  clearTimeout(timer)
  for (;;) {
    again = false
    const wait = await fed()
    if (again && !ending) continue
    if (wait !== null && !(ending && wait > SOON)) timer = setTimeout(begin, wait)
    return
  }
}

function begin(): void {
  if (running) again = true
  else running = run().finally(() => (running = null))
}

/** What was changed last is told as well, where that can be done at once; somebody else who is at it does it. */
async function end(): Promise<void> {
  ending = true
  await running
  clearTimeout(timer)
  if (pause === FIRST) await fed()
  ;(await opened.catch(() => null))?.close()
  Atomics.store(signal, 0, 1)
  Atomics.notify(signal, 0)
  process.exit()
}

parentPort?.on('message', (call: FeederCall) => {
  if (call === 'end') void end()
  else begin()
})
