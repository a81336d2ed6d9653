import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../../src/intake/fetch/edge.ts'
import { makeCertificate } from './certificate.ts'
import { answer, fakeEdge, type Hostile, openHostile, PUBLIC, raw, redirect, testFetcher } from './hostile-server.ts'

const open: { close: () => Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function hostile(...given: Parameters<typeof openHostile>): Promise<Hostile> {
  const server = await openHostile(...given)
  open.push(server)
  return server
}

function fetcherOf(...given: Parameters<typeof testFetcher>): ReturnType<typeof testFetcher> {
  const fetcher = testFetcher(...given)
  open.unshift({ close: fetcher.stop })
  return fetcher
}

describe('row 50: names that lead to several places', () => {
  it('of a public and a private address the public one is asked', async () => {
    const server = await hostile({ '/': answer(200, 'a page') })
    const edge = fakeEdge(server.port, { 'two.example.com': { ips: ['10.0.0.1', '::1', PUBLIC, '169.254.169.254'] } })
    expect(await fetcherOf(edge).page('http://two.example.com/')).toMatchObject({ kind: 'page' })
    expect(edge.dialled).toEqual([`${PUBLIC} 80`])
  })

  it('a name that changes between check and connect leads nowhere: the open socket is asked where it is', async () => {
    const server = await hostile({ '/': answer(200, 'secret') })
    const edge = fakeEdge(server.port)
    const rebinding = {
      ...edge,
      dial: async (...given: Parameters<typeof edge.dial>) => ({ ...(await edge.dial(...given)), remote: '127.0.0.1' }),
    }
    const result = await fetcherOf(rebinding).page('http://news.example.com/')
    expect(result).toMatchObject({ kind: 'refused', because: { code: 'blocked-address', ip: '127.0.0.1', use: 'loopback' } })
    expect(server.asked).toEqual([])
  })

  it('so does one that changes to another public address', async () => {
    const server = await hostile({ '/': answer(200, 'secret') })
    const edge = fakeEdge(server.port)
    const other = {
      ...edge,
      dial: async (...given: Parameters<typeof edge.dial>) => ({ ...(await edge.dial(...given)), remote: '8.8.8.8' }),
    }
    expect(await fetcherOf(other).page('http://news.example.com/')).toMatchObject({
      because: { code: 'blocked-address', ip: '8.8.8.8', range: '8.8.8.8/32', use: 'not-global' },
    })
    expect(server.asked).toEqual([])
  })

  it('a socket that tells an IPv4 address in the manner of IPv6 is the same place', async () => {
    const server = await hostile({ '/': answer(200, 'a page') })
    const edge = fakeEdge(server.port)
    const mapped = {
      ...edge,
      dial: async (...given: Parameters<typeof edge.dial>) => ({ ...(await edge.dial(...given)), remote: `::FFFF:${PUBLIC}` }),
    }
    expect(await fetcherOf(mapped).page('http://news.example.com/')).toMatchObject({ kind: 'page' })
  })

  it('the next address is tried when one does not answer', async () => {
    const server = await hostile({ '/': answer(200, 'a page') })
    const closed = await openHostile({})
    await closed.close()
    const names = { 'two.example.com': { ips: ['2606:4700::1', PUBLIC] }, six: { ips: ['2606:4700::1'], port: closed.port } }
    const { six, ...others } = names
    const edge = fakeEdge(server.port, { six, ...others })
    expect(await fetcherOf(edge).page('http://two.example.com/')).toMatchObject({ kind: 'page' })
    expect(edge.dialled).toEqual(['2606:4700::1 80', `${PUBLIC} 80`])
  })

  it('names that are not there, or not to be had now, are failures', async () => {
    const broken = async (): Promise<never> => {
      throw Object.assign(new Error('try again'), { code: 'EAI_AGAIN' })
    }
    expect(await fetcherOf(fakeEdge(0)).page('http://nowhere.invalid/')).toMatchObject({
      kind: 'failed',
      because: { code: 'no-such-host', host: 'nowhere.invalid' },
      retryable: false,
    })
    expect(await fetcherOf({ ...fakeEdge(0), resolve: broken }).page('http://news.example.com/')).toMatchObject({
      because: { code: 'dns', detail: 'EAI_AGAIN' },
      retryable: true,
    })
    expect(await fetcherOf({ ...fakeEdge(0), resolve: async () => [] }).page('http://news.example.com/')).toMatchObject({
      because: { code: 'no-such-host' },
    })
  })
})

describe('with the real network of the machine', () => {
  const real = { dial: SYSTEM.dial, resolve: SYSTEM.resolve }

  it('loopback is refused by IP and by name, before anything is sent', async () => {
    const server = await hostile({ '/': answer(200, 'secret') })
    const fetcher = fetcherOf(real, { ports: [server.port] })
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]']) {
      expect(await fetcher.page(`http://${host}:${server.port}/`)).toMatchObject({ kind: 'refused', because: { code: 'blocked-address' } })
    }
    expect(server.connections()).toBe(0)
  })

  it('a host that the caller allows is asked, at the port that was named, and no other', async () => {
    const server = await hostile({ '/': answer(200, 'own'), '/out': redirect('http://127.0.0.2/') })
    const fetcher = fetcherOf(real, { allowPrivate: [`127.0.0.1:${server.port}`] })
    expect(await fetcher.page(`http://127.0.0.1:${server.port}/`)).toMatchObject({ kind: 'page' })
    expect(await fetcher.page('http://127.0.0.1/')).toMatchObject({ because: { code: 'blocked-address' } })
    expect(await fetcher.page('http://127.0.0.1:3000/')).toMatchObject({ because: { code: 'port' } })
    expect(await fetcher.page(`http://127.0.0.1:${server.port}/out`)).toMatchObject({
      because: { code: 'blocked-address', ip: '127.0.0.2' },
    })
  })

  it.each(['a b', 'http://localhost/x', 'a/b', 'a@b', ''])('%j names no host', (host) => {
    expect(() => fetcherOf(real, { allowPrivate: [host] })).toThrow(RangeError)
  })
})

describe('row 51: redirects', () => {
  it.each([
    ['http://169.254.169.254/latest/', { code: 'blocked-address', use: 'metadata' }],
    ['http://[::1]/', { code: 'blocked-address', use: 'loopback' }],
    ['//127.0.0.1/', { code: 'blocked-address', use: 'loopback' }],
    ['http://inner.example.com/', { code: 'blocked-address', use: 'private' }],
    ['file:///etc/passwd', { code: 'scheme', scheme: 'file' }],
    ['data:text/html,<h1>x</h1>', { code: 'scheme', scheme: 'data' }],
    ['javascript:alert(1)', { code: 'scheme', scheme: 'javascript' }],
    ['http://news.example.com:6379/', { code: 'port', port: 6379 }],
    ['http://news.example.com:22/', { code: 'port', port: 22 }],
    ['http://aoi:himitsu@[/', { code: 'bad-address' }],
    ['/start', { code: 'redirect-loop' }],
    ['#part', { code: 'redirect-loop' }],
    ['/round', { code: 'redirect-loop' }],
    ['/1', { code: 'too-many-redirects', limit: 5 }],
  ])('to %s', async (to, because) => {
    const steps = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, redirect(`/${n + 1}`)]))
    const server = await hostile({ '/start': redirect(to), '/round': redirect('/start'), ...steps, '/7': answer(200, 'too far') })
    const edge = fakeEdge(server.port, { 'inner.example.com': { ips: ['10.0.0.1'] } })
    const result = await fetcherOf(edge).page('http://news.example.com/start')
    expect(result).toMatchObject({
      kind: 'refused',
      because,
      redirects: [{ from: 'http://news.example.com/start', status: 302 }, ...result.redirects.slice(1)],
    })
    expect(new Set(edge.dialled)).toEqual(new Set([`${PUBLIC} 80`]))
    expect(JSON.stringify(result)).not.toMatch(/aoi|himitsu/)
    expect(server.log.length).toBeLessThanOrEqual(6)
  })

  it.each([301, 302, 303, 307, 308])('five are followed, relative and to other hosts, and told (%i)', async (status) => {
    const server = await hostile({
      '/a': redirect('b?x=1#part', status),
      '/b?x=1': redirect('../c', status),
      '/c': redirect('//other.example.com/d', status),
      '/d': redirect('http://news.example.com:8080/e', status),
      '/e': redirect('?y=%E6%A9%8B', status),
      '/e?y=%E6%A9%8B': answer(200, 'arrived'),
    })
    const result = await fetcherOf(fakeEdge(server.port)).page('http://news.example.com/a')
    expect(result).toMatchObject({
      kind: 'page',
      asked: 'http://news.example.com/a',
      address: 'http://news.example.com:8080/e?y=%E6%A9%8B',
    })
    expect(result.redirects.map(({ to }) => to)).toEqual([
      'http://news.example.com/b?x=1',
      'http://news.example.com/c',
      'http://other.example.com/d',
      'http://news.example.com:8080/e',
      'http://news.example.com:8080/e?y=%E6%A9%8B',
    ])
    expect(new Set(result.redirects.map((one) => one.status))).toEqual(new Set([status]))
  })

  it('credentials in one are dropped', async () => {
    const server = await hostile({ '/a': redirect('http://aoi:himitsu@other.example.com/b'), '/b': answer(200, 'arrived') })
    const result = await fetcherOf(fakeEdge(server.port)).page('http://news.example.com/a')
    expect(result).toMatchObject({
      kind: 'page',
      address: 'http://other.example.com/b',
      remarks: [{ code: 'credentials-dropped', host: 'other.example.com' }],
    })
    expect(JSON.stringify([result, server.asked])).not.toMatch(/himitsu|authorization/i)
  })

  it('an address in raw UTF-8 or Shift_JIS is asked as its bytes say', async () => {
    const utf8 = raw(Buffer.from('HTTP/1.1 302 x\r\nLocation: /橋\r\nContent-Length: 0\r\n\r\n'))
    const sjis = raw(
      Buffer.concat([
        Buffer.from('HTTP/1.1 302 x\r\nLocation: /'),
        Buffer.from([0x8b, 0xb4]),
        Buffer.from('\r\nContent-Length: 0\r\n\r\n'),
      ]),
    )
    const server = await hostile({ '/utf8': utf8, '/sjis': sjis, '/%E6%A9%8B': answer(200, 'u'), '/%8B%B4': answer(200, 's') })
    const fetcher = fetcherOf(fakeEdge(server.port))
    expect(await fetcher.page('http://news.example.com/utf8')).toMatchObject({ address: 'http://news.example.com/%E6%A9%8B', kind: 'page' })
    expect(await fetcher.page('http://news.example.com/sjis')).toMatchObject({ address: 'http://news.example.com/%8B%B4', kind: 'page' })
  })

  it('one that leads nowhere is a failure', async () => {
    const server = await hostile({ '/': answer(302, '') })
    expect(await fetcherOf(fakeEdge(server.port)).page('http://news.example.com/')).toMatchObject({
      kind: 'failed',
      because: { code: 'redirect-nowhere', status: 302 },
    })
  })
})

describe('row 53: a proxy', () => {
  /** A proxy on loopback that leads every tunnel to one port. */
  async function proxyTo(port: number, status = '200 OK'): Promise<{ port: number; heads: string[] }> {
    const heads: string[] = []
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.once('data', (head) => {
        heads.push(head.toString())
        if (!status.startsWith('200')) return void socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`)
        const target = connect({ host: '127.0.0.1', port })
        sockets.add(target)
        target.on('error', () => undefined)
        target.once('connect', () => {
          socket.write(`HTTP/1.1 ${status}\r\n\r\n`)
          socket.pipe(target).pipe(socket)
        })
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    open.push({
      close: () => {
        for (const socket of sockets) socket.destroy()
        return new Promise((done) => server.close(done))
      },
    })
    return { port: (server.address() as AddressInfo).port, heads }
  }
  const resolve = fakeEdge(0, { 'inner.example.com': { ips: ['10.0.0.1'] }, 'proxy.invalid': { ips: ['127.0.0.1'] } }).resolve

  it('may be private; it is asked for the checked IP and not for the name', async () => {
    const server = await hostile({ '/a': answer(200, 'a page') })
    const proxy = await proxyTo(server.port)
    const fetcher = fetcherOf({ resolve, dial: SYSTEM.dial }, { proxy: `http://aoi:himitsu@proxy.invalid:${proxy.port}` })
    const result = await fetcher.page('http://news.example.com/a')
    expect(result).toMatchObject({ kind: 'page' })
    expect(proxy.heads[0]).toMatch(new RegExp(`^CONNECT ${PUBLIC}:80 HTTP/1.1\r\n`))
    expect(proxy.heads[0]).toMatch(/proxy-authorization: Basic YW9pOmhpbWl0c3U=\r\n/i)
    expect(JSON.stringify([result, server.asked])).not.toMatch(/himitsu|proxy/i)
  })

  it('carries TLS, whose certificate is still that of the host', async () => {
    const certificate = makeCertificate({ name: 'news.example.com', from: new Date(Date.now() - 1e8), to: new Date(Date.now() + 1e8) })
    const server = await hostile({ '/a': answer(200, 'a page') }, certificate)
    const proxy = await proxyTo(server.port)
    const fetcher = fetcherOf({ resolve, dial: SYSTEM.dial }, { proxy: `http://127.0.0.1:${proxy.port}`, authorities: [certificate.cert] })
    expect(await fetcher.page('https://news.example.com/a')).toMatchObject({ kind: 'page', remarks: [] })
    expect(await fetcher.page('https://other.example.com/a')).toMatchObject({ because: { code: 'certificate', why: 'wrong-host' } })
    expect(proxy.heads[0]).toMatch(new RegExp(`^CONNECT ${PUBLIC}:443 HTTP/1.1\r\n`))
  })

  it('does not open the way to what is not to be asked', async () => {
    const server = await hostile({ '/a': answer(200, 'secret'), '/r': redirect('http://169.254.169.254/') })
    const proxy = await proxyTo(server.port)
    const fetcher = fetcherOf({ resolve, dial: SYSTEM.dial }, { proxy: `http://127.0.0.1:${proxy.port}` })
    for (const address of ['http://inner.example.com/a', 'http://127.0.0.1/a', 'http://news.example.com/r']) {
      expect(await fetcher.page(address)).toMatchObject({ kind: 'refused', because: { code: 'blocked-address' } })
    }
    expect(proxy.heads).toHaveLength(1)
  })

  it('that refuses is told as such', async () => {
    const proxy = await proxyTo(0, '407 Who are you')
    const fetcher = fetcherOf({ resolve, dial: SYSTEM.dial }, { proxy: `http://127.0.0.1:${proxy.port}` })
    expect(await fetcher.page('http://news.example.com/')).toMatchObject({
      kind: 'failed',
      because: { code: 'proxy', detail: 'status 407' },
    })
  })

  it('must speak HTTP', () => {
    expect(() => testFetcher({}, { proxy: 'socks5://127.0.0.1:1080' })).toThrow(RangeError)
  })
})

describe('row 61: certificates', () => {
  const days = (count: number): Date => new Date(Date.now() + count * 86_400_000)
  const good = { name: 'news.example.com', from: days(-1), to: days(1) }
  const cases = [
    ['that nobody vouches for', good, false, 'self-signed'],
    ['that has expired', { ...good, from: days(-9), to: days(-1) }, true, 'expired'],
    ['that is not valid yet', { ...good, from: days(1), to: days(9) }, true, 'not-yet-valid'],
    ['for another host', { ...good, name: 'other.example.com' }, true, 'wrong-host'],
  ] as const

  it.each(cases)('one %s is refused, and nothing is sent', async (_, given, trusted, why) => {
    const certificate = makeCertificate(given)
    const server = await hostile({ '/': answer(200, 'a page') }, certificate)
    const authorities = trusted ? [certificate.cert] : []
    const result = await fetcherOf(fakeEdge(server.port), { authorities }).page('https://news.example.com/')
    expect(result).toMatchObject({ kind: 'refused', because: { code: 'certificate', host: 'news.example.com', why } })
    expect(server.asked).toEqual([])
  })

  it.each(cases)('one %s is taken for a host that the caller names, and the result tells', async (_, given, trusted, why) => {
    const certificate = makeCertificate(given)
    const server = await hostile({ '/': answer(200, 'a page') }, certificate)
    const fetcher = fetcherOf(fakeEdge(server.port), { authorities: trusted ? [certificate.cert] : [], insecure: ['news.example.com'] })
    // the second comes over the same connection and has to tell it as well
    for (let i = 0; i < 2; i++) {
      const result = await fetcher.page('https://news.example.com/')
      expect(result).toMatchObject({ kind: 'page', remarks: [{ code: 'certificate-not-checked', host: 'news.example.com', why }] })
    }
    expect(await fetcher.page('https://more.example.com/')).toMatchObject({ kind: 'refused', because: { code: 'certificate' } })
  })

  it('a good one needs no remark; a way back to http gets one', async () => {
    const certificate = makeCertificate(good)
    const plain = await hostile({ '/b': answer(200, 'a page') })
    const server = await hostile({ '/': answer(200, 'a page'), '/a': redirect('http://plain.example.com/b') }, certificate)
    const edge = fakeEdge(server.port, { 'plain.example.com': { ips: ['8.8.8.8'], port: plain.port } })
    const fetcher = fetcherOf(edge, { authorities: [certificate.cert] })
    expect(await fetcher.page('https://news.example.com/')).toMatchObject({ kind: 'page', remarks: [] })
    expect(await fetcher.page('https://news.example.com/a')).toMatchObject({
      kind: 'page',
      remarks: [{ code: 'downgraded', host: 'plain.example.com' }],
    })
  })

  it('a server that wants a certificate of ours is a failure', async () => {
    const certificate = makeCertificate(good)
    const server = await hostile({ '/': answer(200, 'a page') }, { ...certificate, requestCert: true, rejectUnauthorized: true })
    const fetcher = fetcherOf(fakeEdge(server.port), { authorities: [certificate.cert] })
    const result = await fetcher.page('https://news.example.com/')
    expect(result).toMatchObject({ kind: 'failed' })
    expect(['tls', 'reset']).toContain(result.kind === 'failed' && result.because.code)
  })

  it('what does not speak TLS at all is a failure', async () => {
    const server = await hostile({ '/': answer(200, 'a page') })
    const talker = createServer((socket) => {
      socket.on('error', () => undefined).resume()
      socket.write('220 mail.example.com ESMTP\r\n')
    })
    await new Promise<void>((done) => talker.listen(0, '127.0.0.1', done))
    open.push({ close: () => new Promise((done) => talker.close(done)) })
    const edge = fakeEdge((talker.address() as AddressInfo).port)
    expect(await fetcherOf(edge).page('https://news.example.com/')).toMatchObject({ kind: 'failed', because: { code: 'tls' } })
    expect(server.asked).toEqual([])
  })
})
