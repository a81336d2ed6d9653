import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, missing, type Shown, show, tooWide } from './browser.ts'

let shown: Shown

beforeAll(async () => {
  if (!missing) shown = await show()
}, 60_000)

afterAll(() => shown?.close())

/** What of the view is open, by its heading. */
const OPEN = `[...document.querySelectorAll('main details[open] > summary')].map(({ textContent }) => textContent)`

describe.skipIf(missing)(`folds${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it('stand in the address: after a reload, and for whoever gets it', async () => {
    const { page, faults } = await shown.open('/settings')
    await page.goto(`${shown.address}/search?q=${encodeURIComponent('停戦')}`)
    const years = page.locator('.facets summary', { hasText: '年' })
    await years.waitFor()
    const steps = await page.evaluate('history.length')
    const before = (await page.evaluate(OPEN)) as string[]
    await page.locator('.search-take summary').click()
    await page.waitForURL((url) => url.searchParams.get('turned') === 'take')
    await page.locator('.search-help summary').click()
    await years.click()
    await page.waitForURL((url) => url.searchParams.get('turned') === 'take,help,years')
    const after = (await page.evaluate(OPEN)) as string[]
    expect(new Set(after)).toEqual(new Set([...before.filter((one) => one !== '年'), '書き出す', '書き方']))
    expect(await page.evaluate('history.length')).toBe(steps)

    await page.reload()
    await years.waitFor()
    expect(await page.evaluate(OPEN)).toEqual(after)
    const other = await shown.open(page.url().slice(shown.address.length))
    await other.page.locator('.facets summary', { hasText: '年' }).waitFor()
    expect(await other.page.evaluate(OPEN)).toEqual(after)
    await other.page.close()

    // closed again, nothing of it is left
    for (const fold of ['.search-take', '.search-help']) await page.locator(`${fold} summary`).click()
    await years.click()
    await page.waitForURL((url) => !url.searchParams.has('turned'))
    expect(await page.evaluate(OPEN)).toEqual(before)
    await page.goBack()
    await page.waitForURL(/\/settings$/)
    expect(faults).toEqual([])
    await page.close()
  })

  it('are there again for whoever comes back to them, by keys too', async () => {
    const { page, faults } = await shown.open('/promises')
    const judge = page.locator('.promises-judge summary').first()
    await judge.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/turned=judge/)
    await page.locator('.promises-one a.source').first().click()
    await page.waitForURL(/\/source\//)
    expect(new URL(page.url()).searchParams.has('turned')).toBe(false)
    await page.goBack()
    await page.locator('.promises-judge[open]').first().waitFor()
    expect(await page.locator('.promises-judge[open]').count()).toBe(1)
    expect(faults).toEqual([])
    await page.close()
  })

  it('keep what narrows a search above the found on a phone, behind a press', async () => {
    const { page, faults } = await shown.open(`/search?q=${encodeURIComponent('停戦')}`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    })
    const toggle = page.getByRole('button', { name: '絞り込み', exact: true })
    await toggle.waitFor()
    expect(await page.locator('.facets').count()).toBe(0)
    const first = page.locator('.saying').first()
    expect((await toggle.boundingBox())?.y).toBeLessThan((await first.boundingBox())?.y ?? 0)
    await toggle.click()
    await page.waitForURL(/turned=facets/)
    await page.locator('.facets button').first().click()
    await page.waitForURL(/source%3A/)
    await expect.poll(() => page.locator('.facets button[aria-pressed=true]').count()).toBe(1)
    // what is not of this search yet is drawn pale
    await expect
      .poll(() =>
        page
          .locator('.answered')
          .first()
          .evaluate((found) => getComputedStyle(found).opacity),
      )
      .toBe('1')
    expect(await tooWide(page)).toBe(0)
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })
})
