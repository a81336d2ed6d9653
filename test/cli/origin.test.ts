import { expect, it } from 'vitest'
import type { Trouble } from '#message'
import { resolving } from '../../src/cli/ledger/origin.ts'
import { plainAddress } from '../../src/intake/fetch/same.ts'
import { makeEntry } from '../ledger/entries.ts'

const asked: string[] = []
const base = (address: string) => ({ asked: address, address, redirects: [], remarks: [], fetchedAt: '2031-05-07T00:00:00Z' })
const troubles: [string, Trouble][] = []
const resolved = resolving(
  async (address) => {
    asked.push(address)
    return address.endsWith('gone')
      ? { kind: 'gone', status: 404, ...base(address) }
      : { kind: 'resolved', ...base('https://news.example/kiji/1?utm_source=x') }
  },
  plainAddress,
  (address, trouble) => void troubles.push([address, trouble]),
)
const origin = async (originUrl: string | null): Promise<string | null> => {
  const entry = makeEntry('a.txt', '橋は開く', [])
  return (await resolved({ ...entry, record: { ...entry.record, originUrl } })).record.originUrl
}

it('a short link is followed once, and what is none not at all', async () => {
  expect(await origin('https://t.co/abc')).toBe('https://news.example/kiji/1')
  expect(await origin('https://t.co/abc')).toBe('https://news.example/kiji/1')
  expect(await origin('https://news.example/kiji/2')).toBe('https://news.example/kiji/2')
  expect(await origin(null)).toBe(null)
  expect([asked, troubles]).toEqual([['https://t.co/abc'], []])
})

it('one that leads nowhere stays, and is told of once', async () => {
  for (let i = 0; i < 2; i++) expect(await origin('https://t.co/gone')).toBe('https://t.co/gone')
  expect(troubles).toEqual([['https://t.co/gone', { code: 'not_fetched', because: { code: 'gone', status: 404 } }]])
})
