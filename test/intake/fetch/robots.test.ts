import { afterEach, describe, expect, it } from 'vitest'
import type { FetcherOptions } from '../../../src/intake/fetch/index.ts'
import { forbiddingLine, readRobots } from '../../../src/intake/fetch/robots.ts'
import { type RobotsAnswer, RobotsCache } from '../../../src/intake/fetch/robots-cache.ts'
import { answer, type Behaviour, fakeEdge, openHostile, quickClock, raw, redirect, testFetcher } from './hostile-server.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const read = (text: string | Buffer, product = 'iwaku') => readRobots(Buffer.from(text), product)
const may = (text: string | Buffer, path: string): boolean => forbiddingLine(read(text), path) === null

describe('what a robots.txt says (RFC 9309)', () => {
  it.each([
    ['nothing', '', '/a', true],
    ['all', 'User-agent: *\nDisallow: /', '/a', false],
    ['all but itself', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['an empty rule', 'User-agent: *\nDisallow:', '/a', true],
    ['own group before that for all', 'User-agent: *\nDisallow: /\n\nUser-agent: iwaku\nDisallow: /b', '/a', true],
    ['own group, in whatever case', 'User-Agent: IWAKU\ndisallow: /a', '/a', false],
    ['own group with a version', 'User-agent: iwaku/1.0\nDisallow: /a', '/a', false],
    ['own group with words behind', 'User-agent: iwaku reader\nDisallow: /a', '/a', false],
    ['an own group that says nothing', 'User-agent: iwaku\n\nUser-agent: *\nDisallow: /', '/a', false],
    ['an own group that is empty', 'User-agent: *\nDisallow: /\n\nUser-agent: iwaku\nDisallow:', '/a', true],
    ['another product that begins alike', 'User-agent: iwaku-images\nDisallow: /', '/a', true],
    ['another product that ends alike', 'User-agent: notiwaku\nDisallow: /', '/a', true],
    [
      'two groups of ours are one',
      'User-agent: iwaku\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: iwaku\nDisallow: /b',
      '/b',
      false,
    ],
    ['several agents over one group', 'User-agent: x\nUser-agent: iwaku\nUser-agent: y\nDisallow: /a', '/a', false],
    [
      'a sitemap between agents parts nothing',
      'User-agent: iwaku\nSitemap: https://example.com/s\nUser-agent: y\nDisallow: /a',
      '/a',
      false,
    ],
    ['an unknown line parts nothing', 'User-agent: iwaku\nNoindex: /x\n\nDisallow: /a', '/a', false],
    ['rules in front of all groups', 'Disallow: /\nUser-agent: *\nDisallow: /b', '/a', true],
    ['the longest holds', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['the longest holds, the other way', 'User-agent: *\nAllow: /a\nDisallow: /a/b', '/a/b/c', false],
    ['of two as long, the one that allows', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['a beginning is enough', 'User-agent: *\nDisallow: /news', '/newsletter', false],
    ['letters have a case', 'User-agent: *\nDisallow: /News', '/news', true],
    ['a star', 'User-agent: *\nDisallow: /*/print', '/a/b/print?x', false],
    ['a star that matches nothing', 'User-agent: *\nDisallow: /a*b', '/ab', false],
    ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['an end that is not there', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['an end behind a double', 'User-agent: *\nDisallow: /*ab$', '/abab', false],
    ['an end without a star', 'User-agent: *\nDisallow: /a$', '/ab', true],
    ['the front page alone', 'User-agent: *\nAllow: /$\nDisallow: /', '/', true],
    ['a $ in the middle is a $', 'User-agent: *\nDisallow: /a$b', '/a$b', false],
    ['a star as such', 'User-agent: *\nDisallow: /a%2Ab', '/axb', true],
    ['a star as such, in the path', 'User-agent: *\nDisallow: /a%2Ab', '/a*b', false],
    ['a query', 'User-agent: *\nDisallow: /*?id=', '/a?id=1', false],
    ['letters of their own or as %XX', 'User-agent: *\nDisallow: /%7Eaoi/%e6%a9%8b', '/~aoi/%E6%A9%8B', false],
    ['bare Japanese', 'User-agent: *\nDisallow: /橋', '/%E6%A9%8B/1', false],
    ['a comment', 'User-agent: * # all\nDisallow: /a # b\n# Disallow: /', '/b', true],
    ['blanks everywhere', ' \tUser-agent : *\n\t Disallow\t:\t/a ', '/a', false],
    ['CR alone', 'User-agent: *\rDisallow: /a\rDisallow: /b', '/b', false],
    ['CR LF', 'User-agent: *\r\nDisallow: /a\r\n', '/a', false],
    ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /', '/a', false],
    ['a page of HTML', '<!doctype html>\n<title>User-agent: *</title>\n<p>Disallow: /</p>', '/a', true],
    ['a pattern without a slash', 'User-agent: *\nDisallow: a', '/a', true],
    ['names that objects have', 'User-agent: __proto__\nUser-agent: constructor\nDisallow: /', '/a', true],
    ['broken UTF-8', Buffer.concat([Buffer.from('User-agent: *\nDisallow: /'), Buffer.from([0xe6, 0x0a])]), '/a', true],
    ['a lone surrogate as %XX', 'User-agent: *\nDisallow: /%ED%A0%80', '/%ED%A0%80', false],
  ])('%s', (_, text, path, allowed) => {
    expect(may(text, path)).toBe(allowed)
  })

  it('names the line', () => {
    expect(forbiddingLine(read('# x\nUser-agent: *\n\nDisallow: /a\nDisallow: /a/b'), '/a/b')).toBe(5)
  })

  it('is read up to 500 KiB', () => {
    const filler = `# ${'x'.repeat(997)}\n`.repeat(511)
    const text = `User-agent: *\n${filler}Disallow: /a\nDisallow: /b\n${filler}`
    expect(Buffer.byteLength(filler)).toBe(511_000)
    expect(may(text, '/a')).toBe(false)
    expect(may(`${filler}${text}`, '/a')).toBe(true)
  })

  it('a line that is cut there is not read as far as it goes', () => {
    const text = `User-agent: *\n# ${'x'.repeat(500 * 1024 - 28)}\nDisallow: /a/b`
    expect(may(text, '/')).toBe(true)
    expect(may(text.slice(0, 500 * 1024), '/')).toBe(false)
  })

  it('of stars, no more work than its letters', () => {
    // each of them would be tried for minutes by a pattern that goes back
    const stars = `User-agent: *\n${`Disallow: /${'a*'.repeat(500)}b\n`.repeat(500)}`
    const own = `User-agent: *\n${`Disallow: /${'*a'.repeat(20)}*b$\n`.repeat(10_000)}`
    for (const text of [stars, own, `User-agent: *\nDisallow: /${'*'.repeat(500_000)}b`]) {
      expect(may(text, `/${'a'.repeat(8000)}`)).toBe(true)
      expect(may(text, `/${'a'.repeat(1500)}b`)).toBe(false)
    }
  })

  it.each([
    ['Crawl-delay: 5', 5000],
    ['Crawl-delay: 0.5', 500],
    ['Crawl-delay: 2\nCrawl-delay: 1', 2000],
    ['Crawl-delay: soon', null],
    ['Crawl-delay:', null],
    ['Crawl-delay: -1', null],
    ['Crawl-delay: 1e9', 1e12],
    ['', null],
  ])('%j asks for a pause of %s', (line, delay) => {
    expect(read(`User-agent: *\n${line}\nDisallow:`).delay).toBe(delay)
  })
})

describe('row 60: how robots.txt is asked for', () => {
  async function setUp(behaviours: Record<string, Behaviour>, options: Partial<FetcherOptions> = {}) {
    const server = await openHostile({ '/a': answer(200, 'a page'), '/b': answer(200, 'a page'), ...behaviours })
    const clock = quickClock()
    const fetcher = testFetcher({ ...fakeEdge(server.port), clock }, options)
    open.push(fetcher.stop, server.close)
    return { server, clock, page: (path: string) => fetcher.page(`http://news.example.com${path}`) }
  }
  const times = ({ asked }: { asked: readonly { path: string }[] }): number => asked.filter(({ path }) => path === '/robots.txt').length

  it('what it forbids is refused with its line, and not asked', async () => {
    const { server, page } = await setUp({ '/robots.txt': answer(200, 'User-agent: *\nDisallow: /b') })
    expect(await page('/b')).toMatchObject({ kind: 'refused', because: { code: 'robots', host: 'news.example.com', line: 2 } })
    expect(await page('/a')).toMatchObject({ kind: 'page' })
    expect(server.log).toEqual(['GET news.example.com/a'])
  })

  it.each([400, 401, 403, 404, 410, 418])('%i allows all', async (status) => {
    const { page } = await setUp({ '/robots.txt': answer(status, 'User-agent: *\nDisallow: /') })
    expect(await page('/a')).toMatchObject({ kind: 'page' })
  })

  it.each([500, 502, 503, 504, 599, 429])('%i allows nothing, until it can be had again', async (status) => {
    let now = status
    const { server, clock, page } = await setUp({ '/robots.txt': (socket, asked) => answer(now, '')(socket, asked) })
    expect(await page('/a')).toMatchObject({ kind: 'failed', because: { code: 'robots-unavailable', status }, retryable: true })
    now = 404
    expect(await page('/a')).toMatchObject({ because: { code: 'robots-unavailable' } })
    expect(server.log).toEqual([])
    clock.advance(11 * 60_000)
    expect(await page('/a')).toMatchObject({ kind: 'page' })
  })

  it('what it said before holds while it cannot be had', async () => {
    let now = answer(200, 'User-agent: *\nDisallow: /b')
    const { clock, page } = await setUp({ '/robots.txt': (socket, asked) => now(socket, asked) })
    expect(await page('/a')).toMatchObject({ kind: 'page' })
    now = answer(503, '')
    clock.advance(25 * 3_600_000)
    expect(await page('/a')).toMatchObject({ kind: 'page' })
    expect(await page('/b')).toMatchObject({ because: { code: 'robots' } })
  })

  it('a site that cannot be reached is told as what it is', async () => {
    const edge = fakeEdge(0)
    const fetcher = testFetcher({ ...edge, dial: () => Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' })) })
    expect(await fetcher.page('http://news.example.com/')).toMatchObject({ because: { code: 'connect', detail: 'ECONNREFUSED' } })
  })

  it.each([
    ['HTML', answer(200, '<!doctype html><title>404</title>', { 'Content-Type': 'text/html' })],
    ['nothing', answer(200, '')],
    ['bytes', answer(200, Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)))],
    ['a redirect that leads nowhere', answer(302, '')],
    ['a loop', redirect('/robots.txt')],
    ['a redirect to where there is none', redirect('/none')],
  ])('%s allows all', async (_, behave) => {
    const { page } = await setUp({ '/robots.txt': behave })
    expect(await page('/a')).toMatchObject({ kind: 'page' })
  })

  it('five redirects are followed, also to other hosts; behind six there is none', async () => {
    const steps = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, redirect(`http://r${n}.example.com/${n + 1}`)]))
    const forbids = answer(200, 'User-agent: *\nDisallow: /')
    const five = await setUp({ ...steps, '/robots.txt': redirect('/2'), '/6': forbids })
    expect(await five.page('/a')).toMatchObject({ because: { code: 'robots' } })
    const six = await setUp({ ...steps, '/robots.txt': redirect('/1'), '/6': forbids })
    expect(await six.page('/a')).toMatchObject({ kind: 'page' })
  })

  it('one that leads inside is not followed, and the site not asked', async () => {
    const { server, page } = await setUp({ '/robots.txt': redirect('http://169.254.169.254/') })
    expect(await page('/a')).toMatchObject({ kind: 'refused', because: { code: 'blocked-address' } })
    expect(server.log).toEqual([])
  })

  it('of one that never ends, 500 KiB are read', async () => {
    const line = Buffer.from(`# ${'x'.repeat(997)}\n`)
    const endless: Behaviour = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /b\n')
      const more = (): void => {
        while (!socket.destroyed && socket.write(line));
      }
      socket.on('drain', more)
      more()
    }
    const { page } = await setUp({ '/robots.txt': endless })
    expect(await page('/a')).toMatchObject({ kind: 'page' })
    expect(await page('/b')).toMatchObject({ because: { code: 'robots' } })
  })

  it('one that is broken off allows nothing', async () => {
    const { page } = await setUp({ '/robots.txt': raw('HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nUser-agent: *\n') })
    expect(await page('/a')).toMatchObject({ kind: 'failed', because: { code: 'incomplete' } })
  })

  it('one in a coding it is not in allows nothing', async () => {
    const { page } = await setUp({ '/robots.txt': answer(200, 'plain', { 'Content-Encoding': 'gzip' }) })
    expect(await page('/a')).toMatchObject({ kind: 'failed', because: { code: 'robots-unavailable', status: 200 } })
  })

  it('it is asked once a day for each origin, however many ask at once', async () => {
    const { server, clock, page } = await setUp({ '/robots.txt': answer(200, 'User-agent: *\nDisallow: /b') })
    await Promise.all(Array.from({ length: 20 }, () => page('/a')))
    expect(times(server)).toBe(1)
    clock.advance(23 * 3_600_000)
    await page('/a')
    expect(times(server)).toBe(1)
    clock.advance(2 * 3_600_000)
    await page('/a')
    expect(times(server)).toBe(2)
  })

  it('the robots.txt of where a redirect leads holds as well', async () => {
    const { server, page } = await setUp({
      '/r': redirect('http://closed.example.com/a'),
      '/robots.txt': (socket, asked) => answer(200, asked.host.startsWith('closed') ? 'User-agent: *\nDisallow: /' : '')(socket, asked),
    })
    expect(await page('/r')).toMatchObject({
      kind: 'refused',
      because: { code: 'robots', host: 'closed.example.com' },
      redirects: [{ status: 302 }],
    })
    expect(server.log).toEqual(['GET news.example.com/r'])
  })

  it.each([
    ['7', 7000],
    ['86400', 30_000],
    ['0.1', 1000],
  ])('Crawl-delay: %s makes a pause of %i', async (delay, pause) => {
    const { clock, page } = await setUp({ '/robots.txt': answer(200, `User-agent: *\nCrawl-delay: ${delay}`) }, { spacing: 1000 })
    await page('/a')
    const start = clock.now()
    await page('/b')
    expect(clock.now() - start).toBe(pause)
  })
})

describe('RobotsCache', () => {
  it('forgets what it has known longest when it holds too many rules', async () => {
    const rules = readRobots(Buffer.from(`User-agent: *\n${'Allow:/a\n'.repeat(30_000)}`), 'iwaku')
    const asked: string[] = []
    const cache = new RobotsCache(quickClock(), async (origin) => {
      asked.push(origin)
      return { kind: 'rules', robots: rules }
    })
    const still = new AbortController().signal
    for (const origin of ['a', 'b', 'c', 'a', 'd', 'b', 'c', 'a']) await cache.of(origin, origin, still)
    // three of them are remembered: d takes the place of a, and then only a is asked anew
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'a'])
  })

  it('goes on asking while anybody waits, and stops when nobody does', async () => {
    const signals: AbortSignal[] = []
    let tell = (_: RobotsAnswer): void => undefined
    const cache = new RobotsCache(quickClock(), (_, signal) => {
      signals.push(signal)
      return new Promise((told) => {
        tell = told
      })
    })
    const [one, two] = [new AbortController(), new AbortController()]
    const first = cache.of('a', 'a', one.signal)
    const second = cache.of('a', 'a', two.signal)
    one.abort(new Error('enough'))
    await expect(first).rejects.toThrow('enough')
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
    tell({ kind: 'rules', robots: { rules: [], delay: null } })
    expect(await second).toEqual({ rules: [], delay: null })
    const third = cache.of('b', 'b', two.signal)
    two.abort(new Error('enough'))
    await expect(third).rejects.toThrow('enough')
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true])
  })
})
