import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, missing, type Shown, show, tooWide } from './browser.ts'

interface Told {
  readonly saying: {
    readonly asked: string
    readonly tellings: readonly { readonly ref: string; readonly page: { readonly title: string | null } }[]
    readonly origins: { readonly least: number; readonly most: number }
  }
  readonly wordings: readonly (readonly { readonly text: string; readonly in: string }[])[]
  readonly stations: readonly unknown[]
}

let shown: Shown
/** A saying of the examples that several pages tell, one in other words. */
let told: Told

const asked = async <T>(path: string): Promise<T> => (await (await shown.example.ask(path)).json()) as T

beforeAll(async () => {
  if (missing) return
  shown = await show()
  const { found } = await asked<{ found: { ref: string }[] }>(`/api/search?limit=8&q=${encodeURIComponent('立たせるつもりはない')}`)
  for (const { ref } of found) {
    const { retold } = await asked<{ retold: Told }>(`/api/saying/${ref}/retold`)
    if (!told || retold.saying.tellings.length > told.saying.tellings.length) told = retold
  }
}, 60_000)

afterAll(() => shown?.close())

describe.skipIf(missing)(`a saying${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it('shows every telling with its words, and the ways they came', async () => {
    const { saying, wordings, stations } = told
    expect(saying.tellings.length).toBeGreaterThan(2)
    const { page, faults } = await shown.open(`/saying/${saying.asked}`)
    await page.waitForSelector('.retold-telling')
    const cards = page.locator('.retold-telling')
    expect(await cards.count()).toBe(saying.tellings.length)
    for (const [i, wording] of wordings.entries()) {
      const words = cards.nth(i).locator('blockquote')
      expect(await words.textContent()).toBe(wording.map(({ text }) => text).join(''))
      for (const [tag, where] of [
        ['ins', 'here'],
        ['del', 'there'],
      ] as const)
        expect(await words.locator(tag).allTextContents()).toEqual(wording.flatMap((part) => (part.in === where ? [part.text] : [])))
    }
    expect(wordings.flat().some((part) => part.in !== 'both')).toBe(true)
    expect(await page.locator('.retold-station').count()).toBe(stations.length)
    await page.getByText('言葉で').click()
    expect(await page.locator('.retold-words li').count()).toBe(saying.tellings.length)
    await page.locator('.retold-around').waitFor()
    expect(faults).toEqual([])
  })

  it('is held against another telling by the address', async () => {
    const { page } = await shown.open(`/saying/${told.saying.asked}`)
    await page.locator('.retold select').selectOption('fullest')
    await page.waitForURL(/against=fullest/)
    await page.reload()
    expect(await page.locator('.retold select').inputValue()).toBe('fullest')
    await page.goBack()
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('.retold select')?.value === 'earliest')
  })

  it('goes by keys through the tellings and into their pages', async () => {
    const { page } = await shown.open(`/saying/${told.saying.asked}`)
    await page.waitForSelector('.retold-telling')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('o')
    const [id, at] = (told.saying.tellings[1]?.ref ?? '').split(':')
    await page.waitForURL((url) => url.pathname === `/page/${id}` && url.searchParams.get('at') === at)
  })

  it('lets a telling be taken out of it, and put back', async () => {
    const { page } = await shown.open(`/saying/${told.saying.asked}`)
    const other = told.saying.tellings.find(({ ref }) => ref !== told.saying.asked)?.ref ?? ''
    const [id, at] = other.split(':')
    const card = page.locator(`.retold-telling[data-open="/page/${id}?at=${at}"]`)
    await card.getByRole('button', { name: '別の発言' }).click()
    await page.locator('.toast').getByText('記録しました: 別の発言').waitFor()
    await card.waitFor({ state: 'detached' })
    await page.locator('.toast').getByRole('button', { name: '取り消す' }).click()
    await card.waitFor()
    await page.close()
  })

  it.each([
    ['light', 'ja', 1280],
    ['dark', 'en', 1280],
    ['light', 'ja', 390],
  ] as const)('has nothing against it in %s, %s, %i pixels', async (colorScheme, locale, width) => {
    const { page } = await shown.open(`/saying/${told.saying.asked}`, { colorScheme, locale, viewport: { width, height: 900 } })
    await page.waitForSelector('.retold-around')
    expect(await axe(page)).toEqual([])
    expect(await tooWide(page)).toBe(0)
  })

  it('gives the HTML of its card, and shows the card itself', async () => {
    const ref = told.saying.tellings[0]?.ref
    const { page, faults } = await shown.open(`/saying/${ref}?turned=embed`, { locale: 'en' })
    const html = await page.getByLabel('HTML to paste').inputValue()
    expect(html).toContain(`src="${shown.address}/card/${ref}"`)
    const words = page.frameLocator('.retold-embed iframe').locator('blockquote')
    expect(await words.textContent()).toMatch(/^「.+」$/s)
    expect(faults).toEqual([])
    await page.close()
  })

  it('says what is wrong with an address that names nothing', async () => {
    const { page } = await shown.open('/saying/abcdef012345:1-2')
    await page.waitForSelector('.broken')
    expect(await page.locator('.broken').first().textContent()).toContain('abcdef012345:1-2')
  })
})
