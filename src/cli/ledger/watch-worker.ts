/** The thread that follows addresses for the server: at intervals of its own, or only when it is told to. */
import { parentPort, workerData } from 'node:worker_threads'
import type { WatchCall, WatchFault } from '#http'
import { loadWatch, NOTHING_WATCHED, readState, type Source, type WatchState } from '#intake'
import { besideLedger, isAddress, LedgerError, openLedger } from '#ledger'
import { messagesIn } from '#message'
import { fetcherOptions, type WebOptions } from '../arrive.ts'
import { Follower } from './follow.ts'
import { openShelf, type Shelf } from './shelf.ts'
import { openReading } from './watch.ts'

/** What the thread is born with. */
export interface WatchData {
  readonly ledger: string
  readonly web: WebOptions
  readonly readerModule: string | null
  readonly keeps: boolean
  /** What it is called among those who follow. */
  readonly own: string
}

/** What it tells: a call is answered; what is followed is other than it was; there is nothing to do any more. */
export type WatchAnswer =
  | { readonly kind: 'answered'; readonly number: number; readonly fault: WatchFault | null }
  | { readonly kind: 'changed' }
  | { readonly kind: 'idle' }

/** The least between two rounds, milliseconds. */
const BREATH = 60_000
/** Between two looks for what other servers wish. */
const LISTEN = 500

const { ledger: name, web, readerModule, keeps, own } = workerData as WatchData
const post = (answer: WatchAnswer): void => parentPort?.postMessage(answer)
const messages = messagesIn('en')
const core = await loadWatch()
const opened = await open()
/** What somebody wants asked, beside what is due by itself. */
const wanted = new Set<string>()
let wake: () => void = () => undefined

parentPort?.on('message', ({ number, call }: { readonly number: number; readonly call: WatchCall }) => {
  post({ kind: 'answered', number, fault: 'fault' in opened ? opened.fault : answer(opened.follower, call) })
  wake()
})
if ('follower' in opened) {
  const { follower, shelf } = opened
  const hear = (): void => {
    let heard = false
    try {
      shelf.answerWishes((wish) => {
        heard = true
        return JSON.stringify(answer(follower, JSON.parse(wish) as WatchCall))
      })
    } catch {
      // the database is gone: who wishes something is told so there
    }
    if (heard) wake()
  }
  if (isAddress(name)) setInterval(hear, LISTEN)
  void follow(follower)
}

async function open(): Promise<{ readonly follower: Follower; readonly shelf: Shelf } | { readonly fault: WatchFault }> {
  try {
    const shelf = await openShelf(name, own)
    const text = shelf.read('watch')
    const state = text === null ? NOTHING_WATCHED : readState(text)
    if ('fault' in state) return { fault: { code: `watch_${state.fault}`, path: shelf.nameOf('watch'), reason: state.reason } }
    const ledger = await openLedger(name, { create: true })
    const fetcher = core.openFetcher(fetcherOptions(web))
    const save = (next: WatchState): void => {
      shelf.write('watch', core.writeState(next))
      post({ kind: 'changed' })
    }
    const world = {
      ledger,
      fetch: (address: string, earlier: Source['earlier']) => fetcher.page(address, earlier === null ? {} : { earlier }),
      read: await openReading({ readerModule }, messages),
      now: Date.now,
      save,
      // what is new is seen in the ledger, and what is wrong in what is followed
      tell: () => Promise.resolve(),
      complain: () => undefined,
      hint: () => undefined,
      remark: () => undefined,
      // nobody is written to from here: rules and receivers are those of iwaku watch
      post: () => undefined,
      stopped: () => false,
      rules: [],
    }
    return { follower: new Follower(world, core, state), shelf }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

function faultOf(error: unknown): WatchFault {
  if (error instanceof LedgerError) return { code: `ledger_${error.fault}`, reason: error.reason }
  const { code, message, syscall } = error as NodeJS.ErrnoException
  return syscall === undefined
    ? { code: 'failed', reason: message }
    : { code: 'watch_unwritten', path: besideLedger(name), reason: code ?? message }
}

/** Does what was wished, as far as it is a matter of the state; asking comes behind. */
function answer(follower: Follower, call: WatchCall): WatchFault | null {
  const { sources } = follower.state
  const given =
    call.addresses?.map(core.plainAddress) ??
    sources.filter(({ failures, gone }) => failures > 0 || gone !== null).map(({ address }) => address)
  const known = new Set(sources.map(({ address }) => address))
  const unknown = call.kind === 'follow' ? undefined : given.find((address) => !known.has(address))
  if (unknown !== undefined) return { code: 'not_watched', address: unknown }
  try {
    follower.change((state) => ({ ...state, sources: changed(state.sources, call.kind, given) }))
  } catch (error) {
    return faultOf(error)
  }
  if (call.kind === 'now') for (const address of given) wanted.add(address)
  return null
}

function changed(sources: readonly Source[], kind: WatchCall['kind'], given: readonly string[]): readonly Source[] {
  const meant = new Set(given)
  const now = Date.now()
  switch (kind) {
    case 'follow': {
      const known = new Set(sources.map(({ address }) => address))
      return [...sources, ...[...meant].filter((address) => !known.has(address)).map((address) => core.newSource(address, null, now))]
    }
    case 'stop':
      return sources.filter(({ address }) => !meant.has(address))
    case 'now':
      return sources.map((source) =>
        meant.has(source.address) ? { ...source, due: now, queue: source.queue.map((waiting) => ({ ...waiting, due: now })) } : source,
      )
  }
}

async function follow(follower: Follower): Promise<void> {
  await follower.resume()
  let last = 0
  for (;;) {
    if (keeps && (Date.now() - last >= BREATH || wanted.size > 0)) {
      wanted.clear()
      last = Date.now()
      await follower.round()
    } else if (wanted.size > 0) {
      const now = new Set(wanted)
      wanted.clear()
      await follower.round(({ address, from }) => now.has(address) || (from !== null && now.has(from)))
    }
    post({ kind: 'changed' })
    if (!keeps && wanted.size === 0) post({ kind: 'idle' })
    await next(follower)
  }
}

/** Until something is due, or somebody wants something. */
function next(follower: Follower): Promise<void> {
  return new Promise((resolve) => {
    if (wanted.size > 0) return resolve()
    const due = keeps ? Math.max(BREATH, (follower.next() ?? Number.POSITIVE_INFINITY) - Date.now()) : Number.POSITIVE_INFINITY
    const timer = Number.isFinite(due) ? setTimeout(resolve, Math.min(due, 2 ** 31 - 1)) : undefined
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}
