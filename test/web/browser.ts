import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { type Running, readAssets, serveApp } from '#http'
import { type Example, type ExampleOptions, openExample } from '../http/example.ts'

const CHROMIUM = '/usr/bin/chromium'
const BUILT = resolve(import.meta.dirname, '../../dist/web')

/** Why views cannot be tested on this machine, or null. */
export const missing: string | null = !existsSync(CHROMIUM)
  ? `no browser at ${CHROMIUM}`
  : !existsSync(BUILT)
    ? 'the interface is not built: npm run build'
    : null

/** A browser and a server over a ledger of the examples, or of other pages. */
export interface Shown {
  readonly address: string
  readonly example: Example
  /** Opens an address of the interface; what the page throws, and what it is refused, is in `faults`. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<{ readonly page: Page; readonly faults: string[] }>
  readonly close: () => Promise<void>
}

export async function show(pages?: Readonly<Record<string, string>>, options: ExampleOptions = {}): Promise<Shown> {
  const example = await openExample(pages, { assets: readAssets(BUILT), ...options })
  const running: Running = await serveApp(example.app, 0, '127.0.0.1')
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  })
  // one a kind of window: what was fetched for one test is there for the next
  const contexts = new Map<string, Promise<BrowserContext>>()
  const contextFor = (options: BrowserContextOptions): Promise<BrowserContext> => {
    const key = JSON.stringify(options)
    const known = contexts.get(key) ?? browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ja', ...options })
    contexts.set(key, known)
    return known
  }
  return {
    address: running.address,
    example,
    async open(path, options = {}) {
      const page = await (await contextFor(options)).newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      page.on('dialog', (dialog) => {
        faults.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await page.goto(running.address + path)
      return { page, faults }
    },
    async close() {
      await browser.close()
      await running.close()
      await example.close()
    },
  }
}

/** What axe finds against a page: rule and first place, a line each. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`)
}

/** Pixels that a page is wider than its window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
