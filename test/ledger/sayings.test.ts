import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { independence, samenessOf, type Telling, tellingOf } from '#ledger'
import type { AttributionRecord } from '#reading'

/** What one page tells of a saying, marked by hand. */
interface Side extends Pick<AttributionRecord, 'type' | 'act' | 'when' | 'via'> {
  readonly site: string
  readonly published: string
  readonly text: string
  readonly source: Pick<AttributionRecord['source'], 'name' | 'kind' | 'office' | 'affiliation'>
  readonly content: string
}

interface Pair {
  readonly id: string
  readonly same: boolean
  readonly origins: 'one' | 'two' | 'unknown'
  readonly note: string
  readonly a: Side
  readonly b: Side
}

const PAIRS = readFileSync(new URL('./tables/sayings.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair)

function telling({ source, act, when, text, content, published }: Side): Telling {
  const start = text.indexOf(content)
  const whole = { ...source, aliases: [], start: null, end: null, basis: 'named' }
  return tellingOf(
    { source: whole, act, when, content: { start, end: start + content.length, text: content }, contentMore: [] },
    { start: 0, text },
    published,
  )
}

const isOne = (a: Side, b: Side): boolean => (samenessOf(telling(a), telling(b))?.score ?? -1) > 0

describe('whether two pages tell of one saying', () => {
  it('as marked by hand, most of it made to be hard', () => {
    let [found, extra, missed] = [0, 0, 0]
    for (const { same, a, b } of PAIRS) {
      const one = isOne(a, b)
      if (one && same) found++
      else if (one) extra++
      else if (same) missed++
    }
    const [precision, recall] = [found / (found + extra), found / (found + missed)]
    const f1 = (2 * precision * recall) / (precision + recall)
    console.log(`sayings: ${PAIRS.length} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`)
    expect(PAIRS.length).toBeGreaterThanOrEqual(100)
    expect(f1).toBeGreaterThanOrEqual(0.85)
  })
  it('does not hang on the order of the two', () => {
    for (const { a, b } of PAIRS) expect(isOne(b, a)).toBe(isOne(a, b))
  })
})

describe('whether the accounts know of each other', () => {
  it('never says so where it is not so, and tells all that go back to one', () => {
    const told = PAIRS.filter(({ same }) => same).map(({ id, origins, a, b }) => ({
      id,
      origins,
      known: independence({ site: a.site, via: a.via, passage: a.text }, { site: b.site, via: b.via, passage: b.text }),
    }))
    expect(told.filter(({ origins, known }) => known !== 'unknown' && known !== origins)).toEqual([])
    const ones = told.filter(({ origins }) => origins === 'one')
    expect(ones.filter(({ known }) => known === 'one').length / ones.length).toBeGreaterThanOrEqual(0.9)
  })
})
