import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { FAKE_BIN } from '../cli/run-in-test.ts'
import { exampleLedger } from '../http/example.ts'
import { missing as noBrowser } from './browser.ts'
import { freePort, NGINX, untilTold } from './programs.ts'

const OPENSSL = '/usr/bin/openssl'
const NAME = 'iwaku.example.org'
const missing = noBrowser ?? [NGINX, OPENSSL].filter((path) => !existsSync(path)).map((path) => `no ${path}`)[0] ?? null

/** The configuration that the document tells, with another port, server and certificate. */
function documented(folder: string, port: number, server: string): string {
  const [, block] =
    /With nginx:\s+```\n([\s\S]*?)```/.exec(readFileSync(resolve(import.meta.dirname, '../../docs/sharing.md'), 'utf8')) ?? []
  if (block === undefined) throw new Error('docs/sharing.md tells no configuration of nginx')
  const here = block
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace('http://127.0.0.1:4189', server)
    .replace('/etc/ssl/iwaku.pem', join(folder, 'pem'))
    .replace('/etc/ssl/private/iwaku.key', join(folder, 'key'))
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join('\n')
  return `daemon off;\nworker_processes 1;\npid ${join(folder, 'pid')};\nerror_log ${join(folder, 'log')};\nevents {}\nhttp {\naccess_log off;\n${paths}\n${here}}\n`
}

const run = (ledger: string, words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [...FROM_SOURCE, FAKE_BIN, ...words, '--ledger', ledger], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: 'C' },
  })

const end = async (child: ChildProcess | undefined): Promise<void> => {
  if (!child || child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

describe.skipIf(missing)(`a shared ledger behind nginx${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let folder: string
  let ledger: Awaited<ReturnType<typeof exampleLedger>>
  let server: ChildProcess
  let nginx: ChildProcess
  let browser: Browser
  let origin: string
  let invitation: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'iwaku-nginx-'))
    mkdirSync(join(folder, 'logs'))
    ledger = await exampleLedger({ 'https://pages.example/a.txt': 'ドレイク国防相は「橋には触れない」と述べた。' })
    invitation = await untilTold(run(ledger.path, ['account', '森', '--role', 'correct']), /\/join#iwi_[\w-]{43}/)
    server = run(ledger.path, ['serve', '--team', '--behind-proxy', '--host', NAME, '--port', '0'])
    const address = await untilTold(server, /http:\/\/127\.0\.0\.1:\d+/)
    const certificate = ['-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${NAME}`, '-days', '2']
    execFileSync(OPENSSL, ['req', '-x509', ...certificate, '-keyout', join(folder, 'key'), '-out', join(folder, 'pem')], {
      stdio: 'ignore',
    })
    const port = await freePort()
    writeFileSync(join(folder, 'conf'), documented(folder, port, address))
    nginx = spawn(NGINX, ['-p', folder, '-c', join(folder, 'conf')], { stdio: 'inherit' })
    origin = `https://${NAME}:${port}`
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
    })
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await Promise.all([end(nginx), end(server)])
    ledger?.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is joined by TLS with a cookie that goes nowhere else, decided in, and tells its news at once', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'ja' })
    const page = await context.newPage()
    await page.goto(`${origin}${invitation}`)
    await page.getByLabel('パスワード').fill('橋の下の水は、まだ 12 度')
    await page.getByRole('button', { name: '参加する' }).click()
    await page.getByRole('heading', { name: '森' }).waitFor()
    const [cookie] = await context.cookies()
    expect(cookie).toMatchObject({ name: '__Host-iwaku', secure: true, httpOnly: true, sameSite: 'Lax', path: '/', domain: NAME })

    await page.goto(`${origin}/search`)
    await page.locator('article.saying .where').first().click()
    await page.getByRole('button', { name: '日付が違う' }).click()
    await page.getByLabel('正しい日付').fill('2031-02')
    await page.getByRole('button', { name: '記録する' }).click()
    await page.locator('.page-chosen .decision').waitFor()
    expect(await page.locator('.page-chosen .decision').textContent()).toContain('森 による')

    // another window, which is told by the stream of events alone
    const other = await (
      await browser.newContext({ ignoreHTTPSErrors: true, locale: 'ja', storageState: await context.storageState() })
    ).newPage()
    const stream = other.waitForResponse((response) => response.url().endsWith('/api/events'))
    await other.goto(`${origin}/decisions`)
    await other.locator('.decisions-line:not(.undone)').waitFor()
    expect((await stream).headers()['content-type']).toBe('text/event-stream')
    await other.waitForTimeout(1000)
    await page.locator('.page-chosen .decision button').click()
    const pressed = Date.now()
    await other.locator('.decisions-line.undone').waitFor()
    expect(Date.now() - pressed).toBeLessThan(3000)
  }, 60_000)

  it('refuses what another site sends, and what comes under another name', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'ja' })
    const refused = await context.request.post(`${origin.replace(NAME, '127.0.0.1')}/api/session`, {
      headers: { host: new URL(origin).host, origin: 'https://elsewhere.example' },
      data: { name: '森', password: 'x' },
    })
    expect([refused.status(), (await refused.json()).code]).toEqual([403, 'foreign_origin'])
    const named = await context.request.get(`${origin.replace(NAME, '127.0.0.1')}/api/session`, { headers: { host: 'elsewhere.example' } })
    expect([named.status(), (await named.json()).code]).toEqual([421, 'foreign_host'])
  })
})
