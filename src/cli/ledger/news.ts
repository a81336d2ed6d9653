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

/** What is said by whom: what counts in the place of a copy says the same at other places. */
export const wordsOf = ({ attribution: { source, content } }: Hit): string => JSON.stringify([source.name, content.text])

/**
 * What a page of the ledger brought when it was seen; `rules` are queries as `iwaku search` takes them, and a saying that one of them finds is asked
 * for.
 */
export function newsOf(ledger: Ledger, { id, address }: Entry, seen: string | null, rules: readonly string[]): News {
  const answer = ask(ledger, { kind: 'versions', of: address })
  const versions = answer.kind === 'versions' ? answer.versions : []
  const at = versions.findLastIndex(({ page }) => page.id === id && (seen === null || page.seen === seen))
  const version = (at > 0 ? versions[at] : null) ?? null
  const own = new Set(version && [...version.appeared, ...version.changed.map(({ later }) => later)].map(wordsOf))
  const found = (query: string): readonly Hit[] => {
    const sayings = ask(ledger, { kind: 'search', query: `${query} page:${id}`, order: 'oldest', limit: MOST, offset: 0 })
    return sayings.kind === 'sayings' ? sayings.found.filter((hit) => version === null || own.has(wordsOf(hit))) : []
  }
  const asked = new Map(rules.flatMap(found).map((hit) => [hit.ref, hit]))
  const inOrder = [...asked.values()].sort((a, b) => a.attribution.content.start - b.attribution.content.start)
  return { page: id, address, version, sayings: found(''), asked: inOrder }
}
