import { type Arrival, type Capture, type Fetched, type loadWatch, type Missed, ordered, type Source, type WatchState } from '#intake'
import { type Entry, type Ledger, saysTheSame } from '#ledger'
import type { Trouble } from '#message'
import type { Hit } from '#question'
import { type News, newsOf } from './news.ts'
import { type Noticed, noticedOf, sayingsIn } from './noticed.ts'
import type { Rule } from './rule.ts'

/** What following has to do with the world. */
export interface Following {
  readonly ledger: Ledger
  readonly fetch: (address: string, earlier: Source['earlier']) => Promise<Fetched>
  readonly read: (capture: Capture) => Entry | Trouble
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The state is on the disk when this returns. */
  readonly save: (state: WatchState) => void
  readonly tell: (bulletin: Bulletin) => Promise<void>
  /** Puts what is asked for into the outbox, where `key` was not there yet; it is on the disk when this returns. */
  readonly post: (bulletin: Bulletin, key: string) => void
  readonly complain: (address: string, trouble: Trouble) => void
  /** A page whose address was given names these feeds. */
  readonly hint: (address: string, feeds: readonly string[]) => void
  /** A feed or a list is not well-formed; what could be told apart was read. */
  readonly remark: (address: string, malformed: NonNullable<Source['malformed']>) => void
  /** Nothing new is to be begun. */
  readonly stopped: () => boolean
  readonly rules: readonly Rule[]
}

/** What is told of a source at a time. */
export interface Bulletin {
  readonly source: string
  readonly pages: number
  /** Pages of which another copy was there before. */
  readonly versions: number
  /** Sayings that are new. */
  readonly sayings: number
  readonly told: readonly Hit[]
  /** What else is new and asked for. */
  readonly noticed: readonly Noticed[]
  /** It may have been told before: telling it was interrupted. */
  readonly again: boolean
}

/** Sources, and pages of one source, that are fetched at once; pages that are taken in at a time. */
const SOURCES_AT_ONCE = 8
const PAGES_AT_ONCE = 16
const AT_A_TIME = 32

/**
 * Follows sources so that an end at any moment loses nothing and tells nothing twice. The order of writing is what this rests on:
 *
 * 1. What a feed names stands in its queue, together with what is remembered of the feed, before any of it is fetched.
 * 2. The id of a page stands in `pending` before the page goes into the ledger. So a page in the ledger that was not told is known for one.
 * 3. That telling begins is written before, that it is done after. What was interrupted in between is told again, and said to be so.
 * 4. What is to be sent stands in the outbox, under a name that is made of the pages, before it counts as told; it is sent only after.
 * 5. A page leaves the queue in the same write in which its news counts as told.
 */
export class Follower {
  readonly #world: Following
  readonly #watch: Awaited<ReturnType<typeof loadWatch>>
  #state: WatchState

  constructor(world: Following, watch: Awaited<ReturnType<typeof loadWatch>>, state: WatchState) {
    this.#world = world
    this.#watch = watch
    this.#state = state
  }

  get state(): WatchState {
    return this.#state
  }

  /** Changes what is followed; what is under way with a source that goes away comes to its end. */
  change(how: (state: WatchState) => WatchState): void {
    this.#save(how(this.#state))
  }

  /** When there is something to do again, milliseconds since 1970; null when nothing is followed. */
  next(): number | null {
    const times = this.#state.sources.map(this.#watch.nextDue)
    return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time))
  }

  /** Tells what an earlier run left untold. */
  async resume(): Promise<void> {
    const { pending } = this.#state
    if (pending.length === 0) return
    for (const telling of [true, false])
      for (const source of new Set(pending.map((one) => one.source))) {
        const pages = pending.filter((one) => one.telling === telling && one.source === source)
        if (pages.length > 0) await this.#tell(source, pages, telling, (state) => state)
      }
  }

  /** Asks everything that is due and wanted, once, and also what a list names for the first time. Gives whether all of it could be had. */
  async round(wanted: (source: Source) => boolean = () => true): Promise<boolean> {
    const done = new Set<string>()
    let whole = true
    for (;;) {
      const now = this.#world.now()
      const due = this.#state.sources.filter((source) => !done.has(source.address) && wanted(source) && this.#watch.nextDue(source) <= now)
      if (due.length === 0 || this.#world.stopped()) return whole
      for (const { address } of due) done.add(address)
      const ask = async (source: Source): Promise<[string, Fetched | null]> => [
        source.address,
        source.due <= now ? await this.#world.fetch(source.address, source.earlier) : null,
      ]
      for await (const [address, fetched] of ordered(due, SOURCES_AT_ONCE, ask)) {
        if (fetched !== null) whole = (await this.#take(address, fetched)) && whole
        whole = (await this.#workOff(address)) && whole
      }
    }
  }

  #source(address: string): Source | undefined {
    return this.#state.sources.find((source) => source.address === address)
  }

  #save(state: WatchState): void {
    this.#world.save(state)
    this.#state = state
  }

  /** What a source answered. */
  async #take(address: string, fetched: Fetched): Promise<boolean> {
    const before = this.#source(address)
    if (before === undefined) return true
    const look = this.#watch.lookAt(before, fetched, this.#world.now())
    if (look.trouble && !isStop(look.trouble)) this.#world.complain(address, look.trouble)
    const { malformed } = look.source
    // once, and not at every look
    if (malformed !== null && before.malformed === null) this.#world.remark(address, malformed)
    if (look.feeds.length > 0) this.#world.hint(address, look.feeds)
    if (look.page !== null) return await this.#takePage(look.source, look.page)
    const followed = new Set(this.#state.sources.map((source) => source.address))
    const further = look.further.filter((one) => !followed.has(one)).map((one) => this.#watch.newSource(one, address, this.#world.now()))
    if (look.source !== before || further.length > 0) {
      const state = withSource(this.#state, look.source)
      this.#save({ ...state, sources: [...state.sources, ...further] })
    }
    return look.trouble === null
  }

  /** A source that is a page itself: what is remembered of it is written only when the page is in. */
  async #takePage(source: Source, page: Capture): Promise<boolean> {
    const { entries, parts, trouble } = await this.#readAll([page])
    const now = this.#world.now()
    if (trouble !== null) this.#save(withSource(this.#state, this.#watch.pageUnread(source, trouble, now)))
    else
      await this.#takeIn(source.address, entries, parts, (state, fresh, waiting) =>
        withSource(state, withQueue(this.#watch.pageRead(source, fresh > 0, now), waiting)),
      )
    return trouble === null
  }

  /** Fetches the pages that a source named, the due ones, some at a time. */
  async #workOff(address: string): Promise<boolean> {
    let whole = true
    const started = this.#world.now()
    const tried = new Set<string>()
    for (;;) {
      const due =
        this.#source(address)
          ?.queue.filter((one) => one.due <= started && !tried.has(one.address))
          .slice(0, AT_A_TIME) ?? []
      if (due.length === 0 || this.#world.stopped()) return whole
      for (const one of due) tried.add(one.address)
      const after = new Map<string, Source['queue'][number] | null>()
      const answers: [Source['queue'][number], Fetched][] = []
      const pages: Capture[] = []
      const [came, missed] = [new Set<string>(), [] as Missed[]]
      const fetchOne = async (one: Source['queue'][number]) =>
        [one, await this.#world.fetch(one.address, this.#earlierOf(address, one))] as const
      for await (const [one, fetched] of ordered(due, PAGES_AT_ONCE, fetchOne)) {
        answers.push([one, fetched])
        if (fetched.kind === 'page') {
          pages.push(this.#captureOf(fetched, one.part))
          after.set(one.address, null)
          came.add(one.address)
          continue
        }
        if (fetched.kind === 'unchanged') came.add(one.address)
        const trouble = troubleOf(fetched)
        if (trouble && !isStop(trouble)) {
          this.#world.complain(one.address, trouble)
          missed.push({ address: one.address, at: this.#world.now(), trouble })
        }
        whole &&= trouble === null || isStop(trouble)
        after.set(one.address, this.#watch.waitingAfter(one, fetched, this.#world.now()))
      }
      const { entries, parts, trouble } = await this.#readAll(pages)
      whole &&= trouble === null
      await this.#takeIn(address, entries, parts, (state, _, waiting) => {
        const source = state.sources.find((one) => one.address === address)
        if (source === undefined) return state
        const queue = source.queue.flatMap((one) => {
          const next = after.get(one.address)
          return next === undefined ? [one] : next === null ? [] : [next]
        })
        const kept = answers.reduce((before, [one, fetched]) => this.#watch.withPart(before, one, fetched, trouble === null), source)
        return withSource(state, this.#watch.withMissed(withQueue({ ...kept, queue }, waiting), came, missed))
      })
    }
  }

  /** What is known of a page that waits, so that one which has not changed need not come. */
  #earlierOf(source: string, { address }: Source['queue'][number]): Source['earlier'] {
    const followed = this.#source(source)
    return followed ? this.#watch.earlierOf(followed, address) : null
  }

  #captureOf({ address, bytes, headers, fetchedAt }: Extract<Fetched, { kind: 'page' }>, part: Source['queue'][number]['part']): Capture {
    const name = this.#watch.plainAddress(address)
    const contentType = headers['content-type'] ?? null
    return { name, bytes, contentType, seen: fetchedAt, published: null, part: part ?? { first: name, number: 1 } }
  }

  /** Reads pages, each by itself, and finds the parts behind them; the last trouble of those that cannot be read is told. */
  async #readAll(captures: readonly Capture[]): Promise<{ entries: Entry[]; parts: PartOf[]; trouble: Trouble | null }> {
    const entries: Entry[] = []
    const parts: PartOf[] = []
    let trouble: Trouble | null = null
    const fail = (name: string, given: Trouble): void => {
      trouble = given
      this.#world.complain(name, given)
    }
    for (const capture of captures) {
      for await (const arrival of this.#watch.pagesOf(capture) as AsyncIterable<Arrival>) {
        if (arrival.kind === 'trouble') fail(arrival.name, arrival.trouble)
        if (arrival.kind !== 'capture') continue
        const read = this.#world.read(arrival.capture)
        if ('code' in read) fail(arrival.capture.name, read)
        else {
          entries.push(read)
          const next = read.record.links?.next ?? null
          const part = arrival.capture.part && this.#watch.partAfter(arrival.capture.part, next)
          // due at once, also for who began before it was known of
          if (part) parts.push({ of: read.id, waiting: { address: next as string, tries: 0, due: 0, part } })
        }
      }
    }
    return { entries, parts, trouble }
  }

  /**
   * Puts into the ledger what says something else than before, tells it, and makes the state what `finish` makes of it. The parts behind what is new
   * are waited for then, and those that never came.
   */
  async #takeIn(
    source: string,
    entries: readonly Entry[],
    parts: readonly PartOf[],
    finish: (state: WatchState, fresh: number, waiting: Source['queue']) => WatchState,
  ): Promise<void> {
    const fresh = this.#freshOf(entries)
    const ids = new Set(fresh.map(({ id }) => id))
    const isMissing = (address: string): boolean => this.#world.ledger.versions(this.#watch.plainAddress(address)).length === 0
    const waiting = parts.filter((part) => ids.has(part.of) || isMissing(part.waiting.address)).map((part) => part.waiting)
    if (fresh.length === 0) {
      this.#save(finish(this.#state, 0, waiting))
      return
    }
    const coming = fresh.map(({ id, seen }) => ({ id, seen, source, telling: false }))
    this.#save({ ...this.#state, pending: [...this.#state.pending, ...coming] })
    this.#world.ledger.add(fresh)
    await this.#tell(source, coming, false, (state) => finish(state, fresh.length, waiting))
  }

  /**
   * Pages that are other than what stood at their address before. One that says what it said last is no other version, whatever stands around it; one
   * that says again what it said the time before last is.
   */
  #freshOf(entries: readonly Entry[]): Entry[] {
    const { ledger } = this.#world
    const fresh = new Map<string, Entry>()
    for (const entry of entries) {
      // whatever the clock said when another copy came: nothing is held against a copy of a time to come
      const before = ledger.versions(entry.address).filter(({ seen }) => seen === null || entry.seen === null || seen <= entry.seen)
      const head = before.at(-1)
      const last = head === undefined ? null : ledger.page(head.id)
      if (last === null || (last.id !== entry.id && !saysTheSame(last, entry))) fresh.set(entry.id, entry)
    }
    return [...fresh.values()]
  }

  async #tell(source: string, pages: WatchState['pending'], again: boolean, finish: (state: WatchState) => WatchState): Promise<void> {
    const { ledger, rules, tell, post } = this.#world
    const queries = rules.filter(({ news }) => news === 'saying').map(({ query }) => query)
    const settled = new Set(pages.map(keyOf))
    const pending = (telling: boolean): WatchState['pending'] => [
      ...this.#state.pending.filter((one) => !settled.has(keyOf(one))),
      ...(telling ? pages.map((one) => ({ ...one, telling: true })) : []),
    ]
    const news: News[] = pages.flatMap(({ id, seen }) => {
      const page = ledger.page(id)
      // what never came into the ledger is still in the queue
      return page === null || !wasSeen(page, seen) ? [] : [newsOf(ledger, page, seen, queries)]
    })
    const asked = news.flatMap((one) => one.asked)
    const noticed = noticedOf(ledger, news, rules)
    if (news.length > 0) {
      this.#save({ ...this.#state, pending: pending(true) })
      const bulletin: Bulletin = {
        source,
        pages: news.filter(({ version }) => version === null).length,
        versions: news.filter(({ version }) => version !== null).length,
        sayings: news.reduce((sum, { sayings }) => sum + sayings.length, 0),
        told: asked,
        noticed,
        again,
      }
      await tell(bulletin)
      if (asked.length + noticed.length > 0) post(bulletin, pages.map(keyOf).sort().join())
    }
    const shown = new Map([...asked, ...noticed.flatMap((one) => sayingsIn(one, news))].map((hit) => [hit.ref, hit]))
    const refs = new Set(shown.keys())
    const told = [
      ...[...shown.values()].map(({ ref, page }) => ({ page: page.id, ref })),
      ...this.#state.told.filter(({ ref }) => !refs.has(ref)),
    ]
    this.#save(finish({ ...this.#state, pending: pending(false), told: told.slice(0, this.#watch.TOLD) }))
  }
}

/** A part behind a page, by the page's id. */
interface PartOf {
  readonly of: string
  readonly waiting: Source['queue'][number]
}

/** A source that waits for more, for each of them once. */
function withQueue(source: Source, more: Source['queue']): Source {
  const waits = new Set(source.queue.map(({ address }) => address))
  return { ...source, queue: [...source.queue, ...more.filter(({ address }) => !waits.has(address))] }
}

const keyOf = ({ id, seen }: WatchState['pending'][number]): string => `${id} ${seen}`

/** Whether a ledger has a copy as it was seen at a moment: a page may have been there before. */
const wasSeen = ({ seen, seenAgain = [] }: Entry, moment: string | null): boolean =>
  moment === null || seen === moment || seenAgain.includes(moment)

const withSource = (state: WatchState, source: Source): WatchState => ({
  ...state,
  sources: state.sources.map((one) => (one.address === source.address ? source : one)),
})

function troubleOf(fetched: Exclude<Fetched, { kind: 'page' }>): Trouble | null {
  switch (fetched.kind) {
    case 'unchanged':
      return null
    case 'gone':
      return { code: 'not_fetched', because: { code: 'gone', status: fetched.status } }
    default:
      return { code: 'not_fetched', because: fetched.because }
  }
}

/** The fetcher was stopped: that is no trouble of the page. */
const isStop = (trouble: Trouble): boolean => trouble.code === 'not_fetched' && trouble.because.code === 'stopped'
