import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import {
  type ApartCaps,
  type ArchiveItem,
  bytesAccess,
  type ContainerKind,
  containerKind,
  LIMITS,
  openFile,
  readApart,
  readContainer,
} from '../../../src/intake/archive/index.ts'
import { mapFor, pdf } from './build-pdf.ts'
import { answer, type Contents, contentsOf, PAGE, packed, record, textOf } from './build-warc.ts'
import { zip } from './build-zip.ts'

const MAIL = Buffer.from(
  `From: a@example.jp\r\nSubject: x\r\nDate: Sun, 1 Mar 2026 09:00:00 +0900\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}`,
)
const PDF = pdf([[{ font: 'mapped', x: 50, y: 700, bytes: Buffer.from([0, 1, 0, 2]) }]], { map: mapFor('合意') })
const ZIP = zip([
  { name: 'a.html', bytes: PAGE },
  { name: 'b.eml', bytes: MAIL },
  { name: 'c.pdf', bytes: PDF },
  { name: 'd.warc.gz', bytes: packed(record({ block: answer(PDF, { 'Content-Type': 'application/pdf' }) })), stored: true },
])

describe('what kind of file it is', () => {
  test.each<[string, Uint8Array, string, ContainerKind | null]>([
    ['a ZIP archive under any name', ZIP, 'x.html', 'zip'],
    ['a WARC file', record(), 'x', 'warc'],
    ['a packed WARC file, by its name', packed(record()), 'x.WARC.gz', 'warc'],
    ['an ARC file', Buffer.from('filedesc://x.arc 0.0.0.0 20050301000000 text/plain 5\n'), 'x', 'warc'],
    ['packed, of no known name', gzipSync(PAGE), 'x.gz', null],
    ['a PDF file behind some bytes', Buffer.concat([Buffer.alloc(100), PDF]), 'x', 'pdf'],
    ['a page about PDF', Buffer.from('<p>%PDF-1.7 is how it begins'), 'x.html', null],
    ['a document of Word', zip([{ name: '[Content_Types].xml', bytes: 'x' }]), 'x.docx', 'document'],
    ['a spreadsheet', zip([{ name: '[Content_Types].xml', bytes: 'x' }]), 'x.xlsx', null],
    [
      'a document of LibreOffice',
      zip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true }]),
      'x',
      'document',
    ],
    ['a spreadsheet of it', zip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]), 'x', null],
    ['an electronic book', zip([{ name: 'mimetype', bytes: 'application/epub+zip', stored: true }]), 'x', 'zip'],
    ['a mailbox', Buffer.concat([Buffer.from('From a@example.jp Sun Mar  1 09:00:00 2026\n'), MAIL]), 'x', 'mailbox'],
    ['a text that begins with From', Buffer.from('From here to 10:00\nthe road goes on'), 'x', null],
    ['a thread of a board', Buffer.from('名無し<>sage<>2031/05/07(水) 10:00:00.12 ID:a<> 港 <>題\n'), 'x.txt', 'thread'],
    ['a text with marks of that kind', Buffer.from('a<>b<>c<>d<>e\n'), 'x.dat', null],
    ['what a blog gave out', Buffer.from('AUTHOR: kei\nTITLE: 港\n-----\nBODY:\nx\n'), 'x.txt', 'blog'],
    ['a text with a line', Buffer.from('TITLE: 港\n-----\nBODY'), 'x.txt', null],
    ['a page saved by Safari', Buffer.from('bplist00_\x10\x0fWebMainResource'), 'x', 'web-archive'],
    ['settings of a Mac', Buffer.from('bplist00Preferences'), 'x', null],
    ['a mail', MAIL, 'x', 'message'],
    ['a saved page, by its name', Buffer.from('X'), 'x.mhtml', 'message'],
    ['a text that begins like a mail', Buffer.from('From: here\nthe road goes on'), 'x.txt', null],
    ['a page', Buffer.from(PAGE), 'x.html', null],
    ['nothing', Buffer.alloc(0), '', null],
  ])('%s', (_, bytes, name, kind) => {
    expect(containerKind(bytes, name)).toBe(kind)
  })
})

describe('a container of containers', () => {
  const expected = [
    [['x.zip'], 'a.html', PAGE],
    [['x.zip', 'b.eml'], 'b.eml', PAGE],
    [['x.zip', 'c.pdf'], 'c.pdf', '合意'],
    [['x.zip', 'd.warc.gz', 'https://news.example.jp/1'], 'https://news.example.jp/1', '合意'],
  ]
  const seen = ({ members }: Contents): unknown[] => members.map((member) => [member.path, member.name, textOf(member)])
  const input = { kind: 'zip', name: 'x.zip' } as const

  test('mails, PDF files and WARC files in a ZIP archive', async () => {
    const contents = await contentsOf(readContainer({ ...input, file: bytesAccess(ZIP) }))
    expect(seen(contents)).toEqual(expected)
    expect(contents.troubles).toEqual([])
    expect(contents.members.at(-1)).toMatchObject({
      address: 'https://news.example.jp/1',
      captured: { day: '2026-03-02', basis: 'warc_date' },
      integrity: 'verified',
    })
    expect(contents.members[1]).toMatchObject({ captured: { basis: 'mail_date' }, integrity: 'verified' })
  })

  test('what is attached to a mail: a PDF file, a page, and a mail with another', async () => {
    const part = (type: string, name: string, body: string): string =>
      `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${body}\r\n`
    const mail = (...parts: string[]): string =>
      `From: a@example.jp\r\nDate: Sun, 1 Mar 2026 09:00:00 +0900\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\ntext\r\n${parts.join('')}--b--\r\n`
    const inner = mail(part('text/html', 'p.html', '<p>x'))
      .replaceAll('"b"', '"c"')
      .replaceAll('--b', '--c')
    const bytes = Buffer.from(
      mail(part('application/pdf', 'q.pdf', PDF.toString('latin1')), part('message/rfc822', 'i.eml', inner)),
      'latin1',
    )
    const contents = await contentsOf(readContainer({ kind: 'message', name: 'm.eml', file: bytesAccess(bytes) }))
    expect(seen(contents)).toEqual([
      [['m.eml'], 'm.eml', 'text'],
      [['m.eml', 'q.pdf'], 'q.pdf', '合意'],
      [['m.eml', 'i.eml'], 'i.eml', 'text'],
      [['m.eml', 'i.eml'], 'p.html', '<p>x'],
    ])
    expect(contents.troubles).toEqual([])
  })

  test('an archive attached to a mail, with another in it, but none in that', async () => {
    const inner = zip([
      { name: 'a.html', bytes: PAGE },
      { name: 'b.eml', bytes: MAIL },
      {
        name: 'c.zip',
        bytes: zip([
          { name: 'd.zip', bytes: ZIP },
          { name: 'e.html', bytes: PAGE },
        ]),
      },
    ])
    const attached = (type: string, bytes: Buffer): Buffer =>
      Buffer.from(
        `From: a@example.jp\r\nDate: Sun, 1 Mar 2026 09:00:00 +0900\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\ntext\r\n--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="x.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n--b--\r\n`,
      )
    for (const type of ['application/zip', 'application/x-zip-compressed', 'application/octet-stream']) {
      const file = bytesAccess(attached(type, inner))
      const contents = await contentsOf(readContainer({ kind: 'message', name: 'm.eml', file }))
      expect(seen(contents)).toEqual([
        [['m.eml'], 'm.eml', 'text'],
        [['m.eml', 'x.zip'], 'a.html', PAGE],
        [['m.eml', 'x.zip', 'b.eml'], 'b.eml', PAGE],
        [['m.eml', 'x.zip', 'c.zip'], 'e.html', PAGE],
      ])
      expect(contents.troubles).toMatchObject([{ code: 'nested_archive', name: 'd.zip', path: ['m.eml', 'x.zip', 'c.zip'] }])
    }
    // one account for the mail and all that is attached to it
    const bomb = zip(Array.from({ length: 40 }, (_, n) => ({ name: `${n}.html`, bytes: Buffer.alloc(900_000) })))
    const contents = await contentsOf(
      readContainer({ kind: 'message', name: 'm.eml', file: bytesAccess(attached('application/zip', bomb)) }),
    )
    expect(contents.troubles).toMatchObject([{ code: 'ratio_too_high', path: ['m.eml', 'x.zip'] }])
  })

  test('mails in mails without end are told of, and opened no further', async () => {
    let mail = 'From: a@example.jp\r\n\r\ntext'
    for (let i = 0; i < 30; i++)
      mail = `From: a@example.jp\r\nContent-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n\r\ntext\r\n--b${i}\r\nContent-Type: message/rfc822\r\n\r\n${mail}\r\n--b${i}--\r\n`
    const contents = await contentsOf(readContainer({ kind: 'message', name: 'm.eml', file: bytesAccess(Buffer.from(mail)) }))
    expect(contents.members).toHaveLength(11)
    expect(contents.troubles).toMatchObject([{ code: 'nested_archive' }])
  })

  const work = mkdtempSync(join(tmpdir(), 'iwaku-test-'))
  afterAll(() => rmSync(work, { recursive: true, force: true }))

  test('the same in a thread of its own, from a file and from memory', async () => {
    const path = join(work, 'x.zip')
    writeFileSync(path, ZIP)
    expect(seen(await contentsOf(readApart({ ...input, path })))).toEqual(expected)
    // a view into something larger
    const bytes = Buffer.concat([Buffer.alloc(500), ZIP]).subarray(500)
    expect(seen(await contentsOf(readApart({ ...input, bytes })))).toEqual(expected)
  })

  test('a file is read at any place, and no further than its end', async () => {
    const path = join(work, 'y')
    writeFileSync(path, 'abcdef')
    const file = await openFile(path)
    expect(file.size).toBe(6)
    expect(Buffer.from(await file.read(2, 3)).toString()).toBe('cde')
    expect(Buffer.from(await file.read(4, 1e15)).toString()).toBe('ef')
    expect((await file.read(99, 5)).length).toBe(0)
    await file.close()
  })
})

describe('a thread that is stopped', () => {
  const all = async (bytes: Uint8Array, caps: ApartCaps, kind: ContainerKind = 'warc'): Promise<ArchiveItem[]> => {
    const items: ArchiveItem[] = []
    for await (const item of readApart({ kind, name: 'x.warc', bytes }, {}, caps)) items.push(item)
    return items
  }

  test('when it takes too long', async () => {
    expect(await all(record(), { itemTime: 1 })).toMatchObject([
      { item: 'trouble', code: 'took_too_long', milliseconds: 1, name: 'x.warc' },
    ])
  })

  test('when it takes too much memory', async () => {
    // entries without data: all that is held is their directory
    const many = zip(Array.from({ length: 60_000 }, (_, n) => ({ name: `${n}.html`, bytes: '', stored: true, shared: n > 0 })))
    const items = await all(many, { memory: 32 }, 'zip')
    expect(items.map((item) => (item.item === 'trouble' ? item.code : item.item))).toContain('took_too_much_memory')
  })

  test('when the buffers of a PDF file grow too large', async () => {
    const bomb = pdf([[]], { packed: deflateSync(Buffer.alloc(400e6, ' ')) })
    const items: ArchiveItem[] = []
    for await (const item of readApart({ kind: 'pdf', name: 'x.pdf', bytes: bomb }, {}, { growth: 100 })) items.push(item)
    expect(items).toMatchObject([{ item: 'trouble', code: 'took_too_much_memory', name: 'x.pdf' }])
  })

  test('when nobody wants the rest', async () => {
    const many = Buffer.concat(Array.from({ length: 100 }, (_, n) => record({ address: `https://news.example.jp/${n}` })))
    let count = 0
    for await (const _ of readApart({ kind: 'warc', name: 'x.warc', bytes: many })) if (++count === 3) break
    expect(count).toBe(3)
  })

  test('a file that is not there is the caller to hear', async () => {
    await expect(async () => {
      for await (const _ of readApart({ kind: 'warc', name: 'x.warc', path: '/no/such/file' })) expect.unreachable()
    }).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('a mail or PDF file larger than any is not even read', async () => {
  const file = { size: 1e12, read: () => Promise.reject(new Error('read')) }
  for (const kind of ['message', 'pdf'] as const) {
    const { troubles } = await contentsOf(readContainer({ kind, file, name: 'x' }))
    expect(troubles).toMatchObject([{ code: 'member_too_large', bytes: 1e12, limit: LIMITS.memberBytes, name: 'x' }])
  }
})

test('whatever bytes are called a container, nothing is thrown', async () => {
  const kinds: ContainerKind[] = ['warc', 'zip', 'message']
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...kinds), fc.uint8Array({ maxLength: 2000 }), async (kind, bytes) => {
      const { summary } = await contentsOf(readContainer({ kind, file: bytesAccess(bytes), name: 'x' }))
      expect(summary.entries).toBeLessThanOrEqual(LIMITS.entries)
    }),
  )
})
