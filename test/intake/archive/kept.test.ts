import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ArchiveOptions,
  bytesAccess,
  containerKind,
  readAddressTable,
  readContainer,
  shortcutAddress,
} from '../../../src/intake/archive/index.ts'
import { type Contents, contentsOf, PAGE, textOf } from './build-warc.ts'

const read = (bytes: Buffer, name: string, options: ArchiveOptions = {}): Promise<Contents> => {
  const kind = containerKind(bytes.subarray(0, 4096), name)
  if (kind === null) throw new Error(`${name} is no container`)
  return contentsOf(readContainer({ kind, file: bytesAccess(bytes), name }, options))
}
const named = ({ members }: Contents): string[] => members.map(({ path, name }) => [...path, name].join(' '))
/** Shift_JIS of a text whose Japanese is 港 (8D60) and 橋 (8BB4). */
const shiftJis = (text: string): Buffer => Buffer.from(text.replaceAll('港', '\x8d\x60').replaceAll('橋', '\x8b\xb4'), 'latin1')

describe('a thread as a board keeps it', () => {
  const THREAD = [
    '港</b>◆aBc <b><>sage<>2031/05/07(水) 10:00:00.12 ID:aB<> 橋 <br> https://news.example.jp/1 <>【港】橋',
    '名無し<><>2031/05/07(水) 10:01:00.34 ID:xY<> <a href="../test/read.cgi/x/1/1">&gt;&gt;1</a> <br> 港 <>',
    '',
  ].join('\n')

  test('is the HTML by which the board shows it, in the encoding that it has', async () => {
    const contents = await read(Buffer.from(THREAD), '1234567890.dat')
    expect(named(contents)).toEqual(['1234567890.dat 1234567890.dat'])
    expect(contents.members[0]).toMatchObject({ mediaType: 'text/html', charset: 'utf-8' })
    expect(textOf(contents.members[0])).toBe(
      '<!DOCTYPE html>\n<title>【港】橋</title>\n<h1>【港】橋</h1>\n<dl class="thread">\n' +
        '<dt>1 :<a href="mailto:sage"><b>港◆aBc </b></a>:2031/05/07(水) 10:00:00.12 ID:aB</dt><dd> 橋 <br> https://news.example.jp/1 </dd>\n' +
        '<dt>2 :<b>名無し</b>:2031/05/07(水) 10:01:00.34 ID:xY</dt><dd> <a href="../test/read.cgi/x/1/1">&gt;&gt;1</a> <br> 港 </dd>\n</dl>\n',
    )
    const bytes = shiftJis('港<>sage<>2031/05/07(X) 10:00:00 ID:a<> 橋 <>港\r\n')
    const [old] = (await read(bytes, 'x.dat')).members
    expect([old?.charset, new TextDecoder('shift_jis').decode(old?.bytes)]).toEqual([
      'shift_jis',
      '<!DOCTYPE html>\n<title>港</title>\n<h1>港</h1>\n<dl class="thread">\n<dt>1 :<a href="mailto:sage"><b>港</b></a>:2031/05/07(X) 10:00:00 ID:a</dt><dd> 橋 </dd>\n</dl>\n',
    ])
  })

  test('posts that were taken away, and what the board says at its end, are none', async () => {
    const more =
      'あぼーん<>あぼーん<>あぼーん<>あぼーん<>あぼーん\n港<><>2031/05/07(水) 10:02:00.00<> 島 <>\n１００１<><>Over 1000 Thread<> 新しいスレッドへ <>\n'
    const contents = await read(Buffer.from(THREAD + more), 'x.dat')
    expect(textOf(contents.members[0])).toContain('港 </dd>\n<dt>4 :<b>港</b>:2031/05/07(水) 10:02:00.00</dt><dd> 島 </dd>\n</dl>')
    expect(contents.troubles).toEqual([])
  })

  test('lines that are no posts are told of, and the numbers of the others stay', async () => {
    const contents = await read(Buffer.from(THREAD.replace('\n', '\nbroken\n')), 'x.dat')
    expect(textOf(contents.members[0])).toContain('<dt>3 :<b>名無し</b>')
    expect(contents.troubles).toMatchObject([{ code: 'thread_lines_broken', lines: 1 }])
  })
})

describe('what a blog gave out (the format of Movable Type)', () => {
  const ENTRIES = `AUTHOR: kei
TITLE: 港 < 橋
BASENAME: 2031/05/07/1
STATUS: Publish
DATE: 05/07/2031 10:00:00 AM
-----
BODY:
<p>橋は開く。</p>
-----
EXTENDED BODY:
一行目
二行目

次の段落
-----
COMMENT:
AUTHOR: 港の人
EMAIL: a@example.jp
IP: 192.0.2.7
URL: https://a.example.jp/
DATE: 05/08/2031 09:00:00
本当ですか。
-----
--------
TITLE: 下書き
STATUS: Draft
DATE: 05/09/2031 10:00:00
-----
BODY:
<p>まだ言えない。</p>
-----
--------
AUTHOR: kei
TITLE: 島
BASENAME: 2031/05/07/1
DATE: 2031/05/10 10:00
-----
BODY:
島は遠い。
-----
--------
`
  test('each entry is a page with title, author, day and comments; drafts are none, and what identifies who commented is left out', async () => {
    const contents = await read(Buffer.from(ENTRIES), 'blog.txt')
    expect(named(contents)).toEqual(['blog.txt 2031/05/07/1', 'blog.txt 2031/05/07/1 (2)'])
    expect(contents.members.map(({ metadata }) => metadata)).toEqual([
      { author: 'kei', published: '2031-05-07' },
      { author: 'kei', published: '2031-05-10' },
    ])
    expect(contents.summary.passed).toEqual({ draft: 1 })
    expect(contents.troubles).toEqual([])
    expect(textOf(contents.members[0])).toBe(
      '<!DOCTYPE html>\n<title>港 &lt; 橋</title>\n<h1>港 &lt; 橋</h1>\n<article><p>橋は開く。</p>\n\n<p>一行目<br>二行目</p>\n<p>次の段落</p></article>\n' +
        '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">港の人</span> <time itemprop="dateCreated" datetime="2031-05-08">2031-05-08</time><div itemprop="text"><p>本当ですか。</p></div></div>\n',
    )
  })

  test('in Shift_JIS, with line ends of Windows', async () => {
    const bytes = shiftJis(
      'AUTHOR: 港\nTITLE: 橋\nDATE: 05/07/2031 10:00:00\n-----\nBODY:\n<p>橋</p>\n-----\n--------\n'.replaceAll('\n', '\r\n'),
    )
    const [page] = (await read(bytes, 'x.txt')).members
    expect(page).toMatchObject({ name: '1', charset: null, metadata: { author: '港', published: '2031-05-07' } })
    expect(new TextDecoder('shift_jis').decode(page?.bytes)).toContain('<title>橋</title>')
  })

  test('no more entries are read than an archive may have', async () => {
    const { members, troubles } = await read(Buffer.from(ENTRIES), 'x.txt', { limits: { entries: 2 } })
    expect([members.length, troubles.map(({ code }) => code)]).toEqual([1, ['too_many_entries']])
  })
})

describe('a page saved by Safari', () => {
  type Plain = string | Buffer | { readonly [key: string]: Plain }
  /** A binary property list of texts, bytes and dictionaries. */
  function bplist(top: Plain): Buffer {
    const objects: Buffer[] = []
    const head = (kind: number, count: number): Buffer =>
      count < 15
        ? Buffer.from([kind * 16 + count])
        : Buffer.from([kind * 16 + 15, 0x12, count >> 24, (count >> 16) & 255, (count >> 8) & 255, count & 255])
    const put = (value: Plain): number => {
      const number = objects.push(Buffer.alloc(0)) - 1
      if (Buffer.isBuffer(value)) objects[number] = Buffer.concat([head(4, value.length), value])
      else if (typeof value !== 'string') {
        const [keys, values] = [Object.keys(value).map(put), Object.values(value).map(put)]
        objects[number] = Buffer.concat([head(13, keys.length), Buffer.from([...keys, ...values])])
      } else if (/^[\x20-\x7e]*$/.test(value)) objects[number] = Buffer.concat([head(5, value.length), Buffer.from(value)])
      else objects[number] = Buffer.concat([head(6, value.length), Buffer.from(value, 'utf16le').swap16()])
      return number
    }
    put(top)
    const offsets = Buffer.alloc(objects.length * 4)
    let at = 8
    for (const [i, object] of objects.entries()) {
      offsets.writeUInt32BE(at, i * 4)
      at += object.length
    }
    const trailer = Buffer.alloc(32)
    trailer.set([4, 1], 6)
    trailer.writeBigUInt64BE(BigInt(objects.length), 8)
    trailer.writeBigUInt64BE(BigInt(at), 24)
    return Buffer.concat([Buffer.from('bplist00'), ...objects, offsets, trailer])
  }
  const page = (more: Readonly<Record<string, Plain>> = {}): Buffer =>
    bplist({
      WebMainResource: {
        WebResourceData: Buffer.from(PAGE),
        WebResourceMIMEType: 'text/html',
        WebResourceTextEncodingName: 'UTF-8',
        WebResourceURL: 'https://user:word@news.example.jp/kiji/港',
        ...more,
      },
      WebSubresources: { note: 'not read' },
    })

  test('is the page of its address, in its encoding', async () => {
    const { members, troubles } = await read(page(), 'a.webarchive')
    expect(troubles).toEqual([])
    expect(members).toMatchObject([
      {
        name: 'a.webarchive',
        address: 'https://news.example.jp/kiji/港',
        mediaType: 'text/html',
        charset: 'utf-8',
        integrity: 'unverified',
      },
    ])
    expect(textOf(members[0])).toBe(PAGE)
    expect((await read(page({ WebResourceURL: 'file:///home/a.html' }), 'a.webarchive')).members).toMatchObject([{ address: null }])
  })

  test('one without its page says so, and whatever happens to its bytes nothing is thrown', async () => {
    expect((await read(page({ WebResourceData: '' }), 'a.webarchive')).troubles).toMatchObject([{ code: 'web_archive_broken' }])
    const whole = page()
    for (const length of [8, 60, 200, whole.length - 33, whole.length - 1]) {
      const bytes = Buffer.concat([whole.subarray(0, length), Buffer.from('WebMainResource')])
      expect((await read(bytes, 'a.webarchive')).troubles).toMatchObject([{ code: 'web_archive_broken' }])
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (changes) => {
        const copy = Buffer.from(whole)
        for (const [at, byte] of changes) copy[at] = byte
        const { summary } = await contentsOf(readContainer({ kind: 'web-archive', file: bytesAccess(copy), name: 'x' }))
        expect(summary.members + summary.troubles).toBe(1)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a mailbox', () => {
  const mail = (n: number, body = `text ${n}`): string =>
    `From a${n}@example.jp Wed May  7 10:00:0${n % 10} 2031\nFrom: a${n}@example.jp\nSubject: s${n}\nDate: Wed, 7 May 2031 10:00:00 +0900\n\n${body}\n\n`

  test('its mails in turn, under their numbers; lines that only look like the beginning of one are text', async () => {
    const box = mail(1, 'one\nFrom here to 10:00\n>From there\n\nFrom a road') + mail(2)
    const { members, troubles } = await read(Buffer.from(box), 'a.mbox')
    expect(troubles).toEqual([])
    expect(members.map(({ path, name, metadata }) => [...path, name, metadata.title])).toEqual([
      ['a.mbox', '1.eml', '1.eml', 's1'],
      ['a.mbox', '2.eml', '2.eml', 's2'],
    ])
    expect(textOf(members[0])).toBe('one\nFrom here to 10:00\nFrom there\n\nFrom a road\n\n')
  })

  test('is cut into its mails wherever a file is read in pieces, with line ends of Windows too', async () => {
    const box = Buffer.from(
      Array.from({ length: 40 }, (_, n) => mail(n))
        .join('')
        .replaceAll('\n', '\r\n'),
    )
    for (const size of [1, 7, 100, 1000]) {
      const file = { size: box.length, read: async (at: number, length: number) => box.subarray(at, at + Math.min(size, length)) }
      const { members } = await contentsOf(readContainer({ kind: 'mailbox', file, name: 'a.mbox' }))
      expect([size, members.map((member) => textOf(member).trim())]).toEqual([size, Array.from({ length: 40 }, (_, n) => `text ${n}`)])
    }
  })

  test('a mail that is too large is told of and left out, and the box may be larger than memory', async () => {
    const box = Buffer.from(mail(1) + mail(2, 'x'.repeat(5000)) + mail(3))
    const { members, troubles } = await read(box, 'a.mbox', { limits: { memberBytes: 2000 } })
    expect(members.map(({ name }) => name)).toEqual(['1.eml', '3.eml'])
    expect(troubles).toMatchObject([{ code: 'member_too_large', name: '2.eml', limit: 2000 }])
    expect((await read(box, 'a.mbox', { limits: { entries: 1 } })).troubles).toMatchObject([{ code: 'too_many_entries', limit: 1 }])
  })
})

describe('a table of addresses', () => {
  const addresses = (text: string): unknown => {
    const { links, unread } = readAddressTable(text)
    return [links.map(({ address, title }) => [address, title]), unread]
  }
  test('the column that is headed so goes before one with more of them', () => {
    expect(
      addresses(
        '\ufefftitle,note,cover,URL\r\n"橋, ""再開""","two\nlines",https://i.example/1,https://a.example/1\r\n島,,https://i.example/2,\r\n',
      ),
    ).toEqual([[['https://a.example/1', '橋, "再開"']], [4]])
  })
  test('without such a head that which holds most', () => {
    expect(addresses('1\thttps://a.example/1\n2\thttps://a.example/2\n\n3\tnone\n')).toEqual([
      [
        ['https://a.example/1', ''],
        ['https://a.example/2', ''],
      ],
      [4],
    ])
    expect(addresses('番号;題;所在\n1;橋;https://a.example/1\n')).toEqual([[['https://a.example/1', '橋']], []])
  })
  test('what has none leads nowhere, and no mark makes it wait', () => {
    expect(addresses('a,b\nc,d\n')).toEqual([[], [2]])
    expect(addresses('')).toEqual([[], []])
    expect(addresses('url\n"https://a.example/1\nhttps://a.example/2\n')).toEqual([[['https://a.example/2', '']], [2]])
    const begun = performance.now()
    readAddressTable('"'.repeat(200_000))
    readAddressTable(`url\n${'"a'.repeat(100_000)}`)
    readAddressTable(`url\n${','.repeat(1_000_000)}\n${'a\n'.repeat(500_000)}`)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

test.each([
  ['[InternetShortcut]\r\nURL=https://a.example/1\r\n', 'https://a.example/1'],
  ['[Desktop Entry]\nType=Link\nURL=https://a.example/2\n', 'https://a.example/2'],
  [
    '<plist version="1.0"><dict><key>URL</key><string>https://a.example/3?a=1&amp;b=2</string></dict></plist>',
    'https://a.example/3?a=1&b=2',
  ],
  ['[InternetShortcut]\r\nURL=file:///C:/x\r\n', null],
])('the shortcut %j leads to %s', (text, address) => expect(shortcutAddress(text)).toBe(address))
