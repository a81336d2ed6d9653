import { longestTitleEndingAt, lookup, MODIFIERS, titleHits } from '#lexicon'
import { anchored, matchesOf, type Span } from '#text'
import { holdsIn } from './holds.ts'

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

// of the unit at a place; false beyond the text's ends, where charCodeAt gives NaN
const isKatakana = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 0x30a1 && code <= 0x30f4) || code === 0x30fc
}
/** ァ-ヴー・= */
const isNameUnit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 0x30a1 && code <= 0x30f4) || code === 0x30fb || code === 0x30fc || code === 0x3d
}
/** 一-龠々ヶ */
const isKanji = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 0x4e00 && code <= 0x9fa0) || code === 0x3005 || code === 0x30f6
}
/** A-Za-z.'’- */
const isLatin = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return isLetter(code) || code === 0x2e || code === 0x27 || code === 0x2019 || code === 0x2d
}
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
/** A page that names more people than this is a list, not a story. */
const MOST_PERSONS = 400
const NOT_NAMES =
  /^(同|両|各|前|元|新|現|副|故|次期|暫定|自称|米|英|仏|独|露|中|韓|北|日|印|政府|与党|野党|関係|担当|国家|連邦|最高|女性|男性|外国|各国|歴代|両国|某|当時|匿名|一部|複数|多く|法律|編集|退役|現役|軍事|外交|経済|政治|技術|法務|財務|人事|広報|報道|取材|調査|研究|教育|営業|販売|運営|経営|管理|開発|企画|国際|国内|地域|地方|中央|上級|下級|主任|首席|主席|筆頭|常任|名誉|特別|臨時|次席|専任|専門|民間|安全|保安|警備|選挙|通商|貿易|産業|農業|漁業|医療|環境|宗教|文化|芸術|航空|海事|宇宙|情報|諜報|作戦|後方|予備|常務|専務|代理|代行|共同|最大|最高|若手|古参|有力|無名|データ|システム|セキュリティ|ビジネス|スポーツ|チーム|グループ|ゼミ|クラス|プロジェクト|メディア|ネット|ファンド|エネルギー|エンターテインメント|エンタテインメント|デジタル|プロ|アマ|トップ|ベテラン|キャリア|サイバー|ミサイル|ロケット)$/

/** What an office is for: ジュリア・マンチーニ|引受|部長, マグダ・ロウ|装備担当|次官. No name consists of these. */
const FIELD =
  '(?:引受|検査|検品|装備|調達|購買|営業|人事|経理|財務|会計|広報|企画|調査|研究|開発|技術|製造|生産|販売|運航|運用|整備|保守|管理|監査|監視|法務|国際|渉外|外務|内務|国防|防衛|教育|文化|環境|保健|厚生|労働|農業|農林|水産|通商|貿易|産業|工業|商業|経済|金融|財政|予算|税務|運輸|交通|建設|都市|地域|医療|看護|救急|消防|警備|捜査|政策|戦略|作戦|情報|通信|電子|航空|宇宙|海洋|海上|陸上|地上|専務|常務|業務|総務|事業|運営|編集|報道|制作|番組|取材|政治|社会|議会|選挙|組織|青年|軍事|安全|保安|保障|核|兵器|艦隊|航海|機関|砲術|港湾|空港|鉄道|道路|水道|電力|資源|燃料|石油|食品|衛生|疾病|移民|難民|人権|民政|行政|司法|法制|外交|対外|欧州|条約|軍縮|制裁|調停|停戦|平和|復興|援助|協力|担当|特別|臨時|暫定|筆頭|上級|首席|主席|主任|副|元|前|兼|名誉)'
const FIELDS_ALONE = anchored(new RegExp(`^${FIELD}{1,4}$`))
const FIELDS_BEHIND_NAME = new RegExp(`(?<=[・=][ァ-ヴー]{1,20})${FIELD}{1,4}$`)

const DOTTED =
  /(?<![ァ-ヴー])(?:[レゴトドホリヴ]・)?[ァ-ヴ][ァ-ヴー]{1,20}(?:[・=](?:[ァ-ヴ][ァ-ヴー]{1,20}|[ドデダラルフオ](?=[・=]))){1,4}(?![ァ-ヴー])/g

/** 何麗君(ホ・リジュン): a name that the page tells how to read, whatever stands behind it. */
const READ_SO = /(?<![一-龠々])([一-龠]{2,4})\([ァ-ヴー]{1,8}・[ァ-ヴー]{1,10}\)/g

/** Reads the names of a page: everything that stands before a title, and every katakana name with a dot. `text` is folded. */
/** 古市満朝(ふるいち・みつとも)|容疑者: the reading between name and title is passed over. */
function withoutReading(text: string, end: number): number {
  if (text[end - 1] !== ')') return end
  const reading = /\((?:[ぁ-んー・\s]{2,20}|[ァ-ヴー]{1,8}・[ァ-ヴー]{1,10})\)$/.exec(text.slice(Math.max(0, end - 22), end))
  return reading ? end - reading[0].length : end
}

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
    if (
      match[0].split(/[・=]/).every((part, i) => !isThing(part, i)) &&
      !lands.has(match[0].slice(0, match[0].search(/[・=]/))) &&
      lookup(match[0]).every((e) => e.kind === 'person') &&
      !isListed(match[0], match.index)
    )
      add(match[0], match.index, null)
  }
  for (const match of matchesOf(text, READ_SO)) {
    const name = match[1] as string
    if (lookup(name).every((e) => e.kind === 'person')) add(name, match.index, null)
  }
  const hits = [...titleHits(text)]
  const starts = new Set(hits.map((hit) => hit.start))
  for (const hit of hits) {
    // 何麗君|報道官: the end of a name in front of a title
    if (hit.title.surface === '君' && (starts.has(hit.end) || withoutReading(text, text.indexOf(')', hit.end) + 1) === hit.end)) continue
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
          (o) =>
            o.roleKey === roleKey &&
            (body === null ? o.surface.endsWith(surface) || surface.endsWith(o.surface) : o.body === null || o.body === body),
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

const landsOf = (text: string): ReadonlySet<string> => new Set(matchesOf(text, LAND).map((match) => match[1] as string))

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

interface NameAt {
  readonly name: string
  readonly start: number
  readonly body: string | null
}

const PLACES = anchored(
  /(?<=.)(北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京都?|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄|札幌|仙台|横浜|川崎|名古屋|神戸|堺|北九州)$/,
)

/** 石田健太元サレン州|知事: whose office it was stands between name and title. */
const FORMER = /(?<=[ァ-ヴー一-龠々]{2})[元前現][ァ-ヴー一-龠]{1,11}$/
const REALM = /[州都道府県市区町村省庁党社局軍院会部]/
function formerOffice(text: string, end: number): number {
  if (!/[元前現]/.test(text.slice(Math.max(0, end - 12), end))) return 0
  const found = FORMER.exec(text.slice(Math.max(0, end - 20), end))?.[0] ?? ''
  return found && (REALM.test(found.slice(-1)) || (found.length > 2 && /[州都道府県市区町村]/.test(text[end] ?? ''))) ? found.length : 0
}

/** Modifiers by their last unit, in their order. */
const MODIFIERS_BY_LAST = new Map<number, string[]>()
for (const modifier of MODIFIERS) {
  const last = modifier.charCodeAt(modifier.length - 1)
  MODIFIERS_BY_LAST.set(last, [...(MODIFIERS_BY_LAST.get(last) ?? []), modifier])
}
const modifierBefore = (text: string, at: number): string | undefined =>
  MODIFIERS_BY_LAST.get(text.charCodeAt(at - 1))?.find(
    (m) => at - m.length > 0 && isNameUnit(text, at - m.length - 1) && text.startsWith(m, at - m.length),
  )

/** 鉱山|相: kanji in front of a bare 相 are the portfolio, and no surname. */
export const isPortfolio = (name: string, title: string): boolean => title === '相' && /^[一-龠々]+$/.test(name)

const POSTED = anchored(/(?<=[ァ-ヴー一-龠々])駐(?:在)?[ァ-ヴー一-龠]{1,10}$/)
/** The name that ends right before a title at `end`: プーチン露|大統領 gives プーチン and the state 露. */
export function nameBefore(text: string, end: number, lands: ReadonlySet<string> = NO_LANDS): NameAt | null {
  let at = end - formerOffice(text, end)
  // カレニア|担当特使: what one is charged with is no name
  if (text.startsWith('担当', at - 2) && isKatakana(text, at - 3)) return null
  // コールドウェル駐トランシア|大使
  const posted = POSTED.exec(text.slice(Math.max(0, at - 14), at))
  if (posted) at -= posted[0].length
  const field = isKanji(text, at - 1) ? FIELDS_BEHIND_NAME.exec(text.slice(Math.max(0, at - 32), at)) : null
  if (field) at -= field[0].length
  // クライスキー・オーストリア元|首相: the dot joins the name to the office
  if (text[at - 1] === '・') at--
  let body: string | null = null
  for (;;) {
    const modifier = modifierBefore(text, at)
    if (!modifier) break
    at -= modifier.length
    body = lookup(modifier).find((e) => e.kind === 'state')?.canonical ?? body
  }
  // ルカシェンコLukashenko大統領: the Latin form stands behind the katakana one
  let latin = at
  while (latin > 0 && at - latin < 60 && isLatin(text, latin - 1)) latin--
  if (latin < at && isKatakana(text, latin - 1)) at = latin
  else if (latin < at && at - latin >= 3 && /^[A-Z]/.test(text.slice(latin, at)))
    return lookup(text.slice(latin, at)).some((e) => e.kind !== 'person') ? null : { name: text.slice(latin, at), start: latin, body }
  let start = at
  if (isKatakana(text, at - 1)) {
    while (start > 0 && at - start < 40 && isNameUnit(text, start - 1)) start--
    while (start < at && /[・=ー]/.test(text[start] as string)) start++
    return katakanaName(text, start, at, body, lands)
  }
  // 若ノ鵬, 一ノ瀬
  while (start > 0 && at - start < 8 && (isKanji(text, start - 1) || (start < at && text[start - 1] === 'ノ' && isKanji(text, start - 2))))
    start--
  // その後|佐藤社長
  if (text[start] === '後' && text.startsWith('その', start - 2) && at - start > 2) start++
  // 一方|高岡さん: the conjunction runs into the name
  if ((text.startsWith('一方', start) || text.startsWith('容疑', start)) && at - start > 3) start += 2
  // 石原東京|都知事: the place belongs to the office
  const place = PLACES.exec(text.slice(start, at))
  if (place && place.index >= 2)
    at = start + place.index - (place.index > 2 && /[元前現]/.test(text[start + place.index - 1] as string) ? 1 : 0)
  // 小島進深谷|市長: a place that the page names elsewhere
  if (at - start >= 5 && /^[市町村区]長/.test(text.slice(at, at + 2)) && standsElsewhere(text, at - 2, at, start)) at -= 2
  return kanjiName(text, start, at, body)
}

/** Units around a name within which its place may stand apart: each name looks, so all of a long page would be too much. */
const NEAR = 4000
/** Whether the units from `from` to `to` stand near by without what stands in front of them here. */
function standsElsewhere(text: string, from: number, to: number, start: number): boolean {
  const part = text.slice(from, to)
  const before = text.slice(start, from)
  const near = text.slice(Math.max(0, from - NEAR), from + NEAR)
  for (let at = near.indexOf(part); at >= 0; at = near.indexOf(part, at + 1))
    if (near.slice(Math.max(0, at - before.length), at) !== before) return true
  return false
}

const NO_LANDS: ReadonlySet<string> = new Set()

function katakanaName(text: string, start: number, end: number, body: string | null, lands: ReadonlySet<string>): NameAt | null {
  const name = text.slice(start, end)
  if (name.length < 2 || NOT_NAMES.test(name)) return null
  if (lookup(name).some((e) => e.kind !== 'person' && e.kind !== 'group')) return null
  // ウクライナ・ゼレンスキー大統領: the state in front is no part of the name
  const dot = name.indexOf('・')
  if (dot > 0) {
    const state = lookup(name.slice(0, dot)).find((e) => e.kind === 'state' || e.kind === 'organisation')
    if (lands.has(name.slice(0, dot))) return { name: name.slice(dot + 1), start: start + dot + 1, body: name.slice(0, dot) }
    if (state) return { name: name.slice(dot + 1), start: start + dot + 1, body: state.canonical }
  }
  return { name, start, body }
}

/** 労働連合|党首: a body's name and no person's. */
const BODIES = /(?:連合|同盟|連盟|協会|組合|会議|機構|政権|内閣|運動|戦線|勢力|学会|学園|銀行|証券|新聞|通信|放送)$/

function kanjiName(text: string, start: number, end: number, body: string | null): NameAt | null {
  const name = text.slice(start, end)
  if (
    name.length < 2 ||
    name.length > 5 ||
    NOT_NAMES.test(name) ||
    FIELDS_ALONE.test(name) ||
    BODIES.test(name) ||
    lookup(name).some((e) => e.kind !== 'person')
  )
    return null
  if (/[省庁部局署院会党社軍府国州県市区町村課室団隊側部員長者官人家女男子年月日代表等用同各両諸]$/.test(name) && lookup(name).length === 0)
    return null
  const title = longestTitleEndingAt(text, end)
  // 何麗君: a name of three that ends in 君
  if ((title && !(title.title.surface === '君' && name.length === 3)) || /(?:大学|高校|学校|学院)$/.test(name)) return null
  if (/[省庁署院党社軍府国]|^[同当各両諸]/.test(name)) return null
  return { name, start, body }
}

/** ァ-ヴー一-龠々A-Za-z */
const isBodyUnit = (text: string, at: number): boolean =>
  isKatakana(text, at) || (isKanji(text, at) && text[at] !== 'ヶ') || isLetter(text.charCodeAt(at))

/** ウクライナの|クレーバ外相: the state or body in front of the name. */
function bodyBefore(text: string, start: number): string | null {
  const joint = text.charAt(start - 1)
  const end = joint === 'の' || joint === '・' || joint === '、' ? start - 1 : start
  let from = end
  while (from > Math.max(0, start - 24) && isBodyUnit(text, from - 1)) from--
  for (; end - from >= 2; from++) {
    const found = lookup(text.slice(from, end)).find((e) => e.kind === 'state' || e.kind === 'organisation')
    if (found) return found.canonical
  }
  return null
}

/** EU外務・安全保障政策上級代表の|ボレル氏, 英空軍参謀総長を務める|マイク・ウィグストン大将. */
function officeInFront(text: string, start: number): Office | null {
  const before = text.slice(Math.max(0, start - 40), start)
  const match = /(の|を務める|である|、)$/.exec(before)
  if (!match) return null
  const end = start - match[0].length
  const title = longestTitleEndingAt(text, end)
  return title?.title.roleKey
    ? { surface: title.title.surface, roleKey: title.title.roleKey, body: title.state ?? bodyBefore(text, title.start) }
    : null
}
