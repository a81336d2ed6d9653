import { readPattern, type Step, type Way } from './pattern.ts'

/** More words than this are no help: looking for them costs more than asking the pattern. */
const MOST_WORDS = 48

/** Words of which a text must hold one for a pattern (flag-less) to fit it; null when its source names none of two units or more. */
export function wordsNeeded(pattern: RegExp): readonly string[] | null {
  const ways = pattern.flags === '' ? readPattern(pattern) : null
  return ways && ofWays(ways)
}

function ofWays(ways: readonly Way[]): readonly string[] | null {
  const found: string[] = []
  for (const way of ways) {
    const words = ofWay(way)
    if (words === null) return null
    found.push(...words)
  }
  return found.length > MOST_WORDS ? null : [...new Set(found)]
}

/** Of what must stand in a way, the words whose shortest is longest: they are the rarest. */
function ofWay(way: Way): readonly string[] | null {
  let best: readonly string[] | null = null
  const take = (words: readonly string[] | null): void => {
    if (words !== null && shortest(words) >= 2 && (best === null || shortest(words) > shortest(best))) best = words
  }
  let run = ''
  for (const step of way) {
    const unit = unitOf(step)
    run = unit === null ? '' : run + unit
    if (run !== '') take([run])
    if (step.atom.kind === 'group' && step.least > 0) take(ofWays(step.atom.ways))
  }
  return best
}

const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length))

/** The unit that must stand there once, when it is one alone. */
const unitOf = ({ atom, least, most }: Step): string | null =>
  atom.kind === 'units' && atom.units?.length === 2 && atom.units[0] === atom.units[1] && least === 1 && most === 1
    ? String.fromCharCode(atom.units[0] as number)
    : null
