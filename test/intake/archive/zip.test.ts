import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArchiveOptions, bytesAccess, readZip } from '../../../src/intake/archive/index.ts'
import { isDamage } from '../../../src/intake/archive/trouble.ts'
import { type Contents, contentsOf, PAGE, packed, record, textOf } from './build-warc.ts'
import { type ZipFile, zip } from './build-zip.ts'

const read = (bytes: Uint8Array, options?: ArchiveOptions): Promise<Contents> =>
  contentsOf(readZip({ file: bytesAccess(bytes), path: ['test.zip'] }, options))
const readFiles = (files: readonly ZipFile[], options?: ArchiveOptions): Promise<Contents> => read(zip(files), options)

describe('a sound archive', () => {
  test('pages with their names; what is no page is counted', async () => {
    const { members, troubles, summary } = await readFiles([
      { name: '記事/港の町.html', bytes: PAGE },
      { name: '記事/', bytes: '', stored: true },
      { name: 'b.md', bytes: '# 港の町', stored: true },
      { name: 'c.jpg', bytes: 'x' },
      { name: 'README', bytes: '説明' },
      { name: '__MACOSX/._b.md', bytes: 'x' },
      { name: '.DS_Store', bytes: 'x' },
      { name: 'empty.html', bytes: '' },
    ])
    expect(troubles).toEqual([])
    expect(members.map(({ name, mediaType, integrity, path }) => [name, mediaType, integrity, ...path])).toEqual([
      ['記事/港の町.html', 'text/html', 'verified', 'test.zip'],
      ['b.md', 'text/markdown', 'verified', 'test.zip'],
      ['README', null, 'verified', 'test.zip'],
    ])
    expect(textOf(members[0])).toBe(PAGE)
    expect(summary.passed).toEqual({ 'application/x-jpg': 1, hidden: 2, empty: 1 })
  })

  test('names of Japanese Windows, of systems that forget the mark, and of those that write が in two parts', async () => {
    const { members } = await readFiles([
      // 表示.html: the second byte of 表 is a backslash
      { name: Buffer.from([0x95, 0x5c, 0x8e, 0xa6, ...Buffer.from('.html')]), bytes: PAGE },
      { name: Buffer.from('港.html'), bytes: PAGE },
      { name: 'か\u3099いこう.html', bytes: PAGE },
      { name: Buffer.from('a\\b.html'), bytes: PAGE },
    ])
    expect(members.map(({ name, remarks }) => [name, remarks])).toEqual([
      ['表示.html', [{ code: 'name_decoded', encoding: 'shift_jis' }]],
      ['港.html', []],
      ['がいこう.html', [{ code: 'name_composed' }]],
      ['a/b.html', []],
    ])
  })

  test('a saved page without its parts', async () => {
    const { members, summary } = await readFiles([
      { name: 'x/記事.html', bytes: PAGE },
      { name: 'x/記事_files/frame.html', bytes: PAGE },
      { name: 'x/記事_files/deep/ad.htm', bytes: PAGE },
      { name: 'x/other_files/page.html', bytes: PAGE },
    ])
    expect(members.map((member) => member.name)).toEqual(['x/記事.html', 'x/other_files/page.html'])
    expect(summary.passed).toEqual({ 'part of a saved page': 2 })
  })

  test('WARC files inside are read, packed or stored', async () => {
    const { members, summary } = await readFiles([
      { name: 'a.warc', bytes: record() },
      { name: 'b.warc.gz', bytes: packed(record({ address: 'https://news.example.jp/2' })), stored: true },
    ])
    expect(members.map(({ address, path }) => [address, ...path])).toEqual([
      ['https://news.example.jp/1', 'test.zip', 'a.warc'],
      ['https://news.example.jp/2', 'test.zip', 'b.warc.gz'],
    ])
    expect(summary).toMatchObject({ entries: 2, members: 2, verified: 2, troubles: 0 })
  })
})

describe('an entry that is refused leaves the others', () => {
  const cases: [string, Partial<ZipFile>, object][] = [
    ['above its folder', { name: '../../etc/x.html' }, { code: 'entry_name_refused', reason: 'parent' }],
    ['above, as Windows writes it', { name: 'a\\..\\..\\x.html' }, { code: 'entry_name_refused', reason: 'parent' }],
    ['absolute', { name: '/etc/x.html' }, { code: 'entry_name_refused', reason: 'absolute' }],
    ['with a drive', { name: 'C:\\x.html' }, { code: 'entry_name_refused', reason: 'drive' }],
    ['with NUL', { name: 'x.html\0.png' }, { code: 'entry_name_refused', reason: 'control' }],
    ['a device', { name: 'a/CON.html' }, { code: 'entry_name_refused', reason: 'reserved' }],
    ['a link', { attributes: 0o120777 * 65_536 }, { code: 'entry_name_refused', reason: 'symlink' }],
    ['without a name', { name: '' }, { code: 'entry_name_refused', reason: 'empty' }],
    ['with a name of 5,000 letters', { name: `${'x'.repeat(5000)}.html` }, { code: 'entry_name_refused', reason: 'too_long' }],
    ['encrypted', { flags: 0x801 }, { code: 'encrypted' }],
    ['packed in another way', { method: 14 }, { code: 'entry_method_unknown', method: 14 }],
    ['another archive that is none', { name: 'inner.zip' }, { code: 'not_a_zip' }],
    [
      'an encrypted page of another archive',
      { name: 'inner.zip', bytes: zip([{ name: 'x.html', bytes: PAGE, flags: 0x801 }]) },
      { code: 'encrypted' },
    ],
    ['longer than it says', { unpacked: 5 }, { code: 'entry_size_wrong', declared: 5 }],
    ['longer than it says, stored', { unpacked: 5, stored: true }, { code: 'entry_size_wrong', declared: 5 }],
    ['beyond the end of the file', { packed: 1e9 }, { code: 'entry_size_wrong', declared: 1e9 }],
    ['larger than any page', { bytes: Buffer.alloc(300_000, 'あい') }, { code: 'member_too_large', bytes: 300_000 }],
    ['packed beyond reason', { bytes: Buffer.alloc(2_000_000) }, { code: 'ratio_too_high' }],
  ]
  test.each(cases)('%s', async (_, file, trouble) => {
    const { members, troubles } = await readFiles(
      [
        { name: 'first.html', bytes: PAGE },
        { name: 'wrong.html', bytes: PAGE, ...file },
        { name: 'last.html', bytes: PAGE },
      ],
      { limits: { memberBytes: 200_000 } },
    )
    expect(members.map((member) => member.name)).toEqual(['first.html', 'last.html'])
    expect(troubles).toMatchObject([trouble])
  })

  test('one whose checksum does not hold is given and marked', async () => {
    const { members, troubles } = await readFiles([{ name: 'a.html', bytes: PAGE, checksum: 5 }])
    expect(members).toMatchObject([{ integrity: 'bad', remarks: [{ code: 'checksum_mismatch' }] }])
    expect(troubles).toMatchObject([{ code: 'entry_damaged', fault: 'checksum', name: 'a.html' }])
  })

  test('entries that share their data: the first alone', async () => {
    const shared = Array.from({ length: 50 }, (_, n) => ({ name: `${n}.html`, bytes: PAGE, shared: n > 0 }))
    const { members, troubles } = await readFiles(shared)
    expect(members).toHaveLength(1)
    expect(troubles.map((trouble) => trouble.code)).toEqual(Array(49).fill('entries_overlap'))
  })
})

/** An archive whose one entry is the rest of itself, which is such an archive again: each level is there without any bytes of its own but two heads. */
function holdingItself(levels: number): Buffer {
  const name = Buffer.from('r.zip')
  const step = 46 + name.length
  const total = 2 * levels * step + 22
  const heads = Array.from({ length: 2 * levels }, (_, i) => {
    const isLocal = i < levels
    const head = Buffer.alloc(step)
    head.write(isLocal ? 'PK\x03\x04' : 'PK\x01\x02', 'latin1')
    const at = isLocal ? 4 : 6
    const size = total - ((i % levels) + 1) * step
    head.writeUInt32LE(size, at + 14)
    head.writeUInt32LE(size, at + 18)
    head.writeUInt16LE(name.length, at + 22)
    // a local head is made as long as the other kind
    if (isLocal) head.writeUInt16LE(16, at + 24)
    head.set(name, isLocal ? 30 : 46)
    return head
  })
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(step, 12)
  end.writeUInt32LE(levels * step, 16)
  return Buffer.concat([...heads, end])
}

describe('archives in archives', () => {
  const nested = (depth: number): Buffer =>
    depth === 0
      ? zip([{ name: 'page.html', bytes: PAGE }])
      : zip([
          { name: `${depth}.html`, bytes: PAGE },
          { name: 'in/inner.zip', bytes: nested(depth - 1) },
        ])

  test('pages at each depth, with all names around them', async () => {
    const { members, troubles, summary } = await read(nested(2))
    expect(members.map(({ path, name, integrity }) => [...path, name, integrity].join(' '))).toEqual([
      'test.zip 2.html verified',
      'test.zip in/inner.zip 1.html verified',
      'test.zip in/inner.zip in/inner.zip page.html verified',
    ])
    expect(troubles).toEqual([])
    expect(summary).toMatchObject({ members: 3, verified: 5, troubles: 0 })
  })

  test('too deep ones are told of where they lie', async () => {
    const { members, troubles } = await read(nested(30))
    expect(members).toHaveLength(3)
    expect(troubles).toMatchObject([
      { code: 'nested_archive', limit: 3, path: ['test.zip', 'in/inner.zip', 'in/inner.zip'], name: 'in/inner.zip' },
    ])
  })

  test('under another name, stored or packed', async () => {
    const inner = nested(0)
    const { members, troubles } = await readFiles([
      { name: 'a.html', bytes: inner },
      { name: 'b.zip', bytes: inner, stored: true },
      { name: 'c.wacz', bytes: inner },
    ])
    expect(members.map(({ path }) => path.at(-1))).toEqual(['a.html', 'b.zip', 'c.wacz'])
    expect(troubles).toEqual([])
  })

  test('a stored one may be larger than any page, and what is in it may not', async () => {
    const inner = zip(Array.from({ length: 5 }, (_, n) => ({ name: `${n}.html`, bytes: PAGE.padEnd(900, String(n)), stored: true })))
    const limits = { memberBytes: 1000 }
    expect(inner.length).toBeGreaterThan(4000)
    expect((await readFiles([{ name: 'x.wacz', bytes: inner, stored: true }], { limits })).members).toHaveLength(5)
    expect((await readFiles([{ name: 'x.wacz', bytes: inner }], { limits: { memberBytes: 600 } })).troubles).toMatchObject([
      { code: 'member_too_large', name: 'x.wacz', path: ['test.zip'] },
    ])
  })

  test('a damaged one is told of, and what is whole in it is given', async () => {
    const inner = zip([
      { name: 'whole.html', bytes: PAGE },
      { name: 'damaged.html', bytes: PAGE, checksum: 5 },
    ])
    const { members, troubles } = await readFiles([{ name: 'x.zip', bytes: inner, checksum: 7 }])
    expect(members.map(({ name, integrity }) => [name, integrity])).toEqual([
      ['whole.html', 'verified'],
      ['damaged.html', 'bad'],
    ])
    expect(troubles).toMatchObject([
      { code: 'entry_damaged', name: 'x.zip', path: ['test.zip'] },
      { code: 'entry_damaged', name: 'damaged.html', path: ['test.zip', 'x.zip'] },
    ])
  })

  describe('bombs', () => {
    test('many in many: their entries and bytes are counted together', async () => {
      const page = { name: 'x.html', bytes: PAGE }
      const many = (inner: Buffer): Buffer => zip(Array.from({ length: 10 }, (_, n) => ({ name: `${n}.zip`, bytes: inner })))
      const bomb = many(many(zip([page, { ...page, name: 'y.html' }])))
      expect((await read(bomb)).members).toHaveLength(200)
      const { members, troubles } = await read(bomb, { limits: { entries: 50 } })
      expect(members.length).toBeLessThan(50)
      expect(troubles.every(({ code }) => code === 'too_many_entries')).toBe(true)
      const limit = 20 * Buffer.byteLength(PAGE)
      const large = await read(bomb, { limits: { totalBytes: limit } })
      expect(large.members.length).toBeLessThan(20)
      expect(new Set(large.troubles.map(({ code }) => code))).toEqual(new Set(['archive_too_large']))
    })

    test('each at the edge of what is allowed, and all together far beyond', async () => {
      // 900 KB pack to 1 KB, which alone is no reason to refuse them; archives of such pages pack as well as that again
      const inner = zip(Array.from({ length: 50 }, (_, n) => ({ name: `${n}.html`, bytes: Buffer.alloc(900_000) })))
      const bomb = zip(Array.from({ length: 50 }, (_, n) => ({ name: `${n}.zip`, bytes: inner })))
      const { members, troubles } = await read(bomb)
      expect(members.length * 900_000).toBeLessThan(200 * bomb.length + 1024 * 1024)
      expect(new Set(troubles.map(({ code }) => code))).toEqual(new Set(['ratio_too_high']))
    })

    test('a level that packs beyond reason', async () => {
      const inner = zip([{ name: 'x.html', bytes: Buffer.alloc(3_000_000), stored: true }])
      expect((await readFiles([{ name: 'x.zip', bytes: inner }])).troubles).toMatchObject([{ code: 'ratio_too_high', name: 'x.zip' }])
    })

    test('one that holds itself, again and again', async () => {
      const { members, troubles } = await read(holdingItself(1000))
      expect(members).toEqual([])
      expect(troubles).toMatchObject([{ code: 'nested_archive', path: ['test.zip', 'r.zip', 'r.zip'], name: 'r.zip' }])
    })

    test('one that lies over itself', async () => {
      const inner = nested(0)
      const { members, troubles } = await readFiles([
        { name: 'a.zip', bytes: inner, stored: true },
        { name: 'b.zip', bytes: inner, stored: true, shared: true },
      ])
      expect(members).toHaveLength(1)
      expect(troubles).toMatchObject([{ code: 'entries_overlap', name: 'b.zip' }])
    })
  })
})

describe('an archive that lies about itself', () => {
  test.each([
    ['no ZIP', Buffer.from(PAGE)],
    ['nothing', Buffer.alloc(0)],
    ['cut off in the first head', zip([{ name: 'a.html', bytes: PAGE }]).subarray(0, 20)],
  ])('%s', async (_, bytes) => {
    const { members, troubles } = await read(bytes)
    expect(members).toEqual([])
    expect(troubles).toMatchObject([{ code: 'not_a_zip' }])
  })

  test('a directory beyond the end: the files are found by their heads', async () => {
    const { members, troubles } = await read(zip([{ name: 'a.html', bytes: PAGE }], { offset: 0xfffffff }))
    expect(members.map(({ name, integrity }) => [name, integrity])).toEqual([['a.html', 'verified']])
    expect(troubles).toMatchObject([{ code: 'zip_directory_broken', entries: 1 }])
  })

  test('more entries than there are', async () => {
    const { members, troubles } = await read(zip([{ name: 'a.html', bytes: PAGE }], { count: 9 }))
    expect(members).toHaveLength(1)
    expect(troubles).toMatchObject([{ code: 'zip_directory_broken', entries: 1 }])
  })

  test('a size of 64 bits that no file has', async () => {
    const extra = Buffer.alloc(20)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(16, 2)
    extra.writeBigUInt64LE(2n ** 50n, 4)
    extra.writeBigUInt64LE(2n ** 50n, 12)
    const { members, troubles } = await readFiles([
      { name: 'a.html', bytes: PAGE },
      { name: 'b.html', bytes: PAGE, packed: 0xffffffff, unpacked: 0xffffffff, extra },
    ])
    expect(members).toHaveLength(1)
    expect(troubles).toMatchObject([{ code: 'entry_size_wrong', declared: 2 ** 50 }])
  })

  test('too many entries, and too much in all', async () => {
    const files = Array.from({ length: 20 }, (_, n) => ({ name: `${n}.html`, bytes: PAGE }))
    expect(await readFiles(files, { limits: { entries: 7 } })).toMatchObject({
      members: { length: 7 },
      troubles: [{ code: 'too_many_entries', limit: 7 }],
    })
    const limit = 5 * Buffer.byteLength(PAGE)
    expect(await readFiles(files, { limits: { totalBytes: limit } })).toMatchObject({
      members: { length: 5 },
      troubles: [{ code: 'archive_too_large', limit }],
    })
  })

  test('whatever happens to its bytes: nothing changed is called verified', async () => {
    const bytes = zip([
      { name: 'a.html', bytes: PAGE },
      { name: 'b.html', bytes: `${PAGE}2`, stored: true },
      { name: 'c.warc.gz', bytes: packed(record()), stored: true },
    ])
    // the records too: a changed ending of their name makes them a file of no known type
    const sound = new Set([PAGE, `${PAGE}2`, packed(record()).toString()])
    const check = async (damaged: Uint8Array): Promise<void> => {
      const { members } = await read(damaged)
      for (const member of members) if (member.integrity === 'verified') expect(sound).toContain(textOf(member))
    }
    for (let length = 0; length < bytes.length; length++) await check(bytes.subarray(0, length))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), async (changes) => {
        const copy = Buffer.from(bytes)
        for (const [at, byte] of changes) copy[at] = byte
        await check(copy)
      }),
      { numRuns: 500 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (tail) =>
        check(Buffer.concat([bytes.subarray(0, 200), tail, bytes.subarray(-60)])),
      ),
    )
  })
})

describe('an archive that was cut off', () => {
  const files: readonly ZipFile[] = [
    { name: '港.html', bytes: PAGE },
    { name: 'b.html', bytes: `${PAGE}2`, stored: true },
    // what looks like a head and like sizes behind, in the words of a page
    { name: 'c.html', bytes: `${PAGE}PK\x07\x08PK\x03\x04 and on`, stored: true, sizesBehind: 32 },
    { name: 'd.html', bytes: `${PAGE}4`, sizesBehind: 64 },
    { name: 'e.html', bytes: `${PAGE}5` },
  ]
  const bytes = zip(files)
  const ends = files.map((_, n) => zip(files.slice(0, n + 1)).indexOf('PK\x01\x02'))

  test('wherever: each file that is whole is given, and the damage is told', async () => {
    for (let length = 31; length < bytes.length; length++) {
      const { members, troubles } = await read(bytes.subarray(0, length))
      const whole = members.filter(({ integrity }) => integrity === 'verified')
      expect([length, whole.map(textOf)]).toEqual([length, files.filter((_, n) => length >= (ends[n] as number)).map((file) => file.bytes)])
      expect([length, troubles.length === 0 || troubles.some(isDamage)]).toEqual([length, true])
    }
  })

  test('the records of a WARC in it, up to the cut', async () => {
    const records = [1, 2, 3].map((n) => packed(record({ address: `https://news.example.jp/${n}` })))
    const file = { name: 'archive/data.warc.gz', bytes: Buffer.concat(records), stored: true }
    for (const sizesBehind of [undefined, 32] as const) {
      const whole = zip([{ ...file, ...(sizesBehind && { sizesBehind }) }])
      const { members, troubles } = await read(whole.subarray(0, whole.indexOf(records[2] as Buffer) + 40))
      expect(members.map(({ address }) => address)).toEqual(['https://news.example.jp/1', 'https://news.example.jp/2'])
      expect(troubles.filter(isDamage).map(({ code }) => code)).toEqual(['zip_directory_broken', 'gzip_damaged', 'entry_damaged'])
    }
  })

  test('the limits hold for what was found by its heads', async () => {
    const many = zip(Array.from({ length: 20 }, (_, n) => ({ name: `${n}.html`, bytes: PAGE }))).subarray(0, -30)
    const { members, troubles } = await read(many, { limits: { entries: 7 } })
    expect(members).toHaveLength(7)
    expect(troubles).toMatchObject([
      { code: 'zip_directory_broken', entries: 7 },
      { code: 'too_many_entries', limit: 7 },
    ])
    const bomb = zip([{ name: 'x.html', bytes: Buffer.alloc(2_000_000) }]).subarray(0, -30)
    expect((await read(bomb)).troubles).toMatchObject([{ code: 'zip_directory_broken' }, { code: 'ratio_too_high' }])
  })
})
