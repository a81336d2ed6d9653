import { createHash } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { answer, PAGE, packed, read, readPieces, record, sha1, textOf } from './build-warc.ts'

describe('a sound file', () => {
  const three = [1, 2, 3].map((n) => record({ address: `https://news.example.jp/${n}`, block: answer(`${PAGE}${n}`) }))

  test.each([
    ['packed by record', packed(...three)],
    ['not packed', Buffer.concat(three)],
    ['packed as a whole', gzipSync(Buffer.concat(three))],
  ])('%s: each page once, however the bytes come', async (_, bytes) => {
    const whole = await read(bytes)
    expect(whole.members.map(({ address, bytes }) => [address, Buffer.from(bytes).toString()])).toEqual(
      [1, 2, 3].map((n) => [`https://news.example.jp/${n}`, `${PAGE}${n}`]),
    )
    expect(whole.troubles).toEqual([])
    expect(whole.summary).toMatchObject({ entries: 3, members: 3, verified: 3 })
    for (const size of [1, 7, 1000]) expect((await readPieces(bytes, size)).items).toEqual(whole.items)
  })

  test('what is known of a page: type, charset, day in Japan, place', async () => {
    const { members } = await read(Buffer.concat([record({ type: 'warcinfo', block: Buffer.from('software: invented\r\n') }), record()]))
    expect(members).toMatchObject([
      {
        name: 'https://news.example.jp/1',
        mediaType: 'text/html',
        charset: 'utf-8',
        captured: { day: '2026-03-02', instant: '2026-03-01T15:30:00Z', basis: 'warc_date' },
        path: ['test.warc'],
        integrity: 'verified',
        remarks: [],
      },
    ])
    expect(members[0]?.offset).toBeGreaterThan(0)
  })

  test('places in a packed file are where the packed record begins', async () => {
    const first = packed(three[0] as Buffer)
    expect((await read(packed(...three))).members.map((member) => member.offset).slice(0, 2)).toEqual([0, first.length])
  })

  test('resources and conversions are pages, what is none is counted', async () => {
    const { members, summary } = await read(
      Buffer.concat([
        record({ type: 'resource', address: 'file:///saved/page.html', block: Buffer.from(PAGE), fields: { 'Content-Type': 'text/html' } }),
        record({ type: 'conversion', block: Buffer.from('港の町'), fields: { 'Content-Type': 'text/plain; charset=utf-8' } }),
        record({ type: 'request', block: Buffer.from('GET / HTTP/1.1\r\n\r\n') }),
        record({ block: answer('', { 'Content-Type': 'image/png' }) }),
        record({ block: answer('not there', {}, '404 Not Found') }),
        record({ address: 'dns:news.example.jp', block: Buffer.from('20260301'), fields: { 'Content-Type': 'text/dns' } }),
        record({ type: 'metadata', block: Buffer.from('a: b') }),
      ]),
    )
    expect(members.map(({ address, name, mediaType }) => [address, name, mediaType])).toEqual([
      [null, 'file:///saved/page.html', 'text/html'],
      ['https://news.example.jp/1', 'https://news.example.jp/1', 'text/plain'],
    ])
    expect(summary.passed).toEqual({ request: 1, 'image/png': 1, 'status 404': 1, dns: 1, metadata: 1 })
  })

  test.each([
    ['gzip', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['gzip, br', brotliCompressSync(gzipSync(PAGE))],
    ['identity', Buffer.from(PAGE)],
  ])('a body in %s is decoded, in chunks or not', async (encoding, body) => {
    const chunks = Buffer.concat([
      Buffer.from('5;x=y\r\n'),
      body.subarray(0, 5),
      Buffer.from(`\r\n${(body.length - 5).toString(16)}\r\n`),
      body.subarray(5),
      Buffer.from('\r\n0\r\n\r\n'),
    ])
    const { members, troubles } = await read(
      Buffer.concat([
        record({ block: answer(body, { 'Content-Encoding': encoding }) }),
        record({ block: answer(chunks, { 'Content-Encoding': encoding, 'Transfer-Encoding': 'chunked', 'Content-Length': null }) }),
      ]),
    )
    expect(members.map(textOf)).toEqual([PAGE, PAGE])
    expect(troubles).toEqual([])
  })

  test('digests are read in base 16, 32 and 64, in each algorithm, over the body as it came or out of its chunks', async () => {
    const block = answer()
    const chunked = answer(`${Buffer.byteLength(PAGE).toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`, { 'Transfer-Encoding': 'chunked' })
    const hash = (name: string, encoding: 'hex' | 'base64'): string => `${name}:${createHash(name).update(block).digest(encoding)}`
    const { members, troubles } = await read(
      Buffer.concat([
        ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) => [
          record({ block, fields: { 'WARC-Block-Digest': hash(name, 'hex') } }),
          record({ block, fields: { 'WARC-Block-Digest': hash(name, 'base64') } }),
        ]),
        // 3I42… is the well-known digest of nothing
        record({ type: 'metadata', block: Buffer.alloc(0), fields: { 'WARC-Block-Digest': 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ' } }),
        record({ block: chunked, fields: { 'WARC-Payload-Digest': sha1(PAGE) } }),
        record({ block, fields: { 'WARC-Block-Digest': 'blake3:abcd' } }),
      ]),
    )
    expect(troubles).toEqual([])
    expect(members.map((member) => member.integrity)).toEqual([...Array(9).fill('verified'), 'unverified'])
    expect(members.at(-1)?.remarks).toEqual([{ code: 'digest_unknown', digest: 'block', value: 'blake3:abcd' }])
  })

  test('addresses lose brackets, bare spaces and credentials', async () => {
    const addresses = ['<https://news.example.jp/a>', 'https://news.example.jp/a b', 'https://user:word@news.example.jp/']
    const { members } = await read(Buffer.concat(addresses.map((address) => record({ address }))))
    expect(members.map(({ address, remarks }) => [address, ...remarks])).toEqual([
      ['https://news.example.jp/a', { code: 'address_repaired', reason: 'brackets' }],
      ['https://news.example.jp/a%20b', { code: 'address_repaired', reason: 'spaces' }],
      ['https://news.example.jp/', { code: 'address_repaired', reason: 'credentials' }],
    ])
  })
})

describe('revisits', () => {
  const digest = sha1(PAGE)
  const original = record({ fields: { 'WARC-Payload-Digest': digest } })
  const head = answer('', { 'Content-Length': '100' })
  const again = { type: 'revisit', date: '2026-03-05T00:00:00Z', block: head }

  test.each([
    ['digest', { 'WARC-Payload-Digest': digest }],
    ['record id', { 'WARC-Refers-To': `<urn:uuid:${sha1('https://news.example.jp/12026-03-01T15:30:00Z').slice(5, 41)}>` }],
    ['address and date', { 'WARC-Refers-To-Target-URI': 'https://news.example.jp/1', 'WARC-Refers-To-Date': '2026-03-01T15:30:00Z' }],
  ])('are resolved by %s', async (_, fields) => {
    const { members, troubles } = await read(Buffer.concat([original, record({ ...again, fields })]))
    expect(troubles).toEqual([])
    expect(members.map((member) => [textOf(member), member.captured?.day])).toEqual([
      [PAGE, '2026-03-02'],
      [PAGE, '2026-03-05'],
    ])
    expect(members[1]?.remarks[0]).toMatchObject({ code: 'revisit' })
  })

  test('find the pages that came last; what is long past is forgotten', async () => {
    const page = (n: number): string => `${PAGE}${n}`.padEnd(1_000_000, 'あ')
    const originals = Array.from({ length: 12 }, (_, n) =>
      record({ block: answer(page(n)), fields: { 'WARC-Payload-Digest': sha1(page(n)) } }),
    )
    const revisits = [0, 5, 9, 10, 11].map((n) =>
      record({ ...again, fields: { 'WARC-Payload-Digest': sha1(page(n)), 'WARC-Refers-To-Date': String(n) } }),
    )
    const { members, troubles } = await read(Buffer.concat([...originals, ...revisits]))
    expect(troubles.map((trouble) => trouble.code === 'revisit_unresolved' && trouble.date)).toEqual(
      ['0', '5', '9', '10', '11'].slice(0, troubles.length),
    )
    const found = members.filter((member) => member.remarks.length > 0)
    expect(found.length).toBeGreaterThan(0)
    for (const member of found)
      for (const remark of member.remarks) if (remark.code === 'revisit') expect(textOf(member)).toBe(page(Number(remark.date)))
  })

  test('of what is not in the file are told; of what is no page are counted', async () => {
    const picture = record({ block: answer('x', { 'Content-Type': 'image/png' }), fields: { 'WARC-Payload-Digest': sha1('x') } })
    const { troubles, summary } = await read(
      Buffer.concat([
        picture,
        record({ ...again, fields: { 'WARC-Payload-Digest': sha1('other'), 'WARC-Refers-To-Date': '2020-01-01T00:00:00Z' } }),
        record({ ...again, fields: { 'WARC-Payload-Digest': sha1('x') } }),
      ]),
    )
    expect(troubles).toMatchObject([{ code: 'revisit_unresolved', name: 'https://news.example.jp/1', date: '2020-01-01T00:00:00Z' }])
    expect(summary.passed).toEqual({ 'image/png': 2 })
  })
})

describe('ARC', () => {
  const body = answer()
  const arc = Buffer.concat([
    Buffer.from(
      'filedesc://old.arc 192.0.2.1 20050301000000 text/plain 69\n1 0 Invented\nURL IP-address Archive-date Content-type Archive-length\n\n',
    ),
    Buffer.from(`http://news.example.jp/a b 192.0.2.1 20050301153000 text/html ${body.length}\n`),
    body,
    Buffer.from('\n'),
  ])

  test.each([
    ['plain', arc],
    ['packed', gzipSync(arc)],
  ])('is read, %s', async (_, bytes) => {
    const { members, troubles } = await read(bytes)
    expect(members).toMatchObject([
      { address: 'http://news.example.jp/a%20b', mediaType: 'text/html', captured: { day: '2005-03-02', basis: 'arc_date' } },
    ])
    expect(textOf(members[0])).toBe(PAGE)
    expect(troubles.map((trouble) => trouble.code)).toEqual([])
  })

  test.each([
    ['-1', 'record_length_wrong'],
    ['abc', 'record_length_wrong'],
    ['99999999999999', 'record_length_wrong'],
    [String(body.length - 9), 'record_length_wrong'],
  ])('a length of %s is told, and the next record read', async (length, code) => {
    const wrong = Buffer.from(arc.toString('latin1').replace(`text/html ${body.length}`, `text/html ${length}`), 'latin1')
    const { members, troubles } = await read(
      Buffer.concat([
        wrong,
        Buffer.from(`http://news.example.jp/2 192.0.2.1 20050301153000 text/html ${body.length}\n`),
        body,
        Buffer.from('\n'),
      ]),
    )
    expect(troubles.map((trouble) => trouble.code)).toEqual([code])
    expect(members.at(-1)?.address).toBe('http://news.example.jp/2')
  })
})
