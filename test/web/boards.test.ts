import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, missing, type Shown, show, tooWide } from './browser.ts'

let shown: Shown
beforeAll(async () => {
  if (!missing) shown = await show()
}, 60_000)
afterAll(() => shown?.close())

const answer = async <T>(path: string): Promise<T> => (await (await shown.example.app.request(path)).json()) as T

const VIEWS = [
  ['/lines?source=ヨナス・ブレム', '.lines-card', '一線', 'Red lines'],
  ['/promises?state=kept', '.promises-one', '約束', 'Promises'],
  ['/clashes', '.clashes-pair', '食い違いと変化', 'Clashes and shifts'],
  ['/topics?q=source:リンデル', '.topics-one', '話題', 'Topics'],
  ['/digest?q=topic:水門点検', '.digest-preview .digest-item', 'まとめ', 'Digest'],
  ['/search?q=橋 act:threaten', '.saying mark.found', '「橋 act:threaten」', '“橋 act:threaten”'],
  ['/settings', '.settings-facts', '設定', 'Settings'],
] as const

describe.skipIf(missing)(`the boards${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it.each(VIEWS)('%s is drawn in both languages and themes, for everybody, on a phone', async (path, drawn, ja, en) => {
    const { page, faults } = await shown.open(path)
    await page.waitForSelector(drawn)
    expect(await page.locator('h1').textContent()).toBe(ja)
    expect(await axe(page)).toEqual([])
    // only colours are others in the dark
    await page.emulateMedia({ colorScheme: 'dark' })
    expect((await new AxeBuilder({ page }).include('main').withRules(['color-contrast']).analyze()).violations).toEqual([])
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.locator('h1').textContent()).toBe(en)
    await page.getByRole('button', { name: '日本語' }).click()
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await tooWide(page)).toBe(0)
    const low = await page
      .locator(':is(main button, main select, main .filters input):visible')
      // what the narrower window folds away between finding and measuring has no height
      .evaluateAll((all) =>
        all.filter((one) => one.isConnected && one.getBoundingClientRect().height < 24).map((one) => one.outerHTML.slice(0, 80)),
      )
    expect(low).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })
})

describe.skipIf(missing)('red lines', () => {
  it('open in place by key and by address, are narrowed by state, and Back closes them', async () => {
    const { page } = await shown.open('/lines')
    await page.waitForSelector('.lines-card')
    await page.keyboard.press('j')
    await page.keyboard.press('o')
    await page.waitForURL(/open=/)
    expect(await page.locator('.lines-card.open .lines-evidence').count()).toBeGreaterThan(0)
    await page.reload()
    await page.waitForSelector('.lines-card.open .saying')
    await page.goBack()
    await page.waitForFunction(() => !document.querySelector('.lines-card.open'))
    const { states } = await answer<{ states: Record<string, number> }>('/api/lines?states=true&limit=300')
    await page
      .getByRole('button', { name: /越えられた？/ })
      .first()
      .click()
    await page.waitForURL(/state=crossed/)
    expect(await page.locator('.lines-card').count()).toBe(states.crossed)
    await page.close()
  })
  it('are decided with a reason, told apart from the lead, and taken back', async () => {
    const { page } = await shown.open('/lines?state=crossed')
    await page.getByRole('button', { name: /証拠を見る/ }).click()
    await page.getByLabel('理由・覚え書き').fill('水位は戻った')
    await page.getByRole('button', { name: '引っ込められた', exact: true }).click()
    await page.goto(`${shown.address}/lines?state=withdrawn`)
    const card = page.locator('.lines-card', { has: page.locator('.decision') })
    await card.waitFor()
    expect(await card.locator('.decided').textContent()).toBe('引っ込められた')
    expect(await card.locator('q').textContent()).toBe('水位は戻った')
    await card.getByRole('button', { name: '取り消す' }).click()
    await page.waitForFunction(() => !document.querySelector('.decision'))
    await page.close()
  })
})

describe.skipIf(missing)('clashes', () => {
  it('mark the words that stand against each other; one that is rejected is behind a toggle in the address', async () => {
    const { page } = await shown.open('/clashes')
    await page.waitForSelector('.clashes-pair')
    const first = page.locator('.clashes-pair').first()
    expect(await first.locator('.clashes-side mark.against').allTextContents()).toEqual(['置いていない', '置いている'])
    await first.locator('summary').click()
    await first.getByRole('button', { name: /^退ける/ }).click()
    await page.getByRole('button', { name: '退けた 1 組も見る' }).click()
    await page.waitForURL(/rejected=true/)
    await page.waitForSelector('.clashes-rejected .decision')
    await page.locator('.clashes-rejected .decision').getByRole('button', { name: '取り消す' }).click()
    await page.waitForFunction(() => !document.querySelector('.clashes-rejected'))
    await page.getByRole('button', { name: '変化', exact: true }).click()
    await page.waitForURL(/kind=shift/)
    await page.waitForSelector('.clashes-pair')
    await page.close()
  })
})

describe.skipIf(missing)('a digest', () => {
  it('is picked, ordered and written; its address alone opens it again', async () => {
    const { page, faults } = await shown.open('/digest?q=topic:水門&since=2031-05-01', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.waitForSelector('.digest-choice')
    const words = page.locator('.digest-choice .digest-words')
    const [first, second] = (await words.allTextContents()) as [string, string]
    await page.getByRole('button', { name: 'すべて外す' }).click()
    await page.locator('.digest-choice', { hasText: second }).first().getByRole('checkbox').check()
    await page.locator('.digest-choice', { hasText: first }).first().getByRole('checkbox').check()
    await page.locator('.digest-choice').nth(1).getByRole('button', { name: /^前へ/ }).click()
    expect((await words.allTextContents()).slice(0, 2)).toEqual([first, second])
    await page.locator('.digest-choice').nth(0).getByRole('button', { name: /^後へ/ }).click()
    await page.getByLabel('見出し').fill('水の週')
    await page.getByLabel('はじめに').fill('わたしの言葉')
    await page.locator('.digest-choice.picked').first().getByRole('textbox').fill('注')
    await page.waitForFunction(() => document.querySelector('.digest-preview .digest-item .digest-said')?.textContent?.includes('注'))
    await page.waitForFunction(() => location.hash.length > 20 && document.title.startsWith('水の週'))
    await page.waitForTimeout(400)
    const address = page.url()
    await page.close()
    const { page: other } = await shown.open(address.slice(shown.address.length), { locale: 'en' })
    await other.waitForSelector('.digest-item')
    expect(await other.locator('.digest-preview h2').textContent()).toBe('水の週')
    expect(await other.locator('.digest-said').allTextContents()).toEqual(['Curator わたしの言葉', 'Curator 注'])
    const shownWords = await other.locator('.digest-preview .passage').allTextContents()
    expect(shownWords).toHaveLength(2)
    expect(shownWords[0]).toContain(second.slice(1, -1))
    await other.getByRole('button', { name: 'Markdown' }).click()
    await other.waitForURL(/as=md.*#./)
    await other.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.digest-source')?.value.startsWith('# 水の週'))
    const download = other.waitForEvent('download')
    await other.getByRole('button', { name: /^Save as a site/ }).click()
    expect((await download).suggestedFilename()).toBe('iwaku-digest.zip')
    await other.close()
    expect(faults).toEqual([])
  })
  it('of very much draws a part, and publishes all', async () => {
    const { page } = await shown.open('/digest?since=2030-01-01')
    await page.waitForSelector('.digest-preview .digest-item')
    expect(await page.locator('.digest-preview h2').textContent()).toBe('発言のまとめ')
    expect(await page.locator('.digest-choice').count()).toBe(100)
    const { digest } = await answer<{ digest: { days: { hits: unknown[] }[] } }>('/api/digest?q=since:2030-01-01')
    const all = digest.days.reduce((sum, { hits }) => sum + hits.length, 0)
    await page.getByRole('button', { name: `続きを見る（あと ${all - 100} 件）` }).click()
    await page.waitForFunction((count) => document.querySelectorAll('.digest-choice').length === count, Math.min(all, 200))
    await page.getByRole('button', { name: 'Markdown' }).click()
    await page.waitForFunction(
      (count) => document.querySelector<HTMLTextAreaElement>('.digest-source')?.value.match(/^- /gm)?.length === count,
      all,
    )
    await page.close()
  })
  it('an address that holds no draft opens all the same', async () => {
    const { page, faults } = await shown.open('/digest?q=topic:水門#%E0%A4%A')
    await page.waitForSelector('.digest-choice.picked')
    expect(faults).toEqual([])
    await page.close()
  })
})

describe.skipIf(missing)('search', () => {
  it('is narrowed by facets and days, part by part undone, and kept with a count and a feed', async () => {
    const { page, faults } = await shown.open('/search?q=橋')
    await page.waitForSelector('.saying')
    const total = () => page.locator('.total').textContent()
    const all = await total()
    await page.locator('.facets').getByRole('button', { name: /^2031/ }).click()
    await page.waitForURL(/since/)
    expect(new URL(page.url()).searchParams.get('q')).toBe('橋 since:2031 until:2031')
    await page.waitForFunction((before) => document.querySelector('.total')?.textContent !== before, all)
    await page.getByRole('button', { name: /^から: 2031年 を外す/ }).click()
    await page.getByRole('button', { name: /^まで: 2031年 を外す/ }).click()
    await page.waitForFunction((before) => document.querySelector('.total')?.textContent === before, all)
    await page.getByLabel('この日から').fill('2031-05-01')
    await page.waitForURL(/since%3A2031-05-01/)
    await page.getByPlaceholder('橋 since:2031-05-01').fill('五月の橋')
    await page.getByRole('button', { name: 'この検索を保存' }).click()
    const kept = page.locator('.search-saved li')
    expect(await kept.locator('a').getAttribute('href')).toBe(`/feed.atom?${new URLSearchParams({ q: '橋 since:2031-05-01' })}`)
    await kept.locator('.count').waitFor()
    expect(await kept.locator('.count').textContent()).toBe(await total())
    await page.goto(`${shown.address}/search`)
    await page.locator('.search-saved .search-open').click()
    await page.waitForURL(/since/)
    await page.getByRole('button', { name: '「五月の橋」を消す' }).click()
    expect(await kept.count()).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
  it('exports what is filtered, and finds pages', async () => {
    const { page } = await shown.open('/search?q=橋 act:threaten')
    await page.locator('.search-take summary').click()
    const address = (await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) as string
    const { total } = await answer<{ total: number }>('/api/search?q=橋 act:threaten')
    const rows = (await (await shown.example.app.request(address)).text()).trim().split('\r\n')
    expect(rows.length).toBe(total + 1)
    await page.getByRole('button', { name: 'ページ', exact: true }).click()
    await page.waitForURL(/in=pages/)
    const { pages } = await answer<{ pages: unknown[] }>('/api/pages?limit=100&q=橋 act:threaten')
    await page.waitForSelector('.search-pages li')
    expect(await page.locator('.search-pages li').count()).toBe(pages.length)
    await page.close()
  })
})

describe.skipIf(missing)('topics', () => {
  it('are merged by hand, with a bar a month and ways to what was said', async () => {
    const { page } = await shown.open('/topics')
    const one = page.locator('.topics-one', { has: page.getByRole('heading', { name: '#検問', exact: true }) })
    await one.waitFor()
    expect(await one.locator('rect').count()).toBe(1)
    expect(await one.getByRole('img').getAttribute('aria-label')).toContain('2030年7月')
    await one.getByRole('button', { name: '名前を変える・合わせる' }).click()
    await page.getByLabel('新しい名前').fill('#通行税')
    await page.getByRole('button', { name: 'この名前にする' }).click()
    await page.waitForFunction(() => ![...document.querySelectorAll('.topics-one h3')].some((head) => head.textContent === '#検問'))
    const merged = page.locator('.topics-one', { has: page.getByRole('heading', { name: '#通行税', exact: true }) })
    expect(await merged.locator('.topics-counts').textContent()).toContain('発言 9 件')
    await merged.getByRole('link', { name: 'まとめ' }).click()
    await page.waitForURL(/\/digest\?q=topic/)
    await page.close()
  })
})

describe.skipIf(missing)('settings', () => {
  it('hold in this browser, and give a link to drag', async () => {
    const { page } = await shown.open('/settings', { locale: 'ja', reducedMotion: 'reduce' })
    await page.getByRole('radio', { name: '暗' }).check()
    await page.getByRole('checkbox', { name: '一文字のキーを使う' }).uncheck()
    await page.reload()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.keyboard.press('?')
    expect(await page.locator('dialog').count()).toBe(0)
    const link = page.locator('.settings-bookmarklet')
    expect(await link.getAttribute('href')).toBe(
      `javascript:void(open("${shown.address}/intake?address="+encodeURIComponent(location.href)))`,
    )
    await link.click()
    expect(page.url()).toBe(`${shown.address}/settings`)
    await page.close()
  })
})
