import { isUtf8 } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, openSource, troubleOf } from '../../src/cli/source-file.ts'
import { firstBrokenByte } from '../../src/intake/utf8.ts'
import { encoded, JAPANESE } from '../intake/encoding/encoded.ts'

const bytes = (...parts: (string | number[] | Uint8Array)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part as string)))

describe('bytes that are no page', () => {
  it.each([
    ['PDF', bytes('%PDF-1.7\n'), { code: 'unsupported_type', kind: 'pdf' }],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), { code: 'unsupported_type', kind: 'jpeg' }],
    ['PNG', bytes([0x89, 0x50, 0x4e, 0x47, 13, 10]), { code: 'unsupported_type', kind: 'png' }],
    ['WebP', bytes('RIFF', [1, 2, 3, 4], 'WEBP'), { code: 'unsupported_type', kind: 'webp' }],
    ['ELF', bytes([0x7f], 'ELF'), { code: 'unsupported_type', kind: 'elf' }],
    ['gzip', gzipSync('<html>'), { code: 'unsupported_type', kind: 'gzip' }],
    ['ZIP', bytes('PK', [3, 4]), { code: 'unsupported_type', kind: 'zip' }],
    ['Windows', bytes('MZ', [0x90, 0, 3, 0]), { code: 'unsupported_type', kind: 'windows-program' }],
    ['a spreadsheet', bytes('PK', [3, 4], 'x/xl/workbook.xml'), { code: 'unsupported_type', kind: 'spreadsheet' }],
    ['slides', bytes('PK', [3, 4], 'x/ppt/presentation.xml'), { code: 'unsupported_type', kind: 'slides' }],
    ['an old document', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0]), { code: 'unsupported_type', kind: 'office' }],
    [
      'a mail of Outlook',
      Buffer.concat([bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from('__substg1.0_0037001F', 'utf16le')]),
      { code: 'unsupported_type', kind: 'outlook-mail' },
    ],
    ['Rich Text', bytes('{\\rtf1\\ansi x}'), { code: 'unsupported_type', kind: 'rtf' }],
    ['JSON', bytes('\ufeff[{"text": "号外"}]\n'), { code: 'unsupported_type', kind: 'json' }],
    ['JSON over lines', bytes('{\n  "text": "号外"\n}\n'), { code: 'unsupported_type', kind: 'json' }],
    ['JSON, a value a line', bytes('{"id": 1, "body": "号外"}\n{"id": 2, "body": "続報"}\n'), { code: 'unsupported_type', kind: 'json' }],
    ['an archive of X', bytes('window.YTD.tweets.part0 = [{"tweet": {}}]'), { code: 'unsupported_type', kind: 'x-archive' }],
    ['SQLite', bytes('SQLite format 3', [0]), { code: 'unsupported_type', kind: 'sqlite' }],
    ['WARC', bytes('WARC/1.1\r\n'), { code: 'unsupported_type', kind: 'warc' }],
    ['NULs', Buffer.alloc(1000), { code: 'unsupported_type', kind: 'data' }],
    ['nothing', bytes(''), { code: 'empty_document' }],
    ['white space', bytes(' \r\n\t\u3000\u00a0'), { code: 'blank_document' }],
    ['a mark alone', bytes('\ufeff'), { code: 'blank_document' }],
    ['marks alone, UTF-16', bytes([0xff, 0xfe], [0xff, 0xfe]), { code: 'blank_document' }],
    ['white space, UTF-16', encoded('\u3000\n '.repeat(9), 'UTF-16LE'), { code: 'blank_document' }],
    [
      'noise',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 0xff)),
      { code: 'unsupported_type', kind: 'data' },
    ],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0], [0x2f, 0x6e, 0, 0]), { code: 'unsupported_encoding', encoding: 'UTF-32' }],
    ['undeclared Cyrillic', encoded('Министр иностранных дел сказал', 'windows-1251'), { code: 'unknown_encoding', declared: null }],
  ])('%s', (_name, given, trouble) => expect(decode(given, 'page.html')).toEqual(trouble))
})

describe('bytes that are a page', () => {
  it('counts from after a byte order mark', () =>
    expect(decode(bytes('\ufeff号外'), 'a.txt')).toEqual({ source: '号外', kind: 'text', remarks: [] }))
  it('takes a stray NUL', () => expect(decode(bytes('号外'.repeat(100), [0]), 'a.txt')).toMatchObject({ kind: 'text' }))
  it.each([
    ['a.html', '号外', 'html'],
    ['a.HTM', '号外', 'html'],
    ['a.txt', '<html>', 'html'],
    ['a.txt', '<p>', 'text'],
    ['-', '\n<!DOCTYPE html>\n<p>', 'html'],
    ['page', '<?xml version="1.0"?><html lang="ja">', 'html'],
    ['page', '<!-- saved --><html>', 'html'],
    ['page', '号外 <html>', 'text'],
    ['page', '\n<p class="lead">号外', 'html'],
    ['https://a.example/kiji?id=1', '<div>号外</div>', 'html'],
    ['page', '[号外] {"速報"}', 'text'],
    ['page', '{"号外"', 'text'],
    ['page', '<号外>', 'text'],
    ['page', '<price>', 'text'],
  ])('%s that begins %j is %s', (name, source, kind) => expect(decode(bytes(source), name)).toEqual({ source, kind, remarks: [] }))
  it('one byte is a page, of which there is little to read', () => {
    for (let byte = 0x21; byte < 0x100; byte++) expect(decode(bytes([byte]), '-')).toHaveProperty(byte === 0xa0 ? 'code' : 'source')
  })
  it.each(JAPANESE)('in %s', (encoding) => {
    const source = '<!doctype html><title>サレン港、来月再開へ</title><p>ドーレン外相は「港を開く」と述べた。'
    const message = `read as ${encoding}: its bytes fit that best`
    expect(decode(encoded(source, encoding), 'page.html')).toEqual({
      source,
      kind: 'html',
      remarks: encoding === 'UTF-8' ? [] : [{ code: 'encoding', message }],
    })
  })
  it('a wrong declaration, broken characters and a cut end are remarked', () => {
    const page = bytes('<meta charset=euc-jp><p>ドーレン外相は「港を', [0xe6, 0xb8], '開く」と述べた', [0xe3, 0x80])
    expect(decode(page, 'page.html')).toEqual({
      source: '<meta charset=euc-jp><p>ドーレン外相は「港を\ufffd開く」と述べた\ufffd',
      kind: 'html',
      remarks: [
        { code: 'encoding_repaired', message: 'read as UTF-8 though its mark-up says euc-jp: its bytes fit that best' },
        { code: 'broken_characters', message: 'one broken character, shown as U+FFFD, at byte 54' },
        { code: 'cut_character', message: 'the file ends in the middle of a character, shown as U+FFFD' },
      ],
    })
  })
  it('what a text that is none of mark-up says of charsets is a part of the text', () => {
    expect(decode(encoded('<meta charset=utf-8> サレン港、来月再開へ', 'Shift_JIS'), 'page.txt')).toMatchObject({
      remarks: [{ code: 'encoding' }],
    })
  })
})

describe('files that cannot be opened', () => {
  it.each([
    ['ENOENT', { code: 'file_missing' }],
    ['ENOTDIR', { code: 'file_missing' }],
    ['EACCES', { code: 'permission_denied' }],
    ['EPERM', { code: 'permission_denied' }],
    ['EIO', { code: 'unreadable', reason: 'EIO' }],
  ])('%s', (code, trouble) => expect(troubleOf(Object.assign(new Error(), { code }))).toEqual(trouble))
  it('one that is not there', () => expect(openSource({ path: 'not/there.txt' })).toEqual({ code: 'file_missing' }))
})

describe('firstBrokenByte', () => {
  it('agrees with node:buffer', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => Buffer.from(text)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const given = Buffer.concat(pieces)
        const at = firstBrokenByte(given)
        expect(at === -1).toBe(isUtf8(given))
        if (at >= 0) expect(isUtf8(given.subarray(0, at))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
