import { isAdnominal } from '#attribution'
import type { Chunk } from '#document'
import { isTopic, nounStarts } from './clause.ts'
import type { Parties, Party } from './party.ts'
import type { Scene } from './scene.ts'
import { cleftOf, describesNoun } from './told.ts'

/** Phrases behind a verb that are looked at. */
const REACH = 12

/** Who the noun behind a describing clause is; 訪問した首脳の|国: the person whose noun it is did it rather than a state. */
export function describedBy({ chunks, verb, sentence }: Scene, parties: Parties, owned: number): Party | null {
  const head = parties.at(chunks, owned, verb + 1, sentence)
  if (head && head.kind !== 'state' && head.kind !== 'organisation') return head
  for (let i = verb + 1; i < owned; i++) {
    const one = parties.at(chunks, i, verb + 1, sentence)
    if (one?.kind === 'person') return one
  }
  return head
}

/** Nouns of time that a clause leans on, whose subject is the one behind: 会談した|際、外相は… */
const WHEN = /^(?:とき|時|際|後|のち|直後|うえ|上)$/

/** Who does it where the clause names nobody: the subject of the clause that it leans on, the teller, or whom the page goes on speaking of. */
export function leftOut(scene: Scene, parties: Parties): Party | null {
  const { chunks, verb, deed, teller, sentence, clause, left } = scene
  const next = chunks[verb + 1]
  if (next && WHEN.test(next.head) && isAdnominal(chunks, verb)) {
    for (let i = verb + 2; i < chunks.length && i <= verb + REACH; i++) {
      const chunk = chunks[i] as Chunk
      if (isTopic(chunk) || (chunk.kind === 'noun' && /が$/.test(chunk.tail))) return parties.at(chunks, i, verb + 2, sentence)
    }
  }
  // 警察署では、…を逮捕した
  const house = clause.house === null ? null : parties.at(chunks, clause.house, left, sentence)
  if (house && /^(?:office|organisation)$/.test(house.kind)) return house
  if (teller) return teller.kind === 'person' && /^(?:COERCE|ASSAULT)$/.test(deed.type) ? null : teller
  // the police are seldom named twice, and whom they arrested is spoken of instead
  const spoken = scene.before()
  return deed.type === 'COERCE' && spoken && /^(?:person|group)$/.test(spoken.kind) ? null : spoken
}

/** To whom it was done where the clause has no subject: 逮捕された|市長, 逮捕されたのは|市長だ, or whom the page goes on speaking of. */
export function sufferer(scene: Scene, parties: Parties): Party | null {
  const { chunks, verb, sentence, deed } = scene
  const cleft = cleftOf(chunks, verb)
  if (cleft !== null) return parties.at(chunks, cleft, verb + 2, sentence)
  if (!isAdnominal(chunks, verb)) {
    const spoken = scene.before()
    return spoken && /^(?:person|group)$/.test(spoken.kind) === deed.takes.includes('p') ? spoken : null
  }
  const owned = describesNoun(chunks, verb) ? nounBehind(chunks, verb) : null
  const found = owned === null ? null : describedBy(scene, parties, owned)
  return found && /^(?:person|state|organisation)$/.test(found.kind) ? found : null
}

/** The head of the noun phrase that the clause ending in phrase `verb` describes. */
export function nounBehind(chunks: readonly Chunk[], verb: number): number | null {
  for (let i = verb + 1; i < chunks.length && i <= verb + REACH; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (chunk.tail !== 'の') return nounStarts(chunks, i, verb + 1)[0] === verb + 1 ? i : null
  }
  return null
}
