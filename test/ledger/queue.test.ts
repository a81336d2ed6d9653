import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Job, type Ledger, LedgerError, openLedger, openQueue, type Queue, type WaitingPage } from '#ledger'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { makeEntry } from './entries.ts'

const TAKING = { most: 10, lease: 60, attempts: 4 }
const page = (number: number, more: Partial<WaitingPage> = {}): WaitingPage => ({
  name: `${number}.txt`,
  bytes: Buffer.from(`ナダル氏は「いち${number}」と述べた。`),
  contentType: null,
  seen: null,
  published: null,
  given: null,
  ...more,
})
const readOf = ({ key, page: { name, bytes } }: Job) => {
  const text = Buffer.from(bytes).toString()
  return { key, entry: makeEntry(name, text, [{ who: 'ナダル', what: /「(.+)」/.exec(text)?.[1] as string }]) }
}
const namesOf = (jobs: readonly Job[]): readonly string[] => jobs.map(({ page: { name } }) => name).sort()

describe.skipIf(!hasPostgres)(`the queue${WHY}`, () => {
  let server: Server
  beforeAll(() => {
    server = startServer()
  }, 60_000)
  afterAll(() => server.stop())

  let made = 0
  const inQueue =
    (test: (queue: Queue, ledger: Ledger, sql: (text: string) => string) => void | Promise<void>): (() => Promise<void>) =>
    async () => {
      const schema = `queue_${made++}`
      const queue = (await openQueue(server.ledger(schema), { create: true, ledger: true })) as Queue
      const ledger = await openLedger(server.ledger(schema), { create: false })
      try {
        await test(queue, ledger, (text) => server.psql(`set search_path = ${schema}; ${text}`).trim())
      } finally {
        queue.close()
        ledger.close()
      }
    }
  /** The leases of all that is held are over. */
  const OVER = 'update job set due = now() where worker is not null'

  it(
    'holds a page once, however often it is put, and gives it back as it came',
    inQueue((queue) => {
      const odd = page(1, {
        bytes: Buffer.from([0, 255, 10, 0]),
        contentType: 'text/html; charset=x',
        seen: '2031-07-01',
        published: '2031-06-30',
        title: '橋の再開',
        author: '森田葉子',
        kind: 'text',
      })
      expect([
        queue.put([odd, page(2), odd]),
        queue.put([page(2), odd]),
        queue.put([{ ...odd, seen: '2031-07-02' }]),
        queue.put([{ ...odd, title: '橋の閉鎖', seen: '2031-07-02' }]),
        queue.put([]),
      ]).toEqual([2, 0, 1, 1, 0])
      expect([queue.length(100), queue.length(2)]).toEqual([4, 2])
      const [first] = queue.take('a', TAKING).filter(({ page: { seen } }) => seen === '2031-07-01')
      expect({ ...first?.page, bytes: [...(first?.page.bytes ?? [])] }).toEqual({ ...odd, bytes: [0, 255, 10, 0] })
    }),
  )

  it(
    'gives a page to one worker alone, and to another when its lease is over; the first then adds nothing',
    inQueue((queue, ledger, sql) => {
      queue.put(Array.from({ length: 8 }, (_, i) => page(i)))
      const mine = queue.take('a', { ...TAKING, most: 5 })
      const others = queue.take('b', TAKING)
      expect([mine.length, others.length, queue.take('c', TAKING)]).toEqual([5, 3, []])
      expect(new Set([...namesOf(mine), ...namesOf(others)]).size).toBe(8)
      expect(queue.counts()).toEqual({ waiting: 0, later: 0, held: 8, dead: 0, workers: 2, rate: null })
      sql(`${OVER} and worker = 'a'`)
      const taken = queue.take('c', TAKING)
      expect(namesOf(taken)).toEqual(namesOf(mine))
      expect(queue.finish('a', mine.map(readOf))).toEqual({ added: 0, renewed: 0, known: 0 })
      expect([ledger.counts().pages, queue.length(100)]).toEqual([0, 8])
      expect(queue.finish('c', taken.map(readOf))).toEqual({ added: 5, renewed: 0, known: 0 })
      // an answer that was lost on its way is asked for again
      expect(queue.finish('c', taken.map(readOf))).toEqual({ added: 0, renewed: 0, known: 0 })
      expect([ledger.counts().pages, queue.length(100)]).toEqual([5, 3])
      const { rate, ...rest } = queue.counts()
      expect([rate !== null && rate > 0, rest]).toEqual([true, { waiting: 0, later: 0, held: 3, dead: 0, workers: 2 }])
    }),
  )

  it(
    'keeps what a worker says it goes on with, and takes back what it gives back, as if it had not been taken',
    inQueue((queue, _, sql) => {
      queue.put([page(1), page(2)])
      const [one, two] = queue.take('a', TAKING) as [Job, Job]
      sql(OVER)
      queue.hold('a', [one.key], 60)
      queue.hold('b', [two.key], 60)
      expect(namesOf(queue.take('b', TAKING))).toEqual([two.page.name])
      queue.giveBack('b')
      expect(queue.take('c', TAKING).map(({ key, attempts }) => [key, attempts])).toEqual([[two.key, 2]])
    }),
  )

  it(
    'adds pages and takes their jobs away, both or neither',
    inQueue((queue, ledger, sql) => {
      queue.put([page(1), page(2)])
      const jobs = queue.take('a', TAKING)
      sql('alter table told add constraint none check (no < 0) not valid')
      expect(() => queue.finish('a', jobs.map(readOf))).toThrow(LedgerError)
      expect([ledger.counts().pages, queue.length(9), sql('select count(*) from worked')]).toEqual([0, 2, '0'])
      sql('alter table told drop constraint none')
      expect(queue.finish('a', jobs.map(readOf)).added).toBe(2)
      expect([ledger.counts().pages, queue.length(9), sql('select sum(pages) from worked')]).toEqual([2, 0, '2'])
    }),
  )

  it(
    'a day that a human gave holds against the one that was given before',
    inQueue((queue, ledger) => {
      const days = ['2031-03-01', '2031-02-01', '2031-05-01']
      for (const given of days) {
        queue.put([page(1, { given })])
        const jobs = queue.take('a', TAKING)
        queue.finish(
          'a',
          jobs.map(readOf).map(({ key, entry }) => ({ key, entry: { ...entry, given } })),
        )
      }
      expect([...ledger.entries()].map(({ given }) => given)).toEqual(['2031-05-01'])
    }),
  )

  it(
    'tries what failed later, and puts aside what is to be tried no more; a human puts it back or drops it',
    inQueue((queue, _, sql) => {
      queue.put([1, 2, 3, 4].map((number) => page(number)))
      const [one, two, three, four] = queue.take('a', TAKING) as [Job, Job, Job, Job]
      queue.fail('b', [{ key: four.key, trouble: { code: 'no_text' }, again: null }])
      queue.fail('a', [
        { key: one.key, trouble: { code: 'too_complex' }, again: 100 },
        { key: two.key, trouble: { code: 'no_text' }, again: null },
        { key: three.key, trouble: { code: 'reader_stuck', seconds: 5 }, again: null },
      ])
      expect(queue.counts()).toMatchObject({ waiting: 0, later: 1, held: 1, dead: 2 })
      expect(queue.take('a', TAKING)).toEqual([])
      expect([queue.length(9), queue.dead(1).length]).toEqual([2, 1])
      expect(queue.dead(9).map(({ name, attempts, trouble }) => [name, attempts, trouble])).toEqual(
        expect.arrayContaining([
          [two.page.name, 1, { code: 'no_text' }],
          [three.page.name, 1, { code: 'reader_stuck', seconds: 5 }],
        ]),
      )
      expect(queue.dead(1)[0]?.since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      // what was put aside is not put in again by whoever puts it in again
      expect(queue.put([two.page])).toBe(0)
      expect([queue.replay(['0000']), queue.replay([two.key.slice(0, 12)])]).toEqual([0, 1])
      expect(queue.take('a', TAKING).map(({ key, attempts }) => [key, attempts])).toEqual([[two.key, 1]])
      expect([queue.drop([one.key]), queue.drop(null), queue.dead(9), sql('select count(*) from job')]).toEqual([0, 1, [], '3'])
    }),
  )

  it(
    'gives pages whose workers ended without a word one by one, so that none is put aside for another; and then puts them aside',
    inQueue((queue, ledger, sql) => {
      const numbers = Array.from({ length: 6 }, (_, i) => i)
      queue.put(numbers.map((number) => page(number)))
      // page 3 ends whoever reads it, and the others were held with it
      let workers = 0
      for (let ended = 0; queue.length(9) > 0; ) {
        const worker = `w${workers++}`
        const jobs = queue.take(worker, TAKING)
        if (jobs.some(({ page: { name } }) => name === '3.txt')) {
          ended++
          expect(jobs.length === 1 || ended <= 2).toBe(true)
          sql(OVER)
        } else queue.finish(worker, jobs.map(readOf))
        expect(workers).toBeLessThan(30)
      }
      expect(queue.dead(9).map(({ name, attempts, trouble }) => [name, attempts, trouble])).toEqual([['3.txt', 4, { code: 'reader_lost' }]])
      expect(Array.from(ledger.entries(), ({ address }) => address).sort()).toEqual(
        numbers.filter((one) => one !== 3).map((one) => `${one}.txt`),
      )
    }),
  )

  it('is made in a ledger that has none, beside those who read it; one of a newer iwaku is left as it is', async () => {
    const address = server.ledger('older')
    const ledger = await openLedger(address, { create: true })
    ledger.add([makeEntry('a.txt', 'ナダル氏は「いち」と述べた。', [{ who: 'ナダル', what: 'いち' }])])
    expect(await openQueue(address, { create: false, ledger: false })).toBeNull()
    const queues = await Promise.all([1, 2].map(() => openQueue(address, { create: true, ledger: false })))
    expect(queues.map((queue) => queue?.put([page(1)]))).toEqual([1, 0])
    expect([ledger.counts().pages, [...ledger.entries()].length]).toEqual([1, 1])
    server.psql('update older.queue set schema = 3')
    await expect(openQueue(address, { create: true, ledger: false })).rejects.toThrow('newer')
    await expect(openQueue(server.ledger('none'), { create: true, ledger: false })).rejects.toThrow('missing')
    for (const one of [...queues, ledger]) one?.close()
  })

  it('its tables have primary keys, by which they may be spread', () => {
    const without = `select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = 'older' and relkind = 'r' and not exists (select 1 from pg_index where indrelid = pg_class.oid and indisprimary)`
    expect(server.psql(without)).toBe('')
  })
})
