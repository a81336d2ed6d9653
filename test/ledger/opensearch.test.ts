import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Decision,
  decisionOf,
  type Entry,
  type Job,
  type Ledger,
  openFeed,
  openLedger,
  openQueue,
  type Queue,
  SearchError,
  type Wanted,
} from '#ledger'
import { type Cluster, hasOpenSearch, startCluster, WHY } from '../../scripts/opensearch-cluster.ts'
import { hasPostgres, type Server, startServer, WHY as WHY_NO_POSTGRES } from '../../scripts/postgres-server.ts'
import { runsIn } from '../../src/ledger/bigrams.ts'
import { quoteOf } from '../../src/ledger/decision/overlay.ts'
import type { Ran } from '../cli/run-in-test.ts'
import { makeCertificate } from '../intake/fetch/certificate.ts'
import { encryptedFront, iwakuProcess } from './encrypted.ts'
import { makeEntry, NOTES, QUARREL } from './entries.ts'
import { pagesOf } from './pieces.ts'
import { random } from './random.ts'

/** Milliseconds: it says nothing about how fast anything is. */
const PATIENCE = 400_000

const ALL = { order: 'newest', limit: 5000, offset: 0 } as const

/** All that an index is asked, as far as it hangs on what is found alone. */
const answers = (ledger: Ledger, wanted: Wanted): unknown => ({
  found: ledger.find(wanted, ALL),
  oldest: ledger.find(wanted, { order: 'oldest', limit: 7, offset: 2 }),
  facets: ledger.facets(wanted, new Map([['トーレ', 'ナダル']])),
  months: ledger.months(wanted),
  marks: ledger.marks(wanted, 40),
})

/** The same to the last bit; long lists are compared as text first, which takes a tenth of the time. */
function same(given: unknown, expected: unknown, about: string): void {
  if (JSON.stringify(given) !== JSON.stringify(expected)) expect(given, about).toEqual(expected)
}

describe.skipIf(!hasOpenSearch)(`an index in OpenSearch${WHY}`, () => {
  let cluster: Cluster
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'iwaku-searched-'))
    cluster = await startCluster({ heap: 256, quick: true })
  }, PATIENCE)
  afterAll(async () => {
    await cluster?.stop()
    rmSync(folder, { recursive: true })
  })

  const file = (name: string): string => join(folder, `${name}.sqlite`)
  /** Opens a ledger twice: searched in the index, and in its own tables. */
  async function both(place: string, name: string, use: (searched: Ledger, plain: Ledger) => Promise<void> | void): Promise<void> {
    const plain = await openLedger(place, { create: true, search: null })
    const searched = await openLedger(place, { create: false, search: cluster.search(name) })
    try {
      await use(searched, plain)
    } finally {
      searched.close()
      plain.close()
    }
  }
  async function feeding<T>(place: string, name: string, use: (feed: Awaited<ReturnType<typeof openFeed>>) => Promise<T>): Promise<T> {
    const feed = await openFeed(place, cluster.search(name))
    try {
      return await use(feed)
    } finally {
      feed.close()
    }
  }
  const documents = async (name: string): Promise<unknown> => {
    const counts = ['said', 'told'].map(async (part) => (await fetch(`${cluster.node(1)}/${name}-${part}/_count`)).json())
    return (await Promise.all(counts)).map((one) => (one as { count: number }).count)
  }

  it(
    'finds and counts for any words what the tables and a look at every text find',
    async () => {
      const below = random(3)
      const pages = pagesOf(below, 120)
      await both(file('words'), 'words', async (searched, plain) => {
        plain.add([...pages, ...QUARREL, NOTES])
        await feeding(file('words'), 'words', (feed) => feed.rebuild())
        const said = [...pages, ...QUARREL, NOTES].flatMap(({ address, record }) =>
          record.attributions.flatMap(({ certainty, content }, number) => (certainty === 'low' ? [] : [{ address, number, content }])),
        )
        let nothing = 0
        for (let i = 0; i < 500; i++) {
          const letters = Array.from((said[below(said.length)] as (typeof said)[number]).content.text)
          const at = below(letters.length)
          const query = letters.slice(at, at + 1 + (i % 8)).join('')
          const asked = runsIn(query).join(' ')
          const naive = said.filter(({ content }) => asked !== '' && runsIn(content.text).join(' ').includes(asked))
          const wanted = { words: [query] }
          const found = searched.find(wanted, ALL)
          const places = found.found.map(({ page, number }) => `${page.address}#${number}`)
          expect(places.toSorted(), query).toEqual(naive.map(({ address, number }) => `${address}#${number}`).toSorted())
          same(found, plain.find(wanted, ALL), query)
          same(searched.facets(wanted), plain.facets(wanted), query)
          if (naive.length === 0) nothing++
          if (i % 10 > 0) continue
          same(answers(searched, wanted), answers(plain, wanted), query)
          const ranked = searched.find(wanted, { ...ALL, order: 'rank' })
          expect(ranked.found.map(({ page, number }) => `${page.address}#${number}`).toSorted(), query).toEqual(places.toSorted())
          const inPages = (ledger: Ledger): readonly string[] => ledger.pagesWith([query], 5000).map(({ id }) => id)
          expect(inPages(searched).toSorted(), query).toEqual(inPages(plain).toSorted())
        }
        expect(nothing).toBeLessThan(100)
        const others: readonly Wanted[] = [
          { words: ['橋', 'の'], certainty: 'low' },
          { anyOf: ['停戦', 'カルナ', '…'], sources: ['ナダル'] },
          { words: ['橋'], targets: ['ヴェルダ'], acts: ['deny', 'promise'] },
          { words: ['は開く'], since: '2031-03', until: '2031-04-20' },
          { words: ['の'], until: '2031' },
          { words: ['nato 軍'], sites: ['北海日報'], kinds: ['person'] },
          { anyOf: ['橋', '軍'], conditional: true, certainty: 'high' },
          { words: ['橋'], topics: ['#橋', '監視団'] },
          { words: ['橋'], sources: [] },
          { words: ['橋'], page: pages[0]?.id.slice(0, 8) as string },
          { words: ['「'] },
        ]
        for (const wanted of others) same(answers(searched, wanted), answers(plain, wanted), JSON.stringify(wanted))
        expect(searched.pagesLike('停戦合意の橋は開く', 5)).toHaveLength(5)
      })
    },
    PATIENCE,
  )

  /** What happens to pages is told to the index as it happens: new and renewed pages, copies, decisions; and told once more, it is there once. */
  const catchesUp = async (place: string, name: string): Promise<void> => {
    const below = random(5)
    await both(place, name, async (searched, plain) => {
      await feeding(place, name, async (feed) => {
        plain.add(pagesOf(below, 20))
        await feed.rebuild()
        const entries = [...plain.entries()]
        for (let round = 0; round < 4; round++) {
          plain.add(pagesOf(below, 15, `0.${round + 2}.0`))
          // the same pages read otherwise, with fewer or more attributions, and one that says what another page of its address says
          plain.add(entries.slice(round * 3, round * 3 + 3).map((entry) => renewed(entry, `0.${round + 2}.0`)))
          const copied = entries[12 + round] as Entry
          plain.add([makeEntry(copied.address, `${copied.text} `, [], { seen: `2020-01-0${round + 1}` })])
          plain.decide(decisionsOn(entries.slice(6, 12), round))
          expect((await feed.catchUp()).pages).toBeGreaterThan(15)
          for (const words of [['橋'], ['は開く'], ['停戦', 'の']])
            same(answers(searched, { words, certainty: 'low' }), answers(plain, { words, certainty: 'low' }), `${words} ${round}`)
        }
        const told = await documents(name)
        for (const version of ['0.7.0', '0.9.0']) {
          plain.add(entries.slice(12).map((entry) => renewed(entry, version)))
          if (version === '0.7.0') await feed.catchUp()
        }
        const before = await documents(name)
        expect(before).not.toEqual(told)
        await feed.catchUp()
        expect(await documents(name)).toEqual(before)
      })
    })
  }

  it('knows what happened to pages of a ledger in SQLite', () => catchesUp(file('changes'), 'changes'), PATIENCE)

  describe.skipIf(!hasPostgres)(`of PostgreSQL${WHY_NO_POSTGRES}`, () => {
    let server: Server
    beforeAll(() => {
      server = startServer()
    }, PATIENCE)
    afterAll(() => server?.stop())
    it('knows what happened to pages of a ledger in PostgreSQL', () => catchesUp(server.ledger('searched'), 'changes-pg'), PATIENCE)

    it(
      'is told by workers what they add from a queue',
      async () => {
        const place = server.ledger('searched')
        // a queue has the index of its process
        process.env.IWAKU_SEARCH = cluster.search('changes-pg')
        const queue = (await openQueue(place, { create: true, ledger: false })) as Queue
        delete process.env.IWAKU_SEARCH
        const entry = makeEntry('new.txt', '新しい橋。', [{ who: 'ナダル', what: '新しい橋' }])
        queue.put([{ name: 'new.txt', bytes: Buffer.from(entry.source), contentType: null, seen: null, published: null, given: null }])
        const [job] = queue.take('kai', { most: 1, lease: 60, attempts: 3 })
        expect(queue.finish('kai', [{ key: (job as Job).key, entry }])).toMatchObject({ added: 1 })
        queue.close()
        await both(place, 'changes-pg', (searched) => {
          const found = searched.find({ words: ['新しい橋'] }, ALL)
          expect(found).toMatchObject({ total: 1, found: [{ page: { address: 'new.txt' } }] })
          expect(found).not.toHaveProperty('amiss')
        })
      },
      PATIENCE,
    )
  })

  it(
    'is made anew while it is searched and while pages come',
    async () => {
      const place = file('anew')
      const below = random(9)
      await both(place, 'anew', async (searched, plain) => {
        plain.add(pagesOf(below, 300))
        await feeding(place, 'anew', async (feed) => {
          await feed.rebuild()
          const wanted = { words: ['橋'] }
          const expected = plain.find({ ...wanted, sites: ['北海日報'] }, ALL)
          let looks = 0
          let done = false
          const building = feed.rebuild().finally(() => (done = true))
          for (; !done; looks++) {
            same(searched.find({ ...wanted, sites: ['北海日報'] }, ALL).found, expected.found, 'while it is made')
            if (looks < 3) {
              // what comes while it is made is told to both
              plain.add(pagesOf(below, 20, `0.${looks + 2}.0`).filter(({ record }) => record.site !== '北海日報'))
              await feed.catchUp()
            }
            await new Promise((resolve) => setTimeout(resolve, 5))
          }
          expect(await building).toBeGreaterThanOrEqual(300)
          expect(looks).toBeGreaterThan(2)
          await feed.catchUp()
          same(searched.find(wanted, ALL), plain.find(wanted, ALL), 'in the end')
          const listed = await fetch(`${cluster.node(1)}/_cat/indices/anew-*?h=index`)
          expect((await listed.text()).trim().split('\n')).toHaveLength(2)
        })
      })
    },
    PATIENCE,
  )

  it(
    'that is of another ledger is not fed',
    async () => {
      await both(file('other'), 'words', async (searched, plain) => {
        plain.add([NOTES])
        await feeding(file('other'), 'words', async (feed) => {
          plain.add(QUARREL)
          expect(await feed.isThere()).toBe(false)
          await expect(feed.catchUp()).rejects.toMatchObject({ fault: 'missing' })
          expect(searched.find({ words: ['橋'] }, ALL)).toMatchObject({ total: 3, amiss: { kind: 'index-away', fault: 'missing' } })
        })
      })
    },
    PATIENCE,
  )

  it(
    'is asked over TLS by its own certificate, and by no other',
    async () => {
      const [from, to] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000)) as [Date, Date]
      const { key, cert } = makeCertificate({ name: 'localhost', from, to })
      const authority = join(folder, 'authority.crt')
      const { port, address, close } = await encryptedFront(new URL(cluster.node(1)), { key, cert })
      const place = file('tls')
      const plain = await openLedger(place, { create: true, search: null })
      plain.add(QUARREL)
      plain.close()
      const run = (host: string, words: readonly string[], extra: string): Promise<Ran> =>
        iwakuProcess([...words, '--ledger', place], {
          IWAKU_SEARCH: `https://kai:sesame@${host}:${port}/tls?shards=1&patience=300`,
          NODE_EXTRA_CA_CERTS: extra,
        })
      try {
        writeFileSync(authority, cert)
        expect(await run('localhost', ['index'], authority)).toMatchObject({ code: 0, err: '' })
        expect(await run('localhost', ['search', '橋'], authority)).toMatchObject({ code: 0, err: '' })
        // one that nobody has signed who is known, and one of another name
        for (const [host, extra, reason] of [
          ['localhost', '', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
          [address, authority, 'ERR_TLS_CERT_ALTNAME_INVALID'],
        ] as const) {
          const refused = await run(host, ['index'], extra)
          expect([refused.code, refused.out]).toEqual([64, ''])
          for (const word of ['does not prove to be the one that is meant', reason, 'NODE_EXTRA_CA_CERTS'])
            expect(refused.err).toContain(word)
          expect(refused.err).not.toContain('sesame')
          // the ledger is there all the same
          const searched = await run(host, ['search', '橋'], extra)
          expect(searched).toMatchObject({ code: 0, err: expect.stringContaining(`The ledger itself was searched`) })
          expect(searched.out).toContain('橋')
        }
      } finally {
        close()
      }
    },
    PATIENCE,
  )

  it(
    'answers and is fed with one of three nodes gone, and is caught up with after all were',
    async () => {
      const place = file('gone')
      const below = random(4)
      const wanted = { words: ['橋'] }
      const search = cluster.search('gone')
      await both(place, 'gone', async (searched, plain) => {
        plain.add(pagesOf(below, 60))
        await feeding(place, 'gone', (feed) => feed.rebuild())
        await cluster.whole('green')
        await cluster.kill(0)
        for (let i = 0; i < 20; i++) same(searched.find(wanted, ALL), plain.find(wanted, ALL), 'without a node')
        // whoever writes tells it, as soon as the cluster takes it
        const writer = await openLedger(place, { create: false, search })
        writer.add(pagesOf(below, 20, '0.2.0'))
        writer.close()
        await untilFed(() => feeding(place, 'gone', (feed) => feed.catchUp()))
        expect(plain.outbox(false)?.waiting(1)).toBe(0)
        same(searched.find(wanted, ALL), plain.find(wanted, ALL), 'without a node')
      })
      await cluster.kill(1)
      await cluster.kill(2)
      // what is added meanwhile is acknowledged, and the ledger itself is searched
      const writer = await openLedger(place, { create: false, search })
      expect(writer.add(pagesOf(below, 20, '0.3.0'))).toMatchObject({ added: 20 })
      const found = writer.find(wanted, ALL)
      expect(found.amiss).toMatchObject({ kind: 'index-away', fault: 'lost' })
      const before = Date.now()
      writer.close()
      expect(Date.now() - before).toBeLessThan(15_000)
      // two of the three have all there was
      for (const number of [1, 2]) cluster.revive(number)
      await cluster.whole('yellow')
      await both(place, 'gone', async (searched, plain) => {
        expect(plain.outbox(false)?.waiting(100)).toBe(20)
        await feeding(place, 'gone', (feed) => feed.catchUp())
        const { amiss, ...rest } = found
        expect(searched.find(wanted, ALL)).toEqual(rest)
        expect(plain.find(wanted, ALL)).toEqual(rest)
      })
    },
    PATIENCE,
  )
})

const renewed = (entry: Entry, version: string): Entry => {
  const attributions = entry.record.attributions.slice(Number(version.at(2)) % 2)
  return { ...entry, record: { ...entry.record, version, attributions } }
}

function decisionsOn(entries: readonly Entry[], round: number): readonly Decision[] {
  return entries.flatMap(({ id, text, record }, i) => {
    const said = record.attributions[0]?.content
    const made = { at: `2031-06-0${round + 1}T00:00:0${i}Z`, by: '係', why: null }
    if (said === undefined) return []
    const about = quoteOf(id, text, said)
    return [
      decisionOf(
        (
          [
            { kind: 'source', about, name: '新しい人' },
            { kind: 'reject', about },
            { kind: 'when', about, when: '2031-02-02' },
          ] as const
        )[(i + round) % 3] as Parameters<typeof decisionOf>[0],
        made,
      ),
    ]
  })
}

/** A cluster that has lost a node needs a moment until it takes what it is told. */
async function untilFed<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 60; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof SearchError) || error.fault !== 'lost' || left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}
