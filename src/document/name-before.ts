import { longestTitleEndingAt, lookup, MODIFIERS } from '#lexicon'
import { anchored } from '#text'
import type { Office } from './cast.ts'
import { isKanji, isKatakana, isLatin, isLetter, isNameUnit } from './name-units.ts'
import { FIELDS_ALONE, FIELDS_BEHIND_NAME, NOT_NAMES } from './not-names.ts'

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
  return (text[start - 1] === '・' ? employedAt(text, start, at) : null) ?? kanjiName(text, start, at, body)
}

/** What ends as only a place of work does: 北港大, 東邦電機. */
const WORKPLACE = anchored(
  /(?<=[一-龠々]{2})(?:大|大院|電機|電工|電力|工業|産業|商事|物産|製薬|鉄道|航空|銀行|証券|化学|建設|自動車|不動産|製作所|製鉄|重工|新聞|放送|通信)$/,
)

/** 高野誠・北港大|教授, エレナ・ボイド・東邦電機|社長, 高野誠・北港|市長: where the one in front of the dot works. */
function employedAt(text: string, start: number, end: number): NameAt | null {
  const place = text.slice(start, end)
  const head = /^(?:[市区町村]長|[都道府県]?知事)/.test(text.slice(end, end + 3))
  if (place.length < 2 || !(head || WORKPLACE.test(place))) return null
  const name = /(?:^|[^一-龠々ァ-ヴー・])([一-龠々]{2,5}|[ァ-ヴー]{2,}(?:・[ァ-ヴー]{2,}){0,3})・$/.exec(
    text.slice(Math.max(0, start - 40), start),
  )?.[1]
  // 大阪・吹田市長: a place in a place
  if (!name || (head && name.length < 3) || PLACES.exec(`・${name}`)?.[1] === name || NOT_NAMES.test(name)) return null
  if (
    lookup(name).some((e) => e.kind !== 'person') ||
    /[省庁部局署院会党社軍府国州県市区町村課室団隊側長者官人家代表等用元前現]$/.test(name)
  )
    return null
  return { name, start: start - 1 - name.length, body: place }
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
  // 一斉デモ=ドゥマロ大統領: in a headline = parts what stands on either side
  const parted = name.indexOf('=')
  if (parted > 0 && isKanji(text, start - 1)) return { name: name.slice(parted + 1), start: start + parted + 1, body }
  // ウクライナ・ゼレンスキー大統領, ▽ウクライナ=ゼレンスキー大統領: the state in front is no part of the name
  const dot = name.search(/[・=]/)
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
export function bodyBefore(text: string, start: number): string | null {
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
export function officeInFront(text: string, start: number): Office | null {
  const before = text.slice(Math.max(0, start - 40), start)
  const match = /(の|を務める|である|、)$/.exec(before)
  if (!match) return null
  const end = start - match[0].length
  const title = longestTitleEndingAt(text, end)
  return title?.title.roleKey
    ? { surface: title.title.surface, roleKey: title.title.roleKey, body: title.state ?? bodyBefore(text, title.start) }
    : null
}
