import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Accounts, invite, openAccounts, type Role, Team } from '#http'
import { type Example, openExample } from './example.ts'

const PASSWORD = '橋の下の水は、まだ 12 度'
let folder: string
let accounts: Accounts
let example: Example
let clock: number

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iwaku-team-'))
  accounts = await openAccounts(join(folder, 'accounts.sqlite'))
  clock = Date.parse('2031-07-01T00:00:00Z')
  const team = new Team({ accounts, now: () => new Date(clock), behindProxy: true })
  example = await openExample({ 'https://pages.example/a.txt': 'ドレイク国防相は「橋には触れない」と述べた。' }, { team })
})

afterEach(async () => {
  await example.close()
  await accounts.close()
  rmSync(folder, { recursive: true })
})

const send = async (
  path: string,
  { method = 'GET', body, ...headers }: { method?: string; body?: unknown } & Record<string, unknown> = {},
): Promise<Response> =>
  example.app.request(path, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(headers as Record<string, string>) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

/** The answer as it is written in JSON. */
// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the test asks
const bodyOf = async (response: Response): Promise<any> => response.json()

const invited = async (given: Parameters<typeof invite>[1]): Promise<{ invitation: string }> => {
  const made = await invite(accounts, given)
  if (made === null) throw new Error(`${given.name} is there already`)
  return made
}

const cookieIn = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0] as string

/** Invites somebody and lets them come in; gives the cookie. */
async function joined(name: string, role: Role): Promise<string> {
  const { invitation } = await invited({ name, role, now: new Date(clock) })
  const response = await send('/api/join', { method: 'POST', body: { invitation, password: PASSWORD } })
  expect(response.status).toBe(201)
  return cookieIn(response)
}

describe('a shared ledger', () => {
  it('shows nothing of itself to whoever is not signed in', async () => {
    for (const path of [
      '/api/search?q=橋',
      '/api/stats',
      '/feed.atom',
      '/api/export?format=csv',
      '/openapi.json',
      '/api/log',
      '/card/x',
      '/api/accounts',
    ])
      expect(await (await send(path)).json(), path).toMatchObject({ status: 401, code: 'not_signed_in' })
    expect(await (await send('/api/session')).json()).toEqual({ kind: 'session', shared: true, account: null })
  })

  it('lets an invitation in once, and then the password', async () => {
    const { invitation } = await invited({ name: '森', role: 'read', now: new Date(clock) })
    expect(await (await send('/api/join', { method: 'POST', body: { invitation, password: 'short' } })).json()).toMatchObject({
      code: 'bad_parameter',
    })
    expect((await send('/api/join', { method: 'POST', body: { invitation, password: PASSWORD } })).status).toBe(201)
    expect(await (await send('/api/join', { method: 'POST', body: { invitation, password: PASSWORD } })).json()).toMatchObject({
      code: 'invitation_over',
    })
    const wrong = await send('/api/session', { method: 'POST', body: { name: '森', password: `${PASSWORD}!` } })
    expect([wrong.status, (await bodyOf(wrong)).code]).toEqual([401, 'wrong_password'])
    const right = await send('/api/session', { method: 'POST', body: { name: '森', password: PASSWORD } })
    expect(right.headers.get('set-cookie')).toMatch(/^iwaku=iws_[\w-]{43}; Path=\/; Max-Age=1209600; HttpOnly; SameSite=Lax$/)
    expect((await send('/api/stats', { cookie: cookieIn(right) })).status).toBe(200)
    await send('/api/session', { method: 'DELETE', cookie: cookieIn(right) })
    expect((await send('/api/stats', { cookie: cookieIn(right) })).status).toBe(401)
  })

  it('keeps no password and no secret as it is', async () => {
    const cookie = await joined('森', 'read')
    const all = await accounts.list()
    const kept = JSON.stringify([all, await accounts.grants(all[0]?.id ?? '', 'session'), await accounts.audited(100)])
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    expect(kept).not.toContain(PASSWORD)
    expect(kept).not.toContain(cookie.split('=')[1])
  })

  it('marks its cookie for TLS alone when the proxy says so', async () => {
    const { invitation } = await invited({ name: '森', role: 'read', now: new Date(clock) })
    const response = await send('/api/join', { method: 'POST', body: { invitation, password: PASSWORD }, 'x-forwarded-proto': 'https' })
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-iwaku=.*; Secure$/)
  })

  it('makes whoever guesses wait, by address and by name', async () => {
    await joined('森', 'read')
    const guess = (address: string): Promise<Response> =>
      send('/api/session', { method: 'POST', body: { name: '森', password: 'wrong wrong wrong' }, 'x-forwarded-for': address })
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) statuses.push((await guess(`198.51.100.${i}`)).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
    const told = await guess('198.51.100.99')
    expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(0)
    clock += 300_000
    expect((await guess('198.51.100.1')).status).toBe(401)
  }, 60_000)

  it('lets each do what the role says', async () => {
    const reader = await joined('読', 'read')
    const chief = await joined('長', 'administer')
    const make = (cookie: string): Promise<Response> => send('/api/accounts', { method: 'POST', body: { name: '新', role: 'add' }, cookie })
    expect((await make(reader)).status).toBe(403)
    expect(await (await send('/api/audit', { cookie: reader })).json()).toMatchObject({ code: 'not_allowed' })
    expect((await make(chief)).status).toBe(201)
    expect(await (await make(chief)).json()).toMatchObject({ code: 'name_taken' })
    const digest = await send('/api/digest', { method: 'POST', body: {}, cookie: reader })
    expect((await bodyOf(digest)).code).toBe('bad_parameter')
    // an address that is not known to need less
    expect((await send('/api/anything', { method: 'POST', body: {}, cookie: reader })).status).toBe(403)
    const { accounts: listed } = await bodyOf(await send('/api/accounts', { cookie: chief }))
    expect(JSON.stringify(listed)).not.toContain('argon2')
    const id = listed.find(({ name }: { name: string }) => name === '読').id
    expect((await send(`/api/accounts/${id}`, { method: 'PATCH', body: { disabled: true }, cookie: chief })).status).toBe(200)
    expect((await send('/api/stats', { cookie: reader })).status).toBe(401)
    const own = listed.find(({ name }: { name: string }) => name === '長').id
    expect(await (await send(`/api/accounts/${own}`, { method: 'PATCH', body: { role: 'read' }, cookie: chief })).json()).toMatchObject({
      code: 'last_administrator',
    })
    const { audit } = await bodyOf(await send('/api/audit', { cookie: chief }))
    expect(audit.map(({ what }: { what: string }) => what)).toEqual(expect.arrayContaining(['join', 'account-made', 'account-changed']))
  })

  it('gives tokens to programs, for no more than the account may and until they are revoked', async () => {
    const cookie = await joined('森', 'correct')
    expect((await send('/api/own/tokens', { method: 'POST', body: { name: 'x', role: 'administer' }, cookie })).status).toBe(403)
    const { token, id } = await bodyOf(
      await send('/api/own/tokens', { method: 'POST', body: { name: 'feed', role: 'read', days: 30 }, cookie }),
    )
    const bearer = { authorization: `Bearer ${token}` }
    expect((await send('/api/stats', bearer)).status).toBe(200)
    expect((await send('/feed.atom', { authorization: `Basic ${Buffer.from(`森:${token}`).toString('base64')}` })).status).toBe(200)
    expect(await (await send('/api/decisions', { method: 'POST', body: {}, ...bearer })).json()).toMatchObject({ code: 'not_allowed' })
    // no hold on the account itself
    expect((await send('/api/own', bearer)).status).toBe(401)
    clock += 31 * 86_400_000
    expect((await send('/api/stats', bearer)).status).toBe(401)
    clock -= 31 * 86_400_000
    await send(`/api/own/tokens/${id}`, { method: 'DELETE', cookie })
    expect((await send('/api/stats', bearer)).status).toBe(401)
  })

  it('keeps the searches of each, which nobody else sees and the audit does not tell', async () => {
    const [mori, naga] = [await joined('森', 'read'), await joined('長', 'administer')]
    const path = '/api/own/searches'
    const save = (body: unknown, cookie = mori): Promise<Response> => send(path, { method: 'POST', body, cookie })
    const search = { name: '橋/50%', query: '橋 act:threaten', known: 3 }
    expect((await save(search)).status).toBe(201)
    expect(await bodyOf(await save({ name: ' 水門 ', query: '水門' }))).toEqual({
      searches: [search, { name: '水門', query: '水門', known: null }],
    })
    expect(await bodyOf(await send(path, { cookie: naga }))).toEqual({ searches: [] })
    expect(await bodyOf(await send(path))).toMatchObject({ code: 'not_signed_in' })
    for (const wrong of [
      { name: '', query: '橋' },
      { name: '橋', query: ' ' },
      { name: '橋', query: '橋', known: -1 },
      { name: 'あ'.repeat(101), query: '橋' },
    ])
      expect(await bodyOf(await save(wrong))).toMatchObject({ status: 400 })
    expect(await bodyOf(await send(`${path}/${encodeURIComponent(search.name)}`, { method: 'DELETE', cookie: mori }))).toEqual({
      searches: [{ name: '水門', query: '水門', known: null }],
    })
    const { audit } = await bodyOf(await send('/api/audit', { cookie: naga }))
    expect(JSON.stringify(audit)).not.toMatch(/searches|水門/)
    for (let i = 0; i < 199; i++) expect((await save({ name: `${i}`, query: '橋' })).status).toBe(201)
    expect(await bodyOf(await save({ name: '多すぎる', query: '橋' }))).toMatchObject({
      status: 409,
      code: 'too_many_searches',
      cure: expect.any(String),
    })
  })

  it('signs everybody out who had the password before', async () => {
    const cookie = await joined('森', 'read')
    const wrong = await send('/api/own/password', { method: 'POST', body: { old: 'not the old one', password: `${PASSWORD}2` }, cookie })
    expect(wrong.status).toBe(401)
    const changed = await send('/api/own/password', { method: 'POST', body: { old: PASSWORD, password: `${PASSWORD}2` }, cookie })
    expect((await send('/api/stats', { cookie })).status).toBe(401)
    expect((await send('/api/stats', { cookie: cookieIn(changed) })).status).toBe(200)
  })

  it('asks for a passkey with a challenge that holds once', async () => {
    const cookie = await joined('森', 'read')
    const options = await bodyOf(await send('/api/own/passkeys/options', { method: 'POST', body: {}, cookie }))
    expect(options).toMatchObject({ rp: { id: 'localhost' }, user: { name: '森' } })
    const clientDataJSON = Buffer.from(
      JSON.stringify({ type: 'webauthn.create', challenge: options.challenge, origin: 'http://localhost' }),
    ).toString('base64url')
    const body = {
      name: '鍵',
      answer: { id: 'x', rawId: 'x', type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON, attestationObject: 'x' } },
    }
    for (let i = 0; i < 2; i++)
      expect(await (await send('/api/own/passkeys', { method: 'POST', body, cookie })).json()).toMatchObject({ code: 'passkey_refused' })
    expect(await accounts.passkeys((await accounts.list())[0]?.id ?? '')).toEqual([])
  })

  it('takes nothing from pages of other sites', async () => {
    const cookie = await joined('長', 'administer')
    const foreign = await send('/api/accounts', {
      method: 'POST',
      body: { name: '悪', role: 'administer' },
      cookie,
      origin: 'https://evil.example',
    })
    expect(await foreign.json()).toMatchObject({ code: 'foreign_origin' })
    const plain = await example.app.request('/api/accounts', {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/plain' },
      body: '{"name":"悪","role":"administer"}',
    })
    expect(await plain.json()).toMatchObject({ code: 'not_json' })
    expect(await accounts.byName('悪')).toBeNull()
  })

  it('describes what it does with accounts', async () => {
    const cookie = await joined('長', 'administer')
    const { paths } = await bodyOf(await send('/openapi.json', { cookie }))
    for (const path of ['/api/session', '/api/join', '/api/own', '/api/accounts/{id}', '/api/audit']) expect(paths).toHaveProperty([path])
    // whatever is described there answers, if only to say what is missing
    for (const [path, methods] of Object.entries(paths as Record<string, object>))
      for (const method of Object.keys(methods)) {
        const response = await send(path.replace(/\{\w+\}/g, 'x'), {
          method: method.toUpperCase(),
          cookie,
          ...(method !== 'get' && { body: {} }),
        })
        expect(response.status, `${method} ${path}`).not.toBe(405)
        expect(response.status, `${method} ${path}`).toBeLessThan(500)
        if (path === '/api/session' || path === '/api/own/sessions') break
      }
  })
})
