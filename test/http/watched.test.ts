import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WatchedTold } from '#desk'
import { NODE_FILES } from '#intake'
import type { Answer } from '#question'
import { type Example, withExample } from './example.ts'

let here = ''
const site = new Map<string, string>()
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url as string)
  const stands = site.get(request.url as string)
  response.writeHead(stands === undefined ? 500 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(stands)
})
const PRIVATE: string[] = []
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  PRIVATE.push(new URL(here).host)
  site.set('/robots.txt', '')
})
afterAll(() => void server.close())

const watched = async ({ ask }: Example, language = 'en'): Promise<WatchedTold> =>
  (await ask('/api/watched', { headers: { 'accept-language': language } })).json() as Promise<WatchedTold>
const until = async (look: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 600; tries++) {
    if (await look()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it does not come to be so')
}
const refusal = async (response: Response): Promise<{ status: number; code: string; cure: string }> =>
  (await response.json()) as { status: number; code: string; cure: string }

it(
  'an address is followed, asked when somebody wants it, and followed no longer; its pages stay',
  withExample(
    async (given) => {
      const { ask } = given
      expect(await watched(given)).toEqual({ sources: [], broken: 0, by: null })
      site.set('/page', 'アルヴェンは「港は開く」と述べた。')
      const pages = async (): Promise<number> =>
        ((await (await ask('/api/stats')).json()) as Extract<Answer, { kind: 'counts' }>).counts.pages
      const before = await pages()
      expect(
        (await ask('/api/watched', { json: { addresses: [`${here}/page`, `${here}/page?utm_source=x`, `${here}/other`] } })).status,
      ).toBe(201)
      // nothing is asked before somebody wants it
      expect(asked).toEqual([])
      expect((await watched(given)).sources.map(({ address, state }) => [address, state])).toEqual([
        [`${here}/page`, 'new'],
        [`${here}/other`, 'new'],
      ])
      expect((await ask('/api/watched/now', { json: { addresses: [`${here}/page`] } })).status).toBe(202)
      await until(async () => (await watched(given)).sources[0]?.state === 'followed')
      expect(asked.filter((path) => path !== '/robots.txt')).toEqual(['/page'])
      expect(await pages()).toBe(before + 1)
      const address = encodeURIComponent(`${here}/page`)
      expect((await ask(`/api/watched?address=${address}`, { method: 'DELETE' })).status).toBe(200)
      expect((await watched(given)).sources.map((source) => source.address)).toEqual([`${here}/other`])
      expect(await pages()).toBe(before + 1)
      expect(await refusal(await ask(`/api/watched?address=${address}`, { method: 'DELETE' }))).toMatchObject({
        status: 404,
        code: 'not_watched',
      })
    },
    { allowPrivate: PRIVATE },
  ),
)

it(
  'what fails again and again is told with its cure in the language of the reader, and asked again with the others that failed',
  withExample(
    async (given) => {
      const { ask } = given
      site.delete('/broken')
      await ask('/api/watched', { json: { addresses: [`${here}/broken`] } })
      for (let failures = 1; failures <= 3; failures++) {
        await ask('/api/watched/now', { json: failures === 1 ? { addresses: [`${here}/broken`] } : {} })
        await until(async () => (await watched(given)).sources[0]?.failures === failures)
      }
      const [english, japanese] = [await watched(given, 'en'), await watched(given, 'ja')]
      expect(english).toMatchObject({ broken: 1, sources: [{ state: 'failing', trouble: { code: 'not_fetched' } }] })
      expect(english.sources[0]?.trouble?.message).toContain('500')
      expect(english.sources[0]?.trouble?.cure).not.toBe(japanese.sources[0]?.trouble?.cure)
      site.set('/broken', 'アルヴェンは「門は開く」と述べた。')
      await ask('/api/watched/now', { json: {} })
      await until(async () => (await watched(given)).broken === 0)
    },
    { allowPrivate: PRIVATE },
  ),
)

it(
  'while another process follows, it is not interfered with; damage is told and left alone',
  withExample(async (given) => {
    const { ask, path: ledger } = given
    const lock = `${ledger}.watch.json.lock`
    writeFileSync(lock, `${process.ppid}\n`)
    const busy = await refusal(await ask('/api/watched', { json: { addresses: ['https://a.example/'] } }))
    expect(busy).toMatchObject({ status: 409, code: 'watch_busy' })
    expect((await watched(given)).by).toBe(process.ppid)
    expect(NODE_FILES.read(`${ledger}.watch.json`)).toBeNull()
    NODE_FILES.remove(lock)
    writeFileSync(`${ledger}.watch.json`, '{"form":"iwaku-watch","version":1,')
    expect(await refusal(await ask('/api/watched'))).toMatchObject({ status: 500, code: 'watch_damaged' })
    expect(await refusal(await ask('/api/watched', { json: { addresses: ['https://a.example/'] } }))).toMatchObject({
      code: 'watch_damaged',
    })
    expect(NODE_FILES.read(`${ledger}.watch.json`)).toBe('{"form":"iwaku-watch","version":1,')
  }),
)

it(
  'only addresses of the web are followed',
  withExample(async (given) => {
    for (const address of ['file:///etc/passwd', '/etc/passwd', 'javascript:alert(1)', 'http://', '-'])
      expect(await refusal(await given.ask('/api/watched', { json: { addresses: [address] } }))).toMatchObject({
        status: 400,
        code: 'not_an_address',
      })
    for (const json of [{}, { addresses: [] }, { addresses: 'x' }, { addresses: Array.from({ length: 1001 }, () => 'https://a.example/') }])
      expect(await refusal(await given.ask('/api/watched', { json }))).toMatchObject({ status: 400, code: 'bad_parameter' })
    const cross = { method: 'DELETE', headers: { origin: 'https://evil.example' } }
    expect(await refusal(await given.ask('/api/watched?address=https%3A%2F%2Fa.example%2F', cross))).toMatchObject({ status: 403 })
    expect((await watched(given)).sources).toEqual([])
  }),
)
