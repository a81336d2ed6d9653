import type { Counts, Kept, PageHead, Profile, Topic } from '#ledger'
import type { PlacedText } from '#reading'
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

/** A page with all that carry text of it. */
export interface Family {
  readonly page: PageHead
  /** The page that had the text first, by the days that pages give; null where days do not tell. */
  readonly earliest: PageHead | null
  /** How much of the page stands elsewhere too; 0 to 1. */
  readonly carried: number
  /** The other pages, the oldest first. */
  readonly members: readonly Member[]
}

/** A page that carries text of another. */
export interface Member {
  readonly page: PageHead
  /** How much of the other page it carries, and how much of itself that is; 0 to 1. */
  readonly share: number
  readonly whole: number
  readonly passages: readonly SharedPassage[]
}

export interface SharedPassage {
  readonly here: PlacedText
  readonly there: PlacedText
  /** How much of the longer one is unchanged; 0 to 1. */
  readonly kept: number
  /** In both, nothing but words quoted. */
  readonly quoted: boolean
  readonly changes: readonly { readonly here: PlacedText; readonly there: PlacedText }[]
}

export type Answer =
  | { readonly kind: 'sayings'; readonly total: number; readonly found: readonly Hit[] }
  | { readonly kind: 'profiles'; readonly called: string; readonly profiles: readonly Profile[] }
  | { readonly kind: 'pages'; readonly pages: readonly PageHead[] }
  | { readonly kind: 'page'; readonly page: PageHead; readonly found: readonly Hit[]; readonly family: Family | null }
  | { readonly kind: 'families'; readonly families: readonly Family[] }
  /** `left`: conditional sayings that were too many to look at. */
  | { readonly kind: 'lines'; readonly lines: readonly RedLine[]; readonly left: number }
  | { readonly kind: 'topics'; readonly topics: readonly Topic[] }
  | { readonly kind: 'counts'; readonly counts: Counts }
  /** Nobody in the ledger is called so. */
  | { readonly kind: 'nobody'; readonly called: string }
  | { readonly kind: 'no-page'; readonly id: string }
  | ({ readonly kind: 'bad-query' } & QueryFault)
