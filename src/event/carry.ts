import type { Chunk, Document } from '#document'
import { isTopic } from './clause.ts'
import type { Parties, Party } from './party.ts'

/** Sentences that a left-out subject is looked for in. */
const REACH = 3
/** 結果は, 事件は: a topic that is nobody, and ends the carrying. */
const FRAMES = /(?:では|には|とは|ては|からは|までは|に対しては|については|によると|によれば)$/

/**
 * Whom the sentences in front speak of: the first topic (は) of the nearest one of the same block that has a topic.
 * Null when that topic is nobody, or stands too far away.
 */
export function topicBefore(document: Document, index: number, parties: Parties): Party | null {
  const here = document.sentences[index]
  for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
    if (document.sentences[i]?.block !== here?.block) return null
    const chunks = document.chunks(i)
    const at = chunks.findIndex((chunk) => isTopic(chunk) && !chunk.adverbial && !FRAMES.test(chunk.tail))
    if (at >= 0) return named(parties.at(chunks, at, 0, i))
    // が of a main clause names the next one to speak of
    if (chunks.some((chunk) => isNominative(chunk))) return null
  }
  return null
}

/** 隊員は, 男性は: a group goes on being spoken of by its name only. */
const named = (party: Party | null): Party | null => (party && (party.kind !== 'group' || party.armed) ? party : null)

const isNominative = (chunk: Chunk): boolean => chunk.kind === 'noun' && chunk.tail.endsWith('が')
