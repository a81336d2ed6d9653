import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextTrigger, TRIGGER } from '../../src/date/trigger.ts'
import { RELATIVE_WORDS } from '../../src/date/words.ts'

test('the places where a date may begin are those of the pattern itself', () => {
  // every unit that the pattern names, and a few that it does not
  const units = [...new Set(TRIGGER.source.replace(/[\\()[\]?:=|{},+]/g, '')), '(', 'は', '、', '港']
  const plain = new RegExp(TRIGGER.source, 'g')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...units), { maxLength: 12 }), fc.nat(6), (parts, from) => {
      const text = parts.join('')
      plain.lastIndex = from
      const found = nextTrigger(text, from)
      const expected = from > text.length ? null : plain.exec(text)
      expect([found?.index, found?.[0]]).toEqual([expected?.index, expected?.[0]])
    }),
    { numRuns: 20_000 },
  )
  // whole words, which chance seldom puts together
  for (const word of RELATIVE_WORDS.keys()) expect(nextTrigger(`港${word}`, 0)?.[0]).toBe(word)
})
