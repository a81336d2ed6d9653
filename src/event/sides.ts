import { isAdnominal } from '#attribution'
import type { Chunk } from '#document'
import { type Deed, lookup } from '#lexicon'
import type { Clause } from './clause.ts'
import { isTime, nounStarts } from './clause.ts'
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
  /** What stands in front of the word in its phrase: アフガニスタン|空爆. */
  readonly prefix: string
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
  if (scene.clause.unsure) return null
  // 水道事業から撤退した: no ground that anybody held
  const from = scene.deed.takes.includes('k') ? scene.clause.from : null
  if (
    from !== null &&
    from !== undefined &&
    /(事業|業|市場|分野|計画|協定|条約|大会|選挙|レース|競争|交渉|業界)$/.test((scene.chunks[from] as Chunk).head)
  )
    return null
  const sides = scene.passive ? passiveSides(scene, parties) : activeSides(scene, parties)
  if (!sides || !suits(scene, sides)) return null
  const { actor } = sides
  const target = sides.target?.name === actor.name ? null : sides.target
  if (sides.target && !target && deed.takes.includes('+')) return null
  const several = deed.takes.includes('t') && actor.name.includes('、')
  if (deed.takes.includes('+') && !target && !several) return null
  if (deed.takes.includes('t') && !deed.takes.includes('-') && !target && !several) return null
  return { actor, target }
}

/** Who stands in phrase `at`; a name right of the subject is not joined to it. */
function readAt({ chunks, clause, left, sentence }: Scene, parties: Parties, at: number | null | undefined): Party | null {
  if (at === null || at === undefined) return null
  return parties.at(chunks, at, clause.subject !== null && at > clause.subject ? clause.subject + 1 : left, sentence)
}

/** Who stands in phrase `at`, or whose it is: カレニア連邦の|港. */
function ownedAt(scene: Scene, parties: Parties, at: number | null | undefined): Party | null {
  if (at === null || at === undefined) return null
  return readAt(scene, parties, at) ?? readAt(scene, parties, modifiersOf(scene.chunks, at, scene.left).owner)
}

const TROOPS = /(?:軍|隊|勢力|監視団|兵|警察)$/
/** What only words attack: 政策を攻撃した. */
const WORDS = /(?:不振|政策|姿勢|発言|対応|失政|方針|態度|主張|法案|予算|案|制度)$/

/** Whether such a deed can be between these: citizens pay no visit of state, companies withdraw no troops. */
function suits({ chunks, clause, deed }: Scene, { actor, target }: Sides): boolean {
  if (deed.name === 'visit') return actor.kind !== 'group' && (target === null || /^(?:state|person|office)$/.test(target.kind))
  if (deed.name === 'withdraw') return actor.kind === 'state' || TROOPS.test(actor.name)
  if (deed.name === 'attack') return clause.object === null || !WORDS.test((chunks[clause.object] as Chunk).head)
  return true
}

function activeSides(scene: Scene, parties: Parties): Sides | null {
  const { chunks, clause, deed, sentence, verb } = scene
  const read = (at: number | null | undefined): Party | null => readAt(scene, parties, at)
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
        : scene.teller?.kind === 'person' && /^(?:COERCE|ASSAULT)$/.test(deed.type)
          ? null
          : scene.teller
  if (!actor) return null
  return {
    actor,
    target: targetIn(scene, parties) ?? (gap && deed.takes.includes('o') ? parties.at(chunks, owned, verb + 1, sentence) : null),
  }
}

function passiveSides(scene: Scene, parties: Parties): Sides | null {
  const { chunks, clause, deed, left, noun, verb } = scene
  const read = (at: number | null | undefined): Party | null => readAt(scene, parties, at)
  const around = modifiersOf(chunks, noun, left)
  const carriedAway = noun !== verb && (chunks[verb] as Chunk).base !== '受ける'
  const agent =
    read(clause.agent) ??
    read(around.by) ??
    (carriedAway ? null : (read(clause.from) ?? read(clause.to.find((i) => (chunks[i] as Chunk).tail === 'に'))))
  if (carriedAway) {
    // 攻撃が行われた: the clause's subject is the deed itself
    const actor = agent ?? (deed.takes.includes('t') ? read(around.owner) : null)
    const target = ownedAt(scene, parties, around.towards) ?? read(clause.to[0])
    if (!actor) return null
    return { actor, target }
  }
  // Xの逮捕を受けて is after X was arrested
  const after = noun !== verb && /^て/.test((chunks[verb] as Chunk).tail) && !/^て(?:い|き)/.test((chunks[verb] as Chunk).tail)
  if (after && !agent) return null
  const byOwner = noun !== verb ? read(around.owner) : null
  if (deed.objects.length > 0) {
    if (!objectFits(scene)) return null
    const owner =
      clause.subject !== null && fits(chunks[clause.subject] as Chunk, deed)
        ? read(modifiersOf(chunks, clause.subject, left).owner)
        : read(clause.subject)
    const towards = clause.subject === null ? null : read(modifiersOf(chunks, clause.subject, left).towards)
    const target = read(clause.to[0]) ?? towards ?? owner
    const actor = read(clause.agent) ?? (deed.takes.includes('!') && target ? UNKNOWN : null)
    return actor ? { actor, target } : null
  }
  if (!deed.takes.includes('o') || (clause.object !== null && noun === verb)) return null
  if (isAdnominal(chunks, verb) && clause.subject === null) return null
  const whole = ownedAt(scene, parties, clause.subject)
  if (!whole) return null
  // 津波に|襲われた: what did it is named, and is nobody
  const nature = clause.to[0] === noun - 1 && !isTime(chunks[noun - 1] as Chunk) && /に$/.test((chunks[noun - 1] as Chunk).tail)
  const actor = agent ?? byOwner ?? (deed.takes.includes('!') && !nature ? UNKNOWN : null)
  return actor ? { actor, target: whole } : null
}

/** The one it is done to, where a deed of this sort names it. */
function targetIn(scene: Scene, parties: Parties): Party | null {
  const { chunks, clause, deed, left, noun, verb } = scene
  const read = (at: number | null | undefined): Party | null => readAt(scene, parties, at)
  if (deed.name === 'visit' && deed.takes === '-') return stateOf(deed.word.slice(1))
  const around = noun !== verb ? modifiersOf(chunks, noun, left) : null
  const prefix = scene.prefix === '' ? null : parties.named(scene.prefix)
  if (prefix && /[on]/.test(deed.takes)) return prefix
  if (around) {
    const named = ownedAt(scene, parties, around.towards) ?? (deed.takes.includes('t') ? read(around.partner) : null)
    if (named) return named
  }
  const object = noun === verb ? clause.object : null
  const inside = object === null ? null : modifiersOf(chunks, object, left)
  if (deed.takes.includes('t')) {
    const partner = read(clause.partner) ?? read(inside?.partner)
    if (partner) return partner
    if (inside?.partner !== null && inside !== null) return null
  }
  if (deed.takes.includes('k')) return read(clause.from) ?? read(clause.object)
  if (deed.takes.includes('o') && object !== null) {
    const whole = deed.name === 'expel' ? (read(inside?.owner) ?? read(object)) : (read(object) ?? read(inside?.owner))
    if (whole) return whole
  }
  if (deed.takes.includes('n')) {
    for (const to of clause.to) {
      const named = ownedAt(scene, parties, to)
      if (named) return named
    }
    return ownedAt(scene, parties, inside?.towards) ?? (deed.type === 'SANCTION' || deed.type === 'YIELD' ? read(inside?.owner) : null)
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
  const at = [
    clause.object,
    passive ? clause.subject : null,
    /離脱|脱退/.test(deed.word) ? clause.from : null,
    ...(/^(?:署名|調印|合意)$/.test(deed.word) ? clause.to : []),
  ]
  if (at.some((i) => i !== null && fits(chunks[i] as Chunk, deed))) return true
  const behind = isAdnominal(chunks, verb) && clause.object === null ? nounBehind(chunks, verb) : null
  return behind !== null && fits(chunks[behind] as Chunk, deed)
}

/** The head of the noun phrase that the clause ending in phrase `verb` describes. */
export function nounBehind(chunks: readonly Chunk[], verb: number): number | null {
  for (let i = verb + 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (chunk.tail !== 'の') return nounStarts(chunks, i, verb + 1)[0] === verb + 1 ? i : null
  }
  return null
}
