import type { Chunk } from '#document'
import type { Deed } from '#lexicon'
import type { Clause } from './clause.ts'
import type { Party } from './party.ts'

/** One deed in its sentence. */
export interface Scene {
  readonly chunks: readonly Chunk[]
  readonly sentence: number
  /** First phrase that may belong to it. */
  readonly left: number
  readonly deed: Deed
  readonly clause: Clause
  /** The phrase of the deed's word, and of the verb that carries it (the same unless carried). */
  readonly noun: number
  readonly verb: number
  readonly passive: boolean
  /** What stands in front of the word in its phrase: アフガニスタン|空爆. */
  readonly prefix: string
  /** Whose account it stands in, when that one may be meant by a left-out subject. */
  readonly teller: Party | null
  /** Whom the sentences in front speak of; asked only where the subject is left out. */
  readonly before: () => Party | null
}

export interface Sides {
  readonly actor: Party
  readonly target: Party | null
}
