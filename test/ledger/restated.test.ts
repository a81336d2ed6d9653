import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { restatementOf } from '#ledger'

const rowsOf = (file: string): string[][] =>
  readFileSync(new URL(`./tables/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))

describe('a red line drawn again', () => {
  const rows = rowsOf('restatements.tsv')
  it('has at least 40 pairs to be held against', () => expect(rows.length).toBeGreaterThanOrEqual(40))
  it.each(rows)('%s: %s %s → %s %s', (expected, ...words) => {
    const [condition, consequence, laterCondition, laterConsequence] = words as [string, string, string, string]
    const { firmness, shown } = restatementOf(
      { condition, consequence, act: 'state' },
      { condition: laterCondition, consequence: laterConsequence, act: 'state' },
    )
    expect({ firmness, shown }).toMatchObject({ firmness: expected })
    // every grade shows the words that it comes from
    for (const { earlier, later } of shown) {
      expect(`${condition}${consequence}`.normalize('NFKC')).toContain(earlier)
      expect(`${laterCondition}${laterConsequence}`.normalize('NFKC')).toContain(later)
    }
    expect(shown.length > 0).toBe(expected !== 'same')
  })
  it('pairs written after the rule: nearly all that is named is right, and under half of it is named', () => {
    const wrong: string[] = []
    let [named, right, all] = [0, 0, 0]
    for (const [expected, ...words] of rowsOf('restatements-fresh.tsv')) {
      const [condition, consequence, laterCondition, laterConsequence] = words as [string, string, string, string]
      const { firmness } = restatementOf(
        { condition, consequence, act: 'state' },
        { condition: laterCondition, consequence: laterConsequence, act: 'state' },
      )
      if (expected !== 'same') all++
      if (firmness === 'same') continue
      named++
      if (firmness === expected) right++
      else wrong.push(words.join(' '))
    }
    console.log(`red lines drawn again: ${right} of ${all} named, precision ${(right / named).toFixed(3)}`)
    expect(right).toBeGreaterThanOrEqual(10)
    expect({ precise: right / named >= 0.9, wrong }).toMatchObject({ precise: true })
  })
})
