import { describe, expect, test } from 'vitest'
import { type Decoded, type DecodeOptions, decodeBytes } from '../../../src/intake/encoding/index.ts'
import { bytes, encoded, JAPANESE } from './encoded.ts'

const NEWS = 'サレン港、来月再開へ\n\n2031年5月7日\n\nドーレン外相は7日の会見で「停戦が守られれば、港を開く」と述べた。\n'
const WESTERN = 'Der Außenminister sagte am Mittwoch: „Der Hafen wird nächsten Monat wieder geöffnet“, für alle.\n'
const html = (charset: string, body: string): string =>
  `<!doctype html><html><head><meta charset="${charset}"><title>港</title></head><body>${body}`

const decoded = (given: Uint8Array, options?: DecodeOptions): Decoded => {
  const result = decodeBytes(given, options)
  if ('code' in result) throw new Error(result.code)
  return result
}
/** Encoding, basis and the codes of the remarks, as `Shift_JIS markup encoding`. */
const said = (given: Uint8Array, options?: DecodeOptions): string => {
  const { encoding, basis, remarks } = decoded(given, options)
  return [encoding, basis, ...remarks.map(({ code }) => code)].join(' ')
}

describe('what declares nothing is told by its bytes', () => {
  test.each(JAPANESE)('%s', (encoding) => {
    const page = decoded(encoded(NEWS, encoding))
    expect(page).toMatchObject({ text: NEWS, encoding, basis: 'bytes', declared: [] })
    expect(page.remarks).toEqual(encoding === 'UTF-8' ? [] : [{ code: 'encoding', encoding, basis: 'bytes' }])
  })
  test.each(JAPANESE)('%s, mark-up that says nothing of it', (encoding) => {
    const source = `<!doctype html><html lang="ja"><head><title>Salen</title></head><body><div class="main"><p>${NEWS}</p></div></body></html>`
    expect(decoded(encoded(source, encoding))).toMatchObject({ text: source, encoding })
  })
  test.each([
    ['Shift_JIS', 'ｻﾚﾝ港ﾊﾗｲｹﾞﾂ、ｶﾙﾅ大統領ﾆﾖﾙﾄ開ｸﾖﾃｲ。'],
    ['Shift_JIS', '①②③㈱髙﨑港～－'],
    ['EUC-JP', '外相は橋を開くと述べた'],
    ['EUC-JP', 'ひらがなだけのぶんしょうです'],
    ['EUC-JP', 'カルナ大統領'],
    ['Shift_JIS', 'カルナ大統領'],
    ['Shift_JIS', '外相'],
    ['EUC-JP', '外相'],
    ['ISO-2022-JP', '外相'],
    ['windows-1252', WESTERN],
    ['windows-1252', 'Café'],
    ['windows-1252', 'It’s “open” – €5'],
  ])('%s: %s', (encoding, text) => expect(decoded(encoded(text, encoding))).toMatchObject({ text, encoding }))
  test.each(JAPANESE)('%s, a page that is too large to be looked at whole', (encoding) => {
    const text = Array.from({ length: 3000 }, (_, i) => `<p class="p${i}">${i % 7 === 0 ? NEWS : 'Salen'}</p>\n`).join('')
    expect(decoded(encoded(text, encoding))).toMatchObject({ text, encoding })
    expect(decoded(encoded(text.replaceAll('\n', ''), encoding), { contentType: 'text/html; charset=iso-8859-1' })).toMatchObject({
      encoding,
    })
  })
  test('ASCII is the same in all of them', () => {
    expect(decoded(bytes('Salen'))).toEqual({ text: 'Salen', encoding: 'UTF-8', basis: 'default', declared: [], remarks: [] })
  })
  test('digits that would be kana in UTF-16', () => expect(said(bytes('0a0b0c0d0e0f\n'.repeat(20)))).toBe('UTF-8 default'))
  test('an empty file', () => expect(said(bytes())).toBe('UTF-8 default'))
})

describe('what is declared and so', () => {
  test.each(['Shift_JIS', 'EUC-JP', 'windows-1252', 'GBK', 'Big5', 'EUC-KR', 'windows-1251', 'KOI8-R'])(
    '%s, in mark-up and by the server',
    (encoding) => {
      const words: Readonly<Record<string, string>> = {
        GBK: '你们好，世界',
        Big5: '你們好，世界',
        'EUC-KR': '안녕하세요',
        'windows-1251': 'Привет, мир',
        'KOI8-R': 'Привет',
      }
      const text = html(encoding, words[encoding] ?? (encoding === 'windows-1252' ? WESTERN : NEWS)).replace('港', 'Salen')
      const given = encoded(text, encoding)
      expect(decoded(given)).toMatchObject({ text, encoding, basis: 'markup', remarks: [{ code: 'encoding', encoding, basis: 'markup' }] })
      expect(decoded(given, { kind: 'text', contentType: `text/html; charset=${encoding}` })).toMatchObject({
        text,
        encoding,
        basis: 'header',
      })
    },
  )
  test('UTF-8 has no remark', () => expect(said(bytes(html('utf-8', NEWS)))).toBe('UTF-8 markup'))
  test('the server is believed before the mark-up, a byte order mark before both', () => {
    const page = html('shift_jis', 'Salen').replace('港', '')
    expect(said(bytes(page), { contentType: 'text/html; charset=euc-jp' })).toBe('EUC-JP header')
    expect(said(bytes('\ufeff', page), { contentType: 'text/html; charset=euc-jp' })).toBe('UTF-8 mark')
    expect(decoded(bytes('\ufeff', page), { contentType: 'text/html; charset=cp932' }).declared).toEqual([
      { where: 'mark', label: 'UTF-8', encoding: 'UTF-8' },
      { where: 'header', label: 'cp932', encoding: null },
      { where: 'markup', label: 'shift_jis', encoding: 'Shift_JIS' },
    ])
  })
  test('in a plain text nothing is looked for', () =>
    expect(decoded(bytes('<meta charset=euc-jp>'), { kind: 'text' }).declared).toEqual([]))
  test.each(['utf-16', 'utf-16be'])('%s without a mark, by the server', (label) => {
    const encoding = label === 'utf-16' ? 'UTF-16LE' : 'UTF-16BE'
    expect(decoded(encoded(NEWS, encoding), { contentType: `text/plain; charset=${label}` })).toMatchObject({
      text: NEWS,
      encoding,
      basis: 'header',
    })
  })
})

describe('a byte order mark', () => {
  test.each([
    ['UTF-8', [0xef, 0xbb, 0xbf]],
    ['UTF-16LE', [0xff, 0xfe]],
    ['UTF-16BE', [0xfe, 0xff]],
  ] as const)('%s: the text begins behind it, and one inside stays', (encoding, mark) => {
    const text = `\ufeff${NEWS}\ufeff`
    expect(decoded(bytes(mark, encoded(text, encoding)))).toMatchObject({ text, encoding, basis: 'mark' })
  })
  test('one of UTF-8 in front of Shift_JIS is not believed, and is no part of the text', () => {
    expect(decoded(bytes([0xef, 0xbb, 0xbf], encoded(NEWS, 'Shift_JIS')))).toMatchObject({
      text: NEWS,
      encoding: 'Shift_JIS',
      basis: 'bytes',
    })
  })
})

describe('what is declared and not so is repaired', () => {
  const pairs = ['UTF-8', 'Shift_JIS', 'EUC-JP', 'windows-1252', 'ISO-2022-JP'].flatMap((declared) =>
    ['UTF-8', 'Shift_JIS', 'EUC-JP', 'ISO-2022-JP'].filter((actual) => actual !== declared).map((actual) => [declared, actual] as const),
  )
  test.each(pairs)('declared %s, is %s', (declared, actual) => {
    const text = html(declared, NEWS)
    expect(decoded(encoded(text, actual))).toEqual({
      text,
      encoding: actual,
      basis: 'bytes',
      declared: [{ where: 'markup', label: declared, encoding: declared }],
      remarks: [
        { code: 'encoding_repaired', declared: { where: 'markup', label: declared, encoding: declared }, encoding: actual, basis: 'bytes' },
      ],
    })
  })
  test('the server says what it says of all its pages, the mark-up is right', () => {
    const given = encoded(html('shift_jis', NEWS), 'Shift_JIS')
    expect(said(given, { contentType: 'text/html; charset=iso-8859-1' })).toBe('Shift_JIS markup encoding_repaired')
    expect(said(given, { contentType: 'text/html; charset=utf-8' })).toBe('Shift_JIS markup encoding_repaired')
  })
  test('the mark-up says what the page was before the server changed it', () => {
    expect(said(bytes(html('shift_jis', NEWS)), { contentType: 'text/html; charset=utf-8' })).toBe('UTF-8 header encoding_repaired')
  })
  test.each(['GBK', 'Big5', 'windows-1251', 'EUC-KR'])('declared %s, is UTF-8', (label) => {
    expect(said(bytes(html(label, NEWS)))).toBe('UTF-8 bytes encoding_repaired')
  })
  test('Western text that calls itself UTF-8', () =>
    expect(said(encoded(html('utf-8', WESTERN).replace('港', ''), 'windows-1252'))).toBe('windows-1252 bytes encoding_repaired'))
  test('a short word in what it is declared to be is no reason for doubt', () => {
    // half-width kana that are valid UTF-8 (Â½), kanji of EUC-JP that are half-width kana of Shift_JIS
    expect(decoded(encoded('<meta charset=shift_jis>ﾂｽ', 'Shift_JIS')).text).toBe('<meta charset=shift_jis>ﾂｽ')
    expect(decoded(encoded('<meta charset=shift_jis>ﾋｶｲ', 'Shift_JIS')).encoding).toBe('Shift_JIS')
    expect(decoded(encoded('<meta charset=windows-1252>Ã©', 'windows-1252')).encoding).toBe('windows-1252')
    expect(decoded(bytes('<meta charset=windows-1252>é, à, ü, ö, ñ')).encoding).toBe('UTF-8')
  })
  test('escapes of a terminal are no ISO-2022-JP', () => expect(said(bytes('a\x1b[1mb\x1b(Bc'))).toBe('UTF-8 default'))
})

describe('broken characters', () => {
  const [front, back] = ['ドーレン外相は「', '港を開く」と述べた。'].map((part) => part.repeat(5)) as [string, string]
  test('in UTF-8: counted, with the place of the first in the file', () => {
    const given = bytes('\ufeff', front, [0xe6, 0xb8], back, [0xff, 0xfe], '\ufffd。')
    expect(decoded(given)).toMatchObject({
      text: `${front}\ufffd${back}\ufffd\ufffd\ufffd。`,
      remarks: [{ code: 'broken_characters', count: 3, first: 3 + Buffer.byteLength(front) }],
    })
  })
  test.each(['Shift_JIS', 'EUC-JP'])('in %s', (encoding) => {
    const given = bytes(encoded(front, encoding), [0xff], encoded(back, encoding), [0xff], encoded(back, encoding))
    expect(decoded(given)).toMatchObject({
      text: `${front}\ufffd${back}\ufffd${back}`,
      encoding,
      remarks: [{ code: 'encoding' }, { code: 'broken_characters', count: 2, first: encoded(front, encoding).length }],
    })
  })
  test('far behind in a large page', () => {
    const far = encoded(front.repeat(2000), 'Shift_JIS')
    const given = bytes(far, [0x82], '\n', encoded(back, 'Shift_JIS'))
    expect(decoded(given).remarks.at(-1)).toEqual({ code: 'broken_characters', count: 1, first: far.length })
  })
  test.each(['UTF-16LE', 'UTF-16BE'])('in %s: surrogates alone, and a U+FFFD that is none', (encoding) => {
    const given = encoded(`${front}\ufffd\ud800${back}\udc00𠮷`, encoding)
    expect(decoded(given)).toMatchObject({
      text: `${front}\ufffd\ufffd${back}\ufffd𠮷`,
      remarks: [{ code: 'encoding' }, { code: 'broken_characters', count: 2, first: (front.length + 1) * 2 }],
    })
  })
  test('SO and SI in ISO-2022-JP', () => {
    const given = bytes(encoded(NEWS, 'ISO-2022-JP'), 'a\x0eb\x0fc')
    expect(decoded(given)).toMatchObject({
      text: `${NEWS}a\ufffdb\ufffdc`,
      encoding: 'ISO-2022-JP',
      remarks: [{ code: 'encoding' }, { count: 2 }],
    })
  })
  test('one in an ASCII page that calls itself UTF-8 stays broken, as in a browser, unless it reads as something', () => {
    expect(decoded(bytes('<meta charset=utf-8><p>', [0x81], 'Salen')).text).toBe('<meta charset=utf-8><p>\ufffdSalen')
  })
})

describe('cut off in the middle of a character', () => {
  test.each(JAPANESE.filter((encoding) => encoding !== 'ISO-2022-JP'))('%s', (encoding) => {
    const given = encoded(`${NEWS}港`, encoding).subarray(0, -1)
    const { text, remarks } = decoded(given)
    expect(text).toBe(`${NEWS}\ufffd`)
    expect(remarks.at(-1)).toEqual({ code: 'cut_character' })
    expect(remarks.some(({ code }) => code === 'broken_characters')).toBe(false)
  })
  test('ISO-2022-JP, in a character and in the escape behind the last', () => {
    const given = encoded(`${NEWS}港`, 'ISO-2022-JP')
    expect(decoded(given.subarray(0, -4)).text).toBe(`${NEWS}\ufffd`)
    expect(decoded(given.subarray(0, -2))).toMatchObject({ text: `${NEWS}港\ufffd`, remarks: [{}, { code: 'cut_character' }] })
  })
})

describe('what is not read', () => {
  const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 0xff))
  test.each([1000, 100_000])('noise: %d bytes', (length) =>
    expect(decodeBytes(noise(length))).toEqual({ code: 'unsupported_type', kind: 'data' }),
  )
  test.each([
    ['a mark', bytes([0xff, 0xfe, 0, 0], [0x2f, 0x6e, 0, 0])],
    ['a mark, big-endian', bytes([0, 0, 0xfe, 0xff], [0, 0, 0x6e, 0x2f])],
    [
      'none',
      bytes(
        ...Array.from('ドーレン外相は述べた', (one) => [0, 0, (one.codePointAt(0) as number) >> 8, (one.codePointAt(0) as number) & 255]),
      ),
    ],
    [
      'none, little-endian',
      bytes(
        ...Array.from('Salen港𠮷開く', (one) => [
          (one.codePointAt(0) as number) & 255,
          ((one.codePointAt(0) as number) >> 8) & 255,
          (one.codePointAt(0) as number) >> 16,
          0,
        ]),
      ),
    ],
  ])('UTF-32 with %s', (_, given) => expect(decodeBytes(given)).toEqual({ code: 'unsupported_encoding', encoding: 'UTF-32' }))
  test('what browsers refuse: ISO-2022-KR, HZ', () => {
    expect(decodeBytes(bytes('\x1b$)C\nSalen \x0e>H3g\x0f'))).toEqual({ code: 'unsupported_encoding', encoding: 'ISO-2022-KR' })
    expect(decodeBytes(bytes('<meta charset=hz-gb-2312>~{<:Ky2;~}'))).toEqual({ code: 'unsupported_encoding', encoding: 'hz-gb-2312' })
    expect(said(bytes('<meta charset=hz-gb-2312>Salen'))).toBe('UTF-8 default')
  })
  test.each([
    ['windows-1251', 'Министр иностранных дел сказал: порт будет открыт.'],
    ['KOI8-R', 'Министр иностранных дел сказал: порт будет открыт.'],
    ['EUC-KR', '외무장관은 항구가 다시 열릴 것이라고 말했다.'],
    ['GBK', '外交部长说，港口将于下个月重新开放，但有一个条件。'],
    ['Big5', '外交部長說，港口將於下個月重新開放，但有一個條件。'],
    ['windows-874', 'รัฐมนตรีต่างประเทศกล่าวว่าท่าเรือจะเปิด'],
  ])('%s that nobody declares is not guessed at', (encoding, text) => {
    expect(decodeBytes(encoded(text, encoding))).toEqual({ code: 'unknown_encoding', declared: null })
    expect(decoded(encoded(text, encoding), { contentType: `text/plain; charset=${encoding}` }).text).toBe(text)
  })
  test('nor is it Japanese because it says so', () => {
    expect(
      decodeBytes(encoded('Министр иностранных дел сказал: порт.', 'windows-1251'), { contentType: 'text/plain; charset=utf-8' }),
    ).toEqual({ code: 'unknown_encoding', declared: 'utf-8' })
  })
})
