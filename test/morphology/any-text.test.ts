import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growth, MOST } from '../growth.ts'
import { openBuilt } from './dictionary.ts'

const analyser = openBuilt()
/** char.def's class SPACE. */
const SPACE = /[\t\n\v ]/

const anyUnit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom('\0', '\r', '\n', ' ', '　', '\t', '👍', '🇺🇦', '👨‍👩‍👧', '𠮷', 'ﾞ', '\u3099'),
  fc.constantFrom(...'のはがをにと述べた首相大統領によるアメリカ。「」、0123abc'),
)
const anyText = fc.array(anyUnit, { maxLength: 200 }).map((units) => units.join(''))

describe('any text', () => {
  test('every unit but white space is in exactly one token, in order', () => {
    fc.assert(
      fc.property(anyText, fc.nat(5), fc.nat(5), (text, before, after) => {
        const start = Math.min(before, text.length)
        const end = Math.max(start, text.length - after)
        expectCovered(text, start, end)
      }),
      { numRuns: 3000 },
    )
  })

  test('analysing again gives the same, whatever came between', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const before = snapshot(one)
        snapshot(other)
        expect(snapshot(one)).toEqual(before)
      }),
    )
  })

  test.each(['', ' ', ' \n\t ', '\0', '\ud800', '\udc00', '\udc00\ud800', '🇺🇦', '\uffff'])('%j', (text) => {
    expectCovered(text, 0, text.length)
  })
})

describe('long text', () => {
  test('a stretch over the cap is cut after 。, and the words are those of its parts', () => {
    const sentence = '首相は「検討する」と述べた。'
    const text = sentence.repeat(5000)
    const words = snapshot(sentence).length
    expect(snapshot(text).length).toBe(words * 5000)
    expectCovered(text, 0, text.length)
  })

  test.each(['あ', 'ア', '人', '一', 'a', '1', ' ', '。', 'す', '\0', '👍', '\ud800', '\u0301'])('1 MB of %j takes linear time', (unit) => {
    const small = unit.repeat(250_000 / unit.length)
    const large = unit.repeat(1_000_000 / unit.length)
    expect(coveredBy(large)).toBe(SPACE.test(large) ? 0 : large.length)
    expect(
      growth(
        () => void analyser.analyse(small, 0, small.length),
        () => void analyser.analyse(large, 0, large.length),
      ),
    ).toBeLessThan(MOST)
  })
})

function coveredBy(text: string): number {
  const tokens = analyser.analyse(text, 0, text.length)
  let covered = 0
  for (let at = 0; at < tokens.count; at++) covered += (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0)
  return covered
}

function snapshot(text: string): number[][] {
  const tokens = analyser.analyse(text, 0, text.length)
  return Array.from({ length: tokens.count }, (_, at) => [
    tokens.start[at] ?? -1,
    tokens.end[at] ?? -1,
    tokens.feature[at] ?? -1,
    tokens.entry[at] ?? -2,
  ])
}

function expectCovered(text: string, start: number, end: number): void {
  const tokens = analyser.analyse(text, start, end)
  let at = start
  for (let index = 0; index < tokens.count; index++) {
    while (at < (tokens.start[index] ?? 0)) expectSpace(text, at++)
    expect(tokens.start[index]).toBe(at)
    expect(tokens.end[index]).toBeGreaterThan(at)
    expect(analyser.features[tokens.feature[index] ?? -1]).toBeDefined()
    at = tokens.end[index] ?? 0
    expect(splitsCharacter(text, at, end)).toBe(false)
  }
  while (at < end) expectSpace(text, at++)
  expect(at).toBe(end)
}

function expectSpace(text: string, at: number): void {
  expect(text[at]).toMatch(SPACE)
}

function splitsCharacter(text: string, at: number, end: number): boolean {
  return at < end && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
}
