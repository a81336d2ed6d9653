import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Fetched } from '../../../src/intake/fetch/result.ts'
import { lookAt, nextDue, pageRead, pageUnread, waitingAfter } from '../../../src/intake/watch/look.ts'
import { newSource, type Source } from '../../../src/intake/watch/state.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2031-07-01T09:00:00Z')
const FEED = 'https://news.example/feed'
const base = (address = FEED) => ({ asked: address, address, redirects: [], remarks: [], fetchedAt: '2031-07-01T09:00:00.000Z' })
const came = (body: string, headers = {}, address = FEED): Fetched => {
  const bytes = Buffer.from(body)
  return { kind: 'page', status: 200, headers, bytes, digest: createHash('sha256').update(bytes).digest('hex'), ...base(address) }
}
const rss = (items: readonly string[], more = ''): string =>
  `<rss version="2.0"><channel><title>町</title>${more}${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`
const item = (name: string, date?: string): string =>
  `<guid>${name}</guid><link>https://news.example/${name}</link>${date === undefined ? '' : `<pubDate>${date}</pubDate>`}`
const fresh = newSource(FEED, null, NOW)
const look = (source: Source, body: string, now = NOW): Source => lookAt(source, came(body), now).source

describe('a feed', () => {
  it('is known with what it is asked by next time, and its items wait', () => {
    const { source } = lookAt(
      fresh,
      came(rss([item('a'), item('b')]), { etag: '"1"', 'last-modified': 'Tue, 01 Jul 2031 08:00:00 GMT' }),
      NOW,
    )
    expect(source).toMatchObject({ kind: 'feed', asked: NOW, news: NOW, earlier: { etag: '"1"', address: FEED } })
    expect(source.queue.map(({ address }) => address)).toEqual(['https://news.example/a', 'https://news.example/b'])
    expect([source.due > NOW, nextDue(source)]).toEqual([true, NOW])
  })

  it('keeps validators over an answer that repeats none of them', () => {
    const first = lookAt(fresh, came(rss([item('a')]), { etag: '"1"' }), NOW).source
    const { earlier } = lookAt(first, { kind: 'unchanged', by: 'status', headers: { 'last-modified': 'x' }, ...base() }, NOW + HOUR).source
    expect(earlier).toEqual({ ...first.earlier, lastModified: 'x' })
  })

  it('is asked as often as its dates say at first, then as it is observed', () => {
    const dates = ['Tue, 01 Jul 2031 08:00:00 GMT', 'Tue, 01 Jul 2031 04:00:00 GMT', 'Tue, 01 Jul 2031 00:00:00 GMT']
    let source = look(fresh, rss(dates.map((date, i) => item(String(i), date))))
    expect([source.rhythm, source.news]).toEqual([4 * HOUR, NOW - HOUR])
    source = look(source, rss([item('new'), item('0')]), NOW + 7 * HOUR)
    expect([source.rhythm, source.news]).toEqual([5 * HOUR, NOW + 7 * HOUR])
  })

  it('whose last item is old is asked once a day from the first', () => {
    const { due } = look(fresh, rss([item('a', 'Sat, 01 Jan 2028 00:00:00 GMT')]))
    expect(due - NOW).toBeGreaterThan(21 * HOUR)
  })

  it('wishes, and is heard, also when nothing changed', () => {
    const source = look(fresh, rss([item('a')], '<ttl>600</ttl>'))
    expect(source.due).toBe(NOW + 10 * HOUR)
    const later = lookAt(source, { kind: 'unchanged', by: 'status', headers: {}, ...base() }, NOW + 10 * HOUR).source
    expect(later.due).toBe(NOW + 20 * HOUR)
  })

  it('with more new items than are kept waiting says so', () => {
    const first = look(fresh, rss(Array.from({ length: 900 }, (_, i) => item(`a${i}`))))
    const { source, trouble } = lookAt(first, came(rss(Array.from({ length: 900 }, (_, i) => item(`b${i}`)))), NOW + HOUR)
    expect([source.queue.length, trouble]).toEqual([1000, { code: 'too_many_addresses', limit: 1000 }])
    expect(source.queue[0]?.address).toBe('https://news.example/b0')
  })
})

describe('trouble', () => {
  it('of any kind makes the pauses longer until it is over', () => {
    let source = look(fresh, rss([item('a')]))
    const pauses: number[] = []
    for (let i = 1; i <= 6; i++) {
      const now = NOW + i * 48 * HOUR
      source = look(source, i % 2 ? '<!doctype html><p>工事中' : `<rss><channel>${'<x>'.repeat(5000)}`, now)
      pauses.push(Math.round((source.due - now) / pauseOfFirst(source)))
      expect([source.kind, source.failures, source.trouble?.code, source.earlier]).toEqual(['feed', i, 'no_feed', null])
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32])
    expect(look(source, rss([item('a')]), NOW + 400 * HOUR)).toMatchObject({ failures: 0, trouble: null })
  })

  it('of a page that cannot be read is trouble of its source, which is fetched whole again', () => {
    const page = 'https://news.example/page'
    const { source } = lookAt(newSource(page, null, NOW), came('<p>x', { etag: '"1"' }, page), NOW)
    const unread = pageUnread(source, { code: 'no_text' }, NOW)
    expect(unread).toMatchObject({ failures: 1, trouble: { code: 'no_text' }, earlier: null })
    const again = lookAt(unread, came('<p>x', { etag: '"1"' }, page), NOW + HOUR).source
    expect(pageUnread(again, { code: 'no_text' }, NOW + HOUR).failures).toBe(2)
    expect(pageRead(again, true, NOW + HOUR)).toMatchObject({ failures: 0, trouble: null, news: NOW + HOUR, earlier: { etag: '"1"' } })
  })

  it('that is our own end, or our own wish, is none of the source', () => {
    for (const code of ['stopped', 'offline'] as const) {
      const { source, trouble } = lookAt(fresh, { kind: 'refused', because: { code }, ...base() }, NOW)
      expect([source, trouble?.code]).toEqual([fresh, 'not_fetched'])
      const waiting = { address: FEED, tries: 0, due: NOW }
      expect(waitingAfter(waiting, { kind: 'refused', because: { code }, ...base() }, NOW)).toBe(waiting)
    }
  })

  it('of a page that waits is waited for almost a week, unless it will not pass', () => {
    const failed = (status: number, retryable: boolean, retryAfter: number | null = null) =>
      ({ kind: 'failed', because: { code: 'status', status }, retryable, retryAfter, attempts: 1, ...base() }) as const
    expect(waitingAfter({ address: FEED, tries: 0, due: NOW }, failed(403, false), NOW)).toBeNull()
    expect(waitingAfter({ address: FEED, tries: 0, due: NOW }, { kind: 'gone', status: 404, ...base() }, NOW)).toBeNull()
    expect(waitingAfter({ address: FEED, tries: 0, due: NOW }, failed(503, true, 5 * HOUR), NOW)?.due).toBe(NOW + 5 * HOUR)
    let now = NOW
    for (let waiting: ReturnType<typeof waitingAfter> = { address: FEED, tries: 0, due: now }; waiting; ) {
      now = waiting.due
      waiting = waitingAfter(waiting, failed(503, true), now)
    }
    expect(now - NOW).toBeGreaterThan(6 * 24 * HOUR)
  })
})

/** Ten minutes by the source's own spread. */
const pauseOfFirst = ({ address }: Source): number => {
  const first = lookAt(newSource(address, null, NOW), { kind: 'refused', because: { code: 'redirect-loop' }, ...base(address) }, NOW)
  return first.source.due - NOW
}
