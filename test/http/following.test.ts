import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Watching } from '#http'
import { openKept, openLedger, openShared, type Shared } from '#ledger'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { openShelf, ownName } from '../../src/cli/ledger/shelf.ts'
import { openWatching } from '../../src/cli/ledger/watching.ts'
import { watchedAt } from '../../src/desk/watched.ts'
import { iwaku } from '../cli/run-in-test.ts'
import { until } from './beside.ts'

describe.skipIf(!hasPostgres)(`what is followed with a ledger in a database${WHY}`, () => {
  let server: Server
  beforeAll(() => {
    server = startServer()
  }, 60_000)
  afterAll(() => server.stop())

  /** Another server of a ledger, which follows. */
  const serve = async (ledger: string, keeps: boolean): Promise<{ watching: Watching; shared: Shared }> => {
    const shared = await openShared(ledger)
    const web = { offline: true, allowPrivate: [], insecure: [], pause: 0 }
    const opened = await openWatching({ ledger, web, readerModule: null, keeps }, () => undefined, shared)
    if ('holder' in opened) throw new Error('it stands by for nobody')
    return { watching: opened.watching, shared }
  }
  const told = async (ledger: string): Promise<{ sources: readonly { address: string }[]; by: number | null }> => {
    const done = await watchedAt(ledger, 'en', false)
    if ('fault' in done) throw new Error(done.fault.code)
    return JSON.parse(new TextDecoder().decode(done.body))
  }

  it('is followed by one of its servers, which does what is wished of the others; when it ends, another goes on', async () => {
    const ledger = server.ledger('following')
    const a = await serve(ledger, true)
    const b = await serve(ledger, true)
    const sql = (text: string): string => server.psql(`set search_path = following; ${text}`).trim()
    const holder = (): string => sql("select holder from kept where name = 'watch'")
    const first = holder()
    const [one, two] = ['https://pages.example/feed', 'https://pages.example/other']
    expect(await b.watching.call({ kind: 'follow', addresses: [one, two] })).toBeNull()
    expect((await told(ledger)).sources.map(({ address }) => address)).toEqual([one, two])
    expect((await told(ledger)).by).toBe(process.pid)
    expect(await b.watching.call({ kind: 'stop', addresses: ['https://pages.example/x'] })).toMatchObject({ code: 'not_watched' })
    expect(await a.watching.call({ kind: 'stop', addresses: [two] })).toBeNull()
    const second = await iwaku(['watch', two, '--ledger', ledger, '--once'])
    expect([second.code, second.err]).toEqual([64, expect.stringContaining(`process ${process.pid}`)])
    expect(holder()).toBe(first)
    await a.watching.close()
    await until(() => holder() !== '' && holder() !== first)
    expect(await b.watching.call({ kind: 'follow', addresses: [two] })).toBeNull()
    const listed = await iwaku(['watch', '--list', '--ledger', ledger])
    expect([listed.code, listed.out]).toEqual([0, expect.stringMatching(/pages\.example\/feed[\s\S]*pages\.example\/other/)])
    await b.watching.close()
    expect([holder(), sql('select count(*) from wish where answer is null')]).toEqual(['', '0'])
    await Promise.all([a.shared.close(), b.shared.close()])
  })

  it('is followed for a moment by whichever is asked, where none goes on by itself', async () => {
    const ledger = server.ledger('asking')
    const [a, b] = await Promise.all([serve(ledger, false), serve(ledger, false)])
    const addresses = Array.from({ length: 6 }, (_, i) => `https://pages.example/${i}`)
    const faults = await Promise.all(addresses.map((address, i) => [a, b][i % 2]?.watching.call({ kind: 'follow', addresses: [address] })))
    expect(faults).toEqual(addresses.map(() => null))
    const { sources, by } = await told(ledger)
    expect([sources.map(({ address }) => address).sort(), by]).toEqual([addresses, null])
    await Promise.all([a.watching.close(), b.watching.close()])
    await Promise.all([a.shared.close(), b.shared.close()])
  })

  it('is written by nobody who lost it', async () => {
    const ledger = server.ledger('losing')
    ;(await openLedger(ledger, { create: true })).close()
    const shelf = await openShelf(ledger, ownName(true))
    expect(() => shelf.write('watch', 'nobody has it')).toThrow('busy')
    expect(shelf.take(() => undefined)).toBeNull()
    shelf.write('watch', 'first')
    shelf.write('outbox', 'letters')
    const other = await openKept(ledger)
    expect(other.take('machine 17 follows x', 60)).not.toBeNull()
    // it was not heard of for too long
    server.psql(`update losing.kept set until = now() where name = 'watch'`)
    expect(other.take('machine 17 follows x', 60)).toBeNull()
    for (const text of ['watch', 'outbox'] as const) expect(() => shelf.write(text, 'late')).toThrow('busy')
    expect([other.read('watch'), other.read('outbox')]).toEqual(['first', 'letters'])
    expect(shelf.take(() => undefined)).toEqual({ code: 'watch_elsewhere', machine: 'machine', process: 17 })
    other.close()
    shelf.give()
    shelf.close()
  })
})
