import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACTS } from '#lexicon'
import { missing, type Shown, show } from './browser.ts'

/** What has no other name in Japanese: formats, files, commands, tags, and the acts as a search is written. */
const KNOWN = new RegExp(
  `^(?:JSON Lines|JSON Feed|Web Annotation|iwaku watch|iwaku watch --tell|og:title|og:site|CSL-JSON|schema.org|openapi.json|iwaku serve --watch|${ACTS.join(' ')})$`,
)

interface Found {
  readonly ref: string
  readonly page: { readonly id: string }
}

let shown: Shown
/** Everything that stands on a page of the ledger: its text may be in any language. */
let told: string
let paths: readonly string[]

const asked = async <T>(path: string): Promise<T> => (await (await fetch(shown.address + path)).json()) as T

beforeAll(async () => {
  if (missing) return
  shown = await show()
  const { found } = await asked<{ found: Found[] }>('/api/search?limit=500')
  const pages = [...new Set(found.map(({ page }) => page.id))]
  told = (await Promise.all(pages.map(async (id) => JSON.stringify(await asked(`/api/page/${id}/reading`))))).join('\n')
  const [first] = found as [Found]
  // a correction, so that what is decided by hand is told as well
  for (const wish of [
    { kind: 'source', name: 'ナダル議員' },
    { kind: 'when', when: '2031-05' },
    { kind: 'note', text: '要確認' },
  ])
    await shown.example.ask('/api/decisions', { json: { ...wish, ref: first.ref } })
  const [lindell, drake] = ['リンデル', 'ドレイク'].map(encodeURIComponent)
  const views = 'today search timeline lines promises clashes topics sources outlets intake watched digest decisions settings nowhere'
  paths = [
    ...views.split(' ').map((name) => `/${name}`),
    '/search?in=pages&q=橋',
    '/timeline?look=table',
    '/clashes?kind=shift',
    '/digest?q=橋',
    `/source/${lindell}`,
    `/source/${lindell}?show=promises`,
    `/compare?a=${lindell}&b=${drake}`,
    `/compare?a=${lindell}&b=${drake}&look=lanes`,
    ...pages.slice(0, 8).map((id) => `/page/${id}?why=on`),
    `/page/${first.ref.replace(':', '?at=')}`,
    ...['family', 'versions', 'events'].map((tab) => `/page/${first.ref.replace(':', `?tab=${tab}&at=`)}`),
    `/saying/${first.ref}?turned=embed`,
    '/saying/1:2-3',
    '/page/zzz',
    '/source/zzz',
  ]
}, 60_000)
afterAll(() => shown?.close())

/** Runs of English words that are seen or read out, outside of what says that it is English. */
const english = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const runs = []
    const take = (words) => {
      for (const [run] of (words ?? '').matchAll(/[A-Za-z]{2,}(?:[\\s,.:;()’'-]+[A-Za-z]{2,})+/g)) runs.push(run)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement.closest('[lang=en], script, style, noscript, code, kbd, pre, textarea[readonly]')) take(node.textContent)
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      if (!element.closest('[lang=en]')) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) take(element.getAttribute(name))
    for (const line of document.querySelectorAll('a, button, dt, dd, p, h1, h2, h3, label, span'))
      if (!line.closest('[lang=en], code, kbd, pre') && line.children.length === 0) take(line.textContent)
    return [...new Set(runs)]
  })()`)

describe.skipIf(missing)(`the interface in Japanese${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it('has no English in it but what pages say', async () => {
    const { page } = await shown.open('/settings')
    const wrong: string[] = []
    for (const path of paths) {
      await page.goto(shown.address + path)
      await page.locator('main :is(h1, .broken)').first().waitFor()
      await expect.poll(() => page.locator('main .waiting[role=status]').count(), { timeout: 10_000 }).toBe(0)
      await page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
      for (const run of await english(page)) if (!KNOWN.test(run) && !told.includes(run)) wrong.push(`${path}: ${run}`)
    }
    expect(wrong).toEqual([])
    await page.close()
  }, 120_000)
})
