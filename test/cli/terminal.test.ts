import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmless, harmlessJson } from '#text'
import { characterWidth, cutTo, displayWidth, padTo } from '../../src/cli/terminal/width.ts'
import { wrap } from '../../src/cli/terminal/wrap.ts'

const rows = (text: string, width: number): string[] =>
  wrap([{ text, style: 'plain' }], width).map((row) => row.map((piece) => piece.text).join(''))

describe('width', () => {
  it.each([
    ['abc', 3],
    ['外相', 4],
    ['ｶﾞｲｼｮｳ', 6],
    ['（）', 4],
    ['か\u3099', 2],
    ['⚡️', 2],
    ['🇺🇳', 2],
    ['𠮷', 2],
    ['“…”', 3],
    ['é', 1],
    ['e\u0301', 1],
  ])('%s takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width))

  it('fills and cuts by columns', () => {
    expect(padTo('外相', 6)).toBe('外相  ')
    expect(cutTo('外相は述べた', 7)).toBe('外相は…')
  })
})

describe('wrapping', () => {
  it('begins no line with 。 and ends none with 「', () => {
    expect(rows('外相は「行く」。', 8)).toEqual(['外相は', '「行', 'く」。'])
  })
  it('keeps Latin words whole', () => expect(rows('これはsovereigntyです', 12)).toEqual(['これは', 'sovereignty', 'です']))
  it('cuts a word longer than the line', () => expect(rows('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']))
  it('loses nothing but spaces, and keeps to the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('あ', '。', '「', '」', 'a', 'b', ' ', '外', '1') }),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          const lines = rows(text, width)
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

describe('harmless', () => {
  it.each([
    ['\x1b[31m赤', '\\x1B[31m赤'],
    ['a\u202eb', 'a\\u202Eb'],
    ['a\x00\x07\x9b', 'a\\x00\\x07\\x9B'],
    ['a\tb', 'a b'],
    ['\ud800x', '\\uD800x'],
    ['\u{e0041}', '\\u{E0041}'],
    ['👩‍🚀 か\u3099', '👩‍🚀 か\u3099'],
  ])('%j is shown as %s', (text, shown) => expect(harmless(text)).toBe(shown))

  it('leaves nothing that steers, in text or in JSON, and JSON keeps its value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
        const json = harmlessJson({ text })
        expect(json).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
        expect(JSON.parse(json)).toEqual({ text })
      }),
    )
  })

  it('every character has a width of 0, 1 or 2', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (one) => [0, 1, 2].includes(characterWidth(one))))
  })
})
