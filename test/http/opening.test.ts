import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Desk, Task } from '#desk'
import { type Accounts, invite, openAccounts, readAssets, Team } from '#http'
import { type Example, openExample } from './example.ts'

const SCRIPT = 'export const bridge = 1\n'.repeat(100)
const BROWSER = { accept: 'text/html,application/xhtml+xml' }

let folder: string
let accounts: Accounts
let asked: Task[]
let own: Example
let shared: Example

const desk: Desk = {
  do: async (task) => {
    asked.push(task)
    return { body: new Uint8Array(1) }
  },
  each: async () => true,
  load: () => ({ waiting: 0, busy: 0 }),
  close: async () => undefined,
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iwaku-opening-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>iwaku</title>')
  writeFileSync(join(folder, 'first.js'), SCRIPT)
  writeFileSync(join(folder, 'first.js.gz'), gzipSync(SCRIPT))
  const assets = readAssets(folder)
  accounts = await openAccounts(join(folder, 'accounts.sqlite'))
  const team = new Team({ accounts, now: () => new Date('2031-07-01T00:00:00Z'), behindProxy: true })
  const pages = { 'https://pages.example/a.txt': 'ドレイク国防相は「橋には触れない」と述べた。' }
  ;[own, shared] = await Promise.all([openExample(pages, { desk, assets }), openExample(pages, { desk, assets, team })])
})

afterAll(async () => {
  await Promise.all([own.close(), shared.close(), accounts.close()])
  rmSync(folder, { recursive: true })
})

/** Kinds of what is asked when a page of the interface is asked for. */
async function begun(example: Example, path: string, headers: Readonly<Record<string, string>> = BROWSER): Promise<readonly string[]> {
  asked = []
  const response = await example.ask(path, { headers })
  expect(response.status).toBe(200)
  return asked.map((task) => (task.kind === 'ask' ? task.question.kind : task.kind))
}

it('what a view asks is begun with its page', async () => {
  expect(await begun(own, '/timeline')).toEqual(['points', 'deeds'])
  expect(await begun(own, '/source/%E3%83%89%E3%83%AC%E3%82%A4%E3%82%AF')).toEqual(['who', 'said', 'kin', 'months', 'clashes'])
  expect(asked[0]).toEqual({ kind: 'ask', question: { kind: 'who', called: 'ドレイク' } })
  expect(asked[4]).toMatchObject({ question: { only: 'shift', query: 'source:"ドレイク"' } })
})

it('nothing is, where something was chosen, where no view is, or where no browser asks', async () => {
  for (const path of ['/lines?state=open', '/intake', '/nowhere', '/source', '/source/%E3%83', '/page/a/b'])
    expect([path, await begun(own, path)]).toEqual([path, []])
  expect(await begun(own, '/lines', { accept: '*/*' })).toEqual([])
})

it('of a shared ledger, only for whoever is signed in', async () => {
  expect(await begun(shared, '/lines')).toEqual([])
  const made = await invite(accounts, { name: '係', role: 'read', now: new Date('2031-07-01T00:00:00Z') })
  const joined = await shared.ask('/api/join', { json: { invitation: made?.invitation, password: '橋の下の水は、まだ 12 度' } })
  const cookie = (joined.headers.get('set-cookie') ?? '').split(';')[0] as string
  expect(await begun(shared, '/lines', { ...BROWSER, cookie })).toEqual(['lines'])
})

it('scripts are sent as they were packed when they were built, and not again', async () => {
  const packed = await own.ask('/first.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(Object.fromEntries(packed.headers)).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(SCRIPT)
  const plain = await own.ask('/first.js', { headers: { 'accept-encoding': 'gzip;q=0' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toBe(SCRIPT)
  const etag = packed.headers.get('etag') as string
  expect((await own.ask('/first.js', { headers: { 'if-none-match': etag } })).status).toBe(304)
  // what is packed is nothing by itself
  expect((await own.ask('/first.js.gz')).status).toBe(404)
})
