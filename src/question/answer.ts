import type { Counts, Kept, PageHead, Profile, Topic } from '#ledger'
import type { QueryFault } from './query.ts'

/** One attribution in an answer: what was said, and the characters of the page that show it. */
export interface Hit extends Pick<Kept, 'page' | 'attribution' | 'passage'> {
  /** Names this attribution anywhere: the page's id, shortened, and the place of the content in it. */
  readonly ref: string
}

/** A saying that hangs on a condition, with all the times the same source said so. */
export interface RedLine {
  readonly source: string
  /** Against whom, where a page says. */
  readonly target: string | null
  /** If what, and then what, in the words of the last time. */
  readonly condition: string
  readonly consequence: string | null
  /** ISO; null where no day is known. */
  readonly since: string | null
  readonly last: string | null
  /** Every time, the oldest first. */
  readonly times: readonly Hit[]
}

export type Answer =
  | { readonly kind: 'sayings'; readonly total: number; readonly found: readonly Hit[] }
  | { readonly kind: 'profiles'; readonly called: string; readonly profiles: readonly Profile[] }
  | { readonly kind: 'pages'; readonly pages: readonly PageHead[] }
  | { readonly kind: 'page'; readonly page: PageHead; readonly found: readonly Hit[] }
  /** `left`: conditional sayings that were too many to look at. */
  | { readonly kind: 'lines'; readonly lines: readonly RedLine[]; readonly left: number }
  | { readonly kind: 'topics'; readonly topics: readonly Topic[] }
  | { readonly kind: 'counts'; readonly counts: Counts }
  /** Nobody in the ledger is called so. */
  | { readonly kind: 'nobody'; readonly called: string }
  | { readonly kind: 'no-page'; readonly id: string }
  | ({ readonly kind: 'bad-query' } & QueryFault)
