import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describePage, isMarkdown, markdownText } from '#page'
import { growth, MOST } from '../growth.ts'

describe('marks within lines are no text', () => {
  test.each([
    ['**リンデル外相**は「橋を*必ず*開く」と述べた。', 'リンデル外相は「橋を必ず開く」と述べた。'],
    ['[リンデル外相](https://verda.example/rindel "外務省")は述べた。', 'リンデル外相は述べた。'],
    ['**[リンデル](https://verda.example/a_(b))外相**は述べた。', 'リンデル外相は述べた。'],
    ['![橋の写真](/img/bridge_01.jpg)橋が開いた。', '橋の写真橋が開いた。'],
    ['詳しくは <https://verda.example/a_b_c> へ。', '詳しくは https://verda.example/a_b_c へ。'],
    ['~~三日~~四日に開く。__約束__だ。_本当に_。', '三日四日に開く。約束だ。本当に。'],
    ['`x * y * z` と \\*印\\* は残る。', 'x * y * z と *印* は残る。'],
    ['snake_case_name と 3 * 4 * 5 と a*b は残る。', 'snake_case_name と 3 * 4 * 5 と a*b は残る。'],
    ['# 橋の再開\n\n> 引用\n- 一つ\n* 二つ', '# 橋の再開\n\n> 引用\n- 一つ\n* 二つ'],
    ['```\n**code** [a](b)\n```\n**文**', '```\n**code** [a](b)\n```\n文'],
  ])('%j', (source, text) => expect(markdownText(source).text).toBe(text))
})

test('front matter is what the file declares, and no text', () => {
  const page = describePage(
    markdownText('---\ntitle: 橋の再開\nauthor: 森田葉子\ndate: 2031-05-07T10:00:00+09:00\n---\n\n**リンデル外相**は橋を開くと述べた。\n'),
    'hashi.md',
  )
  expect([page.title?.value, page.author?.value, page.published?.value, page.text.trim()]).toEqual([
    '橋の再開',
    '森田葉子',
    '2031-05-07',
    'リンデル外相は橋を開くと述べた。',
  ])
})

test('every place of the text is that of the same words in the source', () => {
  const pieces = ['**', '*', '_', '`', '[', '](', ')', '外相', ' ', '\n', 'a', '\\', '<https://x.example>', '~~', '---\n', '!', '```\n']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const source = parts.join('')
      const { text, toSource } = markdownText(source)
      let last = 0
      for (let at = 0; at < text.length; at++) {
        const { start, end } = toSource({ start: at, end: at + 1 })
        expect([source.slice(start, end), end > last]).toEqual([text[at], true])
        last = end
      }
      const whole = toSource({ start: 0, end: text.length })
      expect(whole.end - whole.start).toBeGreaterThanOrEqual(text.length)
    }),
    { numRuns: 2000 },
  )
})

test.each(['[', '*a', '`a', '_a ', '[a](', '**a*', '<https://', '\\*'])('four times as many %j cost about four times as much', (unit) => {
  const read = (count: number) => (): void => void markdownText(unit.repeat(count))
  expect(growth(read(2000), read(8000))).toBeLessThan(MOST)
})

test.each([
  ['note.md', true],
  ['https://verda.example/README.markdown?plain=1', true],
  ['note.txt', false],
  ['md', false],
])('%s', (name, is) => expect(isMarkdown(name)).toBe(is))
