import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, missing, type Shown, show, tooWide } from './browser.ts'

const HOSTILE = '<img src=x onerror="window.run=1">"\'><script>window.run=1</script>'

let shown: Shown
beforeAll(async () => {
  if (missing) return
  shown = await show({
    'https://pages.example/a': '町長は5日の会見で「橋は開く」と述べた。町長は「港は閉じない」と強調した。',
  })
}, 60_000)
afterAll(() => shown?.close())

const post = (path: string, json: object): Promise<Response> =>
  fetch(shown.address + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) })
const found = async (): Promise<string> =>
  ((await (await fetch(`${shown.address}/api/search?limit=1`)).json()) as { found: { ref: string }[] }).found[0]?.ref as string
/** Until a page has so many. */
const toHave = (page: Page, selector: string, count: number): Promise<void> =>
  expect.poll(() => page.locator(selector).count(), { timeout: 30_000 }).toBe(count)
const texts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allTextContents()

describe.skipIf(missing !== null)(`views that change the ledger${missing ? ` (${missing})` : ''}`, () => {
  it('a decision is taken back with a reason, and the view shows it without being loaded anew', async () => {
    const ref = await found()
    await post('/api/decisions', { kind: 'source', ref, name: HOSTILE, why: HOSTILE, by: '係' })
    const { page, faults } = await shown.open('/decisions')
    await page.waitForSelector('.decisions-line')
    expect((await texts(page, '.decisions-line')).join()).toContain(HOSTILE)
    // from elsewhere, as if in another window
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.className')).toContain('decisions-line')
    await page.locator('.decisions-line button').first().click()
    await page.getByLabel('理由').fill('聞き違い')
    await page.locator('dialog button.primary').click()
    await page.waitForSelector('.decisions-line.undone')
    expect((await texts(page, '.decisions-line')).join()).toContain('聞き違い')
    await page.waitForSelector('.toast')
    await page.getByLabel('種類').selectOption('undo')
    await page.waitForURL(/only=undo/)
    await page.goBack()
    await toHave(page, '.decisions-line', 2)
    expect(await page.evaluate('window.run')).toBeUndefined()
    expect(faults).toEqual([])
    await page.close()
  })

  it('a text is taken in, and each page told; the address of the view starts nothing by itself', async () => {
    const { page, faults } = await shown.open('/intake?address=https%3A%2F%2Fa.example%2Fx')
    await page.waitForSelector('textarea')
    expect(await page.inputValue('textarea')).toBe('https://a.example/x')
    expect(shown.example.path).toBeTruthy()
    expect(await (await fetch(`${shown.address}/api/intake`)).json()).toEqual({ jobs: [] })
    await page.fill('textarea', `リンデルは「${HOSTILE.replaceAll('"', '')}」と述べた。`)
    await page.getByLabel('文の名').fill(HOSTILE.replaceAll('/', ''))
    await page.setInputFiles('input[type=file]', {
      name: 'a<b>.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('アルヴェンは「港は開く」と述べた。'),
    })
    await page.locator('form .primary').click()
    await page.waitForURL(/job=[0-9a-f]{24}/)
    await toHave(page, '.intake-added', 2)
    expect((await texts(page, '.intake-page')).join()).toContain('a<b>.txt')
    await page.reload()
    await toHave(page, '.intake-added', 2)
    expect(await page.evaluate('window.run')).toBeUndefined()
    expect(faults).toEqual([])
    await page.close()
  })

  it('an address is followed and followed no longer, which can be taken back', async () => {
    const { page, faults } = await shown.open('/watched')
    await page.waitForSelector('.empty')
    await page.fill('.watched-follow textarea', 'https://a.example/feed\nhttps://b.example/')
    await page.locator('.watched-follow button').click()
    await toHave(page, '.watched-source', 2)
    await page.getByRole('button', { name: '外す: https://b.example/' }).click()
    await page.locator('dialog button.primary').click()
    await toHave(page, '.watched-source', 1)
    await page.locator('.toast button.primary').click()
    await toHave(page, '.watched-source', 2)
    expect(faults).toEqual([])
    await page.close()
  })

  it('what another program decides comes on screen by itself', async () => {
    const { page } = await shown.open('/intake')
    await page.waitForSelector('.intake-jobs li')
    const before = await page.locator('.intake-jobs li').count()
    await post('/api/intake', { text: 'ドレイクは「水門は開く」と述べた。' })
    await toHave(page, '.intake-jobs li', before + 1)
    await page.close()
  })

  it.each(['/decisions', '/intake', '/watched'])(
    '%s: nothing for axe to find, in both themes, both languages and on a phone',
    async (path) => {
      for (const options of [
        { colorScheme: 'light', locale: 'ja' },
        { colorScheme: 'dark', locale: 'en' },
        { colorScheme: 'light', locale: 'ja', viewport: { width: 390, height: 844 } },
      ] as const) {
        const { page, faults } = await shown.open(path, options)
        await page.waitForSelector('.formats')
        expect(await axe(page)).toEqual([])
        expect(await tooWide(page)).toBeLessThanOrEqual(0)
        expect(faults).toEqual([])
        await page.close()
      }
    },
  )
})
