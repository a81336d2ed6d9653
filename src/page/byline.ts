import { anchored, fold } from '#text'
import { endOfTime, firstDay } from './day.ts'

/** Who wrote the article, and when, from one line. */
export interface Byline {
  /** Null for a line that names only a translator. */
  readonly author: string | null
  readonly date: string | null
  /** Where the date stands in the line. */
  readonly day: { readonly start: number; readonly end: number } | null
  readonly shape: '著' | 'label' | 'by' | 'reporter' | 'translator' | 'name and date'
}

const LONGEST = 90
const AFTER_NAME = anchored(/^(.{2,40}?)\s*(?:氏)?\s*(?:による)?(?:著|記|筆|寄稿|執筆|作)\s*[:：・,、|｜/—–-]?$/)
const LABEL = anchored(
  /^[(（【\s]*(?:著者?|執筆者?|筆者|文責?|記者|寄稿者?|ライター|作者|原著者?|取材・?文|投稿者|Author|Text|Writer|Words)\s*[:：/]\s*(.{2,40}?)[)）】\s]*$/i,
)
const BY = anchored(/^(?:written |posted |text |story )?by\s+(.{2,50}?)$/i)
const TRANSLATOR = anchored(
  /^[(（【\s]*(?:翻訳|訳者?|訳文|邦訳|和訳|Translated by|Translation)\s*[:：/]?\s*(.{1,40}?)[)）】\s]*$|^(.{2,30}?)\s*(?:訳|翻訳)$/i,
)
const REPORTER = anchored(/^[【[（(]?(?:[^\s】]{1,16}[=＝・\s])?(.{2,20}?)\s*(?:記者|特派員|編集委員|論説委員|通信員|支局長)[】\])）]?$/)
const OFFICE_FIRST = anchored(/^(?:編集委員|論説委員|特派員|記者|本紙記者|編集部)[\s・:]+(\S{2,10}(?:\s\S{1,6})?)$/)
const KATAKANA_NAME = anchored(/^(?:[一-龠]{0,8})[ァ-ヶー]{2,}(?:[・＝=\s][ァ-ヶーA-Z.]+)+(?:[一-龠]{1,6})?$/)
const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}.'’-]*(?:\s+(?:de|von|van|der|al|bin|el|\p{Lu}[\p{Script=Latin}.'’-]*)){1,4}$/u

/** Whether words look like a person's written-out name: `アンナ・ホルム`, `Anna Holm`. */
export const looksLikeName = (words: string): boolean => KATAKANA_NAME.test(words.trim()) || LATIN_NAME.test(words.trim())

/** Reads a byline: `アンナ・ホルム著:01/03/2024`, `著者：…`, `by Anna Holm, March 1, 2024`, `（翻訳：…）`, `山田太郎記者`. */
export function readByline(text: string): Byline | null {
  if (text.length > LONGEST) return null
  const folded = fold(text)
  const day = firstDay(folded)
  const end = day ? endOfTime(folded, day) : 0
  const behind = day ? folded.slice(end).trim() : ''
  const words = (day ? folded.slice(0, day.start) : folded).replace(/[\s,、|/・:(•·—–-]+$/, (tail) =>
    tail.includes('・') ? '' : tail.trimEnd().slice(0, 1) === ':' ? ':' : '',
  )
  const date = day?.value ?? null
  const place = day ? { start: day.start, end } : null
  const made = (author: string | null, shape: Byline['shape']): Byline => ({ author, date, day: place, shape })
  // 2024年3月1日 アンナ・ホルム
  if (day && day.start === 0 && behind !== '' && looksLikeName(behind)) return made(text.slice(end).trim(), 'name and date')
  if (behind.length > 12) return null
  const translator = TRANSLATOR.exec(words)
  if (translator && (/[:：/(（【]|by/i.test(words) || day || /訳$/.test(words)) && !/[。「」]/.test(words)) {
    return words.length <= 40 ? made(null, 'translator') : null
  }
  const after = AFTER_NAME.exec(words)
  if (after && (day || /著\s*[:：]?$/.test(words)) && isAuthor(after[1]!)) return made(original(text, after[1]!), '著')
  const label = LABEL.exec(words)
  if (label && isAuthor(label[1]!)) return made(original(text, label[1]!), 'label')
  const by = BY.exec(words.replace(/[:,]$/, ''))
  if (by && isAuthor(by[1]!)) return made(original(text, by[1]!), 'by')
  const reporter = REPORTER.exec(words) ?? OFFICE_FIRST.exec(words)
  if (reporter && isAuthor(reporter[1]!) && !/[ぁ-ん]/.test(reporter[1]!)) return made(original(text, reporter[1]!), 'reporter')
  if (day && day.start > 0 && looksLikeName(words.replace(/[:,]$/, '')))
    return made(original(text, words.replace(/[:,]$/, '')), 'name and date')
  return null
}

const isAuthor = (name: string): boolean => !/[。「」『』？！?!]|https?:/.test(name) && name.trim().length >= 2

/** The name as the page writes it: folding keeps places, so the folded name is looked up in the folded line. */
function original(text: string, foldedName: string): string {
  const at = fold(text).indexOf(foldedName)
  return (at < 0 ? foldedName : text.slice(at, at + foldedName.length)).replace(/^[\s,、:]+|[\s,、:(]+$/g, '')
}

const MARK = /^(.{2,30}?)\s*(\p{Extended_Pictographic}\ufe0f?|[★☆◆◇■▼►▶|｜:：／]|「|『|——|――|—|–)\s*(\S.{2,})$/u

/** Who stands in front of the claim in a title: `アンナ・ホルム⚡️北の海は…`, `アンナ・ホルム：…`, `アンナ・ホルム「…」`; `translated` says that the original title stands under it. */
export function titleAuthor(title: string, byline: string | null, translated = false): string | null {
  const found = MARK.exec(title)
  if (!found) return null
  const name = found[1]!.replace(/(?:氏|さん|教授|博士)$/, '').trim()
  if (/[。、「」！？!?#]/.test(name) || /^\d/.test(name)) return null
  const sure = /\p{Extended_Pictographic}/u.test(found[2]!) && !/[★☆◆◇■▼]/.test(found[2]!)
  if (sure && name.length <= 30) return name
  // 「…」 behind a name may also be a headline that quotes: only a byline or the original title makes it the author
  const quotes = /[「『]/.test(found[2]!)
  const foreign = byline === null ? translated : !/[ぁ-んァ-ヶ一-龠]/.test(byline)
  if (looksLikeName(name) && (!quotes || foreign)) return name
  return byline !== null && sameName(name, byline) ? name : null
}

/** Whether two writings are of one name, letting a lost first letter pass: ティーブン・ブライエン, スティーブン・ブライエン. */
export function sameName(a: string, b: string): boolean {
  const bare = (name: string): string => fold(name).replace(/[\s・=.]/g, '')
  const [x, y] = [bare(a), bare(b)]
  return x.length >= 2 && y.length >= 2 && (x.includes(y) || y.includes(x))
}
