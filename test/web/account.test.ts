import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Accounts, invite, openAccounts, Team } from '#http'
import { axe, missing, type Shown, show, tooWide } from './browser.ts'

const PASSWORD = '橋の下の水は、まだ 12 度'

describe.skipIf(missing)(`accounts in the browser${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let folder: string
  let accounts: Accounts
  let shown: Shown

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'iwaku-account-'))
    accounts = await openAccounts(join(folder, 'accounts.sqlite'))
    const team = new Team({ accounts, now: () => new Date(), behindProxy: false })
    shown = await show({ 'https://pages.example/a.txt': 'ドレイク国防相は「橋には触れない」と述べた。' }, { team })
    // a passkey belongs to a name, not to an address in numbers
  }, 120_000)

  afterAll(async () => {
    await shown.close()
    await accounts.close()
    rmSync(folder, { recursive: true })
  })

  const at = (path: string): string => shown.address.replace('127.0.0.1', 'localhost') + path

  it('an invitation is followed, a passkey added and signed in with, and a colleague invited', async () => {
    const invitation = (await invite(accounts, { name: '森', role: 'administer', now: new Date() }))?.invitation
    const { page, faults } = await shown.open('/')
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(at(`/join#${invitation}`))
    await page.getByLabel('パスワード').fill(PASSWORD)
    await page.getByRole('button', { name: '参加する' }).click()
    await page.getByRole('heading', { name: '森' }).waitFor()
    expect(page.url()).toBe(at('/account'))
    await page.getByRole('button', { name: 'この端末のパスキーを足す' }).click()
    await page.getByRole('button', { name: '外す' }).waitFor()

    await page.getByRole('button', { name: 'サインアウト', exact: true }).click()
    await page.getByRole('button', { name: 'パスキーでサインイン' }).click()
    await page.getByRole('heading', { name: '森' }).waitFor()

    await page
      .locator('section', { has: page.getByRole('heading', { name: '使える人' }) })
      .getByLabel('名前')
      .fill('橋本')
    await page.getByRole('button', { name: '招く' }).click()
    expect(await page.locator('code', { hasText: '/join#iwi_' }).textContent()).toMatch(/^http:\/\/localhost:\d+\/join#iwi_[\w-]{43}$/)
    expect((await accounts.byName('橋本'))?.role).toBe('read')
    expect(await axe(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([])
    await page.close()
  }, 60_000)

  it('searches are those of the account in every browser: kept, counted since they were looked at, forgotten and back', async () => {
    const invitation = (await invite(accounts, { name: '長', role: 'read', now: new Date() }))?.invitation
    // a window of its own each: the second browser knows nothing of the first
    const { page, faults } = await shown.open('/', { viewport: { width: 1280, height: 880 } })
    const other = await shown.open('/', { viewport: { width: 1280, height: 890 } })
    const before = [{ name: '前からの検索', query: '橋', known: 0 }]
    await page.evaluate((searches) => localStorage.setItem('iwaku.searches', searches), JSON.stringify(before))
    await page.goto(`${shown.address}/join#${invitation}`)
    await page.getByLabel('パスワード').fill(PASSWORD)
    await page.getByRole('button', { name: '参加する' }).click()
    await page.getByRole('heading', { name: '長' }).waitFor()
    await page.goto(`${shown.address}/search?q=${encodeURIComponent('触れない')}`)
    const names = (of: typeof page): Promise<string[]> => of.locator('.search-saved .search-open').allTextContents()
    await page.getByRole('button', { name: 'この検索を保存' }).click()
    await expect.poll(() => names(page)).toEqual(['触れない'])
    await page.getByRole('button', { name: 'アカウントに移す' }).click()
    await expect.poll(() => names(page)).toEqual(['触れない', '前からの検索'])
    await expect.poll(() => page.getByRole('button', { name: 'アカウントに移す' }).count()).toBe(0)
    expect(await page.evaluate("localStorage.getItem('iwaku.searches')")).toBe('[]')

    await other.page.goto(`${shown.address}/account`)
    await other.page.getByLabel('名前').fill('長')
    await other.page.getByLabel('パスワード').fill(PASSWORD)
    await other.page.getByRole('button', { name: 'サインイン', exact: true }).click()
    await other.page.getByRole('heading', { name: '長' }).waitFor()
    await other.page.goto(`${shown.address}/search`)
    await expect.poll(() => names(other.page)).toEqual(['触れない', '前からの検索'])
    // looked at in the first browser, so known here
    const known = async () => (await accounts.searches((await accounts.byName('長'))?.id ?? '')).map((one) => one.known)
    await expect.poll(known).toEqual([1, 0])
    await expect.poll(() => other.page.locator('.search-fresh').allTextContents()).toEqual(['新しい 1 件'])
    await other.page.getByRole('button', { name: '前からの検索', exact: true }).click()
    await expect.poll(known).toEqual([1, 1])

    await other.page.getByRole('button', { name: '「触れない」を消す' }).click()
    await expect.poll(() => names(other.page)).toEqual(['前からの検索'])
    await other.page.getByRole('button', { name: '取り消す' }).click()
    await expect.poll(() => names(other.page)).toEqual(['前からの検索', '触れない'])
    expect(await known()).toEqual([1, 1])
    expect(await axe(other.page)).toEqual([])
    expect([...faults, ...other.faults].filter((fault) => !fault.includes('401'))).toEqual([])
    await page.close()
    await other.page.close()
  }, 60_000)

  it('whoever is not signed in sees only where to sign in, on a phone and in the dark as well', async () => {
    for (const options of [{}, { viewport: { width: 390, height: 800 }, colorScheme: 'dark', locale: 'en' } as const]) {
      const { page } = await shown.open('/search?q=橋', { ...options, storageState: { cookies: [], origins: [] } })
      await page.getByRole('heading', { name: /^(?:サインイン|Sign in)$/ }).waitFor()
      expect(await page.locator('main').textContent()).not.toContain('触れない')
      expect(await axe(page)).toEqual([])
      expect(await tooWide(page)).toBeLessThanOrEqual(0)
      await page.getByLabel(/^(?:名前|Name)$/).fill('森')
      await page.getByLabel(/^(?:パスワード|Password)$/).fill('not that one at all')
      await page.getByRole('button', { name: /^(?:サインイン|Sign in)$/ }).click()
      expect(await page.getByRole('alert').textContent()).toMatch(/違います|not right/)
      await page.close()
    }
  }, 60_000)
})
