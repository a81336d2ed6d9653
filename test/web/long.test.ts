import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missing, type Shown, show } from './browser.ts'

const SAYINGS = 1500
const NAMES = ['リンデル外相', 'ドレイク国防相', 'ハーゲン事務総長']
const LONG = `長い記録\n\n2031年5月7日\n\n${Array.from({ length: SAYINGS }, (_, i) => `${NAMES[i % 3]}は、第${i}号の橋は${(i % 28) + 1}日に開くと述べた。`).join('\n\n')}`

let shown: Shown
beforeAll(async () => {
  if (!missing) shown = await show({ 'https://pages.example/long.txt': LONG })
}, 60_000)
afterAll(() => shown?.close())

describe.skipIf(missing)(`a page of ${SAYINGS} sayings${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it('is drawn from its beginning, and whole soon after', async () => {
    const { found } = (await (await fetch(`${shown.address}/api/search?limit=1`)).json()) as { found: { ref: string }[] }
    const id = found[0]?.ref.split(':')[0]
    const { page, faults } = await shown.open('/settings')
    await page.addInitScript(`new MutationObserver(() => {
      window.drawnFirst ||= document.querySelectorAll('.page-block').length
    }).observe(document, { childList: true, subtree: true })`)
    await page.goto(`${shown.address}/page/${id}`)
    await page.locator('.page-block').first().waitFor()
    expect(await page.evaluate('window.drawnFirst')).toBe(1000)
    await expect.poll(() => page.locator('.page-block').count()).toBeGreaterThan(SAYINGS)
    // what is out of sight can be found by the browser's own search, and is where a reader scrolls to
    const last = page.locator('.page-block').last()
    expect(await last.textContent()).toContain(`第${SAYINGS - 1}号`)
    await last.scrollIntoViewIfNeeded()
    await expect.poll(() => last.boundingBox().then((box) => (box?.height ?? 0) > 20)).toBe(true)
    expect(faults).toEqual([])
    await page.close()
  }, 30_000)

  it('opens at a saying near its end, chosen and in sight', async () => {
    const query = encodeURIComponent(`第${SAYINGS - 2}号`)
    const { found } = (await (await fetch(`${shown.address}/api/search?limit=1&q=${query}`)).json()) as {
      found: [{ ref: string }]
    }
    const [id, at] = found[0].ref.split(':')
    const { page, faults } = await shown.open(`/page/${id}?at=${at}`)
    await page.locator('.page-chosen').waitFor()
    await expect.poll(() => page.locator('.page-block').count()).toBeGreaterThan(SAYINGS)
    const there = page.locator('.page-block', { hasText: `第${SAYINGS - 2}号` })
    await expect
      .poll(async () => {
        const box = await there.boundingBox()
        return box !== null && box.y > 0 && box.y < 900
      })
      .toBe(true)
    expect(await page.evaluate('CSS.highlights.get("iwaku-chosen")?.size')).toBe(1)
    expect(faults).toEqual([])
    await page.close()
  }, 30_000)

  it('is where it was left when it is loaded anew, and when its reader comes back to it', async () => {
    const { found } = (await (await fetch(`${shown.address}/api/search?limit=1`)).json()) as { found: { ref: string }[] }
    const { page, faults } = await shown.open(`/page/${found[0]?.ref.split(':')[0]}`)
    await expect.poll(() => page.locator('.page-block').count(), { timeout: 10_000 }).toBeGreaterThan(SAYINGS)
    const there = page.locator('.page-block', { hasText: `第${SAYINGS - 200}号` })
    const top = async (): Promise<number> => Math.round((await there.boundingBox())?.y ?? Number.NaN)
    await there.evaluate((block) => block.scrollIntoView({ block: 'center', behavior: 'instant' }))
    // what lies around it has its height by then
    await page.waitForTimeout(500)
    const left = await top()
    expect(left).toBeGreaterThan(100)
    await page.reload()
    await expect.poll(async () => Math.abs((await top()) - left), { timeout: 15_000 }).toBeLessThan(3)
    await page.locator('nav a[href="/settings"]').first().click()
    await page.waitForURL('**/settings')
    await page.goBack()
    await expect.poll(async () => Math.abs((await top()) - left), { timeout: 15_000 }).toBeLessThan(3)
    expect(faults).toEqual([])
    await page.close()
  }, 60_000)
})
