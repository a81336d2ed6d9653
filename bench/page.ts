/**
 * How long the view of a page takes to stand, from the moment its data are there: 50,000 characters with 1,500 attributions, coloured by the CSS Custom
 * Highlight API, against the same view with a `<mark>` a span: `npm run bench:page [-- rounds]`. Needs the built interface and Chromium.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { openDesk } from '#desk'
import { makeApp, openEvents, readAssets, serveApp } from '#http'
import { type Entry, openLedger } from '#ledger'
import { makeEntry, type Says } from '../test/ledger/entries.ts'

const LENGTH = 50_000
const SPANS = 1500
/** What a reader should wait at most, milliseconds, on a machine that does nothing else. */
const GOAL = 300
const ACTS = ['state', 'deny', 'demand', 'promise'] as const

/** In the page: when the reading is parsed the clock starts; when list and colours are there and were painted, it stops. */
const WATCH = `
  const json = Response.prototype.json
  Response.prototype.json = async function () {
    const value = await json.call(this)
    if (this.url.includes('/reading')) globalThis.began = performance.now()
    return value
  }
  const coloured = () => (CSS.highlights && CSS.highlights.size > 0) || document.querySelector('.page-text mark')
  const look = () => {
    if (globalThis.began && document.querySelector('.page-list li') && coloured())
      requestAnimationFrame(() => setTimeout(() => { globalThis.stood = performance.now() - globalThis.began }))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`

const rounds = Number(process.argv[2] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'iwaku-bench-'))
const path = join(folder, 'ledger.sqlite')
const entry = longPage()
const ledger = await openLedger(path, { create: true })
ledger.add([entry])
ledger.close()
const desk = openDesk({ ledger: path, workers: 1, limit: 60_000, waiting: 10 })
const assets = readAssets(resolve(import.meta.dirname, '../dist/web'))
const app = makeApp({
  desk,
  path,
  ledger: path,
  assets,
  hosts: [],
  version: '0',
  now: () => new Date(),
  by: '',
  events: openEvents('bench'),
  intake: null,
  watching: null,
  team: null,
})
const running = await serveApp(app, 0, '127.0.0.1')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  const [own, naive] = [await measured(browser, false), await measured(browser, true)]
  console.log(`text ${entry.text.length} characters, ${SPANS} attributions; median of ${rounds} from data to paint`)
  console.log(`highlights  ${own.toFixed(0)} ms${own > GOAL ? ` (more than ${GOAL})` : ''}`)
  console.log(`<mark>      ${naive.toFixed(0)} ms`)
  console.log(`ratio       ${(own / naive).toFixed(2)}`)
} finally {
  await browser.close()
  await running.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Paragraphs of invented words; each holds attributions, some of which lie over each other. */
function longPage(): Entry {
  const says: Says[] = []
  let text = ''
  const blocks: { role: 'paragraph'; start: number; end: number }[] = []
  for (let number = 0; number < SPANS || text.length < LENGTH; ) {
    const start = text.length
    for (let i = 0; i < 3; i++, number++) {
      const what = `橋の検問は${number}日後に取り除く`
      text += `リンデル外相は「${what}」と述べた。水門は閉じたまま。`
      if (number < SPANS) says.push({ who: 'リンデル', what, act: ACTS[number % ACTS.length] ?? 'state', when: '2031-05-06' })
    }
    text += '川の水位は昨日より高い。'.repeat(Math.max(0, Math.floor((LENGTH / SPANS - 33) / 4)))
    blocks.push({ role: 'paragraph', start, end: text.length })
    text += '\n\n'
  }
  const entry = makeEntry('https://harne.example/long', text, says, { title: '橋のすべて', published: '2031-05-07' })
  return { ...entry, record: { ...entry.record, blocks } }
}

/** Milliseconds between the data being there and the page standing painted; the median of the rounds. */
async function measured(browser: Browser, naive: boolean): Promise<number> {
  const took: number[] = []
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addInitScript(WATCH)
  if (naive) await context.addInitScript('delete globalThis.Highlight')
  // the first one only fetches the scripts
  for (let round = 0; round <= rounds; round++) {
    const page = await context.newPage()
    await page.goto(`${running.address}/page/${entry.id.slice(0, 12)}`)
    const ms = await page
      .waitForFunction(() => (globalThis as { stood?: number }).stood)
      .then((value) => value.jsonValue() as Promise<number>)
    if (round > 0) took.push(ms)
    await page.close()
  }
  await context.close()
  return took.sort((a, b) => a - b)[took.length >> 1] ?? Number.NaN
}
