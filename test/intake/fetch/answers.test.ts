import { afterEach, describe, expect, it } from 'vitest'
import type { Asking, Fetched, FetcherOptions } from '../../../src/intake/fetch/index.ts'
import { readRetryAfter } from '../../../src/intake/fetch/retry-after.ts'
import { answer, type Behaviour, fakeEdge, type Hostile, openHostile, quickClock, redirect, testFetcher } from './hostile-server.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function setUp(behaviours: Record<string, Behaviour>, options: Partial<FetcherOptions> = {}) {
  const server = await openHostile(behaviours)
  const edge = { ...fakeEdge(server.port), clock: quickClock(NOW) }
  const fetcher = testFetcher(edge, options)
  open.push(fetcher.stop, server.close)
  const page = (path: string, asking?: Asking): Promise<Fetched> => fetcher.page(`http://news.example.com${path}`, asking)
  return { server, fetcher, page, edge, clock: edge.clock }
}

const NOW = Date.UTC(2031, 4, 6, 1, 0, 0)
const HOUR = 3_600_000
const headOf = ({ asked }: Hostile): string => asked.at(-1)?.head ?? ''

describe('what a page is given with', () => {
  it('bytes, digest, kept headers, time by the clock, and who asked', async () => {
    const { server, page } = await setUp({
      '/a': answer(200, '橋', {
        'Content-Type': 'text/html; charset=utf-8',
        ETag: '"e1"',
        'Set-Cookie': 'id=1',
        'X-Other': 'x',
        Link: '</b>; rel=next',
      }),
    })
    const result = await page('/a?q=1#part')
    expect(result).toEqual({
      kind: 'page',
      asked: 'http://news.example.com/a?q=1',
      address: 'http://news.example.com/a?q=1',
      redirects: [],
      remarks: [],
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', etag: '"e1"', link: '</b>; rel=next' },
      bytes: Buffer.from('橋'),
      digest: 'c2995d6958268e93f5a9c7209716568a49634485a970edb4659deda70f014f5a',
      fetchedAt: '2031-05-06T01:00:00.000Z',
    })
    const head = headOf(server)
    expect(head).toMatch(/^GET \/a\?q=1 HTTP\/1\.1\r\n/)
    expect(head).toMatch(/\r\nhost: news\.example\.com\r\n/i)
    expect(head).toMatch(/\r\nuser-agent: iwaku\/0\.1\.0 \(\+https:\/\/example\.org\/iwaku\)\r\n/i)
    expect(head).toMatch(/\r\naccept-encoding: gzip, deflate, br/i)
    expect(head).not.toMatch(/cookie|referer/i)
  })
})

describe('row 57: servers that ask to be left alone', () => {
  it.each([
    ['0', 0],
    ['30', 30_000],
    ['  120 ', 120_000],
    ['315360000', 24 * HOUR],
    ['99999999999999999999999999', 24 * HOUR],
    ['Tue, 06 May 2031 02:00:00 GMT', HOUR],
    ['Tuesday, 06-May-31 02:00:00 GMT', HOUR],
    ['Tue May  6 02:00:00 2031', HOUR],
    ['Tue, 06 May 2041 01:00:00 GMT', 24 * HOUR],
    ['Tue, 06 May 2030 01:00:00 GMT', 0],
    ['Tue, 99 May 2031 01:00:00 GMT', null],
    ['-5', null],
    ['1.5', null],
    ['1e3', null],
    ['soon', null],
    ['2031-05-06T02:00:00Z', null],
    ['', null],
    [undefined, null],
  ])('Retry-After: %s is %s milliseconds', (value, wait) => {
    expect(readRetryAfter(value, NOW)).toBe(wait)
  })

  it.each([429, 503])('%i tells how long, and until then nothing goes out to that host', async (status) => {
    const { server, fetcher, page, clock } = await setUp({
      '/busy': answer(status, '', { 'Retry-After': '7200' }),
      '/a': answer(200, 'a page'),
    })
    expect(await page('/busy')).toMatchObject({
      kind: 'failed',
      because: { code: 'status', status },
      retryable: true,
      retryAfter: 2 * HOUR,
      attempts: 1,
    })
    clock.advance(HOUR)
    expect(await page('/a')).toMatchObject({
      kind: 'failed',
      because: { code: 'waiting', host: 'news.example.com' },
      retryable: true,
      retryAfter: HOUR,
    })
    expect(await fetcher.page('http://other.example.com/a')).toMatchObject({ kind: 'page' })
    expect(server.log).toEqual(['GET news.example.com/busy', 'GET other.example.com/a'])
    clock.advance(HOUR)
    expect(await page('/a')).toMatchObject({ kind: 'page' })
  })

  it('who stands in line behind such an answer is told at once', async () => {
    const { server, page } = await setUp({ '/busy': answer(429, '', { 'Retry-After': '7200' }) })
    const results = await Promise.all(Array.from({ length: 100 }, (_, i) => page(`/busy?${i}`)))
    expect(results.map((one) => (one.kind === 'failed' ? one.because.code : one.kind))).toEqual(['status', ...Array(99).fill('waiting')])
    expect(server.log).toHaveLength(1)
  })

  it('a short wait is waited for', async () => {
    let times = 0
    const busy: Behaviour = (socket, asked) =>
      (times++ < 2 ? answer(503, '', { 'Retry-After': '3' }) : answer(200, 'a page'))(socket, asked)
    const { page, clock } = await setUp({ '/busy': busy }, { limits: { retries: 2, backOff: 10 } })
    expect(await page('/busy')).toMatchObject({ kind: 'page' })
    expect(clock.now() - NOW).toBe(6000)
  })

  it('without one, failures of the server are tried again and then told', async () => {
    const { server, page, clock } = await setUp({ '/down': answer(502, '') }, { limits: { retries: 2, backOff: 1000 } })
    expect(await page('/down')).toMatchObject({ because: { code: 'status', status: 502 }, retryable: true, retryAfter: null, attempts: 3 })
    expect(server.log).toHaveLength(3)
    expect(clock.slept).toEqual([1000, 2000])
  })

  it.each([400, 401, 402, 403, 405, 406, 418, 451, 501, 505, 300, 305, 999])('%i is told and not tried again', async (status) => {
    const { server, page } = await setUp({ '/': answer(status, 'no') }, { limits: { retries: 2 } })
    expect(await page('/')).toMatchObject({ kind: 'failed', because: { code: 'status', status }, retryable: false })
    expect(server.log).toHaveLength(1)
  })
})

describe('row 58: what has not changed', () => {
  const earlier = { etag: '"e1"', lastModified: 'Mon, 05 May 2031 00:00:00 GMT', digest: 'x' }

  it('the server is asked with what is known, and its word is taken', async () => {
    const { server, page } = await setUp({ '/': answer(304, '', { ETag: '"e1"' }) })
    expect(await page('/', { earlier })).toMatchObject({ kind: 'unchanged', by: 'status', headers: { etag: '"e1"' } })
    expect(headOf(server)).toMatch(/\r\nif-none-match: "e1"\r\nif-modified-since: Mon, 05 May 2031 00:00:00 GMT/i)
  })

  it.each([
    ['without our ETag', {}],
    ['with another ETag', { ETag: '"e2"' }],
    ['with a weak one', { ETag: 'W/"e1"' }],
    ['of the time to come', { 'Last-Modified': 'Mon, 05 May 2081 00:00:00 GMT' }],
  ])('304 %s is no new version', async (_, headers) => {
    const { page } = await setUp({ '/': answer(304, '', headers) })
    expect(await page('/', { earlier })).toMatchObject({ kind: 'unchanged', by: 'status' })
  })

  it('304 that nobody asked for is a failure', async () => {
    const { page } = await setUp({ '/': answer(304, '') })
    expect(await page('/')).toMatchObject({ kind: 'failed', because: { code: 'status', status: 304 } })
  })

  it('the same bytes are no new version, whatever the headers say', async () => {
    const { page } = await setUp({ '/': answer(200, 'same', { ETag: 'W/"e9"', 'Last-Modified': 'Mon, 05 May 2081 00:00:00 GMT' }) })
    const first = await page('/')
    expect(first.kind).toBe('page')
    const digest = first.kind === 'page' ? first.digest : ''
    expect(await page('/', { earlier: { digest } })).toMatchObject({ kind: 'unchanged', by: 'digest', headers: { etag: 'W/"e9"' } })
    expect(await page('/', { earlier: { digest: 'another' } })).toMatchObject({ kind: 'page' })
  })

  it.each([
    [{ etag: 'W/"weak"' }, /if-none-match: W\/"weak"/i],
    [{ etag: '"橋"' }, null],
    [{ etag: 'bare' }, null],
    [{ etag: '"e"\r\nX-Injected: yes' }, null],
    [{ lastModified: 'Mon, 05 May 2081 00:00:00 GMT' }, null],
    [{ lastModified: 'yesterday' }, null],
    [{ lastModified: 'Mon, 05 May 2031 00:00:00 GMT\r\nX: y' }, null],
    [{ etag: '"e1"', address: 'http://other.example.com/' }, null],
  ])('%j is sent back as %s', async (known, sent) => {
    const { server, page } = await setUp({ '/': answer(200, 'a page') })
    expect(await page('/', { earlier: known })).toMatchObject({ kind: 'page' })
    if (sent === null) expect(headOf(server)).not.toMatch(/\r\nif-|injected|\r\nx:/i)
    else expect(headOf(server)).toMatch(sent)
  })

  it('where the page moved, only the address it came from is asked so', async () => {
    const { server, page } = await setUp({ '/old': redirect('/new'), '/new': answer(304, '') })
    expect(await page('/old', { earlier: { ...earlier, address: 'http://news.example.com/new' } })).toMatchObject({ kind: 'unchanged' })
    expect(server.asked.map(({ path, head }) => `${path} ${/if-none-match/i.test(head)}`)).toEqual([
      '/robots.txt false',
      '/old false',
      '/new true',
    ])
  })
})

describe('row 59: pages that are gone', () => {
  it.each([404, 410])('%i', async (status) => {
    const { server, page } = await setUp({ '/a': redirect('/b'), '/b': answer(status, 'no such page') }, { limits: { retries: 2 } })
    expect(await page('/a', { earlier: { etag: '"e1"' } })).toMatchObject({
      kind: 'gone',
      status,
      address: 'http://news.example.com/b',
      redirects: [{ status: 302 }],
    })
    expect(server.log).toHaveLength(2)
  })
})

describe('ending it', () => {
  it('offline, nothing goes out, not even the question where a name leads', async () => {
    const { server, page, fetcher, edge } = await setUp({ '/': answer(200, 'a page') }, { offline: true })
    expect(await page('/')).toMatchObject({ kind: 'refused', because: { code: 'offline' }, asked: 'http://news.example.com/' })
    expect(await fetcher.resolveShort('https://t.co/abc')).toMatchObject({ kind: 'refused', because: { code: 'offline' } })
    expect([...edge.resolved, ...edge.dialled, ...server.asked]).toEqual([])
  })

  it.each(['/headers', '/body', '/robots'])('an aborted signal ends it while it is at %s, and others go on', async (where) => {
    const never: Behaviour = () => undefined
    const abort = new AbortController()
    const stopAt: Behaviour = (socket) => {
      if (where === '/body') socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf')
      setTimeout(() => abort.abort(new Error('enough')), 20)
    }
    const { page } = await setUp({
      [where]: where === '/robots' ? never : stopAt,
      ...(where === '/robots' ? { '/robots.txt': stopAt } : {}),
      '/a': answer(200, 'a'),
    })
    const [ended, other] = await Promise.allSettled([page(where, { signal: abort.signal }), page('/a', { ignoreRobots: true })])
    expect(ended).toMatchObject({ status: 'rejected', reason: { message: 'enough' } })
    expect(other).toMatchObject({ status: 'fulfilled', value: { kind: 'page' } })
  })

  it('a signal that was aborted before sends nothing', async () => {
    const { server, page } = await setUp({ '/': answer(200, 'a page') })
    await expect(page('/', { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
    expect(server.asked).toEqual([])
  })

  it('stopped, what runs comes to its end, what waits and what comes later is refused', async () => {
    const slow: Behaviour = (socket, asked) => void setTimeout(() => answer(200, 'late')(socket, asked), 40)
    const { server, page, fetcher } = await setUp({ '/slow': slow })
    const all = [page('/slow', { ignoreRobots: true }), page('/slow?2', { ignoreRobots: true }), page('/slow?3', { ignoreRobots: true })]
    while (server.log.length === 0) await new Promise((done) => setTimeout(done, 2))
    await fetcher.stop()
    const results = [...(await Promise.all(all)), await page('/slow?4')]
    expect(results.map((one) => (one.kind === 'refused' ? one.because.code : one.kind))).toEqual(['page', 'stopped', 'stopped', 'stopped'])
    expect(server.log).toEqual(['GET news.example.com/slow'])
  })

  it('the result says that robots.txt was not asked', async () => {
    const { server, page } = await setUp({ '/robots.txt': answer(200, 'User-agent: *\nDisallow: /'), '/': answer(200, 'a page') })
    expect(await page('/', { ignoreRobots: true })).toMatchObject({
      kind: 'page',
      remarks: [{ code: 'robots-ignored', host: 'news.example.com' }],
    })
    expect(server.asked).toHaveLength(1)
  })
})
