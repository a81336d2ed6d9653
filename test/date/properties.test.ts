import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDates, resolveByline } from '#date'
import { civil, dayNumber, isoDay, isoWeek, readDay } from '../../src/date/calendar.ts'
import { growth, MOST } from '../growth.ts'

const PIECES = [
  ...'0129年月日週前後間半末春の、。〜~-/.・（）() 　\n一二十〇元付夜時分曜金毎第数約',
  '2024',
  '２６',
  '令和',
  '昭和',
  'R6',
  '同日',
  '翌',
  '昨年',
  '先週',
  'から',
  'まで',
  '午後',
  'November',
  '7,',
  'ほど',
  'か月',
  '最終',
  '\u{20b9f}',
]

const dated = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 2, unit: 'binary' })), { maxLength: 40 })
  .map((pieces) => pieces.join(''))
const reference = fc.oneof(
  fc.constantFrom(null, '', 'nonsense', '2024-13-40', '0000-00-00'),
  fc.integer({ min: -200_000, max: 200_000 }).map(isoDay),
)

const VALUE =
  /^(?:\d{4}|\d{3}X|\d{4}-\d{2}|\d{4}-\d{2}-\d{2}|\d{4}-W\d{2})(?:\/(?:\d{4}|\d{3}X|\d{4}-\d{2}|\d{4}-\d{2}-\d{2}|\d{4}-W\d{2}))?$/

test('any text: nothing throws, spans lie in the range, in order and apart, and values are ISO', () => {
  fc.assert(
    fc.property(dated, reference, reference, fc.nat(10), (text, day, before, cut) => {
      const start = Math.min(cut, text.length)
      const mentions = findDates(text, { start, end: text.length }, { reference: day, antecedent: before })
      let last = start
      for (const { span, value, basis } of mentions) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(basis).not.toBe('')
        if (value !== null) expect(value).toMatch(VALUE)
        last = span.end
      }
      resolveByline(text)
    }),
    { numRuns: 3000 },
  )
})

test('the same text gives the same mentions, whatever was read between', () => {
  fc.assert(
    fc.property(dated, dated, reference, (text, other, day) => {
      const read = () => findDates(text, { start: 0, end: text.length }, { reference: day })
      const first = read()
      findDates(other, { start: 0, end: other.length }, { reference: null })
      expect(read()).toEqual(first)
    }),
  )
})

test('every day written in full is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2150, 1, 1) }), (day) => {
      const { year, month, day: date } = civil(day)
      expect(dayNumber(year, month, date)).toBe(day)
      expect(readDay(isoDay(day))).toBe(day)
      const text = `${year}年${month}月${date}日`
      expect(findDates(text, { start: 0, end: text.length }, { reference: null }).map((mention) => mention.value)).toEqual([isoDay(day)])
    }),
  )
})

test('a bare day is the last one not after the reference, or up to ten days ahead in its month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 27 }), (today, back) => {
      const { day } = civil(today - back)
      const ahead = day - civil(today).day
      const told = ahead > 0 && ahead <= 10 && civil(today + ahead).day === day ? today + ahead : today - back
      const text = `${day}日、大統領は`
      expect(findDates(text, { start: 0, end: text.length }, { reference: isoDay(today) })[0]?.value).toBe(isoDay(told))
    }),
  )
})

test('ISO weeks at the turn of the year', () => {
  expect(isoWeek(dayNumber(2024, 12, 30))).toBe('2025-W01')
  expect(isoWeek(dayNumber(2021, 1, 3))).toBe('2020-W53')
})

const find = (text: string): void => void findDates(text, { start: 0, end: text.length }, { reference: '2024-03-05' })

test.each(['1年', '一', '1', '19日から', '2~', '同年の', '2014年、', '(', ' ', '1月1日と', '半', 'その3日後', 'Nov 7 ', '令和'])(
  'time grows with the text, not with its square: %j',
  (piece) => {
    const [small, large] = [piece.repeat(25_000), piece.repeat(100_000)]
    expect(
      growth(
        () => find(small),
        () => find(large),
      ),
    ).toBeLessThan(MOST)
  },
)
