import { bigrams } from './bigrams.ts'
import type { PageHead } from './ledger.ts'

/** Pages whose titles are looked at, and how much a title that has all of the words adds to a page's rank. */
const LIKELY = 30
const TITLE = 0.5
function shareOf(pairs: readonly string[], title: string): number {
  const own = new Set(bigrams(title).split(' '))
  return pairs.filter((pair) => own.has(pair)).length / pairs.length
}

/** The pages that a text is likeliest from. `ranked` gives those that have some of its pairs of letters, the best first, which has the least rank. */
export function likely(
  text: string,
  limit: number,
  ranked: (pairs: readonly string[], most: number) => readonly { readonly page: PageHead; readonly rank: number }[],
): readonly PageHead[] {
  const pairs = [...new Set(bigrams(text).split(' '))].filter((word) => Array.from(word).length > 1)
  if (pairs.length === 0) return []
  // a word in the title counts for more than one somewhere below
  return ranked(pairs, Math.max(limit, LIKELY))
    .map(({ page, rank }) => ({ page, rank: rank * (1 + TITLE * shareOf(pairs, page.title ?? '')) }))
    .sort((a, b) => a.rank - b.rank || (a.page.id < b.page.id ? -1 : 1))
    .slice(0, limit)
    .map(({ page }) => page)
}
