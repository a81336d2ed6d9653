import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBytes, openDecoder } from '../../../src/intake/encoding/index.ts'
import { growth, MOST } from '../../growth.ts'
import { bytes, encoded, JAPANESE } from './encoded.ts'

const PAGE = '<p>サレン港、①月再開へ。ドーレン外相「NATO軍が来る」㈱髙～</p>\n'

/** Bytes as hostile as they come: noise, pieces of text in all encodings, marks, escapes, declarations. */
const hostile = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.constantFrom(...JAPANESE.map((encoding) => encoded(encoding === 'ISO-2022-JP' ? '港を開く' : PAGE, encoding))),
      fc.constantFrom(
        ...[
          '\ufeff',
          '\x1b$B',
          '\x1b(I',
          '\x1b',
          '<meta charset=',
          'shift_jis',
          '"',
          '>',
          '<?xml encoding="euc-jp"',
          '<!--',
          '\0',
          '~{',
        ].map((text) => Buffer.from(text)),
      ),
      fc.constantFrom(Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff]), Buffer.from([0x8f]), Buffer.from([0xff, 0xfe, 0, 0])),
    ),
    { maxLength: 12 },
  )
  .map((parts) => bytes(...parts))

const options = fc.record({
  contentType: fc.option(
    fc.constantFrom(
      'text/html',
      'text/html; charset=utf-16',
      'a; charset="',
      'a; charset=replacement',
      'a; charset=x-sjis',
      'a;charset=gb18030',
    ),
  ),
  kind: fc.constantFrom('html' as const, 'xml' as const, 'text' as const),
})

describe('any bytes', () => {
  test('are decoded or refused, never more; the text is what a browser makes of them in that encoding', () => {
    fc.assert(
      fc.property(hostile, options, (given, with_) => {
        const result = decodeBytes(given, with_)
        if ('code' in result) return
        const decoder = openDecoder(result.encoding, 'keep')
        // a mark is left out whether it is believed or not
        const mark = result.declared.find(({ where }) => where === 'mark')?.encoding
        expect(result.text).toBe(decoder.write(given.subarray(mark === undefined ? 0 : mark === 'UTF-8' ? 3 : 2)) + decoder.end())
        for (const remark of result.remarks)
          if (remark.code === 'broken_characters') {
            expect(remark.count).toBeGreaterThan(0)
            expect(remark.first).toBeGreaterThanOrEqual(0)
            expect(remark.first).toBeLessThan(given.length)
          }
      }),
      { numRuns: 2000 },
    )
  })
  test('valid UTF-8 that says nothing else is read as it is, without a remark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const text = `港${words.replace(/[\0-\x1f\x7f]/g, '')}`
        expect(decodeBytes(Buffer.from(text), { kind: 'text' })).toMatchObject({
          text,
          encoding: 'UTF-8',
          remarks: [],
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('a page cut off anywhere', () => {
  const text = PAGE.repeat(3)
  const plain = text.replace(/[①㈱髙～]/g, '')
  test.each(JAPANESE)('%s: what is left is read, with at most one U+FFFD', (encoding) => {
    const words = encoding === 'ISO-2022-JP' ? plain : text
    const whole = encoded(words, encoding)
    for (let end = 0; end <= whole.length; end++) {
      const cut = whole.subarray(0, end)
      for (const contentType of end < 40 ? [`text/html; charset=${encoding}`] : [`text/html; charset=${encoding}`, null]) {
        const result = decodeBytes(cut, { contentType })
        if ('code' in result) throw new Error(`${result.code} at ${end}`)
        if (result.encoding !== encoding && result.basis !== 'default') throw new Error(`${result.encoding} at ${end}`)
        const isCut = result.remarks.some(({ code }) => code === 'cut_character')
        // an escape sequence that is cut off is U+FFFD for its ESC, then what follows that
        const left = isCut ? result.text.replace(/\ufffd[$(\ufffd]?$/, '') : result.text
        expect(words.startsWith(left), `${encoding} at ${end}: ${result.text}`).toBe(true)
        expect(result.remarks.some(({ code }) => code === 'broken_characters')).toBe(false)
      }
    }
  })
})

describe('bytes that come in pieces', () => {
  test.each([...JAPANESE, 'windows-1252', 'gb18030', 'Big5', 'EUC-KR'])('%s: the text does not hang on where they are cut', (encoding) => {
    const noise = fc.array(
      fc.oneof(fc.uint8Array({ maxLength: 5 }), fc.constantFrom(...JAPANESE.map((one) => encoded('港', one)), Buffer.from('\ufeff'))),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(noise, fc.array(fc.nat(6), { minLength: 1, maxLength: 20 }), (parts, lengths) => {
        const given = bytes(...parts)
        const [whole, pieces] = [openDecoder(encoding), openDecoder(encoding)]
        let text = ''
        let at = 0
        for (let i = 0; at < given.length; i++) {
          const length = lengths[i % lengths.length] as number
          text += pieces.write(given.subarray(at, at + length))
          at += Math.max(length, i % lengths.length === lengths.length - 1 ? 1 : 0)
          if (length === 0 && i % lengths.length === lengths.length - 1) text += pieces.write(given.subarray(at - 1, at))
        }
        expect(text + pieces.end()).toBe(whole.write(given) + whole.end())
      }),
      { numRuns: 400 },
    )
  })
})

test('linear in the length, however it is made', () => {
  const parts = ['港', 'é', '\ufffd', '<', 'ｶ'].flatMap((text) =>
    ['UTF-8', 'Shift_JIS', 'UTF-16LE'].flatMap((encoding) =>
      (text === '\ufffd' || text === 'é' ? encoding !== 'Shift_JIS' : true) ? [encoded(text, encoding)] : [],
    ),
  )
  for (const part of [
    ...parts,
    Buffer.from([0xff]),
    Buffer.from([0x82]),
    Buffer.from('\x1b$B'),
    Buffer.from('\x1b'),
    Buffer.from([0x8f, 0xa2]),
  ]) {
    const of = (length: number): Buffer => Buffer.concat(Array.from({ length: length / part.length }, () => part))
    const [small, large] = [of(300_000), of(1_200_000)]
    const seen = growth(
      () => void decodeBytes(small),
      () => void decodeBytes(large),
    )
    expect(seen, part.toString('hex')).toBeLessThan(MOST)
  }
})
