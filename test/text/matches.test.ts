import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesOf, remembered } from '#text'

const PATTERNS = [/述べ(た|て)/g, /[ァ-ヴー]{2,}/g, /の|である/g, /(?<=、)(外相|首相)?/g, /^[#・].*/gm, /x*/g]
const words = fc
  .array(fc.constantFrom('述べた', '述べて', 'ザーリャ', '、', '外相', '首相', 'の', '橋である', '\n', '#停戦', 'x', '。'), {
    maxLength: 30,
  })
  .map((all) => all.join(''))

test('matchesOf gives what matchAll gives', () => {
  fc.assert(
    fc.property(words, fc.constantFrom(...PATTERNS), (text, pattern) => {
      const plain = (all: Iterable<RegExpMatchArray>) => [...all].map((one) => ({ at: one.index, groups: [...one] }))
      expect(plain(matchesOf(text, pattern))).toEqual(plain(text.matchAll(pattern)))
    }),
  )
})

test('a pattern may be asked again while its matches are looked at', () => {
  const pattern = /外相|首相/g
  const seen = matchesOf('外相と首相', pattern).map(([name]) => [name, ...matchesOf('首相、外相、首相', pattern).map(([inner]) => inner)])
  expect(seen).toEqual([
    ['外相', '首相', '外相', '首相'],
    ['首相', '首相', '外相', '首相'],
  ])
})

test('what is remembered is asked once, null and false too, and forgotten in time', () => {
  const asked: string[] = []
  const isLong = remembered((line: string): boolean | null => {
    asked.push(line)
    return line === '' ? null : line.length > 3
  })
  expect(['港', '', '港', '', '港は開いた'].map(isLong)).toEqual([false, null, false, null, true])
  expect(asked).toEqual(['港', '', '港は開いた'])
  for (let i = 0; i < 600; i++) isLong(`${i}行`)
  isLong('港')
  expect(asked.filter((line) => line === '港')).toHaveLength(2)
})
