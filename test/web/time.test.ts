import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, missing, type Shown, show, tooWide } from './browser.ts'

let shown: Shown
/** A few pages alone: axe looks at every element. */
let few: Shown

const FEW = ['news.txt', 'crisis/wire-monitors-refused.txt', 'crisis/reprint-monitors-refused.txt']
const example = (name: string): string => readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8')

beforeAll(async () => {
  if (missing) return
  ;[shown, few] = await Promise.all([
    show(undefined, { offline: false, allowPrivate: ['127.0.0.1:1'] }),
    show(Object.fromEntries(FEW.map((name) => [name, example(name)]))),
  ])
}, 60_000)

afterAll(async () => {
  await shown?.close()
  await few?.close()
})

const asked = async <T>(path: string): Promise<T> => (await (await shown.example.ask(path)).json()) as T

const LINDELL = encodeURIComponent('リンデル')
/** An address where nobody answers. */
const REFUSED = 'http://127.0.0.1:1/'
const PAIR = `a=${LINDELL}&b=${encodeURIComponent('ドレイク')}`

/** Each view with what shows that it is drawn. */
const VIEWS: readonly (readonly [path: string, drawn: string])[] = [
  ['/today', '.today-day .saying'],
  ['/timeline', '.timeline-names li'],
  ['/sources', '.sources-rows li'],
  [`/source/${LINDELL}`, '.saying'],
  [`/compare?${PAIR}`, '.compare-told'],
  ['/outlets', '.outlets-table tbody tr'],
]

/** What follows is built elsewhere, and is not there in every server. */
const withoutWatched = (faults: readonly string[]): readonly string[] => faults.filter((fault) => !/404/.test(fault))

describe.skipIf(missing)(`views of time and of those who speak${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it.each(VIEWS)('%s is drawn in both themes and languages without a barrier', async (path, drawn) => {
    for (const [colorScheme, locale] of [
      ['light', 'ja'],
      ['dark', 'en'],
    ] as const) {
      const { page, faults } = await few.open(path, { colorScheme, locale })
      await page.locator(drawn).first().waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      expect(await axe(page)).toEqual([])
      expect(withoutWatched(faults)).toEqual([])
      await page.close()
    }
  })

  it.each(VIEWS)('%s fits a phone, with targets that a finger meets', async (path, drawn) => {
    const { page } = await shown.open(path, { viewport: { width: 390, height: 844 }, hasTouch: true })
    await page.locator(drawn).first().waitFor()
    expect(await tooWide(page)).toBe(0)
    const heights = await page
      .locator('main :is(button, input:not([type=checkbox]), select)')
      .evaluateAll((all) =>
        all
          .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect().height] as const)
          .filter(([, height]) => height > 0 && height < 44),
      )
    expect(heights).toEqual([])
    await page.close()
  })

  it('leads to what is new from /, by j and o to a page, and back', async () => {
    const { page } = await shown.open('/')
    await page.waitForURL(/\/today/)
    await page.locator('.saying').first().waitFor()
    await page.keyboard.press('j')
    const ref = await page.evaluate('document.activeElement.dataset.ref')
    expect(ref).toMatch(/^[0-9a-f]{12}:\d+-\d+$/)
    await page.keyboard.press('o')
    await page.waitForURL(/\/page\//)
    await page.goBack()
    await page.waitForURL(/\/today/)
    // behind g a letter is a view, whatever has the focus
    await page.locator('.saying').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await page.waitForURL(/\/outlets/)
    await page.close()
  })

  it('tells what is new since the address says, and since somebody looked', async () => {
    const { page } = await shown.open('/today?since=2031-07-02', { locale: 'en' })
    await page.getByText('Nothing matches.').waitFor()
    await shown.example.ask('/api/watched', { json: { addresses: [REFUSED, 'https://b.example/'] } })
    await shown.example.ask('/api/watched/now', { json: { addresses: [REFUSED] } })
    await page.goto(`${shown.address}/today`)
    await page.locator('.saying').first().waitFor()
    await page.getByText('1 watched source fails').waitFor()
    await page.getByText('Seen up to here').click()
    const kept = (await page.evaluate('localStorage.getItem("iwaku.looked")')) as string
    expect(Math.abs(Date.parse(kept) - Date.now())).toBeLessThan(60_000)
    const since = page.waitForRequest(/\/api\/today\?since=/)
    await page.reload()
    expect(new URL((await since).url()).searchParams.get('since')).toBe(kept)
    await page.evaluate('localStorage.clear()')
    await page.close()
  })
})

const chart = (page: Page) => page.locator('.timeline-canvas')

describe.skipIf(missing)('the timeline', () => {
  it('is walked through by keys; a point tells itself and opens', async () => {
    const { page } = await shown.open('/timeline?lanes=act', { locale: 'en' })
    await page.locator('.timeline-names li').first().waitFor()
    await chart(page).focus()
    const words = page.locator('.timeline-card .lead-words')
    await expect.poll(() => words.textContent()).toMatch(/.{4}/)
    const last = await words.textContent()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => words.textContent()).not.toMatch(new RegExp(`^(?:…|${last})$`))
    const told = (await words.textContent()) as string
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/saying\/[0-9a-f]{12}:\d+-\d+/)
    const ref = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) as string)
    const { saying } = await asked<{ saying: { tellings: { ref: string; attribution: { content: { text: string } } }[] } }>(
      `/api/saying/${ref}`,
    )
    expect(saying.tellings.find((one) => one.ref === ref)?.attribution.content.text).toBe(told)
    await page.close()
  })

  it('zooms by the wheel, moves by dragging and is cut by the strip, and the address follows', async () => {
    const { page } = await shown.open('/timeline')
    await page.locator('.timeline-names li').first().waitFor()
    const box = (await chart(page).boundingBox()) as { x: number; y: number; width: number }
    const address = (name: string): string | null => new URL(page.url()).searchParams.get(name)
    await page.mouse.move(box.x + box.width * 0.8, box.y + 200)
    await page.mouse.wheel(0, -600)
    await page.waitForURL(/since=/)
    const [since, until] = [address('since') as string, address('until') as string]
    expect(Date.parse(until) - Date.parse(since)).toBeLessThan(300 * 86_400_000)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.5, box.y + 200, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => address('since')).not.toBe(since)
    expect((address('since') as string) > since).toBe(true)
    const strip = (await page.locator('.timeline-strip').boundingBox()) as { x: number; y: number; width: number }
    const moved = page.url()
    await page.mouse.move(strip.x + strip.width * 0.3, strip.y + 10)
    await page.mouse.down()
    await page.mouse.move(strip.x + strip.width * 0.6, strip.y + 10, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => page.url()).not.toBe(moved)
    const chosen = [address('since'), address('until')]
    await page.reload()
    await page.locator('.timeline-names li').first().waitFor()
    expect([address('since'), address('until')]).toEqual(chosen)
    await page.goBack()
    await expect.poll(() => page.url()).toBe(moved)
    await page.close()
  })

  it('stands as a table too, with every saying that is drawn', async () => {
    const { page } = await shown.open('/timeline?q=act:promise', { locale: 'en' })
    await page.getByText('What is in view, as a table').click()
    await page.locator('.timeline-table tbody td a[href^="/saying/"]').first().waitFor()
    const { points } = await asked<{ points: { source: string }[] }>('/api/points?q=act:promise')
    expect(await page.locator('.timeline-table tbody td:nth-child(3) .act-promise').count()).toBe(Math.min(40, points.length))
    await page.close()
  })
})

describe.skipIf(missing)('those who speak', () => {
  it('are found, chosen by the address and compared', async () => {
    const { page } = await shown.open('/sources', { locale: 'en' })
    await page.locator('.sources-rows li').first().waitFor()
    const { sources } = await asked<{ sources: { name: string }[] }>('/api/sources')
    expect((await page.locator('.sources-name a').allTextContents()).slice(0, 5)).toEqual(sources.slice(0, 5).map(({ name }) => name))
    await page.locator('.sources-rows input[type=checkbox]').nth(0).check()
    await page.locator('.sources-rows input[type=checkbox]').nth(1).check()
    await page.getByText('Compare these 2').click()
    await page.waitForURL(/\/compare\?a=/)
    await expect.poll(() => page.locator('.compare-matrix thead th').count()).toBe(2)
    await page.close()
  })

  it('are said to be one or two by a human, who sees first what goes into the log', async () => {
    const { page } = await shown.open(`/source/${LINDELL}`, { locale: 'en' })
    const lead = page.locator('.source-kin .lead').first()
    await lead.getByText('Two persons').click()
    expect((await asked<{ log: unknown[] }>('/api/log')).log).toEqual([])
    await lead.getByLabel('Why').fill('二人いる')
    const { name, own } = await asked<{ name: string; own: { name: string }[] }>(`/api/source/${LINDELL}/kin`)
    await lead.getByText('Put into the log').click()
    await page.locator('.source-kin .decided').first().waitFor()
    const { log } = await asked<{ log: { decision: object }[] }>('/api/log')
    expect(log.map(({ decision }) => decision)).toMatchObject([{ kind: 'split', name, other: own[0]?.name, why: '二人いる' }])
    await page.locator('.toast').getByText('Undo').click()
    await page.locator('.source-kin .decided').first().waitFor({ state: 'detached' })
    await page.close()
  })

  it('have what they changed marked where it was said, with what they said before', async () => {
    const { page } = await shown.open(`/source/${encodeURIComponent('ドレイク')}`, { locale: 'en' })
    await page.locator('.source-shift').first().waitFor()
    const refs = await page.locator('.saying').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.ref))
    const { clashes } = await asked<{ clashes: { later: { saying: { ref: string } | null } }[] }>(
      `/api/shifts?q=${encodeURIComponent('source:"ドレイク"')}`,
    )
    const changed = new Set(clashes.map(({ later }) => later.saying?.ref))
    const marked = await page
      .locator('.source-shift')
      .evaluateAll((all) => all.map((one) => (one.previousElementSibling as HTMLElement).dataset.ref))
    expect(marked).toEqual(refs.filter((ref) => changed.has(ref)))
    expect(marked.length).toBeGreaterThan(0)
    await page.close()
  })

  it('are shown with what they promised and drew, and searched within', async () => {
    const { page } = await shown.open(`/source/${LINDELL}`, { locale: 'en' })
    await page.getByRole('button', { name: 'Promises', exact: true }).click()
    await page.waitForURL(/show=promises/)
    await page.locator('.source-promise').first().waitFor()
    await page.getByRole('button', { name: 'Red lines', exact: true }).click()
    await page.locator('.lead .condition').first().waitFor()
    await page.getByRole('button', { name: 'Sayings', exact: true }).click()
    await page.getByPlaceholder('Search in what this source said').fill('監視団')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    const { total } = await asked<{ total: number }>(`/api/source/${LINDELL}/said?q=${encodeURIComponent('監視団')}`)
    await expect.poll(() => page.locator('.saying').count()).toBe(total)
    await page.close()
  })
})

describe.skipIf(missing)('outlets', () => {
  it('lead from a number to the pages side by side', async () => {
    const { page } = await shown.open('/outlets?sort=carried', { locale: 'en' })
    await page.locator('.outlets-table tbody tr').first().waitFor()
    await page.locator('.outlets-table td:nth-child(6) a').first().click()
    await page.waitForURL(/from=.*to=/)
    await page.locator('.outlets-pair blockquote').first().waitFor()
    const { searchParams } = new URL(page.url())
    const { pairs } = await asked<{ pairs: { member: { page: { id: string } } }[] }>(`/api/outlets/carried?${searchParams}`)
    expect(await page.locator('.outlets-pair').count()).toBe(pairs.length)
    expect(await page.locator('.outlets-pair').first().getAttribute('data-open')).toBe(`/page/${pairs[0]?.member.page.id.slice(0, 12)}`)
    await page.close()
  })
})
