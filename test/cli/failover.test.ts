import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '#ledger'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { type Cluster, type Cut, hasPatroni, startCluster, WHY_NO_PATRONI } from '../../scripts/patroni-cluster.ts'
import { fiveFrom } from '../ledger/entries.ts'
import { FAKE_BIN, iwaku } from './run-in-test.ts'

const [PROBER, STEADY, ANSWERS] = [
  new URL('./prober.ts', import.meta.url),
  new URL('../ledger/steady.ts', import.meta.url),
  new URL('../ledger/answers.ts', import.meta.url),
].map((url) => fileURLToPath(url)) as [string, string, string]
/** Rounds of each kind; more in a longer run: IWAKU_ROUNDS=5. */
const ROUNDS = Number(process.env.IWAKU_ROUNDS ?? 1)
/** All that asks and adds goes on by itself within so many seconds. */
const RECOVERED = 60
/** Pages that workers read, and pages that one adds meanwhile. */
const PAGES = 120
const WORKERS = 3

interface Started {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly code: Promise<number | null>
}

/** What `answers.ts` prints, as far as it is looked into. */
interface Told {
  readonly families: { readonly families: readonly object[] }
  readonly sayings: readonly object[]
}

/** Texts that are told several times, by lines of their own, slowly read. */
const pageText = (i: number): string => {
  const of = i % 40
  const works = `第${of}の橋の工事は${of + 3}月に始まり、石と鉄で造られ、渡る人は一日に${of * 7 + 100}人になると町の役場は見ている。`
  return `カイは「門${of}は開く」と述べた。\n${works}\nこの版は${i}番である。\n!prose !wait 100\n`
}

describe.skipIf(!hasPatroni)(`the primary goes while pages are added${WHY_NO_PATRONI}`, () => {
  let cluster: Cluster
  let folder = ''
  const places = { work: '', add: '' }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'iwaku-failover-'))
    for (const [name, first] of [
      ['work', 0],
      ['add', PAGES],
    ] as const) {
      places[name] = join(folder, name)
      mkdirSync(places[name])
      for (let i = first; i < first + PAGES; i++) writeFileSync(join(places[name], `${i}.txt`), pageText(i))
    }
    cluster = await startCluster()
  }, 180_000)
  afterAll(async () => {
    await cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  }, 180_000)

  const start = (...words: readonly string[]): Started => {
    const child = cluster.spawn([process.execPath, ...FROM_SOURCE, ...words], {
      env: { ...process.env, LC_ALL: 'C', XDG_DATA_HOME: folder },
    })
    const said = { stdout: '', stderr: '' }
    // a character may come in two pieces
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.setEncoding('utf8').on('data', (data) => {
        said[stream] += data
      })
    return { child, out: () => said.stdout, err: () => said.stderr, code: once(child, 'close').then(([code]) => code as number | null) }
  }
  const until = async (holds: () => boolean, seconds: number, what: () => string): Promise<void> => {
    for (const since = performance.now(); !holds(); await wait(100))
      if (performance.now() - since > seconds * 1000) throw new Error(`waited ${seconds} s in vain: ${what()}`)
  }
  /** What stands in a ledger, and what its pages have to do with each other. */
  const answers = async (ledger: string): Promise<Told> => {
    const { code, out, err } = start(ANSWERS, ledger)
    expect([await code, err()]).toEqual([0, ''])
    return JSON.parse(out()) as Told
  }
  /** What one process makes of the same pages, and of so many of the steady adder. */
  const alone = async (steady: number): Promise<Told> => {
    const file = join(folder, `alone-${round}.sqlite`)
    for (const place of Object.values(places)) {
      const added = await iwaku(['add', place, '--seen', '2031-07-01', '--jobs', '1', '--ledger', file])
      expect([added.code, added.err]).toEqual([0, ''])
    }
    const ledger = await openLedger(file, { create: false })
    for (let page = 0; page < steady; page += 5) ledger.add(fiveFrom(page))
    ledger.close()
    return answers(file)
  }

  let round = 0
  const steadily = (name: string): { readonly at: number; readonly page: number }[] =>
    name
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(' ').map(Number) as [number, number])
      .map(([at, page]) => ({ at, page }))

  /** Lets many add and ask, takes the primary away, and sees what comes of it. */
  const goesOn = async (away: () => Promise<void>): Promise<void> => {
    const schema = `failover_${round++}`
    const address = cluster.ledger(schema)
    const put = start(FAKE_BIN, 'enqueue', places.work, '--seen', '2031-07-01', '--ledger', address)
    expect([await put.code, put.err()]).toEqual([0, ''])
    const serve = start(FAKE_BIN, 'serve', '--ledger', address, '--port', String(4200 + round))
    await until(() => serve.out().includes('http://'), 60, serve.err)
    const prober = start(PROBER, `http://127.0.0.1:${4200 + round}`)
    const steady = start(STEADY, address)
    const add = start(FAKE_BIN, 'add', places.add, '--seen', '2031-07-01', '--jobs', '2', '--ledger', address)
    const workers = Array.from({ length: WORKERS }, () =>
      start(FAKE_BIN, 'work', '--ledger', address, '--once', '--jobs', '1', '--batch', '4', '--lease', '10', '--attempts', '20'),
    )
    await until(() => steadily(steady.out()).length > 5, 60, steady.err)
    await until(
      () => Number(cluster.psql(`select count(*) from ${schema}.worked`) ?? 0) > 0,
      60,
      () => workers.map(({ err }) => err()).join(),
    )

    const gone = Date.now()
    await away()
    // the first that was acknowledged after the longest silence since
    const silence = (): { readonly from: number; readonly to: number } => {
      const all = steadily(steady.out()).map(({ at }) => at)
      const gaps = all.slice(1).map((to, i) => ({ from: all[i] as number, to }))
      return gaps
        .filter(({ to }) => to >= gone)
        .reduce((longest, gap) => (gap.to - gap.from > longest.to - longest.from ? gap : longest), { from: 0, to: 0 })
    }
    const isBack = (): boolean =>
      silence().to - silence().from > 2000 && steadily(steady.out()).filter(({ at }) => at > silence().to).length > 3
    await until(isBack, RECOVERED + 30, () => `${steady.err()}\n${cluster.told()}`)
    const seconds = (silence().to - gone) / 1000
    const codes = await Promise.all([add, ...workers].map(({ code }) => code))
    const told = [add, ...workers].map(({ err }) => err()).join('')
    const served = (): readonly { readonly at: number; readonly health: number; readonly ready: number; readonly read: number }[] =>
      prober
        .out()
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line))
    await until(
      () => served().at(-1)?.ready === 200 && served().at(-1)?.read === 200,
      30,
      () => JSON.stringify(served().slice(-5)),
    )
    const back = served().findLast(({ ready, read }) => ready !== 200 || read !== 200)?.at ?? gone
    for (const { child } of [steady, prober]) child.stdin?.end()
    await Promise.all([steady.code, prober.code])
    process.stderr.write(`failover: adding went on after ${seconds.toFixed(1)} s, serving after ${((back - gone) / 1000).toFixed(1)} s\n`)

    expect(codes, told).toEqual([0, 0, 0, 0])
    expect(seconds).toBeLessThan(RECOVERED)
    expect((back - gone) / 1000).toBeLessThan(RECOVERED)
    // a server that is gone, and its cure; no page was in the way of anything
    for (const line of told.split('\n')) expect(line).toMatch(/^$|does not answer .*Nothing was half-written\.$|^ {2}cure: See /)
    expect(add.out()).toMatch(/\d+ pages? added/)
    // that there was nobody to ask was told, and by a server that lives
    expect(served().some(({ ready }) => ready === 503)).toBe(true)
    expect(new Set(served().map(({ health }) => health))).toEqual(new Set([200]))
    const jobs = cluster.psql(`select (select count(*) from ${schema}.job) || ' ' || (select sum(pages) from ${schema}.worked)`)
    expect(jobs).toBe(`0 ${PAGES}`)
    const [expected, here] = [await alone(steadily(steady.out()).length * 5), await answers(address)]
    expect([expected.families.families.length > 0, expected.sayings.length]).toEqual([true, 10])
    expect(here).toEqual(expected)
  }

  it.each(Array.from({ length: ROUNDS }, (_, i) => i))(
    'killed with all that ran on its machine: round %i',
    async () => {
      await cluster.whole()
      const node = cluster.primary()
      try {
        await goesOn(() => cluster.kill(node))
      } finally {
        cluster.start(node)
      }
    },
    240_000,
  )

  it.each(Array.from({ length: ROUNDS }, (_, i) => i))(
    'cut off from the network without a word: round %i',
    async (i) => {
      await cluster.whole()
      const node = cluster.primary()
      const how: Cut = cluster.cables && i % 2 === 0 ? 'cable' : 'standstill'
      try {
        await goesOn(async () => cluster.cut(node, how))
      } finally {
        cluster.mend(node, how)
      }
    },
    240_000,
  )
})
