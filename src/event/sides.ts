import { isAdnominal } from '#attribution'
import type { Chunk } from '#document'
import { type Deed, lookup } from '#lexicon'
import type { Clause } from './clause.ts'
import { nounStarts } from './clause.ts'
import { type Parties, type Party, UNKNOWN } from './party.ts'

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
  /** Whose account it stands in, when that one may be meant by a left-out subject. */
  readonly teller: Party | null
}

export interface Sides {
  readonly actor: Party
  readonly target: Party | null
}

/** Who did it to whom; null when the clause does not name those whom such a deed needs. */
export function sidesOf(scene: Scene, parties: Parties): Sides | null {
  const { deed } = scene
  const sides = scene.passive ? passiveSides(scene, parties) : activeSides(scene, parties)
  if (!sides) return null
  const { actor } = sides
  const target = sides.target?.name === actor.name ? null : sides.target
  if (sides.target && !target && deed.takes.includes('+')) return null
  const several = deed.takes.includes('t') && actor.name.includes('、')
  if (deed.takes.includes('+') && !target && !several) return null
  if (deed.takes.includes('t') && !deed.takes.includes('-') && !target && !several) return null
  return { actor, target }
}

function activeSides(scene: Scene, parties: Parties): Sides | null {
  const { chunks, clause, deed, left, sentence, verb } = scene
  const read = (at: number | null): Party | null => (at === null ? null : parties.at(chunks, at, left, sentence, true))
  const owned = isAdnominal(chunks, verb) ? nounBehind(chunks, verb) : null
  if (deed.objects.length > 0 && !objectFits(scene)) return null
  const gap = owned !== null && clause.object === null && clause.subject !== null
  if (deed.takes.includes('x') && clause.object === null && clause.to.length === 0 && !gap && scene.noun === verb) return null
  const actor =
    clause.subject !== null
      ? read(clause.subject)
      : owned !== null
        ? clause.object !== null || clause.partner !== null || clause.to.length > 0 || clause.from !== null
          ? parties.at(chunks, owned, verb + 1, sentence)
          : null
        : scene.teller
  if (!actor) return null
  return {
    actor,
    target: targetIn(scene, parties) ?? (gap && deed.takes.includes('o') ? parties.at(chunks, owned, verb + 1, sentence) : null),
  }
}

function passiveSides(scene: Scene, parties: Parties): Sides | null {
  const { chunks, clause, deed, left, sentence, noun, verb } = scene
  const read = (at: number | null): Party | null => (at === null ? null : parties.at(chunks, at, left, sentence, true))
  const around = modifiersOf(chunks, noun, left)
  const carriedAway = noun !== verb && (chunks[verb] as Chunk).base !== '受ける'
  const agent = read(clause.agent) ?? read(around.by) ?? (carriedAway ? null : (read(clause.from) ?? read(clause.to[0] ?? null)))
  if (carriedAway) {
    // 攻撃が行われた: the clause's subject is the deed itself
    const actor = agent ?? (deed.takes.includes('t') ? read(around.owner) : null)
    const target = read(around.towards) ?? read(clause.to[0] ?? null)
    if (!actor) return null
    return { actor, target }
  }
  const byOwner = noun !== verb ? read(around.owner) : null
  if (deed.objects.length > 0) {
    if (!objectFits(scene)) return null
    const owner =
      clause.subject !== null && fits(chunks[clause.subject] as Chunk, deed)
        ? read(modifiersOf(chunks, clause.subject, left).owner)
        : read(clause.subject)
    const target = read(clause.to[0] ?? null) ?? owner
    const actor = read(clause.agent) ?? (deed.takes.includes('!') && target ? UNKNOWN : null)
    return actor ? { actor, target } : null
  }
  if (!deed.takes.includes('o')) return null
  if (isAdnominal(chunks, verb) && clause.subject === null) return null
  const whole = read(clause.subject) ?? (clause.subject === null ? null : read(modifiersOf(chunks, clause.subject, left).owner))
  if (!whole) return null
  const actor = agent ?? byOwner ?? (deed.takes.includes('!') ? UNKNOWN : null)
  return actor ? { actor, target: whole } : null
}

/** The one it is done to, where a deed of this sort names it. */
function targetIn(scene: Scene, parties: Parties): Party | null {
  const { chunks, clause, deed, left, sentence, noun, verb } = scene
  const read = (at: number | null | undefined): Party | null =>
    at === null || at === undefined ? null : parties.at(chunks, at, left, sentence, true)
  if (deed.word.startsWith('訪') && deed.word.length === 2) return stateOf(deed.word.slice(1))
  const around = noun !== verb ? modifiersOf(chunks, noun, left) : null
  if (around) {
    const named = read(around.towards) ?? (deed.takes.includes('t') ? read(around.partner) : null)
    if (named) return named
  }
  const object = noun === verb ? clause.object : null
  const inside = object === null ? null : modifiersOf(chunks, object, left)
  if (deed.takes.includes('t')) {
    const partner = read(clause.partner) ?? read(inside?.partner)
    if (partner) return partner
  }
  if (deed.takes.includes('k')) return read(clause.from) ?? read(clause.object)
  if (deed.takes.includes('o') && object !== null) {
    const whole = deed.name === 'expel' ? (read(inside?.owner) ?? read(object)) : (read(object) ?? read(inside?.owner))
    if (whole) return whole
  }
  if (deed.takes.includes('n')) {
    for (const to of clause.to) {
      const named = read(to) ?? read(modifiersOf(chunks, to, left).owner)
      if (named) return named
    }
    return read(inside?.towards) ?? (deed.type === 'SANCTION' || deed.type === 'YIELD' ? read(inside?.owner) : null)
  }
  return null
}

/** 訪米 → 米国 */
function stateOf(short: string): Party | null {
  const state = lookup(short).find((entry) => entry.kind === 'state')
  return state ? { name: state.canonical, kind: 'state', at: null } : null
}

/** The nouns that a noun's の, への, との and による-phrases name; numbers are phrases. */
interface Modifiers {
  readonly owner: number | null
  readonly towards: number | null
  readonly partner: number | null
  readonly by: number | null
}

function modifiersOf(chunks: readonly Chunk[], at: number, left: number): Modifiers {
  let owner: number | null = null
  let towards: number | null = null
  let partner: number | null = null
  let by: number | null = null
  for (let i = at - 1; i >= left && at - i <= 6; i--) {
    const { kind, tail, copula } = chunks[i] as Chunk
    if (kind !== 'noun' || copula) break
    if (tail === 'の' || tail === '側の') owner ??= i
    else if (/^(?:への|に対する|向けの)$/.test(tail)) towards ??= i
    else if (/^(?:との|との間の)$/.test(tail)) partner ??= i
    else if (/^による$/.test(tail)) by ??= i
    else break
  }
  return { owner, towards, partner, by }
}

const fits = (chunk: Chunk, deed: Deed): boolean => deed.objects.some((object) => chunk.head.endsWith(object))

/** ミサイルを|発射した, 制裁が|科された, 条約に|署名した */
function objectFits({ chunks, clause, deed, passive, verb }: Scene): boolean {
  const at = [clause.object, passive ? clause.subject : null, ...(/^(?:署名|調印|合意)$/.test(deed.word) ? clause.to : [])]
  if (at.some((i) => i !== null && fits(chunks[i] as Chunk, deed))) return true
  const behind = isAdnominal(chunks, verb) && clause.object === null ? nounBehind(chunks, verb) : null
  return behind !== null && fits(chunks[behind] as Chunk, deed)
}

/** The head of the noun phrase that the clause ending in phrase `verb` describes. */
export function nounBehind(chunks: readonly Chunk[], verb: number): number | null {
  for (let i = verb + 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (chunk.tail !== 'の') return nounStarts(chunks, i, verb + 1, false)[0] === verb + 1 ? i : null
  }
  return null
}
