import type { CueVerb } from '#lexicon'
import { type Anchored, anchored } from '#text'
import type { Scene, Subject } from '../finding.ts'

/** A cue in its sentence, with what the clauses in front of it hand on. */
export interface AtCue {
  readonly scene: Scene
  /** Index of the cue's phrase. */
  readonly i: number
  /** Index of the first phrase that can belong to it. */
  readonly left: number
  readonly verb: CueVerb
  /** Who spoke in the clause in front, which goes on. */
  readonly running: Subject | null
  /** Whether the clause in front was set against this one (…が、). */
  readonly contrast: boolean
}

export const ACCORDING: Anchored = anchored(/(によると|によれば|によりますと)$/)
export const SEES: Anchored = anchored(/^(見る|みる)$/)
export const HEARD: Anchored = anchored(/^(言う|いう|という)$/)
export const OUTLETS_TELL: Anchored = anchored(/^(伝える|報じる|報道する)$/)
