import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '#ledger'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { FAKE_BIN } from '../cli/run-in-test.ts'
import { eventsIn, type Hearing } from '../http/event-stream.ts'
import { fiveFrom } from '../ledger/entries.ts'
import { documentedProxy, end, freePort, NGINX, untilTold } from './programs.ts'

const missing = hasPostgres ? (existsSync(NGINX) ? null : ` (SKIPPED: no ${NGINX})`) : WHY
const PAGES = 6
const AGES = { timeout: 60_000, interval: 200 }

interface Job {
  readonly state: string
  readonly pages: { readonly added: number; readonly known: number; readonly failed: number }
}

describe.skipIf(missing)(`two servers behind nginx, whose database gives way to its standby${missing ?? ''}`, () => {
  let folder: string
  let primary: Server | null
  let standby: Server
  let nginx: ChildProcess
  let proxy: string
  let cookie = ''
  let stream: Hearing
  const heard: (string | undefined)[] = []
  const listen = async (): Promise<void> => {
    for (;;) heard.push((await stream.next()).event)
  }
  const servers: { readonly child: ChildProcess; readonly address: string }[] = []
  const ask = (path: string, init: RequestInit = {}, at = proxy): Promise<Response> =>
    fetch(`${at}${path}`, { ...init, headers: { cookie, ...(init.headers as Record<string, string>) } })
  const json = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T
  const post = (path: string, body: unknown): Promise<Response> =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'iwaku-standby-'))
    mkdirSync(join(folder, 'logs'))
    const first = startServer()
    primary = first
    standby = startServer({
      fill: (data) => void first.run('pg_basebackup', ['--pgdata', data, '--write-recovery-conf', '--checkpoint=fast', '--no-sync']),
    })
    // what is acknowledged is on the standby too
    first.psql("alter system set synchronous_standby_names = '*'")
    first.psql('select pg_reload_conf()')
    const hosts = [first, standby].map((one) => encodeURIComponent(one.folder)).join()
    const ledger = `postgres://iwaku@localhost/postgres?host=${hosts}&schema=behind&target_session_attrs=read-write`
    const made = await openLedger(ledger, { create: true })
    made.add(fiveFrom(0))
    made.close()
    const run = (words: readonly string[]): ChildProcess =>
      spawn(process.execPath, [...FROM_SOURCE, FAKE_BIN, ...words, '--ledger', ledger], {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, LC_ALL: 'C', XDG_DATA_HOME: mkdtempSync(join(folder, 'machine-')) },
      })
    const invitation = (await untilTold(run(['account', '森', '--role', 'administer']), /\/join#iwi_[\w-]{43}/)).replace('/join#', '')
    const serve = async (): Promise<void> => {
      const child = run(['serve', '--team', '--behind-proxy', '--port', '0'])
      servers.push({ child, address: await untilTold(child, /http:\/\/127\.0\.0\.1:\d+/) })
    }
    await Promise.all([serve(), serve()])
    const port = await freePort()
    proxy = `http://127.0.0.1:${port}`
    const addresses = servers.map(({ address }) => address)
    writeFileSync(join(folder, 'conf'), documentedProxy(folder, port, addresses))
    const beginning = `${proxy}/health`
    nginx = spawn(NGINX, ['-p', folder, '-c', join(folder, 'conf')], { stdio: 'inherit' })
    while (!(await fetch(beginning).catch(() => null))?.ok) await wait(100)
    const joined = await post('/api/join', { invitation, password: '橋の下の水は、まだ 12 度' })
    expect(joined.status).toBe(201)
    cookie = joined.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    stream = eventsIn((await ask('/api/events')).body as ReadableStream<Uint8Array>)
    await stream.begun()
    listen().catch(() => undefined)
  }, 120_000)

  afterAll(async () => {
    await stream?.end().catch(() => undefined)
    await Promise.all([end(nginx), ...servers.map(({ child }) => end(child))])
    for (const server of [primary, standby]) server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('go on by themselves: who is signed in is so still, a job ends with its pages, and news come on the stream there was', async () => {
    const form = new FormData()
    for (let i = 0; i < PAGES; i++) form.append('file', new Blob([`!wait 1000\nアルヴェンは「橋 ${i} は開く」と述べた。`]), `page-${i}.txt`)
    const { job } = (await (await ask('/api/intake', { method: 'POST', body: form })).json()) as { job: { id: string } }
    const told = async (): Promise<Job> => (await json<{ job: Job }>(`/api/intake/${job.id}`)).job
    await expect.poll(async () => (await told()).pages.added, AGES).toBeGreaterThan(0)

    primary?.stop()
    primary = null
    const statuses = async (path: string): Promise<readonly number[]> =>
      Promise.all(servers.map(async ({ address }) => (await ask(path, {}, address)).status))
    await expect.poll(() => statuses('/ready'), AGES).toEqual([503, 503])
    expect(await statuses('/health')).toEqual([200, 200])
    standby.psql('select pg_promote()')

    // by the cookie that the other database gave
    await expect.poll(() => statuses('/ready'), AGES).toEqual([200, 200])
    await expect.poll(() => statuses('/api/own'), AGES).toEqual([200, 200])
    await expect.poll(async () => (await told()).state, AGES).toBe('done')
    const { pages } = await told()
    expect([pages.added + pages.known, pages.failed]).toEqual([PAGES, 0])
    const { counts } = await json<{ counts: { pages: number } }>('/api/stats')
    expect(counts.pages).toBe(5 + PAGES)
    // all that came until now has been heard when nothing more does
    for (let before = -1; before < heard.length; await wait(1000)) before = heard.length
    const before = heard.length
    expect((await post('/api/decisions', { kind: 'topic', name: '橋', other: '渡り' })).status).toBeLessThan(300)
    await expect.poll(() => heard.slice(before), AGES).toContain('ledger')
  }, 180_000)
})
