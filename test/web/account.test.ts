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
