import { canonicalState } from '#lexicon'
import type { Contrast, Statement } from './contrast.ts'

/*
 * A state says that it sends no troops somewhere, and somebody tells of its troops being there. The two share few words (派遣しない, 運用するイギリス軍), and
 * years may lie between them, so that this is a rule of its own.
 */

const ARMED = '軍隊|地上軍|特殊部隊|戦闘部隊|部隊|軍人|軍事顧問|兵士|要員|将兵|軍|兵'
const OWNED = new RegExp(`([ァ-ヺー]{2,}|[\\u4e00-\\u9fff]{1,3}?)(?:人|の|国)?(?:${ARMED})(?![事備港])`, 'g')
const SENDING = new RegExp(`(?:${ARMED})[^。、「」]{0,6}(?:派遣|派兵|送|駐留|投入|展開|置)|派兵`)
const PRESENT = /運用|駐留|駐屯|配備|展開|活動|作戦|戦って|戦う|参戦|従事|派遣され|入って|置かれ|(?:に|で)い[るた]/
/** Where: ウクライナで, ウクライナ領内, ウクライナへの. A state without a particle may be whose it is. */
const PLACE = /([ァ-ヺー]{2,}|[\u4e00-\u9fff]{1,3}?)(?:の?(?:領内|国内|領土|領)|(?=で|に|へ))/g

/** That a state's troops are in another, as one side denies or refuses it and the other tells it; null where they do not speak of one thing. */
export function forcesContrast(one: Statement, other: Statement): Contrast | null {
  const [refusal, presence] = isRefusal(one) ? [one, other] : [other, one]
  if (!isRefusal(refusal) || isRefusal(presence) || presence.sign !== 1 || presence.open || !PRESENT.test(presence.content)) return null
  const owner = ownerOf(refusal)
  if (owner === null || !forcesIn(presence.content).includes(owner)) return null
  const places = placesIn(presence.content).filter((place) => place !== owner)
  const place = places.find((name) => refusal.content.includes(name) || placesIn(refusal.passage).includes(name))
  return place === undefined ? null : { kind: 'clash', about: [`${owner}軍`, place], grade: 'medium', reason: 'negated' }
}

const isRefusal = ({ act, sign, content }: Statement): boolean =>
  SENDING.test(content) && (act === 'refuse' || act === 'deny' || sign === -1)

/** Whose troops a refusal is about: those it names, or those of whoever refuses. */
function ownerOf({ content, speaker }: Statement): string | null {
  const named = forcesIn(content)
  if (named.length > 0) return named[0] as string
  const own = speaker.affiliation ?? (speaker.kind === 'state' ? speaker.name : null)
  return own === null ? null : nameOf(own)
}

const forcesIn = (text: string): string[] => [...text.matchAll(OWNED)].flatMap(([, name]) => stateOf(name as string) ?? [])
const placesIn = (text: string): string[] => [...text.matchAll(PLACE)].flatMap(([, name]) => stateOf(name as string) ?? [])

const nameOf = (name: string): string => canonicalState(name) ?? name
/** A state by any of its names; a name in katakana may be one that no list has. */
const stateOf = (name: string): string | null => canonicalState(name) ?? (/^[ァ-ヺー]+$/.test(name) ? name : null)
