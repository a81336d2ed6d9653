import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsIn } from '../../src/document/holds.ts'

// letters of a small alphabet, so that words are found now and then and runs of three share their places
const words = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('港', '湾', '局', 'ア', 'ル', '・', '(', 'A'), minLength, maxLength })

test('a long page answers as a search would, whether it has some words', () => {
  fc.assert(
    fc.property(
      words(20, 40),
      fc.array(words(1, 6), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(1, 300, 6000),
      (unit, asked, times) => {
        const text = `${unit.repeat(times)}橋は直らない${unit}`
        const holds = holdsIn(text)
        for (const one of [...asked, '橋は直らない', `い${unit}`, 'ない話']) expect(holds(one)).toBe(text.includes(one))
      },
    ),
    { numRuns: 60 },
  )
})
