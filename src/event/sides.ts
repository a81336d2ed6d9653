import { isAdnominal } from '#attribution'
import type { Chunk } from '#document'
import { type Deed, lookup } from '#lexicon'
import { anchored } from '#text'
import type { Clause } from './clause.ts'
import { isTime, isTopic, nounStarts } from './clause.ts'
import { modifiersOf } from './noun-phrase.ts'
import { type Parties, type Party, UNKNOWN } from './party.ts'
import { cleftOf, describesNoun } from './told.ts'

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

/** 裁判所に提訴した: who hears it is not whom it is done to. */
const COURT = /(?:裁判所|[地高]裁|最高裁|検察庁|[地高]検|警|警察|署)$/

/** Whether such a deed is one though nobody is named whom it is done to or with. */
function standsAlone(scene: Scene, actor: Party): boolean {
  const { deed, noun, verb, passive } = scene
  const body = /^(?:state|office|organisation)$/.test(actor.kind)
  // 交渉を行った: a doing that is had with somebody
  if (deed.name === 'meet' && noun !== verb && !passive) return body || actor.kind === 'person'
  // 条約の運用を停止した, 天然ガスを供給した: what stands with を tells enough, where states do it
  if (deed.type === 'SANCTION' && deed.takes.includes('x')) return body || deed.takes.includes('-')
  if (deed.name === 'supply') return actor.kind === 'state'
  if (deed.takes.includes('p')) return actor.kind !== 'unknown' && meetsPeople(scene)
  return !deed.takes.includes('+') && (!deed.takes.includes('t') || deed.takes.includes('-'))
}

/** States repel attacks; that they fight each other is told of matches too. */
const bears = (deed: Deed, { armed, kind }: Party): boolean => armed || (kind === 'state' && deed.name !== 'fight')

/** 市民5人を, 男を: people whom the page does not name. */
const PEOPLE = anchored(
  /(?:人|名|者|男|女|性|児|員|兵|兵士|民|生|親|妻|夫|夫婦|夫妻|娘|息子|兄弟|姉妹|グループ|一味|家族|少年|少女|記者|住民|ら|たち|達|さん|氏|容疑者|被告|社長|議員|知事|幹部)$/,
)
const meetsPeople = ({ chunks, clause, verb, passive }: Scene): boolean => {
  const behind = isAdnominal(chunks, verb) ? nounBehind(chunks, verb) : null
  const at = (passive ? clause.subject : clause.object) ?? behind
  return at !== null && PEOPLE.test((chunks[at] as Chunk).head)
}

const TROOPS = /(?:軍|隊|勢力|監視団|兵|警察)$/
/** What only words attack: 政策を攻撃した. */
const WORDS = /(?:不振|政策|姿勢|発言|対応|失政|方針|態度|主張|法案|予算|案|制度)$/

/** Whether such a deed can be between these: citizens pay no visit of state, companies withdraw no troops. */
function suits({ chunks, clause, deed }: Scene, { actor, target }: Sides): boolean {
  if (deed.name === 'visit') return actor.kind !== 'group' && (target === null || /^(?:state|person|office)$/.test(target.kind))
  if (deed.name === 'withdraw') return actor.kind === 'state' || actor.armed || TROOPS.test(actor.name)
  if (deed.name === 'attack') return clause.object === null || !WORDS.test((chunks[clause.object] as Chunk).head)
  return true
}

function activeSides(scene: Scene, parties: Parties): Sides | null {
  const { chunks, clause, deed, sentence, verb } = scene
  const read = (at: number | null | undefined): Party | null => readAt(scene, parties, at)
  const owned = describesNoun(chunks, verb) ? nounBehind(chunks, verb) : null
  if (deed.objects.length > 0 && !objectFits(scene)) return null
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
          : leftOut(scene, parties)
  if (!actor) return null
  return {
    actor,
    target: targetIn(scene, parties) ?? (gap && deed.takes.includes('o') ? parties.at(chunks, owned, verb + 1, sentence) : null),
  }
}

/** Who the noun behind a describing clause is; 訪問した首脳の|国: the person whose noun it is did it rather than a state. */
function describedBy({ chunks, verb, sentence }: Scene, parties: Parties, owned: number): Party | null {
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
function leftOut(scene: Scene, parties: Parties): Party | null {
  const { chunks, verb, deed, teller, sentence, clause, left } = scene
  const next = chunks[verb + 1]
  if (next && WHEN.test(next.head) && isAdnominal(chunks, verb)) {
    const behind = chunks.findIndex((chunk, i) => i > verb + 1 && (isTopic(chunk) || (chunk.kind === 'noun' && /が$/.test(chunk.tail))))
    if (behind >= 0) return parties.at(chunks, behind, verb + 2, sentence)
  }
  // 警察署では、…を逮捕した
  const house = clause.house === null ? null : parties.at(chunks, clause.house, left, sentence)
  if (house && /^(?:office|organisation)$/.test(house.kind)) return house
  if (teller) return teller.kind === 'person' && /^(?:COERCE|ASSAULT)$/.test(deed.type) ? null : teller
  // the police are seldom named twice, and whom they arrested is spoken of instead
  const spoken = scene.before()
  return deed.type === 'COERCE' && spoken && /^(?:person|group)$/.test(spoken.kind) ? null : spoken
}

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

/** To whom it was done where the clause has no subject: 逮捕された|市長, 逮捕されたのは|市長だ, or whom the page goes on speaking of. */
function sufferer(scene: Scene, parties: Parties): Party | null {
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

const fits = (chunk: Chunk, deed: Deed): boolean => deed.objects.some((object) => chunk.head.endsWith(object))

/** ミサイルを|発射した, 制裁が|科された, 条約に|署名した */
function objectFits({ chunks, clause, deed, passive, verb, prefix }: Scene): boolean {
  // 国交|樹立, ミサイル|発射
  if (prefix !== '' && deed.objects.some((object) => prefix.endsWith(object))) return true
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
