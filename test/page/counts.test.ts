import { expect, it } from 'vitest'
import { isCountLine } from '../../src/page/tweets/signature.ts'

it.each([
  '120 Retweets 15 Quotes 300 Likes',
  '返信 3 リツイート 12 いいね 40',
  '1.2万 件の表示',
  'いいね！',
  '2,040件のリポスト 15件の引用',
])('%s counts what a tweet got', (line) => expect(isCountLine(line)).toBe(true))
it.each(['返信が来た', '12 · 2031年5月4日', '40', ''])('%s does not', (line) => expect(isCountLine(line)).toBe(false))
it('reads a row of labels that ends otherwise once, and not in every way it could be split', () => {
  expect(isCountLine(`${'返信 '.repeat(32)}と`)).toBe(false)
  expect(isCountLine(`${'表示 1 '.repeat(19)}と`)).toBe(false)
})
