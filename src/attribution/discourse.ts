import type { Identity } from '#document'
import type { Span } from '#text'

/** Somebody who spoke, and where. */
export interface Spoke {
  readonly identity: Identity
  readonly sentence: number
  readonly block: number
}

/** Whom the page spoke of last, so that 同氏 and left-out subjects find their owner. */
export interface Discourse {
  /**
   * The source now speaking, and where it last did; `gives`: it gave the account itself (署によると, 署の発表として), and was not told of in one;
   * `opines`: a paper that speaks in its own name, in an editorial; `inPassing`: told of on the way, so that the next speaker takes over at once.
   */
  speaking: { identity: Identity; sentence: number; block: number; gives?: boolean; opines?: boolean; inPassing?: boolean } | null
  /** Whoever spoke, or was the topic of an account, last: no outlet that only passes on. */
  voice: { identity: Identity; sentence: number; block: number } | null
  /** The outlet that reported last. */
  outlet: { identity: Identity; sentence: number; block: number; account: boolean } | null
  /** The sentence in which somebody spoke last. */
  spokeIn: number | null
  /** Every identity met, latest last. */
  readonly met: Identity[]
  /** What somebody who is no outlet told in this sentence (Aによれば、…, Aは、Bが認めていないと報告した): who is named in it does not take the word over; `given`: with によると. */
  within: { sentence: number; end: number; given: boolean } | null
  /** Whoever spoke last within an account that somebody else gave: B of Aによると、Bは「…」と語った. */
  told: Spoke | null
  /** Who gave which paper of late: 声明, 談話. */
  readonly papers: Map<string, Spoke>
  /** What was taken for a subject last and is only spoken of. */
  spokenOf: Span | null
  /** Whose turn it is in a conversation, and where. */
  turn: { identity: Identity; at: Span } | null
}

export const openDiscourse = (): Discourse => ({
  speaking: null,
  voice: null,
  outlet: null,
  spokeIn: null,
  met: [],
  within: null,
  told: null,
  papers: new Map(),
  spokenOf: null,
  turn: null,
})
