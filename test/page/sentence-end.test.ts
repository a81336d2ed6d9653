import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endsSentence } from '../../src/page/line.ts'

test('the end of a sentence is told from the end as a pattern over the whole tells it', () => {
  const line = fc.array(fc.constantFrom(...'橋が開。．！？!?」』）)"”’ \n…‥、「'), { maxLength: 8 }).map((units) => units.join(''))
  fc.assert(
    fc.property(line, (text) => {
      expect(endsSentence(text)).toBe(/[。．！？!?][」』）)"”’\s]*$|[…‥]$/.test(text))
    }),
  )
})
