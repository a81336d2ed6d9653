import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDamage } from '../../../src/intake/archive/trouble.ts'
import { answer, PAGE, packed, read, readPieces, record, sha1, textOf } from './build-warc.ts'

const address = (n: number): string => `https://news.example.jp/${n}`
const good = (n: number): Buffer => record({ address: address(n), block: answer(`${PAGE}${n}`) })
const codes = (troubles: readonly { readonly code: string }[]): string[] => troubles.map((trouble) => trouble.code)

describe('lengths that lie, each between two sound records', () => {
  const block = answer(`${PAGE}2`)
  const exact = block.length
  const cases: [string, string | null, boolean][] = [
    ['too small by two', String(exact - 2), true],
    ['too small by a lot', '1', true],
    ['zero', '0', true],
    ['too big by two', String(exact + 2), true],
    ['into the next record', String(exact + 100), true],
    ['beyond the end', '20000', true],
    ['10^14', '100000000000000', true],
    ['negative', '-5', true],
    ['no number', 'many', true],
    ['not there', null, true],
    ['more digits than any file has', '9'.repeat(400), true],
  ]
  test.each(cases)('%s', async (_, length) => {
    for (const digest of [sha1(block), null]) {
      const wrong = record({ address: address(2), block, fields: { 'Content-Length': length, 'WARC-Block-Digest': digest } })
      const bytes = Buffer.concat([good(1), wrong, good(3)])
      for (const contents of [await read(bytes), await readPieces(bytes, 50), await read(packed(good(1), wrong, good(3)))]) {
        expect(contents.members.map(textOf)).toEqual([`${PAGE}1`, `${PAGE}2`, `${PAGE}3`])
        expect(contents.troubles).toMatchObject([
          { code: 'record_length_wrong', declared: length?.slice(0, 100) ?? '', found: exact, name: address(2) },
        ])
        expect(contents.members[1]?.remarks).toMatchObject([{ code: 'length_repaired', found: exact }])
      }
    }
  })

  test('a record of the largest declared length takes no memory', async () => {
    const before = process.memoryUsage().arrayBuffers
    await read(record({ fields: { 'Content-Length': '100000000000000' } }))
    // 16 MB of them are for the pages met last
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6)
  })
})

describe('damage', () => {
  const three = [good(1), good(2), good(3)]
  const pieces = three.map((bytes) => gzipSync(bytes))
  const second = (pieces[0] as Buffer).length
  const third = second + (pieces[1] as Buffer).length

  test('a file cut off within its last record', async () => {
    const bytes = Buffer.concat(pieces)
    const { members, troubles } = await read(bytes.subarray(0, bytes.length - 30))
    expect(members.map((member) => member.address)).toEqual([address(1), address(2)])
    expect(troubles).toMatchObject([
      { code: 'record_truncated', name: address(3), offset: third },
      { code: 'gzip_damaged', fault: 'truncated', offset: third },
    ])
  })

  test('a plain file cut off within its last record', async () => {
    const bytes = Buffer.concat(three)
    const { members, troubles } = await read(bytes.subarray(0, bytes.length - 30))
    expect(members).toHaveLength(2)
    expect(troubles).toMatchObject([
      { code: 'record_truncated', name: address(3), offset: (three[0] as Buffer).length + (three[1] as Buffer).length },
    ])
  })

  test('a wrong checksum: the record is kept where its own digest holds, and marked bad where it has none', async () => {
    const flipped = (bytes: Buffer): Buffer => {
      const copy = Buffer.from(bytes)
      copy[copy.length - 7] = (copy[copy.length - 7] as number) ^ 1
      return copy
    }
    const bare = gzipSync(record({ address: address(4), fields: { 'WARC-Block-Digest': null } }))
    const { members, troubles } = await read(Buffer.concat([flipped(pieces[0] as Buffer), flipped(bare), pieces[2] as Buffer]))
    expect(members.map((member) => [member.address, member.integrity])).toEqual([
      [address(1), 'verified'],
      [address(4), 'bad'],
      [address(3), 'verified'],
    ])
    expect(troubles).toMatchObject([
      { code: 'gzip_damaged', fault: 'checksum', offset: 0 },
      { code: 'gzip_damaged', fault: 'checksum', offset: second },
    ])
  })

  test('a broken gzip head or body costs that record alone', async () => {
    for (const at of [0, 1, 2, 3, 14, 40]) {
      const bytes = Buffer.concat(pieces)
      bytes.fill(0xff, second + at, second + at + 3)
      const { members, troubles } = await read(bytes)
      expect(members.map((member) => member.address)).toEqual([address(1), address(3)])
      expect(troubles.find((trouble) => trouble.code === 'gzip_damaged')).toMatchObject({ offset: second })
    }
  })

  test('whichever bit of a record is another: the others are given, and it is told as a damage', async () => {
    // a moment in the head, say, or the bits that fill the last byte
    const isIdle = (member: Buffer): boolean => {
      try {
        return gunzipSync(member).equals(three[1] as Buffer)
      } catch {
        return false
      }
    }
    for (let bit = 0; bit < 8 * (third - second); bit++) {
      const bytes = Buffer.concat(pieces)
      const at = second + (bit >> 3)
      bytes[at] = (bytes[at] as number) ^ (1 << (bit & 7))
      const { members, troubles } = await read(bytes)
      const given = members.map((member) => member.address)
      expect([bit, given.includes(address(1)), given.includes(address(3)), troubles.some(isDamage)]).toEqual([
        bit,
        true,
        true,
        !isIdle(bytes.subarray(second, third)),
      ])
    }
  })

  test('a file packed as a whole gives every record before its damage', async () => {
    const many = Array.from({ length: 200 }, (_, n) => record({ address: address(n), block: answer(sha1(String(n)).repeat(50)) }))
    const bytes = gzipSync(Buffer.concat(many))
    bytes.fill(0x00, bytes.length >> 1, (bytes.length >> 1) + 200)
    const { members, troubles } = await read(bytes)
    const sound = members.filter((member) => member.integrity === 'verified')
    expect(sound.map((member) => member.address)).toEqual(Array.from({ length: sound.length }, (_, n) => address(n)))
    expect(sound.length).toBeGreaterThan(90)
    expect(codes(troubles)).toContain('gzip_damaged')
  })

  test('a digest that does not hold: kept, marked bad, told with both values', async () => {
    const { members, troubles } = await read(record({ fields: { 'WARC-Payload-Digest': sha1('other') } }))
    expect(members).toMatchObject([{ integrity: 'bad', remarks: [{ code: 'digest_mismatch', digest: 'payload', algorithm: 'sha1' }] }])
    expect(troubles).toMatchObject([{ code: 'digest_mismatch', declared: sha1('other').slice(5), found: sha1(PAGE).slice(5) }])
  })

  test('a digest that nobody can read', async () => {
    const { troubles } = await read(record({ fields: { 'WARC-Block-Digest': 'sha1:1111' } }))
    expect(troubles).toMatchObject([{ code: 'digest_unreadable', digest: 'block', declared: 'sha1:1111' }])
  })

  test('what stands between records, or is missing there', async () => {
    const noEnd = record({ address: address(2), end: '' })
    expect(await read(Buffer.concat([good(1), noEnd, good(3)]))).toMatchObject({
      members: [{}, {}, {}],
      troubles: [{ code: 'record_end_missing', name: address(2) }],
    })
    const garbage = Buffer.from('something else\r\nWARC/ no record\r\n\r\n')
    const { members, troubles } = await read(Buffer.concat([good(1), garbage, good(3)]))
    expect(members.map((member) => member.address)).toEqual([address(1), address(3)])
    expect(troubles).toMatchObject([{ code: 'record_head_broken', offset: good(1).length }])
  })

  test('a type of record that there is not', async () => {
    const { members, troubles } = await read(Buffer.concat([good(1), record({ address: address(2), type: 'responte' })]))
    expect(members).toHaveLength(1)
    expect(troubles).toMatchObject([{ code: 'record_type_unknown', type: 'responte', name: address(2) }])
  })

  test('chunks that break off', async () => {
    const block = answer(`ff\r\n${PAGE}`, { 'Transfer-Encoding': 'chunked' })
    expect(await read(record({ block }))).toMatchObject({ members: [], troubles: [{ code: 'chunks_broken', name: address(1) }] })
  })

  test('encodings that are not what they say', async () => {
    const html = await read(record({ block: answer(PAGE, { 'Content-Encoding': 'gzip' }) }))
    expect(html.members[0]?.remarks).toEqual([{ code: 'not_encoded', encoding: 'gzip' }])
    const other = await read(record({ block: answer('?'.repeat(99), { 'Content-Encoding': 'x-gzip' }) }))
    expect(other.troubles).toMatchObject([{ code: 'content_undecodable', encoding: 'x-gzip' }])
    const unknown = await read(record({ block: answer(PAGE, { 'Content-Encoding': 'rot13' }) }))
    expect(unknown.troubles).toMatchObject([{ code: 'content_undecodable', encoding: 'rot13' }])
    const cut = await read(record({ block: answer(gzipSync(PAGE.repeat(90)).subarray(0, 120), { 'Content-Encoding': 'gzip' }) }))
    expect(cut.members[0]?.remarks[0]).toMatchObject({ code: 'cut_short', declared: null })
    expect(Buffer.from(PAGE.repeat(90)).indexOf(cut.members[0]?.bytes ?? '')).toBe(0)
  })
})

describe('what is too much', () => {
  test('300 KB that unpack to 300 MB, by either encoding, and one over the other', async () => {
    const bomb = Buffer.alloc(300e6)
    const gz = gzipSync(bomb, { level: 1 })
    const twice = brotliCompressSync(gz)
    for (const [encoding, body] of [
      ['gzip', gz],
      ['gzip, br', twice],
    ] as const) {
      const { members, troubles } = await read(Buffer.concat([record({ block: answer(body, { 'Content-Encoding': encoding }) }), good(2)]))
      expect(members.map((member) => member.address)).toEqual([address(2)])
      expect(['ratio_too_high', 'member_too_large']).toContain(troubles[0]?.code)
    }
    const { members, troubles } = await read(Buffer.concat([gzipSync(record({ block: bomb }), { level: 1 }), packed(good(2))]))
    expect(members.map((member) => member.address)).toEqual([address(2)])
    expect(codes(troubles)).toContain('ratio_too_high')
  })

  test('a record larger than the limit is passed over, packed or not', async () => {
    const noise = Buffer.alloc(300_000)
    for (let i = 0, state = 1; i < noise.length; i++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      noise[i] = state >>> 24
    }
    const large = record({ block: answer(noise) })
    for (const bytes of [Buffer.concat([large, good(2)]), packed(large, good(2))]) {
      const { members, troubles } = await read(bytes, { limits: { memberBytes: 100_000 } })
      expect(members.map((member) => member.address)).toEqual([address(2)])
      expect(troubles).toMatchObject([{ code: 'member_too_large', limit: 100_000 }])
    }
  })

  test.each([
    ['a million lines', 'X: y\r\n'.repeat(1e6)],
    ['one line of 10 MB', `X: ${'y'.repeat(10e6)}\r\n`],
  ])('a head of %s', async (_, lines) => {
    const bytes = Buffer.concat([good(1), Buffer.from(`WARC/1.0\r\n${lines}\r\n`), good(3)])
    const { members, troubles } = await read(bytes)
    expect(members.map((member) => member.address)).toEqual([address(1), address(3)])
    expect(troubles).toMatchObject([{ code: 'record_head_too_large', limit: 65_536 }])
  })

  test('a file of bombs is given up soon', async () => {
    const bomb = gzipSync(record({ block: Buffer.alloc(3e6) }))
    const { troubles } = await read(Buffer.concat([packed(good(1)), ...Array<Buffer>(100).fill(bomb), packed(good(2))]))
    expect(codes(troubles)).toEqual([...Array(20).fill('ratio_too_high'), 'too_damaged'])
  })

  test('lengths that claim most of the file are lies where records stand inside', async () => {
    const lie = (n: number): Buffer =>
      record({ address: address(n), block: answer(`${PAGE}${n}`), fields: { 'Content-Length': '3000000' } })
    const bytes = Buffer.concat([...Array.from({ length: 200 }, (_, n) => lie(n)), Buffer.alloc(4e6, 'a')])
    const { members, troubles } = await read(bytes)
    expect(members.filter((member) => member.integrity === 'verified')).toHaveLength(199)
    expect(codes(troubles).slice(0, 199)).toEqual(Array(199).fill('record_length_wrong'))
  })

  test('a file that is nothing but damage is given up', async () => {
    const bytes = Buffer.concat([good(1), ...Array.from({ length: 50 }, () => record({ fields: { 'WARC-Block-Digest': sha1('other') } }))])
    const { troubles } = await read(bytes, { limits: { damages: 10 } })
    expect(codes(troubles).slice(-2)).toEqual(['digest_mismatch', 'too_damaged'])
    expect(troubles).toHaveLength(11)
  })
})

describe('what is no WARC', () => {
  test.each([
    ['a page, packed', gzipSync(PAGE), 'html'],
    ['a page', Buffer.from(PAGE), 'html'],
    ['text, packed', gzipSync('港の町'.repeat(9)), 'unknown'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a gzip file of random bytes', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from(sha1('a').repeat(30))]), 'gzip'],
  ])('%s', async (_, bytes, looksLike) => {
    const { members, troubles } = await read(bytes)
    expect(members).toEqual([])
    expect(troubles).toMatchObject([{ code: 'not_a_warc', looksLike }])
  })

  test('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const { members, troubles } = await read(bytes)
        expect(members).toEqual([])
        expect(codes(troubles)).toEqual(['not_a_warc'])
      }),
    )
  })
})

describe('whatever happens to a file', () => {
  const plain = Buffer.concat([good(1), good(2), good(3)])
  const files: [string, Buffer][] = [
    ['plain', plain],
    ['packed', packed(good(1), good(2), good(3))],
    ['packed as a whole', gzipSync(plain)],
  ]
  const arcHead = (n: number, length: number): Buffer => Buffer.from(`${address(n)} 192.0.2.1 20050301153000 text/html ${length}\n`)
  const arcRecord = (n: number): Buffer =>
    Buffer.concat([arcHead(n, answer(`${PAGE}${n}`).length), answer(`${PAGE}${n}`), Buffer.from('\n')])
  const version = '1 0 Invented\nURL IP-address Archive-date Content-type Archive-length\n'
  const filedesc = Buffer.from(`filedesc://old.arc 192.0.2.1 20050301000000 text/plain ${version.length}\n${version}\n`)
  const arcs: [string, Buffer][] = [
    ['ARC', Buffer.concat([filedesc, arcRecord(1), arcRecord(2)])],
    ['ARC packed', packed(filedesc, arcRecord(1), arcRecord(2))],
  ]
  // good records and nothing else may be called verified
  const sound = new Set([1, 2, 3].map((n) => `${PAGE}${n}`))

  test.each(files)('cut anywhere, %s', async (_, bytes) => {
    for (let length = 0; length < bytes.length; length++) {
      const { members, troubles, summary } = await read(bytes.subarray(0, length))
      for (const member of members) if (member.integrity === 'verified') expect(sound).toContain(textOf(member))
      // what was lost is told, unless the cut is between two records
      if (summary.entries < 3) expect(troubles.length > 0 || summary.entries > 0).toBe(true)
    }
  })

  test.each(files.slice(1))('one bit flipped in each byte, %s: told, or nothing is different', async (_, bytes) => {
    const pages = async (from: Uint8Array): Promise<string[]> => {
      const { members, troubles } = await read(from)
      return troubles.length > 0
        ? ['told']
        : members.map((member) => `${member.address} ${member.captured?.instant} ${member.integrity} ${textOf(member)}`)
    }
    const whole = await pages(bytes)
    for (let at = 0; at < bytes.length; at++) {
      const copy = Buffer.from(bytes)
      copy[at] = (copy[at] as number) ^ (1 << (at % 8))
      expect([['told'], whole]).toContainEqual(await pages(copy))
    }
  })

  test.each([...files, ...arcs])(
    'bits flipped, %s: no page that was changed is called verified, and no loss is silent',
    async (_, bytes) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
          async (flips) => {
            const copy = Buffer.from(bytes)
            for (const [at, mask] of flips) copy[at] = (copy[at] as number) ^ mask
            const { members, troubles, summary } = await read(copy)
            for (const member of members) if (member.integrity === 'verified') expect(sound).toContain(textOf(member))
            const passed = Object.keys(summary.passed).length
            if (members.filter((member) => member.integrity === 'verified').length < 3 && !copy.equals(bytes)) {
              const unverified = members.filter((member) => member.integrity !== 'verified').length
              expect(troubles.length + passed + unverified).toBeGreaterThan(0)
            }
          },
        ),
        { numRuns: 500 },
      )
    },
  )

  test.each([...files, ...arcs])('damaged, %s: the same however the bytes come', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 }),
        fc.integer({ min: 1, max: 300 }),
        async (changes, size) => {
          const copy = Buffer.from(bytes)
          for (const [at, byte] of changes) copy[at] = byte
          expect((await readPieces(copy, size)).items).toEqual((await read(copy)).items)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('pieces left out, doubled and swapped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files.map(([, bytes]) => bytes)),
        fc.array(fc.nat(3000), { minLength: 2, maxLength: 12 }),
        async (bytes, cuts) => {
          const pieces = cuts.map((cut, i) => bytes.subarray(Math.min(cut, cuts[i + 1] ?? 0), Math.max(cut, cuts[i + 1] ?? 0)))
          const { members } = await readPieces(Buffer.concat(pieces), 100)
          for (const member of members) if (member.integrity === 'verified') expect(sound).toContain(textOf(member))
        },
      ),
      { numRuns: 500 },
    )
  })
})
