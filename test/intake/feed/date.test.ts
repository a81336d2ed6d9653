import { describe, expect, test } from 'vitest'
import { instantOf, readDate } from '../../../src/intake/feed/date.ts'
import type { DateDoubt } from '../../../src/intake/feed/index.ts'

const NOW = '2031-05-08T00:00:00Z'

type Row = readonly [raw: string, value: string | null, ...doubts: DateDoubt[]]

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'ISO 8601 and what is left out of it': [
    ['2031-05-06T09:30:00+09:00', '2031-05-06T09:30:00+09:00'],
    ['2031-05-06T09:30:00.123Z', '2031-05-06T09:30:00Z'],
    ['2031-05-06T09:30+0900', '2031-05-06T09:30:00+09:00'],
    ['2031-05-06T09:30Z', '2031-05-06T09:30:00Z'],
    ['2031-05-06t09:30:00z', '2031-05-06T09:30:00Z'],
    ['2031-05-06 09:30:00 +0900', '2031-05-06T09:30:00+09:00'],
    ['2031-05-06 09:30:00 JST', '2031-05-06T09:30:00+09:00'],
    ['2031-05-06T09:30:00', '2031-05-06T09:30:00', 'no_zone'],
    ['2031-05-06 09:30', '2031-05-06T09:30:00', 'no_zone'],
    ['2031-05-06', '2031-05-06', 'no_time'],
    ['20310506', '2031-05-06', 'no_time'],
    ['2031-05', '2031-05', 'no_time'],
    ['2031', '2031', 'no_time'],
    ['2031-126', '2031-05-06', 'no_time'],
    ['2031-05-06T24:00:00Z', '2031-05-07T00:00:00Z', 'carried'],
    ['2028-12-31T23:59:60Z', '2029-01-01T00:00:00Z', 'carried'],
  ],
  'RFC 822 in its kinds': [
    ['Tue, 06 May 2031 09:30:00 +0900', '2031-05-06T09:30:00+09:00'],
    ['Tue, 06 May 2031 09:30:00 JST', '2031-05-06T09:30:00+09:00'],
    ['Tue, 6 May 31 09:30 JST', '2031-05-06T09:30:00+09:00', 'short_year'],
    ['06 May 2031 00:30 GMT', '2031-05-06T00:30:00Z'],
    ['Tue, 06 May 2031 09:30:00', '2031-05-06T09:30:00', 'no_zone'],
    ['Mon, 06 May 2031 09:30:00 UT', '2031-05-06T09:30:00Z', 'weekday'],
    ['Tue, 06 May 2031 09:30:00 +0900 (JST)', '2031-05-06T09:30:00+09:00'],
    ['Tue, 06-May-2031 09:30:00 GMT', '2031-05-06T09:30:00Z'],
    ['Tue May  6 09:30:00 PDT 2031', '2031-05-06T09:30:00-07:00'],
    ['May 6, 2031 9:30 PM EST', '2031-05-06T21:30:00-05:00'],
    ['Tuesday, May 6th, 2031 at 12:05 AM', '2031-05-06T00:05:00', 'no_zone'],
    ['Tue, 06 May 2031 09:30:00 XYZ', '2031-05-06T09:30:00', 'unknown_zone'],
    ['Tue, 06 May 2031 09:30:00 +9900', '2031-05-06T09:30:00', 'unknown_zone'],
    ['06 May 2031', '2031-05-06', 'no_time'],
    ['火, 06 May 2031 09:30:00 JST', '2031-05-06T09:30:00+09:00'],
    ['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00Z', 'before_feeds'],
    ['Sun, 11 May 2031 00:00:00 GMT', '2031-05-11T00:00:00Z', 'future'],
  ],
  'Japanese, with eras': [
    ['2031年5月6日', '2031-05-06', 'no_time'],
    ['２０３１年５月６日', '2031-05-06', 'no_time'],
    ['2031年5月6日(火) 午後3時5分', '2031-05-06T15:05:00', 'no_zone'],
    ['2031年5月6日 9:30', '2031-05-06T09:30:00', 'no_zone'],
    ['2031年5月6日 9時30分 JST', '2031-05-06T09:30:00+09:00'],
    ['令和13年5月6日', '2031-05-06', 'no_time'],
    ['平成31年4月30日 午前9時', '2019-04-30T09:00:00', 'no_zone'],
    ['R13.5.6', '2031-05-06', 'no_time'],
    ['2031/5/6 9:30:15', '2031-05-06T09:30:15', 'no_zone'],
    ['2031.05.06', '2031-05-06', 'no_time'],
  ],
  'two readings': [
    ['05/06/2031', '2031-05-06', 'day_order', 'no_time'],
    ['16/04/2031 10:00', '2031-04-16T10:00:00', 'no_zone'],
    ['06.05.2031', '2031-05-06', 'day_order', 'no_time'],
  ],
  'no date': [
    ['', null, 'unreadable'],
    ['昨日', null, 'unreadable'],
    ['soon', null, 'unreadable'],
    ['2031-02-30', null, 'unreadable'],
    ['2031-13-01T00:00:00Z', null, 'unreadable'],
    ['Tue, 31 Feb 2031 00:00:00 GMT', null, 'unreadable'],
    ['5月6日', null, 'unreadable'],
    ['12:30', null, 'unreadable'],
    [`2031-05-06${' '.repeat(400)}`, null, 'unreadable'],
  ],
}

describe.each(Object.keys(ROWS))('%s', (kind) => {
  test.each(ROWS[kind]!.map((row) => ({ row, name: `${row[0].slice(0, 40)} → ${row[1]}` })))(
    '$name',
    ({ row: [raw, value, ...doubts] }) => {
      const date = readDate(raw, NOW)
      expect({ ...date, doubts: [...date.doubts].sort() }).toEqual({ raw, value, doubts: doubts.sort() })
    },
  )
})

test('what is read once is read again as the same', () => {
  for (const [raw] of Object.values(ROWS).flat()) {
    const { value } = readDate(raw, null)
    if (value !== null) expect(readDate(value, null).value).toBe(value)
  }
})

test('instants of values without a time or zone are those of UTC', () => {
  expect(
    ['2031', '2031-05', '2031-05-06', '2031-05-06T09:30:00', '2031-05-06T09:30:00+09:00'].map((value) =>
      new Date(instantOf(value)).toISOString(),
    ),
  ).toEqual([
    '2031-01-01T00:00:00.000Z',
    '2031-05-01T00:00:00.000Z',
    '2031-05-06T00:00:00.000Z',
    '2031-05-06T09:30:00.000Z',
    '2031-05-06T00:30:00.000Z',
  ])
})
