import { describe, expect, it } from 'vitest'
import { fallenBelow, goldDigest, raiseFloors, readFloors } from '../../scripts/score/floors.ts'
import { canMeasure, measureScores } from '../../scripts/score/measure.ts'

const skipped = canMeasure() ? '' : ' (SKIPPED: no folder `shared` with gold and corpus beside the repository)'

describe.skipIf(skipped !== '')(`the scores${skipped}`, () => {
  it('are measured against the gold that the floors were recorded for', () => {
    // after a change of the gold: npm run score -- --record
    expect(goldDigest()).toBe(readFloors().gold)
  })
  it('stay at or above their floors', { timeout: 600_000 }, () => {
    expect(fallenBelow(readFloors(), measureScores())).toEqual([])
  })
})

describe('floors', () => {
  const floors = { gold: 'g', floors: { learn: { act: 0.5, via: 0.9 } } }
  const score = (measure: string, value: number): { set: string; measure: string; value: number } => ({ set: 'learn', measure, value })

  it('tell what fell and what is no longer measured', () => {
    expect(fallenBelow(floors, [score('act', 0.4999)])).toEqual([
      'learn: act is 0.4999, below its floor of 0.5',
      'learn: via is no longer measured; its floor is 0.9',
    ])
    expect(fallenBelow(floors, [score('act', 0.5), score('via', 1)])).toEqual([])
  })
  it('rise to three digits of what was measured, and never sink', () => {
    expect(raiseFloors(floors, [score('act', 0.61289), score('via', 0.8), score('when', 1)], 'g')).toEqual({
      gold: 'g',
      floors: { learn: { act: 0.612, via: 0.9, when: 1 } },
    })
  })
  it('begin anew with other gold', () => {
    expect(raiseFloors(floors, [score('via', 0.8)], 'h')).toEqual({ gold: 'h', floors: { learn: { via: 0.8 } } })
  })
})
