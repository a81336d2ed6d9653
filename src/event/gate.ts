import type { Document } from '#document'
import { DEEDS, type Deed, isNoun, stemsOf } from '#lexicon'
import { compilePatterns, scan } from '#morphology'

/** A word of doing that the page tells in the past. */
export interface Hit {
  readonly deeds: readonly Deed[]
  /** Where the word begins, and where its stem (攻撃し) or the noun (攻撃) ends. */
  readonly start: number
  readonly end: number
  /** 攻撃を|行った: the noun is carried by another verb. */
  readonly carried: boolean
}

interface Told {
  readonly deeds: Deed[]
  readonly carried: boolean
}

const TOLD = new Map<string, Told>()
for (const deed of DEEDS) {
  for (const stem of stemsOf(deed.word)) note(stem, deed, false)
  if (isNoun(deed) && deed.objects.length === 0) for (const particle of 'をが') note(deed.word + particle, deed, true)
}
const ROWS = [...TOLD.values()]
const GATE = compilePatterns([...TOLD.keys()])

function note(surface: string, deed: Deed, carried: boolean): void {
  const told = TOLD.get(surface) ?? { deeds: [], carried }
  told.deeds.push(deed)
  TOLD.set(surface, told)
}

/** What may stand right behind a stem when the deed is told as done: た, て, 、, their passives; never ない, たい, たら, れば. */
const DONE =
  /(?:(?:さ?せ)?(?:ら?れ)?(?:まし)?(?:[ただ](?![いらりがろ]|場合|可能性|疑い|容疑|か)|[てで](?!も|は[いな]|いな|いませ|ほし|欲し|くだ|下さ)|、|おり))/y
/** A carrier in the past or going on, right behind 攻撃を or 攻撃が. */
const CARRIED =
  /(?:行[いなっわ]|実施[しさ]|加え|仕掛け|開始[しさ]|始め|繰り返[しさ]|敢行[しさ]|強行[しさ]|断行[しさ]|続け|開[いかき]|開催[しさ]|持[っち]|起こ[しさ]|決行[しさ]|受け)/y
/** An object stands no further in front of its verb than this. */
const NEAR = 48

/** Every place of the page where a deed may be told as done, in order; of one place the longest word: 電話会談し, not 会談し. */
export function hitsOf({ text }: Document): Hit[] {
  const hits: Hit[] = []
  let last = -1
  scan(GATE, text, 0, text.length, (pattern, start, end) => {
    if (end === last) return
    const { deeds, carried } = ROWS[pattern] as Told
    const follows = carried ? CARRIED : DONE
    follows.lastIndex = end
    if (!follows.test(text) || insideKatakana(text, start)) return
    const fitting = deeds.filter((deed) => deed.objects.length === 0 || holds(text, start, deed.objects))
    if (fitting.length === 0) return
    last = end
    hits.push({ deeds: fitting, start, end: carried ? end - 1 : end, carried })
  })
  return hits
}

/** コ|ストを */
const insideKatakana = (text: string, at: number): boolean => /[ァ-ヴー]/.test(text[at] as string) && /[ァ-ヴー]/.test(text[at - 1] ?? '')

function holds(text: string, before: number, objects: readonly string[]): boolean {
  const near = text.slice(Math.max(0, before - NEAR), before)
  return objects.some((object) => near.includes(object))
}
