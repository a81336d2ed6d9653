import { isUtf8 } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, openSourceFile, troubleOf } from '../../src/cli/source-file.ts'
import { firstBrokenByte } from '../../src/intake/index.ts'

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
    ['SQLite', bytes('SQLite format 3', [0]), { code: 'unsupported_type', kind: 'sqlite' }],
    ['WARC', bytes('WARC/1.1\r\n'), { code: 'unsupported_type', kind: 'warc' }],
    ['NULs', Buffer.alloc(1000), { code: 'unsupported_type', kind: 'data' }],
    ['nothing', bytes(''), { code: 'empty_document' }],
    ['white space', bytes(' \r\n\t\u3000\u00a0'), { code: 'blank_document' }],
    ['a mark alone', bytes('\ufeff'), { code: 'blank_document' }],
    ['UTF-16', bytes([0xff, 0xfe], 'a', [0]), { code: 'unsupported_encoding', encoding: 'UTF-16' }],
    ['Shift_JIS', bytes('号外 ', [0x93, 0xfa]), { code: 'broken_utf8', offset: 7, declared: null }],
    ['declared EUC-JP', bytes('<meta charset="euc-jp">', [0xc6, 0xfc]), { code: 'broken_utf8', offset: 23, declared: 'EUC-JP' }],
    ['a cut character', bytes('あ', [0xe3, 0x81]), { code: 'broken_utf8', offset: 3, declared: null }],
  ])('%s', (_name, given, trouble) => expect(decode(given, 'page.html')).toEqual(trouble))
})

describe('bytes that are a page', () => {
  it('counts from after a byte order mark', () => expect(decode(bytes('\ufeff号外'), 'a.txt')).toEqual({ source: '号外', kind: 'text' }))
  it('takes a stray NUL', () => expect(decode(bytes('号外'.repeat(100), [0]), 'a.txt')).toMatchObject({ kind: 'text' }))
  it.each([
    ['a.html', '号外', 'html'],
    ['a.HTM', '号外', 'html'],
    ['a.txt', '<html>', 'text'],
    ['-', '\n<!DOCTYPE html>\n<p>', 'html'],
    ['page', '<?xml version="1.0"?><html lang="ja">', 'html'],
    ['page', '<!-- saved --><html>', 'html'],
    ['page', '号外 <html>', 'text'],
  ])('%s that begins %j is %s', (name, source, kind) => expect(decode(bytes(source), name)).toEqual({ source, kind }))
})

describe('files that cannot be opened', () => {
  it.each([
    ['ENOENT', { code: 'file_missing' }],
    ['ENOTDIR', { code: 'file_missing' }],
    ['EACCES', { code: 'permission_denied' }],
    ['EPERM', { code: 'permission_denied' }],
    ['EIO', { code: 'unreadable', reason: 'EIO' }],
  ])('%s', (code, trouble) => expect(troubleOf(Object.assign(new Error(), { code }))).toEqual(trouble))
  it('one that is not there', () => expect(openSourceFile('not/there.txt')).toEqual({ code: 'file_missing' }))
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
