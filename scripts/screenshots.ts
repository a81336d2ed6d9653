/**
 * Draws the pictures of the documents: `npm run screenshots` takes the examples into a ledger of its own,
 * serves it and writes four PNG files to docs/images. Needs `npm run build` and Chromium at /usr/bin/chromium.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const ROOT = resolve(import.meta.dirname, '..')
const OUT = join(ROOT, 'docs/images')
const BIN = join(ROOT, 'dist/bin.js')

const folder = mkdtempSync(join(tmpdir(), 'iwaku-screenshots-'))
const ledger = join(folder, 'ledger.sqlite')
const added = spawnSync(process.execPath, [BIN, 'add', join(ROOT, 'examples'), '--ledger', ledger], { encoding: 'utf8' })
if (added.status !== 0) throw new Error(added.stderr)
const server = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--ledger', ledger], { stdio: ['ignore', 'pipe', 'pipe'] })
try {
  await draw(await addressOf())
} finally {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}

/** Where the server says that it listens. */
function addressOf(): Promise<string> {
  return new Promise((found, failed) => {
    let told = ''
    const hear = (piece: Buffer): void => {
      told += piece.toString()
      const address = /http:\/\/[\w.:[\]]+/.exec(told)?.[0]
      if (address) found(address)
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.on('exit', () => failed(new Error(told)))
  })
}

async function draw(address: string): Promise<void> {
  mkdirSync(OUT, { recursive: true })
  const { families } = (await (await fetch(`${address}/api/families`)).json()) as { families: { page: { id: string } }[] }
  const views = {
    reader: [`/page/${families[0]?.page.id}`, 'main h1'],
    timeline: ['/timeline', '.timeline-names li'],
    lines: ['/lines', '.lines-card'],
    search: [`/search?q=${encodeURIComponent('橋')}`, '.saying'],
  } as const
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  })
  try {
    const page = await browser.newPage({
      viewport: { width: 1040, height: 640 },
      colorScheme: 'light',
      locale: 'ja',
      reducedMotion: 'reduce',
    })
    for (const [name, [path, drawn]] of Object.entries(views)) {
      await page.goto(address + path)
      await page.locator(drawn).first().waitFor()
      await page.waitForTimeout(800)
      await page.screenshot({ path: join(OUT, `${name}.png`) })
      console.log(`docs/images/${name}.png`)
    }
  } finally {
    await browser.close()
  }
}
