import { describe, expect, it } from 'vitest'
import { backOff, dueAfter, LONGEST, pauseOf, rhythmOfDates, rhythmWith, SHORTEST, spread } from '../../../src/intake/watch/schedule.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const at = (iso: string): number => Date.parse(iso)

describe('how long a source is left alone', () => {
  it.each([
    ['nothing is known of it', null, 0, HOUR],
    ['nothing is known of it, and it is silent', null, 10 * HOUR, 5 * HOUR],
    ['half of the time between two new things', 4 * HOUR, HOUR, 2 * HOUR],
    ['the longer, the longer it is silent', 4 * HOUR, 10 * HOUR, 5 * HOUR],
    ['no less than ten minutes', 2 * MINUTE, 0, 10 * MINUTE],
    ['no more than a day', 2 * HOUR, 90 * DAY, DAY],
  ])('%s', (_, rhythm, silent, pause) => expect(pauseOf(rhythm, silent)).toBe(pause))

  it('failures: twice as long each time, up to a day, for ever', () => {
    expect([1, 2, 3, 4, 8, 9, 1000].map((failures) => backOff(failures) / MINUTE)).toEqual([10, 20, 40, 80, 1280, 1440, 1440])
  })

  it('the rhythm follows what is observed, the latest for a quarter', () => {
    expect(rhythmWith(null, 6 * HOUR, 3)).toBe(2 * HOUR)
    expect(rhythmWith(4 * HOUR, 8 * HOUR, 1)).toBe(5 * HOUR)
    expect(rhythmWith(4 * HOUR, 0, 50)).toBe(3 * HOUR + MINUTE / 4)
  })

  it('dates tell the first rhythm: the middle gap, of the newest alone', () => {
    const dates = ['10:00', '09:00', '08:30', '06:30'].map((time) => at(`2031-05-01T${time}Z`))
    expect(rhythmOfDates([...dates].reverse())).toBe(HOUR)
    expect(rhythmOfDates([dates[0] as number])).toBeNull()
    expect(rhythmOfDates([...Array.from({ length: 20 }, (_, i) => i * HOUR + 100 * DAY), 0, DAY, 2 * DAY])).toBe(HOUR)
  })
})

describe('when a source is asked again', () => {
  const source = { address: 'https://news.example/feed', wishes: null }
  const now = at('2031-05-01T10:00:00Z')
  const wishing = (wishes: object) => ({ ...source, wishes: { ttl: null, skipHours: [], skipDays: [], ...wishes } })

  it('is the same whenever it is reckoned, and not the same for all', () => {
    const addresses = Array.from({ length: 200 }, (_, i) => `https://${i}.example/feed`)
    const dues = addresses.map((address) => dueAfter({ address, wishes: null }, now, HOUR) - now)
    expect(dues).toEqual(addresses.map((address) => dueAfter({ address, wishes: null }, now, HOUR) - now))
    expect(new Set(dues).size).toBeGreaterThan(190)
    for (const due of dues) expect(Math.abs(due - HOUR)).toBeLessThanOrEqual(HOUR / 10)
    for (const address of addresses) expect(Math.abs(spread(address) - 1)).toBeLessThanOrEqual(0.1)
  })

  it('stays within ten minutes and a day', () => {
    for (const pause of [0, SHORTEST, LONGEST, 100 * DAY]) {
      const due = dueAfter(source, now, pause) - now
      expect([due >= SHORTEST, due <= LONGEST]).toEqual([true, true])
    }
  })

  it('is not before the server, or the feed, wants it', () => {
    expect(dueAfter(source, now, SHORTEST, 3 * HOUR)).toBe(now + 3 * HOUR)
    expect(dueAfter(wishing({ ttl: 90 }), now, SHORTEST)).toBe(now + 90 * MINUTE)
    expect(dueAfter(wishing({ ttl: 1e9 }), now, SHORTEST)).toBe(now + DAY)
  })

  it('is at the first full hour that is not to be skipped', () => {
    const soon = dueAfter(source, now, SHORTEST)
    expect(dueAfter(wishing({ skipHours: [1, 2] }), now, SHORTEST)).toBe(soon)
    expect(dueAfter(wishing({ skipHours: [10, 11, 13] }), now, SHORTEST)).toBe(at('2031-05-01T12:00:00Z'))
    // 1 May 2031 is a Thursday
    expect(dueAfter(wishing({ skipDays: ['Thursday', 'Friday'], skipHours: [0] }), now, SHORTEST)).toBe(at('2031-05-03T01:00:00Z'))
    expect(dueAfter(wishing({ skipHours: Array.from({ length: 24 }, (_, i) => i) }), now, SHORTEST)).toBe(soon)
  })
})
