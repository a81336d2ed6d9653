import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Accounts, invite, openAccounts, Team, tellChanges } from '#http'
import { openLedger } from '#ledger'
import { axe, missing, type Shown, show, tooWide } from './browser.ts'

const PAGES = {
  'https://a.example/1':
    '橋の再開、停戦が条件\n2031年5月7日\nヴェルダ共和国のイレーナ・リンデル外相は6日、「10日に橋を開く」と約束した。カレニアのオスカル・ドレイク国防相は「監視団は受け入れない」と述べた。',
  'https://a.example/2':
    '監視団、橋へ\n2031年6月4日\nカレニアのオスカル・ドレイク国防相は3日、「監視団を受け入れる」と述べた。橋は、リンデル外相が約束した通り5月10日に開いた。',
  'https://a.example/3':
    '電話の協議\n2031年6月5日\nヴェルダのトマス・アルヴェン大統領は4日、北海同盟のニルス・ハーゲン事務総長と電話で協議した。',
}

/** What has the focus: its words, or the name of a field. */
const active = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const it = document.activeElement
    return it.matches('input, select, textarea') ? it.name : it === document.body ? 'nothing' : it.textContent.trim()
  })()`)

describe.skipIf(missing)(`what is decided by hand${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let shown: Shown
  let silence: () => void
  beforeAll(async () => {
    shown = await show(PAGES)
    const watched = await openLedger(shown.example.path, { create: false })
    const end = tellChanges(() => watched.pulse(), shown.example.events)
    silence = () => {
      end()
      watched.close()
    }
  }, 60_000)
  afterAll(async () => {
    silence()
    await shown.close()
  })

  it('the focus goes into the first field, and comes back when that is left or decided', async () => {
    const { page, faults } = await shown.open('/search?q=受け入れない')
    await page.locator('article.saying .where').first().click()
    for (const [kind, field] of [
      ['発言者が違う', 'name'],
      ['日付が違う', 'when'],
      ['発話行為が違う', 'act'],
      ['覚え書き', 'text'],
      ['帰属ではない', 'why'],
    ] as const) {
      await page.getByRole('button', { name: kind }).click()
      expect(await active(page)).toBe(field)
      await page.keyboard.press('Escape')
      await expect.poll(() => active(page)).toBe(kind)
      expect(await page.locator('.deciding').count()).toBe(0)
    }
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.locator('.page-list .rejected').waitFor()
    await expect.poll(() => active(page)).toBe('帰属ではない')
    await page.locator('.page-chosen .decision button').click()
    await page.locator('.page-chosen .decision').waitFor({ state: 'detached' })
    await expect.poll(() => active(page)).toMatch(/^選んだ帰属/)
    expect(faults).toEqual([])
    await page.close()
  })

  it('a promise is judged, told as judged, and open to another judgement when that is taken back', async () => {
    const { page, faults } = await shown.open('/promises')
    await page.locator('.promises-one').getByText('人が決める').first().click()
    await page.getByLabel('理由・覚え書き').fill('開通式を見た')
    await page.getByRole('button', { name: '果たされた', exact: true }).click()
    const decision = page.locator('.promises-one .decision')
    await decision.waitFor()
    expect(await decision.textContent()).toMatch(/果たされた.*開通式を見た/)
    expect(await page.locator('.promises-state.decided').textContent()).toBe('果たされた')
    await expect.poll(() => active(page)).not.toBe('nothing')
    expect(await axe(page)).toEqual([])
    await page.goto(`${shown.address}/decisions`)
    expect(await page.locator('.decisions-line').first().textContent()).toContain('果たされた（人が確かめた）')
    await page.locator('.decisions-line button').first().click()
    await page.locator('dialog button.primary').click()
    await page.locator('.decisions-line.undone').waitFor()
    await expect.poll(() => active(page)).not.toBe('nothing')
    await page.goto(`${shown.address}/promises`)
    await page.locator('.promises-one').waitFor()
    expect(await decision.count()).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })

  it('a deed is corrected where it stands, by keys alone, and is a deed again when that is taken back', async () => {
    const { pages } = (await (await fetch(`${shown.address}/api/pages?q=${encodeURIComponent('電話')}`)).json()) as {
      pages: [{ id: string }]
    }
    const { page, faults } = await shown.open(`/page/${pages[0].id}?tab=events`)
    const deed = page.locator('.page-rows > li')
    await deed.locator('.page-quote').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '行為者が違う' }).focus()
    await page.keyboard.press('Enter')
    expect(await active(page)).toBe('name')
    await page.keyboard.type('ルーカス・アルヴェン')
    await page.keyboard.press('Enter')
    await deed.locator('.decision').waitFor()
    expect(await deed.locator('b').textContent()).toBe('ルーカス・アルヴェン')
    await page.getByRole('button', { name: '出来事ではない' }).click()
    await page.getByRole('button', { name: '記録する' }).click()
    await deed.locator('.page-quote.rejected').waitFor()
    expect(await deed.textContent()).toContain('出来事ではない（人の決定）')
    expect(await axe(page)).toEqual([])
    await page.goto(`${shown.address}/decisions?only=deed`)
    await page.locator('.decisions-line').nth(1).waitFor()
    expect(await page.locator('.decisions-line').allTextContents()).toMatchObject([
      expect.stringContaining('出来事ではない'),
      expect.stringContaining('行為者 トマス・アルヴェン → ルーカス・アルヴェン'),
    ])
    await page.locator('.decisions-line button').first().click()
    await page.locator('dialog button.primary').click()
    await page.locator('.decisions-line.undone').waitFor()
    await page.goto(`${shown.address}/page/${pages[0].id}?tab=events`)
    await deed.waitFor()
    expect(await deed.locator('.rejected').count()).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })

  it('a note is read where the saying is found, and a slip of a filter is told with what may be meant', async () => {
    const { page, faults } = await shown.open(`/search?q=${encodeURIComponent('sourc:ドレイク')}`)
    await page.locator('.search-remarks').getByText('sourc: という絞り込みはない').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'source:ドレイク', exact: true }).click()
    await expect.poll(() => page.inputValue('#query')).toBe('source:ドレイク')
    await page.locator('article.saying').first().waitFor()
    expect(await page.locator('.search-remarks').count()).toBe(0)
    const ref = await page.locator('article.saying').first().getAttribute('data-ref')
    await shown.example.ask('/api/decisions', { json: { kind: 'note', ref, text: '録音では\n「受け入れる用意がある」', by: '森' } })
    const note = page.locator(`article.saying[data-ref="${ref}"] .saying-note`)
    await note.waitFor()
    expect(await note.textContent()).toBe('覚え書き 録音では\n「受け入れる用意がある」 森 による')
    expect(faults).toEqual([])
    await page.close()
  })

  it('what one window decides is in another within a second', async () => {
    const query = `/search?q=${encodeURIComponent('監視団')}`
    const [one, other] = await Promise.all([shown.open(query), shown.open(query)])
    await Promise.all([one.page, other.page].map((page) => page.locator('article.saying').first().waitFor()))
    // the first look only learns how things are
    await one.page.waitForTimeout(1000)
    const before = await one.page.locator('article.saying').count()
    const ref = await one.page.locator('article.saying').first().getAttribute('data-ref')
    const response = await shown.example.ask('/api/decisions', { json: { kind: 'reject', ref } })
    const told = Date.now()
    await Promise.all(
      [one.page, other.page].map((page) => expect.poll(() => page.locator('article.saying').count(), { interval: 20 }).toBe(before - 1)),
    )
    expect(Date.now() - told).toBeLessThan(1000)
    const { decision } = (await response.json()) as { decision: { id: string } }
    await shown.example.ask(`/api/decisions/${decision.id}/undo`, { json: {} })
    await Promise.all([one.page.close(), other.page.close()])
  })

  it('what comes to a saved search is told wherever somebody looks, and counted until it is opened', async () => {
    const query = `/search?q=${encodeURIComponent('監視団')}`
    const { page, faults } = await shown.open(query, { locale: 'en' })
    const ref = await page.locator('article.saying').first().getAttribute('data-ref')
    const response = await shown.example.ask('/api/decisions', { json: { kind: 'reject', ref } })
    const { decision } = (await response.json()) as { decision: { id: string } }
    await page.locator(`article.saying[data-ref="${ref}"]`).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Save this search' }).click()
    const counted = page.waitForResponse((one) => one.url().includes('/api/search') && one.url().endsWith('limit=1'))
    await page.goto(`${shown.address}/topics`)
    await counted
    const badge = page.locator('.sheet .badge.fresh')
    expect(await badge.count()).toBe(0)
    await shown.example.ask(`/api/decisions/${decision.id}/undo`, { json: {} })
    await badge.waitFor()
    expect(await badge.textContent()).toBe('11 new in saved searches')
    await page.locator('.toast').getByText('New in your saved search “監視団”: 1.').waitFor()
    await page.goto(`${shown.address}/search`)
    await page.locator('.search-saved .search-fresh').getByText('1 new').waitFor()
    await page.locator('.search-saved .search-open').click()
    await badge.waitFor({ state: 'detached' })
    expect(await page.locator('.search-saved .search-fresh').count()).toBe(0)
    await page.evaluate('localStorage.clear()')
    expect(faults).toEqual([])
    await page.close()
  })

  it('Enter in the search leads to what was found, and Escape out of the line', async () => {
    const { page } = await shown.open('/search')
    await page.locator('article.saying').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('監視団')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    await expect.poll(() => page.locator('article.saying').count()).toBe(2)
    await page.keyboard.press('j')
    await expect.poll(() => page.evaluate('document.activeElement.dataset.ref')).toBeTruthy()
    await page.keyboard.press('/')
    await page.keyboard.type('港')
    await page.keyboard.press('Escape')
    expect(await page.inputValue('#query')).toBe('監視団')
    await page.keyboard.press('?')
    await page.locator('dialog.key-help[open]').waitFor()
    await page.close()
  })
})

describe.skipIf(missing)(`an account that may only read${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let folder: string
  let accounts: Accounts
  let shown: Shown
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'iwaku-reads-'))
    accounts = await openAccounts(join(folder, 'accounts.sqlite'))
    shown = await show(PAGES, { team: new Team({ accounts, now: () => new Date(), behindProxy: false }) })
  }, 60_000)
  afterAll(async () => {
    await shown.close()
    await accounts.close()
    rmSync(folder, { recursive: true })
  })

  it('is told so at once where others change something, and is shown nothing to do it with', async () => {
    const invitation = (await invite(accounts, { name: '森', role: 'read', now: new Date() }))?.invitation
    const { page, faults } = await shown.open(`/join#${invitation}`)
    page.setDefaultTimeout(8000)
    await page.getByLabel('パスワード').fill('橋の下の水は、まだ 12 度')
    await page.getByRole('button', { name: '参加する' }).click()
    await page.getByRole('heading', { name: '森' }).waitFor()
    for (const [path, control] of [
      ['/intake', 'textarea'],
      ['/watched', 'textarea'],
      ['/decisions', '.decisions-line button'],
    ] as const) {
      await page.goto(shown.address + path)
      await page.locator('.may-not').waitFor()
      expect(await page.locator('.may-not').textContent()).toContain('このアカウントにできるのは読むことまでです。')
      expect(await page.locator(`main ${control}`).count(), path).toBe(0)
      expect(await axe(page)).toEqual([])
    }
    await page.goto(`${shown.address}/search`)
    await page.locator('article.saying .where').first().click()
    await page.locator('.page-chosen .may-not').waitFor()
    expect(await page.getByRole('button', { name: '発言者が違う' }).count()).toBe(0)
    await page.goto(`${shown.address}/promises`)
    await page.locator('.promises-judge summary').first().click()
    await page.locator('.promises-judge .may-not').waitFor()
    // publishing changes nothing of the ledger
    await page.goto(`${shown.address}/digest?q=橋`)
    await page.locator('.digest-preview').waitFor()
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([])
    await page.close()
  }, 90_000)
})
