import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { FAKE_BIN } from '../cli/run-in-test.ts'
import { exampleLedger } from '../http/example.ts'
import { missing as noBrowser } from './browser.ts'
import { CADDY, freePort, NGINX, untilTold } from './programs.ts'

const OPENSSL = '/usr/bin/openssl'
const NAME = 'iwaku.example.org'

/** A configuration that the document tells, behind some of its words. */
function told(words: RegExp): string {
  const [, block] =
    new RegExp(`${words.source}\\s+\`\`\`\\n([\\s\\S]*?)\`\`\``).exec(
      readFileSync(resolve(import.meta.dirname, '../../docs/sharing.md'), 'utf8'),
    ) ?? []
  if (block === undefined) throw new Error(`docs/sharing.md tells no configuration behind ${words.source}`)
  return block
}

/** The configuration that the document tells, with another port, server and certificate. */
function forNginx(folder: string, port: number, server: string): string {
  const here = told(/With nginx:/)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace('http://127.0.0.1:4189', server)
    .replace('/etc/ssl/iwaku.pem', join(folder, 'pem'))
    .replace('/etc/ssl/private/iwaku.key', join(folder, 'key'))
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join('\n')
  return `daemon off;\nworker_processes 1;\npid ${join(folder, 'pid')};\nerror_log ${join(folder, 'log')};\nevents {}\nhttp {\naccess_log off;\n${paths}\n${here}}\n`
}

/** The same, of which no authority knows the name: the certificate is Caddy's own, and nothing is written but into the folder. */
function forCaddy(folder: string, port: number, server: string): string {
  const here = told(/it gets the certificate by itself:/)
    .replace(`${NAME} {`, `https://${NAME}:${port} {\n\tbind 127.0.0.1\n\ttls internal`)
    .replace('127.0.0.1:4189', new URL(server).host)
  return `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n\tstorage file_system ${join(folder, 'caddy')}\n}\n${here}`
}

/** Proxies in front of a server, each with what makes its configuration and what it is started with. */
const PROXIES = [
  {
    name: 'nginx',
    program: NGINX,
    configured: forNginx,
    words: (folder: string) => ['-p', folder, '-c', join(folder, 'conf')],
    foreign: [421, 'foreign_host'],
  },
  {
    name: 'Caddy',
    program: CADDY,
    configured: forCaddy,
    words: (folder: string) => ['run', '--adapter', 'caddyfile', '--config', join(folder, 'conf')],
    foreign: 'no certificate',
  },
]

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

/** When a port is listened to; a program that has not come up in ten seconds never will. */
async function untilTaken(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const socket = connect(port, '127.0.0.1')
    const there = await new Promise<boolean>((tell) => socket.once('connect', () => tell(true)).once('error', () => tell(false)))
    socket.destroy()
    if (there) return
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`nothing listens on port ${port}`)
}

describe.each(PROXIES)('a shared ledger behind $name', ({ program, configured, words, foreign }) => {
  const missing = noBrowser ?? [program, OPENSSL].find((path) => !existsSync(path)) ?? null
  let folder = ''
  let ledger: Awaited<ReturnType<typeof exampleLedger>> | undefined
  let server: ChildProcess | undefined
  let proxy: ChildProcess | undefined
  let browser: Browser
  let origin: string
  let invitation: string

  beforeAll(async () => {
    if (missing) return
    folder = mkdtempSync(join(tmpdir(), 'iwaku-proxy-'))
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
    writeFileSync(join(folder, 'conf'), configured(folder, port, address))
    proxy = spawn(program, words(folder), {
      stdio: 'ignore',
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    })
    await untilTaken(port)
    origin = `https://${NAME}:${port}`
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
    })
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await Promise.all([end(proxy), end(server)])
    ledger?.remove()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  it.skipIf(missing)(
    `is joined by TLS with a cookie that goes nowhere else, decided in, and tells its news at once${missing ? ` (skipped: no ${missing})` : ''}`,
    async () => {
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
    },
    60_000,
  )

  it.skipIf(missing)('refuses what another site sends, and what comes under another name', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'ja' })
    const refused = await context.request.post(`${origin.replace(NAME, '127.0.0.1')}/api/session`, {
      headers: { host: new URL(origin).host, origin: 'https://elsewhere.example' },
      data: { name: '森', password: 'x' },
    })
    expect([refused.status(), (await refused.json()).code]).toEqual([403, 'foreign_origin'])
    // a proxy that has no certificate for a name does not even listen to it
    const named = await context.request
      .get(`${origin.replace(NAME, '127.0.0.1')}/api/session`, { headers: { host: 'elsewhere.example' } })
      .then(
        async (response) => [response.status(), (await response.json()).code],
        (error: Error) => (/SSL alert/.test(error.message) ? 'no certificate' : error.message),
      )
    expect(named).toEqual(foreign)
  })
})
