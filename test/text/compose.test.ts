import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose, fold } from '../../src/text/index.ts'

test.each([
  ['ﾍﾞﾝﾄとﾊﾟﾝ', 'ベﾝﾄとパﾝ'],
  ['か\u3099いしょう', 'がいしょう'],
  ['Kule\u0301ba', 'Kuléba'],
  ['\u1112\u1161\u11ab', '한'],
])('%s is put together', (text, composed) => {
  expect(compose(text)?.text).toBe(composed)
})

test.each(['ベント外相', 'ﾐﾅﾄ', '', '\u3099', 'ﾞ', 'あﾞ', '\u3099\u3099', '\ud800\u3099'])('%j has nothing to put together', (text) => {
  expect(compose(text)).toBeNull()
})

test('a letter and its marks are never cut apart, and what lies between is the text', () => {
  const unit = fc.constantFrom('か\u3099', 'ﾍﾞ', 'あ', 'x', 'e\u0301', '。', '\u3099', 'ﾟ', '𠮷', '\u1112\u1161')
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const text = units.join('')
      const composed = compose(text)
      if (!composed) return
      let at = 0
      for (let i = 0; i < composed.text.length; i++) {
        const { start, end } = composed.toOriginal({ start: i, end: i + 1 })
        expect(start).toBe(at)
        expect(fold(text.slice(start, end).normalize('NFKC'))).toBe(fold(composed.text.slice(i, i + 1).normalize('NFKC')))
        at = end
      }
      expect(at).toBe(text.length)
    }),
  )
})
