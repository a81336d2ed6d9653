/**
 * How long each view of the interface takes until it can be used, on a ledger of many pages: `npm run bench:interactive -- LEDGER [rounds [/settings,/lines]]`,
 * such as the one that `npm run bench:views -- 15000 LEDGER` keeps. From the call of the address to the view drawn with its data and the browser idle, in a window that has
 * the scripts already, and as a ratio to the view of settings, which has nearly no data; the same as the very first thing that a server is asked after its
 * start, by a browser that has nothing of it, a start for each, where no server before it had the ledger as it is, and where one did; and how much script comes before the first view, as it is sent (gzip). Medians. Needs the
 * built interface and Chromium.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const [, , ledger, rounds = '5', only] = process.argv
/** Milliseconds that a view may take, and bytes of script before the first one, on a machine that does nothing else. */
const GOAL = 1000
const SCRIPT = 150 * 1024

/** In the page: the first moment at which the view stands with its data and a frame was drawn. */
const WATCH = `
  const look = () => {
    if (document.querySelector('main h1') && !document.querySelector('main .waiting[role=status]'))
      requestIdleCallback(() => { globalThis.usable ??= performance.now() }, { timeout: 500 })
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`

if (ledger === undefined) console.log('skipped: no ledger was named')
else await bench(ledger)

async function bench(path: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const views = only?.split(',') ?? (await serving(path, viewsOf))
    const first = new Map<string, First>()
    for (const view of views) {
      const [took, later]: [number[], number[]] = [[], []]
      const once = (): Promise<number> => serving(path, (origin) => usableIn(browser, origin + view))
      for (let start = 0; start < Number(rounds); start++) {
        // what an earlier server found
        rmSync(`${path}.answers`, { recursive: true, force: true })
        took.push(await once())
        later.push(await once())
      }
      first.set(view, { anew: middleOf(took), known: middleOf(later) })
    }
    await serving(path, (origin) => again(browser, origin, views, first))
  } finally {
    await browser.close()
  }
}

/** Milliseconds until a view can be used as the first after a start: of a ledger that no server had before as it is, and of one that another had. */
interface First {
  readonly anew: number
  readonly known: number
}

/** Starts a server, and stops it when it was used. */
async function serving<T>(ledger: string, use: (origin: string) => Promise<T>): Promise<T> {
  const server = spawn(process.execPath, [resolve(import.meta.dirname, '../dist/bin.js'), 'serve', '--port', '0', '--ledger', ledger], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [said] = (await once(server.stdout, 'data')) as [Buffer]
    return await use(/http:\/\/\S+/.exec(said.toString())?.[0] ?? '')
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

/** Milliseconds until a view can be used in a window of its own. */
async function usableIn(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ja' })
  await context.addInitScript(WATCH)
  const took = await usable(context, address)
  await context.close()
  return took
}

async function usable(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(address)
  const took = await page
    .waitForFunction(() => (globalThis as { usable?: number }).usable)
    .then((value) => value.jsonValue() as Promise<number>)
  await page.close()
  return took
}

function middleOf(took: readonly number[]): number {
  return [...took].sort((a, b) => a - b)[took.length >> 1] as number
}

/** The views of a server that was asked before, and by a browser that has its scripts. */
async function again(browser: Browser, origin: string, views: readonly string[], first: ReadonlyMap<string, First>): Promise<void> {
  const sent = await scriptOf(browser, `${origin}/today`)
  console.log(`script before the first view: ${(sent / 1024).toFixed(0)} KB (gzip)${sent > SCRIPT ? ` (more than ${SCRIPT / 1024})` : ''}`)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ja' })
  await context.addInitScript(WATCH)
  let yardstick = 0
  for (const view of views) {
    // the first one fetches the scripts
    await usable(context, origin + view)
    const took: number[] = []
    for (let round = 0; round < Number(rounds); round++) took.push(await usable(context, origin + view))
    const [middle, { anew, known }] = [middleOf(took), first.get(view) as First]
    yardstick ||= middle
    const told = `${middle.toFixed(0)} ms (${(middle / yardstick).toFixed(1)} of settings), as the first after a start ${anew.toFixed(0)} ms, ${known.toFixed(0)} ms of a ledger that was served before`
    console.log(`${decodeURIComponent(view)}: ${told}${Math.max(middle, anew, known) > GOAL ? `, more than ${GOAL}` : ''}`)
  }
}

/** Bytes of script that a browser without any is sent until the first view stands. */
async function scriptOf(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext()
  await context.addInitScript(WATCH)
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(address)
  await page.waitForFunction(() => (globalThis as { usable?: number }).usable)
  const sum = (await Promise.all(sizes)).reduce((total, size) => total + size, 0)
  await context.close()
  return sum
}

/** Every view, about those who speak most. */
async function viewsOf(origin: string): Promise<readonly string[]> {
  const ask = async <T>(path: string): Promise<T> => (await fetch(`${origin}/api${path}`)).json() as Promise<T>
  const { sources } = await ask<{ sources: { name: string }[] }>('/sources?limit=4')
  const [first = '', ...others] = sources.map(({ name }) => encodeURIComponent(name))
  const { found } = await ask<{ found: { ref: string; page: { id: string } }[] }>('/search?limit=1')
  const compared = others.slice(0, 2).map((name, i) => `&${'bc'[i]}=${name}`)
  const plain = 'settings today search timeline lines promises clashes topics sources outlets intake watched digest decisions'.split(' ')
  return [
    ...plain.map((name) => `/${name}`),
    `/search?q=${encodeURIComponent('会見')}`,
    `/source/${first}`,
    `/compare?a=${first}${compared.join('')}`,
    ...found.flatMap(({ ref, page }) => [`/page/${page.id.slice(0, 12)}`, `/saying/${ref}`]),
  ]
}
