import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, missing, type Shown, show, tooWide } from './browser.ts'

let shown: Shown
/** A page with reprints, and its attributions as the API has them. */
let id: string
let rows: {
  ref: string
  attribution: {
    certainty: string
    via: readonly string[]
    content: { text: string; start: number; end: number }
    source: { name: string }
  }
}[]

const asked = async <T>(path: string): Promise<T> => (await (await shown.example.ask(path)).json()) as T

beforeAll(async () => {
  if (missing) return
  shown = await show()
  const { families } = await asked<{ families: { page: { id: string } }[] }>('/api/families?limit=5')
  id = families[0]?.page.id.slice(0, 12) ?? ''
  const { reading } = await asked<{ reading: { attributions: typeof rows } }>(`/api/page/${id}/reading`)
  rows = reading.attributions.filter(({ attribution }) => attribution.certainty !== 'low')
}, 60_000)

afterAll(() => shown?.close())

/** What the highlights of a name cover, as text. */
const covered = (page: Page, ...names: string[]): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      wanted.flatMap((name) =>
        Array.from(CSS.highlights.get(name) ?? [], ({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset),
        ),
      ),
    names,
  )

const SAID = ['iwaku-firm', 'iwaku-ask', 'iwaku-give', 'iwaku-tell']
const ref = (n: number): string => rows[n]?.ref.split(':')[1] ?? ''
const words = (n: number): string => rows[n]?.attribution.content.text ?? ''

describe.skipIf(missing)(`a page${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it('shows its text with every attribution coloured, and nothing put into the text', async () => {
    const { page, faults } = await shown.open(`/page/${id}`)
    await page.waitForSelector('.page-list li')
    expect(await page.locator('.page-list li').count()).toBe(rows.length)
    const through = rows.flatMap(({ attribution: { via } }) => (via.length > 0 ? [`経由: ${via.join(' ← ')}`] : []))
    expect(through).not.toHaveLength(0)
    expect(await page.locator('.page-row-via .hidden').allTextContents()).toEqual(through.map((words) => ` ${words}`))
    const said = (await covered(page, ...SAID)).join('')
    for (const { attribution } of rows) for (const line of attribution.content.text.split(/\s+/)) expect(said).toContain(line)
    expect(await page.locator('.page-text mark').count()).toBe(0)
    // switched off, and on again by Back
    await page.getByRole('button', { name: '色をつける' }).click()
    await page.waitForURL(/marks=off/)
    expect(await covered(page, ...SAID)).toEqual([])
    await page.goBack()
    await page.waitForFunction(() => document.querySelector('.page-switches [aria-pressed="true"]') !== null)
    expect((await covered(page, ...SAID)).length).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it('opens a passage in view and chosen, and says so where there is none', async () => {
    const last = rows.length - 1
    const { page } = await shown.open(`/page/${id}?at=${ref(last)}`, { viewport: { width: 1280, height: 500 } })
    await page.waitForSelector('.page-chosen')
    expect((await covered(page, 'iwaku-chosen')).join('')).toBe(words(last))
    const top = await page.evaluate(
      (part) => {
        const block = [...document.querySelectorAll('.page-block [data-start]')].find(({ textContent }) => textContent?.includes(part))
        return block?.getBoundingClientRect().top ?? Number.NaN
      },
      words(last).slice(0, 8),
    )
    expect(top).toBeGreaterThan(-200)
    expect(top).toBeLessThan(500)
    expect(await page.locator('.page-list [aria-current]').textContent()).toContain(words(last).slice(0, 8))
    await page.goto(`${shown.address}/page/${id}?at=900000-900010`)
    await page.waitForSelector('.page-lost')
    expect(await page.locator('.page-block').count()).toBeGreaterThan(3)
    expect(await covered(page, 'iwaku-chosen')).toEqual([])
    await page.goto(`${shown.address}/page/${id}?at=3-5`)
    expect(await page.locator('.page-lost').textContent()).toContain('いまは帰属がありません')
  })

  it('goes by keys from the list to the text and back', async () => {
    const { page } = await shown.open(`/page/${id}`)
    await page.waitForSelector('.page-list li')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
    expect(await focused()).toContain(words(1))
    expect((await covered(page, 'iwaku-spot')).join('')).toBe(words(1))
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`at=${ref(1)}`))
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('page-block')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('.page-list li'))
    expect(await focused()).toContain(words(1))
    await page.keyboard.press('k')
    await page.keyboard.press('o')
    await page.waitForURL(new RegExp(`at=${ref(0)}`))
  })

  it('shows what the pointer is on, and chooses what is pressed', async () => {
    const { page } = await shown.open(`/page/${id}`)
    await page.waitForSelector('.page-list li')
    const place = await page.evaluate((part) => {
      for (const { firstChild: node } of document.querySelectorAll('.page-block [data-start]')) {
        const at = node?.textContent?.indexOf(part) ?? -1
        if (!node || at < 0) continue
        const range = document.createRange()
        range.setStart(node, at + 1)
        range.setEnd(node, at + 2)
        const { left, top, width, height } = range.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }
      return { x: 0, y: 0 }
    }, words(2))
    await page.mouse.move(place.x, place.y)
    await page.waitForSelector('.page-hover')
    expect(await page.locator('.page-hover').textContent()).toContain(rows[2]?.attribution.source.name)
    await page.mouse.click(place.x, place.y)
    await page.waitForURL(new RegExp(`at=${ref(2)}`))
    await page.keyboard.press('Escape')
    expect(await page.locator('.page-hover').count()).toBe(0)
  })

  it('scrolls list and text together, whichever leads', async () => {
    const { page } = await shown.open(`/page/${id}`, { viewport: { width: 1280, height: 420 } })
    await page.waitForSelector('.page-list li')
    const tops = (): Promise<[number, number]> =>
      page.evaluate(() => [window.scrollY, document.querySelector('.page-list')?.scrollTop ?? 0] as [number, number])
    await page.mouse.move(400, 300)
    await page.mouse.wheel(0, 100_000)
    await page.waitForFunction(() => (document.querySelector('.page-list')?.scrollTop ?? 0) > 0)
    const [text] = await tops()
    await page.locator('.page-list').hover()
    await page.mouse.wheel(0, -100_000)
    await page.waitForFunction((before) => window.scrollY < before, text)
  })

  it('tells the reason of every block where somebody wants to know, in the language of the reader', async () => {
    const { page } = await shown.open(`/page/${id}?why=on`, { locale: 'ja' })
    await page.locator('.page-why').first().waitFor()
    const reasons = await page.locator('.page-why').allTextContents()
    expect(reasons).toHaveLength(await page.locator('.page-block').count())
    for (const reason of reasons) expect(reason).toMatch(/[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u)
    expect(await page.locator('.page-head .page-basis').count()).toBeGreaterThan(1)
    await page.close()
  })

  it('folds roles by the address, and unfolds what the address names', async () => {
    const { page } = await shown.open(`/page/${id}`)
    await page.waitForSelector('.page-list li')
    const paragraphs = page.locator('.role-paragraph')
    expect(await paragraphs.count()).toBeGreaterThan(0)
    await page.locator('.page-roles').getByRole('button', { name: /^本文/ }).click()
    await page.waitForURL(/fold=[^&]*paragraph/)
    expect(await paragraphs.count()).toBe(0)
    await page.reload()
    await page.waitForSelector('.page-fold')
    expect(await paragraphs.count()).toBe(0)
    const inside = rows.findIndex(({ attribution }) => attribution.content.start > 120)
    await page.goto(`${page.url()}&at=${ref(inside)}`)
    await page.waitForSelector('.page-chosen')
    expect((await covered(page, 'iwaku-chosen')).join('')).toBe(words(inside))
  })

  it('lists where a block stands elsewhere, with who had it first', async () => {
    const { page } = await shown.open(`/page/${id}`)
    await page.waitForSelector('.page-kin')
    await page.locator('.page-kin').first().click()
    await page.waitForURL(/kin=\d+/)
    const other = page.locator('.page-kin-list a').first()
    expect(await other.getAttribute('href')).toMatch(/^\/page\/[0-9a-f]{12}\?at=\d+-\d+$/)
    await other.click()
    await page.waitForURL((url) => !url.pathname.includes(id))
    await page.waitForSelector('.page-block')
    expect(await page.locator('.page-lost').count()).toBe(0)
    expect((await covered(page, 'iwaku-chosen')).length).toBeGreaterThan(0)
  })

  it.each(['light', 'dark'] as const)('shows the original in a frame that may do nothing, to be read in %s', async (colorScheme) => {
    const { page, faults } = await shown.open(`/page/${id}?tab=original`, { colorScheme })
    const frame = page.locator('iframe')
    expect(await frame.getAttribute('sandbox')).toBe('')
    const inside = page.frameLocator('iframe').locator('body')
    expect(await inside.textContent()).toContain(words(0).slice(0, 8))
    const lightness = (colour: string): number => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)
    const [ink, paper] = await Promise.all([
      inside.evaluate((body) => getComputedStyle(body).color),
      frame.evaluate((element) => getComputedStyle(element).backgroundColor),
    ])
    expect(Math.abs(lightness(ink) - lightness(paper))).toBeGreaterThan(400)
    expect(faults).toEqual([])
  })

  it.each([
    ['light', 'ja', 1280],
    ['dark', 'en', 1280],
    ['light', 'ja', 390],
  ] as const)('has nothing against it in %s, %s, %i pixels', async (colorScheme, locale, width) => {
    const { page } = await shown.open(`/page/${id}?at=${ref(0)}`, { colorScheme, locale, viewport: { width, height: 900 } })
    await page.waitForSelector('.page-chosen')
    expect(await axe(page)).toEqual([])
    expect(await tooWide(page)).toBe(0)
    if (width < 400) {
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('.page-bar button, .page-tabs button, .page-chosen button')]
          .filter((button) => button.getBoundingClientRect().height < 44)
          .map(({ textContent }) => textContent),
      )
      expect(small).toEqual([])
    }
  })
})

describe.skipIf(missing)('a correction', () => {
  const now = async (): Promise<(typeof rows)[number] | undefined> => {
    const { reading } = await asked<{ reading: { attributions: typeof rows } }>(`/api/page/${id}/reading`)
    return reading.attributions.find((row) => row.ref === rows[0]?.ref)
  }

  it('of a source is on the page, in the log of decisions, and gone again when it is taken back there', async () => {
    const read = rows[0]?.attribution.source.name
    const { page, faults } = await shown.open(`/page/${id}?at=${ref(0)}`)
    await page.getByRole('button', { name: '発言者が違う' }).click()
    await page.getByLabel('正しい発言者').fill('トーレ議員')
    await page.getByLabel('理由').fill('写真説明にある')
    await page.getByRole('button', { name: '記録する' }).click()
    await page.locator('.toast').getByText('記録しました: 発言者').waitFor()
    await page.locator('.page-chosen').getByText(`読み取りでは「${read}」`).waitFor()
    expect(await page.locator('.page-list [aria-current]').textContent()).toContain('トーレ議員')
    expect(await page.locator('.page-chosen .decision').textContent()).toMatch(/発言者 → トーレ議員.*係 による.*写真説明にある/)
    await page.keyboard.press('g')
    await page.keyboard.press('e')
    await page.waitForURL(/\/decisions/)
    const line = page.locator('.decisions-line')
    await line.waitFor()
    expect(await line.textContent()).toMatch(/→ トーレ議員.*写真説明にある/)
    await line.getByRole('button', { name: '取り消す' }).click()
    await page.locator('dialog').getByRole('button', { name: '取り消す' }).click()
    await page.locator('.decisions-line.undone').waitFor()
    await page.goBack()
    await page.waitForSelector('.page-chosen')
    await expect.poll(() => page.locator('.page-list [aria-current]').textContent()).toContain(read)
    expect(await page.locator('.page-chosen .decision').count()).toBe(0)
    expect((await now())?.attribution.source.name).toBe(read)
    expect(faults).toEqual([])
    await page.close()
  })

  it.each([
    ['相手が違う', '正しい相手', 'リンデル首相', '→ リンデル首相に', { target: 'リンデル首相' }],
    ['日付が違う', '正しい日付', '2031-02', '2031年2月', { when: '2031-02' }],
    ['日付が違う', '正しい日付', '', '日付不明', { when: null }],
    ['発話行為が違う', '正しい発話行為', 'warn', '警告', { act: 'warn' }],
  ])('%s: %s %s', async (kind, label, value, shownAs, attribution) => {
    const { page, faults } = await shown.open(`/page/${id}?at=${ref(0)}`)
    await page.getByRole('button', { name: kind }).click()
    const field = page.getByLabel(label)
    await (kind === '発話行為が違う' ? field.selectOption(value) : field.fill(value))
    await page.getByRole('button', { name: '記録する' }).click()
    await page.locator('.page-chosen .decision').waitFor()
    expect(await page.locator('.page-chosen .decision').textContent()).toContain(shownAs)
    expect((await now())?.attribution).toMatchObject(attribution)
    await page.locator('.toast').getByRole('button', { name: '取り消す' }).click()
    await page.locator('.page-chosen .decision').waitFor({ state: 'detached' })
    expect((await now())?.attribution).toEqual(rows[0]?.attribution)
    expect(faults).toEqual([])
    await page.close()
  })

  it('that the server refuses changes nothing, and is told with its cure', async () => {
    const { page } = await shown.open(`/page/${id}?at=${ref(0)}`)
    await page.getByRole('button', { name: '帰属ではない' }).click()
    const other = new DatabaseSync(shown.example.path)
    other.exec('BEGIN IMMEDIATE')
    await page.getByRole('button', { name: '記録する' }).click()
    await page.locator('.toast.bad').waitFor()
    other.exec('ROLLBACK')
    other.close()
    expect(await page.locator('.toast.bad').textContent()).toContain('記録できませんでした。')
    expect(await page.locator('.page-list .rejected').count()).toBe(0)
    // what was given is still there
    await page.getByRole('button', { name: '記録する' }).click()
    await page.locator('.page-list .rejected').waitFor()
    await page.locator('.page-chosen .decision').getByRole('button', { name: '取り消す' }).click()
    await page.locator('.page-list .rejected').waitFor({ state: 'detached' })
    await page.close()
  })
})
