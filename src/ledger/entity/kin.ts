import { canonicalState, lookup, roleKeyOf, titleOf } from '#lexicon'
import type { SourceRecord } from '#reading'
import { partsOf, samePart } from './spelling.ts'

/** Whoever speaks in an attribution, as far as the page tells. */
export type Speaker = Pick<SourceRecord, 'name' | 'kind' | 'office' | 'affiliation'>

/**
 * Whether two speakers are one: `same`; `likely`, where nothing speaks against it but a name is not whole; `part`, where one speaks for the other (a
 * ministry and its spokesperson); `open`, where pages do not tell; `other`.
 */
export type Kinship = 'same' | 'likely' | 'part' | 'open' | 'other'

/** Offices are one when the lexicon has one key for them: 外相, 外務大臣. */
function sameOffice(a: string | null, b: string | null): boolean | null {
  if (a === null || b === null) return null
  if (a === b) return true
  const [one, other] = [roleKeyOf(a), roleKeyOf(b)]
  return one !== null && one === other
}

const BODY = /(?:共和国|連邦|王国|公国|合衆国|人民共和国|政府|軍|大統領府|首相府|大統領|外務省|国防省|内務省|財務省|法務省|議会|省)+$/
const stemOf = (affiliation: string): string => (canonicalState(affiliation) ?? affiliation).replace(BODY, '') || affiliation

/** ヴェルダ, ヴェルダ共和国 and ヴェルダ外務省 are of one state. */
function sameSide(a: string | null, b: string | null): boolean | null {
  if (a === null || b === null) return null
  const [one, other] = [stemOf(a), stemOf(b)]
  return one === other || a.includes(other) || b.includes(one)
}

/** A rank is no office: the colonel may be the spokesman. */
const officeOf = ({ office }: Speaker): string | null => (office !== null && titleOf(office)?.kind === 'rank' ? null : office)

/** 政府高官, 報道官, 外相, 労組トップ: what somebody is, not who. */
const isOfficeOnly = ({ name, office }: Speaker): boolean =>
  (office !== null && (name === office || name.endsWith(office) || roleKeyOf(name) !== null)) || HEAD_ONLY.test(name)
const HEAD_ONLY = /(?:トップ|幹部|責任者|担当者|当局者|高官|関係者|首脳)$/

/** Words for somebody that are nobody's name; with a state or a place beside them they may be. */
const ANYONE =
  /^(?:.{0,2}県警|.?府警|警察|署|少年|少女|女性|男性|男|女|両親|父親?|母親?|夫|妻|遺族|家族|関係者|判決|裁判長|裁判所|地裁|高裁|被告|容疑者|弁護(?:側|士|人|団)|検察|住民|専門家|政府|与党|野党|同社|会社|学校|病院|市|県|町|村|国|組合|協会|団体|記者|報道機関各社|各社|メディア|幹部|職員|社員|選手|監督|医師|教授|住職|代表|議員|市民|地元)(?:側|ら|たち|達)?$/
const isAnyone = ({ name, affiliation }: Speaker): boolean => affiliation === null && ANYONE.test(name)

/** Whether a speaker goes by a name, and not by what they are: 住民 and 研究チーム are others on each page. */
export const isNamed = (speaker: Speaker): boolean => speaker.kind !== 'group' && !isOfficeOnly(speaker) && !isAnyone(speaker)

/** Whether words may be a name at all: 大統領 and 外務省幹部 are none, whoever is called so. */
export const isName = (words: string): boolean => !HEAD_ONLY.test(words) && !ANYONE.test(words) && roleKeyOf(words) === null

const isBody = ({ kind }: Speaker): boolean => kind === 'organisation' || kind === 'state' || kind === 'outlet' || kind === 'group'

export function kinship(a: Speaker, b: Speaker): Kinship {
  if (a.name === 'unknown' || b.name === 'unknown') return 'open'
  // 県警, 少年: what pages call many, with nothing that tells which
  if (isAnyone(a) || isAnyone(b)) return 'open'
  if (isBody(a) || isBody(b)) return bodies(a, b)
  const [office, side] = [sameOffice(officeOf(a), officeOf(b)), sameSide(a.affiliation, b.affiliation)]
  const [oneOnly, otherOnly] = [isOfficeOnly(a), isOfficeOnly(b)]
  if (oneOnly || otherOnly) {
    if (office === false || side === false) return 'other'
    return office === true && side === true ? 'likely' : office === true && oneOnly && otherOnly && a.name === b.name ? 'likely' : 'open'
  }
  const named = sameName(a.name, b.name)
  if (named === 0) return 'other'
  // a full name is enough, wherever its bearer now sits
  if (named === 3) return 'same'
  if (side === false) return 'other'
  if (office === true || (office === null && side === true)) return named === 2 || side === true ? 'same' : 'likely'
  // an office changes, and a page may name another of two; two states do not
  if (office === false) return side === true && named === 2 ? 'likely' : 'open'
  return named === 2 ? 'likely' : 'open'
}

function bodies(a: Speaker, b: Speaker): Kinship {
  if (isBody(a) && isBody(b)) return sameBody(a.name, b.name) ? 'same' : 'other'
  const [body, person] = isBody(a) ? [a, b] : [b, a]
  if (person.affiliation !== null && sameBody(body.name, person.affiliation)) return 'part'
  return sameSide(body.name, person.affiliation) ? 'open' : 'other'
}

function sameBody(a: string, b: string): boolean {
  if (a === b || within(a, b) || within(b, a)) return true
  const one = lookup(a).find(({ form }) => form !== 'metonym')?.canonical
  return one !== undefined && one === lookup(b).find(({ form }) => form !== 'metonym')?.canonical
}

/** 山手消防本部 and 消防本部, FCグランヴェル and グランヴェル: the same name, its place or kind in front. */
const within = (short: string, long: string): boolean => short.length >= 4 && short.length >= long.length / 2 && long.endsWith(short)

/** 3 a full name the same, 2 one part of a name stands for the whole, 1 perhaps, spelled otherwise; 0 another name. */
function sameName(a: string, b: string): 0 | 1 | 2 | 3 {
  const [one, other] = [partsOf(a), partsOf(b)]
  if (one.length === 0 || other.length === 0) return 0
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let weakest: 0 | 1 | 2 = 2
  for (const part of short) {
    let best: 0 | 1 | 2 = 0
    for (const whole of long) if (best < 2) best = Math.max(best, samePart(part, whole)) as 0 | 1 | 2
    if (best < weakest) weakest = best
    if (weakest === 0) break
  }
  if (weakest === 0) return joined(one, other) ? 2 : 0
  if (weakest === 2) return short.length >= 2 || isWhole(a, b) ? 3 : 2
  return short.length >= 2 ? 2 : 1
}

/** 岸田文雄 and 岸田: a name written together begins with the family's. */
const joined = (one: readonly string[], other: readonly string[]): boolean => {
  const [a, b] = [one.join(''), other.join('')]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= 2 && long.startsWith(short) && /^[\u3400-\u9fff]+$/.test(long)
}

/** A Japanese or Chinese name of four letters is a whole one; one katakana part is a family's. */
const isWhole = (a: string, b: string): boolean => a === b && /^[\u3400-\u9fff]{3,}$/.test(a)
