import { isOutletShape, lookup } from '#lexicon'
import { anchored, matchesOf } from '#text'
import type { Cast, Person } from './cast.ts'
import { listed } from './listed.ts'
import {
  ANAPHOR,
  BARE_BODY,
  NOBODY,
  OF_A_STATE,
  ONE_OF_THEM,
  OUTLET_TAIL,
  OUTLETS_TOGETHER,
  PEOPLE,
  PERSON_TAIL,
  SAME_ONE,
  SAME_OUTLET,
  THIS_BODY,
  THIS_PAPER,
} from './name-endings.ts'
import { SELF, stripped } from './name-phrase.ts'
import { LAST_WORD, outletsIn } from './outlet-phrase.ts'
import { isPlain, PlainPhrases } from './plain-phrase.ts'
import { calledWhat, SIDE, shaped } from './shaped.ts'
import { titled } from './titled.ts'

export type IdentityKind = 'person' | 'office' | 'state' | 'organisation' | 'outlet' | 'group' | 'unknown'

/** Whom a noun phrase stands for, as far as the page and the lexicon tell. */
export interface Identity {
  /** Common name, without titles; several joint ones are joined with 、. */
  readonly name: string
  readonly kind: IdentityKind
  readonly aliases: readonly string[]
  readonly office?: string
  readonly affiliation?: string
  /** 同氏, 彼, 同紙 …: stands for somebody named before; `wants` says of what sort. */
  readonly anaphor?: { readonly wants: 'person' | 'people' | 'outlet' | 'outlets' | 'body' | 'any'; readonly head: string }
  readonly basis: string
}

/** Reads noun phrases of one page. Pure; remembers what it has read. */
export function identifier(cast: Cast, day: string | null): (phrase: string) => Identity | null {
  const known = new Map<string, Identity | null>()
  const short = shortNames(cast.text)
  const called = bodiesCalled(cast.text)
  return (phrase) => {
    // 「緑の道」は of a page that writes 野党「緑の道」 somewhere
    const body = called.size > 0 ? inCorners(phrase) : ''
    if (called.has(body) && cast.named(body) === null && lookup(body).length === 0)
      return { name: body, kind: 'organisation', aliases: [phrase], basis: 'named' }
    // 親会社の|学研
    const full = short.size > 0 ? (short.get(phrase) ?? short.get(phrase.slice(phrase.lastIndexOf('の') + 1))) : undefined
    if (full !== undefined && lookup(phrase).length === 0 && cast.named(phrase) === null) {
      const whole =
        identify(full, cast, day) ?? (BODY_LIKE.test(full) ? { name: full, kind: 'organisation' as const, aliases: [], basis: '' } : null)
      if (whole && /^(organisation|office|outlet|group)$/.test(whole.kind) && !whole.anaphor)
        return { ...whole, aliases: [...new Set([phrase, ...whole.aliases])], basis: 'short for what the page spells out' }
    }
    // not kept for the page: both answers are as quick to find again
    if (isNobody(phrase) && cast.named(phrase) === null) return null
    const found = known.get(phrase)
    if (found !== undefined) return found
    const made = withVariants(identify(phrase, cast, day), phrase, cast)
    known.set(phrase, made)
    return made
  }
}

const CALLED_IN_CORNERS =
  /(?:政党|野党|与党|新党|会派|団体|組織|勢力|シンクタンク|財団|研究所|研究機関|調査機関|組合|連盟|同盟)(?:である|の)?「([^「」、。]{3,16})」(?!と(?:呼|称|名乗|言|い|題))/g
/** 武装勢力「北の盾」, 野党「緑の道」: the bodies that a page names in corners; further on they may stand without what they are. */
const bodiesCalled = (text: string): ReadonlySet<string> => new Set(matchesOf(text, CALLED_IN_CORNERS).map((match) => match[1] as string))
const inCorners = (phrase: string): string => (phrase.startsWith('「') && phrase.endsWith('」') ? phrase.slice(1, -1) : phrase)

const BODY_LIKE = anchored(/(?:会|党|団|連盟|連合|機構|同盟|研究所|組合|センター|委員会)$/)
/** A bracket that may hold a short name; asked first, as the whole pattern begins anew at every unit of a page. */
const HOLDS_SHORT = /\((?<=[一-龠々ァ-ヴーの・]{4}[」』]?\()(?:以下、?|略称[:、]?|通称[:、]?)?[「『]?[一-龠々ァ-ヴーの]{2}/
const SHORTENED = /([一-龠々ァ-ヴーの・]{4,30})[」』]?\((?:以下、?|略称[:、]?|通称[:、]?)?[「『]?([一-龠々ァ-ヴーの]{2,8})[」』]?\)/g
/** 港湾研究社(港研), 『北港港の会』(以下、「港の会」): the short names that a page gives its bodies, each made of units of the full one in their order. */
function shortNames(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, before = '', short = ''] of HOLDS_SHORT.test(text) ? matchesOf(text, SHORTENED) : []) {
    const last = before.slice(before.lastIndexOf('・') + 1)
    const full = made(short, last) ? last : made(short, before) ? before : null
    if (full && !found.has(short)) found.set(short, full)
  }
  return found
}
function made(short: string, full: string): boolean {
  let at = 0
  for (const unit of short) {
    at = full.indexOf(unit, at) + 1
    if (at === 0) return false
  }
  return full.length > short.length
}

const MAY_VARY = anchored(/^(organisation|office|state|group|unknown)$/)
/** 大洋同盟 of a page that writes 大洋同盟(OTA); 王女側近 of one that writes 王女の側近. */
function withVariants(identity: Identity | null, phrase: string, cast: Cast): Identity | null {
  const { text } = cast
  if (!identity || identity.anaphor || !MAY_VARY.test(identity.kind) || text === '') return identity
  const opened = `${identity.name}(`
  const at = cast.holds(opened) ? text.indexOf(opened) : -1
  const short = at < 0 ? undefined : /^([A-Z][A-Za-z]{1,7})\)/.exec(text.slice(at + opened.length, at + opened.length + 11))?.[1]
  const joined = /^([一-龠ァ-ヴー]{2,12}?)の?([一-龠]{2,6})$/.exec(phrase)
  const other =
    joined && !phrase.includes('の')
      ? ENDS.map((end) => (phrase.endsWith(end) && phrase.length > end.length + 1 ? `${phrase.slice(0, -end.length)}の${end}` : '')).find(
          (one) => one && cast.holds(one),
        )
      : undefined
  const more = [...fullerNames(identity, phrase, cast), short, other].filter((one) => one !== undefined)
  return more.length > 0 ? { ...identity, aliases: [...new Set([...identity.aliases, ...more])] } : identity
}
const MINISTRY_IN_FRONT = anchored(/^[一-龠]{2,5}省(?=.{2})/)
/** 原告 of 原告側, 厚生労働省北港厚生局 of 厚労省北港厚生局, the body that the page spells out in front of FEMA. */
function fullerNames(identity: Identity, phrase: string, cast: Cast): string[] {
  const names: string[] = []
  if (identity.kind === 'group' && phrase.length > 2 && phrase.endsWith('側')) names.push(phrase.slice(0, -1))
  const [short] = MINISTRY_IN_FRONT.exec(phrase) ?? []
  const full = short ? lookup(short).find((e) => e.kind !== 'person')?.canonical : undefined
  if (short && full && full !== short) names.push(full + phrase.slice(short.length))
  const spelled = ACRONYM.test(phrase) && lookup(phrase).length > 0 ? spelledOut(phrase, cast) : null
  if (spelled && spelled !== phrase && spelled !== identity.name) names.push(spelled)
  return names
}

const ENDS = [
  '代表',
  '報道官',
  '側近',
  '関係者',
  '高官',
  '幹部',
  '当局者',
  '団体',
  '農民団体',
  '市民団体',
  '住民',
  '外交官',
  '専門家',
  '議員',
  '担当者',
  '顧問',
]

const NO_CAST: Cast = {
  text: '',
  persons: [],
  lands: new Set(),
  named: () => null,
  holds: () => false,
  holding: () => null,
  meet: () => {},
  metIn: () => null,
}

const ACRONYM = anchored(/^[A-Z][A-Za-z]{1,7}$/)
/** What stands behind an acronym that is spelled out in front of it or behind. */
const BESIDE = '()、'
/** オルダ人民評議会(OPC), OPC(オルダ人民評議会), オルダ人民評議会(以下OPC): what the page says an acronym stands for. */
function spelledOut(phrase: string, cast: Cast): string | null {
  const { text } = cast
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    const next = text[at + phrase.length] ?? ''
    if (next === '' || !BESIDE.includes(next) || /[A-Za-z]/.test(text[at - 1] ?? '')) continue
    const before =
      next === '('
        ? undefined
        : /([一-龠々ァ-ヴー・A-Za-z]{3,30})[」』]?\((?:以下、?|略称、?|通称)?$/.exec(text.slice(Math.max(0, at - 40), at))?.[1]
    if (before && next !== '(') return before
    const behind = /^\(([一-龠々ァ-ヴー・]{4,30})\)/.exec(text.slice(at + phrase.length, at + phrase.length + 34))?.[1]
    if (behind) return behind
  }
  return null
}

const plainPhrases = new PlainPhrases()

/** Whether a plain phrase names nobody unless the page knows a person by it. What it answers hangs on the phrase alone, so it may be kept. */
const isNobody = (phrase: string): boolean => plainPhrases.test(phrase, namesNobody)

// ザーリャ側 is read by what stands in front of 側, which the cast may know, and short names of outlets by the page
const namesNobody = (phrase: string): boolean =>
  !SELF.test(phrase) &&
  !SIDE.test(phrase) &&
  !phrase.endsWith('候補') &&
  !OUTLETS_HINT.test(phrase) &&
  identify(phrase, NO_CAST, null) === null

const JOINT = /(?:や|、|および|及び|並びに|ならびに|そして|また|と(?!して|する|いう)|・)+/

/** Something that joins outlets, or says that there are several. */
const OUTLETS_HINT = /[や、とび・=/-]|(?:紙|新聞|社|局|メディア|機関|など|ほか|他|等|報道|記事)$/

const STRONG_JOINT = /(?:や|、|および|及び|並びに|ならびに|そして|また|と(?!して|する|いう))+/

/** A phrase in front of によると or 報じた, where a short name is an outlet's: 毎日 is the paper and not every day. */
export function outletReader(cast: Cast, day: string | null): (phrase: string) => Identity | null {
  const known = new Map<string, Identity | null>()
  return (phrase) => {
    const found = known.get(phrase)
    if (found !== undefined) return found
    const made = outletsIn(phrase, true, cast.text, (part) => one(part, cast, day))
    known.set(phrase, made)
    return made
  }
}

function identify(raw: string, cast: Cast, day: string | null): Identity | null {
  const whole = isPlain(raw) ? raw : stripped(raw)
  // 本人, with nobody in front of it
  const phrase = SELF.replace(whole, '') || (whole === '本人' ? whole : '')
  if (phrase === '') return null
  if (NOBODY.test(phrase)) return null
  const listedWhole = lookup(phrase).some((e) => e.form !== 'abbreviation')
  return (listedWhole ? null : several(phrase, cast, day)) ?? one(phrase, cast, day)
}

function several(phrase: string, cast: Cast, day: string | null): Identity | null {
  const outlets = OUTLETS_HINT.test(phrase)
  const joined = JOINT.test(phrase)
  if (!outlets && !joined) return null
  // the same parts are read as outlets and as anybody
  const known = new Map<string, Identity | null>()
  const read = (part: string): Identity | null => {
    const found = known.get(part)
    if (found !== undefined) return found
    const made = one(part, cast, day)
    known.set(part, made)
    return made
  }
  return (outlets ? outletsIn(phrase, false, cast.text, read) : null) ?? (joined ? joint(phrase, read) : null)
}

/** The parts of a phrase, none cut inside a quotation: 「法と正義」の党首. */
function cut(phrase: string, joint: RegExp): string[] {
  if (!/[「『]/.test(phrase)) return phrase.split(joint)
  const masked = phrase.replace(/「[^「」]*」|『[^『』]*』/g, (quoted) => '\0'.repeat(quoted.length))
  const parts: string[] = []
  let from = 0
  for (const match of masked.matchAll(new RegExp(joint.source, 'g'))) {
    parts.push(phrase.slice(from, match.index))
    from = match.index + match[0].length
  }
  return [...parts, phrase.slice(from)]
}

/** カルナ、ドーレンの|両氏; 大統領やドーレン外相|ら */
const COUNTED_TOGETHER = anchored(
  /(?:の(?:両|[二三四五六七八九十0-9]+)(?:氏|者|人|名|社|党|国|か国|カ国|団体|大臣|首脳|大統領|首相|外相)|ら)$/,
)
const KIND_OF_PAPER = anchored(/^(?:日刊|大手|有力|地元|全国|経済|英字)?(?:紙|誌)$/)
const AMOUNT = anchored(/^[0-9,.]+(?:億|万|千)?(?:円|ドル|ユーロ|人|個|台|件|本|枚|年|月|日|時)/)

/** 選手を小学校|と指導していた監督: cut inside a relative clause. */
const OBJECT_LEFT = /を(?!.*[るたういくすつむぶ][一-龠ァ-ヴー])/

/** AやB, A、B: each has to be somebody in its own right. */
function joint(whole: string, read: (part: string) => Identity | null): Identity | null {
  const phrase = COUNTED_TOGETHER.replace(whole, '')
  const strong = cut(phrase, STRONG_JOINT).filter((p) => p && !KIND_OF_PAPER.test(p))
  const parts = strong.length > 1 || STRONG_JOINT.test(phrase) ? strong : cut(phrase, JOINT).filter(Boolean)
  if (parts.length === 1 && strong.length === 1) return read(strong[0] as string)
  if (
    parts.length < 2 ||
    parts.length > 8 ||
    parts.some((p) => AMOUNT.test(p) || p.includes('によって')) ||
    parts.some((p) => p.length < 2 || OBJECT_LEFT.test(p))
  )
    return null
  // サウスポート・タイムズ: one paper
  if (LAST_WORD.test(phrase) && strong.length < 2) return null
  const each: Identity[] = []
  for (const part of parts) {
    const found = read(part)
    if (!found || found.kind === 'unknown' || found.anaphor) return null
    each.push(found)
  }
  // ・ joins parts of one name too: only outlets and people the lexicon knows are told apart by it alone
  if (/・/.test(phrase) && !/や|、|と|および|及び/.test(phrase) && !each.every((x) => x.kind === 'outlet' || /党$/.test(x.name)))
    return null
  // 大統領の側近、パトルシェフ書記: the first only describes the second
  const lastOne = each[each.length - 1] as Identity
  if (
    each.length === 2 &&
    /^[^やと]+、[^やと]+$/.test(phrase) &&
    lastOne.kind === 'person' &&
    ((each[0] as Identity).kind !== 'person' || /^(?:論説|編集|解説)委員$|(?:戦場|従軍)記者$/.test(parts[0] as string)) &&
    /(側近|妹|姉|兄|弟|妻|夫|娘|息子|長男|次男|長女|次女|父|母|盟友|後継|腹心|幹部|元首|首相|大統領|担当|責任者|報道官|トップ|代表|議員|弁護士|教授|専門家|出身|候補|創設者|指導者|長|員|者|家|官|師|士|人|手|女性|男性|記者|作家|論客|主筆|主幹|顧問|将校|コラムニスト|キャスター|ユーチューバー|委員|エコノミスト|アナリスト|ストラテジスト|コンサルタント|ジャーナリスト|フェロー|スポークスマン|スポークスウーマン|スポークスパーソン|オーナー|マネージャー|ディレクター|プロデューサー|リーダー|メンバー|ブロガー|コメンテーター)$/.test(
      parts[0] as string,
    )
  )
    return { ...lastOne, aliases: [...lastOne.aliases, phrase] }
  const first = each[0] as Identity
  if (each.every((x) => x.name === first.name)) return first
  const kind = each.every((x) => x.kind === first.kind) ? first.kind : each.some((x) => x.kind === 'group') ? 'group' : first.kind
  return { name: each.map((x) => x.name).join('、'), kind, aliases: [...new Set([phrase, parts.join('、')])], basis: 'joint' }
}

/** 主催者の|サレン県野球連盟: what a body is to the matter, and no part of its name. */
const ROLE_IN_FRONT =
  /^(?:主催者|主催|運営者|運営会社|運営元|管理者|所有者|発行元|版元|販売元|製造元|発売元|配給元|開発元|施工主|建築主|発注者|親会社|子会社|元請け|所属先|勤務先|派遣元)(?:の|である)(?=[^の、]{4,}$)/

const DOTTED = anchored(/^[ァ-ヴー]+(?:・[ァ-ヴー]+)+$/)

const CALLED = anchored(/(?:紙|誌|通信社?|テレビ|ラジオ|放送|サイト|メディア)(?:の|・)?[ァ-ヴA-Z][ァ-ヴーA-Za-z・= ]{2,24}$/)
function one(raw: string, cast: Cast, day: string | null): Identity | null {
  // 日本の政府 is 日本政府
  const phrase = OF_A_STATE.replace(raw, '$1').replace(ROLE_IN_FRONT, '')
  if (BARE_BODY.has(phrase)) return { name: phrase, kind: 'office', aliases: [], basis: 'office named without a state' }
  const paper = THIS_PAPER.exec(phrase)
  if (paper) return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'body', head: paper[1] as string }, basis: 'anaphor' }
  // 国側: the state, against whom somebody goes to court
  if (phrase === '国側') return { name: '国', kind: 'state', aliases: [phrase], basis: 'named' }
  const together = OUTLETS_TOGETHER.exec(phrase)
  if (together)
    return { name: phrase, kind: 'outlet', aliases: [], anaphor: { wants: 'outlets', head: together[1] as string }, basis: 'anaphor' }
  if (SAME_OUTLET.test(phrase))
    return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'outlet', head: '紙' }, basis: 'anaphor' }
  const body = THIS_BODY.exec(phrase)
  if (body) return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'body', head: body[1] as string }, basis: 'anaphor' }
  const same = SAME_ONE.exec(phrase)
  if (same) return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'any', head: same[1] as string }, basis: 'anaphor' }
  if (ONE_OF_THEM.test(phrase))
    return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'people', head: 'one' }, basis: 'anaphor' }
  if (PEOPLE.test(phrase)) return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'people', head: '' }, basis: 'anaphor' }
  const anaphor = ANAPHOR.exec(phrase)
  if (anaphor) {
    const head = anaphor[2] ?? anaphor[5] ?? anaphor[6] ?? ''
    const wants = OUTLET_TAIL.test(head) ? 'outlet' : PERSON_TAIL.test(head) || anaphor[6] ? 'person' : 'body'
    return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants, head: anaphor[6] ? '' : head }, basis: 'anaphor' }
  }
  const initialed = namedInFull(phrase, cast)
  if (initialed) return initialed
  const spelled = ACRONYM.test(phrase) && lookup(phrase).length === 0 ? spelledOut(phrase, cast) : null
  const whole = spelled && spelled !== phrase ? (listed(spelled, cast) ?? shaped(spelled, cast, () => null)) : null
  if (whole && /^(organisation|office|outlet|state|group)$/.test(whole.kind) && !whole.anaphor)
    return {
      ...whole,
      name: whole.kind === 'group' || whole.name.length * 2 < (spelled as string).length ? (spelled as string) : whole.name,
      aliases: [...new Set([phrase, ...whole.aliases])],
      basis: 'short for what the page spells out',
    }
  // 経済紙モーニング・レジスター: a dotted name behind what it is, and no person's
  const called = CALLED.test(phrase) ? calledWhat(phrase) : null
  if (called && !cast.persons.some((p) => p.offices.length > 0 && called.name.endsWith(p.name))) return called
  // マリナオ・ポスト of a page that also has マリナオ大統領
  if (DOTTED.test(phrase) && isOutletShape(phrase) && cast.named(phrase)?.name !== phrase && !listed(phrase, cast))
    return { name: phrase, kind: 'outlet', aliases: [phrase], basis: 'shape of the name' }
  // 現職のカルナ|候補: somebody whom the page knows
  const candidate = phrase.endsWith('候補') ? one(`${phrase.slice(0, -2)}氏`, cast, day) : null
  const known = candidate?.kind === 'person' ? cast.persons.filter((p) => p.name.startsWith(candidate.name)) : []
  if (candidate?.kind === 'person' && (known.length > 0 || cast.holds(`${candidate.name}氏`)))
    return {
      ...candidate,
      name: known.length === 1 ? (known[0] as Person).name : candidate.name,
      aliases: [...candidate.aliases, candidate.name, phrase],
    }
  return paperOf(phrase, cast) ?? titled(phrase, cast, day) ?? listed(phrase, cast) ?? shaped(phrase, cast, (part) => one(part, cast, day))
}

const INITIALED = anchored(/^[A-Z]\.([ァ-ヴー]{3,})$/)
/** M.リンデル of a page that names ミハエル・リンデル, and no other. */
function namedInFull(phrase: string, cast: Cast): Identity | null {
  const surname = INITIALED.exec(phrase)?.[1]
  if (!surname) return null
  const named = new Set<string>()
  for (let at = cast.text.indexOf(`・${surname}`); at >= 0; at = cast.text.indexOf(`・${surname}`, at + 1)) {
    const given = /[ァ-ヴー]+(?:・[ァ-ヴー]+)*$/.exec(cast.text.slice(Math.max(0, at - 24), at))?.[0]
    if (given && !/[ァ-ヴー]/.test(cast.text[at + 1 + surname.length] ?? '')) named.add(`${given}・${surname}`)
  }
  const [name] = named
  return name && named.size === 1 ? { name, kind: 'person', aliases: [phrase, surname], basis: 'named' } : null
}

const MAY_BE_PAPER = anchored(/^[ァ-ヴーA-Za-z][ァ-ヴーA-Za-z・= ]{2,23}$/)
const CALLED_PAPER =
  /(?:紙|誌|サイト|新聞|通信|放送|テレビ)(?:『([^『』]{3,24})』|「([^「」]{3,24})」)|『([^『』]{3,24})』紙|「([^「」]{3,24})」紙/g
const PAPERS_OF = new WeakMap<Cast, ReadonlySet<string>>()
/** ネオ・ケラ of a page that writes 英字紙『ネオ・ケラ』 somewhere. */
function paperOf(phrase: string, cast: Cast): Identity | null {
  if (!MAY_BE_PAPER.test(phrase) || cast.text === '') return null
  let papers = PAPERS_OF.get(cast)
  if (!papers) {
    papers = new Set(matchesOf(cast.text, CALLED_PAPER).flatMap((match) => match.slice(1).filter(Boolean)))
    PAPERS_OF.set(cast, papers)
  }
  return papers.has(phrase) ? { name: phrase, kind: 'outlet', aliases: [], basis: 'named' } : null
}
