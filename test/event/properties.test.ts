import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPage, words } from './sample.ts'

const PARTS = [
  'ヴェルダ共和国',
  'カレニア軍',
  'リンデル外相',
  '同氏',
  '住民ら',
  '国境の港',
  '6日、',
  '(同日)',
  '「橋は開く」',
  'は',
  'が',
  'を',
  'に',
  'と',
  'から',
  'によって',
  '攻撃し',
  '攻撃を',
  '攻撃が',
  '行われた',
  '受けた',
  '逮捕され',
  '会談し',
  '発射した',
  'ミサイル',
  '制裁',
  '科した',
  '撤退した',
  'た',
  'て',
  'ない',
  'という',
  'と発表した',
  'ため',
  'こと',
  '、',
  '。',
  '\n\n',
  '(',
  '」',
]

const soup = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(''))
const folder = resolve(import.meta.dirname, '../../examples')

describe('events of any page', () => {
  it('stand inside the text, in order, and in a sentence', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const reading = readPage(text)
        let last = 0
        for (const event of reading.events) {
          const { start, end } = event.span
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(reading.page.text.length)
          expect(words(reading, event)).not.toBe('')
          expect(reading.sentences.some(({ span }) => span.start <= start && end <= span.end)).toBe(true)
          expect(event.actor).not.toBe('')
          expect(event.target).not.toBe(event.actor)
          last = start
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are the same when the page is read again', () => {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => /\.(?:txt|html)$/.test(one))) {
      const text = readFileSync(resolve(folder, name), 'utf8')
      expect(readPage(text).events).toEqual(readPage(text).events)
    }
  })
})
