import { describe, expect, test } from 'vitest'
import { type DateMention, findDates } from '#date'
import { ABSOLUTE, type DateCase, PARTIAL, RANGES, RELATIVE, RUNNING, TRAPS } from './cases.ts'

const shown = (text: string, { span, value, time, part }: DateMention): string =>
  `${text.slice(span.start, span.end)}=${value}${time ? `@${time}` : ''}${part ? `#${part}` : ''}`

const found = (text: string, reference: string | null): string[] =>
  findDates(text, { start: 0, end: text.length }, { reference }).map((mention) => shown(text, mention))

const TABLES: Readonly<Record<string, readonly DateCase[]>> = { ABSOLUTE, PARTIAL, RELATIVE, RUNNING, RANGES }

describe.each(Object.entries(TABLES))('%s', (_, cases) => {
  test.each(cases.map(([text, reference, ...wanted]) => ({ text, reference, wanted })))(
    '$text ($reference)',
    ({ text, reference, wanted }) => {
      expect(found(text, reference)).toEqual(wanted)
    },
  )
})

describe('no dates', () => {
  test.each(TRAPS)('%s', (text) => {
    expect(found(text, '2024-03-05')).toEqual([])
  })
})

describe('what a mention tells', () => {
  const only = (text: string, reference: string | null = '2024-03-05') => findDates(text, { start: 0, end: text.length }, { reference })[0]!

  test('its kind: all of it, part of it, or a count', () => {
    expect(only('2024年2月26日').kind).toBe('absolute')
    expect(only('令和6年').kind).toBe('absolute')
    expect(only('26日').kind).toBe('partial')
    expect(only('今年11月').kind).toBe('partial')
    expect(only('昨日').kind).toBe('relative')
    expect(only('3日前').kind).toBe('relative')
  })

  test('how it was read', () => {
    expect(only('令和6年2月').basis).toBe('令和6年 = 2024')
    expect(only('19日').basis).toBe('the last such day not after 2024-03-05')
    expect(only('昨日').basis).toBe("1 day before the page's date 2024-03-05")
    expect(only('26日（日）').basis).toContain('with the weekday told')
    expect(only('19日', null).basis).toBe('no date to count from')
  })

  test('a span into the whole text, when only a range of it is read', () => {
    const text = '2022年に始まり、26日に発表した。昨日'
    const start = text.indexOf('26日')
    const mentions = findDates(text, { start, end: start + 6 }, { reference: '2024-03-05' })
    expect(mentions.map(({ span }) => text.slice(span.start, span.end))).toEqual(['26日'])
  })

  test('where there is no reference, a day near one told in full before is read by it', () => {
    const near = (text: string): unknown[] =>
      findDates(text, { start: 0, end: text.length }, { reference: null, near: '2014-03-18' }).map((mention) => mention.value)
    expect(near('17日、18日、25日')).toEqual(['2014-03-17', '2014-03-18', '2014-03-25'])
    expect(near('26日')).toEqual([null])
    expect(near('12月24日')).toEqual(['2013-12-24'])
    expect(near('8月2日')).toEqual([null])
    expect(near('3月20日(木)')).toEqual(['2014-03-20'])
    expect(near('3月20日(月)')).toEqual([null])
    expect(near('2011年の会合で、2月2日に')).toEqual(['2011', '2011-02-02'])
  })

  test('同日 at the head of a range points at the date handed over', () => {
    const text = '同日、同年4月'
    const mentions = findDates(text, { start: 0, end: text.length }, { reference: '2024-03-05', antecedent: '2014-03-18' })
    expect(mentions.map((mention) => mention.value)).toEqual(['2014-03-18', '2014-04'])
  })
})
