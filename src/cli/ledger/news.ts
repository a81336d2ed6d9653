import type { Entry, Ledger } from '#ledger'
import { ask, type Hit, type VersionAnswer } from '#question'

/** What a page that came brought. */
export interface News {
  /** Its id, and where it stands. */
  readonly page: string
  readonly address: string
  /** What is other than on the copy that was there before; null for a page that is the first one there. */
  readonly version: VersionAnswer | null
  /** Sayings that were not on it before. */
  readonly sayings: readonly Hit[]
  /** Those of them that are asked for. */
  readonly asked: readonly Hit[]
}

/** Sayings of one page that a rule may fit. */
const MOST = 10_000

/** Where a saying stands in its page: what counts in the place of a copy has its sayings at the same places. */
const placeIn = (ref: string): string => ref.slice(ref.indexOf(':'))

/**
 * What a page of the ledger brought when it was seen; `rules` are queries as `iwaku search` takes them, and a saying that one of them finds is asked
 * for.
 */
export function newsOf(ledger: Ledger, { id, address }: Entry, seen: string | null, rules: readonly string[]): News {
  const answer = ask(ledger, { kind: 'versions', of: address })
  const versions = answer.kind === 'versions' ? answer.versions : []
  const at = versions.findLastIndex(({ page }) => page.id === id && (seen === null || page.seen === seen))
  const version = (at > 0 ? versions[at] : null) ?? null
  const own = new Set(version && [...version.appeared, ...version.changed.map(({ later }) => later)].map(({ ref }) => placeIn(ref)))
  const found = (query: string): readonly Hit[] => {
    const sayings = ask(ledger, { kind: 'search', query: `${query} page:${id}`, order: 'oldest', limit: MOST, offset: 0 })
    return sayings.kind === 'sayings' ? sayings.found.filter(({ ref }) => version === null || own.has(placeIn(ref))) : []
  }
  const asked = new Map(rules.flatMap(found).map((hit) => [hit.ref, hit]))
  const inOrder = [...asked.values()].sort((a, b) => a.attribution.content.start - b.attribution.content.start)
  return { page: id, address, version, sayings: found(''), asked: inOrder }
}

/** Roles whose text changes though nobody edits the page: rankings, advertisements, `三時間前`, how many liked it. */
const PASSING: ReadonlySet<string> = new Set([
  'site',
  'navigation',
  'date',
  'comment-meta',
  'tweet-meta',
  'related-title',
  'related-excerpt',
  'source-link',
  'advertisement',
  'footer',
  'hidden',
])

/** Whether two copies of a page say the same: title, prose, captions, comments, tweets, word for word. */
export const saysTheSame = (one: Entry, other: Entry): boolean => one.text === other.text || ownWords(one) === ownWords(other)

function ownWords({ text, record: { blocks } }: Entry): string {
  const own = blocks.filter(({ role }) => !PASSING.has(role))
  // of a page that is nothing else, all counts
  return own.length === 0 ? text : own.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`).join('\n')
}
