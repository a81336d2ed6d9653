import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, migrateLedger, openLedger, openQueue } from '#ledger'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { iwaku } from '../cli/run-in-test.ts'
import { makeEntry, QUARREL } from './entries.ts'
import { faultOf } from './opened.ts'
import { asRole, makeOwned, makeRoles } from './roles.ts'

const RIGHTS = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'] as const

describe.skipIf(!hasPostgres)(`the roles of deploy/roles.sql${WHY}`, () => {
  let server: Server
  beforeAll(async () => {
    server = startServer()
    process.env.IWAKU_APP_PASSWORD = "sesame's"
    makeRoles(server)
    delete process.env.IWAKU_APP_PASSWORD
    await makeOwned(server, 'news')
    // twice is once
    makeRoles(server)
    await makeOwned(server, 'news')
  }, 60_000)
  afterAll(() => server.stop())
  const as = (role: 'owner' | 'app' | 'reader'): string => asRole(role, server.ledger('news'))
  /** What a role may do, table by table. */
  const rights = (role: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      server
        .psql(
          `select relname, (select string_agg(left(held, 1), '') from unnest(array['${RIGHTS.join("','")}']) as held where has_table_privilege('${role}', oid, held))
           from pg_class where relnamespace = 'news'::regnamespace and relkind = 'r' order by 1`,
        )
        .trimEnd()
        .split('\n')
        .map((line) => line.split('|') as [string, string]),
    )

  it('give every table to those who need it, and no more of it', () => {
    const all = rights('iwaku_owner')
    expect(Object.values(all).every((held) => held === 'siudtrt')).toBe(true)
    const served = ['account', 'passkey', 'permit', 'saved', 'tries', 'taking', 'taking_piece', 'news', 'kept', 'wish']
    const hidden = Object.fromEntries([...served, 'audit', 'serving'].map((table) => [table, '']))
    expect(rights('iwaku_reader')).toEqual({ ...Object.fromEntries(Object.keys(all).map((table) => [table, 's'])), ...hidden })
    const once = {
      decided: 'si',
      decision: 'si',
      manner: 'si',
      name: 'si',
      ledger: 'su',
      page: 'siu',
      queue: 's',
      job: 'siud',
      worked: 'siud',
      audit: 'si',
      serving: 'su',
      ...Object.fromEntries(served.map((table) => [table, 'siud'])),
    }
    expect(rights('iwaku_app')).toEqual({ ...Object.fromEntries(Object.keys(all).map((table) => [table, 'sid'])), ...once })
    for (const role of ['iwaku_app', 'iwaku_reader'])
      expect(
        server.psql(
          `select has_schema_privilege('${role}', 'news', 'create'), has_database_privilege('${role}', current_database(), 'create, temporary')`,
        ),
      ).toBe('f|f\n')
    const protectedOnes = "select string_agg(rolname, ',') from pg_authid where rolname like 'iwaku\\_%' and rolpassword like 'SCRAM%'"
    expect(server.psql(protectedOnes)).toBe('iwaku_app\n')
    server.psql('create role stranger login')
    expect(server.psql("select has_database_privilege('stranger', current_database(), 'connect')")).toBe('f\n')
  })

  it('the reader asks as others do, and changes nothing', async () => {
    const app = await openLedger(as('app'), { create: true })
    app.add(QUARREL)
    const reader = await openLedger(as('reader'), { create: false })
    const asked = (ledger: Ledger): unknown => [
      ledger.counts(),
      ledger.find({ words: ['橋'] }, { order: 'rank', limit: 5, offset: 0 }),
      ledger.carried(),
      ledger.pulse() >= 0,
      [...ledger.entries()],
    ]
    expect(asked(reader)).toEqual(asked(app))
    expect(await faultOf(() => reader.add([makeEntry('more.txt', '橋は赤い。', [{ who: 'カイ', what: '橋は赤い' }])]))).toBe('denied')
    expect(await faultOf(() => openLedger(as('reader').replace('news', 'mine'), { create: true }))).toBe('denied')
    const queue = await openQueue(as('reader'), { create: false, ledger: false })
    expect(queue?.counts().waiting).toBe(0)
    expect(await faultOf(() => queue?.drop(null))).toBe('denied')
    for (const one of [app, reader, queue]) one?.close()
    const ran = (...words: string[]) => iwaku(words, { environment: { LANG: 'C', IWAKU_LEDGER: as('reader') } })
    expect((await ran('doctor')).code).toBe(0)
    expect((await ran('search', '橋')).out).toContain('橋')
    const denied = await ran('import', '/dev/null')
    expect([denied.code, denied.err]).toEqual([64, expect.stringContaining('permission denied for table ledger')])
  })

  it('neither of them touches what is not its own, and only the owner changes tables', async () => {
    const tries = [
      'drop table told',
      'truncate fresh',
      'delete from page',
      'delete from decision',
      "update decision set body = ''",
      'update attribution set number = 0',
      'alter table page add column more integer',
      'create table mine (one integer)',
      'create temporary table mine (one integer)',
    ]
    for (const role of ['iwaku_app', 'iwaku_reader'])
      for (const sql of tries)
        expect(
          () => server.run('psql', ['-U', role, '-d', 'postgres', '-qc', `set search_path = news; ${sql}`]),
          `${role}: ${sql}`,
        ).toThrow(/permission denied|must be owner/)
    expect(await faultOf(() => migrateLedger(as('owner')))).toBe('none')
    server.psql('update news.ledger set schema = 1')
    expect(await faultOf(() => migrateLedger(as('app')))).toBe('denied')
    expect(await faultOf(() => migrateLedger(as('owner')))).toBe('none')
  })

  it('let those who write note what an index elsewhere has to be told, and tell it', async () => {
    // the owner makes the tables for it, and gives the rights on them
    const schema = asRole('owner', server.ledger('indexed'))
    await makeOwned(server, 'indexed')
    const owner = await openLedger(schema, { create: false, search: null })
    expect(owner.outbox(true)).not.toBeNull()
    await makeOwned(server, 'indexed')
    const app = await openLedger(asRole('app', server.ledger('indexed')), { create: false, search: null })
    expect(app.add(QUARREL)).toMatchObject({ added: QUARREL.length })
    const [outbox, reader] = [
      app.outbox(false),
      await openLedger(asRole('reader', server.ledger('indexed')), { create: false, search: null }),
    ]
    expect(new Set(outbox?.changes(100).map(({ page }) => page)).size).toBe(QUARREL.length)
    expect(outbox?.hold('feed', 'kai', 10)).toBe(true)
    outbox?.settle(outbox.changes(100).map(({ turn }) => turn))
    outbox?.release('feed', 'kai')
    expect(reader.outbox(false)?.waiting(100)).toBe(0)
    expect(await faultOf(() => reader.outbox(false)?.hold('feed', 'kai', 10))).toBe('denied')
    expect(() =>
      server.run('psql', ['-U', 'iwaku_app', '-d', 'postgres', '-qc', 'insert into indexed.unindexed (page) values (1)']),
    ).toThrow(/permission denied/)
    for (const ledger of [owner, app, reader]) ledger.close()
  }, 60_000)
})
