import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPENINGS } from '#http'
import { axe, missing, type Shown, show, tooWide } from './browser.ts'

const KINDS = {
  'ja, light, 1280': { locale: 'ja', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  'en, dark, 1280': { locale: 'en', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  'ja, light, 390': { locale: 'ja', colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true },
} as const

/** By the letter behind g. */
const LETTERS = {
  t: '/today',
  s: '/search',
  l: '/timeline',
  r: '/lines',
  p: '/promises',
  c: '/clashes',
  h: '/topics',
  w: '/sources',
  o: '/outlets',
  i: '/intake',
  f: '/watched',
  d: '/digest',
  e: '/decisions',
  ',': '/settings',
} as const

/** Pages enough for every view; axe looks at each element of them. */
const FEW = {
  'https://a.example/1':
    '橋の再開、停戦が条件\n2031年5月7日\nヴェルダ共和国のイレーナ・リンデル外相は6日、「停戦が守られれば、10日に橋を開く」と約束した。カレニアのオスカル・ドレイク国防相は「監視団は受け入れない」と述べた。',
  'https://a.example/2':
    '監視団、橋へ\n2031年6月4日\nカレニアのオスカル・ドレイク国防相は3日、「監視団を受け入れる」と述べた。橋は、リンデル氏が予告した通り5月10日に開いた。',
}

let few: Shown
let bare: Shown
let inner: readonly string[]

beforeAll(async () => {
  if (missing) return
  ;[few, bare] = await Promise.all([show(FEW), show({})])
  const { found } = (await (await fetch(`${few.address}/api/search?limit=1`)).json()) as { found: { ref: string; page: { id: string } }[] }
  const [lindell, drake] = ['リンデル', 'ドレイク'].map(encodeURIComponent)
  inner = [`/source/${lindell}`, `/compare?a=${lindell}&b=${drake}`, `/page/${found[0]?.page.id}`, `/saying/${found[0]?.ref}`]
}, 60_000)

afterAll(async () => {
  await few?.close()
  await bare?.close()
})

/** What a view says when nothing in it waits any more. */
async function settled(page: Page): Promise<string> {
  await page.locator('main h1').first().waitFor()
  await expect.poll(() => page.locator('main .waiting[role=status]').count(), { timeout: 10_000 }).toBe(0)
  // what is drawn by the size of the window comes after what was waited for
  let [before, said] = ['', '']
  const isStill = async (): Promise<boolean> => {
    before = said
    said = (await page.locator('main').textContent()) ?? ''
    return said === before
  }
  await expect.poll(isStill, { interval: 250, timeout: 10_000 }).toBe(true)
  return said
}

/** What the server begins to ask when the page of a view is asked for. */
function begunAt(path: string): readonly string[] {
  const [, view, part = ''] = decodeURIComponent(path).split('/')
  if (path.includes('?')) return []
  const found = Object.entries(OPENINGS).find(([template]) => template.split('/')[1] === view && template.includes('{') === (part !== ''))
  return (found?.[1] ?? []).map((asked) => asked.replaceAll(/\{\w+\}/g, part))
}

/** Walks through views in one window; what is wrong with each, a line a fault. */
async function walk(shown: Shown, paths: readonly string[], kind: keyof typeof KINDS): Promise<string[]> {
  const { page, faults } = await shown.open('/settings', KINDS[kind])
  const wrong: string[] = []
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(decodeURIComponent(request.url().slice(shown.address.length + '/api'.length))))
  for (const path of paths) {
    await page.goto(shown.address + path)
    const said = await settled(page)
    const note = (fault: string): number => wrong.push(`${path}: ${fault}`)
    const heading = await page.locator('main h1').allInnerTexts()
    if (heading.length !== 1 || !heading[0]?.trim()) note(`headings ${JSON.stringify(heading)}`)
    if (!/^\S.* · iwaku 曰く$/.test(await page.title())) note(`title ${await page.title()}`)
    const wide = await tooWide(page)
    if (wide !== 0) note(`${wide} pixels too wide`)
    for (const found of await axe(page)) note(found)
    for (const begun of begunAt(path)) if (!asked.has(begun)) note(`does not ask ${begun}`)
    asked.clear()
    // what an address shows hangs on no window: one kind is enough
    if (kind !== 'ja, light, 1280') continue
    await page.reload()
    if ((await settled(page)) !== said) note('says something else after a reload')
  }
  await page.close()
  return [...wrong, ...faults]
}

describe.skipIf(missing)(`every view${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it.each(Object.keys(KINDS) as (keyof typeof KINDS)[])(
    'is whole, %s',
    async (kind) => {
      expect(await walk(few, [...Object.values(LETTERS), ...inner], kind)).toEqual([])
    },
    240_000,
  )

  it('says of an empty ledger what it needs and where to put it', async () => {
    const { page, faults } = await bare.open('/today', KINDS['en, dark, 1280'])
    for (const path of [
      '/today',
      '/search',
      '/timeline',
      '/lines',
      '/promises',
      '/clashes',
      '/topics',
      '/sources',
      '/outlets',
      '/digest',
    ]) {
      await page.goto(bare.address + path)
      await page.locator('main .empty').first().waitFor()
      await expect.poll(() => page.locator('main .empty').first().textContent(), { message: path }).toContain('The ledger is still empty.')
      expect(await page.locator('main .empty a[href="/intake"]').count(), path).toBe(1)
      expect(await tooWide(page), path).toBe(0)
    }
    for (const path of ['/intake', '/watched', '/decisions', '/settings']) {
      await page.goto(bare.address + path)
      expect((await settled(page)).length, path).toBeGreaterThan(40)
    }
    expect(faults).toEqual([])
    await page.close()
  }, 120_000)

  it('tells what is wrong with an odd address, and breaks at none', async () => {
    const { page, faults } = await few.open('/settings', KINDS['ja, light, 390'])
    const long = encodeURIComponent('あ'.repeat(900))
    for (const path of [
      '/page/..%2f..',
      '/page/zz?at=9-1&fold=x&tab=zz',
      '/saying/x',
      '/source/%2F',
      `/search?q=${long}`,
      '/search?q=%E3%81&offset=-5',
      '/timeline?since=zz&until=2031-13-45',
      '/compare?a=%25&b=',
      '/lines?state=zz',
      '/intake?address=javascript:alert(1)',
      '/%E3%81',
    ]) {
      await page.goto(few.address + path)
      await page.locator('main > *').first().waitFor()
      await expect.poll(() => page.locator('main .waiting[role=status]').count(), { message: path }).toBe(0)
      const said = await page.locator('main').textContent()
      expect(said?.length, path).toBeGreaterThan(10)
      expect(said, path).not.toContain('画面の誤り')
      expect(await tooWide(page), path).toBe(0)
    }
    expect(faults.filter((fault) => !/status of 4\d\d/.test(fault))).toEqual([])
    await page.close()
  }, 120_000)

  it('is reached by g and its letter; / searches, ? helps, Tab leads to the content', async () => {
    const { page, faults } = await few.open('/settings', KINDS['ja, light, 1280'])
    await settled(page)
    for (const [letter, path] of Object.entries(LETTERS)) {
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await page.waitForURL((url) => url.pathname === path)
      const current = page.locator('.sheet a[aria-current=page]')
      await expect.poll(() => current.getAttribute('href'), { message: path }).toBe(path)
    }
    await page.keyboard.press('?')
    await page.locator('dialog.key-help[open]').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog.key-help').count()).toBe(0)
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.id')).toBe('query')
    await page.reload()
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.getElementById("view").contains(document.activeElement)')).toBe(true)
    expect(faults).toEqual([])
    await page.close()
  }, 120_000)
})
