import type { Errand, ErrandNews, JobPage, Place } from '#http'
import { compareVersions, type Entry, type Ledger } from '#ledger'
import { messagesIn, type Trouble, usageError } from '#message'
import { Arrivals, type Arrived, type WebOptions } from '../arrive.ts'
import type { Found } from '../find-pages.ts'
import { processHost } from '../host.ts'
import type { PageOptions } from '../options.ts'
import { Pool } from '../pool.ts'
import { sharedDictionary } from '../read.ts'
import { iwakuVersion } from '../version.ts'

/** What doing an errand has to do with the world. */
export interface ErrandWorld {
  readonly ledger: Ledger
  readonly web: WebOptions
  readonly readers: Readers
  readonly signal: AbortSignal
  readonly tell: (news: ErrandNews) => void
}

/** Things that are opened at once; most of the time goes by in waiting for other people's servers. */
const AT_ONCE = 8
/** Pages written at a time, and milliseconds after which fewer are. */
const BATCH = 100
const PATIENCE = 400

/**
 * Opens the places, reads what comes of them and puts it into the ledger. Every page is told at each step; `added` is told when it is on the disk. A
 * signal ends it with what was read until then.
 */
export async function doErrand({ places, published }: Errand, world: ErrandWorld): Promise<void> {
  const { signal, web, readers } = world
  const arrivals = new Arrivals(web, processHost(), () => undefined)
  const pool = await readers.open(published)
  const writer = new Writer(world.ledger)
  const items = [...Map.groupBy(places, ({ item }) => item)]
  const work = async (): Promise<void> => {
    for (let next = items.shift(); next !== undefined && !signal.aborted; next = items.shift())
      await doItem(next[0], next[1], { arrivals, pool, writer, world })
  }
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  try {
    // who stops does not wait for the slowest of other people's servers
    await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, work)), stopped])
    writer.flush()
  } finally {
    writer.stop()
    const closed = arrivals.close()
    // whatever is being read then is nobody's any more
    await (signal.aborted ? readers.close() : closed)
  }
}

/** A thread that reads, kept from one errand to the next: to start one takes as long as many pages. */
export class Readers {
  readonly #readerModule: string | null
  #open: { readonly published: string | null; readonly pool: Pool } | null = null

  constructor(readerModule: string | null) {
    this.#readerModule = readerModule
  }

  async open(published: string | null): Promise<Pool> {
    if (this.#open && this.#open.published !== published) await this.close()
    if (!this.#open) {
      const messages = messagesIn('en')
      const dictionary = await sharedDictionary(this.#readerModule, messages)
      const data = { dictionary, options: optionsOf(published), readerModule: this.#readerModule }
      this.#open = { published, pool: new Pool(1, data, (reason) => usageError({ code: 'dictionary_missing', reason }, messages)) }
    }
    return this.#open.pool
  }

  async close(): Promise<void> {
    const open = this.#open
    this.#open = null
    await open?.pool.close()
  }
}

interface Hands {
  readonly arrivals: Arrivals
  readonly pool: Pool
  readonly writer: Writer
  readonly world: ErrandWorld
}

async function doItem(item: number, places: readonly Place[], { arrivals, pool, writer, world }: Hands): Promise<void> {
  const { tell, signal } = world
  tell({ kind: 'begun', item })
  const settled: Promise<void>[] = []
  let page = 0
  for await (const arrived of arrivals.of(places.map(foundAt))) {
    // what comes after that is nobody's any more
    if (signal.aborted) return
    const number = page++
    const told: JobPage = { name: arrived.name, state: 'fetched', id: null, title: null, trouble: null }
    const say = (more: Partial<JobPage>): void => tell({ kind: 'page', item, page: number, told: { ...told, ...more } })
    say({})
    const entry = await readOne(arrived, pool)
    if (signal.aborted) return
    if ('code' in entry) {
      say({ state: 'failed', trouble: entry })
      continue
    }
    const read = { id: entry.id, title: entry.record.title, name: entry.address }
    say({ ...read, state: 'read' })
    const done = writer.take(entry).then((state) => say({ ...read, state }))
    // a failure is thrown at the end; until then nobody waits for it, and Node would take it for forgotten
    done.catch(() => undefined)
    settled.push(done)
  }
  await Promise.all(settled)
  tell({ kind: 'ended', item })
}

const foundAt = (place: Place): Found =>
  'address' in place ? { path: place.address, trouble: null } : { path: place.path, name: place.name, trouble: null }

async function readOne({ input, trouble }: Arrived, pool: Pool): Promise<Entry | Trouble> {
  if (input === null) return trouble as Trouble
  const outcome = await pool.read(input)
  return outcome.trouble ?? (JSON.parse(outcome.output) as Entry)
}

/** Gathers entries and writes them by the batch: all of a batch are there, or none is. */
class Writer {
  readonly #ledger: Ledger
  #waiting: { readonly entry: Entry; readonly done: PromiseWithResolvers<Outcome> }[] = []
  #timer: NodeJS.Timeout | null = null

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  take(entry: Entry): Promise<Outcome> {
    const done = Promise.withResolvers<Outcome>()
    this.#waiting.push({ entry, done })
    if (this.#waiting.length >= BATCH) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), PATIENCE)
    return done.promise
  }

  flush(): void {
    this.stop()
    const batch = this.#waiting.splice(0)
    if (batch.length === 0) return
    try {
      const outcomes = batch.map(({ entry }) => outcomeOf(this.#ledger, entry))
      this.#ledger.add(batch.map(({ entry }) => entry))
      for (const [i, { done }] of batch.entries()) done.resolve(outcomes[i] as Outcome)
    } catch (error) {
      for (const { done } of batch) done.reject(error)
    }
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}

type Outcome = 'added' | 'renewed' | 'known'

/** What adding will make of an entry. */
function outcomeOf(ledger: Ledger, { id, record }: Entry): Outcome {
  const there = ledger.page(id)
  if (there === null) return 'added'
  return compareVersions(record.version, there.record.version) > 0 ? 'renewed' : 'known'
}

const optionsOf = (published: string | null): PageOptions => ({
  format: 'entry',
  stage: 'attributions',
  certainty: 'low',
  why: false,
  language: 'en',
  colour: false,
  width: 80,
  published,
  seen: null,
  version: iwakuVersion(),
})
