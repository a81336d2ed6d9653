import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, fakeEdge, openHostile, testFetcher } from './hostile-server.ts'

/** Hosts that must never be asked, each with the use that the refusal names; names lead where `NAMES` says. */
const BLOCKED: readonly (readonly [string, string])[] = [
  ['http://127.0.0.1/', 'loopback'],
  ['http://127.1/', 'loopback'],
  ['http://127.0.1/', 'loopback'],
  ['http://2130706433/', 'loopback'],
  ['http://0x7f000001/', 'loopback'],
  ['http://0x7f.1/', 'loopback'],
  ['http://0177.0.0.1/', 'loopback'],
  ['http://017700000001/', 'loopback'],
  ['http://127.0.0.1./', 'loopback'],
  ['http://１２７.０.０.１/', 'loopback'],
  ['http://①②⑦.⓪.⓪.①/', 'loopback'],
  ['http://127。0。0。1/', 'loopback'],
  ['http://127.255.255.254/', 'loopback'],
  ['http://%31%32%37.0.0.1/', 'loopback'],
  ['http:\\\\127.0.0.1\\', 'loopback'],
  ['http://0/', 'this-network'],
  ['http://0.0.0.0/', 'this-network'],
  ['http://10.0.0.1/', 'private'],
  ['http://012.0.0.1/', 'private'],
  ['http://10.255.255.255/', 'private'],
  ['http://172.16.0.1/', 'private'],
  ['http://172.31.255.255/', 'private'],
  ['http://192.168.1.1/', 'private'],
  ['http://100.64.0.1/', 'carrier'],
  ['http://100.127.255.255/', 'carrier'],
  ['http://100.100.100.200/', 'metadata'],
  ['http://169.254.169.254/latest/meta-data/', 'metadata'],
  ['http://0xa9fea9fe/', 'metadata'],
  ['http://2852039166/', 'metadata'],
  ['http://0251.0376.0251.0376/', 'metadata'],
  ['http://169.254.170.2/', 'metadata'],
  ['http://168.63.129.16/', 'metadata'],
  ['http://192.0.0.192/', 'metadata'],
  ['http://169.254.1.1/', 'link-local'],
  ['http://192.0.0.8/', 'protocol'],
  ['http://192.0.2.1/', 'documentation'],
  ['http://198.51.100.7/', 'documentation'],
  ['http://203.0.113.7/', 'documentation'],
  ['http://192.88.99.1/', 'relay'],
  ['http://198.18.0.1/', 'benchmark'],
  ['http://198.19.255.255/', 'benchmark'],
  ['http://224.0.0.1/', 'multicast'],
  ['http://239.255.255.250/', 'multicast'],
  ['http://240.0.0.1/', 'reserved'],
  ['http://255.255.255.255/', 'reserved'],
  ['http://[::]/', 'this-network'],
  ['http://[::1]/', 'loopback'],
  ['http://[0:0:0:0:0:0:0:1]/', 'loopback'],
  ['http://[::ffff:127.0.0.1]/', 'translated'],
  ['http://[::ffff:7f00:1]/', 'translated'],
  ['http://[::ffff:a9fe:a9fe]/', 'translated'],
  ['http://[::127.0.0.1]/', 'translated'],
  ['http://[64:ff9b::a9fe:a9fe]/', 'translated'],
  ['http://[64:ff9b:1::a00:1]/', 'translated'],
  ['http://[2002:7f00:1::]/', 'translated'],
  ['http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/', 'translated'],
  ['http://[2001:2::1]/', 'protocol'],
  ['http://[2001:db8::1]/', 'documentation'],
  ['http://[3fff::1]/', 'documentation'],
  ['http://[fc00::1]/', 'private'],
  ['http://[fd00:ec2::254]/', 'metadata'],
  ['http://[fe80::1]/', 'link-local'],
  ['http://[fec0::1]/', 'private'],
  ['http://[ff02::1]/', 'multicast'],
  ['http://[100::1]/', 'reserved'],
  ['http://[5f00::1]/', 'not-global'],
  ['http://[4000::1]/', 'not-global'],
  ['http://localhost/', 'loopback'],
  ['http://LOCALHOST./', 'loopback'],
  ['http://metadata.example.com/', 'metadata'],
  ['http://inner.example.com/', 'private'],
  ['http://mapped.example.com/', 'translated'],
  ['http://both.inner.example.com/', 'private'],
]

/** Hosts that look odd and are public. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ['http://8.8.8.8/', '8.8.8.8'],
  ['http://134744072/', '8.8.8.8'],
  ['http://0x08.8.010.8/', '8.8.8.8'],
  ['http://126.255.255.255/', '126.255.255.255'],
  ['http://128.0.0.1/', '128.0.0.1'],
  ['http://9.255.255.255/', '9.255.255.255'],
  ['http://11.0.0.1/', '11.0.0.1'],
  ['http://172.15.255.255/', '172.15.255.255'],
  ['http://172.32.0.1/', '172.32.0.1'],
  ['http://192.167.255.255/', '192.167.255.255'],
  ['http://192.169.0.1/', '192.169.0.1'],
  ['http://100.63.255.255/', '100.63.255.255'],
  ['http://100.128.0.1/', '100.128.0.1'],
  ['http://169.253.255.255/', '169.253.255.255'],
  ['http://198.17.255.255/', '198.17.255.255'],
  ['http://198.20.0.1/', '198.20.0.1'],
  ['http://223.255.255.255/', '223.255.255.255'],
  ['http://[2606:4700:4700::1111]/', '2606:4700:4700::1111'],
  ['http://[2001:4860:4860::8888]/', '2001:4860:4860::8888'],
  ['http://[2400:CB00::1]/', '2400:cb00::1'],
  ['http://10.0.0.1.example.com/', '93.184.215.14'],
  ['http://127.0.0.1.example.com/', '93.184.215.14'],
  ['http://localhost.example.com/', '93.184.215.14'],
  ['http://news.example.com./', '93.184.215.14'],
  ['http://under_score.example.com/', '93.184.215.14'],
  ['http://橋.example.com/', '93.184.215.14'],
  ['http://six.example.com/', '2606:4700:4700::1111'],
  ['http://two.example.com/', '93.184.215.14'],
]

const NAMES = {
  localhost: { ips: ['127.0.0.1', '::1'] },
  'metadata.example.com': { ips: ['169.254.169.254'] },
  'inner.example.com': { ips: ['10.1.2.3'] },
  'mapped.example.com': { ips: ['::ffff:10.0.0.1'] },
  'both.inner.example.com': { ips: ['192.168.0.1', 'fd12::1'] },
  'six.example.com': { ips: ['2606:4700:4700::1111'] },
  'two.example.com': { ips: ['10.1.2.3', '93.184.215.14'] },
}

describe('row 49: hosts that look like something else', () => {
  it.each(BLOCKED)('%s is blocked: %s', async (address, use) => {
    const edge = fakeEdge(0, NAMES)
    const result = await testFetcher(edge).page(address)
    expect(result).toMatchObject({ kind: 'refused', because: { code: 'blocked-address', use } })
    expect(edge.dialled).toEqual([])
  })

  it('names the range, so that the message can', async () => {
    const result = await testFetcher(fakeEdge(0, NAMES)).page('http://metadata.example.com/')
    expect(result).toMatchObject({
      because: { host: 'metadata.example.com', ip: '169.254.169.254', range: '169.254.169.254/32', use: 'metadata' },
    })
  })

  it.each(ALLOWED)('%s is asked at %s', async (address, ip) => {
    const server = await openHostile({ '/': answer(200, 'a page') })
    const edge = fakeEdge(server.port, NAMES)
    const fetcher = testFetcher(edge)
    expect(await fetcher.page(address)).toMatchObject({ kind: 'page', status: 200 })
    expect(edge.dialled).toEqual([`${ip} 80`])
    await fetcher.stop()
    await server.close()
  })

  it('and there are at least 49 of them', () => {
    expect(BLOCKED.length + ALLOWED.length).toBeGreaterThanOrEqual(49)
  })
})

describe('row 52: addresses that are not what they seem', () => {
  it.each([
    ['http://good.example.com＠evil.example.com/', { code: 'bad-address', why: 'unreadable' }],
    ['https://evil＠good.example.com/', { code: 'bad-address', why: 'unreadable' }],
    ['http://', { code: 'bad-address', why: 'unreadable' }],
    ['news.example.com', { code: 'bad-address', why: 'unreadable' }],
    ['', { code: 'bad-address', why: 'unreadable' }],
    ['http://exa mple.com/', { code: 'bad-address', why: 'unreadable' }],
    ['http://1.2.3.4.5/', { code: 'bad-address', why: 'unreadable' }],
    ['http://256.1.1.1/', { code: 'bad-address', why: 'unreadable' }],
    ['http://[::1%25eth0]/', { code: 'bad-address', why: 'unreadable' }],
    ['http://news..example.com/', { code: 'bad-address', why: 'bad-host' }],
    ['http://news.example.com../', { code: 'bad-address', why: 'bad-host' }],
    [`http://${'a'.repeat(64)}.example.com/`, { code: 'bad-address', why: 'bad-host' }],
    [`http://news.example.com/${'a'.repeat(8200)}`, { code: 'bad-address', why: 'too-long' }],
    [`http://news.example.com/${'橋'.repeat(1000)}`, { code: 'bad-address', why: 'too-long' }],
    ['file:///etc/passwd', { code: 'scheme', scheme: 'file' }],
    ['data:text/html,x', { code: 'scheme', scheme: 'data' }],
    ['javascript:alert(1)', { code: 'scheme', scheme: 'javascript' }],
    ['ftp://news.example.com/', { code: 'scheme', scheme: 'ftp' }],
    ['gopher://news.example.com/', { code: 'scheme', scheme: 'gopher' }],
    ['ws://news.example.com/', { code: 'scheme', scheme: 'ws' }],
    ['http://news.example.com:0/', { code: 'port', host: 'news.example.com', port: 0 }],
    ['http://news.example.com:22/', { code: 'port', host: 'news.example.com', port: 22 }],
    ['http://news.example.com:25/', { code: 'port', host: 'news.example.com', port: 25 }],
    ['http://news.example.com:6379/', { code: 'port', host: 'news.example.com', port: 6379 }],
    ['http://news.example.com:11211/', { code: 'port', host: 'news.example.com', port: 11211 }],
    ['http://news.example.com:65535/', { code: 'port', host: 'news.example.com', port: 65535 }],
  ])('%s is refused', async (address, because) => {
    const edge = fakeEdge(0)
    expect(await testFetcher(edge).page(address)).toMatchObject({ kind: 'refused', because })
    expect([...edge.resolved, ...edge.dialled]).toEqual([])
  })

  it('a name and password are neither sent nor kept, and the result says that they were there', async () => {
    const server = await openHostile({ '/a': answer(200, 'a page') })
    const fetcher = testFetcher(fakeEdge(server.port))
    const result = await fetcher.page('http://aoi:himitsu@news.example.com/a#part')
    expect(result).toMatchObject({ kind: 'page', asked: 'http://news.example.com/a', address: 'http://news.example.com/a' })
    expect(result.remarks).toEqual([{ code: 'credentials-dropped', host: 'news.example.com' }])
    expect(JSON.stringify([result, server.asked])).not.toMatch(/aoi|himitsu|authorization/i)
    await fetcher.stop()
    await server.close()
  })

  it.each([
    'aoi:himitsu@news.example.com/a',
    'http://aoi:himitsu@[news/a',
    'http://aoi:hi/himitsu@news.example.com:x/',
    'ftp://aoi:himitsu@news.example.com/a',
    'http://aoi:himitsu＠news.example.com/a',
    'http://aoi:himitsu@news.example.com:22/',
    'http:\\\\aoi:himitsu@ne ws.example.com/',
  ])('nor are those of an address that is refused: %s', async (address) => {
    const result = await testFetcher(fakeEdge(0)).page(address)
    expect(result.kind).toBe('refused')
    expect(JSON.stringify(result)).not.toMatch(/aoi|himitsu/)
  })

  it('a name in other letters is shown in ASCII, a trailing dot falls away', async () => {
    const server = await openHostile({ '/': answer(200, 'a page') })
    const fetcher = testFetcher(fakeEdge(server.port))
    // the first letter is Cyrillic
    expect(await fetcher.page('http://\u0435xample.example.com./')).toMatchObject({ address: 'http://xn--xample-2of.example.com/' })
    expect(server.log).toEqual(['GET xn--xample-2of.example.com/'])
    await fetcher.stop()
    await server.close()
  })

  it('marks that hide or turn text around reach nobody who is shown a bad address', async () => {
    const result = await testFetcher(fakeEdge(0)).page('http://a\u202e\u200b\u0007\u{e0041} b/')
    expect(result.asked).toBe('http://a b/')
  })

  it('whatever is given as an address, there is a result', async () => {
    const refuses = (): Promise<never> => Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }))
    const fetcher = testFetcher({ ...fakeEdge(0), dial: refuses })
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary' }).map((words) => `http://news.example.com/${words}`),
      fc.string({ unit: 'grapheme' }).map((words) => `https://${words}.example.com/`),
    )
    await fc.assert(
      fc.asyncProperty(odd, async (address) => {
        const { kind, asked } = await fetcher.page(address, { ignoreRobots: true })
        expect(['refused', 'failed']).toContain(kind)
        expect(asked).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
      }),
      { numRuns: 500 },
    )
  })

  it('ports can be opened by the caller, those of other protocols cannot', async () => {
    const server = await openHostile({ '/': answer(200, 'a page') })
    const edge = fakeEdge(server.port)
    const fetcher = testFetcher(edge, { ports: [3000] })
    expect(await fetcher.page('http://news.example.com:3000/')).toMatchObject({ kind: 'page' })
    expect(await fetcher.page('http://news.example.com:3001/')).toMatchObject({ because: { code: 'port' } })
    for (const options of [
      { ports: [25] },
      { ports: [70_000] },
      { spacing: -1 },
      { hostsAtOnce: 0 },
      { userAgent: 'a\r\nb' },
      { language: '日本' },
    ]) {
      expect(() => testFetcher(edge, options)).toThrow(RangeError)
    }
    await fetcher.stop()
    await server.close()
  })
})
