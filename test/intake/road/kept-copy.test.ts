import { afterEach, describe, expect, it } from 'vitest'
import { type Arrival, openRoad } from '#intake'
import { keptCopy, momentOf } from '../../../src/intake/road/kept-copy.ts'
import { answer, type Behaviour, fakeEdge, openHostile, quickClock, redirect } from '../fetch/hostile-server.ts'

const PAGE = 'http://news.example.com/kiji/1'

describe('a copy of the Internet Archive', () => {
  it.each([
    [`http://web.archive.org/web/20310507010203/${PAGE}`, `http://web.archive.org/web/20310507010203id_/${PAGE}`, PAGE],
    [`https://web.archive.org/web/2031/${PAGE}?utm_source=x`, `https://web.archive.org/web/2031id_/${PAGE}?utm_source=x`, PAGE],
    [`https://web.archive.org/web/20310507010203if_/${PAGE}`, `https://web.archive.org/web/20310507010203id_/${PAGE}`, PAGE],
  ])('%s is asked for as it came', (address, ask, page) => expect(keptCopy(address)).toEqual({ ask, address: page }))

  it.each([
    PAGE,
    'https://web.archive.org/web/2031*/http://news.example.com/',
    'https://web.archive.org/about/',
    'https://web.archive.org/web/20310507010203/',
    'https://web.archive.org.example.com/web/20310507010203/http://news.example.com/',
  ])('%s is none', (address) => expect(keptCopy(address)).toBe(null))

  it('its moment is that of the address where it was found', () => {
    expect(momentOf(`http://web.archive.org/web/20310507010203id_/${PAGE}`)).toBe('2031-05-07T01:02:03Z')
    for (const digits of ['2031', '20319907010203', '20310507'])
      expect(momentOf(`http://web.archive.org/web/${digits}id_/${PAGE}`)).toBe(null)
  })
})

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function arrivals(behaviours: Record<string, Behaviour>, ...places: string[]): Promise<{ found: Arrival[]; log: readonly string[] }> {
  const server = await openHostile(behaviours)
  open.push(server.close)
  const ips = { ips: ['8.8.8.1'] }
  const edge = { clock: quickClock(), ...fakeEdge(server.port, { 'web.archive.org': ips, 'news.example.com': ips, 'www.google.com': ips }) }
  const none = (): never => {
    throw new Error('no file is read here')
  }
  const road = await openRoad({
    fetcher: { userAgent: 'iwaku/0.1.0', spacing: 0, limits: { retries: 0 }, edge },
    now: () => '2031-07-01T00:00:00Z',
    readFile: none,
    readHead: none,
  })
  const found: Arrival[] = []
  for (const place of places) for await (const arrival of road.open(place)) found.push(arrival)
  await road.close()
  return { found, log: server.log }
}

it('copies of several moments and the page of today are versions of one address', async () => {
  const later = `/web/20310601000000id_/${PAGE}`
  const { found, log } = await arrivals(
    {
      [`/web/20310507010203id_/${PAGE}`]: answer(200, '<p>橋は開く'),
      [`/web/2031id_/${PAGE}`]: redirect(`http://web.archive.org${later}`),
      [later]: answer(200, '<p>橋は閉じる'),
      '/kiji/1': answer(200, '<p>橋は動かない'),
    },
    `http://web.archive.org/web/20310507010203/${PAGE}`,
    `http://web.archive.org/web/2031/${PAGE}`,
    `http://web.archive.org/web/2031/${PAGE}`,
    PAGE,
  )
  const seen = found.map((arrival) =>
    arrival.kind === 'capture' ? [arrival.capture.name, arrival.capture.seen, arrival.capture.part?.first] : arrival,
  )
  expect(seen.slice(0, 2)).toEqual([
    [PAGE, '2031-05-07T01:02:03Z', undefined],
    [PAGE, '2031-06-01T00:00:00Z', undefined],
  ])
  expect(seen.slice(2)).toEqual([[PAGE, expect.any(String), PAGE]])
  expect(log.filter((one) => !one.includes('robots.txt'))).toHaveLength(4)
})

it('a door of an alert is not asked, but the page that it names, once', async () => {
  const door = (more: string): string => `http://www.google.com/url?sa=t&url=${encodeURIComponent(PAGE)}&usg=${more}`
  const { found, log } = await arrivals({ '/kiji/1': answer(200, '<p>橋は開く') }, door('x'), door('y'), PAGE)
  expect(found).toMatchObject([{ kind: 'capture', capture: { name: PAGE } }])
  expect(log.filter((one) => one.includes('google'))).toEqual([])
})
