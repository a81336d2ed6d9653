import { describe, expect, test } from 'vitest'
import { isAdnominal } from '#attribution'
import { documentOf } from '#document'
import { openAnalyser } from '#morphology'
import { readDictionary } from '../../src/index.ts'
import { theReader } from '../reading/pages.ts'
import { expectSound } from '../reading/spans.ts'

const analyser = openAnalyser(readDictionary())

describe('a sentence cut off behind what should describe a noun', () => {
  test.each([
    '警察は男を逮捕したその',
    '軍は港を攻撃したというような',
    '外相は橋を閉じると述べた大きな',
    '部隊が橋を渡ったあらゆる',
    '攻撃した',
    '橋の',
    'この',
  ])('%s', (text) => {
    const reading = theReader().read(text, 'cut.txt')
    expectSound(reading)
    const document = documentOf(reading.page, analyser)
    for (const i of document.sentences.keys()) {
      const chunks = document.chunks(i)
      expect(isAdnominal(chunks, chunks.length - 1)).toBe(false)
    }
  })
})
