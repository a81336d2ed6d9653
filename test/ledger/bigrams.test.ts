import { expect, it } from 'vitest'
import { bigrams } from '../../src/ledger/bigrams.ts'

it.each([
  ['停戦合意', '停戦 戦合 合意 意'],
  ['橋、港へ', '橋 港へ へ'],
  ['ガスがＮＡ', 'がす すが がn na a'],
  ['𠮷野と𠮷', '𠮷野 野と と𠮷 𠮷'],
  ['。', ''],
  ['', ''],
])('the pairs of %j', (text, words) => expect(bigrams(text)).toBe(words))

it('a text of any length has all of its pairs', () => {
  const [long, times] = ['橋と港'.repeat(30_000), 30_000]
  expect(bigrams(`${long}。𠮷`)).toBe(`${`${'橋と と港 港橋 '.repeat(times).slice(0, -3)}港`} 𠮷`)
  expect(bigrams('港へ')).toBe('港へ へ')
})
