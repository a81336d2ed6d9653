import { expect, test } from 'vitest'
import { readCases, score, summary } from './ja-time.ts'

const cases = readCases()

const FLOOR = { news: 0.85, all: 0.88, traps: 0.97 }

const skip = cases === null ? ' (SKIPPED: no ../shared/data/ja-time)' : ''

test.skipIf(cases === null)(`date expressions of the tests of Recognizers-Text, ja-timex and chrono${skip}`, () => {
  const outcomes = cases!.map(score)
  const news = summary(outcomes.filter((outcome) => outcome.news))
  const traps = summary(outcomes.filter((outcome) => outcome.trap))
  const all = summary(outcomes)
  console.log(`ja-time: news-type ${news.text}; all ${all.text}; asking for no date ${traps.text}`)
  if (process.env.JA_TIME_MISSES) {
    for (const miss of outcomes.filter((outcome) => !outcome.right)) console.log(`${miss.news ? 'news' : 'else'} ${miss.id} ${miss.detail}`)
  }
  expect(news.of).toBeGreaterThan(300)
  expect(news.share).toBeGreaterThanOrEqual(FLOOR.news)
  expect(all.share).toBeGreaterThanOrEqual(FLOOR.all)
  expect(traps.share).toBeGreaterThanOrEqual(FLOOR.traps)
})
