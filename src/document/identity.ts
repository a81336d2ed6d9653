import {
  holderOf,
  isDocumentShape,
  isOfficeShape,
  isOrganisationShape,
  isOutletShape,
  longestTitleEndingAt,
  lookup,
  type NameEntry,
  type NameKind,
} from '#lexicon'
import { anchored } from '#text'
import { type Cast, nameBefore, type Person } from './cast.ts'
import { outletsIn } from './outlet-phrase.ts'

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

const ANAPHOR = anchored(
  /^(同)([一-龠]{1,4}|紙|誌)(サイト|公式サイト|ホームページ|プレスリリース|広報|広報部|幹部|関係者|担当者|側|自身|本部)?$|^(同|当)(氏|相|外相|国防相|首相|大統領|長官|報道官|議員|総理|知事|市長|容疑者|被告|選手|監督|社長|会長|教授|代表|書記|議長|総裁|幹部|社|省|庁|署|紙|誌|通信|新聞|局|党|国|軍|府|県警|委員会|委員長|省|行|団体|機構|機関|大学|大|院|部|サイト|テレビ|放送|球団|協会|連盟|組合|センター|研究所|政府|教団|病院|高校|鉄道|銀行|公社|事務所|本部|区|市|町|村|県|都|道|州|市警|道警|署員|地裁|高裁|裁判所|校|館|店)$|^(彼|彼女|本人|この人物|氏)(自身)?$/,
)
const OUTLET_TAIL = anchored(/^(紙|誌|通信|新聞|サイト|テレビ|放送)$/)
/** 両紙, 三紙: as many outlets as were named last. */
const OUTLETS_TOGETHER = anchored(/^(両|2|二|3|三|4|四)(?:紙|誌|報道|新聞|新聞社|通信社|放送局|テレビ局)$/)
/** 別の記事: of the outlet named last. */
const SAME_OUTLET = anchored(/^(?:(?:同紙の|同社の)?別の?|同じ?|この|その|続く|当該)(?:記事|報道|続報)$|^続報$/)
const PERSON_TAIL = anchored(
  /^(氏|相|外相|国防相|首相|大統領|長官|報道官|議員|総理|知事|市長|容疑者|被告|選手|監督|社長|会長|教授|代表|書記|議長|総裁|委員長|議長|博士|会見|司令官|補佐官|総理|副大統領|将軍|監督|委員長|機長|署長|校長|院長|社長|候補)$/,
)
const GROUP_TAIL = anchored(
  /(者|人|人々|人物|員|官|家|筋|側近|高官|幹部|要人|首脳|指導者|市民|国民|住民|大衆|男性|女性|男|女|少年|少女|男児|女児|児童|生徒|学生|遺族|家族|父|母|妻|夫|長男|長女|兄|弟|姉|妹|両親|親族|友人|知人|客|乗客|乗員|目撃者|職員|社員|店員|教諭|主治医|医師|漁師|航海士|機関士|操縦士|整備士|看護師|消防士|飛行士|船長|機長|教師|牧師|僧侶|農家|弁護士|弁護団|裁判所|裁判官|検事|判事|教授|運転手|記者|記者団|司会者|評論家|アナリスト|専門家|学者|研究者|研究チーム|チーム|グループ|たち|達|ら|メディア|筋|世論|派|勢力|陣営|団|諸国|各国|加盟国|多く|一部|大半|大多数|ほとんど|[0-9]割|ファン|ユーザー|支持者|議員ら|選手|監督|担当者|責任者|当局者|関係者|アナウンサー|作家|俳優|歌手|タレント|管理人|筆者|作者|経営者|社長|店長|院長|校長|学校側|ツイート主|投稿者|政権|内閣|組|隊|軍|委|団体|(?<![右左内外裏表両片前北南東西窓海山川])側)$/,
)
/** Endings of the names of bodies that no table lists. */
const BODY_TAIL = anchored(
  /((?:広報|公安|刑事|警備|特捜|企画|社会|政治|総務|本|支|編集|捜査|事業|諜報|情報|報道|幹|執行|作戦|司令|参謀|通商|外交|国防|宣伝|統一)部|[^事当薬郵結]局|(?<=[海人軍刑民理外商知])事局|[^部]署|[^課]課|庁|[^反帰内外]省|(?<!機|社|都|大|総|集|協議|展示|講演|説明|発表|懇談|茶話|誕生|壮行)会|(?<!神|結)社|党|県警|府警|警察|消防|大学|[^都]市|町|村|県|府|銀行|証券|製薬|電力|電鉄|鉄道|航空|交通|運輸|商事|物産|建設|不動産|食品|化学|重工|工業|産業|海運|汽船|製鉄|電機|自動車|ホールディングス|HD|生命|保険|製作所|(?:総|創|理|技|宇宙|経)研|球団|病院|クリニック|医院|財団|広報|広報室|農協|漁協|学院|学園|高校|小学校|中学校|幼稚園|保育園|[ァ-ヴー]{2,}(?:社|系列|ズ|ーズ|FC|エアラインズ))$/,
)
const NOT_SPEAKERS = anchored(
  /(こと|もの|ため|よう|ところ|会談|会議|攻撃|侵攻|戦争|戦闘|発言|内容|問題|状況|情勢|場合|事件|事故|被害|影響|可能性|理由|原因|結果|目的|対応|関係|交渉|選挙|停戦|和平|ミサイル|システム|条件|立場|時期|死者|犠牲者|死傷者|死因|写真|映像|行動|動き|計画|作戦|以上|以下|前後|程度|地域|場所|現場|午前|午後|自動車|商品|製品|試合|大会|番組|作品|映画|曲|アルバム|地震|台風|気温|価格|株価|金額|総額|人口|確率|犯人|容疑|事実|意味|背景|方針|政策|法案|制度|技術|開発|発表|記録|優勝|勝利|年齢|身長|体重|震源|飛行機|列車|車両|機体|それ|これ|あれ|どれ|何|なに|中身|説明|支援|制裁|核兵器|兵器|武器|部隊|任務|領土|国境|詳細|経緯|真相|動機|身元)$/,
)

/** Reads noun phrases of one page. Pure; remembers what it has read. */
export function identifier(cast: Cast, day: string | null): (phrase: string) => Identity | null {
  const known = new Map<string, Identity | null>()
  return (phrase) => {
    // not kept for the page: both answers are as quick to find again
    if (isNobody(phrase) && cast.named(phrase) === null) return null
    const found = known.get(phrase)
    if (found !== undefined) return found
    const made = identify(phrase, cast, day)
    known.set(phrase, made)
    return made
  }
}

const NO_CAST: Cast = {
  text: '',
  persons: [],
  named: () => null,
  holds: () => false,
  holding: () => null,
  meet: () => {},
  metIn: () => null,
}
/** 会談, 首都近郊: words that many pages hold and that name nobody in any of them; true for those that a page's own cast could name. */
const nobodies = new Map<string, boolean>()
const MOST_NOBODIES = 50_000

/** Whether a plain phrase names nobody unless the page knows a person by it. What it answers hangs on the phrase alone, so it may be kept. */
function isNobody(phrase: string): boolean {
  if (phrase.length > 16 || !isPlain(phrase)) return false
  const known = nobodies.get(phrase)
  if (known !== undefined) return known
  const bare = SELF.replace(phrase, '')
  // ザーリャ側 is read by what stands in front of 側, which the cast may know, and short names of outlets by the page
  const nobody = bare === phrase && !SIDE.test(phrase) && !OUTLETS_HINT.test(phrase) && identify(phrase, NO_CAST, null) === null
  if (nobodies.size >= MOST_NOBODIES) nobodies.clear()
  nobodies.set(phrase, nobody)
  return nobody
}

const JOINT = /(?:や|、|および|及び|並びに|ならびに|そして|また|と(?!して|する|いう)|・)+/
/** Something that joins outlets, or says that there are several. */
const OUTLETS_HINT = /[や、とび・=/-]|(?:紙|新聞|社|局|メディア|機関|など|ほか|他|等|報道|記事)$/
const STRONG_JOINT = /(?:や|、|および|及び|並びに|ならびに|そして|また|と(?!して|する|いう))+/
const NOBODY = anchored(
  /^(人|それ|これ|あれ|何|誰|だれ|何者|自ら|みずから|自身|自分|自分たち|互い|皆|全員|我が国|どこ|いずれ|両方|前者|後者|これら|それら|すべて|全て|世論|次|別|他|ほか|双方とも|どちら|誰も)(か)?$/,
)
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

const SELF = anchored(/(?:自身|自体|本人|など)$/)
/** 前述の, …の別の記事, 19日の: what a phrase carries besides the name. */
function stripped(raw: string): string {
  const inside = raw.includes('(') ? raw.replace(/\([^()]*\)/g, '') : raw
  // a bracket whose partner was lost in the page: タイムズ』紙
  const whole = /[」』]/.test(inside) && !/[「『]/.test(inside) ? inside.replace(/[」』]/g, '') : inside
  return whole
    .replace(/^(?:同じく|前述の|上記の|さきの|先の|.{1,12}(?:記事|報道)による|(?:一方|なお|また|しかし|さらに)(?=[一-龠ァ-ヴA-Z]))/, '')
    .replace(/の(?:別の?|その後の)+(?:記事|続報|報道)?$|の続報$/, '')
    .replace(/(?<=.)(?:の|が)?[0-9年月日]+(?:付け?)?(?:の|に)?発表(?:の|した).*$/, '')
    .replace(/の[0-9]+[日月年時][^の]*$/, '')
    .replace(/^[\s、。・:;■◆●▼※*-]+|[\s、]+$/g, '')
    .replace(/^[^:]*[0-9日]:/, '')
    .replace(/(?<=[ァ-ヴー一-龠])[A-Za-z][A-Za-z .'’-]+$/, '')
    .replace(/^[0-9年月日]+(?:まで|から)?(?:の|、)/, '')
}

/** Kanji and katakana alone: nothing joins, points or modifies in it, so most patterns need not be asked. */
function isPlain(phrase: string): boolean {
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i)
    if (!((code >= 0x4e00 && code <= 0x9fa0) || (code >= 0x30a1 && code <= 0x30f6) || code === 0x30fc)) return false
  }
  return true
}

function identify(raw: string, cast: Cast, day: string | null): Identity | null {
  const phrase = SELF.replace(isPlain(raw) ? raw : stripped(raw), '')
  if (phrase === '') return null
  if (NOBODY.test(phrase)) return null
  const listedWhole = lookup(phrase).some((e) => e.form !== 'abbreviation')
  const several = listedWhole
    ? null
    : ((OUTLETS_HINT.test(phrase) ? outletsIn(phrase, false, cast.text, (part) => one(part, cast, day)) : null) ??
      (JOINT.test(phrase) ? joint(phrase, cast, day) : null))
  return several ?? one(phrase, cast, day)
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

/** AやB, A、B: each has to be somebody in its own right. */
function joint(whole: string, cast: Cast, day: string | null): Identity | null {
  // カルナ、ドーレンの両氏; 大統領やドーレン外相ら
  const phrase = whole.replace(
    /(?:の(?:両|[二三四五六七八九十0-9]+)(?:氏|者|人|名|社|党|国|か国|カ国|団体|大臣|首脳|大統領|首相|外相)|ら)$/,
    '',
  )
  const strong = cut(phrase, STRONG_JOINT).filter((p) => p && !/^(?:日刊|大手|有力|地元|全国|経済|英字)?(?:紙|誌)$/.test(p))
  const parts = strong.length > 1 || STRONG_JOINT.test(phrase) ? strong : cut(phrase, JOINT).filter(Boolean)
  if (parts.length === 1 && strong.length === 1) return one(strong[0] as string, cast, day)
  if (
    parts.length < 2 ||
    parts.length > 8 ||
    parts.some((p) => /^[0-9,.]+(?:億|万|千)?(?:円|ドル|ユーロ|人|個|台|件|本|枚|年|月|日|時)/.test(p)) ||
    parts.some((p) => p.length < 2)
  )
    return null
  const all = parts.map((p) => one(p, cast, day))
  if (all.some((x) => x === null || x.kind === 'unknown' || x.anaphor)) return null
  // ・ joins parts of one name too: only outlets and people the lexicon knows are told apart by it alone
  if (/・/.test(phrase) && !/や|、|と|および|及び/.test(phrase) && !all.every((x) => x?.kind === 'outlet')) return null
  const each = all as Identity[]
  // 大統領の側近、パトルシェフ書記: the first only describes the second
  const lastOne = each[each.length - 1] as Identity
  if (
    each.length === 2 &&
    /^[^やと]+、[^やと]+$/.test(phrase) &&
    lastOne.kind === 'person' &&
    (each[0] as Identity).kind !== 'person' &&
    /(側近|幹部|元首|首相|大統領|担当|責任者|報道官|トップ|代表|議員|弁護士|教授|専門家|出身|候補|創設者|指導者|長|員|者|家|官|師|士|人|手|女性|男性|記者|作家|エコノミスト|アナリスト|ストラテジスト|コンサルタント|ジャーナリスト|フェロー|スポークスマン|スポークスウーマン|スポークスパーソン|オーナー|マネージャー|ディレクター|プロデューサー|リーダー|メンバー|ブロガー|コメンテーター)$/.test(
      parts[0] as string,
    )
  )
    return { ...lastOne, aliases: [...lastOne.aliases, phrase] }
  const first = each[0] as Identity
  if (each.every((x) => x.name === first.name)) return first
  const kind = each.every((x) => x.kind === first.kind) ? first.kind : each.some((x) => x.kind === 'group') ? 'group' : first.kind
  return { name: each.map((x) => x.name).join('、'), kind, aliases: [...new Set([phrase, parts.join('、')])], basis: 'joint' }
}

const THIS_PAPER = anchored(/^(?:この|その|同|当該)(文書|報告書|法律|条約|覚書|声明|論文|書簡|法|協定)$/)
/** Bodies named without their state: whose they are the page tells elsewhere, or everybody knows. */
const BARE_BODY = /^(政府|議会|国会|当局|軍|軍部|司法当局|捜査当局|関係当局|治安当局|地元当局|検察当局|警察当局)$/
function one(raw: string, cast: Cast, day: string | null): Identity | null {
  // 日本の政府 is 日本政府
  const phrase = /(?:政府|議会|国会)$/.test(raw) ? raw.replace(/の(政府|議会|国会)$/, '$1') : raw
  if (phrase.length <= 4 && BARE_BODY.test(phrase))
    return { name: phrase, kind: 'office', aliases: [], basis: 'office named without a state' }
  const paper = THIS_PAPER.exec(phrase)
  if (paper) return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'body', head: paper[1] as string }, basis: 'anaphor' }
  const together = OUTLETS_TOGETHER.exec(phrase)
  if (together)
    return { name: phrase, kind: 'outlet', aliases: [], anaphor: { wants: 'outlets', head: together[1] as string }, basis: 'anaphor' }
  if (SAME_OUTLET.test(phrase))
    return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'outlet', head: '紙' }, basis: 'anaphor' }
  if (/^彼(?:女)?(?:ら|たち)$/.test(phrase))
    return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'people', head: '' }, basis: 'anaphor' }
  const anaphor = ANAPHOR.exec(phrase)
  if (anaphor) {
    const head = anaphor[2] ?? anaphor[5] ?? anaphor[6] ?? ''
    const wants = OUTLET_TAIL.test(head) ? 'outlet' : PERSON_TAIL.test(head) || anaphor[6] ? 'person' : 'body'
    return { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants, head: anaphor[6] ? '' : head }, basis: 'anaphor' }
  }
  // 経済紙モーニング・レジスター: a dotted name behind what it is, and no person's
  const called = /(?:紙|誌|通信社?|テレビ|ラジオ|放送|サイト|メディア)(?:の|・)?[ァ-ヴA-Z][ァ-ヴーA-Za-z・= ]{2,24}$/.test(phrase)
    ? calledWhat(phrase)
    : null
  if (called && !cast.persons.some((p) => p.offices.length > 0 && called.name.endsWith(p.name))) return called
  return titled(phrase, cast, day) ?? listed(phrase, cast) ?? shaped(phrase, cast, day)
}

/** Somebody with a title: ドイツのオラフ・ショルツ首相; an office alone: 英国防相. */
function titled(phrase: string, cast: Cast, day: string | null): Identity | null {
  const title = longestTitleEndingAt(phrase, phrase.length)
  if (!title) return portfolio(phrase, cast) ?? appositive(phrase, cast)
  const name = withoutState(nameBefore(phrase, title.start), cast)
  const leading = name && /^([^・]+)・(.+)$/.exec(name.name)
  if (name && leading && !name.body && landsOf(cast).lands.has(leading[1] as string))
    return personOf(leading[2] as string, cast.named(leading[2] as string), phrase, title.title.surface, leading[1] as string)
  const land =
    name && title.title.kind !== 'honorific' && title.title.kind !== 'accused'
      ? officeOfLand(phrase, name.name, title.title.surface, cast)
      : null
  if (land) return land
  if (name) {
    const person = cast.named(name.name)
    const office = title.title.kind === 'honorific' ? undefined : title.title.surface
    return personOf(name.name, person, phrase, office, name.body ?? stateIn(phrase.slice(0, name.start)))
  }
  if (title.title.kind === 'honorific' || title.title.kind === 'accused') {
    const bare = lastName(phrase.slice(0, title.start))
    if (bare.length < 1 || /^(お|皆|各|両|た)$/.test(bare))
      return bare === '皆' ? null : { name: phrase, kind: 'group', aliases: [], basis: 'titled' }
    return personOf(bare, cast.named(bare), phrase, undefined, undefined)
  }
  return (
    fullName(phrase, title.end, cast) ??
    portfolio(phrase, cast) ??
    surnameAlone(phrase, title, cast) ??
    officeHolder(phrase, title, cast, day)
  )
}

/** 協会の荻野光雄強化事業本部長, 荻野光雄・宇宙機構教授: a full name in front of an office that no table has whole. */
function fullName(phrase: string, end: number, cast: Cast): Identity | null {
  const met = cast.metIn(phrase, end)
  if (!met || /[のはがを、]/.test(phrase.slice(met.end, end))) return null
  return personOf(met.person.name, met.person, phrase, phrase.slice(met.end).replace(/^・/, ''), stateIn(phrase.slice(0, met.start)))
}

/** カレニア|国防相, where the page knows カレニア連邦 or カレニア議会: an office of a state that no table lists. */
function officeOfLand(phrase: string, name: string, office: string, cast: Cast): Identity | null {
  if (!/^[ァ-ヴー]{2,}$/.test(name)) return null
  const { lands, holders } = landsOf(cast)
  if (!lands.has(name)) return null
  const held = holders.get(office) ?? []
  const own = held.length > MANY ? [] : held.filter((p) => JOINTS.some((joint) => cast.text.includes(name + joint + p.name)))
  const [holder] = own
  if (own.length === 1 && holder)
    return {
      ...personOf(holder.name, holder, phrase, office, undefined),
      affiliation: name,
      basis: `office held by ${holder.name} in this page`,
    }
  return {
    name: phrase,
    kind: /(相|大統領|首相|長官|報道官|議長|元帥|司令官)$/.test(office) ? 'office' : 'group',
    aliases: [],
    office,
    affiliation: name,
    basis: 'office named without a person',
  }
}
const LAND =
  /(?<![ァ-ヴー])([ァ-ヴー]{2,16})(?=共和国|連邦|王国|公国|議会|外務省|国防省|国営|大統領府|政府|[陸海空]?軍(?![事団縮人曹])|領|国境|国民|の(?:首都|大統領|首相|外相|国防相|外務省|国防省|政府|軍))/g
/** What may stand between a land and who holds its office: カレニア連邦の|オスカル・ドレイク. */
const JOINTS = ['共和国の', '連邦の', '王国の', '公国の', 'の', '']
/** More holders of one office than this cannot be told apart, and looking for each would make long pages slow. */
const MANY = 8

interface Lands {
  readonly lands: ReadonlySet<string>
  readonly holders: ReadonlyMap<string, readonly Person[]>
}
const LANDS_OF = new WeakMap<Cast, Lands>()
/** The lands a page knows and who holds which office in it, read once. */
function landsOf(cast: Cast): Lands {
  const known = LANDS_OF.get(cast)
  if (known) return known
  const holders = new Map<string, Person[]>()
  for (const person of cast.persons)
    for (const { surface } of person.offices) {
      const of = holders.get(surface)
      if (!of) holders.set(surface, [person])
      else if (of.length <= MANY) of.push(person)
    }
  const made = { lands: new Set(Array.from(cast.text.matchAll(LAND), (match) => match[1] as string)), holders }
  LANDS_OF.set(cast, made)
  return made
}

/** タイイップ・エルドアン・トルコ|首相: the state between name and office is no part of the name. */
function withoutState(name: ReturnType<typeof nameBefore>, cast: Cast): ReturnType<typeof nameBefore> {
  const match = name && /^(.+)・([^・]+)$/.exec(name.name)
  if (!match) return name
  const last = match[2] as string
  const state = lookup(last).find((e) => e.kind === 'state')?.canonical ?? (landsOf(cast).lands.has(last) ? last : null)
  return state ? { ...name, name: match[1] as string, body: state } : name
}

const PORTFOLIO = anchored(
  /^(?:.*の)?([ァ-ヴ][ァ-ヴー・=]+)((?:[一-龠]{1,12}|[一-龠・ァ-ヴー]{2,16})(?:相|長|官|担当|補佐|代表|会長|委員|議員|大使|司令|教授|員|党首|総裁|書記|主席|総統|首席))$/,
)
/** バクリー経済担当調整相: a katakana name with an office no table has. */
function portfolio(phrase: string, cast: Cast): Identity | null {
  const match = PORTFOLIO.exec(phrase)
  if (
    !match ||
    /^(政府|当局|軍(?![縮事司需備])|政権|与党|野党)/.test(match[2] as string) ||
    lookup(match[1] as string).some((e) => e.kind !== 'person')
  )
    return null
  const name = withoutState({ name: match[1] as string, start: 0, body: null }, cast)?.name ?? (match[1] as string)
  return personOf(name, cast.named(name), phrase, match[2], undefined)
}

const ONE_KANJI_SURNAMES = anchored(/(^|の|、)([菅森林原東南北西関堀岡谷辻星橋李王朴金張陳習胡温江朱周馬蔡呉曹劉趙丁鄭安文盧尹韓孫董彭])$/)
/** 菅総務相, 朴外相: a surname of one character. */
function surnameAlone(phrase: string, title: NonNullable<ReturnType<typeof longestTitleEndingAt>>, cast: Cast): Identity | null {
  const match = ONE_KANJI_SURNAMES.exec(phrase.slice(0, title.start))
  if (!match) return null
  const surname = match[2] as string
  const person = cast.persons.find((p) => p.name.startsWith(surname) && p.name.length >= 2 && p.name.length <= 4) ?? null
  return personOf(surname, person, phrase, title.title.surface, undefined)
}

/** The name at the end of a phrase: 通知書を受けた夫人・|享子. */
function lastName(before: string): string {
  // 青木さやか|さん, 辛酸なめ子|さん
  const mixed = /(?:^|[・、の])([一-龠々]{1,3}[ぁ-ん]{2,5}子?)$/.exec(before)
  if (mixed) return mixed[1] as string
  const run = /([ァ-ヴー][ァ-ヴー・=]+|[一-龠々ヶ]{1,6}|[ぁ-ん]{2,6}|[A-Za-z][A-Za-z .]+)$/.exec(before)
  return run ? (run[1] as string).replace(/^[・=ー]+/, '') : before.replace(/^.*の/, '')
}

/** The last noun of a phrase, without the clauses and nouns that describe it: 親会社である|阪急ホールディングス. */
function headOf(phrase: string): string {
  if (isPlain(phrase)) return phrase
  let from = 0
  for (const match of phrase.matchAll(/の|である|[うくすつぬむるぐぶたない](?=[ァ-ヴー一-龠A-Z])/g))
    if (match.index + match[0].length < phrase.length) from = match.index + match[0].length
  return phrase.slice(from)
}

/** 報道官のザハロワ, ロシア外務省のマリア・ザハロワ: a bare name the page knows, behind の. */
function appositive(phrase: string, cast: Cast): Identity | null {
  const bare = phrase.includes('の') ? phrase.replace(/^.*の(?=[ァ-ヴA-Z一-龠])/, '') : phrase
  const person = cast.named(bare)
  if (person && bare.length >= 2 && !lookup(bare).some((e) => e.kind !== 'person'))
    return personOf(bare, person, phrase, undefined, undefined)
  // 首相候補|アンゲラ・メルケル: a dotted name behind what its owner is
  const dotted = /[一-龠々]([ァ-ヴ][ァ-ヴー]+(?:[・=][ァ-ヴ][ァ-ヴー]*)*[・=][ァ-ヴ][ァ-ヴー]+)$/.exec(bare)?.[1]
  return dotted && !lookup(dotted).some((e) => e.kind !== 'person')
    ? personOf(dotted, cast.named(dotted), phrase, undefined, undefined)
    : null
}

const ANY_OF = /(?:^|の)(?:他|ほか|別|ある|複数|一部|多く|何人か|もう一人)の/
const MANY_HOLD = anchored(/(?:議員|選手|教授|弁護士|記者|委員|隊員|職員)$/)
function officeHolder(
  phrase: string,
  title: NonNullable<ReturnType<typeof longestTitleEndingAt>>,
  cast: Cast,
  day: string | null,
): Identity | null {
  const before = phrase.slice(0, title.start)
  const body = title.state ?? stateIn(before)
  const role = title.title.roleKey
  // 他の議員, 党の議員: one of many
  const anyone = ANY_OF.test(before) || (before !== '' && MANY_HOLD.test(title.title.surface))
  const person = role && !anyone ? cast.holding(role, body ?? null, title.title.surface) : null
  const plain =
    before === '' || lookup(before.replace(/の$/, '')).some((e) => e.kind === 'state' || e.kind === 'organisation') || body !== undefined
  if (person && plain && !/(元|前)$/.test(before))
    return { ...personOf(person.name, person, phrase, title.title.surface, body), basis: `office held by ${person.name} in this page` }
  const held = role && body && day && plain && !/(元|前)$/.test(before) ? holderOf(role, body, day) : null
  if (held && title.title.kind === 'office')
    return {
      name: held.canonical,
      kind: 'person',
      aliases: [phrase, held.family, ...held.aliases],
      office: title.title.surface,
      affiliation: body as string,
      basis: `office held by ${held.canonical} on ${day}`,
    }
  return {
    name: phrase,
    kind: title.title.kind === 'office' ? 'office' : 'group',
    aliases: [],
    office: title.title.surface,
    ...(body ? { affiliation: body } : {}),
    basis: 'office named without a person',
  }
}

function personOf(
  name: string,
  person: Person | null,
  phrase: string,
  office: string | undefined,
  body: string | undefined | null,
): Identity {
  const known = person ?? null
  const held = known?.offices[0]
  return {
    name: known?.name ?? name,
    kind: 'person',
    aliases: [...new Set([name, phrase, ...(known?.forms ?? [])])].filter((x) => x !== (known?.name ?? name)),
    ...((office ?? held?.surface) ? { office: (office ?? held?.surface) as string } : {}),
    ...((body ?? held?.body) ? { affiliation: (body ?? held?.body) as string } : {}),
    basis: 'named',
  }
}

/** ISO code of the state (or name of the body) a phrase begins or ends with: 英|国防相, ウクライナ|大統領. */
function stateIn(before: string): string | undefined {
  const clean = before.replace(/(の|・|、|元|前|現|新|副)+$/, '')
  for (let start = Math.max(0, clean.length - 14); start < clean.length; start++) {
    const found = lookup(clean.slice(start)).find((e) => e.kind === 'state' || e.kind === 'organisation')
    if (found) return found.canonical
  }
  for (let length = Math.min(10, clean.length); length >= 1; length--) {
    const found = lookup(clean.slice(0, length)).find((e) => e.kind === 'state')
    if (found) return found.canonical
  }
  return undefined
}

const GOVERNMENT = anchored(/(政府|側|当局|連邦政府|政権|指導部|首脳部)$/)
const PAPER_OF = /^(米|英|仏|独|露|ロシア|中国|韓国|日本|フランス|ドイツ|[ァ-ヴー]+)?(紙|誌|メディア|大手紙|有力紙|国営通信|国営)(の|、)?/
const STATE_BEFORE_LATIN = anchored(/^(米|英|仏|独|露|ロ|中|韓|日|伊|印|豪|加|台|北)(?=[A-Z「『])/)
const MEDIA = anchored(/^(?:国営|公共|民放|地元|現地|主要)?(?:メディア|新聞|テレビ|ラジオ|放送|通信社|報道機関|マスコミ)$/)
const EDITION = anchored(/(?:[一-龠]{2,4})?版$/)
const PART = anchored(/(紙|誌|社|電|電子版|加盟国|全加盟国|声明|本部|当局|首脳陣)$/)
/** A name the lexicon knows, whole or behind の: 英紙|ニューヨーク・タイムズ, ロシア|政府. */
function listed(phrase: string, cast: Cast): Identity | null {
  const tries = [
    phrase,
    GOVERNMENT.replace(phrase, ''),
    phrase.includes('の') ? phrase.replace(/^.*?の(?=[^の]+$)/, '') : phrase,
    /[紙誌メ国]/.test(phrase) ? phrase.replace(PAPER_OF, '') : phrase,
    isPlain(phrase) ? phrase : STATE_BEFORE_LATIN.replace(phrase, ''),
    EDITION.replace(phrase, ''),
    PART.replace(phrase, ''),
  ]
  for (const [i, form] of tries.entries()) {
    if (form === '' || (i > 0 && form === phrase)) continue
    const entry = best(lookup(form))
    if (!entry) continue
    if (i === 1 && entry.kind !== 'state') continue
    // フランス紙 is a paper, not France
    if (entry.kind === 'state' && /(?:紙|誌)$/.test(phrase))
      return { name: phrase, kind: 'outlet', aliases: [], basis: 'shape of the name' }
    // 中国のメディア: any of them, and no outlet of that name
    if (i === 2 && MEDIA.test(form)) return { name: phrase.replace(/^.*、/, ''), kind: 'outlet', aliases: [form], basis: 'named' }
    // 財団のホームページ: its owner speaks, for which see `shaped`
    if (i === 2 && (entry.kind === 'group' || entry.kind === 'office' || entry.kind === 'channel')) continue
    if (entry.kind === 'group') return entry.anaphoric ? null : { name: phrase, kind: 'group', aliases: [], basis: 'named' }
    if (entry.kind === 'person') return personOf(entry.canonical, cast.named(entry.family ?? entry.canonical), phrase, undefined, undefined)
    return {
      name: entry.canonical,
      kind: kindOf(entry.kind),
      aliases: [...new Set([phrase, form, ...entry.aliases.filter((alias) => alias.length > 1 && cast.holds(alias))])],
      basis: 'named',
    }
  }
  return null
}

const ORDER: readonly NameKind[] = ['outlet', 'organisation', 'state', 'office', 'document', 'person', 'channel', 'group']
function best(entries: readonly NameEntry[]): NameEntry | null {
  if (entries.length === 0) return null
  const plain = entries.filter((e) => e.form !== 'abbreviation')
  return [...plain].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0] ?? null
}

const kindOf = (kind: NameKind): IdentityKind => (kind === 'document' ? 'state' : kind === 'channel' ? 'outlet' : kind)

const COUNTED = anchored(/[0-9]+(人|名|社|カ国|か国|件|棟|台|匹|頭|票)$/)
const IN_QUOTES = anchored(/[「『"]([^」』"]+)[」』"](?:紙|誌)?$/)
/** 市民団体「X」, 支援組織である「X」: what is in brackets is the name of a body. */
const BODY_CALLED = anchored(/(?:組織|団体|グループ|政党|会派|会社|企業|機関|財団|連合|法人|協会|ボランティア|バンド)(?:である|の|、|・)?$/)
const PAPER_CALLED = anchored(/(?:紙|誌|新聞|通信|通信社|サイト|メディア|放送|テレビ|テレビ局|ラジオ|ラジオ局|番組|ブログ)(?:の|、|・)?$/)
const ENDS_LIKE_BODY = anchored(
  /[^機社都大総](?:の会|協会|連盟|連合|同盟|委員会|協議会|評議会|機構|財団|組合|ネットワーク|センター|フォーラム)$/,
)
const WORDS_OF = anchored(
  /^(.+?)の(?:最近の|先日の|今回の|公式の|公式)?(?:共同)?(?:オフィシャル)?(?:ウェブ)?(?:サイト|ホームページ|ブログ|ツイッター|フェイスブック|広報|声明|発言|演説|談話|コメント|書簡|投稿|ツイート|公式声明)$/,
)
const OWN_SITE = anchored(/[ァ-ヴー一-龠A-Za-z](?<!各)(?:公式|オフィシャル)(?:ウェブ)?(?:サイト|ホームページ|ブログ)$/)
const SIDE = anchored(/^(.+?)(政府|側|当局|政権|指導部)$/)
const REALM = anchored(/[ァ-ヴー一-龠]{2,}(共和国|王国|連邦|公国|首長国|合衆国)$/)
/** 第7条, 第2条第1項: a clause of a treaty or law. */
const ARTICLE = anchored(/^(?:同|.{0,6}(?:条約|憲法|協定|規約|法))?第[0-9一二三四五六七八九十百]+条(?:第?[0-9一二三四五六七八九十]+項)?$/)
const PAPERS = /文書|報告書|声明|白書|意見書|提言書|調査書|議事録|手記$/
const FIRST_PERSON = anchored(/^(私|わたし|僕|俺|筆者|管理人|我々|われわれ)(たち)?$/)
const CIRCLES = anchored(/(情報源|消息筋|関係筋|情報筋)$/)
/** 代理出産を手がける|諏訪クリニック: a clause in front of a name is no part of it; in front of a common noun it stays (撮影された巡査). */
function withoutClause(phrase: string): string {
  const name =
    /(?:[うくすつぬむるぐぶ]|[っいしえけせてねべめれげぜりちきぎびみじに]た|[んい]だ)([ァ-ヴー一-龠々A-Za-z][ァ-ヴー一-龠々A-Za-z0-9・]{4,})$/.exec(
      phrase,
    )?.[1]
  return name ?? phrase
}

const CALLED =
  /(?:^|[のるた、・])(?:[一-龠ァ-ヴー]{0,8})(野党|与党|政党|新党|会派|団体|武装組織|過激派|シンクタンク|財団|企業|商社|会社|メーカー|紙|誌|通信社?|テレビ局?|ラジオ局?|放送局?|ニュースサイト|報道サイト|メディア)(?:の|・)?([ァ-ヴA-Zー一-龠ぁ-ん][ァ-ヴーA-Za-z0-9一-龠ぁ-ん・= ]{1,24})$/
/** 野党の緑の道, 調査会社パルス・ナウ, 国営通信ザグリン: a name nobody knows behind what its bearer is. */
function calledWhat(phrase: string): Identity | null {
  const match = CALLED.exec(phrase)
  if (!match) return null
  const [, what = '', name = ''] = match
  const joined = phrase.endsWith(what + name)
  // 野党議員, 会社員: without の the name must look like one
  if (joined ? !/^[ァ-ヴA-Z][ァ-ヴーA-Za-z・= ]{2,}$/.test(name) : !/^[ァ-ヴA-Z一-龠][^はがをにで]+$/.test(name)) return null
  const outlet = /紙|誌|通信|テレビ|ラジオ|放送|サイト|メディア/.test(what)
  return { name, kind: outlet ? 'outlet' : 'organisation', aliases: [phrase], basis: 'shape of the name' }
}

/** …特急がラストラン|朝日新聞, UTC+9|NHK: a known outlet that runs into what stands in front, where a page has lost a break. */
function outletAtEnd(phrase: string): { canonical: string; surface: string } | null {
  if (/[、とや]|及び|および/.test(phrase) || /^[\x20-\x7e]+$/.test(phrase)) return null
  for (let start = Math.max(1, phrase.length - 14); start <= phrase.length - 3; start++) {
    const surface = phrase.slice(start)
    if (/(?:サイト|メディア|[紙誌]|各社|報道)$/.test(surface)) return null
    const entry = lookup(surface).find((e) => e.kind === 'outlet' && e.form !== 'abbreviation' && !e.anaphoric)
    if (entry) return { canonical: entry.canonical, surface }
  }
  return null
}

/** Nobody the lexicon knows: told by the shape of the name. */
function shaped(phrase: string, cast: Cast, day: string | null): Identity | null {
  const head = headOf(phrase)
  if (/の(?:[1一]人|ひとり)$/.test(phrase)) return { name: phrase, kind: 'group', aliases: [], basis: 'shape of the name' }
  if (COUNTED.test(head)) return null
  const quoted = IN_QUOTES.exec(phrase)
  const titledBody = quoted && BODY_CALLED.exec(phrase.slice(0, quoted.index))
  if (quoted && (titledBody || ENDS_LIKE_BODY.test(quoted[1] as string)))
    return { name: quoted[1] as string, kind: 'organisation', aliases: [phrase], basis: 'shape of the name' }
  if (quoted) {
    const entry = best(lookup(quoted[1] as string))
    if (entry?.kind === 'outlet') return { name: entry.canonical, kind: 'outlet', aliases: [phrase], basis: 'named' }
    if (isOutletShape(phrase) || isOutletShape(quoted[1] as string) || PAPER_CALLED.test(phrase.slice(0, quoted.index)))
      return { name: quoted[1] as string, kind: 'outlet', aliases: [phrase], basis: 'shape of the name' }
  }
  // 人気番組を放送した|テレビ東京: a clause in front only describes who is known
  const known = head !== phrase && head.length > 2 ? best(lookup(head)) : null
  if (known && (known.kind === 'outlet' || known.kind === 'organisation') && !known.anaphoric)
    return { name: known.canonical, kind: known.kind, aliases: [...new Set([phrase, head])], basis: 'named' }
  const person = cast.named(head)
  if (person) return personOf(head, person, phrase, undefined, undefined)
  const last = phrase.length > 12 || /[0-9]/.test(phrase) ? outletAtEnd(phrase) : null
  if (last) return { name: last.canonical, kind: 'outlet', aliases: [last.surface], basis: 'named' }
  if (isOutletShape(phrase) || isOutletShape(head)) {
    const bare = (isOutletShape(head) ? head : phrase).replace(/^.*、/, '').replace(/(紙|誌)$/, '')
    return { name: bare.length > 1 ? bare : phrase, kind: 'outlet', aliases: [phrase, head], basis: 'shape of the name' }
  }
  const words = WORDS_OF.exec(phrase)
  const speaker = words ? one(words[1] as string, cast, day) : null
  if (speaker && speaker.kind !== 'unknown' && speaker.kind !== 'group' && !speaker.anaphor)
    return { ...speaker, aliases: [...speaker.aliases, phrase] }
  if (OWN_SITE.test(head)) return { name: phrase, kind: 'outlet', aliases: [head], basis: 'shape of the name' }
  const side = SIDE.exec(phrase)
  if (side) {
    const inner = one(side[1] as string, cast, day)
    if (inner && inner.kind !== 'unknown' && inner.kind !== 'group') return { ...inner, aliases: [...inner.aliases, phrase] }
  }
  if (NOT_SPEAKERS.test(head) && true) return null
  if (isDocumentShape(head) || ARTICLE.test(head)) return { name: phrase, kind: 'state', aliases: [head], basis: 'shape of the name' }
  if (REALM.test(head)) return { name: head, kind: 'state', aliases: [phrase], basis: 'shape of the name' }
  if (PAPERS.test(head)) return { name: phrase, kind: 'state', aliases: [head], basis: 'shape of the name' }
  const named = withoutClause(phrase)
  if (isOfficeShape(head)) return { name: named, kind: 'office', aliases: [phrase, head], basis: 'shape of the name' }
  if (isOrganisationShape(head)) return { name: named, kind: 'organisation', aliases: [phrase, head], basis: 'shape of the name' }
  if (BODY_TAIL.test(head) && head.length > 2)
    return {
      name: named,
      kind: /(局|署|課|庁|省|県警|警察|消防|市|町|村|区|県|府|都|道)$/.test(head) ? 'office' : 'organisation',
      aliases: [head],
      basis: 'shape of the name',
    }
  if (GROUP_TAIL.test(head))
    return { name: phrase, kind: /(筋|情報源)$/.test(head) ? 'unknown' : 'group', aliases: [], basis: 'shape of the name' }
  if (FIRST_PERSON.test(head)) return { name: head, kind: 'person', aliases: [], basis: 'first person' }
  if (CIRCLES.test(head)) return { name: phrase, kind: 'unknown', aliases: [], basis: 'shape of the name' }
  return calledWhat(phrase)
}
