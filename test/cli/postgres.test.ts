import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { besideLedger } from '#ledger'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { inFolder, iwaku, type Ran } from './run-in-test.ts'

describe.skipIf(!hasPostgres)(`the command line on a ledger in PostgreSQL${WHY}`, () => {
  let server: Server
  beforeAll(() => {
    server = startServer()
  }, 60_000)
  afterAll(() => server.stop())

  const runOn =
    (ledger: string) =>
    (...words: string[]): Promise<Ran> =>
      iwaku(words, { environment: { LANG: 'C', IWAKU_LEDGER: ledger } })
  const pagesIn = (folder: string): void => {
    writeFileSync(join(folder, 'a.txt'), 'アルヴェン外相は「港を閉じない」と述べた。')
    writeFileSync(join(folder, 'b.txt'), 'ベイツ報道官は「港の演習は予定通り」と述べた。')
  }

  it(
    'keeps pages, finds what was said, and tells the same as one in a file; exports go either way',
    inFolder(async (folder) => {
      pagesIn(folder)
      const file = runOn(join(folder, 'ledger.sqlite'))
      const database = runOn(server.ledger('cli'))
      expect(await database('add', folder)).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringMatching(/^2 pages added, .*: postgres:\/\/iwaku@localhost\/postgres\?/),
      })
      await file('add', folder)
      for (const run of [file, database]) {
        const found = await run('search', '港', '閉じない', '--format', 'json')
        const [{ page, attribution }] = JSON.parse(found.out).found
        const place = `${page.id}:${attribution.content.start}-${attribution.content.end}`
        expect((await run('correct', place, '--source', 'カイ', '--by', 'K')).code).toBe(0)
      }
      const exported = await file('export')
      expect(exported.out.split('\n').length).toBe(4)
      expect(await database('export')).toEqual(exported)
      for (const words of [
        ['stats'],
        ['who', 'カイ'],
        ['search', '港'],
        ['log'],
        ['said', 'ベイツ'],
        ['search', '--pages', '演習'],
        ['digest'],
      ])
        expect(await database(...words), words.join(' ')).toEqual(await file(...words))
      writeFileSync(join(folder, 'pages.jsonl'), exported.out)
      const other = runOn(server.ledger('imported'))
      expect((await other('import', join(folder, 'pages.jsonl'))).code).toBe(0)
      expect((await other('export')).out).toBe(exported.out)
    }),
    120_000,
  )
  it(
    'sees whether it is sound',
    inFolder(async (folder) => {
      pagesIn(folder)
      const run = runOn(server.ledger('sick'))
      await run('add', folder)
      expect((await run('doctor')).code).toBe(0)
      expect(JSON.parse((await run('doctor', '--format', 'json')).out)).toMatchObject({
        healthy: true,
        schema: 2,
        pages: 2,
        looked: ['rows', 'index', 'pages'],
      })
      server.psql(
        "delete from sick.said; insert into sick.echo values (77); update sick.page set reading = '\\x00ff' where address like '%a.txt'",
      )
      const { code, out } = await run('doctor', '--format', 'json')
      expect(code).toBe(1)
      expect(JSON.parse(out).findings.map(({ code: found }: { code: string }) => found)).toEqual([
        'stray-rows',
        'index',
        'unreadable-pages',
      ])
    }),
    60_000,
  )
  it(
    'makes the tables, and carries those of an older version forward',
    inFolder(async (folder) => {
      pagesIn(folder)
      const run = runOn(server.ledger('older'))
      expect(await run('migrate')).toEqual({
        code: 0,
        err: '',
        out: ['ledger are made (schema 2)', 'queue are made (schema 2)', 'servers are made (schema 2)']
          .map((told) => `The tables of the ${told}.\n`)
          .join(''),
      })
      expect((await run('add', folder)).code).toBe(0)
      server.psql(`alter table older.ledger drop column readers; update older.ledger set schema = 1;
        alter table older.job drop column title; update older.queue set schema = 1`)
      for (const words of [['add', folder], ['search', '港'], ['queue']]) {
        const { code, err } = await run(...words)
        expect([code, err], words.join(' ')).toEqual([64, expect.stringContaining('iwaku migrate')])
      }
      expect((await run('migrate')).out).toBe(
        'The tables of the ledger are carried from schema 1 to 2.\nThe tables of the queue are carried from schema 1 to 2.\nThe tables of the servers are of schema 2: nothing to do.\n',
      )
      expect(JSON.parse((await run('migrate', '--format', 'json')).out).parts).toEqual([
        { part: 'ledger', from: 2, to: 2 },
        { part: 'queue', from: 2, to: 2 },
        { part: 'serving', from: 2, to: 2 },
      ])
      expect(JSON.parse((await run('doctor', '--format', 'json')).out)).toMatchObject({ healthy: true, schema: 2, pages: 2 })
      const file = await runOn(join(folder, 'ledger.sqlite'))('migrate')
      expect([file.code, file.err]).toEqual([64, expect.stringContaining('--ledger postgres://owner@host/database')])
    }),
    60_000,
  )
  it(
    'tells what is wrong with its cure, and never a password',
    inFolder(async (folder) => {
      pagesIn(folder)
      const secret = (ledger: string): string => ledger.replace('iwaku@', 'iwaku:secret@')
      for (const [ledger, told] of [
        [server.ledger('none'), 'createdb'],
        ['postgres://iwaku@127.0.0.1:1/iwaku', 'does not answer'],
        ['postgres://iwaku@h:port/iwaku', 'postgres://…'],
      ] as const)
        for (const words of [['search', '港'], ['doctor'], ['stats']]) {
          const { code, out, err } = await runOn(secret(ledger))(...words)
          expect([code > 0, out + err], `${ledger} ${words}`).toEqual([true, expect.stringContaining(told)])
          expect(out + err).not.toContain('secret')
        }
      const added = await runOn(secret(server.ledger('told')))('add', folder, '--format', 'json')
      expect(added.out).toContain('"ledger":"postgres://iwaku@localhost')
    }),
    60_000,
  )
  it(
    'keeps what belongs to this machine among its data, by the name of the database, and who may sign in in the database',
    inFolder(async (folder) => {
      const before = process.env.XDG_DATA_HOME
      process.env.XDG_DATA_HOME = folder
      try {
        const ledger = server.ledger('beside')
        const place = besideLedger(ledger)
        expect(place.startsWith(join(folder, 'iwaku', 'databases'))).toBe(true)
        expect(besideLedger(ledger.replace('iwaku@', 'other:word@'))).toBe(place)
        expect(besideLedger(server.ledger('other'))).not.toBe(place)
        expect((await runOn(ledger)('account', 'K')).code).toBe(0)
        expect((await runOn(ledger)('watch', '--list')).code).toBe(0)
        expect(existsSync(`${place}.accounts`)).toBe(false)
        expect(server.psql('select name, role from beside.account').trim()).toBe('K|administer')
        expect((await runOn(ledger)('account')).out).toContain('K')
      } finally {
        if (before === undefined) delete process.env.XDG_DATA_HOME
        else process.env.XDG_DATA_HOME = before
      }
    }),
    60_000,
  )
})
