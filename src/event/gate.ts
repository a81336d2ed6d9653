import type { Document } from '#document'
import { DEEDS, type Deed, isNoun, stemsOf } from '#lexicon'
import { compilePatterns, scan } from '#morphology'

/**
 * How a word of doing stands: `verb` 攻撃した, `carried` 攻撃を|行った, `noun` …を攻撃。 or Aによる攻撃, `declared` 停止する|と発表した,
 * `shown` 会談する|大統領 (under a picture).
 */
export type Telling = 'verb' | 'carried' | 'noun' | 'declared' | 'shown'

/** A word of doing that the page may tell as done. */
export interface Hit {
  readonly deeds: readonly Deed[]
  /** Where the word begins, and where its stem (攻撃し) or the noun (攻撃) ends. */
  readonly start: number
  readonly end: number
  readonly telling: Telling
}

interface Told {
  readonly deeds: Deed[]
  readonly telling: Telling
}

const TOLD = new Map<string, Told>()
for (const deed of DEEDS) {
  for (const stem of stemsOf(deed.word)) note(stem, deed, 'verb')
  if (deed.type === 'SANCTION') note(isNoun(deed) ? `${deed.word}する` : deed.word, deed, 'declared')
  if (/^(?:meet|visit|exercise)$/.test(deed.name)) note(isNoun(deed) ? `${deed.word}する` : deed.word, deed, 'shown')
  if (!isNoun(deed)) continue
  note(deed.word, deed, 'noun')
  for (const particle of 'をがに') note(deed.word + particle, deed, 'carried')
}
const ROWS = [...TOLD.values()]
const GATE = compilePatterns([...TOLD.keys()])

function note(surface: string, deed: Deed, telling: Told['telling']): void {
  const told = TOLD.get(surface) ?? { deeds: [], telling }
  told.deeds.push(deed)
  TOLD.set(surface, told)
}

/** What may stand right behind a stem when the deed is told as done: た, て, 、, their passives; never ない, たい, たら, れば. */
const DONE =
  /(?:(?:さ?せ)?(?:ら?れ)?(?:まし)?(?:[ただ](?![いらりがろ]|場合|可能性|疑い|容疑|か)|[てで](?!も|は[いな]|な?いな|いませ|ほし|欲し|くだ|下さ)|[、「]|おり))/y
/** A carrier in the past or going on, right behind 攻撃を or 攻撃が. */
const CARRIED =
  /(?:行[いなっわ]|おこな[いっわ]|し(?:[たて]|、|てい|ており)|実施[しさ]|加え|仕掛け|開始[しさ]|始め|繰り返[しさ]|敢行[しさ]|強行[しさ]|断行[しさ]|続け|開[いかき]|開催[しさ]|持[っち]|起こ[しさっ]|決行[しさ]|受け|あっ|起き|発生し|相次[いぎ]|続い|完了し|終え|終了し|なさ)/y
/** 国交樹立に|踏み切った */
const STEPPED = /(?:踏み切[っり]|乗り出[しさ]|成功し|達[しせ])/y
/** 停止する|と発表した: of such deeds the word is the deed. */
const DECLARED = /(?:と(?:発表し|表明し|宣言し|決定し|決め|表明[。、]|発表[。、])|ことを(?:決め|決定し|発表し|表明し|宣言し|明らかにし))/y
/** An object stands no further in front of its verb than this. */
const NEAR = 48
/** And no further behind it, where its clause describes it: 供与した|長距離兵器. */
const BEHIND = 16
/** What a noun that ends its clause may stand in front of. */
const PAUSE = /[ 。、,\n()【】「」]|$/y
const OWNED = /による|[のへ]/

/** Every place of the page where a deed may be told as done, in order; of one place the longest word: 電話会談し, not 会談し. */
export function hitsOf({ text }: Document): Hit[] {
  const hits: Hit[] = []
  let last = -1
  scan(GATE, text, 0, text.length, (pattern, start, end) => {
    if (end === last) return
    const { deeds, telling } = ROWS[pattern] as Told
    if (!(telling === 'noun' ? standsAlone(text, start, end) : follows(text, end, telling)) || insideKatakana(text, start)) return
    const fitting = deeds.filter(
      (deed) => (deed.objects.length === 0 || holds(text, start, end, deed.objects)) && (deed.name !== 'talk' || withSomebody(text, start)),
    )
    if (fitting.length === 0) return
    last = end
    const carried = telling === 'carried'
    const hit: Hit = { deeds: fitting, start, end: carried ? end - 1 : end, telling }
    // 攻撃 was marked before 攻撃を|行った was
    const before = hits[hits.length - 1]
    if (before?.telling === 'noun' && before.end > start) hits.pop()
    hits.push(hit)
  })
  return hits
}

function follows(text: string, end: number, telling: Telling): boolean {
  if (telling === 'shown') return /[一-龠ァ-ヴA-Z]/.test(text[end] ?? '')
  const behind = telling === 'verb' ? DONE : telling === 'declared' ? DECLARED : text[end - 1] === 'に' ? STEPPED : CARRIED
  behind.lastIndex = end
  return behind.test(text)
}

/** Whether a noun may tell a deed by itself: it ends its clause, or somebody owns it. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/[一-龠ァ-ヴーA-Za-zしさすせ]/.test(text[end] ?? '') && !/^(?:後|以来|以降|直後)/.test(text.slice(end, end + 2))) return false
  PAUSE.lastIndex = end
  return PAUSE.test(text) || OWNED.test(text.slice(Math.max(0, start - NAMED), start))
}
const NAMED = 24

/** コ|ストを */
const insideKatakana = (text: string, at: number): boolean => /[ァ-ヴー]/.test(text[at] as string) && /[ァ-ヴー]/.test(text[at - 1] ?? '')

function holds(text: string, start: number, end: number, objects: readonly string[]): boolean {
  const near = text.slice(Math.max(0, start - NEAR), end + BEHIND)
  return objects.some((object) => near.includes(object))
}

/** リンデル氏と|話した, not …だと|話した nor 「…」と|話した */
const withSomebody = (text: string, at: number): boolean => /[一-龠ァ-ヴー]ら?[とに]$/.test(text.slice(Math.max(0, at - 3), at))
