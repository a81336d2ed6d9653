import { expect, test } from 'vitest'
import { resolveByline } from '#date'

test.each([
  ['著:01/03/2024', undefined, '2024-03-01', 'day-month', false],
  ['著：０１／０３／２０２４', undefined, '2024-03-01', 'day-month', false],
  ['16/11/2024', undefined, '2024-11-16', 'day-month', true],
  ['11/16/2024', undefined, '2024-11-16', 'month-day', true],
  ['02.10.2005', undefined, '2005-10-02', 'day-month', false],
  ['03/03/2024', undefined, '2024-03-03', 'day-month', true],
  ['01/03/2024', ['2024-01-02'], '2024-01-03', 'month-day', true],
  ['01/03/2024', ['2024-02-29'], '2024-03-01', 'day-month', true],
  ['01/03/2024', ['2019-05-01', 'nonsense'], '2024-03-01', 'day-month', false],
] as const)('%s beside %j', (text, otherDates, value, order, certain) => {
  expect(resolveByline(text, otherDates ? { otherDates } : {})).toMatchObject({ value, order, certain })
})

test('says which reading and why', () => {
  expect(resolveByline('01/03/2024')?.basis).toBe(
    '01/03/2024 is read day/month/year, the custom of such bylines; nothing else in the page decides.',
  )
  expect(resolveByline('16/11/2024')?.basis).toBe('16/11/2024 is day/month/year: 16 is no month.')
})

test.each(['2024年3月1日', '32/13/2024', '1/2', '', '10.1.2.2024'])('no byline date in %j', (text) => {
  expect(resolveByline(text)).toBeNull()
})
