import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '#ledger'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { FAKE_BIN } from '../cli/run-in-test.ts'
import { examplesLedger } from '../http/example.ts'
import { missing as noBrowser } from './browser.ts'
import { documentedProxy, end, freePort, NGINX, untilTold } from './programs.ts'

const missing = noBrowser ?? (existsSync(NGINX) ? null : `no ${NGINX}`) ?? (hasPostgres ? null : WHY)
const PASSWORD = '橋の下の水は、まだ 12 度'
const VIEWS = 'today search timeline lines promises clashes topics sources outlets intake watched digest decisions settings account'.split(
  ' ',
)

describe.skipIf(missing)(`two servers of one ledger behind nginx${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let folder: string
  let database: Server
  let nginx: ChildProcess
  let browser: Browser
  let context: BrowserContext
  let origin: string
  const servers: { readonly child: ChildProcess; readonly address: string }[] = []
  const direct = (number: number): string => servers[number]?.address ?? ''
  let cookie = ''
  const ask = (number: number, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${direct(number)}${path}`, { ...init, headers: { cookie, ...(init.headers as Record<string, string>) } })

  const run = (ledger: string, words: readonly string[]): ChildProcess =>
    spawn(process.execPath, [...FROM_SOURCE, FAKE_BIN, ...words, '--ledger', ledger], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // each as on a machine of its own: nothing lies in a folder that both have
      env: { ...process.env, LC_ALL: 'C', XDG_DATA_HOME: mkdtempSync(join(folder, 'machine-')) },
    })
  const serve = async (ledger: string): Promise<void> => {
    const child = run(ledger, ['serve', '--team', '--behind-proxy', '--port', '0'])
    servers.push({ child, address: await untilTold(child, /http:\/\/127\.0\.0\.1:\d+/) })
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'iwaku-many-'))
    mkdirSync(join(folder, 'logs'))
    database = startServer()
    const ledger = database.ledger('many')
    const [from, into] = [await openLedger(await examplesLedger(), { create: false }), await openLedger(ledger, { create: true })]
    into.add([...from.entries()])
    for (const one of [from, into]) one.close()
    const invitation = await untilTold(run(ledger, ['account', '森', '--role', 'administer']), /\/join#iwi_[\w-]{43}/)
    await Promise.all([serve(ledger), serve(ledger)])
    const port = await freePort()
    writeFileSync(
      join(folder, 'conf'),
      documentedProxy(
        folder,
        port,
        servers.map(({ address }) => address),
      ),
    )
    nginx = spawn(NGINX, ['-p', folder, '-c', join(folder, 'conf')], { stdio: 'inherit' })
    origin = `http://127.0.0.1:${port}`
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
    context = await browser.newContext({ locale: 'ja', viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${origin}${invitation}`)
    await page.getByLabel('パスワード').fill(PASSWORD)
    await page.getByRole('button', { name: '参加する' }).click()
    await page.getByRole('heading', { name: '森' }).waitFor()
    await page.close()
    cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await Promise.all([end(nginx), ...servers.map(({ child }) => end(child))])
    database?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('each view works whichever of them is asked', async () => {
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
    })
    for (const view of VIEWS) {
      await page.goto(`${origin}/${view}`)
      await page.locator('main h1, main h2').first().waitFor()
      await page.waitForFunction(() => document.querySelector('main .waiting') === null)
      expect(faults, view).toEqual([])
    }
    await page.close()
    for (let number = 0; number < 2; number++) expect((await ask(number, '/api/stats')).status).toBe(200)
  }, 60_000)

  it('what is decided through one is on the screen of the other within a moment', async () => {
    const other = await context.newPage()
    const stream = other.waitForResponse((response) => response.url().endsWith('/api/events'))
    await other.goto(`${direct(1)}/decisions`)
    await stream
    // the first look only learns how things are
    await other.waitForTimeout(1000)
    const json = { 'content-type': 'application/json' }
    const pressed = Date.now()
    const body = JSON.stringify({ kind: 'topic', name: '橋', other: '渡り' })
    expect((await ask(0, '/api/decisions', { method: 'POST', headers: json, body })).status).toBeLessThan(300)
    await other.locator('.decisions-line', { hasText: '渡り' }).waitFor()
    const took = Date.now() - pressed
    if (process.env.IWAKU_FIGURES) console.log(`from one server to the screen of the other: ${took} ms`)
    expect(took).toBeLessThan(3000)
    await other.close()
  }, 30_000)

  it('a job of one that is killed is seen at the other, which ends it', async () => {
    const page = await context.newPage()
    await page.goto(`${direct(1)}/intake`)
    const pagesThere = async (): Promise<number> =>
      ((await (await ask(1, '/api/stats')).json()) as { counts: { pages: number } }).counts.pages
    const before = await pagesThere()
    const form = new FormData()
    for (let i = 0; i < 4; i++) form.append('file', new Blob([`!wait 1000\nアルヴェンは「橋 ${i} は開く」と述べた。`]), `page-${i}.txt`)
    const { job } = (await (await ask(0, '/api/intake', { method: 'POST', body: form })).json()) as { job: { id: string } }
    await page.locator('text=page-0.txt').first().waitFor()
    // some of it is done
    const told = async (): Promise<{ state: string; pages: { added: number; known: number; failed: number } }> =>
      ((await (await ask(1, `/api/intake/${job.id}`)).json()) as { job: Awaited<ReturnType<typeof told>> }).job
    await expect.poll(async () => (await told()).pages.added, { timeout: 20_000 }).toBeGreaterThan(0)
    await end(servers[0]?.child, 'SIGKILL')
    await expect.poll(async () => (await told()).state, { timeout: 60_000, interval: 200 }).toBe('done')
    const { pages } = await told()
    expect([pages.added + pages.known, pages.failed]).toEqual([4, 0])
    expect(await pagesThere()).toBe(before + 4)
    // and who asks the proxy hardly notices
    await page.goto(`${origin}/intake`)
    await page.locator('text=page-0.txt').first().waitFor()
    await page.close()
  }, 120_000)

  it('whoever signs out is out everywhere', async () => {
    await serve(database.ledger('many'))
    for (const number of [1, 2]) expect((await ask(number, '/api/own')).status).toBe(200)
    expect((await ask(1, '/api/session', { method: 'DELETE' })).status).toBe(200)
    for (const number of [1, 2]) expect((await ask(number, '/api/own')).status).toBe(401)
    const page: Page = await context.newPage()
    await page.goto(`${origin}/search`)
    await page.getByLabel('パスワード').waitFor()
    await page.close()
  }, 60_000)
})
