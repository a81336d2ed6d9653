import { type Files, isWebAddress, loadWatch, type WatchState } from '#intake'
import type { Entry, Ledger } from '#ledger'
import { describeTrouble, type Messages, type Trouble, usageError } from '#message'
import { ask } from '#question'
import { fetcherOptions, type WebOptions } from '../arrive.ts'
import type { Host } from '../host.ts'
import { errorText, writeTo } from '../output.ts'
import { readerOf } from '../read.ts'
import { readPage } from '../read-page.ts'
import { loadReaderModule } from '../reader-module.ts'
import { harmless } from '../terminal/harmless.ts'
import { iwakuVersion } from '../version.ts'
import { bulletinText } from './bulletin.ts'
import { Follower, type Following } from './follow.ts'
import { withLedger } from './place.ts'
import { writeOutgoing } from './told-feed.ts'
import { watchedText } from './watched.ts'

/** What `iwaku watch` was asked. */
export interface WatchRequest {
  readonly addresses: readonly string[]
  readonly stop: readonly string[]
  readonly list: boolean
  readonly once: boolean
  readonly rules: readonly string[]
  /** A file for the outgoing feed. */
  readonly feed: string | null
  readonly web: WebOptions
  readonly ledger: string
  readonly json: boolean
  readonly width: number
  readonly colour: boolean
}

type Core = Awaited<ReturnType<typeof loadWatch>>

/** The least between two rounds, milliseconds: whatever a clock does, nobody is asked without end. */
const BREATH = 60_000

/** Follows addresses. Gives the exit code: 0 or 1 after a round with `once`, 130 or 143 when a signal ended it. */
export async function watch(request: WatchRequest, host: Host, messages: Messages): Promise<number> {
  const core = await loadWatch()
  const path = `${request.ledger}.watch.json`
  if (request.list) {
    await writeTo(host.stdout, watchedText(loadState(path, core, messages), request, messages))
    return 0
  }
  for (const value of [...request.addresses, ...request.stop])
    if (!isWebAddress(value) || !URL.canParse(value)) throw usageError({ code: 'not_an_address', value }, messages)
  // the ledger first: it makes the folder in which the lock and the state stand
  return withLedger(request.ledger, true, messages, async (ledger) => {
    const files = told(core.NODE_FILES, messages)
    const lock = `${path}.lock`
    const holder = core.takeLock(lock, process.pid, files)
    if (holder !== null) throw usageError({ code: 'watch_busy', lock, process: holder }, messages)
    try {
      return await watchLocked(request, { core, files, path, ledger, host, messages })
    } finally {
      core.giveLock(lock, process.pid, files)
    }
  })
}

interface World {
  readonly core: Core
  readonly files: Files
  readonly path: string
  readonly ledger: Ledger
  readonly host: Host
  readonly messages: Messages
}

async function watchLocked(request: WatchRequest, world: World): Promise<number> {
  const { core, files, path, ledger, host, messages } = world
  const { rules, feed, stop } = request
  const before = loadState(path, core, messages)
  const state = changed(before, request, core, host.now().getTime(), messages)
  if (state.sources.length === 0 && stop.length === 0) throw usageError({ code: 'nothing_to_watch' }, messages)
  for (const query of rules) {
    const answer = ask(ledger, { kind: 'search', query, order: 'newest', limit: 1, offset: 0 })
    if (answer.kind === 'bad-query') throw usageError({ code: 'bad_query', fault: answer.fault, value: answer.value }, messages)
  }
  const save = (next: WatchState): void => files.replace(path, core.writeState(next))
  if (state !== before) save(state)
  if (stop.length > 0) return 0
  const ending = new Ending()
  const fetcher = core.openFetcher(fetcherOptions(request.web))
  try {
    ending.signal.addEventListener('abort', () => void fetcher.stop(), { once: true })
    const following: Following = {
      ledger,
      fetch: (address, earlier) => fetcher.page(address, earlier === null ? {} : { earlier }),
      read: await openReading(host, messages),
      now: () => host.now().getTime(),
      save,
      tell: (bulletin) => writeTo(host.stdout, bulletinText(bulletin, rules.length > 0, request, messages)),
      complain: (address, trouble) => void host.stderr.write(errorText(address, describeTrouble(trouble, messages), messages)),
      hint: (address, feeds) => void host.stderr.write(`iwaku: ${harmless(messages.phrases.namesFeeds(address, feeds.join(' ')))}\n`),
      stopped: () => ending.code !== null,
      // a feed without rules is of everything
      rules: rules.length === 0 && feed !== null ? [''] : rules,
    }
    const follower = new Follower(following, core, state)
    return await keepOn(follower, request, ending, world)
  } finally {
    ending.forget()
    await fetcher.stop()
  }
}

async function keepOn(
  follower: Follower,
  { once, feed, ledger: name }: WatchRequest,
  ending: Ending,
  { files, ledger, host, messages }: World,
): Promise<number> {
  let shown: WatchState['told'] | null = null
  const publish = async (): Promise<void> => {
    const { told: sayings } = follower.state
    // written at the start as well: an end may have come between the state and the feed
    if (feed !== null && sayings !== shown) await writeOutgoing(feed, sayings, ledger, files)
    shown = sayings
  }
  if (!once) host.stderr.write(`iwaku: ${messages.phrases.following(messages.count(follower.state.sources.length), name)}\n`)
  await follower.resume()
  await publish()
  for (;;) {
    const whole = await follower.round()
    await publish()
    if (ending.code !== null) return ending.code
    if (once) return whole ? 0 : 1
    const now = host.now().getTime()
    await host.sleep(Math.max(BREATH, (follower.next() ?? now) - now), ending.signal)
    if (ending.code !== null) return ending.code
  }
}

/** What a signal ends: the page at hand comes to its end, and nothing more is begun. A second signal ends at once. */
class Ending {
  code: 130 | 143 | null = null
  readonly #ended = new AbortController()
  readonly #interrupt = (): void => this.#end(130)
  readonly #terminate = (): void => this.#end(143)

  constructor() {
    process.once('SIGINT', this.#interrupt).once('SIGTERM', this.#terminate)
  }

  get signal(): AbortSignal {
    return this.#ended.signal
  }

  forget(): void {
    process.off('SIGINT', this.#interrupt).off('SIGTERM', this.#terminate)
  }

  #end(code: 130 | 143): void {
    this.code = code
    this.forget()
    this.#ended.abort()
  }
}

/** What is followed from now on: with the addresses given, without those to be stopped. */
function changed(state: WatchState, { addresses, stop }: WatchRequest, core: Core, now: number, messages: Messages): WatchState {
  const gone = new Set(stop.map(core.plainAddress))
  const known = new Set(state.sources.map(({ address }) => address))
  for (const address of gone) if (!known.has(address)) throw usageError({ code: 'not_watched', address }, messages)
  const added = [...new Set(addresses.map(core.plainAddress))].filter((address) => !known.has(address) && !gone.has(address))
  if (gone.size === 0 && added.length === 0) return state
  const kept = state.sources.filter(({ address }) => !gone.has(address))
  return { ...state, sources: [...kept, ...added.map((address) => core.newSource(address, null, now))] }
}

function loadState(path: string, core: Core, messages: Messages): WatchState {
  const text = told(core.NODE_FILES, messages).read(path)
  if (text === null) return core.NOTHING_WATCHED
  const state = core.readState(text)
  if ('fault' in state) throw usageError({ code: `watch_${state.fault}`, path, reason: state.reason }, messages)
  return state
}

/** Files whose troubles are told with their cure. */
function told(files: Files, messages: Messages): Files {
  const guard =
    <Rest extends unknown[], Result>(work: (path: string, ...rest: Rest) => Result) =>
    (path: string, ...rest: Rest): Result => {
      try {
        return work(path, ...rest)
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        throw usageError({ code: 'watch_unwritten', path, reason: code ?? message }, messages)
      }
    }
  return {
    read: guard(files.read),
    replace: guard(files.replace),
    move: guard(files.move),
    link: guard(files.link),
    remove: guard(files.remove),
    runs: files.runs,
  }
}

/** Reads pages into entries; the reader is opened when there is one to read. */
export async function openReading({ readerModule }: Pick<Host, 'readerModule'>, messages: Messages): Promise<Following['read']> {
  const options = {
    format: 'entry',
    stage: 'attributions',
    certainty: 'low',
    why: false,
    language: messages.language,
    colour: false,
    width: 80,
    published: null,
    seen: null,
    version: iwakuVersion(),
  } as const
  const open = readerOf(await loadReaderModule(readerModule), messages)
  return (capture): Entry | Trouble => {
    const outcome = readPage({ capture }, options, open)
    return outcome.trouble ?? (JSON.parse(outcome.output) as Entry)
  }
}
