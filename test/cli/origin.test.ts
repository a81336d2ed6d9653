import { expect, it } from 'vitest'
import type { Trouble } from '#message'
import { resolving } from '../../src/cli/ledger/origin.ts'
import { plainAddress } from '../../src/intake/fetch/same.ts'
import { originalOf } from '../../src/ledger/family/original.ts'
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
const recordOf = (originUrl: string | null, text = '橋は開く') => {
  const entry = makeEntry('a.txt', text, [])
  return resolved({ ...entry, record: { ...entry.record, originUrl } }).then(({ record }) => record)
}
const origin = async (originUrl: string | null): Promise<string | null> => (await recordOf(originUrl)).originUrl

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

it('those in tweets and other text are kept beside the words, each once, and the words stay', async () => {
  const before = asked.length
  const record = await recordOf(
    null,
    '港の人 @minato\n橋は開くそうです。https://t.co/one。\n詳しくは→https://bit.ly/two?x=1 https://t.co/one https://t.co/gone https://news.example/3',
  )
  expect(record).toMatchObject({
    originUrl: null,
    shortLinks: [
      { short: 'https://t.co/one', address: 'https://news.example/kiji/1' },
      { short: 'https://bit.ly/two?x=1', address: 'https://news.example/kiji/1' },
    ],
  })
  expect(asked.slice(before)).toEqual(['https://t.co/one', 'https://bit.ly/two?x=1'])
  expect(await recordOf('https://news.example/kiji/2')).not.toHaveProperty('shortLinks')
})

it('an original is the same, written as a short link or as it is', async () => {
  const page = async (name: string, originUrl: string, text: string) => {
    const entry = { ...makeEntry(name, text, []) }
    const record = { ...entry.record, originUrl }
    return originalOf(await resolved({ ...entry, record })).address
  }
  const short = await page('a.txt', 'https://t.co/abc', '転載元: https://t.co/abc')
  const whole = await page('b.txt', 'https://news.example/kiji/1', '転載元: https://news.example/kiji/1')
  expect([short?.value, short?.start, short?.end]).toEqual([whole?.value, 5, 21])
  expect(short?.value).toBeTruthy()
})
