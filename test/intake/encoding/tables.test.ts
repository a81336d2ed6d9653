import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openDecoder } from '../../../src/intake/encoding/index.ts'

/**
 * Every sequence of one and two bytes, held against Chromium 156.
 *
 * The digests were taken from it, not from iwaku: in a page, `new TextDecoder(label).decode(bytes)` with a new decoder for each sequence, the
 * texts written as `written` does below, in this order. SHA-256, its first 64 bits.
 */
const SINGLE_BYTE: readonly (readonly [label: string, digest: string])[] = [
  ['ibm866', '3f273fa29be66b06'],
  ['iso-8859-2', 'c89b1660321fd0c1'],
  ['iso-8859-3', '4c2775e4f11f4f2d'],
  ['iso-8859-4', '6aff00d817dd058c'],
  ['iso-8859-5', '86ac20b0c97617ce'],
  ['iso-8859-6', '394493fb79dd9728'],
  ['iso-8859-7', '0338a0a55cf30dd7'],
  ['iso-8859-8', '1b65b01bc19a727d'],
  ['iso-8859-8-i', '1b65b01bc19a727d'],
  ['iso-8859-10', '4acb67511d3672a9'],
  ['iso-8859-13', '4af205819a582bbf'],
  ['iso-8859-14', '98915f4953812386'],
  ['iso-8859-15', '029a8a19818abc22'],
  ['iso-8859-16', 'cfb3b6abdafa721a'],
  ['koi8-r', '3345f734f0e675d4'],
  ['koi8-u', 'a5da6d596ecdd679'],
  ['macintosh', 'e59254c422117278'],
  ['windows-874', '1f82f80dbfa87c21'],
  ['windows-1250', '99744257050430c9'],
  ['windows-1251', 'b011b5f59894175f'],
  ['windows-1252', 'fad9da727014ad49'],
  ['windows-1253', 'f72d22b9f503ee42'],
  ['windows-1254', '9aacddacb3265aa8'],
  ['windows-1255', 'b71b068f7a58c9f3'],
  ['windows-1256', '5367453ad0b3ba56'],
  ['windows-1257', 'e95dffc0b0b05c2d'],
  ['windows-1258', 'fc96b1b92a3616bc'],
  ['x-mac-cyrillic', 'e90b99d05f77df6f'],
  ['x-user-defined', 'f43965340bfdbeaf'],
]

/** Label, bytes in front of every sequence, digest. */
const TWO_BYTES: readonly (readonly [label: string, front: readonly number[], digest: string])[] = [
  ['shift_jis', [], '183410f5553a9c94'],
  ['euc-jp', [], '1f1d53b21c7f5b23'],
  ['gbk', [], '41a26ba77725e7ff'],
  ['gb18030', [], '41a26ba77725e7ff'],
  ['big5', [], '533d71df51085180'],
  ['euc-kr', [], '082f20ac2f046a23'],
  ['utf-8', [], '703bd301df024e57'],
  ['utf-16le', [], '78b7fa5e6b92a24b'],
  ['utf-16be', [], 'bed93c8543df1912'],
  ['euc-jp', [0x8f], '3f83f0713ed97e7e'],
  ['iso-2022-jp', [0x1b, 0x28, 0x42], 'e3f2d36db4de9d5f'],
  ['iso-2022-jp', [0x1b, 0x28, 0x4a], 'd67e545da1646e0d'],
  ['iso-2022-jp', [0x1b, 0x28, 0x49], 'fc6d4dc39ffc0c8b'],
  ['iso-2022-jp', [0x1b, 0x24, 0x40], 'c55a69203fa63ce6'],
  ['iso-2022-jp', [0x1b, 0x24, 0x42], 'c55a69203fa63ce6'],
  ['iso-2022-jp', [0x1b, 0x28, 0x5a], 'a5753b59a8c9b3c6'],
  ['iso-2022-jp', [0x1b, 0x24, 0x28, 0x44], '5d318bdd6786f649'],
  ['iso-2022-jp', [], 'e3f2d36db4de9d5f'],
]

/**
 * Left out of the digests, for Chromium departs from the standard there, and iwaku does not: a file that ends within an escape sequence of
 * ISO-2022-JP after an escape to kana or kanji (12.2.1, "escape state": what has been read of it is read again as what was switched to),
 * and the four characters of Big5 that are two code points (11.1.1).
 */
const SEQUENCES_APART: Readonly<Record<string, readonly number[]>> = {
  'iso-2022-jp': [0x1b24, 0x1b28],
  big5: [0x8862, 0x8864, 0x88a3, 0x88a5],
}

/** 日 → `1:65e5 `, nothing → `0:`. */
function written(label: string, sequence: readonly number[]): string {
  const decoder = openDecoder(label)
  const text = decoder.write(Uint8Array.from(sequence)) + decoder.end()
  return `${text.length.toString(16)}:${Array.from(text.split(''), (unit) => `${unit.charCodeAt(0).toString(16)} `).join('')}`
}

const digest = (hash: ReturnType<typeof createHash>): string => hash.digest('hex').slice(0, 16)

describe('as Chromium decodes', () => {
  test.each(SINGLE_BYTE)('%s, every byte', (label, expected) => {
    const hash = createHash('sha256')
    for (let one = 0; one < 256; one++) hash.update(written(label, [one]))
    expect(digest(hash)).toBe(expected)
  })
  test.each(TWO_BYTES)('%s, every one and two bytes behind %j', (label, front, expected) => {
    const hash = createHash('sha256')
    // the escape sequences that are cut off count only behind another one
    const apart = label === 'iso-2022-jp' && !KANA_OR_KANJI.has(String.fromCharCode(...front)) ? [] : (SEQUENCES_APART[label] ?? [])
    for (let one = 0; one < 256; one++) {
      hash.update(written(label, [...front, one]))
      for (let two = 0; two < 256; two++) if (!apart.includes(one * 256 + two)) hash.update(written(label, [...front, one, two]))
    }
    expect(digest(hash)).toBe(expected)
  })
})

const KANA_OR_KANJI = new Set(['\x1b(I', '\x1b$@', '\x1b$B'])

describe('what other decoders read otherwise', () => {
  test.each([
    ['Shift_JIS', 'NEC row 13', '8740 8754 878a 8790 879a', '①Ⅰ㈱≒∵'],
    ['Shift_JIS', 'NEC selected IBM extensions', 'ed40 eefc', '纊＂'],
    ['Shift_JIS', 'IBM extensions', 'fa40 fa5b fbfc fc4b', 'ⅰ∵髙黑'],
    ['Shift_JIS', 'signs', '8160 8161 817c 8191 8192 81ca 815f', '～∥－￠￡￢＼'],
    ['Shift_JIS', 'backslash, tilde and half-width kana', '5c 7e a1 b1 df', '\\~｡ｱﾟ'],
    ['Shift_JIS', 'characters of users', 'f040 f9fc', '\ue000\ue757'],
    ['EUC-JP', 'NEC row 13 and signs', 'ada1 adb5 adea a1c1 a1dd', '①Ⅰ㈱～－'],
    ['EUC-JP', 'JIS X 0212', '8fa2b7 8fb0a1', '～丂'],
    ['EUC-JP', 'half-width kana', '8eb1 8edf', 'ｱﾟ'],
    ['ISO-2022-JP', 'JIS X 0208 of 1978 and 1983', '1b2440 467c 1b2442 4b5c 1b2842', '日本'],
    ['ISO-2022-JP', 'half-width kana', '1b2849 31 5f 1b2842', 'ｱﾟ'],
    ['ISO-2022-JP', 'Roman: yen and overline', '1b284a 5c 7e 1b2842 5c', '¥‾\\'],
    ['ISO-2022-JP', 'SO and SI', '41 0e 42 0f 43', 'A\ufffdB\ufffdC'],
    ['windows-1252', '0x80 to 0x9f', '80 82 83 84 85 86 87 88 89 8a 8b 8c 8e', '€‚ƒ„…†‡ˆ‰Š‹ŒŽ'],
    ['windows-1252', '0x91 to 0x9f', '91 92 93 94 95 96 97 98 99 9a 9b 9c 9e 9f', '‘’“”•–—˜™š›œžŸ'],
    ['windows-1252', 'what it leaves empty', '81 8d 8f 90 9d', '\x81\x8d\x8f\x90\x9d'],
  ])('%s: %s', (label, _, hex, expected) => {
    const decoder = openDecoder(label)
    expect(decoder.write(Buffer.from(hex.replaceAll(' ', ''), 'hex')) + decoder.end()).toBe(expected)
  })
})

test('a label that names no encoding throws', () => {
  for (const label of ['', 'cp932x', 'iso-2022-kr']) expect(() => openDecoder(label)).toThrow(RangeError)
})
