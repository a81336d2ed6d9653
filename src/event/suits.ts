import { isAdnominal } from '#attribution'
import type { Chunk } from '#document'
import type { Deed } from '#lexicon'
import { anchored } from '#text'
import { nounBehind } from './left-out.ts'
import type { Party } from './party.ts'
import type { Scene, Sides } from './scene.ts'

/** 裁判所に提訴した: who hears it is not whom it is done to. */
export const COURT: RegExp = /(?:裁判所|[地高]裁(?:.{1,4}支部)?|最高裁|検察庁|[地高]検|警|警察|署)$/

/** Whether such a deed is one though nobody is named whom it is done to or with. */
export function standsAlone(scene: Scene, actor: Party): boolean {
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
export const bears = (deed: Deed, { armed, kind }: Party): boolean => armed || (kind === 'state' && deed.name !== 'fight')

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
export function suits({ chunks, clause, deed }: Scene, { actor, target }: Sides): boolean {
  // 少年が刃物を持っており、…逮捕した: who stands in the clause before is whom they came for
  if (deed.name === 'arrest' && clause.carriedOn && (actor.kind === 'person' || actor.kind === 'group')) return actor.armed
  if (deed.name === 'visit') return actor.kind !== 'group' && (target === null || /^(?:state|person|office)$/.test(target.kind))
  if (deed.name === 'withdraw') return actor.kind === 'state' || actor.armed || TROOPS.test(actor.name)
  if (deed.name === 'attack') return clause.object === null || !WORDS.test((chunks[clause.object] as Chunk).head)
  return true
}

export const fits = (chunk: Chunk, deed: Deed): boolean => deed.objects.some((object) => chunk.head.endsWith(object))

/** ミサイルを|発射した, 制裁が|科された, 条約に|署名した */
export function objectFits({ chunks, clause, deed, passive, verb, prefix }: Scene): boolean {
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
