import { lookup } from '#lexicon'
import { anchored, fold, matchesOf } from '#text'

/** What people did for an article, as a line of credits names it. */
const PART =
  '(?:取材|記者|筆者|著者|著|文章|文|執筆|寄稿|リポート|レポート|翻訳|訳者|訳|編集|写真|撮影|映像|構成|聞き手|校閲|監修|協力|デザイン|イラスト)'
const PARTS = `${PART}(?:[・/&]${PART})*`
const CREDIT = new RegExp(`(${PARTS})\\s?[\\s:=・]\\s?([^:=、,/|;()。]{2,24}?)(?=\\s?[、,/|;]|\\s+${PARTS}[\\s:=・]|$)`, 'g')
const WROTE = /取材|記者|筆者|著|文|執筆|寄稿|リポート|レポート/
const LONGEST = 90

/**
 * Who wrote, by a line that names who did what: `（記者　アンナ・ホルム、翻訳　青木ひかり）`, `文＝森田葉子　写真＝青木ひかり`; null when the line
 * is no such list of at least two parts, the author null when nobody in it wrote.
 */
export function readCredits(text: string): { readonly author: string | null } | null {
  if (text.length > LONGEST || /[。？！?!「」]/.test(text)) return null
  const inner = fold(text)
    .replace(/^[([【]|[)\]】]$/g, '')
    .trim()
  let parts = 0
  let author: string | null = null
  let rest = inner
  for (const [all, part, name] of matchesOf(inner, CREDIT)) {
    parts += part!.split(/[・/&]/).length
    if (author === null && WROTE.test(part!)) author = name!.trim()
    rest = rest.replace(all, '')
  }
  // （アンナ・ホルム記者 翻訳：青木ひかり）
  const reporter = parts >= 1 ? /^[\s、,/|;]*(\S{2,16})(?:記者|特派員)[\s、,/|;]*$/.exec(rest) : null
  if (reporter) return { author: reporter[1]! }
  return parts >= 2 && /^[\s、,/|;]*$/.test(rest) ? { author } : null
}

const PERSON = anchored(
  /^(?:[一-龠々ヶ]{1,4}[\s　]?[一-龠々]{1,4}|[一-龠々ヶ]{1,4}[\s　]?[ぁ-んァ-ヶー]{2,5}|[ァ-ヶー]{2,12}・[ァ-ヶー]{2,12})$/,
)
const NO_PERSON =
  /通信|新聞|共同|時事|社$|支局|支社|取材班|本紙|本社|総局|編集部|報道部|経済部|国際部|外報部|代表|写真|撮影|提供|動画|資料|[都道府県市区町村]$|発$|日$|[相省府庁官筋紙誌氏者]$|(?:議|首|局|部|社|会|委員)長$|大統領|当局|政府/
const NO_PLACE = /写真|資料|動画|画像|関連|参考|解説|聞き手|図|表|注|文$/
const DATELINE = anchored(
  /^[【［[（(〔]\s?([^】］\])）〕=＝、。のがをには]{1,16}(?:[(（][^()（）]{1,12}[)）])?)[=＝]([^】］\])）〕=＝]{2,14})[】］\])）〕]/,
)

/** Whether words are shaped as a person's full name and not as that of a desk, place or office: `森田葉子`. */
export const isPerson = (words: string): boolean => words.length >= 3 && PERSON.test(words) && !NO_PERSON.test(words)

/** The reporter in the dateline that a text opens with: `【サルマ市＝森田葉子】`; agencies and desks are no persons. */
export function datelineAuthor(text: string): { readonly name: string; readonly start: number; readonly end: number } | null {
  const found = DATELINE.exec(text)
  if (!found) return severalPlaces(text)
  const named = found[2]!.replace(/(?:特派員|記者|支局長)$/, '').trim()
  if (!isPerson(named) || NO_PLACE.test(found[1]!)) return null
  const start = found[0].indexOf(named, found[1]!.length)
  return { name: named, start, end: start + named.length }
}

/** The reporter in brackets that a text opens with, behind a capital: `【モスクワ森田葉子】`. */
export function capitalAuthor(text: string): { readonly name: string; readonly start: number; readonly end: number } | null {
  const bracket = /^[【［[][^】］\]]{5,30}[】］\]]/.exec(text)?.[0] ?? ''
  const name = withCapital(bracket)
  return name === null ? null : { name, start: bracket.indexOf(name), end: bracket.indexOf(name) + name.length }
}

/** 【サルマ市=森田、ロイデン=アンナ・ホルム】: one at least with a full name. */
function severalPlaces(text: string): { readonly name: string; readonly start: number; readonly end: number } | null {
  const found = /^[【［[(（〔]\s?([^】］\])）〕。「」]{8,80})[】］\])）〕]/.exec(text)
  const parts = (found?.[1] ?? '').split(/[、,]/).map((part) => /^([^=＝]{1,12})[=＝]([^=＝]{2,14})$/.exec(part.trim()))
  if (!found || parts.length < 2 || parts.length > 4) return null
  const names = parts.map((part) => (part?.[2] ?? '').replace(/(?:特派員|記者|支局長)$/, '').trim())
  const fit = (name: string): boolean => isPerson(name) || (/^[一-龠々]{2}$/.test(name) && !NO_PERSON.test(name))
  if (!names.every(fit) || !names.some(isPerson) || parts.some((part) => NO_PLACE.test(part?.[1] ?? ''))) return null
  const last = names.at(-1)!
  return {
    name: names.join('、'),
    start: found[0].indexOf(names[0]!, found[0].search(/[=＝]/)),
    end: found[0].lastIndexOf(last) + last.length,
  }
}

/** （サルマ市＝森田葉子）, （サルマ市・森田葉子、写真も）: who signs under an article. */
export function signature(text: string): string | null {
  const found =
    text.length <= 32
      ? /^[(（](?:([^・=＝()（）、。]{1,10})([・=＝]))?([^、()（）=＝・]{3,10})([、,]\s?(?:写真|図|動画)も)?[)）]$/.exec(text)
      : null
  if (!found || !(found[4] || /[=＝]/.test(found[2] ?? '')) || NO_PLACE.test(found[1] ?? '')) return null
  const name = found[3]!.replace(/(?:特派員|記者)$/, '')
  return isPerson(name) ? name : null
}

/** 【モスクワ森田葉子】: a capital and a full name, with nothing between. */
const OF_CAPITAL = anchored(/^[【［[]([ァ-ヶー・]{2,10})([一-龠々]{3,5})(?:[、,][^】］\]]{2,12})?[】］\]]$/)
/** …した。（サルマ市＝森田葉子） */
const LAST_BRACKET = anchored(/[。」』）)][\s　]?([【［[(（][^【］\]】［[()（）。]{4,30}[】］\])）])[\s　]*$/)

/** （編集担当：森田葉子） */
const LABELLED = anchored(/^[【［[(（](?:編集担当|担当|文責?|執筆|取材・?文)\s?[:：=＝]\s?([^()（）:：、]{3,10})[】］\])）]$/)

/** Who signs in brackets behind the last sentence of a paragraph: `…した。（サルマ市＝森田葉子）`, `…した。【モスクワ森田葉子】`; by place in the text. */
export function signedBehind(text: string): { readonly name: string; readonly start: number; readonly end: number } | null {
  const found = LAST_BRACKET.exec(text)
  const bracket = found?.[1]
  if (!found || bracket === undefined) return null
  const name = signature(bracket) ?? withCapital(bracket) ?? LABELLED.exec(bracket)?.[1] ?? null
  if (name === null || (LABELLED.test(bracket) && !isPerson(name))) return null
  const start = found.index + found[0].lastIndexOf(bracket) + bracket.indexOf(name)
  return { name, start, end: start + name.length }
}

/** 【ワシントン条約事務局】, 【モスクワ首脳会談】 */
const NO_NAME = /[局会団隊軍法案約題勢談攻撤選念]/

function withCapital(bracket: string): string | null {
  const [, place, name] = OF_CAPITAL.exec(bracket) ?? []
  return place && name && isPerson(name) && !NO_NAME.test(name) && lookup(place).some(({ form }) => form === 'metonym') ? name : null
}

/** Names of several writers on one line: `アンナ・ホルム、ヤン・ベルグ（サルマ市）` → the names as written. */
export function severalNames(text: string, isName: (words: string) => boolean): string | null {
  if (text.length > LONGEST || /[。「」？！?!：:]/.test(text)) return null
  const bare = text.replace(/\s?[(（][^()（）]{1,40}[)）]$/, '').trim()
  const names = bare.split(/\s*(?:[、,&＆]|\sand\s|\sと\s)\s*/)
  return names.length >= 2 && names.length <= 5 && names.every((name) => name.length <= 30 && isName(name)) ? bare : null
}
