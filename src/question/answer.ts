import type { Counts, Kept, PageHead, Topic } from '#ledger'
import type { AttributionRecord } from '#reading'
import type { QueryFault } from './query.ts'

/** One attribution in an answer: what was said, and the characters of the page that show it. */
export interface Hit extends Pick<Kept, 'page' | 'attribution' | 'passage'> {
  /** Names this attribution anywhere: the page's id, shortened, and the place of the content in it. */
  readonly ref: string
}

/** How often something was so, and from when to when; ISO, null where no day is known. */
export interface Tally {
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

export interface OfficeTally extends Tally {
  readonly office: string | null
  readonly affiliation: string | null
}

export interface NameTally extends Tally {
  readonly name: string
}

/** What the ledger knows of somebody who speaks in it. */
export interface Profile extends Tally {
  readonly name: string
  readonly kind: AttributionRecord['source']['kind']
  /** What pages call them, most often first. */
  readonly aliases: readonly NameTally[]
  readonly offices: readonly OfficeTally[]
  readonly acts: readonly NameTally[]
  readonly targets: readonly NameTally[]
  /** Through whom the pages have it. */
  readonly via: readonly NameTally[]
  readonly pages: readonly PageHead[]
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
