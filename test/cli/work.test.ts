import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, openLedger } from '#ledger'
import { ask } from '#question'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { random } from '../ledger/random.ts'
import { FAKE_BIN, iwaku, type Ran } from './run-in-test.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const BIN = join(ROOT, 'src/bin.ts')
/** What is compiled once need not be for each of those who come for one that was killed. */
const COMPILED = join(ROOT, 'node_modules/.cache/iwaku/compiled')
/** Rounds in which workers are killed, and how many there are; more in a longer run: IWAKU_ROUNDS=100. */
const ROUNDS = Number(process.env.IWAKU_ROUNDS ?? 1)
const WORKERS = Number(process.env.IWAKU_WORKERS ?? 8)
const KILLS = 6
/** Times that one of eight is killed while pages come. */
const HUNDRED = Number(process.env.IWAKU_KILLS ?? 100)

/** Pages that come between two of these times. */
const EACH = 8
/** Texts that are told several times, by lines of their own. */
const reprint = (i: number): string => {
  const of = i % 40
  const works = `第${of}の橋の工事は${of + 3}月に始まり、石と鉄で造られ、渡る人は一日に${of * 7 + 100}人になると町の役場は見ている。`
  return `カイは「門${of}は開く」と述べた。\n${works}\nこの版は${i}番である。\n!prose !wait 100\n`
}

interface Running {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  /** The exit code; null where it was killed. */
  readonly closed: Promise<number | null>
}

function start(bin: string, ...words: string[]): Running {
  const child = spawn(process.execPath, [...FROM_SOURCE, bin, ...words], {
    env: { ...process.env, LC_ALL: 'C', NODE_COMPILE_CACHE: COMPILED },
  })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (data) => {
      said[stream] += data
    })
  return { child, out: () => said.stdout, err: () => said.stderr, closed: once(child, 'close').then(([code]) => code as number | null) }
}

describe.skipIf(!hasPostgres)(`many workers on one queue${WHY}`, () => {
  let server: Server
  let folder = ''
  beforeAll(() => {
    server = startServer()
    folder = mkdtempSync(join(tmpdir(), 'iwaku-work-'))
  }, 60_000)
  afterAll(() => {
    server.stop()
    rmSync(folder, { recursive: true })
  })

  let made = 0
  const newLedger = (): { readonly address: string; readonly sql: (text: string) => string } => {
    const schema = `work_${made++}`
    return { address: server.ledger(schema), sql: (text) => server.psql(`set search_path = ${schema}; ${text}`).trim() }
  }
  /** The command line in this process, on the fake reader. */
  const run = (ledger: string, ...words: string[]): Promise<Ran> =>
    iwaku([...words, '--ledger', ledger], { sleep: (milliseconds) => wait(milliseconds) })
  /** Waits for a number in the database. */
  const until = async (sql: (text: string) => string, query: string, least: number): Promise<void> => {
    for (let i = 0; i < 1200 && Number(sql(query)) < least; i++) await wait(50)
    expect(Number(sql(query))).toBeGreaterThanOrEqual(least)
  }
  const pagesIn = (name: string, texts: readonly string[]): string => {
    const place = mkdtempSync(join(folder, `${name}-`))
    for (const [i, text] of texts.entries()) writeFileSync(join(place, `${i}.txt`), text)
    return place
  }
  const says = (count: number, more = ''): readonly string[] =>
    Array.from({ length: count }, (_, i) => `カイは「門${i}は開く」と述べた。${more}`)
  const use = async <T>(address: string, work: (ledger: Ledger) => T): Promise<T> => {
    const ledger = await openLedger(address, { create: false })
    try {
      return work(ledger)
    } finally {
      ledger.close()
    }
  }
  const exported = (ledger: Ledger): string => Array.from(ledger.entries(), (entry) => JSON.stringify(entry)).join('\n')

  /** What pages have to do with each other, and all that is exported. */
  const answers = (ledger: Ledger): unknown => {
    const ids = Array.from(ledger.entries(), ({ id }) => id)
    const found = ask(ledger, { kind: 'search', query: '', order: 'newest', limit: 10, offset: 0 })
    const refs = found.kind === 'sayings' ? found.found.map(({ ref }) => ref) : []
    expect(refs).toHaveLength(10)
    return {
      counts: ledger.counts(),
      families: ask(ledger, { kind: 'families', id: null, limit: 50 }),
      sharing: ids.map((id) => ledger.sharing(id, 5)),
      sayings: refs.map((ref) => ask(ledger, { kind: 'trace', ref })),
      lines: ask(ledger, { kind: 'lines', query: '', limit: 50 }),
      speakers: ledger.speakers({}, 1000),
    }
  }

  describe('killed at any moment', () => {
    /** The examples, and reprints of each with a line of their own. */
    const gather = (): string => {
      const place = mkdtempSync(join(folder, 'examples-'))
      const all = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, 'examples', name))
      for (const file of all.filter((name) => statSync(name).isFile()))
        for (const copy of ['', 'second-', 'third-'])
          writeFileSync(join(place, `${copy}${basename(file)}`), readFileSync(file, 'utf8') + (copy && `\n${copy}の版。\n`))
      return place
    }
    let place = ''
    let [expected, export_]: [unknown, string] = [null, '']
    beforeAll(async () => {
      place = gather()
      const file = join(folder, 'alone.sqlite')
      const { code } = await iwaku(['add', place, '--seen', '2031-07-01', '--jobs', '1', '--ledger', file], { readerModule: null })
      expect(code).toBe(0)
      await use(file, (ledger) => {
        expected = answers(ledger)
        export_ = exported(ledger)
      })
    }, 300_000)

    it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
      'they make the ledger that one process makes, page by page once: round %i',
      async (round) => {
        const below = random(round + 1)
        const { address, sql } = newLedger()
        const pages = readdirSync(place).length
        expect((await run(address, 'enqueue', place, '--seen', '2031-07-01')).out).toContain(`${pages} pages put into the queue`)
        const hire = (): Running =>
          start(BIN, 'work', '--ledger', address, '--once', '--jobs', '1', '--batch', '4', '--lease', '2', '--attempts', '20')
        const workers = Array.from({ length: WORKERS }, hire)
        let killed = 0
        while (killed < KILLS) {
          // most are killed while they hold something, for then there is something to lose
          const holder = /:(\d+):/.exec(
            sql('select worker from job where worker is not null and due > now() order by random() limit 1'),
          )?.[1]
          if (sql('select count(*) from job') === '0') break
          const at = workers.findIndex(({ child }) => String(child.pid) === holder)
          if (at < 0) {
            await wait(20)
            continue
          }
          await wait(below(60))
          workers[at]?.child.kill('SIGKILL')
          await workers[at]?.closed
          workers[at] = hire()
          killed++
        }
        expect(killed).toBeGreaterThan(1)
        for (const { closed, err } of workers) expect([await closed, err()]).toEqual([0, ''])
        // each job was taken away by one worker, once, and its page came with it
        expect([sql('select count(*) from job'), sql('select sum(pages) from worked')]).toEqual(['0', String(pages)])
        await use(address, (ledger) => {
          expect(answers(ledger)).toEqual(expected)
          expect(exported(ledger) === export_).toBe(true)
        })
      },
      300_000,
    )
  })

  it('eight of them, of whom one is killed a hundred times while pages come, make what one process makes', async () => {
    const below = random(17)
    const { address, sql } = newLedger()
    const all = mkdtempSync(join(folder, 'hundred-'))
    const hire = (): Running =>
      start(FAKE_BIN, 'work', '--ledger', address, '--jobs', '1', '--batch', '4', '--lease', '5', '--attempts', '200')
    const coming = (round: number): string => {
      const place = join(all, String(round).padStart(3, '0'))
      mkdirSync(place)
      for (let i = 0; i < EACH; i++) writeFileSync(join(place, `${round}-${i}.txt`), reprint(round * EACH + i))
      return place
    }
    await run(address, 'enqueue', coming(0), '--seen', '2031-07-01')
    const workers = Array.from({ length: 8 }, hire)
    let [round, killed] = [0, 0]
    for (; killed < HUNDRED && round < 3 * HUNDRED; ) {
      await run(address, 'enqueue', coming(++round), '--seen', '2031-07-01')
      // one that holds something, for then there is something to lose
      let at: number | undefined
      for (let look = 0; at === undefined && look < 40; look++) {
        const holding = new Set(sql("select distinct split_part(worker, ':', 2) from job where worker is not null").split('\n'))
        const holders = workers.flatMap(({ child }, i) => (holding.has(String(child.pid)) ? [i] : []))
        at = holders[below(holders.length || 1)]
      }
      if (at === undefined) continue
      await wait(below(60))
      const one = workers[at] as Running
      one.child.kill('SIGKILL')
      expect([await one.closed, one.err()]).toEqual([null, ''])
      workers[at] = hire()
      killed++
    }
    expect(killed).toBe(HUNDRED)
    await until(sql, 'select (not exists (select from job))::integer', 1)
    for (const { child, closed, err } of workers) {
      child.kill('SIGTERM')
      expect([await closed, err()]).toEqual([0, ''])
    }
    expect(sql('select sum(pages) from worked')).toBe(String((round + 1) * EACH))
    const file = join(folder, 'hundred.sqlite')
    expect((await iwaku(['add', all, '--seen', '2031-07-01', '--jobs', '8', '--ledger', file])).code).toBe(0)
    const [own, one] = [
      await use(address, (ledger) => [answers(ledger), exported(ledger)]),
      await use(file, (ledger) => [answers(ledger), exported(ledger)]),
    ]
    expect(own[0]).toEqual(one[0])
    expect(own[1] === one[1]).toBe(true)
  }, 1_800_000)

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s a worker adds what it has read, gives back the rest and ends with 0',
    async (signal) => {
      const { address, sql } = newLedger()
      await run(address, 'enqueue', pagesIn('slow', says(60, '!wait 100')))
      const { child, out, err, closed } = start(FAKE_BIN, 'work', '--ledger', address, '--batch', '20', '--jobs', '1', '--format', 'json')
      await until(sql, 'select count(*) from page', 20)
      await until(sql, 'select count(*) from job where worker is not null', 1)
      await wait(700)
      child.kill(signal)
      expect([await closed, err()]).toEqual([0, ''])
      const { added, aside } = JSON.parse(out()) as { added: number; aside: number }
      const [pages, jobs] = [Number(sql('select count(*) from page')), Number(sql('select count(*) from job'))]
      expect([added, aside, pages + jobs, added > 20 && added < 60]).toEqual([pages, 0, 60, true])
      expect(sql('select count(*) from job where worker is not null or attempts > 0')).toBe('0')
    },
    120_000,
  )

  it('a server that is gone for a while is waited for: nothing is lost, and nothing comes twice', async () => {
    const { address, sql } = newLedger()
    await run(address, 'enqueue', pagesIn('cut', says(80, '!wait 40')))
    const workers = [1, 2].map(() => start(FAKE_BIN, 'work', '--ledger', address, '--once', '--batch', '4', '--jobs', '1', '--lease', '3'))
    await until(sql, 'select count(*) from page', 4)
    for (let i = 0; i < 6; i++) {
      server.psql("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'iwaku'")
      await wait(150)
    }
    server.restart()
    const ended = await Promise.all(workers.map(({ closed }) => closed))
    const told = workers.map(({ err }) => err())
    expect(ended, told.join('\n')).toEqual([0, 0])
    // what was told is a server that is gone, and its cure; no page was in the way of anything
    for (const line of told.join('').split('\n'))
      expect(line).toMatch(/^$|does not answer .*Nothing was half-written\.$|^ {2}cure: See that it runs/)
    expect([sql('select count(*) from page'), sql('select count(*) from job'), sql('select sum(pages) from worked')]).toEqual([
      '80',
      '0',
      '80',
    ])
    expect(await use(address, (ledger) => new Set(Array.from(ledger.entries(), ({ address: name }) => name)).size)).toBe(80)
  }, 180_000)

  it('what cannot be read is put aside with its reason, shown in either language, put back and dropped', async () => {
    const { address, sql } = newLedger()
    const place = pagesIn('bad', [...says(3), '!throw', '!exit', '<html><p> </p>'])
    expect((await run(address, 'enqueue', place)).code).toBe(0)
    const once = (): Promise<Ran> => run(address, 'work', '--once', '--jobs', '2', '--attempts', '1')
    const { code, out, err } = await once()
    expect([code, out]).toEqual([1, expect.stringContaining('3 pages added, 0 read anew, 0 there already, 3 put aside')])
    expect(err).toMatch(/3\.txt: a fault of iwaku kept it from being read \(told to throw\)\. It was put aside/)
    const letters = JSON.parse((await run(address, 'queue', '--dead', '--format', 'json')).out) as {
      readonly dead: readonly {
        readonly name: string
        readonly key: string
        readonly trouble: { readonly code: string; readonly cure: string }
      }[]
    }
    expect(letters.dead.map(({ name, trouble }) => [name, trouble.code]).sort()).toEqual([
      ['3.txt', 'reader_failed'],
      ['4.txt', 'reader_failed'],
      ['5.txt', 'no_text'],
    ])
    expect((await run(address, 'queue', '--dead', '--lang', 'ja')).out).toContain('iwaku の不具合で読めませんでした（told to throw）。')
    expect((await run(address, 'queue', '--lang', 'en')).out).toMatch(/waiting +0\n +being read +0\n +put aside +3\n/)
    const id = letters.dead.find(({ name }) => name === '5.txt')?.key.slice(0, 12) as string
    expect((await run(address, 'queue', '--replay', id)).out).toBe('1 pages put into the queue again.\n')
    expect((await run(address, 'queue', '--replay', id)).err).toMatch(/^iwaku: no page that was put aside has an id that begins with/)
    expect((await run(address, 'queue', '--drop', 'nonsense')).code).toBe(64)
    expect((await run(address, 'queue', '--drop')).out).toBe('2 pages that were put aside are dropped.\n')
    expect([sql('select count(*) from job'), (await once()).code, sql('select count(*) from job where dead')]).toEqual(['1', 1, '1'])
  }, 120_000)

  it('what another moment may cure is tried again, later each time, and then put aside', async () => {
    const { address, sql } = newLedger()
    await run(address, 'enqueue', pagesIn('again', [...says(1), '!throw']))
    const { child, err, closed } = start(FAKE_BIN, 'work', '--ledger', address, '--jobs', '1', '--attempts', '3')
    const dues: number[] = []
    for (const attempt of [1, 2]) {
      await until(sql, 'select coalesce(max(attempts), 0) from job where worker is null', attempt)
      dues.push(Number(sql('select extract(epoch from due - now()) from job')))
      sql('update job set due = now()')
    }
    await until(sql, 'select count(*) from job where dead', 1)
    child.kill('SIGTERM')
    expect(await closed).toBe(0)
    expect(err().match(/It is tried again in \d+ seconds|It was put aside/g)).toEqual([
      'It is tried again in 5 seconds',
      'It is tried again in 10 seconds',
      'It was put aside',
    ])
    // no lower bound: how soon after the release the queue could be asked is the machine's affair
    expect([(dues[0] as number) <= 5, (dues[1] as number) <= 10]).toEqual([true, true])
  }, 120_000)

  it('a mail is in the ledger as one process adds it: its subject is the title, its sender the author', async () => {
    const { address } = newLedger()
    const place = mkdtempSync(join(folder, 'mail-'))
    const mail = [
      'From: =?utf-8?B?5qOu55Sw6JGJ5a2Q?= <morita@example.jp>',
      'Subject: =?utf-8?B?5qmL44Gu5YaN6ZaL44Gr44Gk44GE44Gm?=',
      'Date: Tue, 01 Jul 2031 09:00:00 +0900',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'ナダル氏は「橋は七月に開く」と述べた。',
    ]
    writeFileSync(join(place, 'letter.eml'), mail.join('\r\n'))
    const file = join(folder, 'letter.sqlite')
    const real = { readerModule: null, sleep: (milliseconds: number) => wait(milliseconds) }
    await iwaku(['add', place, '--seen', '2031-07-02', '--jobs', '1', '--ledger', file], real)
    await iwaku(['enqueue', place, '--seen', '2031-07-02', '--ledger', address], real)
    expect((await iwaku(['work', '--once', '--jobs', '1', '--ledger', address], real)).code).toBe(0)
    const alone = await use(file, exported)
    expect([/橋の再開について/.test(alone), /森田葉子/.test(alone), /"2031-07-01"/.test(alone)]).toEqual([true, true, true])
    expect(await use(address, exported)).toBe(alone)
  }, 60_000)

  it('waits for room in a queue that is full, or refuses', async () => {
    const { address, sql } = newLedger()
    const place = pagesIn('many', says(350))
    const refused = await run(address, 'enqueue', place, '--most', '100', '--refuse')
    expect([refused.code, refused.err]).toEqual([64, expect.stringContaining('more than 100 pages wait already')])
    expect(sql('select count(*) from job')).toBe('200')
    const filling = start(FAKE_BIN, 'enqueue', place, '--most', '100', '--ledger', address)
    for (let i = 0; i < 1200 && filling.err() === ''; i++) await wait(50)
    expect(filling.err()).toBe('iwaku: more than 100 pages wait; waiting for room.\n')
    const working = start(FAKE_BIN, 'work', '--ledger', address, '--jobs', '1')
    expect([await filling.closed, filling.out()]).toEqual([0, expect.stringContaining('pages put into the queue')])
    await until(sql, 'select count(*) from page', 350)
    working.child.kill('SIGTERM')
    expect(await working.closed).toBe(0)
    expect(sql('select count(*) from page')).toBe('350')
  }, 120_000)

  it('what a file or a missing ledger has no queue for is told with its cure', async () => {
    for (const command of [['enqueue', place()], ['work'], ['queue']]) {
      const { code, err } = await run(join(folder, 'a.sqlite'), ...command)
      expect([code, err]).toEqual([64, expect.stringMatching(/which has no queue[\s\S]*cure: Read pages with iwaku add/)])
      const ja = await run(join(folder, 'a.sqlite'), ...command, '--lang', 'ja')
      expect(ja.err).toContain('列がありません')
    }
    for (const command of ['work', 'queue']) expect((await run(server.ledger('nowhere'), command)).err).toContain('there is no ledger at')
    expect((await run('postgres://iwaku@127.0.0.1:1/none', 'work')).err).toMatch(/does not answer/)
    function place(): string {
      return pagesIn('one', says(1))
    }
  }, 60_000)

  it('iwaku queue tells of a ledger without one that it is empty', async () => {
    const { address } = newLedger()
    await (await openLedger(address, { create: true })).close()
    expect(JSON.parse((await run(address, 'queue', '--format', 'json')).out)).toMatchObject({
      waiting: 0,
      held: 0,
      dead: 0,
      rate: null,
      remaining: null,
    })
    expect((await run(address, 'queue', '--dead')).out).toBe('No page was put aside.\n')
  })
})
