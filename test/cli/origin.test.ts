import { expect, it } from 'vitest'
import { openLedger } from '#ledger'
import type { Trouble } from '#message'
import { resolving } from '../../src/cli/ledger/origin.ts'
import { followAll } from '../../src/cli/ledger/reread.ts'
import { plainAddress } from '../../src/intake/fetch/same.ts'
import { originalOf } from '../../src/ledger/family/original.ts'
import { makeEntry } from '../ledger/entries.ts'
import { inFolder, iwaku } from './run-in-test.ts'

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

it(
  'the short links of pages that are in a ledger are followed afterwards, and only those that nobody has followed yet',
  inFolder(async (folder) => {
    const ledger = await openLedger(`${folder}/ledger.sqlite`, { create: true })
    const before = asked.length
    const text = '橋は開く https://t.co/later https://t.co/gone'
    ledger.add([makeEntry('a.txt', text, []), makeEntry('b.txt', '港は開く', [])])
    expect(await followAll(ledger, { resolved })).toEqual({ pages: 1, links: 1 })
    const known = [{ short: 'https://t.co/later', address: 'https://news.example/kiji/1' }]
    const recordsOf = () => [...ledger.entries()].map(({ address, record }) => [address, record.shortLinks])
    expect(recordsOf().sort()).toEqual([
      ['a.txt', known],
      ['b.txt', undefined],
    ])
    expect(await followAll(ledger, { resolved })).toEqual({ pages: 0, links: 0 })
    expect(asked.slice(before)).toEqual(['https://t.co/later'])
    // what is read anew, by this version or a newer one, keeps what was found
    for (const version of ['0.1.0', '0.2.0']) {
      ledger.add([makeEntry('a.txt', text, [], { version })])
      expect(recordsOf()).toContainEqual(['a.txt', known])
    }
    ledger.close()
  }),
)

it(
  'where nothing may be fetched, each link is told of and none is asked',
  inFolder(async (folder) => {
    const path = `${folder}/ledger.sqlite`
    const ledger = await openLedger(path, { create: true })
    ledger.add([makeEntry('a.txt', '橋は開く https://t.co/later', [])])
    ledger.close()
    const offline = await iwaku(['reread', '--resolve', '--no-fetch', '--ledger', path], { readerModule: null })
    expect(offline).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^0 pages read anew .*\n0 short links followed .* on 0 pages\.\n$/),
    })
    expect(offline.err).toMatch(/https:\/\/t\.co\/later: it was left where it is, for nothing is fetched/)
    const { out } = await iwaku(['reread', '--resolve', '--no-fetch', '--ledger', path, '--format', 'json'], { readerModule: null })
    expect(JSON.parse(out)).toMatchObject({ pages: 0, followed: { pages: 0, links: 0 } })
  }),
)
