import { beforeAll, describe, expect, test } from 'vitest'
import { kindOf } from '../../src/cli/sniff.ts'
import { MAKERS } from './generators.ts'
import { theReader } from './pages.ts'

/** Characters of the smaller of two pages; the larger has four times as many. */
const SMALL = 14_000
/** Four times the page costs 4 times as much in linear time and 16 times in quadratic time; a busy machine is allowed something. */
const MOST = 9
/** Less than this is noise. */
const LEAST_MS = 8

/** Milliseconds of this process's CPU for one piece of work: other processes do not count. */
function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function ratioOf(small: () => void, large: () => void, least = LEAST_MS): number {
  let base = cpu(small)
  let four = cpu(large)
  // what the collector or another thread of this process did in between counts too: the best of several is the work itself
  for (let attempt = 0; attempt < 3 && four / Math.max(base, least) >= MOST; attempt++) {
    base = Math.max(base, cpu(small))
    four = Math.min(four, cpu(large))
  }
  return four / Math.max(base, least)
}

const read = (source: string): void => void theReader().read(source, 'page.txt')

describe('a page of four times the length costs about four times as much', () => {
  beforeAll(() => {
    // code that runs for the first time is slow
    for (const { make } of MAKERS) read(make(400))
  })
  test.each(MAKERS)('$name', ({ make, small = SMALL }) => {
    const page = make(small)
    const large = make(4 * small)
    expect(large.length).toBeGreaterThan(3 * page.length)
    expect(
      ratioOf(
        () => read(page),
        () => read(large),
      ),
    ).toBeLessThan(MOST)
  })
})

describe('telling what a file is', () => {
  // the first 4,096 characters are looked at, so a table of sizes below that shows the growth
  test.each(['<!---->', '<!-- -->', '<!--->', '<!-- --', ' ', '<?xml ', '<!doctype'])('that begins with many %j', (unit) => {
    const begins = (length: number) => (): void => {
      for (let i = 0; i < 200; i++) kindOf('page', `${unit.repeat(length / unit.length)}x`)
    }
    begins(256)()
    expect(ratioOf(begins(1000), begins(4000), 2)).toBeLessThan(MOST * 2)
  })
})
