import type {
  ClashVerdict,
  Contrast,
  Counts,
  Decision,
  Facets,
  Kept,
  Logged,
  OneOriginal,
  Outcome,
  PageHead,
  Profile,
  Restatement,
  SpeakerName,
  Topic,
} from '#ledger'
import type { PageRecord, Place, PlacedText } from '#reading'
import type { Around } from './around.ts'
import type { Digest } from './digest.ts'
import type { Entity } from './entities.ts'
import type { QueryFault } from './query.ts'
import type { DeedHere, PageReading } from './reading.ts'
import type { QueryRemark } from './remarks.ts'
import type { Retold } from './retold.ts'
import type { ViewAnswer } from './view/index.ts'

/** One attribution in an answer: what was said, and the characters of the page that show it. */
export interface Hit extends Pick<Kept, 'page' | 'attribution' | 'passage' | 'decisions'> {
  /** Names this attribution anywhere: the page's id, shortened, and the place of the content in it. */
  readonly ref: string
  /** What it answers, where the page shows it; told of lists of sayings and of a page. */
  readonly answers?: Reply
  /** Where the words that were searched stand in the content; only in answers to a search by words. */
  readonly matched?: readonly Place[]
}

/** A saying of the same page that another answers. */
export interface Reply {
  readonly ref: string
  readonly source: string
  readonly content: PlacedText
  /** これに対し, 外相の批判に対し: the words that show it. */
  readonly mark: PlacedText
}

/** What became of a red line. */
export type LineState = 'open' | 'restated' | 'withdrawn' | 'crossed'

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
  /** As far as the pages tell; `withdrawn` and `crossed` are leads that a human has to confirm. */
  readonly state: LineState
  /** What the pages alone tell, whatever a human said. */
  readonly lead: LineState
  /** Whether a human said so. */
  readonly confirmed: boolean
  /** Every time, the oldest first. */
  readonly times: readonly LineTime[]
  /** What the source said later that does not go with it. */
  readonly withdrawn: readonly Hit[]
  /** What was told later in the words of the condition. */
  readonly met: readonly Hit[]
}

/** One time that a red line was drawn. */
export interface LineTime extends Hit {
  /** Whether it is harder or softer than the last day before it; null for the first day, and where a page only tells of that once more. */
  readonly restated: Restatement | null
}

/** A sentence that tells what became of a promise. */
export interface PromiseEvidence {
  readonly outcome: Outcome
  readonly page: PageHead
  readonly ref: string
  readonly passage: PlacedText
}

/** What stood at an address at one time, and what of its sayings is other than the time before. */
export interface VersionAnswer {
  readonly page: PageHead
  readonly sayings: number
  readonly appeared: readonly Hit[]
  readonly vanished: readonly Hit[]
  readonly changed: readonly { readonly earlier: Hit; readonly later: Hit }[]
}

/** What became of a promise; `disputed` where some pages tell that it was kept and others that it was broken. */
export type PromiseState = Outcome | 'open' | 'disputed'

/** A promise with what later pages tell of it. */
export interface PromiseAnswer {
  readonly source: string
  /** ISO; null where no day is known. */
  readonly since: string | null
  /** As a human said, else as far as the pages tell, which is a lead that a human has to confirm. */
  readonly state: PromiseState
  /** What the pages alone tell, whatever a human said. */
  readonly lead: PromiseState
  /** Whether a human said so. */
  readonly confirmed: boolean
  /** Every time that it was made, or told, the oldest first. */
  readonly times: readonly Hit[]
  readonly evidence: readonly PromiseEvidence[]
}

/** A decision in the log. */
export interface LogLine {
  readonly decision: Decision
  /** It was taken back, and holds no longer. */
  readonly undone: boolean
  /** What it is about is still on its page. */
  readonly fits: boolean
  /** What the page was read as before, where it decides of a source, a target, a day or an act; null for nothing, or where its words are no longer there. */
  readonly was: string | null
  /** What it is about, where that is words of a page. */
  readonly places: readonly LogPlace[]
  /** The decision that it takes back; null for one that takes none back, or one that is not in the log. */
  readonly undoes: Decision | null
}

/** Words of a page that a decision is about. */
export interface LogPlace {
  readonly exact: string
  /** Null where the ledger has not got it. */
  readonly page: PageHead | null
  /** Null where they are not on it any more. */
  readonly ref: string | null
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
  /** Pages that are made from the text that this one is made from, as both say; they need not share a word. */
  readonly twins: readonly Twin[]
}

/** A page that is made, as is another, from one original: two translations of one column. */
export interface Twin {
  readonly page: PageHead
  readonly basis: OneOriginal['basis']
  readonly here: PlacedText
  readonly there: PlacedText
}

/** Two tellings, by their places, on pages that are made from one original. */
export interface OriginalLink {
  readonly tellings: readonly [number, number]
  readonly basis: OneOriginal['basis']
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

/** How many accounts a saying's tellings go back to. */
export interface Origins {
  /** So many are known to know nothing of each other. */
  readonly least: number
  /** There are no more than so many; where it is not `least`, the pages do not tell. */
  readonly most: number
  /** For each telling, its account: from 0, in the order of the tellings. */
  readonly groups: readonly number[]
  /** Pages whose accounts are one because they are made from one original. */
  readonly originals: readonly OriginalLink[]
}

/** One telling of a saying. */
export interface TellingHit extends Hit {
  /** From the source through others to the page's site. */
  readonly chain: readonly string[]
  /** Its words against those of the earliest. */
  readonly wording: 'first' | 'same' | 'part' | 'more' | 'other'
}

/** One act of saying, with every telling of it, the earliest first. */
export interface SayingAnswer {
  readonly asked: string
  /** The fullest name that a telling gives. */
  readonly source: string
  readonly tellings: readonly TellingHit[]
  /** ISO; the earliest day that a telling gives, null where none does. */
  readonly said: string | null
  /** The first day that a page with it is of, and that one was seen; null where none tells. */
  readonly told: string | null
  readonly seen: string | null
  readonly earliest: string | null
  readonly fullest: string | null
  readonly origins: Origins
}

/** Something that a page tells as done. */
export interface Deed {
  readonly page: PageHead
  /** The page's id, shortened, and the place of the deed in it. */
  readonly ref: string
  readonly actor: string
  readonly when: string | null
  readonly passage: PlacedText
}

/** One of two that clash: a saying or a deed, never both. */
export interface ClashSide {
  readonly saying: Hit | null
  readonly deed: Deed | null
  /** ISO; null where no day is known. */
  readonly day: string | null
  /** Words of its page that stand against the other's: meanings that exclude each other, or a negation and what it denies. */
  readonly against: readonly Place[]
}

/** A topic, and whether hand-kept notes name it or only what was said. */
export interface TopicAnswer extends Topic {
  readonly basis: 'notes' | 'content'
  /** How many of the sayings looked at are of each month, `2031-05`, the first one first; those without a day are in none. */
  readonly months: readonly SpeakerName[]
}

/** Two that cannot both hold, or a change: a lead for a human, and no verdict. */
export interface Clash extends Contrast {
  /** Names this pair anywhere. */
  readonly key: string
  readonly earlier: ClashSide
  readonly later: ClashSide
  /** What a human said of the pair; null where nobody did. */
  readonly decision: ClashDecision | null
}

export interface ClashDecision extends ClashVerdict, Logged {}

export type Answer =
  | {
      readonly kind: 'sayings'
      readonly total: number
      readonly more: boolean
      readonly found: readonly Hit[]
      /** Of all that were found, or of the newest `counted` of them. */
      readonly facets: Facets | null
      /** Left out where there is nothing to remark. */
      readonly remarks?: readonly QueryRemark[]
    }
  | { readonly kind: 'profiles'; readonly called: string; readonly profiles: readonly (Profile & Entity)[] }
  /** `exact`: each has all the words as they stand; otherwise they are the likeliest, best first. */
  | { readonly kind: 'pages'; readonly pages: readonly PageHead[]; readonly exact: boolean }
  /** `left`: attributions of the page beyond those given. */
  | {
      readonly kind: 'page'
      readonly page: PageHead
      /** Where it says that its words are from, and where its short links led. */
      readonly originUrl: string | null
      readonly shortLinks: Required<PageRecord>['shortLinks']
      readonly found: readonly Hit[]
      readonly left: number
      /** What the page tells as done, as it stands after what was decided. */
      readonly deeds: readonly DeedHere[]
      readonly family: Family | null
    }
  | { readonly kind: 'reading'; readonly reading: PageReading }
  | { readonly kind: 'saying'; readonly saying: SayingAnswer }
  | { readonly kind: 'retold'; readonly retold: Retold }
  | { readonly kind: 'around'; readonly around: Around }
  | { readonly kind: 'families'; readonly families: readonly Family[] }
  /** `left`: conditional sayings that were too many to look at; `more`: lines beyond those given; `states` how many are in each, where it was asked. */
  | {
      readonly kind: 'lines'
      readonly lines: readonly RedLine[]
      readonly left: number
      readonly more: number
      readonly states: Readonly<Record<LineState, number>> | null
    }
  /** `left`: promises that were too many to look at. */
  | { readonly kind: 'promises'; readonly promises: readonly PromiseAnswer[]; readonly left: number }
  /**
   * `looked`: the newest attributions, which were held against each other; `left`: those that were too many to look at, up to ten thousand in all, and
   * `more` beyond; `beyond`: pairs beyond those given; `rejected`: pairs left out because a human rejected them.
   */
  | {
      readonly kind: 'clashes'
      readonly clashes: readonly Clash[]
      readonly looked: number
      readonly left: number
      readonly more: boolean
      readonly beyond: number
      readonly rejected: number
    }
  /** `left`: attributions that were too many to look for topics in; `beyond`: topics beyond those given. */
  | { readonly kind: 'topics'; readonly topics: readonly TopicAnswer[]; readonly left: number; readonly beyond: number }
  /** The first one first; none where no page is of that address. */
  | { readonly kind: 'versions'; readonly address: string; readonly versions: readonly VersionAnswer[] }
  /** `total`: lines that were wanted; `people` and `kinds`: of the whole log, with how many lines each has. */
  | {
      readonly kind: 'log'
      readonly log: readonly LogLine[]
      readonly total: number
      readonly people: readonly SpeakerName[]
      readonly kinds: readonly SpeakerName[]
    }
  | { readonly kind: 'digest'; readonly digest: Digest; readonly left: number }
  | { readonly kind: 'counts'; readonly counts: Counts }
  | ViewAnswer
  /** Nobody in the ledger is called so. */
  | { readonly kind: 'nobody'; readonly called: string }
  | { readonly kind: 'no-page'; readonly id: string }
  | { readonly kind: 'no-attribution'; readonly ref: string }
  | ({ readonly kind: 'bad-query' } & QueryFault)
