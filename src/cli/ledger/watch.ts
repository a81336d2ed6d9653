import {
  type Files,
  isWebAddress,
  type Letter,
  loadWatch,
  NODE_FILES,
  NOTHING_WATCHED,
  readState,
  type StateFault,
  type WatchState,
} from '#intake'
import { type Entry, entryOf, isAddress, type Ledger, shownLedger } from '#ledger'
import { describeTrouble, type Messages, type Trouble, usageError } from '#message'
import { harmless } from '#text'
import { fetcherOptions, type WebOptions } from '../arrive.ts'
import type { Host } from '../host.ts'
import { errorText, writeTo } from '../output.ts'
import { readerOf } from '../read.ts'
import { readPage } from '../read-page.ts'
import { loadReaderModule } from '../reader-module.ts'
import { iwakuVersion } from '../version.ts'
import { bulletinText } from './bulletin.ts'
import { Follower, type Following } from './follow.ts'
import { mailTo } from './mail.ts'
import { type Destination, Outbox } from './outbox.ts'
import { withLedger } from './place.ts'
import { type Rule, rulesOf } from './rule.ts'
import { openShelf, ownName, type Shelf } from './shelf.ts'
import { writeOutgoing } from './told-feed.ts'
import { watchedText } from './watched.ts'
import { SECRET, webhookTo } from './webhook.ts'

/** What `iwaku watch` was asked. */
export interface WatchRequest {
  readonly addresses: readonly string[]
  readonly stop: readonly string[]
  readonly list: boolean
  readonly once: boolean
  readonly rules: readonly string[]
  /** A file for the outgoing feed. */
  readonly feed: string | null
  /** Addresses that messages are sent to, and people that mails are. */
  readonly webhooks: readonly string[]
  readonly mails: readonly string[]
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
  if (request.list) {
    const list = async (): Promise<number> => {
      const shelf = await openShelf(request.ledger, ownName(true), told(NODE_FILES, messages))
      try {
        await writeTo(host.stdout, watchedText(loadState(shelf, messages), loadLetters(shelf, core, messages), request, messages))
        return 0
      } finally {
        shelf.close()
      }
    }
    // what is followed with a file stands beside it, whether that is there or not
    return isAddress(request.ledger) ? withLedger(request.ledger, true, messages, list) : list()
  }
  for (const value of [...request.addresses, ...request.stop])
    if (!isWebAddress(value) || !URL.canParse(value)) throw usageError({ code: 'not_an_address', value }, messages)
  // the ledger first: it makes the folder in which the lock and the state stand
  return withLedger(request.ledger, true, messages, async (ledger) => {
    const files = told(NODE_FILES, messages)
    const shelf = await openShelf(request.ledger, ownName(true), files)
    const lost = new AbortController()
    try {
      const busy = shelf.take(() => lost.abort())
      if (busy !== null) throw usageError(busy, messages)
      try {
        return await watchLocked(request, { core, files, shelf, lost: lost.signal, ledger, host, messages })
      } finally {
        shelf.give()
      }
    } finally {
      shelf.close()
    }
  })
}

interface World {
  readonly core: Core
  readonly files: Files
  readonly shelf: Shelf
  /** Aborted when another program has what is followed. */
  readonly lost: AbortSignal
  readonly ledger: Ledger
  readonly host: Host
  readonly messages: Messages
}

async function watchLocked(request: WatchRequest, world: World): Promise<number> {
  const { core, shelf, lost, ledger, host, messages } = world
  const { feed, stop } = request
  const before = loadState(shelf, messages)
  const state = changed(before, request, core, host.now().getTime(), messages)
  if (state.sources.length === 0 && stop.length === 0) throw usageError({ code: 'nothing_to_watch' }, messages)
  const rules = request.rules.flatMap((line) => rulesOf(line, ledger, messages))
  const save = (next: WatchState): void => shelf.write('watch', core.writeState(next))
  const ending = new Ending()
  const fetcher = core.openFetcher(fetcherOptions(request.web))
  const complain = (about: string, trouble: Trouble): void =>
    void host.stderr.write(errorText(about, describeTrouble(trouble, messages), messages))
  try {
    const destinations = destinationsOf(request, fetcher.send, host, messages)
    if (state !== before) save(state)
    if (stop.length > 0) return 0
    const outbox = new Outbox(destinations, loadLetters(shelf, core, messages), {
      now: () => host.now().getTime(),
      save: (letters) => shelf.write('outbox', core.writeOutbox(letters)),
      untaken: core.untaken,
      complain,
      stopped: () => ending.code !== null,
    })
    ending.signal.addEventListener('abort', () => void fetcher.stop(), { once: true })
    lost.addEventListener('abort', () => ending.lose(), { once: true })
    const following: Following = {
      ledger,
      fetch: (address, earlier) => fetcher.page(address, earlier === null ? {} : { earlier }),
      read: await openReading(host, messages),
      now: () => host.now().getTime(),
      save,
      tell: (bulletin) => writeTo(host.stdout, bulletinText(bulletin, rules.length > 0, request, messages)),
      post: (bulletin, key) => outbox.put(bulletin, key),
      complain,
      hint: (address, feeds) => void host.stderr.write(`iwaku: ${harmless(messages.phrases.namesFeeds(address, feeds.join(' ')))}\n`),
      remark: (address, { line, first }) =>
        void host.stderr.write(`iwaku: ${harmless(messages.phrases.malformedList(address, messages.count(line), first))}\n`),
      stopped: () => ending.code !== null,
      // a feed, or a letter, without rules is of everything
      rules: rules.length === 0 && (feed !== null || destinations.length > 0) ? [EVERYTHING] : rules,
    }
    const follower = new Follower(following, core, state)
    return await keepOn(follower, outbox, request, ending, world)
  } finally {
    ending.forget()
    await fetcher.stop()
  }
}

const EVERYTHING: Rule = { news: 'saying', query: '' }

function destinationsOf(
  { webhooks, mails, web }: WatchRequest,
  send: Parameters<typeof webhookTo>[2],
  { environment }: Host,
  messages: Messages,
): readonly Destination[] {
  return [
    ...[...new Set(webhooks)].map((address) => webhookTo(address, environment[SECRET], send, web.allowPrivate, messages)),
    ...[...new Set(mails)].map((address) => mailTo(address, environment, web.offline, messages)),
  ]
}

async function keepOn(
  follower: Follower,
  outbox: Outbox,
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
  if (!once) host.stderr.write(`iwaku: ${messages.phrases.following(messages.count(follower.state.sources.length), shownLedger(name))}\n`)
  await follower.resume()
  await publish()
  for (;;) {
    // only what counts as told already is in the outbox here: what is told again after an end writes no second letter
    const taken = await outbox.deliver()
    const whole = await follower.round()
    await publish()
    const sent = await outbox.deliver()
    if (ending.code !== null) return ending.code
    if (once) return whole && taken && sent ? 0 : 1
    const now = host.now().getTime()
    const next = Math.min(follower.next() ?? now, outbox.next() ?? Number.POSITIVE_INFINITY)
    await host.sleep(Math.max(BREATH, next - now), ending.signal)
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

  /** What is followed is another's by now: nothing more is begun here, as after a signal. */
  lose(): void {
    this.#end(143)
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

const loadState = (shelf: Shelf, messages: Messages): WatchState => load(shelf, 'watch', readState, messages) ?? NOTHING_WATCHED

const loadLetters = (shelf: Shelf, core: Core, messages: Messages): readonly Letter[] =>
  load(shelf, 'outbox', core.readOutbox, messages) ?? []

/** What is remembered; null where nothing is. */
function load<T extends object>(
  shelf: Shelf,
  name: 'watch' | 'outbox',
  read: (text: string) => T | StateFault,
  messages: Messages,
): T | null {
  const text = shelf.read(name)
  const value = text === null ? null : read(text)
  if (value !== null && 'fault' in value)
    throw usageError({ code: `watch_${value.fault}`, path: shelf.nameOf(name), reason: value.reason }, messages)
  return value
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
    const outcome = readPage({ capture }, options, open, entryOf)
    return outcome.trouble ?? (JSON.parse(outcome.output) as Entry)
  }
}
