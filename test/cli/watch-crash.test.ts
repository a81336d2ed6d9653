import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { type Capture, type Fetched, type Letter, loadWatch, NOTHING_WATCHED, readState, type WatchState } from '#intake'
import { type Entry, entryOf, openLedger } from '#ledger'
import { type Bulletin, Follower } from '../../src/cli/ledger/follow.ts'
import { Outbox } from '../../src/cli/ledger/outbox.ts'
import { openReader } from './fake-reader.ts'

/*
 * Following with an end at every place: each write of the state or the outbox, each write to the ledger, each telling and each sending is cut off once, just before it and just
 * after. Time, network and terminal are made up; the ledger is a real one, in memory.
 */

const core = await loadWatch()
const HERE = 'https://news.example'
const HOUR = 3_600_000
const MORNING = Date.parse('2031-07-01T09:00:00Z')

const says = (words: string): string => `アルヴェンは「${words}」と述べた。`
const feed = (...items: string[]): string =>
  `<rss version="2.0"><channel><title>町</title>${items.map((item) => `<item><guid>${item}</guid><link>${HERE}/${item}</link></item>`).join('')}</channel></rss>`

/** What stands at each address, one site a round; the rounds change a page and take one away. */
const SITES: readonly Readonly<Record<string, string>>[] = [
  { feed: feed('a', 'b'), a: says('港は開く'), b: says('橋は開く') + says('橋は広い'), page: says('門は開く') },
  { feed: feed('c', 'a', 'b'), a: says('港は開く'), b: says('橋は開く'), c: says('道は開く'), page: says('門は開く') + says('門は狭い') },
  { feed: feed('d', 'c'), c: says('道は開く'), d: says('駅は開く'), page: says('門は狭い') },
  // as it was at first
  { feed: feed('d', 'c'), c: says('道は開く'), d: says('駅は開く'), page: says('門は開く') },
]

class Crash extends Error {}

function fetchFrom(site: Readonly<Record<string, string>>, now: number) {
  return async (address: string, earlier: { digest?: string | undefined } | null): Promise<Fetched> => {
    const base = { asked: address, address, redirects: [], remarks: [], fetchedAt: new Date(now).toISOString() }
    const body = site[address.slice(HERE.length + 1)]
    if (body === undefined) return { kind: 'gone', status: 404, ...base }
    const bytes = Buffer.from(body)
    const digest = createHash('sha256').update(bytes).digest('hex')
    if (earlier?.digest === digest) return { kind: 'unchanged', by: 'digest', headers: {}, ...base }
    return { kind: 'page', status: 200, headers: {}, bytes, digest, ...base }
  }
}

const reader = openReader(new ArrayBuffer(8))
function read({ name, bytes, seen }: Capture): Entry {
  const source = Buffer.from(bytes).toString('utf8')
  return entryOf(reader.read(source, name, { kind: 'text' }), { address: name, source, given: null, seen, version: '1.0.0' })
}

interface Ran {
  readonly told: readonly { readonly words: string; readonly again: boolean }[]
  readonly pages: readonly string[]
  readonly feed: readonly string[]
  /** Letters in the order in which they were taken. */
  readonly taken: readonly { readonly id: string; readonly body: string }[]
  readonly crashes: number
}

/** Follows through all sites; of the things done, those whose numbers are in `crashes` end the program, which then starts again. */
async function follow(crashes: readonly number[]): Promise<Ran> {
  const ledger = await openLedger(':memory:', { create: true })
  const added = ['feed', 'page'].map((name) => core.newSource(`${HERE}/${name}`, null, MORNING))
  let disk = core.writeState({ ...NOTHING_WATCHED, sources: added })
  let letters = core.writeOutbox([])
  const taken: { id: string; body: string }[] = []
  const told: { words: string; again: boolean }[] = []
  let [steps, crashed] = [0, 0]
  const around = <T>(work: () => T): T => {
    const step = (): void => {
      if (!crashes.includes(steps++)) return
      crashed++
      throw new Crash()
    }
    step()
    const result = work()
    step()
    return result
  }
  const add = ledger.add.bind(ledger)
  ledger.add = (entries) => around(() => add(entries))
  for (const [round, site] of SITES.entries()) {
    const now = MORNING + round * 30 * HOUR
    for (let whole = false; !whole; ) {
      const receiver = {
        way: 'webhook' as const,
        to: 'x',
        shown: 'x',
        write: ({ told: hits, again }: Bulletin) => JSON.stringify([hits.map(({ attribution }) => attribution.content.text), again]),
        send: async ({ id, body }: Letter) => {
          around(() => void taken.push({ id, body }))
          return null
        },
      }
      const outbox = new Outbox([receiver], core.readOutbox(letters) as readonly Letter[], {
        now: () => now,
        save: (next) =>
          around(() => {
            letters = core.writeOutbox(next)
          }),
        untaken: core.untaken,
        complain: () => undefined,
        stopped: () => false,
      })
      const world = {
        ledger,
        fetch: fetchFrom(site, now),
        read,
        now: () => now,
        save: (state: WatchState) =>
          around(() => {
            disk = core.writeState(state)
          }),
        tell: async ({ told: hits, again }: Bulletin) =>
          around(() => void told.push(...hits.map(({ attribution }) => ({ words: attribution.content.text, again })))),
        complain: () => undefined,
        hint: () => undefined,
        remark: () => undefined,
        stopped: () => false,
        post: (bulletin: Bulletin, key: string) => outbox.put(bulletin, key),
        rules: [{ news: 'saying' as const, query: '' }],
      }
      try {
        const follower = new Follower(world, core, readState(disk) as WatchState)
        await follower.resume()
        await outbox.deliver()
        await follower.round()
        await outbox.deliver()
        whole = true
      } catch (error) {
        if (!(error instanceof Crash)) throw error
      }
    }
  }
  const pages = [...ledger.entries()].map(({ id }) => id)
  const state = readState(disk) as WatchState
  expect(state.pending).toEqual([])
  expect(state.sources.flatMap(({ queue }) => queue)).toEqual([])
  expect(core.readOutbox(letters)).toEqual([])
  ledger.close()
  return { taken, told, pages, feed: state.told.map(({ ref }) => ref), crashes: crashed }
}

const WORDS = ['港は開く', '橋は開く', '橋は広い', '門は開く', '道は開く', '門は狭い', '駅は開く']

it('without a crash, everything is told once, and what a new version of a page repeats is not told again', async () => {
  const { told, pages, feed: refs } = await follow([])
  // what the page says again after it said something else is new again
  expect(told.map(({ words }) => words).sort()).toEqual([...WORDS, '門は開く'].sort())
  expect(told.some(({ again }) => again)).toBe(false)
  // a, b, c, d, and three versions of the page; b was not asked again, for its item says what it said
  expect([pages.length, new Set(refs).size, refs.length]).toEqual([7, 7, 7])
})

it('a crash at any one place, or at two close to each other, loses nothing and tells nothing twice as news', async () => {
  const { pages, feed: refs } = await follow([])
  let places = 0
  for (let first = 0; ; first++) {
    const gaps = [0, 1, 2, 5]
    for (const gap of gaps) {
      const ran = await follow(gap === 0 ? [first] : [first, first + gap])
      if (ran.crashes === 0) {
        expect(places).toBeGreaterThan(40)
        return
      }
      expect(ran.pages).toEqual(pages)
      // what feeds hold: each saying once
      expect([...ran.feed].sort()).toEqual([...refs].sort())
      const news = ran.told.filter(({ again }) => !again).map(({ words }) => words)
      expect(new Set(news.filter((words) => words !== '門は開く')).size).toBe(news.filter((words) => words !== '門は開く').length)
      expect(news.filter((words) => words === '門は開く').length).toBeLessThan(3)
      // whoever takes letters knows one that comes again by its id, and has all of them, each once
      const bodies = new Map(ran.taken.map(({ id, body }) => [id, body]))
      expect(ran.taken.length - bodies.size).toBeLessThanOrEqual(ran.crashes)
      for (const { id, body } of ran.taken) expect(bodies.get(id)).toBe(body)
      const sent = [...bodies.values()].map((body) => JSON.parse(body) as [string[], boolean])
      expect(sent.flatMap(([words]) => words).sort()).toEqual([...WORDS, '門は開く'].sort())
      expect(sent.some(([, again]) => again)).toBe(false)
      expect(new Set(ran.told.map(({ words }) => words))).toEqual(new Set(WORDS))
      places++
    }
  }
}, 300_000)
