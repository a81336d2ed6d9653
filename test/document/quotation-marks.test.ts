import { expect, test } from 'vitest'
import { plainQuotes } from '../../src/document/quotation-marks.ts'

test.each([
  ['“港は閉じない”と述べた', '「港は閉じない」と述べた'],
  ['外相は、”港は閉じない”と述べた', '外相は、「港は閉じない」と述べた'],
  ['外相は“港は閉じない“と述べた', '外相は「港は閉じない」と述べた'],
  ['外相は‘港は閉じない’と述べた', '外相は「港は閉じない」と述べた'],
  ['外相は〝港は閉じない〟と述べた', '外相は「港は閉じない」と述べた'],
  ['外相は"港は閉じない"と述べた', '外相は「港は閉じない」と述べた'],
  ['”港は古い。”、”直さない。”', '「港は古い。」、「直さない。」'],
])('%s → %s', (written, plain) => {
  expect(plainQuotes(written)).toBe(plain)
  expect(plain).toHaveLength(written.length)
})

test.each([
  'He said “no port” and left.',
  '“港は「閉じる」と言った”',
  '「港は“古い”と聞いた」',
  '“港は閉じない\n\n外相は帰った”',
  'Russia’s port と Alven’s port を比べた',
  '24"の板と27"の板',
  '"橋の再開、停戦が条件"。ハルネ通信、2031年5月6日。',
])('%s stays', (text) => expect(plainQuotes(text)).toBe(text))
