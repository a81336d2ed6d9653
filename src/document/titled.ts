import { longestTitleEndingAt, lookup } from '#lexicon'
import { anchored } from '#text'
import type { Cast, Person } from './cast.ts'
import type { Identity } from './identity.ts'
import { isPortfolio, nameBefore } from './name-before.ts'
import { lastName } from './name-phrase.ts'
import { holdersOf, landIn, MANY, officeHolder, personOf, stateIn } from './office-holder.ts'

/** Somebody with a title: ドイツのオラフ・ショルツ首相; an office alone: 英国防相. */
export function titled(phrase: string, cast: Cast, day: string | null): Identity | null {
  // イルゼ・トマノ エネルギー相
  const spaced = /[ 　]/.test(phrase) ? SPACED.exec(phrase) : null
  if (spaced) return personOf(spaced[1] as string, cast.named(spaced[1] as string), phrase, spaced[2], undefined)
  const title = longestTitleEndingAt(phrase, phrase.length)
  if (!title) return portfolio(phrase, cast) ?? appositive(phrase, cast)
  const before = withoutState(nameBefore(phrase, title.start, cast.lands), cast)
  const name = before && isPortfolio(before.name, title.title.surface) ? null : before
  // レーヴ共和国|外相: the kind of state belongs to its name
  const ofRealm = name && officeOfRealm(phrase, name.name, title.title.surface, cast)
  if (ofRealm) return ofRealm
  const land =
    name && title.title.kind !== 'honorific' && title.title.kind !== 'accused'
      ? officeOfLand(phrase, name.name, title.title.surface, cast)
      : null
  if (land) return land
  const local = name ? officeOfPlace(phrase, name.name, title.title.surface, cast) : null
  if (local) return local
  if (name) {
    const person = cast.named(name.name)
    const office = title.title.kind === 'honorific' ? undefined : title.title.surface
    const front = phrase.slice(0, name.start)
    return personOf(name.name, person, phrase, office, name.body ?? stateIn(front) ?? landIn(front, cast))
  }
  if (title.title.kind === 'honorific' || title.title.kind === 'accused') {
    // 蘇|氏: a state's letter in front of what only people are called is a surname
    const bare = lastName(phrase.slice(0, title.title.kind === 'honorific' ? title.core : title.start))
    if (
      DID.test(bare) ||
      bare.length < 1 ||
      /^([0-9]+|お|皆|各|両|た|歳|才|代|人|名|おば|おじ|じい|ばあ|お?[爺婆]|奥|お?母|お?父|お?兄|お?姉|お?客|お子|娘|息子|赤|職人|患者|業者|店員|農家|漁師|遺族|隊員|お医者|お巡り)$/.test(
        bare,
      )
    )
      return bare === '皆' ? null : { name: phrase, kind: 'group', aliases: [], basis: 'titled' }
    return personOf(bare, cast.named(bare) ?? surnameOf(bare, cast) ?? listedOf(bare, cast), phrase, undefined, undefined)
  }
  return (
    fullName(phrase, title.end, cast) ??
    surnameKnown(phrase, title, cast) ??
    portfolio(phrase, cast) ??
    surnameAlone(phrase, title, cast) ??
    officeHolder(phrase, title, cast, day)
  )
}

/** 近くにいた|容疑者: a clause, and nobody's name. */
const DID = anchored(/[一-龠ぁ-ん](?:いた|った|れた|した|んだ|えた|けた|ある|いる|える|れる|せる)$/)

const SURNAME = /(?:^|[^一-龠々])([一-龠々]{2,3})$/
/** 中村|選手, 金子|社長 of a page that names 中村俊輔: what ends like a place or a people is a surname there. */
function surnameKnown(phrase: string, title: NonNullable<ReturnType<typeof longestTitleEndingAt>>, cast: Cast): Identity | null {
  const surname = SURNAME.exec(phrase.slice(0, title.start))?.[1]
  const person = surname ? cast.named(surname) : null
  return surname && person && person.name !== surname && person.name.startsWith(surname)
    ? personOf(surname, person, phrase, title.title.surface, undefined)
    : null
}

/** 協会の荻野光雄強化事業本部長, 荻野光雄・宇宙機構教授: a full name in front of an office that no table has whole. */
function fullName(phrase: string, end: number, cast: Cast): Identity | null {
  const met = cast.metIn(phrase, end)
  if (!met || /[のはがを、]/.test(phrase.slice(met.end, end))) return null
  return personOf(met.person.name, met.person, phrase, phrase.slice(met.end).replace(/^・/, ''), stateIn(phrase.slice(0, met.start)))
}

const REALM_OFFICE = /^(?:人民共和国|共和国|連邦|王国|公国|帝国|首長国|合衆国|民国)(.{2,})$|^(?=中銀|中央銀行)(.+)$/

/** レーヴ|共和国外相, オスタリカ|中銀総裁: what stands in front of such an office is a state. */
function officeOfRealm(phrase: string, name: string, office: string, cast: Cast): Identity | null {
  const realm = /^[ァ-ヴー]{2,}$/.test(name) ? REALM_OFFICE.exec(office) : null
  // ノゲイラ中銀総裁 of a page that knows ベアトリス・ノゲイラ
  const known = cast.named(name)
  if (known && known.name !== name) return null
  return realm && officeOfLand(phrase, name, (realm[1] ?? realm[2]) as string, cast, true)
}

/** カレニア|国防相, where the page knows カレニア連邦 or カレニア議会: an office of a state that no table lists. */
function officeOfLand(phrase: string, name: string, office: string, cast: Cast, sure = false): Identity | null {
  if (!/^[ァ-ヴー]{2,}$/.test(name)) return null
  const { lands } = cast
  const held = holdersOf(cast).get(office) ?? []
  const own = held.length > MANY ? [] : held.filter((p) => JOINTS.some((joint) => cast.holds(name + joint + p.name)))
  if (!sure && !lands.has(name) && own.length !== 1) return null
  // the only one of that office in the page, and of no other land
  if (own.length === 0 && held.length === 1) {
    const [only] = held as [Person]
    if (![...lands].some((land) => land !== name && JOINTS.some((joint) => cast.holds(land + joint + only.name)))) own.push(only)
  }
  const [holder] = own
  if (own.length === 1 && holder)
    return {
      ...personOf(holder.name, holder, phrase, office, undefined),
      affiliation: name,
      basis: `office held by ${holder.name} in this page`,
    }
  return {
    name: phrase,
    kind: /(相|大統領|首相|長官|報道官|議長|元帥|司令官|参謀総長|参謀長|参謀次長|総裁|次官)$/.test(office) ? 'office' : 'group',
    aliases: [],
    office,
    affiliation: name,
    basis: 'office named without a person',
  }
}

const PREFECTURE =
  /^(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)[都府県]$/
/** 北港市長, 北港県知事, where the page speaks of 北港市: who holds the place's office, and nobody called 北港. */
function officeOfPlace(phrase: string, name: string, office: string, cast: Cast): Identity | null {
  const unit = /^(?:[都府県](?=知事)|[市区町村](?=長))/.exec(office)?.[0]
  if (!unit || !/^[一-龠々ヶ]{1,4}$/.test(name)) return null
  const person = cast.named(name)
  if (person && person.name !== name && person.name.startsWith(name)) return null
  const place = name + unit
  if (!PREFECTURE.test(place) && !speaksOf(cast.text, place)) return null
  const title = place + office.slice(1)
  // 黒田真一・北港県知事
  const named = /(?:^|[^一-龠々ァ-ヴー])([一-龠々]{2,5}|[ァ-ヴー]{2,}(?:・[ァ-ヴー]{2,})*)・$/.exec(phrase.slice(0, -title.length))?.[1]
  if (named) return personOf(named, cast.named(named), phrase, office, place)
  const [holder, ...others] = [...(holdersOf(cast).get(office) ?? []), ...(holdersOf(cast).get(office.slice(-2)) ?? [])].filter(
    (p) => p.name !== name && (cast.holds(`${place}の${p.name}`) || cast.holds(place + p.name)),
  )
  if (holder && others.every((p) => p.name === holder.name)) return personOf(holder.name, holder, phrase, office, place)
  return { name: title, kind: 'office', aliases: [phrase], office, affiliation: place, basis: 'office named without a person' }
}

/** Whether a text names a place for itself, and not only in front of who heads it. */
function speaksOf(text: string, place: string): boolean {
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1))
    if (!/[長民議立営]/.test(text[at + place.length] ?? '長')) return true
  return false
}

/** What may stand between a land and who holds its office: カレニア連邦の|オスカル・ドレイク. */
const JOINTS = ['共和国の', '連邦の', '王国の', '公国の', 'の', '']

/** Whether the page speaks of a land of that name (ザーリャ連邦, ザーリャ外務省). */
export const isLand = (name: string, cast: Cast): boolean => cast.lands.has(name)

/** タイイップ・エルドアン・トルコ|首相: the state between name and office is no part of the name. */
function withoutState(name: ReturnType<typeof nameBefore>, cast: Cast): ReturnType<typeof nameBefore> {
  const match = name && /^(.+)・([^・]+)$/.exec(name.name)
  if (!match) return name
  const last = match[2] as string
  const state = lookup(last).find((e) => e.kind === 'state')?.canonical ?? (cast.lands.has(last) ? last : null)
  return state ? { ...name, name: match[1] as string, body: state } : name
}

const PORTFOLIO = anchored(
  /^(?:.*の)?([ァ-ヴ][ァ-ヴー・=]+)((?:[一-龠]{1,12}|[一-龠][一-龠・ァ-ヴー]{1,15})(?:相|長|官|担当|補佐|代表|会長|委員|議員|大使|司令|教授|員|党首|総裁|書記|主席|総統|首席|大臣|主任|幹事|顧問|監督|理事|支配人))$/,
)

const SPACED = anchored(
  /^(?:.*の)?([ァ-ヴ][ァ-ヴー・=]+)[ 　]+([一-龠ァ-ヴー]{0,10}(?:相|大臣|長官|議員|報道官|大統領|首相|知事|市長|議長|教授|社長|会長|委員長|司令官|大佐|少佐|中佐|大将|中将|少将|党首|代表|総裁|事務総長|事務局長))$/,
)

/** バクリー経済担当調整相: a katakana name with an office no table has. */
function portfolio(phrase: string, cast: Cast): Identity | null {
  const match = PORTFOLIO.exec(phrase)
  if (
    !match ||
    (match[1] as string).length < 3 ||
    /^(政府|当局|軍(?![縮事司需備])|政権|与党|野党)/.test(match[2] as string) ||
    lookup(match[1] as string).some((e) => e.kind !== 'person')
  )
    return null
  const ofRealm = officeOfRealm(phrase, match[1] as string, match[2] as string, cast)
  if (ofRealm) return ofRealm
  const name = withoutState({ name: match[1] as string, start: 0, body: null }, cast)?.name ?? (match[1] as string)
  return personOf(name, cast.named(name), phrase, match[2], undefined)
}

const ONE_KANJI_SURNAMES = anchored(/(^|の|、)([菅森林原東南北西関堀岡谷辻星橋李王朴金張陳習胡温江朱周馬蔡呉曹劉趙丁鄭安文盧尹韓孫董彭])$/)

const ONE_KANJI = anchored(/(?:^|の|、)([一-龠])$/)

const calledSo = (surname: string, cast: Cast): readonly Person[] =>
  cast.persons.filter((p) => p.name.startsWith(surname) && /^[一-龠々]{2,4}$/.test(p.name))

/** 何|氏 of a page that names 何麗君 and nobody else of that surname. */
function surnameOf(surname: string, cast: Cast): Person | null {
  const persons = surname.length === 1 ? calledSo(surname, cast) : []
  return persons.length === 1 ? (persons[0] ?? null) : null
}

/** 文|氏 of a page that writes 文在寅 where no title tells that it is a name: whom the table knows by that surname. */
function listedOf(surname: string, cast: Cast): Person | null {
  const entry = surname.length === 1 ? lookup(surname).find((e) => e.kind === 'person' && cast.holds(e.canonical)) : undefined
  return entry ? { name: entry.canonical, forms: new Set(), offices: [], first: 0 } : null
}

/** 菅総務相, 朴外相: a surname of one character. */
function surnameAlone(phrase: string, title: NonNullable<ReturnType<typeof longestTitleEndingAt>>, cast: Cast): Identity | null {
  const before = phrase.slice(0, title.start)
  const surname = ONE_KANJI.exec(before)?.[1]
  if (!surname) return null
  // 何報道官 of a page that names 何麗君; without one only what is a surname and little else
  const person =
    surnameOf(surname, cast) ?? (ONE_KANJI_SURNAMES.test(before) ? calledSo(surname, cast)[0] : undefined) ?? listedOf(surname, cast)
  if (!person && !ONE_KANJI_SURNAMES.test(before)) return null
  return personOf(surname, person, phrase, title.title.surface, undefined)
}

const DOTTED = anchored(/[一-龠々]([ァ-ヴ][ァ-ヴー]+(?:[・=][ァ-ヴ][ァ-ヴー]*)*[・=][ァ-ヴ][ァ-ヴー]+)$/)
/** 報道官のザハロワ, ロシア外務省のマリア・ザハロワ: a bare name the page knows, behind の. */
function appositive(phrase: string, cast: Cast): Identity | null {
  const bare = phrase.includes('の') ? phrase.replace(/^.*の(?=[ァ-ヴA-Z一-龠])/, '') : phrase
  const person = cast.named(bare)
  if (person && bare.length >= 2 && !lookup(bare).some((e) => e.kind !== 'person'))
    return personOf(bare, person, phrase, undefined, undefined)
  // 首相候補|アンゲラ・メルケル: a dotted name behind what its owner is
  const dotted = bare.includes('・') || bare.includes('=') ? DOTTED.exec(bare)?.[1] : undefined
  return dotted && !lookup(dotted).some((e) => e.kind !== 'person')
    ? personOf(dotted, cast.named(dotted), phrase, undefined, undefined)
    : null
}
