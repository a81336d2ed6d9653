import type { Act } from '#lexicon'
import type { Span } from '#text'

export type { Act }

export type SourceKind = 'person' | 'office' | 'state' | 'organisation' | 'outlet' | 'group' | 'unknown'

export type Certainty = 'high' | 'medium' | 'low'

/** Who said it. */
export interface Source {
  /** The fullest name the page gives, without titles; `unknown` when nobody is named. */
  readonly name: string
  readonly kind: SourceKind
  /** Where the page names them nearest the cue; absent when the subject is left out. */
  readonly span?: Span
  /** Other ways the page writes the same one. */
  readonly aliases: readonly string[]
  /** 外相, 報道官 … as the page writes it. */
  readonly office?: string
  /** The state or body they act for, by its common name. */
  readonly affiliation?: string
  /** How the name was reached: `named`, `carried over from …`, `office held by …` – shown by `--why`. */
  readonly basis: string
}

/** A day, week, month or year with the text that gives it. */
export interface When {
  /** ISO 8601: `2024-02-26`, `2021-11`, `2023`, `2024-W09`. */
  readonly value: string
  readonly span?: Span
  readonly basis: string
}

/** source + cue + content at one place in one page. */
export interface Attribution {
  readonly type: 'direct' | 'indirect' | 'mixed'
  readonly source: Source
  /** The words that mark the saying, or null (a quotation under a name, a headline). */
  readonly cue: Span | null
  readonly content: Span
  /** Further stretches of the same saying. */
  readonly contentMore: readonly Span[]
  readonly act: Act
  readonly target: string | null
  readonly when: When | null
  /** Through whom the page has it, nearest the source first. */
  readonly via: readonly string[]
  readonly condition: Span | null
  readonly consequence: Span | null
  readonly certainty: Certainty
  /** Index in the reading's attributions of the saying this one is told inside of, or null. */
  readonly nestedIn: number | null
  /** The rule that found it. */
  readonly rule: string
  /** The sentence, tweet line or note it stands in. */
  readonly sentence: Span
}
