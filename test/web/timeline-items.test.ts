import { describe, expect, it } from 'vitest'
import type { DeedPoint, Point } from '#question'
import { domainOf, itemsOf, LEAST_SPAN, spanOf, timeOf, zoomed } from '../../src/web/view/timeline/items.ts'

const point = (at: string, source: string, first: string | null, given: Partial<Point> = {}): Point => ({
  at,
  title: null,
  site: null,
  when: first,
  first,
  last: first,
  source,
  kind: 'person',
  act: 'state',
  target: null,
  conditional: false,
  topics: [],
  ...given,
})
const DAY = 86_400_000

describe('lanes of the timeline', () => {
  it('are those with the most points; the others share one, and deeds have their own', () => {
    const many = Array.from({ length: 12 }, (_, i) => [
      point(`a${i}`, `発言者${i}`, '2031-05-01'),
      point(`b${i}`, `発言者${i}`, '2031-05-02'),
    ])
    const points = [...many.flat(), point('c', '発言者3', '2031-05-03')]
    const deed = { ref: 'd', day: '2031-05', type: 'RETREAT' } as DeedPoint
    const { lanes, items } = itemsOf(points, [deed], 'source')
    expect(lanes.map(({ kind, count }) => [kind, count])).toEqual([
      ['own', 3],
      ...Array.from({ length: 9 }, () => ['own', 2]),
      ['others', 4],
      ['deeds', 1],
    ])
    expect(lanes[0]?.name).toBe('発言者3')
    expect(items).toHaveLength(26)
    expect(items.filter(({ lane }) => lane === 11).map((item) => [item.deed?.ref, item.time])).toEqual([['d', Date.UTC(2031, 4, 1)]])
    expect(items.map(({ time }) => time)).toEqual(items.map(({ time }) => time).sort((a, b) => a - b))
  })

  it('by topic or target keep a lane for what has none; a day that nobody knows is not drawn', () => {
    const points = [
      point('a', 'ナダル', '2031', { last: '2031-12-31', topics: ['#橋', '#港'] }),
      point('b', 'ナダル', '2031-05'),
      point('c', 'ナダル', null),
    ]
    const { lanes, items } = itemsOf(points, [], 'topic')
    expect(lanes.map(({ name, kind }) => [name, kind])).toEqual([
      ['#橋', 'own'],
      [null, 'none'],
    ])
    expect(items.map(({ point: one, end, time }) => [one?.at, (end - time) / DAY])).toEqual([
      ['a', 364],
      ['b', 0],
    ])
  })
})

describe('the time in view', () => {
  it('leaves out a stray year, and follows the address where that can be followed', () => {
    const items = [
      { time: timeOf('1402'), end: 0 },
      ...Array.from({ length: 200 }, (_, i) => ({ time: timeOf('2031-01-01') + i * DAY, end: 0 })),
    ]
    const usual = spanOf(items)
    expect(usual[0]).toBeGreaterThan(timeOf('2030-12-01'))
    expect(domainOf('2031-02', '2031-02-28', usual)).toEqual([timeOf('2031-02-01'), timeOf('2031-03-01')])
    expect(domainOf('2031-03-01', '2031-02-01', usual)).toBe(usual)
    expect(domainOf('nonsense', undefined, usual)).toBe(usual)
  })

  it('is zoomed about a place that stays where it is, and never below a week', () => {
    expect(zoomed([0, 100 * DAY], 0.5, 0.25)).toEqual([12.5 * DAY, 62.5 * DAY])
    const [from, to] = zoomed([0, 10 * DAY], 0.01, 0.5)
    expect(to - from).toBe(LEAST_SPAN)
  })
})
