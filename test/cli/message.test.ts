import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { progressLine } from '../../src/cli/progress.ts'
import { messagesIn, writeDay, writeDayWithEra } from '../../src/message/index.ts'

describe('days', () => {
  it.each([
    ['2026-11-03', '2026年11月3日', '3 Nov 2026'],
    ['2021-11', '2021年11月', 'Nov 2021'],
    ['2023', '2023年', '2023'],
    ['2024-W09', '2024年第9週', 'week 9 of 2024'],
    ['2024-02-26T09:30', '2024年2月26日 09:30', '26 Feb 2024 09:30'],
    ['2024-02-26/2024-03-01', '2024年2月26日〜2024年3月1日', '26 Feb 2024 – 1 Mar 2024'],
    ['195X', '1950年代', '1950s'],
    ['2024-22', '2024年夏', 'summer 2024'],
    ['someday', 'someday', 'someday'],
  ])('%s', (value, ja, en) => expect([writeDay(value, 'ja'), writeDay(value, 'en')]).toEqual([ja, en]))
  it.each([
    ['2026-11-03', '2026年11月3日（令和8年）'],
    ['2019-05-01', '2019年5月1日（令和元年）'],
    ['2019-04-30', '2019年4月30日（平成31年）'],
    ['1989-01-07', '1989年1月7日（昭和64年）'],
    ['2021-11', '2021年11月'],
  ])('%s with its era', (value, written) => expect(writeDayWithEra(value, 'ja')).toBe(written))
})

describe('progress', () => {
  it('tells rate and time left', () => {
    expect(progressLine(250, 1000, 5000, messagesIn('ja'))).toBe('█████░░░░░░░░░░░░░░░ 250/1,000 ページ 25% 毎秒 50 残り 0:15')
    expect(progressLine(2, 9000, 4000, messagesIn('en'))).toBe('░░░░░░░░░░░░░░░░░░░░ 2/9,000 pages 0% 0.5/s 4:59:56 left')
  })
  it('says 100 % only at the end', () => expect(progressLine(99999, 100000, 1000, messagesIn('en'))).toContain(' 99% '))
})

describe('the names of the vocabulary', () => {
  const { names } = messagesIn('ja')
  const glossary = readFileSync(new URL('../../GLOSSARY.md', import.meta.url), 'utf8')
  // | `heading` `title` | 見出し 題 | …
  const rows = [...glossary.matchAll(/^\| ((?:`[\w-]+` ?)+)\| ([^|]+) \|/gm)]
  const told = rows.flatMap(
    ([, codes = '', words = '']) => codes.match(/[\w-]+/g)?.map((code, i) => [code, words.split(' ')[i]] as const) ?? [],
  )
  it.each(told)('%s is %s, as in the glossary', (code, word) => {
    expect(Object.entries({ ...names.act, ...names.role }).find(([key]) => key === code)?.[1]).toBe(word)
  })
  it('are all in the glossary', () =>
    expect(Object.keys({ ...names.act, ...names.role }).filter((key) => !told.some(([code]) => code === key))).toEqual([]))
})
