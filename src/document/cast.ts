import { lookup, titleHits } from '#lexicon'
import { anchored, matchesOf, type Span } from '#text'
import { holdsIn } from './holds.ts'
import { bodyBefore, isPortfolio, nameBefore, officeInFront } from './name-before.ts'
import { isKanji } from './name-units.ts'
import { NOT_NAMES } from './not-names.ts'

/** An office as the page writes it beside a name: 外相 of ウクライナ. */
export interface Office {
  readonly surface: string
  readonly roleKey: string | null
  /** ISO code or canonical name of the state or body, when the page gives it. */
  readonly body: string | null
}

/** Somebody the page names. */
export interface Person {
  /** The fullest form in the page, without titles. */
  name: string
  readonly forms: Set<string>
  readonly offices: Office[]
  /** Where the name first stands. */
  readonly first: number
}

/** Everybody the page names, and who holds which office there. */
export interface Cast {
  /** The folded page text. */
  readonly text: string
  readonly persons: readonly Person[]
  /** The person a name form stands for: プーチン, ルカシェンコ, 安倍. */
  named(form: string): Person | null
  /** The lands the page speaks of that no table may have. */
  readonly lands: ReadonlySet<string>
  /** Whether the page has these words anywhere. */
  holds(words: string): boolean
  /** Takes in a family name and a given name that stand side by side: 荻野|光雄 in 荻野光雄強化事業本部長, where no title tells where the name ends. */
  meet(name: string): void
  /** The full name met in a phrase, the last one in front of `end`: its person and where the name stands. */
  metIn(phrase: string, end: number): { person: Person; start: number; end: number } | null
  /** Who holds the office in this page. */
  holding(roleKey: string, body: string | null, surface: string): Person | null
}

/** A page that names more people than this is a list, not a story. */
const MOST_PERSONS = 400

const DOTTED =
  /(?<![ァ-ヴー])(?:[レゴトドホリヴ]・)?[ァ-ヴ][ァ-ヴー]{1,20}(?:[・=](?:[ァ-ヴ][ァ-ヴー]{1,20}|[ドデダラルフオ](?=[・=]))){1,4}(?![ァ-ヴー])/g

/** A bracket behind kanji with kana in it: without one no name is read out, and the patterns below begin anew at every unit of a page. */
const HOLDS_READING = /\((?<=[一-龠々]{2}\()[ぁ-んァ-ヴー]/

/** 何麗君(ホ・リジュン): a name that the page tells how to read, whatever stands behind it. */
const READ_SO = /(?<![一-龠々])([一-龠]{2,4})\([ァ-ヴー]{1,8}・[ァ-ヴー]{1,10}\)/g

/** 柳野篤(やなぎの・あつし)海洋研究所長は: nor one whose reading is given in front of what its owner is. */
const READ_IN_KANA =
  /(?<![一-龠々])([一-龠々]{2,5})\([ぁ-ん]{1,6}[・ ]?[ぁ-ん]{1,8}\)(?=[一-龠々ァ-ヴー・A-Z]{0,24}(?:[長官相員授者家士師氏裁使将佐尉]|さん)[はがもにのを、(])/g

/** 古市満朝(ふるいち・みつとも)|容疑者: the reading between name and title is passed over. */
function withoutReading(text: string, end: number): number {
  if (text[end - 1] !== ')') return end
  const reading = /\((?:[ぁ-んー・\s]{2,20}|[ァ-ヴー]{1,8}・[ァ-ヴー]{1,10})\)$/.exec(text.slice(Math.max(0, end - 22), end))
  return reading ? end - reading[0].length : end
}

const GLOSSED = /(?<![ァ-ヴー]|[ァ-ヴー][・=])[ァ-ヴー]{3,16}(?:[・=][ァ-ヴー]{2,16}){0,3}$/
/** What may stand in front of an office in brackets: its land, its body, 前. */
const WHOSE_OFFICE = anchored(/^([ァ-ヴー]{2,16})?[一-龠A-Za-z]{0,8}の?[前元現]?$/)
/** ラドヴァン(ベルナ首相): names with their office in brackets, by the place of the office. A land that no table has is one by that. */
function glossedNames(
  text: string,
  hits: ReturnType<typeof titleHits>,
  lands: Set<string>,
): ReadonlyMap<number, { name: string; start: number }> {
  const found = new Map<number, { name: string; start: number }>()
  for (const { start, end, title } of hits) {
    if (text[end] !== ')' || title.kind !== 'office') continue
    const open = text.lastIndexOf('(', start)
    const whose = open < 0 || start - open > 24 ? null : WHOSE_OFFICE.exec(text.slice(open + 1, start))
    const name = whose && GLOSSED.exec(text.slice(Math.max(0, open - 40), open))?.[0]
    if (!whose || !name || lands.has(name) || lookup(name).some((e) => e.kind !== 'person')) continue
    const land = whose[1] ?? ''
    // ベルナ(ラドヴァン首相): the other way round, where the page speaks of ラドヴァン氏
    if (land !== '' && text.includes(`${land}氏`)) continue
    found.set(start, { name, start: open - name.length })
    if (land !== '' && lookup(land).length === 0) lands.add(land)
  }
  return found
}

/** Reads the names of a page: everything that stands before a title, and every katakana name with a dot. `text` is folded. */
export function castOf(text: string): Cast {
  const persons: Person[] = []
  const byForm = new Map<string, Person>()
  const family = new Family()
  const add = (name: string, at: number, office: Office | null): void => {
    if (name.length < 2 || NOT_NAMES.test(name) || persons.length >= MOST_PERSONS) return
    const known = byForm.get(name) ?? family.kin(name)
    const person = known ?? { name, forms: new Set<string>(), offices: [], first: at }
    if (!known) persons.push(person)
    if (name.length > person.name.length) person.name = name
    family.add(person)
    for (const form of formsOf(name)) {
      person.forms.add(form)
      family.expect(form)
      if (!byForm.has(form)) byForm.set(form, person)
    }
    if (office && !person.offices.some((o) => o.surface === office.surface && o.body === office.body)) person.offices.push(office)
  }
  const lands = landsOf(text)
  const isListed = listedIn(text)
  for (const match of matchesOf(text, DOTTED)) {
    // 一斉デモ=ドゥマロ大統領: in a headline = parts what stands on either side
    if (match[0].includes('=') && isKanji(text, match.index - 1)) continue
    if (
      match[0].split(/[・=]/).every((part, i) => !isThing(part, i)) &&
      !lands.has(match[0].slice(0, match[0].search(/[・=]/))) &&
      lookup(match[0]).every((e) => e.kind === 'person') &&
      !isListed(match[0], match.index)
    )
      add(match[0], match.index, null)
  }
  for (const match of HOLDS_READING.test(text) ? [...matchesOf(text, READ_SO), ...matchesOf(text, READ_IN_KANA)] : []) {
    const name = match[1] as string
    if (lookup(name).every((e) => e.kind === 'person')) add(name, match.index, null)
  }
  const hits = titleHits(text)
  const inBrackets = glossedNames(text, hits, lands)
  const starts = new Set(hits.map((hit) => hit.start))
  for (const hit of hits) {
    // 何麗君|報道官: the end of a name in front of a title
    if (hit.title.surface === '君' && (starts.has(hit.end) || withoutReading(text, text.indexOf(')', hit.end) + 1) === hit.end)) continue
    const glossed = inBrackets.get(hit.start)
    if (glossed) {
      const body = hit.state ?? bodyBefore(text, hit.start)
      add(glossed.name, glossed.start, { surface: hit.title.surface, roleKey: hit.title.roleKey, body })
      continue
    }
    const found = nameBefore(text, withoutReading(text, hit.start), lands)
    const name = found && isPortfolio(found.name, hit.title.surface) ? null : found
    // レーヴ|共和国外相, オスタリカ|中銀総裁: a state, and nobody's name
    if (
      name &&
      /^[ァ-ヴー]+$/.test(name.name) &&
      /^(?:(?:人民)?共和国|連邦|王国|公国|帝国|首長国|合衆国|民国|中銀|中央銀行)./.test(hit.title.surface)
    )
      continue
    // カルナ|軍参謀総長, カルナ|大統領 of a page that writes カルナ国防省: a land's
    if (name && lands.has(name.name) && !byForm.has(name.name) && !hit.state && !name.body && bodyBefore(text, name.start) === null)
      continue
    if (name)
      add(
        name.name,
        name.start,
        hit.title.kind === 'office'
          ? { surface: hit.title.surface, roleKey: hit.title.roleKey, body: hit.state ?? name.body ?? bodyBefore(text, name.start) }
          : officeInFront(text, name.start),
      )
  }
  for (const person of persons) for (const form of person.forms) byForm.set(form, byForm.get(form) ?? person)
  const met = new Set<string>()
  return {
    text,
    persons,
    lands,
    meet: (name) => {
      if (met.has(name) || met.size >= MOST_PERSONS) return
      met.add(name)
      add(name, text.indexOf(name), null)
    },
    metIn: (phrase, end) => {
      let best: { person: Person; start: number; end: number } | null = null
      for (const name of met) {
        const start = phrase.lastIndexOf(name, end - name.length)
        if (start < 0 || start + name.length > end || (best && start <= best.start)) continue
        const person = byForm.get(name) ?? family.kin(name)
        if (person) best = { person, start, end: start + name.length }
      }
      return best
    },
    holds: holdsIn(text),
    named: (form) => (family.mayKnow(form) ? (byForm.get(form) ?? family.kin(form) ?? null) : null),
    holding: (roleKey, body, surface) => {
      const found = persons.filter((p) =>
        p.offices.some(
          (o) => o.roleKey === roleKey && (body === null ? sameOffice(o.surface, surface) : o.body === null || o.body === body),
        ),
      )
      const near =
        found.length > 0
          ? []
          : persons.filter((p) => p.offices.some((o) => o.body !== null && o.body === body && o.surface.endsWith(surface)))
      if (near.length === 1) return near[0] ?? null
      const exact = found.filter((p) => p.offices.some((o) => o.roleKey === roleKey && o.body === body))
      return (body === null ? null : exact[0]) ?? (found.length === 1 ? (found[0] ?? null) : null)
    },
  }
}

/** 防衛相 and 防衛大臣, 外務大臣 and 外相 are one. */
function sameOffice(one: string, other: string): boolean {
  const [a, b] = [inShort(one), inShort(other)]
  return a.endsWith(b) || b.endsWith(a)
}
const inShort = (surface: string): string => surface.replace(/務?(?:大臣|相)$/, '相')

/** States and cities that people are called by too: マルタ・シェーンベルク. */
const GIVEN_TOO = /^(マルタ|チャド|ジョージア|シドニー|フローレンス|ヴィクトリア|ビクトリア|オースティン|マディソン)$/

const isThing = (part: string, i = 1): boolean => !(i === 0 && GIVEN_TOO.test(part)) && isCalledThing(part)

const isCalledThing = (part: string): boolean =>
  lookup(part).some((e) => e.kind !== 'person') ||
  /^(ミサイル|システム|ドローン|インタビュー|メディア|サイト|ニュース|タイムズ|ポスト|ホワイト|ハウス|ストーム|シャドウ)$/.test(part) ||
  /(?:ワークス|インダストリーズ?|システムズ|ダイナミクス|エアロスペース|テクノロジーズ?|ホールディングス|エナジー|モーターズ|エレクトロニクス|セキュリティ|タイムズ|ジャーナル|レビュー|ポスト|プレス|ヘラルド|トリビューン|エアラインズ|シップヤード|パートナーズ|ソリューションズ|コーポレーション|オリンピック|パラリンピック|ワールドカップ|カップ|リーグ|グランプリ|シリーズ|クラシック|ステークス|ハリケーン|サイクロン|プロジェクト|スタジアム|フェスティバル|チャンネル|エアライン|ネットワーク|バイアスロン|インスティテュート|ファウンデーション)$/.test(
    part,
  )

const NOTES = /^[^\S\n]{0,7}[#＃].*/gm

const ALONE = /(?<![ァ-ヴー・=])[ァ-ヴー]+(?![ァ-ヴー・=])/g

/** #停戦(クリヴェツ・ドラコヴィア…): items of a note, each of which the page names apart, are no name. */
function listedIn(text: string): (name: string, at: number) => boolean {
  const notes = matchesOf(text, NOTES).map((match) => ({ start: match.index, end: match.index + match[0].length }))
  if (notes.length === 0) return () => false
  const alone = new Set(matchesOf(text, ALONE).map((match) => match[0]))
  let next = 0
  // names are asked for in the order they stand in
  return (name, at) => {
    while (next < notes.length && (notes[next] as Span).end <= at) next++
    return next < notes.length && (notes[next] as Span).start <= at && name.split(/[・=]/).every((part) => alone.has(part))
  }
}

/** What the page calls a land: カレニア|外務省, カレニア|の首都. */
const LAND =
  /(?<![ァ-ヴー])([ァ-ヴー]{2,16})(?=共和国|連邦|王国|公国|議会|外務省|国防省|国営|大統領府|政府|軍(?![事団縮人曹])|[陸海空]軍(?!総?司令|参謀|[大中少]将|[大中少]佐|[人曹])|領|国境|国民|船籍|国籍|領海|領土|沿岸|の(?:首都|大統領|首相|外相|国防相|外務省|国防省|政府|軍))/g

const landsOf = (text: string): Set<string> => new Set(matchesOf(text, LAND).map((match) => match[1] as string))

const PARTICLE = anchored(/^(デ|ディ|デル|デラ|ダ|ド|ドス|フォン|ファン|ヴァン|テン|ル|ラ|アル|エル|ビン|イブン|ベン|サン|サント|マク)$/)

/** オラフ・ショルツ is also ショルツ; 安倍晋三 is found by 安倍. */
function formsOf(name: string): string[] {
  const parts = name.split(/[・=\s]/).filter((p) => p.length > 1 || /^[デダドルラ]$/.test(p))
  const [before = '', last = ''] = parts.slice(-2)
  // パオロ・デ・サンティ is also デ・サンティ
  return parts.length > 2 && PARTICLE.test(before) ? [name, last, `${before}・${last}`] : parts.length > 1 ? [name, last] : [name]
}

const HOLDS_KATAKANA = /[ァ-ヴー]/

const SEPARATOR = /[・=\s]/

/** `SEPARATOR` of one unit; letters, kana and kanji need not ask the pattern. */
const isSeparator = (code: number): boolean =>
  code === 0x30fb ||
  code === 0x3d ||
  ((code < 0x21 || (code > 0x7e && code < 0x3001) || code === 0xfeff) && SEPARATOR.test(String.fromCharCode(code)))

interface Member {
  readonly person: Person
  /** Names are read in page order, and the first that fits is meant. */
  readonly order: number
}

/** Finds the persons whose name is part of another. Kin share the first unit of a name or of one of its parts, so only those are compared. */
class Family {
  readonly #byFirst = new Map<number, Member[]>()
  readonly #order = new Map<Person, number>()

  /** Takes a person in, again when the name has grown. */
  add(person: Person): void {
    const order = this.#order.get(person) ?? this.#order.size
    this.#order.set(person, order)
    for (const unit of firstUnits(person.name)) {
      const there = this.#byFirst.get(unit)
      if (!there) this.#byFirst.set(unit, [{ person, order }])
      else if (!there.some((member) => member.person === person)) there.push({ person, order })
    }
  }

  /** Lets `mayKnow` expect a form that begins as no name does. */
  expect(form: string): void {
    const unit = form.charCodeAt(0)
    if (!this.#byFirst.has(unit)) this.#byFirst.set(unit, [])
  }

  /** Whether a form or kin of this name can be known: most phrases that are asked for begin as nobody's name does. */
  mayKnow(form: string): boolean {
    for (let at = 0; at >= 0; at = afterSeparator(form, at)) if (this.#byFirst.has(form.charCodeAt(at))) return true
    return false
  }

  /** The person already known whose name this one is part of, or who is part of it. */
  kin(form: string): Person | undefined {
    let best: Member | undefined
    for (let at = 0; at >= 0; at = afterSeparator(form, at)) {
      for (const member of this.#byFirst.get(form.charCodeAt(at)) ?? NO_MEMBERS)
        if ((best === undefined || member.order < best.order) && akin(member.person.name, form)) best = member
    }
    return best?.person
  }
}

const NO_MEMBERS: readonly Member[] = []

/** Where the next part of a name begins behind `at`; -1 when there is none. */
function afterSeparator(name: string, at: number): number {
  for (let i = at + 1; i < name.length; i++) if (isSeparator(name.charCodeAt(i - 1))) return i
  return -1
}

const firstUnits = (name: string): number[] => [name, ...name.split(SEPARATOR)].map((part) => part.charCodeAt(0))

function akin(name: string, form: string): boolean {
  const long = name.length >= form.length ? name : form
  const short = long === name ? form : name
  if (short.length < 2) return false
  if (HOLDS_KATAKANA.test(short))
    return (
      long.split(SEPARATOR).some((part) => part === short) ||
      (short.length >= 2 && short.length <= 3 && long.length >= 5 && long.startsWith(short) && !long.includes('・'))
    )
  return isKanji(short, 0) && long.startsWith(short) && long.length - short.length <= 3
}
