import { describe, expect, test } from 'vitest'
import { charsetOf } from '../../../src/intake/encoding/content-type.ts'
import { declaredInMarkup } from '../../../src/intake/encoding/index.ts'
import { growth, MOST } from '../../growth.ts'

const found = (source: string, kind: 'html' | 'xml' = 'html'): string | null =>
  declaredInMarkup(Buffer.from(source, 'latin1'), kind).find(({ encoding }) => encoding !== null)?.encoding ?? null

describe('a declaration in mark-up', () => {
  test.each([
    ['<meta charset=shift_jis>', 'Shift_JIS'],
    ['<META CHARSET="x-sjis"/>', 'Shift_JIS'],
    ["<meta/charset='windows-31j'>", 'Shift_JIS'],
    ['<meta\n  name=viewport\n  charset = EUC-JP >', 'EUC-JP'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-2022-jp">', 'ISO-2022-JP'],
    ['<meta content="charset euc-jp; charset = \'EUC-JP\'" http-equiv=content-type>', 'EUC-JP'],
    ['<!doctype html><html lang="ja"><head><title>港</title><meta charset="Shift_JIS">', 'Shift_JIS'],
    ['<meta charset="utf8">', 'UTF-8'],
    // a page that could be read so far is no UTF-16
    ['<meta charset="utf-16">', 'UTF-8'],
    ['<meta charset=x-user-defined>', 'windows-1252'],
    ['<meta charset=iso-8859-1>', 'windows-1252'],
    ['<meta charset=gb2312>', 'GBK'],
    // what browsers do not know is passed over
    ['<meta charset=cp932><meta charset=euc-jp>', 'EUC-JP'],
    ['<meta charset="euc-jp" charset="utf-8">', 'EUC-JP'],
    ['<p title="<meta charset=utf-8>"></p title=">"><meta charset=euc-jp>', 'EUC-JP'],
    ['<!--><meta charset=euc-jp>-->', 'EUC-JP'],
    ['<!-- <meta charset=utf-8> --><meta charset=euc-jp>', 'EUC-JP'],
    ['<?xml version="1.0" encoding="euc-jp"?><html>', 'EUC-JP'],
    ['<?xml version="1.0" encoding="euc-jp"?><meta charset=shift_jis>', 'Shift_JIS'],
    ['<\0?\0x\0m\0l\0', 'UTF-16LE'],
    ['\0<\0?\0x\0m\0l', 'UTF-16BE'],
  ])('%j says %s', (source, encoding) => expect(found(source)).toBe(encoding))

  test.each([
    '',
    '<',
    '<meta',
    '<meta charset',
    '<meta charset=>',
    '<meta charset=euc-jp',
    '<meta charset="euc-jp>',
    '<metacharset=euc-jp>',
    '<meta content="text/html; charset=euc-jp">',
    '<meta http-equiv=refresh content="text/html; charset=euc-jp">',
    '<meta http-equiv=content-type content="charset">',
    '<meta http-equiv=content-type content="charset=">',
    "<meta http-equiv=content-type content='charset=\"euc-jp'>",
    '<!-- <meta charset=euc-jp>',
    '<p title="<meta charset=euc-jp>',
    'charset=euc-jp',
    `<meta charset=${'x'.repeat(200)}>`,
  ])('%j says nothing', (source) => expect(found(source)).toBeNull())

  test('in XML only the XML declaration counts', () => {
    expect(found('<?xml version="1.0" encoding=\'Shift_JIS\'?><rss>', 'xml')).toBe('Shift_JIS')
    expect(found('<?xml version="1.0"?><rss><meta charset=euc-jp>', 'xml')).toBeNull()
    expect(found('<?xml version="1.0" encoding="euc jp"?>', 'xml')).toBeNull()
    expect(found('<?xml version="1.0"><rss encoding="euc-jp">', 'xml')).toBeNull()
  })
  test('every label seen is told, those too that browsers do not know', () => {
    expect(declaredInMarkup(Buffer.from('<meta charset=cp932><meta charset=" x-sjis ">'), 'html')).toEqual([
      { where: 'markup', label: 'cp932', encoding: null },
      { where: 'markup', label: ' x-sjis ', encoding: 'Shift_JIS' },
    ])
  })
})

describe('a declaration behind the first 1024 bytes', () => {
  const long = `<!--${' '.repeat(1024)}-->`
  test.each([
    [`${long}<meta charset=euc-jp>`, 'EUC-JP'],
    [`<head>${long}<script>var a = "<meta charset=shift_jis>"</script><meta charset=euc-jp></head>`, 'EUC-JP'],
    [`<head>${long}<title><meta charset=shift_jis></title><meta charset=euc-jp></head>`, 'EUC-JP'],
    [`<head>${long}</head><meta charset=euc-jp>`, null],
    [`<head>${long}<body><meta charset=euc-jp>`, null],
    [`<head><body>${long}<meta charset=euc-jp>`, null],
    [`<head></head>${long}<meta charset=euc-jp>`, null],
    [`<head>${long}<script><meta charset=euc-jp>`, null],
    [`<head>${' '.repeat(1 << 20)}<meta charset=euc-jp>`, null],
  ])('in the head alone: %#', (source, encoding) => expect(found(source)).toBe(encoding))
})

describe('the charset of a Content-Type', () => {
  test.each([
    ['text/html; charset=Shift_JIS', 'Shift_JIS'],
    ['text/html;charset="euc-jp"', 'euc-jp'],
    ['text/html; CharSet = utf-8', null],
    ['text/html; charset="utf\\-8"; x=y', 'utf-8'],
    ['text/html; x="; charset=koi8-r"; charset=utf-8', 'utf-8'],
    ['text/html; charset=; charset=utf-8', 'utf-8'],
    ['text/html; charset=utf-8 ; charset=koi8-r', 'utf-8'],
    ['text/html; charset="utf-8', 'utf-8'],
    ['text/html', null],
    ['charset=utf-8', null],
    ['', null],
  ])('%j: %s', (header, expected) => expect(charsetOf(header)).toBe(expected))
})

test('linear in what is hostile', () => {
  const parts = [
    '<meta charset=x ',
    '<meta charset=x>',
    '<!--',
    '<script>',
    '</',
    '<a "',
    "<a b='",
    '<meta content="charset',
    ' ',
    '<',
    'charset',
    '=',
  ]
  for (const part of parts)
    for (const front of ['', '<head>', '<meta http-equiv=content-type content="', '<script>', ' '.repeat(1024)]) {
      const of = (length: number): Buffer => Buffer.from(front + part.repeat(length / part.length))
      const [small, large] = [of(100_000), of(400_000)]
      const seen = growth(
        () => void declaredInMarkup(small, 'html'),
        () => void declaredInMarkup(large, 'html'),
      )
      expect(seen, `${front}${part}`).toBeLessThan(MOST)
    }
})
