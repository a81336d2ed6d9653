import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fetched, FetcherOptions } from '../../../src/intake/fetch/index.ts'
import { answer, type Behaviour, endless, fakeEdge, type Hostile, openHostile, quickClock, raw, testFetcher } from './hostile-server.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function setUp(
  behaviours: Record<string, Behaviour>,
  options: Partial<FetcherOptions> = {},
): Promise<{ server: Hostile; page: (path: string) => Promise<Fetched> }> {
  const server = await openHostile(behaviours)
  const fetcher = testFetcher(fakeEdge(server.port), options)
  open.push(fetcher.stop, server.close)
  return { server, page: (path) => fetcher.page(`http://news.example.com${path}`) }
}

const zeros = (size: number): Buffer => Buffer.alloc(size)
const TEXT = Buffer.from('水門は閉じたままである。'.repeat(500))
const coded = (coding: string, bytes: Buffer): Behaviour => answer(200, bytes, { 'Content-Encoding': coding, 'Content-Type': 'text/html' })
const refusedFor = (because: object): object => ({ kind: 'refused', because })

describe('codings that are read', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['GZIP', gzipSync(TEXT)],
    ['gzip, identity', gzipSync(TEXT)],
    ['gzip', Buffer.concat([gzipSync(TEXT.subarray(0, 3000)), gzipSync(TEXT.subarray(3000))])],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['zstd', zstdCompressSync(TEXT)],
    ['identity', TEXT],
    ['utf-8', TEXT],
    ['', TEXT],
  ])('%s', async (coding, bytes) => {
    const { page } = await setUp({ '/': coded(coding, bytes) })
    const result = await page('/')
    expect(result).toMatchObject({ kind: 'page', digest: createHash('sha256').update(TEXT).digest('hex') })
    expect(result.kind === 'page' && TEXT.equals(result.bytes)).toBe(true)
  })

  it('an empty body is in every one of them', async () => {
    const { page } = await setUp({ '/': coded('gzip', Buffer.alloc(0)) })
    expect(await page('/')).toMatchObject({ kind: 'page', bytes: Buffer.alloc(0) })
  })

  it('a packed file stays packed where that is its type', async () => {
    const { page } = await setUp({
      '/': answer(200, gzipSync(gzipSync(TEXT)), { 'Content-Encoding': 'gzip', 'Content-Type': 'application/gzip' }),
    })
    expect(await page('/')).toMatchObject({ kind: 'page' })
  })
})

describe('row 54: bombs and wrong codings', () => {
  const limits = { decodedBytes: 4_000_000 }
  const bombs: readonly (readonly [string, Buffer])[] = [
    ['gzip', gzipSync(zeros(30_000_000), { level: 9 })],
    ['deflate', deflateSync(zeros(30_000_000))],
    ['deflate', deflateRawSync(zeros(30_000_000))],
    ['br', brotliCompressSync(zeros(30_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })],
    ['zstd', zstdCompressSync(zeros(30_000_000))],
  ]

  it.each(bombs)('a bomb in %s stops at the ratio', async (coding, bytes) => {
    const { page } = await setUp({ '/': coded(coding, bytes) })
    expect(await page('/')).toMatchObject(refusedFor({ code: 'ratio', limit: 200 }))
  })

  it.each(bombs)('or, in %s, at the size', async (coding, bytes) => {
    const { page } = await setUp({ '/': coded(coding, bytes) }, { limits: { ...limits, ratio: 1e9 } })
    expect(await page('/')).toMatchObject(refusedFor({ code: 'too-large', part: 'decoded', limit: 4_000_000 }))
  })

  it('a zstd frame that asks for more memory than browsers give is refused', async () => {
    const wide = zstdCompressSync(Buffer.concat([TEXT, Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 251))]), {
      params: { [constants.ZSTD_c_windowLog]: 27, [constants.ZSTD_c_contentSizeFlag]: 0 },
    })
    // the frame header says 2 ** 27 in its window descriptor, whatever the body needs (RFC 8878, section 3.1.1.1.2)
    const lying = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, (27 - 10) << 3]), wide.subarray(6)])
    const { page } = await setUp({ '/': coded('zstd', lying) })
    expect(await page('/')).toMatchObject(refusedFor({ code: 'encoding', why: 'broken', encoding: 'zstd' }))
  })

  it('short rows of one letter are no bomb', async () => {
    const { page } = await setUp({ '/': coded('gzip', gzipSync(zeros(1_000_000))) })
    expect(await page('/')).toMatchObject({ kind: 'page' })
  })

  it.each([
    ['gzip', TEXT, 'broken'],
    ['gzip', deflateSync(TEXT), 'broken'],
    ['gzip', gzipSync(TEXT).subarray(0, -1), 'broken'],
    ['deflate', TEXT, 'broken'],
    ['br', gzipSync(TEXT), 'broken'],
    ['br', brotliCompressSync(TEXT).subarray(0, -1), 'broken'],
    ['zstd', TEXT, 'broken'],
    ['zstd', zstdCompressSync(TEXT).subarray(0, -1), 'broken'],
    ['gzip', gzipSync(gzipSync(TEXT)), 'doubled'],
    ['gzip, gzip', gzipSync(gzipSync(TEXT)), 'doubled'],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT)), 'doubled'],
    ['compress', TEXT, 'unknown'],
    ['exi', TEXT, 'unknown'],
  ])('%s that is something else is refused (%#)', async (coding, bytes, why) => {
    const { page, server } = await setUp({ '/': coded(coding, bytes) }, { limits: { retries: 2 } })
    expect(await page('/')).toMatchObject(refusedFor({ code: 'encoding', why }))
    // asking again would bring the same
    expect(server.log).toHaveLength(1)
  })

  it.each(['50000001', '99999999999999', '9007199254740993'])('more than 50 MB are not begun: %s', async (length) => {
    const { page } = await setUp({ '/': (socket) => void socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`) })
    expect(await page('/')).toMatchObject(refusedFor({ code: 'too-large', part: 'wire', limit: 50_000_000 }))
  })

  it('nor taken from who does not say how much it is', async () => {
    const piece = zeros(1 << 16)
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')])
    const { page } = await setUp(
      {
        '/endless': endless('HTTP/1.1 200 OK\r\n\r\n', piece),
        '/chunked': endless('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', chunk),
        '/packed': endless('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n', gzipSync(TEXT)),
      },
      { limits: { wireBytes: 3_000_000, decodedBytes: 4_000_000 } },
    )
    for (const path of ['/endless', '/chunked'])
      expect(await page(path)).toMatchObject(refusedFor({ code: 'too-large', part: 'wire', limit: 3_000_000 }))
    expect(await page('/packed')).toMatchObject(refusedFor({ code: 'too-large', part: 'decoded', limit: 4_000_000 }))
  })
})

describe('row 55: servers that take their time', () => {
  const slow: Behaviour = (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n')
    const timer = setInterval(() => socket.write('x'), 20)
    socket.on('close', () => clearInterval(timer))
  }
  const behaviours: Record<string, Behaviour> = {
    '/silent': () => undefined,
    '/stalled': (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nbegun'),
    '/slow': slow,
    '/slow-headers': (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const timer = setInterval(() => socket.write('X: y\r\n'), 20)
      socket.on('close', () => clearInterval(timer))
    },
    '/endless-headers': endless('HTTP/1.1 200 OK\r\n', Buffer.from(`X: ${'y'.repeat(1000)}\r\n`)),
    '/one-endless-header': endless('HTTP/1.1 200 OK\r\nX: ', zeros(1000).fill('y')),
    '/endless-continue': endless('', Buffer.from('HTTP/1.1 100 Continue\r\n\r\n')),
    '/endless-reason': endless('HTTP/1.1 200 ', zeros(1000).fill('y')),
    '/endless-trailers': endless('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n', Buffer.from('X: y\r\n')),
    '/ok': answer(200, 'a page'),
  }

  it.each([
    ['/silent', { headers: 500 }, 'headers'],
    ['/slow-headers', { headers: 500 }, 'headers'],
    ['/stalled', { body: 500 }, 'body'],
    ['/slow', { total: 500 }, 'total'],
    ['/silent', { total: 500 }, 'total'],
  ])('%s ends at its limit %j', async (path, limits, stage) => {
    const { page } = await setUp(behaviours, { limits })
    const limit = Object.values(limits)[0]
    expect(await page(path)).toMatchObject({ kind: 'failed', because: { code: 'timeout', stage, limit }, retryable: true, attempts: 1 })
    // and the host's queue goes on
    expect(await page('/ok')).toMatchObject({ kind: 'page' })
  })

  it.each(['/endless-headers', '/one-endless-header', '/endless-trailers', '/endless-reason'])(
    '%s ends at 64 KiB of headers',
    async (path) => {
      const { page } = await setUp(behaviours)
      expect(['too-large', 'incomplete', 'protocol']).toContain(because(await page(path)))
      expect(await page('/ok')).toMatchObject({ kind: 'page' })
    },
  )

  it('answers that never come to the point end at the limit of headers', async () => {
    const { page } = await setUp(behaviours, { limits: { headers: 200 } })
    expect(await page('/endless-continue')).toMatchObject({ because: { code: 'timeout', stage: 'headers' } })
  })

  it('TLS that stalls ends at its limit', async () => {
    const mute = await openHostile({})
    const fetcher = testFetcher(fakeEdge(mute.port), { limits: { tls: 60 } })
    open.push(fetcher.stop, mute.close)
    expect(await fetcher.page('https://news.example.com/')).toMatchObject({ because: { code: 'timeout', stage: 'tls', limit: 60 } })
  })

  it('so do names and connections that never come', async () => {
    const never = (): Promise<never> => new Promise(() => undefined)
    const edge = fakeEdge(0)
    const lost = testFetcher({ ...edge, resolve: never }, { limits: { dns: 40 } })
    expect(await lost.page('http://news.example.com/')).toMatchObject({ because: { code: 'timeout', stage: 'dns', limit: 40 } })
    const deaf = testFetcher({ ...edge, dial: never }, { limits: { connect: 40 } })
    expect(await deaf.page('http://news.example.com/')).toMatchObject({ because: { code: 'timeout', stage: 'connect', limit: 40 } })
  })

  it('all tries together have one deadline', async () => {
    const { page, server } = await setUp(behaviours, { limits: { body: 80, total: 200, retries: 50, backOff: 1 } })
    const result = await page('/stalled')
    expect(result).toMatchObject({ kind: 'failed', because: { code: 'timeout' } })
    expect(server.log.length).toBeLessThanOrEqual(3)
  })

  it('other hosts do not wait for a slow one, nor does its own queue stand when it is over', async () => {
    let release = (): void => undefined
    const held: Behaviour = (socket) => {
      release = () => void socket.resetAndDestroy()
    }
    const server = await openHostile({ ...behaviours, '/held': held })
    const fetcher = testFetcher(fakeEdge(server.port), { hostsAtOnce: 2 })
    open.push(fetcher.stop, server.close)
    // without robots.txt, so that its connection is a new one and not asked for again
    const slow = fetcher.page('http://slow.example.com/held', { ignoreRobots: true })
    const behind = fetcher.page('http://slow.example.com/ok')
    const others = await Promise.all(Array.from({ length: 10 }, (_, i) => fetcher.page(`http://h${i}.example.com/ok`)))
    expect(others.map(({ kind }) => kind)).toEqual(Array(10).fill('page'))
    expect(server.log.filter((one) => one.startsWith('GET slow'))).toEqual(['GET slow.example.com/held'])
    release()
    expect(await slow).toMatchObject({ kind: 'failed' })
    expect(await behind).toMatchObject({ kind: 'page' })
  })
})

describe('row 56: answers that are not whole', () => {
  const lies: Record<string, Behaviour> = {
    '/short': raw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this'),
    '/long': raw(`HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n${'much more than that'.repeat(10)}`),
    '/long-open': (socket) => void socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n${'much more than that'.repeat(10)}`),
    '/reset': (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf')
      setTimeout(() => socket.resetAndDestroy(), 20)
    },
    '/gzip-short': (socket, asked) => {
      const bytes = gzipSync(TEXT)
      raw(
        Buffer.concat([
          Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bytes.length}\r\n\r\n`),
          bytes.subarray(0, -4),
        ]),
      )(socket, asked)
    },
    '/chunk-size': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n'),
    '/chunk-end': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhelloXX\r\n0\r\n\r\n'),
    '/chunk-huge': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffff\r\nhello\r\n0\r\n\r\n'),
    '/chunk-negative': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n'),
    '/chunk-cut': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'),
    '/both': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n5\r\nhello\r\n0\r\n\r\n'),
    '/two-lengths': raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nhello'),
    '/negative': raw('HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello'),
    '/no-http': raw('hello there\r\n\r\n'),
    '/binary': raw(Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 89) % 256))),
    '/split': raw('HTTP/1.1 200 OK\r\nX: a\nb: c\r\n : d\r\n\r\n'),
    '/nothing': raw(''),
    '/headers-cut': raw('HTTP/1.1 200 OK\r\nContent-'),
    '/switch': raw('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    '/part': answer(206, 'a part', { 'Content-Range': 'bytes 0-5/100' }),
    '/none': raw('HTTP/1.1 204 No\r\n\r\n'),
  }

  it.each([
    ['/short', 'incomplete'],
    ['/long', 'incomplete'],
    ['/long-open', 'incomplete'],
    ['/reset', 'incomplete'],
    ['/gzip-short', 'incomplete'],
    ['/chunk-size', 'protocol'],
    ['/chunk-end', 'protocol'],
    ['/chunk-huge', 'protocol'],
    ['/chunk-negative', 'protocol'],
    ['/chunk-cut', 'incomplete'],
    ['/both', 'protocol'],
    ['/two-lengths', 'protocol'],
    ['/negative', 'protocol'],
    ['/no-http', 'protocol'],
    ['/binary', 'protocol'],
    ['/split', 'protocol'],
    ['/nothing', 'reset'],
    ['/headers-cut', 'reset'],
    ['/switch', 'protocol'],
  ])('%s is a failure, tried three times with growing pauses: %s', async (path, code) => {
    const clock = quickClock()
    const server = await openHostile(lies)
    const fetcher = testFetcher({ ...fakeEdge(server.port), clock }, { limits: { retries: 2, backOff: 500 } })
    open.push(fetcher.stop, server.close)
    // without a robots.txt in front, so that each try has a connection of its own
    const result = await fetcher.page(`http://news.example.com${path}`, { ignoreRobots: true })
    expect(result).toMatchObject({ kind: 'failed', because: { code }, retryable: true, retryAfter: null, attempts: 3 })
    expect(server.log).toHaveLength(3)
    expect(clock.slept).toEqual([500, 1000])
  })

  it.each([
    ['/part', 206],
    ['/none', 204],
  ])('%s is not the page, and is not asked again', async (path, status) => {
    const { page, server } = await setUp(lies, { limits: { retries: 2 } })
    expect(await page(path)).toMatchObject({ kind: 'failed', because: { code: 'status', status }, retryable: false, attempts: 1 })
    expect(server.log).toHaveLength(1)
  })

  it('what is whole at the second try is given', async () => {
    let times = 0
    const { page } = await setUp(
      { '/': (socket, asked) => (times++ === 0 ? lies['/short'] : answer(200, 'whole'))?.(socket, asked) },
      { limits: { retries: 2 } },
    )
    expect(await page('/')).toMatchObject({ kind: 'page', bytes: Buffer.from('whole') })
  })

  it('an idle connection that the server has closed is no failure', async () => {
    const { page, server } = await setUp({
      '/a': answer(200, 'first'),
      '/b': (socket, asked) => (asked.nth > 0 ? socket.resetAndDestroy() : answer(200, 'second')(socket, asked)),
    })
    expect(await page('/a')).toMatchObject({ kind: 'page' })
    expect(await page('/b')).toMatchObject({ kind: 'page', bytes: Buffer.from('second') })
    expect(server.connections()).toBe(2)
  })
})

function because(result: Fetched): string {
  return result.kind === 'refused' || result.kind === 'failed' ? result.because.code : result.kind
}
