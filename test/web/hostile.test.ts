import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missing, type Shown, show } from './browser.ts'
import { hostilePage, PAYLOADS, SINGLE } from './hostile.ts'

let shown: Shown

/** Each payload in a page and in its reprint; one stands at an address that would run. */
const pages = Object.fromEntries(
  PAYLOADS.flatMap((payload, i) => [
    [`https://x.example/${i}/${payload}`, hostilePage(payload)],
    [i === 0 ? 'javascript:top.ran=1' : `https://y.example/${i}/${payload}`, hostilePage(payload)],
  ]),
)

beforeAll(async () => {
  if (!missing) shown = await show(pages)
}, 60_000)

afterAll(() => shown?.close())

interface Kept {
  readonly page: { readonly id: string; readonly address: string; readonly title: string; readonly author: string; readonly site: string }
  readonly comments: readonly { readonly author: string }[]
  readonly attributions: readonly { readonly ref: string; readonly attribution: { readonly content: { readonly text: string } } }[]
}

const asked = async <T>(path: string): Promise<T> => (await (await shown.example.ask(path)).json()) as T

/** What of a page could run, or has: no element and no link of a payload's making stands in it. */
const traces = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...('ran' in globalThis ? ['ran'] : []),
    ...Array.from(
      document.querySelectorAll('main :is(img, script, object, embed, iframe[srcdoc], [onerror], [onload], [onfocus])'),
      (one) => one.outerHTML,
    ),
    ...Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'), ({ href }) => href).filter((href) => !/^https?:/.test(href)),
  ])

describe.skipIf(missing)(`hostile pages${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let within = 0
  it.each(PAYLOADS.map((payload, i) => [i, payload] as const))('%i %s runs nowhere and is shown as it stands', async (i, payload) => {
    const { pages: heads } = await asked<{ pages: Kept['page'][] }>(`/api/pages?q=${encodeURIComponent('停戦が守られれば')}&limit=50`)
    const head = heads.find(({ address }) => address.startsWith(`https://x.example/${i}/`))
    const { reading } = await asked<{ reading: Kept }>(`/api/page/${head?.id}/reading`)
    const author = reading.comments[0]?.author
    // several in one are too long for a name
    const names = [reading.page.title, reading.page.author, reading.page.site]
    const fields = [reading.page.address, ...(i < SINGLE.length ? [...names, ...(author ? [author] : [])] : [])]
    for (const field of fields) expect(field).toContain(payload)
    const said = reading.attributions.find(({ attribution }) => attribution.content.text.includes(payload))
    if (said && author?.includes(payload)) within++
    const about = (said ?? reading.attributions[0])?.ref ?? ''
    const wild = encodeURIComponent(payload)
    const { page, faults } = await shown.open(`/page/${reading.page.id}?at=${about.split(':')[1]}&kin=${wild}`)
    await page.waitForSelector('.page-chosen')
    for (const field of fields) expect(await page.locator('main').textContent()).toContain(field?.trim())
    expect(await traces(page)).toEqual([])
    for (const tab of ['系統', '元の姿']) {
      await page.locator('.page-tabs').getByRole('button', { name: tab }).click()
      await page.waitForTimeout(50)
      expect(await traces(page)).toEqual([])
    }
    const inside = page.frameLocator('iframe').locator('body')
    expect(await inside.textContent()).toContain('停戦が守られれば')
    expect(await inside.locator('img, script, svg, iframe, [href], [src], [onerror], [onload], [onfocus]').count()).toBe(0)
    for (const path of [
      `/saying/${about}`,
      `/page/${reading.page.id}?at=${wild}&fold=${wild}&tab=${wild}&certainty=${wild}`,
      `/search?q=${wild}`,
    ]) {
      await page.goto(shown.address + path)
      await page.waitForSelector('.formats, .empty')
      expect(await traces(page), path).toEqual([])
    }
    expect(faults).toEqual([])
    await page.close()
  })

  it('hold payloads in what was said and in who comments, too', () => expect(within).toBeGreaterThan(SINGLE.length / 2))
})
