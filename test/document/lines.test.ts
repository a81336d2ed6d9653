import { expect, test } from 'vitest'
import { splitSentences } from '../../src/document/index.ts'

const cut = (text: string, lines: boolean): string[] =>
  splitSentences(text, { start: 0, end: text.length }, 0, lines).map(({ span }) => text.slice(span.start, span.end))

test.each([
  ['港が閉まったって書いてある\n次はうちの番だな', ['港が閉まったって書いてある', '次はうちの番だな']],
  ['港が閉まったから\n次はうちの番だな', ['港が閉まったから\n次はうちの番だな']],
  ['港を、\n閉めた', ['港を、\n閉めた']],
  ['「港は\n閉めない」って言ってた\nうそだ', ['「港は\n閉めない」って言ってた', 'うそだ']],
])('%j: in a comment a line is a sentence unless it goes on', (text, sentences) => {
  expect(cut(text, true)).toEqual(sentences)
})

test('elsewhere a line end is none', () => {
  expect(cut('港が閉まった\n次は橋だ', false)).toEqual(['港が閉まった\n次は橋だ'])
})
