import { describe, expect, it } from 'vitest'
import { show } from '../../src/cli/show/index.ts'
import { displayWidth } from '../../src/cli/terminal/width.ts'
import { OPTIONS, READING, TEXT } from './sample.ts'

describe('a page is shown', () => {
  const cases = [
    { file: 'account.ja.txt', options: {} },
    { file: 'account.en.txt', options: { language: 'en', certainty: 'low' } },
    { file: 'account-narrow.ja.txt', options: { width: 40, certainty: 'low' } },
    { file: 'account-colour.ja.txt', options: { colour: true } },
    { file: 'why.ja.txt', options: { why: true } },
    { file: 'why.en.txt', options: { why: true, language: 'en' } },
    { file: 'blocks.ja.txt', options: { stage: 'blocks' } },
    { file: 'document.ja.txt', options: { stage: 'document' } },
    { file: 'findings.ja.txt', options: { stage: 'findings' } },
    { file: 'account.ja.md.txt', options: { format: 'md', certainty: 'low', why: true } },
    { file: 'account.en.md.txt', options: { format: 'md', language: 'en' } },
    { file: 'record.json.txt', options: { format: 'json', certainty: 'low' } },
  ] as const
  for (const { file, options } of cases)
    it(file, async () => {
      await expect(show(READING, 'strait.txt', { ...OPTIONS, ...options })).toMatchFileSnapshot(`./expected/${file}`)
    })

  it('with what keeps it from being an article, and no word of it where nothing does', () => {
    const remarks = [{ code: 'thin_content', message: 'the page shows a notice and no article' }]
    const shown = (language: 'ja' | 'en', given: object[]): string =>
      show({ ...READING, page: { ...READING.page, remarks: given as typeof remarks } }, 'strait.txt', { ...OPTIONS, language })
    expect(shown('en', remarks)).toMatch(/remarks +the page shows a notice and no article/)
    expect(shown('ja', remarks)).toMatch(/注記 +知らせがあるだけで、記事がない/)
    expect(shown('en', [])).not.toContain('remarks')
  })

  it('in lines that the terminal holds', () => {
    for (const width of [40, 72, 110])
      for (const language of ['ja', 'en'] as const)
        for (const line of show(READING, 'strait.txt', { ...OPTIONS, width, language, why: true }).split('\n'))
          expect(displayWidth(line)).toBeLessThanOrEqual(width)
  })

  it('with nothing that a terminal obeys, whatever the page holds', () => {
    for (const format of ['text', 'json', 'ndjson', 'md'] as const)
      for (const stage of ['attributions', 'blocks', 'document', 'findings'] as const)
        expect(show(READING, 'strait.txt', { ...OPTIONS, format, stage, certainty: 'low', why: true })).not.toMatch(
          /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/,
        )
  })
})

describe('the record of a page', () => {
  const record = (options = {}): Record<string, unknown> & { attributions: Record<string, unknown>[] } =>
    JSON.parse(show(READING, 'strait.txt', { ...OPTIONS, format: 'ndjson', ...options }))

  it('is one line, and the same every time', () => {
    const line = show(READING, 'strait.txt', { ...OPTIONS, format: 'ndjson' })
    expect(line).not.toContain('\n')
    expect(show(READING, 'strait.txt', { ...OPTIONS, format: 'ndjson' })).toBe(line)
  })

  it('has the words that its offsets point at', () => {
    type Words = { start: number; end: number; text: string }
    for (const one of record({ certainty: 'low' }).attributions.flatMap(({ content, cue }) => [content, cue] as Words[]))
      expect(TEXT.slice(one.start, one.end)).toBe(one.text)
  })

  it('counts nestedIn among what is shown', () => {
    expect(record({ certainty: 'low' }).attributions.map((one) => one.nestedIn)).toEqual([null, null, null, 2, null])
    expect(record({ certainty: 'high' }).attributions.map((one) => one.nestedIn)).toEqual([null, null, null])
  })

  it('says why when asked', () => {
    expect(record()).not.toHaveProperty('why')
    expect(record({ why: true })).toMatchObject({
      why: { form: 'no sign of another form', blocks: { length: 4 }, remarks: [{ code: 'control' }] },
    })
  })
})
