import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeDraft, encodeDraft } from '../../src/web/view/digest/draft.ts'

const text = fc.string({ unit: 'grapheme' })

it('a draft comes out of its address as it went in', () =>
  fc.assert(
    fc.property(
      fc.record({
        heading: text,
        introduction: text,
        picked: fc.option(fc.array(fc.stringMatching(/^[0-9a-f]{12}:\d{1,5}-\d{1,5}$/)), { nil: null }),
        notes: fc.dictionary(fc.stringMatching(/^[0-9a-f]{12}:\d{1,5}-\d{1,5}$/), fc.string({ unit: 'grapheme', minLength: 1 })),
      }),
      (draft) => {
        const code = encodeDraft(draft)
        expect(code).toMatch(/^[\w-]*$/)
        expect(decodeDraft(code)).toEqual({ ...draft, notes: { ...draft.notes } })
      },
    ),
  ))
it.each(['', '%E0%A4%A', 'bm8', 'eyJhIjoxfQ', 'WzEsMiwzLDRd', 'W251bGwsbnVsbCxbMV0sW1sxLDJdXV0'])('%s is a draft of nothing', (code) =>
  expect(encodeDraft(decodeDraft(code)).length).toBeLessThan(40),
)
it('nothing is nothing', () => expect(encodeDraft(decodeDraft(''))).toBe(''))
