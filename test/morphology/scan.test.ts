import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePatterns, holdsAny, scan } from '#morphology'

type Hit = [pattern: number, start: number, end: number]

function hitsOf(patterns: readonly string[], text: string, start = 0, end = text.length): Hit[] {
  const hits: Hit[] = []
  scan(compilePatterns(patterns), text, start, end, (...hit) => hits.push(hit))
  return hits
}

test('overlapping patterns are all told, by their end, the longest first', () => {
  expect(hitsOf(['述べた', 'と述べ', 'べた', 'た'], '彼はと述べた')).toEqual([
    [1, 2, 5],
    [0, 3, 6],
    [2, 4, 6],
    [3, 5, 6],
  ])
})

test('equal patterns are all told', () => {
  expect(hitsOf(['語る', '話す', '語る'], '語る')).toEqual([
    [0, 0, 2],
    [2, 0, 2],
  ])
})

test('nothing outside of the stretch counts', () => {
  expect(hitsOf(['述べた'], '述べた述べた述べた', 1, 8)).toEqual([[0, 3, 6]])
})

test('no patterns, no hits; an empty pattern is refused', () => {
  expect(hitsOf([], '何か')).toEqual([])
  expect(() => compilePatterns(['語る', ''])).toThrow('pattern 1 is empty')
})

test('the same as looking for each pattern at each place', () => {
  const text = fc.string({ unit: fc.constantFrom('と', '述', 'べ', 'た', '語', '\ud83d', '\udc4d', '\0', 'x'), maxLength: 60 })
  const pattern = fc.string({ unit: fc.constantFrom('と', '述', 'べ', 'た', '\ud83d', '\udc4d', '\0'), minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 12 }), text, (patterns, text) => {
      const expected: Hit[] = []
      for (let end = 1; end <= text.length; end++) {
        for (let start = 0; start < end; start++) {
          patterns.forEach((pattern, index) => {
            if (text.slice(start, end) === pattern) expected.push([index, start, end])
          })
        }
      }
      expect(hitsOf(patterns, text)).toEqual(expected)
      expect(holdsAny(compilePatterns(patterns), text, 0, text.length)).toBe(expected.length > 0)
    }),
    { numRuns: 2000 },
  )
})
