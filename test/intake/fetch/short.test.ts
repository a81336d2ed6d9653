import { afterEach, describe, expect, it } from 'vitest'
import { answer, type Behaviour, fakeEdge, openHostile, redirect, testFetcher } from './hostile-server.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const SHORT = {
  't.co': { ips: ['8.8.8.1'] },
  'bit.ly': { ips: ['8.8.8.2'] },
  'ow.ly': { ips: ['8.8.8.3'] },
  'inner.example.com': { ips: ['10.0.0.1'] },
}

async function setUp(behaviours: Record<string, Behaviour>) {
  const server = await openHostile(behaviours)
  const edge = fakeEdge(server.port, SHORT)
  const fetcher = testFetcher(edge, { limits: { retries: 1 } })
  open.push(fetcher.stop, server.close)
  return { server, edge, resolve: fetcher.resolveShort }
}

describe('resolveShort', () => {
  it('asks with HEAD, and does not ask where the link leads', async () => {
    const { server, edge, resolve } = await setUp({ '/abc': redirect('https://news.example.com/a?utm_source=x#b', 301) })
    expect(await resolve('http://t.co/abc')).toMatchObject({
      kind: 'resolved',
      asked: 'http://t.co/abc',
      address: 'https://news.example.com/a?utm_source=x',
      redirects: [{ from: 'http://t.co/abc', to: 'https://news.example.com/a?utm_source=x', status: 301 }],
    })
    expect(server.log).toEqual(['HEAD t.co/abc'])
    expect(edge.resolved).not.toContain('news.example.com')
  })

  it('goes through several shorteners', async () => {
    const { server, resolve } = await setUp({
      '/1': redirect('http://bit.ly/2'),
      '/2': redirect('http://ow.ly/3'),
      '/3': redirect('http://news.example.com/'),
    })
    expect(await resolve('http://t.co/1')).toMatchObject({ kind: 'resolved', address: 'http://news.example.com/' })
    expect(server.log).toEqual(['HEAD t.co/1', 'HEAD bit.ly/2', 'HEAD ow.ly/3'])
  })

  it.each([200, 400, 403, 404, 405, 501])('asks with GET where HEAD is answered %i', async (status) => {
    const { server, resolve } = await setUp({
      '/abc': (socket, asked) => (asked.method === 'HEAD' ? answer(status, '') : redirect('http://news.example.com/'))(socket, asked),
    })
    expect(await resolve('http://t.co/abc')).toMatchObject({ kind: 'resolved', address: 'http://news.example.com/' })
    expect(server.log).toEqual(['HEAD t.co/abc', 'GET t.co/abc'])
  })

  it('a link that leads nowhere else is its own address; one that is gone is gone', async () => {
    const { resolve } = await setUp({ '/abc': answer(200, 'here') })
    expect(await resolve('http://t.co/abc')).toMatchObject({ kind: 'resolved', address: 'http://t.co/abc', redirects: [] })
    expect(await resolve('http://t.co/none')).toMatchObject({ kind: 'gone', status: 404 })
  })

  it('a large answer is not read', async () => {
    const { resolve } = await setUp({
      '/abc': (socket, asked) =>
        asked.method === 'HEAD'
          ? answer(405, '')(socket, asked)
          : void socket.write(`HTTP/1.1 302 x\r\nLocation: http://news.example.com/\r\n\r\n${'x'.repeat(9_000_000)}`),
    })
    expect(await resolve('http://t.co/abc')).toMatchObject({ kind: 'resolved', address: 'http://news.example.com/' })
  })

  it.each([
    ['http://127.0.0.1/', 'blocked-address'],
    ['http://169.254.169.254/', 'blocked-address'],
    ['file:///etc/passwd', 'scheme'],
    ['http://news.example.com:22/', 'port'],
    ['http://t.co/abc', 'redirect-loop'],
  ])('a link to %s is refused: %s', async (to, code) => {
    const { resolve } = await setUp({ '/abc': redirect(to) })
    expect(await resolve('http://t.co/abc')).toMatchObject({ kind: 'refused', because: { code } })
  })

  it('more than five are refused', async () => {
    const steps = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`/${n}`, redirect(`http://t.co/${n + 1}`)]))
    const { resolve } = await setUp(steps)
    expect(await resolve('http://t.co/0')).toMatchObject({ kind: 'refused', because: { code: 'too-many-redirects' } })
  })

  it('a server that fails is a failure, told after another try', async () => {
    const { server, resolve } = await setUp({ '/abc': answer(503, '') })
    expect(await resolve('http://t.co/abc')).toMatchObject({ kind: 'failed', because: { code: 'status', status: 503 }, attempts: 2 })
    expect(server.log).toEqual(['HEAD t.co/abc', 'HEAD t.co/abc'])
  })
})
