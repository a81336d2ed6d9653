import type { Chunk } from '#document'
import { modifiersOf } from './noun-phrase.ts'
import type { Parties, Party } from './party.ts'
import type { Scene, Sides } from './scene.ts'
import { bears, fits, objectFits, suits } from './suits.ts'

/** Deeds whose owner did them: カレニア軍の|攻撃; of others he was done it to: 大統領の|暗殺. */
const OWNED_BY_ACTOR: ReadonlySet<string> = new Set([
  'attack',
  'terror',
  'cyber',
  'launch',
  'nuclear',
  'manoeuvre',
  'leave-treaty',
  'withdraw',
  'visit',
  'doctrine',
])

/** 隣国との会談|で, 会談|後: the clause's subject was there. */
const AT = /^(?:で|では|でも|での|において|後|の)$/

/** Who did the deed that a noun phrase names, and to whom: カレニア軍による港への攻撃. */
export function namedSides(scene: Scene, parties: Parties): Sides | null {
  const { chunks, clause, deed, left, noun, prefix } = scene
  const read = (at: number | null): Party | null => (at === null ? null : parties.at(chunks, at, left, scene.sentence))
  const { by, owner: nearest, towards, partner } = modifiersOf(chunks, noun, left)
  // 隣国の|核ドクトリンの|変更: what was changed stands between
  const thing = nearest !== null && deed.objects.length > 0 && fits(chunks[nearest] as Chunk, deed)
  const owner = thing ? modifiersOf(chunks, nearest, left).owner : nearest
  if (deed.objects.length > 0 && !thing && !objectFits(scene)) return null
  const inside = prefix === '' || !/[onk]/.test(deed.takes) ? null : parties.named(prefix)
  const aim = read(towards) ?? inside
  const whole = aim ?? (towards === null ? null : read(modifiersOf(chunks, towards, left).owner))
  let actor: Party | null = null
  let target: Party | null = whole
  if (by !== null) {
    actor = read(by)
    // 過激派の|一団による|攻撃: what stands in front of による is theirs
    target = whole ?? (owner !== null && owner > by ? read(owner) : null)
    if (deed.takes.includes('t')) target = read(partner)
  } else if (deed.takes.includes('t')) {
    const together = read(owner)
    // 首脳の|隣国との|会談 has an owner of its own, 隣国の|首脳との|会談 has none
    if (partner !== null && !AT.test((chunks[noun] as Chunk).tail)) return null
    if (partner !== null) actor = read(clause.subject) ?? (together?.kind === 'person' ? together : null)
    else actor = together?.name.includes('、') ? together : null
    target = read(partner)
    if (!actor || (partner !== null && !target)) return null
  } else if (OWNED_BY_ACTOR.has(deed.name) && owner !== null && !(towards !== null && owner === towards - 1 && !aim)) {
    actor = read(owner)
    if (actor && actor.kind === 'person' && deed.name !== 'visit') return null
  }
  if (!actor || actor.name === target?.name || (actor.kind === 'group' && !actor.armed && by === null)) return null
  if (!suits(scene, { actor, target }) || (deed.takes.includes('f') && !bears(deed, actor))) return null
  if (deed.takes.includes('+') && !target && !(deed.takes.includes('t') && actor.name.includes('、'))) return null
  return { actor, target }
}
