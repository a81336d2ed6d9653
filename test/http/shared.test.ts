import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSharedBook, openSharedEvents, sharedAccounts } from '#http'
import { decisionOf, openLedger, openShared } from '#ledger'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { account, accountsContract, type Beside, doing, eventsContract, give, jobsContract, until, type WithBeside } from './beside.ts'
import { eventsIn } from './event-stream.ts'

describe.skipIf(!hasPostgres)(`in the database of the ledger${WHY}`, () => {
  let server: Server
  beforeAll(() => {
    server = startServer()
  }, 60_000)
  afterAll(() => server.stop())

  let made = 0
  /** A test with as many servers as it wants of one new ledger. */
  const withServers =
    (test: (serve: (lease?: number) => Promise<Beside>, ledger: string) => Promise<void>): (() => Promise<void>) =>
    async () => {
      const ledger = server.ledger(`shared_${made++}`)
      const close: (() => Promise<void>)[] = []
      try {
        await test(async (lease) => {
          const shared = await openShared(ledger)
          const events = openSharedEvents(shared, 50)
          const book = openSharedBook(shared, lease)
          close.push(async () => {
            events.close()
            await book.close()
            await shared.close()
          })
          return { accounts: sharedAccounts(shared), events, book }
        }, ledger)
      } finally {
        for (const one of close) await one()
      }
    }
  const withOne: WithBeside = (test) => withServers(async (serve) => test(await serve()))
  accountsContract('postgres', withOne)
  eventsContract('postgres', withOne)
  jobsContract('postgres', withOne)

  it(
    'accounts, what they may and how often they try are the same on every server',
    withServers(async (serve) => {
      const [a, b] = await Promise.all([serve(), serve()])
      await a.accounts.add(account('森\0'))
      expect((await b.accounts.list()).map(({ name }) => name)).toEqual(['森\ufffd'])
      const limits = [a, b].map(({ accounts }) => accounts.limit(4, 40, () => 0))
      const waits = await Promise.all(Array.from({ length: 10 }, (_, i) => limits[i % 2]?.wait('from 198.51.100.1')))
      expect(waits.filter((wait) => wait === 0)).toHaveLength(4)
    }),
  )

  it(
    'news of one server are heard on the other, and missed ones there as well',
    withServers(async (serve, ledger) => {
      const [a, b] = await Promise.all([serve(), serve()])
      const hearing = eventsIn(b.events.listen(null) as ReadableStream<Uint8Array>)
      await hearing.begun()
      await new Promise((resolve) => setTimeout(resolve, 500))
      const other = await openLedger(ledger, { create: false })
      const decide = (name: string): void =>
        other.decide([decisionOf({ kind: 'topic', name, other: '別名' }, { at: '2031-07-01T00:00:00Z', by: '', why: null })])
      decide('港')
      const ledgerNews = await hearing.next()
      expect(ledgerNews).toMatchObject({ event: 'ledger', data: '{}' })
      a.events.tell({ kind: 'intake', data: { id: 'x', state: 'working' } })
      const intakeNews = await hearing.next()
      expect(intakeNews).toMatchObject({ event: 'intake', data: '{"id":"x","state":"working"}' })
      await hearing.end()
      // while nobody listens
      decide('橋')
      b.events.tell({ kind: 'watched', data: {} })
      await until(() => server.psql(`select count(*) from shared_${made - 1}.news`).trim() === '2')
      const again = eventsIn(a.events.listen(intakeNews.id as string) as ReadableStream<Uint8Array>)
      expect([(await again.next()).event, (await again.next()).event]).toEqual(['ledger', 'watched'])
      const later = eventsIn(a.events.listen(ledgerNews.id as string) as ReadableStream<Uint8Array>)
      expect([(await later.next()).event, (await later.next()).event, (await later.next()).event]).toEqual(['ledger', 'intake', 'watched'])
      for (let i = 0; i < 300; i++) a.events.tell({ kind: 'intake', data: { i } })
      for (let i = 0; i < 300; i++) expect((await again.next()).data).toBe(`{"i":${i}}`)
      other.close()
    }),
  )

  it(
    'what was given to one server is seen and stopped by the other, and done by whichever has nothing to do',
    withServers(async (serve) => {
      const [a, b] = [doing((await serve()).book), doing((await serve()).book)]
      const first = await give(a.jobs, 'アルヴェンは「港は開く」と述べた。')
      await until(() => a.runs.length + b.runs.length === 1)
      const second = await give(a.jobs, '橋'.repeat(1_000_000))
      await until(() => a.runs.length === 1 && b.runs.length === 1)
      const place = b.runs[0]?.places.find((one) => 'path' in one) as { path: string }
      expect(readFileSync(place.path, 'utf8')).toBe('橋'.repeat(1_000_000))
      a.runs[0]?.tell({ kind: 'begun', item: 0 })
      await until(async () => (await b.jobs.get(first.id))?.items[0]?.state === 'working')
      expect((await b.jobs.list()).map(({ id, state }) => [id, state])).toEqual([
        [second.id, 'working'],
        [first.id, 'working'],
      ])
      expect((await b.jobs.remove(first.id))?.state).toBe('working')
      await until(async () => (await b.jobs.get(first.id))?.state === 'stopped')
      b.runs[0]?.go()
      await until(async () => (await a.jobs.get(second.id))?.state === 'done')
      // of two who want it again at once, one has it
      const again = await Promise.all([a, b].map(({ jobs }) => jobs.retry(first.id)))
      expect(again.filter((one) => one !== null)).toHaveLength(1)
      await until(() => a.runs.length + b.runs.length === 3)
      await Promise.all([a.jobs.close(), b.jobs.close()])
    }),
  )

  it(
    'a job whose server ends, or says nothing any more, is taken up by another; one that ends servers is given up',
    withServers(async (serve, ledger) => {
      const a = doing((await serve()).book)
      const job = await give(a.jobs, '船')
      await until(() => a.runs.length === 1)
      a.runs[0]?.tell({ kind: 'ended', item: 0 })
      const b = doing((await serve()).book)
      await a.jobs.close()
      await until(() => b.runs.length === 1)
      // what was done is not done again
      expect(b.runs[0]?.places.map(({ item }) => item)).toEqual([1, 2])
      await b.jobs.close()
      // servers that take it and are heard of no more
      const sql = (text: string): string => server.psql(`set search_path = shared_${made - 1}; ${text}`).trim()
      for (let attempt = 1; attempt <= 3; attempt++) {
        const { book } = await serve(1)
        await until(async () => (await book.take()) !== null)
        expect(sql('select attempts from taking')).toBe(String(attempt))
        sql(`update taking set server = 'gone', due = now() - interval '1 second'`)
      }
      const { book } = await serve()
      expect(await book.take()).toBeNull()
      expect((await book.get(job.id))?.state).toBe('interrupted')
      expect((await book.retry(job.id))?.state).toBe('waiting')
      const last = await book.take()
      expect(last?.places.filter((place) => 'path' in place).map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['船'])
      expect(ledger).toContain('shared_')
    }),
  )
})
