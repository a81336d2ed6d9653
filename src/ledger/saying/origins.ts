import { lettersOf } from '#text'

/** What a telling says of where it comes from. */
export interface Account {
  readonly site: string | null
  readonly via: readonly string[]
  /** The page's own words around the saying, the content among them. */
  readonly passage: string
}

/** Whether two tellings of a saying go back to one account. */
export type Independence = 'one' | 'two' | 'unknown'

/** The page's own people heard it. */
const WITNESS =
  /本紙|本誌|弊紙|小紙|当社|本社|取材班|特派員|記者(?:が|は|の|に対|も|ら)|単独|独占|インタビュー|録音|同席|居合わせ|取材に(?:対し|応じ|答え|語)|筆者/

/** Runs of this many letters in a row, marks aside, that both accounts have, over the shorter: from here on one was made from the other. */
const COPIED = 0.6
const RUN = 5

export function independence(a: Account, b: Account): Independence {
  if (a.via.some((name) => b.via.includes(name)) || named(a, b) || named(b, a)) return 'one'
  if (a.site !== null && a.site === b.site) return 'one'
  if (copied(a.passage, b.passage) >= COPIED) return 'one'
  const [one, other] = [WITNESS.test(a.passage), WITNESS.test(b.passage)]
  if (one && other) return 'two'
  // through two houses, neither of which is said to have it from the other
  if (a.via.length > 0 && b.via.length > 0) return 'two'
  return (one && b.via.length > 0) || (other && a.via.length > 0) ? 'two' : 'unknown'
}

const named = (a: Account, b: Account): boolean => b.site !== null && a.via.some((name) => name === b.site || b.site?.startsWith(name))

/** How much of the shorter text stands in the other, in runs of RUN letters; 0 to 1. */
export function copied(a: string, b: string): number {
  const [one, other] = [runsOf(a), runsOf(b)]
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  let shared = 0
  for (const run of small) if (large.has(run)) shared++
  return shared / small.size
}

function runsOf(text: string): ReadonlySet<string> {
  const letters = lettersOf(text)
  return new Set(Array.from({ length: Math.max(0, letters.length - RUN + 1) }, (_, i) => letters.slice(i, i + RUN)))
}
