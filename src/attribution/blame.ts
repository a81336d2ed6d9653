import { BLAMES, BLAMES_LESS } from '#lexicon'
import { compilePatterns, holdsAny } from '#morphology'
import { matchesOf } from '#text'

const STRONG = compilePatterns(BLAMES)
const WEAK = new RegExp(BLAMES_LESS.join('|'), 'g')

/** Units at the end of what was said that are looked at. */
const REACH = 160

/** Whether words blame or criticise whatever sentence they stand in: 彼らの狂気が生んだ嘘だ. `said` is folded. */
export function blames(said: string): boolean {
  const end = said.slice(-REACH)
  return holdsAny(STRONG, end, 0, end.length) || matchesOf(end, WEAK).length > 1
}
