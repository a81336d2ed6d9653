import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { openClient, Problem, ROUTES } from '#client'
import { invite, openAccounts, type Running, serveApp, Team } from '#http'
import type { Hit } from '#question'
import { type Example, openExample } from '../http/example.ts'

let example: Example
let running: Running
beforeAll(async () => {
  example = await openExample()
  running = await serveApp(example.app, 0, '127.0.0.1')
}, 60_000)
afterAll(async () => {
  await running.close()
  await example.close()
})

const client = () => openClient(running.address)
/** What a promise is rejected with. */
const refused = (asked: Promise<unknown>): Promise<Problem> =>
  asked.then(
    () => Promise.reject(new Error('it was answered')),
    (error: unknown) => error as Problem,
  )
const all = async <T>(found: AsyncIterable<T>): Promise<T[]> => {
  const taken: T[] = []
  for await (const one of found) taken.push(one)
  return taken
}

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly parameters?: readonly { readonly name: string; readonly in: string }[]
          readonly responses: {
            readonly 200?: { readonly content?: { readonly 'application/json'?: { readonly schema?: { $ref?: string } } } }
          }
        }
      }
    >
  >
}

describe('the client', () => {
  it('knows every question as the server describes it: its address, what it takes, its answer', async () => {
    const { paths } = (await (await fetch(`${running.address}/openapi.json`)).json()) as Described
    const described = Object.entries(paths).flatMap(([path, { get }]) => {
      const [, answer] = /Answer(\w+)$/.exec(get?.responses[200]?.content?.['application/json']?.schema?.$ref ?? '') ?? []
      if (answer === undefined) return []
      const takes = (get?.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name)
      return [[path.replace('/api', ''), { answer: answer.toLowerCase(), takes: takes.sort() }] as const]
    })
    const known = Object.entries(ROUTES).map(([path, { answer, takes }]) => [path, { answer, takes: [...takes].sort() }] as const)
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(described))
  })

  it('asks, and gives answers with their types', async () => {
    const found = await client().ask('/search', { q: '橋 act:promise', limit: 3, facets: true })
    expectTypeOf(found.found).toEqualTypeOf<readonly Hit[]>()
    expect(found.found).toHaveLength(3)
    expect(found.facets?.acts[0]?.name).toBe('promise')
    const [first] = found.found as [Hit]
    const { reading } = await client().ask('/page/{id}/reading', { id: first.page.id })
    expect(reading.text.slice(first.attribution.content.start, first.attribution.content.end)).toBe(first.attribution.content.text)
    const { profiles } = await client().ask('/source/{name}', { name: 'イレーナ・リンデル' })
    expect(profiles).toHaveLength(1)
    expect((await client().ask('/stats')).counts.pages).toBeGreaterThan(20)
    // @ts-expect-error a part of the address is wanting
    expect((await refused(client().ask('/page/{id}'))).code).toBe('no_such_page')
    // @ts-expect-error there is nothing so called to take
    await client().ask('/stats', { q: '橋' })
  })

  it('rejects with the problem that the server tells, in the language asked for', async () => {
    const problem = await refused(client().ask('/page/{id}', { id: 'ffff' }))
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ status: 404, code: 'no_such_page', retryAfter: null })
    expect(problem.message).toMatch(/^There is no page ffff/)
    expect(problem.cure).toContain('Search')
    const inJapanese = openClient(`${running.address}/`, { language: 'ja' })
    expect((await refused(inJapanese.ask('/search', { q: 'act:foo' }))).message).toContain('発話行為')
    const nowhere = await refused(openClient('http://127.0.0.1:9').ask('/stats'))
    expect(nowhere).toBeInstanceOf(TypeError)
    const between = openClient(running.address, { fetch: async () => new Response('<h1>Bad Gateway</h1>', { status: 502 }) })
    expect(await refused(between.ask('/stats'))).toMatchObject({ status: 502, code: 'http', message: 'HTTP 502' })
  })

  it('goes through all that is found, in portions and as one stream, which tell the same', async () => {
    const q = 'source:ドレイク'
    const { total } = await client().ask('/search', { q, limit: 1 })
    const refs = (await all(client().sayings({ q, limit: 7, order: 'oldest' }))).map(({ ref }) => ref)
    expect(refs).toHaveLength(total)
    expect(new Set(refs).size).toBe(total)
    const streamed = (await all(client().export({ q }))).map(({ ref }) => ref)
    expect(streamed.sort()).toEqual(refs.sort())
    const csv = await new Response(await client().file('csv', { q })).text()
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(total / 2)
    expect(await refused(client().file('csv', { q: 'act:foo' }))).toMatchObject({ code: 'bad_query' })
    // whoever has enough stops
    for await (const hit of client().sayings({ limit: 2 })) {
      expect(hit.ref).toMatch(/^[0-9a-f]{12}:/)
      break
    }
    const signal = AbortSignal.abort()
    await expect(client().ask('/stats', {}, { signal })).rejects.toMatchObject({ name: 'AbortError' })
  }, 90_000)

  it('decides, and takes back', async () => {
    const { promises } = await client().ask('/promises', { state: 'open', limit: 1 })
    const hit = promises[0]?.times[0] as Hit
    const decision = await client().decide({ kind: 'promise', ref: hit.ref, state: 'kept', why: '開通式', by: '試し' })
    expect(decision).toMatchObject({ kind: 'promise', state: 'kept', why: '開通式', by: '試し' })
    const kept = await client().ask('/promises', { state: 'kept' })
    expect(kept.promises.some(({ confirmed, times }) => confirmed && times.some(({ ref }) => ref === hit.ref))).toBe(true)
    expect(await client().undo(decision.id, '早合点')).toMatchObject({ kind: 'undo', decision: decision.id, why: '早合点' })
    const { log } = await client().ask('/log', { order: 'newest', limit: 2 })
    expect(log.map(({ undone }) => undone)).toEqual([false, true])
  })

  it('signs in to a shared ledger by a token', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iwaku-client-'))
    const accounts = await openAccounts(join(folder, 'accounts.sqlite'))
    const shared = await openExample({}, { team: new Team({ accounts, now: () => new Date(), behindProxy: false }) })
    const server = await serveApp(shared.app, 0, '127.0.0.1')
    try {
      expect(await refused(openClient(server.address).ask('/stats'))).toMatchObject({ status: 401, code: 'not_signed_in' })
      const invitation = await invite(accounts, { name: '森', role: 'correct', now: new Date() })
      const joined = await shared.ask('/api/join', { json: { ...invitation, password: '橋の下の水は、まだ 12 度' } })
      const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? ''
      const made = await shared.ask('/api/own/tokens', { headers: { cookie }, json: { name: '端末', role: 'read', days: 1 } })
      const { token } = (await made.json()) as { token: string }
      const reader = openClient(server.address, { token })
      expect((await reader.ask('/stats')).counts.pages).toBe(0)
      const problem = await refused(reader.decide({ kind: 'topic', name: '橋', other: '渡り' }))
      expect(problem).toMatchObject({ status: 403, code: 'not_allowed' })
    } finally {
      await server.close()
      await shared.close()
      await accounts.close()
      rmSync(folder, { recursive: true })
    }
  })
})
