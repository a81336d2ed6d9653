import { expect, test } from 'vitest'
import { hasArticles, scoreArticles } from '../../../scripts/html/articles.ts'
import { hasJapanesePages, scoreJapanesePages } from '../../../scripts/html/japanese.ts'

/** Said in the name of what is skipped. */
const without = (present: boolean): string => (present ? '' : ' (SKIPPED: not in ../shared)')

// other people's pages, scored by the scorers that came with them; not part of the repository
test.skipIf(!hasArticles())(`bodies of articles in many languages${without(hasArticles())}`, { timeout: 120_000 }, () => {
  const { scores, withComments } = scoreArticles()
  const f1 = Object.fromEntries(scores.map((score) => [score.half, score.f1]))
  expect(f1.all).toBeGreaterThanOrEqual(0.97)
  expect(f1.held).toBeGreaterThanOrEqual(0.955)
  // all of these have comments; no article is taken for one
  expect(withComments).toHaveLength(11)
})

test.skipIf(!hasJapanesePages())(
  `days, titles, authors and first words of Japanese pages, none of which has comments${without(hasJapanesePages())}`,
  { timeout: 60_000 },
  () => {
    const { report, withComments } = scoreJapanesePages()
    const count = (name: string): number => Number(new RegExp(`'${name}': (\\d+)`).exec(report)?.[1])
    expect(count('date ok')).toBe(count('date n'))
    expect(count('title containing')).toBe(count('title n'))
    // one page's author is marked as the name of a section
    expect(count('author n') - count('author ok')).toBeLessThanOrEqual(1)
    // of one page the marked words are in no text of it, of another they are its day and title
    expect(count('lead n') - count('lead in text')).toBeLessThanOrEqual(2)
    expect(withComments).toEqual([])
  },
)
