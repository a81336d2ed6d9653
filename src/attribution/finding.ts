import type { Chunk, Identity, Sentence } from '#document'
import type { Act } from '#lexicon'
import type { Span } from '#text'
import type { Attribution, Certainty } from './attribution.ts'

/** One sentence as the rules see it: its phrases, and the folded page text they stand in. */
export interface Scene {
  readonly text: string
  readonly sentence: Sentence
  readonly index: number
  readonly chunks: readonly Chunk[]
  /** The sentence in front, in the same block. */
  readonly previous: Span | null
  /** For the first sentence of a paragraph, the last one of the paragraph in front. */
  readonly above: Span | null
  /** The sentence behind, in the same block or the one after it. */
  readonly next: Span | null
  /** A headline: no は, no tense, nouns for verbs. */
  readonly headline: boolean
  /** Whether a noun phrase can be somebody who says something. */
  readonly canSpeak: (at: Span) => boolean
  /** Whether it names a paper, an agency, a broadcaster. */
  readonly isOutlet: (at: Span) => boolean
  /** What the page takes it for: person, office, state …; null when it is nobody. */
  readonly kindOf: (at: Span) => Identity['kind'] | null
  /** Whether it names an office or an organisation. */
  readonly isBody: (at: Span) => boolean
  /** Whether it names a law, a treaty, a report. */
  readonly isDocument: (at: Span) => boolean
}

/** Who said it, as far as the sentence itself shows. */
export type Subject =
  | { readonly kind: 'named'; readonly at: Span }
  /** Left out: to be carried over from what came before. */
  | { readonly kind: 'omitted' }
  /** Nobody is meant in particular: hearsay. */
  | { readonly kind: 'nobody' }

/** What a rule proposes; it changes nothing. */
export interface Finding {
  readonly rule: string
  readonly type: Attribution['type']
  readonly cue: Span | null
  readonly contents: readonly [Span, ...Span[]]
  readonly subject: Subject
  readonly act: Act
  /** The act follows from the cue alone. */
  readonly firm: boolean
  /** Stretches beside the content, where date, channel and addressee stand. */
  readonly beside: readonly Span[]
  readonly certainty: Certainty
  readonly sentence: number
  /** Dictionary form of the cue, for the act and for joining. */
  readonly base: string
  /** The page names these as the channel, nearest the source first (a note's outlet, a tweet's outlet). */
  readonly via?: readonly Span[]
}

/** What findings share when a named source simply states something and the cue says no more. */
export const stated = (
  scene: Scene,
  at: Span,
  certainty: Certainty = 'high',
): Pick<Finding, 'subject' | 'act' | 'firm' | 'beside' | 'certainty' | 'sentence'> => ({
  subject: { kind: 'named', at },
  act: 'state',
  firm: false,
  beside: [],
  certainty,
  sentence: scene.index,
})

/** Words that stand beside a named source, with no cue between them. */
export const uncued = (scene: Scene, rule: string, type: Finding['type'], content: Span, at: Span, certainty: Certainty): Finding => ({
  rule,
  type,
  cue: null,
  contents: [content],
  ...stated(scene, at, certainty),
  base: '',
})

/** A rule looks at one sentence and proposes. */
export interface Rule {
  readonly name: string
  readonly look: (scene: Scene) => Finding[]
}
