import { expect, test } from 'vitest'
import { openBuilt, showWords } from './dictionary.ts'
import { GOLDEN } from './golden.ts'

const analyser = openBuilt()

test.each(GOLDEN)('%s', (sentence, words) => {
  expect(showWords(analyser, sentence)).toBe(words)
})

test('offsets are into the text that was given', () => {
  const text = '前文。彼は述べた。後文'
  const tokens = analyser.analyse(text, 3, 9)
  const cuts = Array.from({ length: tokens.count }, (_, at) => [tokens.start[at], tokens.end[at]])
  expect(cuts).toEqual([
    [3, 4],
    [4, 5],
    [5, 7],
    [7, 8],
    [8, 9],
  ])
})

test.each([
  ['述べ', '述べる'],
  ['語っ', '語る'],
  ['し', 'する'],
  ['だっ', 'だ'],
  ['おもしろかっ', 'おもしろい'],
  ['首相', null],
  ['ゼレンスキー', null],
])('the base form of %s is %s', (word, base) => {
  const text = `${word}た`
  const tokens = analyser.analyse(text, 0, text.length)
  expect(tokens.end[0]).toBe(word.length)
  expect(analyser.baseForm(tokens.entry[0] ?? -1)).toBe(base)
})

test('an unknown word has no entry, a feature all the same', () => {
  const tokens = analyser.analyse('ゼレンスキー', 0, 6)
  expect(tokens.count).toBe(1)
  expect(tokens.entry[0]).toBe(-1)
  expect(analyser.features[tokens.feature[0] ?? 0]).toMatchObject({ pos: '名詞' })
})

test('the features say conjugation', () => {
  const tokens = analyser.analyse('語った', 0, 3)
  expect(analyser.features[tokens.feature[0] ?? 0]).toEqual({
    pos: '動詞',
    sub1: '自立',
    sub2: '*',
    sub3: '*',
    conjugationType: '五段・ラ行',
    conjugationForm: '連用タ接続',
  })
})
