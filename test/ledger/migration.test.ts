import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, migrateLedger, openQueue } from '#ledger'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { LEDGER, PARTS } from '../../src/ledger/postgres/migration/parts.ts'
import { migratePostgres } from '../../src/ledger/postgres/open.ts'
import { makeEntry, NOTES, QUARREL } from './entries.ts'
import { NEXT, NOW } from './next-step.ts'
import { startProgram } from './on-disk.ts'
import { exported, faultOf, opened } from './opened.ts'

/** A ledger and a queue as number 1 had them, as pg_dump wrote them. */
const FIRST = readFileSync(new URL('./tables/postgres-1.sql', import.meta.url), 'utf8')
/** What the rows of a table would be spread by on several machines; rows of one page are together then. */
const SPREAD: Readonly<Record<string, string>> = {
  page: 'no',
  told: 'no',
  attribution: 'page',
  said: 'page',
  spoke: 'page',
  tagged: 'page',
  print: 'page',
  fresh: 'page',
  echo: 'page',
}
/** Small tables that are joined with all others, and what one machine keeps for itself. */
const EVERYWHERE = ['name', 'manner', 'called', 'decision', 'decided']
const SERVED = ['account', 'passkey', 'permit', 'saved', 'audit', 'tries', 'taking', 'taking_piece', 'news', 'kept', 'wish', 'serving']
const AT_ONE_PLACE = ['ledger', 'job', 'worked', 'queue', ...SERVED]
const ALL = { order: 'newest', limit: 50, offset: 0 } as const
const pageOf = (i: number) => makeEntry(`${i}.txt`, `ナダル氏は「いち${i}」と述べた。`, [{ who: 'ナダル', what: `いち${i}` }])

describe.skipIf(!hasPostgres)(`migration${WHY}`, () => {
  let server: Server
  let folder = ''
  beforeAll(() => {
    server = startServer()
    folder = mkdtempSync(join(tmpdir(), 'iwaku-migration-'))
  }, 60_000)
  afterAll(() => {
    server.stop()
    rmSync(folder, { recursive: true })
  })
  const use = <T>(schema: string, work: (ledger: Ledger) => T | Promise<T>, create = false): Promise<T> =>
    opened(server.ledger(schema), create, work)
  const number = (sql: string): number => Number(server.psql(sql))
  /** What the tables of a schema are, in the words of the catalogue. */
  const catalogue = (schema: string): string =>
    server
      .psql(
        `select relname, relkind, reloptions::text, (select string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull, attstorage,
           attidentity, attcollation::regcollation, pg_get_expr(adbin, adrelid)), ', ' order by attnum)
           from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum where attrelid = pg_class.oid and attnum > 0),
         (select string_agg(pg_get_constraintdef(oid), ', ' order by conname) from pg_constraint where conrelid = pg_class.oid),
         pg_get_indexdef(pg_class.oid) from pg_class where relnamespace = '${schema}'::regnamespace and relkind in ('r', 'i') order by relname`,
      )
      .replaceAll(`${schema}.`, '')
  const migrator = (schema: string) => {
    const child = startProgram(new URL('./migrator.ts', import.meta.url), folder, [server.ledger(schema)])
    let out = ''
    child.stdout?.on('data', (data) => {
      out += data
    })
    const done = once(child, 'close').then(() => out)
    return { kill: () => child.kill('SIGKILL'), done }
  }

  it('numbers follow each other, and each tells what others still read', () => {
    for (const { steps } of PARTS)
      for (const [i, { schema, readers, changes }] of steps.entries()) {
        expect([schema, readers <= schema, changes.length > 0]).toEqual([i + 2, true, true])
      }
  })

  it('a ledger of the first number becomes what a new one is, with all that is in it', async () => {
    server.psql(FIRST)
    expect(await faultOf(() => use('first', exported))).toBe('older')
    expect(await faultOf(() => openQueue(server.ledger('first'), { create: true, ledger: true }))).toBe('older')
    expect(await migrateLedger(server.ledger('first'))).toEqual([
      { part: 'ledger', from: 1, to: NOW },
      { part: 'queue', from: 1, to: 2 },
      { part: 'serving', from: null, to: 2 },
    ])
    expect(await migrateLedger(server.ledger('made'))).toEqual([
      { part: 'ledger', from: null, to: NOW },
      { part: 'queue', from: null, to: 2 },
      { part: 'serving', from: null, to: 2 },
    ])
    expect(catalogue('first')).toBe(catalogue('made'))
    await use('made', async (made) => {
      made.add([...QUARREL, NOTES])
      await use('first', (ledger) => {
        expect(exported(ledger)).toBe(exported(made))
        expect(ledger.find({ words: ['橋'] }, ALL)).toEqual(made.find({ words: ['橋'] }, ALL))
        expect(ledger.add([pageOf(1)]).added).toBe(1)
      })
    })
    const queue = await openQueue(server.ledger('first'), { create: false, ledger: false })
    expect(queue?.counts()).toMatchObject({ waiting: 1 })
    queue?.close()
    const whole = catalogue('first')
    expect(await migrateLedger(server.ledger('first'))).toMatchObject([{ from: NOW }, { from: 2 }, { from: 2 }])
    expect(catalogue('first')).toBe(whole)
  }, 60_000)

  it('goes on beside those who ask and add, and where it was killed half-way', async () => {
    await use('going', (ledger) => ledger.add(Array.from({ length: 150 }, (_, i) => pageOf(i))), true)
    await use('going', async (reader) => {
      let [asked, told, last] = [0, 150, 'none']
      let ended = false
      const ask = (async () => {
        for (; !ended; asked++, await wait(5)) {
          expect(reader.find({ words: ['いち'] }, { ...ALL, limit: 1 }).total).toBeGreaterThanOrEqual(150)
        }
      })()
      const add = use('going', async (worker) => {
        for (; last === 'none' && !ended; await wait(20)) {
          last = await faultOf(() => worker.add([pageOf(told)]))
          if (last === 'none') told++
        }
      })
      const filled = (): number =>
        number(
          `select case when exists (select from pg_attribute where attrelid = 'going.page'::regclass and attname = 'letters')
             then (xpath('/row/n/text()', query_to_xml('select count(letters) as n from going.page', false, true, '')))[1]::text::integer else 0 end`,
        )
      // killed while it makes, while it fills, and once more
      for (const least of [0, 5, 20]) {
        const { kill, done } = migrator('going')
        while (filled() < least) await wait(20)
        await wait(least === 0 ? 400 : 0)
        kill()
        await done
      }
      expect(number('select schema from going.ledger')).toBe(NOW)
      expect(filled()).toBeGreaterThan(0)
      const before = asked
      expect(JSON.parse((await migrator('going').done).split('\n')[1] as string)[0]).toEqual({ part: 'ledger', from: NOW, to: NOW + 1 })
      // whoever adds has to know the number
      await add
      expect([last, number('select schema from going.ledger')]).toEqual(['newer', NOW + 1])
      expect(told).toBeGreaterThan(150)
      expect(reader.counts()).toMatchObject({ pages: told, attributions: told })
      expect(number('select count(*) from going.page where letters is null')).toBe(0)
      expect(number("select count(*) from pg_index where indexrelid = 'going.page_letters'::regclass and indisvalid")).toBe(1)
      // whoever asks need not, also one that comes now
      expect(asked).toBeGreaterThan(before)
      await use('going', (late) => expect(late.counts().pages).toBe(told))
      ended = true
      await ask
      expect(await faultOf(() => use('going', () => undefined, true))).toBe('newer')
      expect(await faultOf(() => migrateLedger(server.ledger('going')))).toBe('newer')
    })
  }, 120_000)

  it('waits for a reader that does not end, and keeps no other one waiting behind it', async () => {
    await use('held', (ledger) => ledger.add(QUARREL), true)
    const holder = new Client({ connectionString: server.ledger('held').replace(/&schema=.*/, '') })
    await holder.connect()
    await holder.query('begin; select * from held.page limit 1')
    const { done } = migrator('held')
    const waits = "select count(*) from pg_locks where relation = 'held.page'::regclass and mode = 'AccessExclusiveLock' and not granted"
    while (number(waits) === 0) await wait(20)
    await use('held', (reader) => {
      for (let i = 0; i < 5; i++) expect(reader.find({ words: ['橋'] }, ALL).total).toBe(2)
    })
    expect(number('select schema from held.ledger')).toBe(NOW)
    await holder.query('commit')
    await holder.end()
    await done
    expect(number('select schema from held.ledger')).toBe(NOW + 1)
  }, 60_000)

  it('makes an index anew that was broken off, and two at once do it once', async () => {
    await use('twice', (ledger) => ledger.add(QUARREL), true)
    server.psql(`alter table twice.page add column letters integer; create index page_letters on twice.page (letters);
      update pg_index set indisvalid = false where indexrelid = 'twice.page_letters'::regclass`)
    await Promise.all([migrator('twice').done, migrator('twice').done])
    expect(number("select count(*) from pg_index where indexrelid = 'twice.page_letters'::regclass and indisvalid")).toBe(1)
    expect(number('select schema from twice.ledger')).toBe(NOW + 1)
    // what a new ledger gets is what an old one comes to
    migratePostgres(server.ledger('anew'), NEXT)
    expect(catalogue('anew')).toBe(catalogue('twice'))
    expect(LEDGER.steps.length).toBe(NOW - 1)
  }, 60_000)

  it('an index that one who was killed still makes is waited for, and neither fails', async () => {
    await use('killed', (ledger) => ledger.add(QUARREL), true)
    server.psql('alter table killed.page add column letters integer')
    const connect = async (): Promise<Client> => {
      const client = new Client({ connectionString: server.ledger('killed').replace(/&schema=.*/, '') })
      await client.connect()
      return client
    }
    const [writer, killed] = [await connect(), await connect()]
    await writer.query("begin; update killed.page set title = 'あ'")
    await killed.query("select pg_advisory_lock(hashtextextended('killed', 1))")
    const made = killed.query('create index concurrently page_letters on killed.page (letters)')
    while (number("select count(*) from pg_locks where locktype = 'virtualxid' and not granted") === 0) await wait(20)
    const begun = [migrator('killed'), migrator('killed')].map(({ done }) => done)
    // longer than the server waits before it looks who waits for whom
    await wait(2500)
    await writer.query('rollback')
    await made
    await Promise.all([writer.end(), killed.end()])
    const told = (await Promise.all(begun)).map((out) => JSON.parse(out.split('\n')[1] as string)[0])
    expect(told.map(({ from }) => from).sort()).toEqual([NOW, NOW + 1])
    expect(number("select count(*) from pg_index where indexrelid = 'killed.page_letters'::regclass and indisvalid")).toBe(1)
  }, 60_000)

  it('every table has what its rows would be spread by in its keys, or is small and stands everywhere', async () => {
    await migrateLedger(server.ledger('spread'))
    const rows = server
      .psql(
        `select relname, indisprimary, (select string_agg(attname, ',' order by ordinality) from unnest(indkey::int[]) with ordinality as one (number, ordinality)
           join pg_attribute on attrelid = indrelid and attnum = number) from pg_class left join pg_index on indrelid = pg_class.oid and indisunique
         where relnamespace = 'spread'::regnamespace and relkind = 'r' order by 1, 2 desc`,
      )
      .trim()
      .split('\n')
      .map((row) => row.split('|') as [table: string, primary: string, columns: string])
    expect(new Set(rows.map(([table]) => table))).toEqual(new Set([...Object.keys(SPREAD), ...EVERYWHERE, ...AT_ONE_PLACE]))
    for (const [table, , columns] of rows) {
      const by = SPREAD[table]
      if (by !== undefined) expect(columns?.split(','), table).toContain(by)
    }
    expect(new Set(rows.filter(([, primary]) => primary === 't').map(([table]) => table)).size).toBe(
      new Set(rows.map(([table]) => table)).size,
    )
    // rows are in one place with those they belong to only where numbers are of one type, and nothing else ties tables to each other
    const types = Object.entries(SPREAD).map(
      ([table, by]) =>
        `format_type((select atttypid from pg_attribute where attrelid = 'spread.${table}'::regclass and attname = '${by}'), null)`,
    )
    expect(server.psql(`select distinct unnest(array[${types}])`)).toBe('integer\n')
    expect(number("select count(*) from pg_constraint where connamespace = 'spread'::regnamespace and contype not in ('p', 'c')")).toBe(0)
    expect(
      number("select count(*) from pg_trigger join pg_class on pg_class.oid = tgrelid where relnamespace = 'spread'::regnamespace"),
    ).toBe(0)
  })

  it('what is no ledger stays as it is', async () => {
    server.psql('create schema garden; create table garden.tree (name text)')
    expect(await faultOf(() => migrateLedger(server.ledger('garden')))).toBe('foreign')
    expect(number("select count(*) from pg_class where relnamespace = 'garden'::regnamespace and relkind = 'r'")).toBe(1)
  })
})
