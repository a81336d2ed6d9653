/** Takes the pictures of the READMEs from the example pages: `npm run screenshots`. Needs Chromium at /usr/bin/chromium and a built iwaku. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'iwaku-screenshots-'))
const ledger = join(folder, 'ledger.sqlite')
const bin = join(root, 'dist/bin.js')

execFileSync(process.execPath, [bin, 'add', 'examples', '--ledger', ledger], { cwd: root, stdio: 'ignore' })
const server = spawn(process.execPath, [bin, 'serve', '--port', '0', '--ledger', ledger], { stdio: ['ignore', 'pipe', 'inherit'] })
const [said] = (await once(server.stdout, 'data')) as [Buffer]
const origin = /http:\/\/\S+/.exec(said.toString())?.[0] ?? ''
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  const found = (await (await fetch(`${origin}/api/search?q=${encodeURIComponent('数字を確かめるまで')}`)).json()) as {
    found: { ref: string }[]
  }
  const [id, place] = (found.found[0]?.ref ?? '').split(':')
  const views = {
    page: `/page/${id}?at=${place}`,
    timeline: '/timeline',
    lines: '/lines',
  }
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'ja' })
  mkdirSync(join(root, 'docs/images'), { recursive: true })
  for (const [name, path] of Object.entries(views)) {
    await page.goto(origin + path)
    await page.waitForLoadState('networkidle')
    // fonts, and what is drawn in the frame after
    await page.waitForTimeout(1000)
    await page.screenshot({ path: join(root, 'docs/images', `${name}.png`) })
    console.log(`wrote docs/images/${name}.png`)
  }
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(folder, { recursive: true })
}
