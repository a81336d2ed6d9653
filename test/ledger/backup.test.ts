import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examine, type Ledger, openLedger } from '#ledger'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { makeEntry } from './entries.ts'
import { type Running, startAdder } from './on-disk.ts'

/** What each of two writers adds, by fives. */
const PAGES = 2000
const entryOf = (page: number) => makeEntry(`${page}.txt`, `ナダル氏は「いち${page}」と述べた。`, [{ who: 'ナダル', what: `いち${page}` }])
const exported = (ledger: Ledger): string => Array.from(ledger.entries(), (entry) => JSON.stringify(entry)).join('\n')

describe.skipIf(!hasPostgres)(`backup by PostgreSQL's own tools${WHY}`, () => {
  let server: Server
  let folder = ''
  beforeAll(() => {
    server = startServer({ settings: ['archive_mode = on', "archive_command = 'test ! -f FOLDER/wal/%f && cp %p FOLDER/wal/%f'"] })
    // the server's own user writes into it
    mkdirSync(join(server.folder, 'wal'))
    chmodSync(join(server.folder, 'wal'), 0o777)
    folder = mkdtempSync(join(tmpdir(), 'iwaku-backup-'))
  }, 60_000)
  afterAll(() => {
    server.stop()
    rmSync(folder, { recursive: true })
  })

  /** Does something in the midst of two processes that add; gives what was acknowledged before, and after. */
  async function amid(
    schema: string,
    from: number,
    work: () => void | Promise<void>,
  ): Promise<{ readonly before: readonly number[]; readonly after: readonly number[] }> {
    const adders: Running[] = [from, from + PAGES].map((first) => startAdder(server.ledger(schema), first, first + PAGES, folder))
    const told = (): readonly number[] => adders.flatMap((one) => one.told())
    try {
      while (adders.some((one) => one.told().length < 20)) await wait(10)
      const before = told()
      await work()
      // what they told meanwhile is heard only now
      await wait(100)
      return { before, after: told() }
    } finally {
      for (const { kill } of adders) kill()
      await Promise.all(adders.map(({ done }) => done))
    }
  }

  /** A restored ledger has what was acknowledged, is whole, is to the byte what its pages make, and goes on. */
  async function expectRestored(
    address: string,
    { before, after }: { readonly before: readonly number[]; readonly after: readonly number[] },
  ): Promise<void> {
    const ledger = await openLedger(address, { create: true })
    const plain = await openLedger(join(folder, `${Math.random()}.sqlite`), { create: true })
    try {
      const there = Array.from(ledger.entries(), ({ address: one }) => Number.parseInt(one, 10))
      const known = new Set(there)
      expect(before.filter((page) => !known.has(page))).toEqual([])
      // the writers were at it: nothing is there that came later, but for the five that each was about to tell of
      expect(there.length).toBeLessThanOrEqual(after.length + 10)
      expect(after.length).toBeGreaterThan(before.length)
      plain.add(there.map(entryOf))
      expect(exported(ledger)).toBe(exported(plain))
      for (const order of ['newest', 'rank'] as const) {
        const portion = { order, limit: 50, offset: 0 } as const
        expect(ledger.find({ words: ['いち1'] }, portion)).toEqual(plain.find({ words: ['いち1'] }, portion))
      }
      expect((await examine(address)).findings).toEqual([])
      expect(ledger.add([entryOf(5 * PAGES)]).added).toBe(1)
      expect((await examine(address)).findings).toEqual([])
    } finally {
      ledger.close()
      plain.close()
    }
  }

  it('pg_dump and pg_restore, while others add', async () => {
    const file = join(server.folder, 'dumped')
    const told = await amid('dumped', 0, () => {
      server.run('pg_dump', ['--format=custom', '--schema=dumped', `--file=${file}`, 'postgres'])
    })
    server.run('createdb', ['--encoding=UTF8', '--template=template0', 'restored'])
    server.run('pg_restore', ['--exit-on-error', '--dbname=restored', file])
    await expectRestored(server.ledger('dumped').replace('/postgres?', '/restored?'), told)
  }, 120_000)

  it('pg_basebackup and the log of what was written, up to one moment', async () => {
    const base = join(server.folder, 'base')
    const told = await amid('based', 0, () => {
      server.run('pg_basebackup', ['--pgdata', base, '--checkpoint=fast', '--wal-method=none', '--no-sync'])
    })
    // what came after the backup is in the log alone
    const later = await amid('based', 2 * PAGES, () => {
      server.psql("select pg_create_restore_point('noon')")
    })
    server.psql('select pg_switch_wal()')
    const archived = `select count(*) from pg_stat_archiver where last_archived_wal >= (select pg_walfile_name(pg_current_wal_lsn() - 1))`
    while (Number(server.psql(archived)) === 0) await wait(50)
    const recovered = startServer({
      fill: (data) => {
        server.run('psql', ['-d', 'postgres', '-Atqc', `\\! cp -a ${base} ${data}`])
        writeFileSync(join(data, 'recovery.signal'), '')
      },
      settings: [
        `archive_mode = off`,
        `restore_command = 'cp ${server.folder}/wal/%f %p'`,
        "recovery_target_name = 'noon'",
        'recovery_target_action = promote',
      ],
    })
    try {
      while (recovered.psql('select pg_is_in_recovery()').trim() === 't') await wait(50)
      await expectRestored(recovered.ledger('based'), { before: [...told.before, ...later.before], after: [...told.after, ...later.after] })
    } finally {
      recovered.stop()
    }
  }, 120_000)
})
