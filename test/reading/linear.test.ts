import { beforeAll, describe, expect, test } from 'vitest'
import { kindOf } from '../../src/intake/index.ts'
import { growth, MOST } from '../growth.ts'
import { MAKERS } from './generators.ts'
import { theReader } from './pages.ts'

/** Characters of the smaller of two pages; the larger has four times as many. */
const SMALL = 14_000
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
      growth(
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
    expect(growth(begins(1000), begins(4000), 2, MOST * 2)).toBeLessThan(MOST * 2)
  })
})
