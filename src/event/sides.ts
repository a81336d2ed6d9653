import type { Chunk } from '#document'
import { lookup } from '#lexicon'
import { isTime } from './clause.ts'
import { describedBy, leftOut, nounBehind, sufferer } from './left-out.ts'
import { modifiersOf } from './noun-phrase.ts'
import { type Parties, type Party, UNKNOWN } from './party.ts'
import type { Scene, Sides } from './scene.ts'
import { bears, COURT, fits, objectFits, standsAlone, suits } from './suits.ts'
import { cleftOf, describesNoun } from './told.ts'

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
  const target = sides.target?.name === actor.name || (deed.name === 'sue' && COURT.test(sides.target?.name ?? '')) ? null : sides.target
  if (sides.target && !target && deed.takes.includes('+')) return null
  const several = deed.takes.includes('t') && actor.name.includes('、')
  if (deed.takes.includes('f') && !bears(deed, actor)) return null
  if (!target && !several && !standsAlone(scene, actor)) return null
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

function activeSides(scene: Scene, parties: Parties): Sides | null {
  const { chunks, clause, deed, sentence, verb } = scene
  const read = (at: number | null | undefined): Party | null => readAt(scene, parties, at)
  const owned = describesNoun(chunks, verb) ? nounBehind(chunks, verb) : null
  if (deed.objects.length > 0 && !objectFits(scene)) return null
  const describes = describesNoun(chunks, verb)
  const gap = owned !== null && clause.object === null && clause.subject !== null
  if (deed.takes.includes('x') && clause.object === null && clause.to.length === 0 && !gap && scene.noun === verb) return null
  const cleft = clause.subject === null ? cleftOf(chunks, verb) : null
  const actor =
    clause.subject !== null
      ? read(clause.subject)
      : cleft !== null
        ? parties.at(chunks, cleft, verb + 2, sentence)
        : owned !== null
          ? clause.object !== null || clause.partner !== null || clause.to.length > 0 || clause.from !== null || deed.takes === '-'
            ? describedBy(scene, parties, owned)
            : null
          : describes && cleft === null
            ? null
            : leftOut(scene, parties)
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
  // 銀行から、…: set off, it is another clause's; 地裁に起訴された: nor does a court do it
  const besides = (at: number | null | undefined): number | null =>
    at === null || at === undefined || (chunks[at] as Chunk).comma || /裁(?:判所)?$/.test((chunks[at] as Chunk).head) ? null : at
  const carriedAway = noun !== verb && (chunks[verb] as Chunk).base !== '受ける'
  const agent =
    read(clause.agent) ??
    read(around.by) ??
    (carriedAway ? null : (read(besides(clause.from)) ?? read(besides(clause.to.find((i) => (chunks[i] as Chunk).tail === 'に')))))
  if (carriedAway) {
    // 攻撃が行われた: the clause's subject is the deed itself
    const owner = /[t-]/.test(deed.takes) ? read(around.owner) : null
    const actor = agent ?? owner ?? (deed.type === 'PROTEST' ? UNKNOWN : null)
    const target = deed.type === 'PROTEST' ? null : (ownedAt(scene, parties, around.towards) ?? read(clause.to[0]))
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
  const whole = clause.subject === null ? sufferer(scene, parties) : ownedAt(scene, parties, clause.subject)
  if (!whole && agent && deed.takes.includes('p')) return { actor: agent, target: null }
  if (!whole || (whole.kind === 'office' && deed.takes.includes('p'))) return null
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
  if (deed.takes.includes('k')) return read(clause.from) ?? read(around?.from) ?? (around ? null : read(clause.object))
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
  return state ? { name: state.canonical, kind: 'state', at: null, armed: false } : null
}
