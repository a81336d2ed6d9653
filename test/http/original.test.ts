import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from '#desk'
import { idOf, openLedger } from '#ledger'
import { harmlessOriginal } from '../../src/desk/original.ts'
import { makeEntry } from '../ledger/entries.ts'
import { hostilePage, PAYLOADS } from '../web/hostile.ts'
import { type Example, openExample } from './example.ts'

const HTML = 'https://harne.example/橋.html'
const TEXT = 'note.txt'

/** An element or attribute that fetches, runs or leads away. */
const DANGER = /<(?:img|script|svg|iframe|link|style|meta http)|<[^>]*\s(?:href|src|on\w+|style)\s*=/i

let example: Example
const ids: Record<string, string> = {}

beforeAll(async () => {
  example = await openExample({ [HTML]: hostilePage(PAYLOADS[0] as string), [TEXT]: 'リンデル外相は「<b>橋</b>は開く」と述べた。' })
  const { pages } = (await (await example.app.request(`/api/pages?q=${encodeURIComponent('リンデル')}`)).json()) as {
    pages: { id: string; address: string }[]
  }
  for (const { id, address } of pages) ids[address] = id
})

afterAll(() => example.close())

describe('/original', () => {
  it('has a policy of its own, under which nothing runs and nothing is fetched', async () => {
    const response = await example.app.request(`/original/${ids[HTML]?.slice(0, 12)}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = response.headers.get('content-security-policy')?.split('; ')
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "style-src 'unsafe-inline'", 'sandbox', "frame-ancestors 'self'"]))
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    const body = await response.text()
    expect(body).toContain('停戦が守られれば、橋を開く')
    expect(body.replace(/<style>.*?<\/style>/, '')).not.toMatch(DANGER)
  })

  it('shows the signs of a text as they stand', async () => {
    const body = await (await example.app.request(`/original/${ids[TEXT]}`)).text()
    expect(body).toContain('<pre>リンデル外相は「&lt;b&gt;橋&lt;/b&gt;は開く」と述べた。</pre>')
  })

  it('says where there is no such page', async () => {
    for (const id of ['0123456789ab', 'nothing', '%3Cscript%3E']) {
      const response = await example.app.request(`/original/${id}`)
      expect(response.status, id).toBe(404)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      expect(await response.json()).toMatchObject({ code: 'no_such_page' })
    }
  })

  it.each(PAYLOADS)('leaves nothing of %s but words', (payload) => {
    const body = harmlessOriginal(`<!doctype html><p>前${payload}後</p>`)
    expect(body).toMatch(/前.*/)
    expect(body.replace(/<style>.*?<\/style>/, '')).not.toMatch(DANGER)
  })

  it('is stopped where a page takes too long, and keeps nobody else waiting', async () => {
    const source = `<!doctype html>${'<div>'.repeat(600_000)}橋`
    const entry = { ...makeEntry('https://harne.example/deep', '橋', []), source, id: idOf('https://harne.example/deep', source) }
    const ledger = await openLedger(example.path, { create: false })
    ledger.add([entry])
    ledger.close()
    const desk = openDesk({ ledger: example.path, workers: 2, limit: 4000, waiting: 5 })
    try {
      const long = desk.do({ kind: 'original', id: entry.id })
      // whoever comes meanwhile is answered by a thread that is started for them
      const first = await Promise.race([long, desk.do({ kind: 'ready' })])
      expect(first).toHaveProperty('body')
      expect(await long).toEqual({ fault: { code: 'took_too_long', seconds: 4 } })
    } finally {
      await desk.close()
    }
  })
})
