import { describe, expect, it } from 'vitest'
import { earlierOf, laterOf, periodOf, periodWritten } from '../../src/ledger/period.ts'

describe('periods', () => {
  it.each(['2031-06-20', '2031-06', '2030', '2031-W01', '2026-W53', '2020-W53', '2024-02', '春'])('%s is told again as it was', (told) => {
    const { first, last } = periodOf(told)
    expect(periodWritten(first, last)).toBe(told)
  })
  it('that are none of these are told by both ends', () => {
    expect(periodWritten('2031-06-03', '2031-06-05')).toBe('2031-06-03/2031-06-05')
  })
  it.each([
    ['2031-06-20', '2031-06', '2031-06', '2031-06'],
    ['2031-06-30', '2031-06', '2031-06', '2031-06-30'],
    ['2031', '2031-01-01', '2031-01-01', '2031'],
    ['2030-12', '2031', '2030-12', '2031'],
    [null, '2031', '2031', '2031'],
  ])('of %s and %s, %s begins first and %s ends last', (one, other, first, last) => {
    expect([earlierOf(one, other), earlierOf(other, one)]).toEqual([first, first])
    expect([laterOf(one, other), laterOf(other, one)]).toEqual([last, last])
  })
})
