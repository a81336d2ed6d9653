/**
 * Scores the reader against everything that is marked: `npm run score [-- --record] [-- --json]`.
 * `--record` raises the floors of test/score/floors.json to what was measured; it lowers none.
 * Needs the folder `shared` beside the repository, python3, and `npm run build` for the dictionary.
 */
import { parseArgs } from 'node:util'
import { fallenBelow, goldDigest, raiseFloors, readFloors, writeFloors } from './score/floors.ts'
import { canMeasure, measureScores, type Score } from './score/measure.ts'

const { values } = parseArgs({ options: { record: { type: 'boolean' }, json: { type: 'boolean' } } })
if (!canMeasure()) {
  console.log('skipped: there is no folder `shared` with gold, pages, scorers and corpus beside the repository')
} else {
  const scores = measureScores()
  const floors = readFloors()
  console.log(values.json ? JSON.stringify(scores) : table(scores))
  if (values.record) writeFloors(raiseFloors(floors, scores, goldDigest()))
  else for (const line of fallenBelow(floors, scores)) console.log(`FALLEN ${line}`)
}

/** A heading a set, a line a measure, its floor behind it. */
function table(scores: readonly Score[]): string {
  const { floors } = readFloors()
  const sets = Map.groupBy(scores, (score) => score.set)
  return Array.from(sets, ([set, of]) => {
    const lines = of.map(({ measure, value }) => {
      const floor = floors[set]?.[measure]
      return `  ${measure.padEnd(36)} ${value.toFixed(3)}${floor === undefined ? '' : `  floor ${floor.toFixed(3)}`}`
    })
    return [set, ...lines].join('\n')
  }).join('\n')
}
