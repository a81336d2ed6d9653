import { expect, it } from 'vitest'
import { serveApp } from '#http'
import { missing, show } from './browser.ts'

it.skipIf(missing)(
  `a server that is gone is told of, and when it is back the page goes on by itself${missing ? ` (skipped: ${missing})` : ''}`,
  async () => {
    const shown = await show({ 'https://pages.example/a.txt': 'ドレイク国防相は「橋には触れない」と述べた。' })
    const second = await serveApp(shown.example.app, 0, '127.0.0.1')
    const port = Number(new URL(second.address).port)
    const { page } = await shown.open('/search')
    await page.goto(`${second.address}/search?q=橋`)
    await page.locator('.saying').waitFor()
    await second.close()
    await page.getByText('サーバーにつながりません。つながりしだい続けます。').waitFor()
    // a view that was never fetched, and one whose answer was not
    await page.getByRole('link', { name: '媒体' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('サーバーにつながりません')
    const third = await serveApp(shown.example.app, port, '127.0.0.1')
    await page.getByText('つながりしだい続けます。').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'もう一度' }).click()
    await page.getByRole('heading', { name: '媒体' }).waitFor()
    await page.close()
    await third.close()
    await shown.close()
  },
  60_000,
)
