import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, LedgerError, openLedger } from '#ledger'
import { messagesIn, usageError } from '#message'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { type Address, addressOf, placeOf, shownAddress } from '../../src/ledger/postgres/address.ts'
import { Connection } from '../../src/ledger/postgres/connection.ts'
import { Wire } from '../../src/ledger/postgres/wire.ts'
import { hasSeveralServers } from '../../src/message/messages.ts'
import { makeEntry, QUARREL } from './entries.ts'
import { lastOfDay, sayingOn } from './full-day.ts'
import { startAdder } from './on-disk.ts'
import { exported, faultOf, opened } from './opened.ts'
import { random } from './random.ts'

const ALL = { order: 'newest', limit: 5, offset: 0 } as const
const CUT = "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'iwaku'"

describe.skipIf(!hasPostgres)(`postgres, with many at it${WHY}`, () => {
  let server: Server
  let folder = ''
  beforeAll(() => {
    server = startServer()
    folder = mkdtempSync(join(tmpdir(), 'iwaku-writers-'))
  }, 60_000)
  afterAll(() => {
    server.stop()
    rmSync(folder, { recursive: true })
  })
  const use = <T>(schema: string, work: (ledger: Ledger) => T | Promise<T>, create = true): Promise<T> =>
    opened(server.ledger(schema), create, work)
  /** Pages by fives, whole, each with its attribution and its words in the index. */
  const wholePages = (ledger: Ledger): ReadonlySet<number> => {
    const there = new Set(Array.from(ledger.entries(), ({ address }) => Number.parseInt(address, 10)))
    for (const page of there) for (let i = 0; i < 5; i++) expect(there.has(page - (page % 5) + i), `page ${page}`).toBe(true)
    expect(ledger.counts()).toMatchObject({ pages: there.size, attributions: there.size })
    expect(ledger.find({ words: ['いち'] }, ALL).total).toBe(there.size)
    expect(ledger.names('ナダル')).toEqual(there.size === 0 ? [] : [{ name: 'ナダル', count: there.size }])
    return there
  }

  it('a day that is full takes no more, and the day after has its own', async () => {
    await use('full', async (ledger) => {
      ledger.add(QUARREL)
      server.psql(lastOfDay('2031-03-01', '"full".attribution'))
      expect(await faultOf(() => ledger.add([sayingOn('2031-03-01')]))).toBe('failed')
      expect(ledger.counts().pages).toBe(QUARREL.length)
      expect(ledger.add([sayingOn('2031-03-02')])).toMatchObject({ added: 1 })
    })
  })

  it('several processes make one ledger at once, and what they add is what one would have added', async () => {
    const adders = [0, 100, 50, 0].map((from) => startAdder(server.ledger('together'), from, from + 100, folder))
    for (const { done } of adders) expect(await done).toHaveLength(100)
    await use('alone', async (alone) => {
      for (let page = 195; page >= 0; page -= 5)
        alone.add(
          [0, 1, 2, 3, 4].map((i) =>
            makeEntry(`${page + i}.txt`, `ナダル氏は「いち${page + i}」と述べた。`, [{ who: 'ナダル', what: `いち${page + i}` }]),
          ),
        )
      await use('together', (ledger) => {
        expect(wholePages(ledger).size).toBe(200)
        expect(exported(ledger)).toBe(exported(alone))
        for (const order of ['newest', 'rank'] as const)
          expect(ledger.find({ words: ['いち1'] }, { order, limit: 200, offset: 0 })).toEqual(
            alone.find({ words: ['いち1'] }, { order, limit: 200, offset: 0 }),
          )
      })
    })
  }, 120_000)

  it('killed while they add, they leave whole batches and all that was acknowledged', async () => {
    const below = random(1)
    for (let round = 0; round < 4; round++) {
      const adders = [0, 2000].map((from) => startAdder(server.ledger('killed'), from + round * 400, from + round * 400 + 400, folder))
      await Promise.all(adders.map(({ ready }) => ready))
      await wait(300 + below(500))
      for (const { kill } of adders) kill()
      const told = (await Promise.all(adders.map(({ done }) => done))).flat()
      await use('killed', (ledger) => {
        const there = wholePages(ledger)
        for (const page of told) expect(there.has(page), `page ${page} of round ${round}`).toBe(true)
      })
    }
  }, 120_000)

  it(
    'a connection that is cut is told of, leaves nothing half-written, and the next question has another',
    () =>
      use('cut', async (ledger) => {
        ledger.add(QUARREL)
        const before = exported(ledger)
        // between two questions nobody notices
        server.psql(CUT)
        expect(ledger.counts().pages).toBe(3)
        server.psql(CUT)
        expect(ledger.find({ words: ['橋'] }, ALL).total).toBe(2)
        server.psql(CUT)
        expect(ledger.add(QUARREL).known).toBe(3)
        // in the midst of writing: a page that makes the server's own words of it
        server.psql(`create function cut.cut() returns trigger language plpgsql as 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
        create trigger cut after insert on cut.said execute function cut.cut()`)
        const more = [makeEntry('more.txt', '橋は赤い。', [{ who: 'ナダル', what: '橋は赤い' }])]
        expect(await faultOf(() => ledger.add(more))).toBe('lost')
        expect(exported(ledger)).toBe(before)
        expect(ledger.names('ナダル')).toEqual([])
        server.psql('drop trigger cut on cut.said')
        expect(ledger.add(more).added).toBe(1)
        server.restart()
        expect(ledger.names('ナダル')).toHaveLength(1)
      }),
    60_000,
  )

  it('a question may take as long as it takes, as long as its server is at it', () => {
    const connection = new Connection(addressOf(server.ledger('slow')) as Address)
    // looked at twice
    expect(connection.all<{ slept: string }>("select 'yes' as slept from pg_sleep(11)")).toEqual([{ slept: 'yes' }])
    connection.close()
  }, 60_000)

  it(
    'what a server wrote without its standby is not acknowledged, and adding it again adds nothing twice',
    () =>
      use('unsure', async (ledger) => {
        const other = new Wire(addressOf(server.ledger('unsure')) as Address, '')
        expect(other.ask({ text: 'select 1', values: [], begin: null, fresh: true })).toHaveProperty('rows')
        server.psql("alter system set synchronous_standby_names = 'nobody'")
        server.psql('select pg_reload_conf()')
        try {
          // somebody has enough of waiting, and the server says that it is done
          other.tell(`do $$ begin for i in 1..200 loop perform pg_sleep(0.1); perform pg_stat_clear_snapshot();
          exit when (select count(pg_cancel_backend(pid)) from pg_stat_activity where wait_event = 'SyncRep') > 0; end loop; end $$`)
          expect(await faultOf(() => ledger.add(QUARREL))).toBe('lost')
        } finally {
          server.psql('alter system reset synchronous_standby_names')
          server.psql('select pg_reload_conf()')
          other.end()
        }
        expect(ledger.add(QUARREL)).toEqual({ added: 0, renewed: 0, known: 3 })
        expect(ledger.counts().pages).toBe(3)
      }),
    60_000,
  )

  it('the pulse is another one when somebody else has changed the ledger', () =>
    use('pulse', async (ledger) => {
      const before = ledger.pulse()
      ledger.add(QUARREL.slice(0, 1))
      expect(ledger.pulse()).toBe(before)
      await use('pulse', (other) => other.add(QUARREL))
      const after = ledger.pulse()
      expect(after).not.toBe(before)
      ledger.add(QUARREL)
      expect(ledger.pulse()).toBe(after)
    }))

  it('a lock that does not come is told as a ledger that is busy', () =>
    use('busy', async (ledger) => {
      ledger.add(QUARREL.slice(0, 1))
      // the fault of a lock that does not come, as the server names it
      server.psql(`create function busy.slow() returns trigger language plpgsql as 'begin raise exception ''no lock'' using errcode = ''55P03''; end';
        create trigger slow before update on busy.ledger execute function busy.slow()`)
      expect(await faultOf(() => ledger.add(QUARREL))).toBe('busy')
      server.psql('drop trigger slow on busy.ledger')
      expect(ledger.add(QUARREL)).toEqual({ added: 2, renewed: 0, known: 1 })
    }))

  it('what is no ledger is told and left as it is', async () => {
    expect(await faultOf(() => use('nowhere', () => undefined, false))).toBe('missing')
    expect(server.psql("select count(*) from pg_namespace where nspname = 'nowhere'").trim()).toBe('0')
    server.psql('create schema diary; create table diary.day (day text)')
    expect(await faultOf(() => use('diary', () => undefined))).toBe('foreign')
    server.psql('create schema other; create table other.ledger (day text)')
    expect(await faultOf(() => use('other', () => undefined))).toBe('foreign')
    await use('newer', (ledger) => ledger.add(QUARREL))
    for (const [schema, fault] of [
      [99, 'newer'],
      [0, 'older'],
    ] as const) {
      server.psql(`update newer.ledger set schema = ${schema}`)
      expect(await faultOf(() => use('newer', () => undefined))).toBe(fault)
    }
    server.psql("create database latin encoding 'LATIN1' locale 'C' template template0")
    const latin = server.ledger('iwaku').replace('/postgres?', '/latin?')
    expect(await faultOf(() => openLedger(latin, { create: true }))).toBe('unsupported')
    expect(await faultOf(() => openLedger(latin.replace('latin', 'none'), { create: true }))).toBe('missing')
    expect(await faultOf(() => openLedger('postgres://iwaku@127.0.0.1:1/postgres', { create: true }))).toBe('lost')
  }, 60_000)

  it('one with few rights may ask and not write, and one with the rights of the README may do both', async () => {
    await use('rights', (ledger) => ledger.add(QUARREL))
    server.psql(`create role reader login; grant usage on schema rights to reader; grant select on all tables in schema rights to reader;
      create role worker login; grant usage on schema rights to worker; grant select, insert, update, delete on all tables in schema rights to worker`)
    const as = (role: string): string => server.ledger('rights').replace('iwaku@', `${role}@`)
    const reader = await openLedger(as('reader'), { create: false })
    expect(reader.counts().pages).toBe(3)
    expect(await faultOf(() => reader.add(QUARREL))).toBe('denied')
    expect(reader.find({ words: ['橋'] }, ALL).total).toBe(2)
    reader.close()
    const worker = await openLedger(as('worker'), { create: true })
    expect(worker.add([makeEntry('more.txt', '橋は赤い。', [{ who: 'カイ', what: '橋は赤い' }])]).added).toBe(1)
    worker.close()
    expect(await faultOf(() => openLedger(as('worker').replace('rights', 'mine'), { create: true }))).toBe('denied')
  })
})

describe('the address of a database', () => {
  it.each([
    ['postgres://u:s@a:1,b,[::1]:3/db?target_session_attrs=read-write&schema=x', ['a:1', 'b', '[::1]:3'], 'read-write'],
    ['postgres://u@/db?host=/run/a,/run/b&port=1,2', ['/run/a', '/run/b'], 'any'],
    ['postgres://u@a,b/db?target_session_attrs=prefer-standby', ['a', 'b'], 'prefer-standby'],
  ])('%s names several servers, as libpq has them', (address, hosts, target) => {
    expect(placeOf(address)?.hosts).toEqual(hosts)
    expect(addressOf(address)).toMatchObject({ target })
    const connections = addressOf(address)?.connections.map((one) => new URL(one)) ?? []
    for (const { pathname, searchParams } of connections)
      expect([pathname, searchParams.get('target_session_attrs')]).toEqual(['/db', null])
    expect(shownAddress(address)).toBe(address.replace(':s@', '@').replace('@/', '@localhost/'))
    expect(hasSeveralServers(address)).toBe(true)
    expect(hasSeveralServers('postgres://a,b@h/db?application_name=a,b')).toBe(false)
  })

  it.each(['postgres://u@a/db?target_session_attrs=best', 'postgres://u@a:one,b/db'])(
    '%s is none, and the cure shows one',
    async (address) => {
      expect(addressOf(address)).toBe(null)
      const fault = await openLedger(address, { create: false }).catch((error: unknown) => error)
      expect(fault).toMatchObject({ fault: 'address' })
      for (const [language, word] of [
        ['en', 'no address of a database'],
        ['ja', 'データベースのアドレスではありません'],
      ] as const) {
        const told = usageError({ code: 'ledger_address', path: address, reason: (fault as LedgerError).reason }, messagesIn(language))
        expect([told.message, told.cure]).toEqual([
          expect.stringContaining(word),
          expect.stringContaining('target_session_attrs=read-write'),
        ])
      }
    },
  )

  it.each([
    ['postgres://u:secret@h:5432/db?schema=x&sslmode=require', 'x', 'postgres://u@h:5432/db?schema=x&sslmode=require'],
    ['postgresql://h/db', 'iwaku', 'postgresql://h/db'],
    ['postgres://u:secret@/db?host=/run/pg&password=secret', 'iwaku', 'postgres://u@localhost/db?host=%2Frun%2Fpg'],
  ])('%s', (address, schema, shown) => {
    expect(addressOf(address)?.schema).toBe(schema)
    expect(addressOf(address)?.connections.join()).not.toContain('schema')
    expect(shownAddress(address)).toBe(shown)
  })
  it('is none where it cannot be taken apart, and shows no password then', async () => {
    const broken = 'postgres://u:secret@h:port/db'
    expect(addressOf(broken)).toBe(null)
    expect(shownAddress(broken)).toBe('postgres://…')
    await expect(openLedger(broken, { create: true })).rejects.toThrow(LedgerError)
    expect(shownAddress('/data/ledger.sqlite')).toBe(null)
  })
})
