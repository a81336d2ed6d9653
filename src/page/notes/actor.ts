import type { Span } from '#text'
import { NOT_A_GIVEN_NAME } from './katakana.ts'
import type { Part } from './parts.ts'

/**
 * Who stands in front of a quotation, from the parts before it back to the last quotation: the words after the last ・, taken together with
 * the part before them when both are one katakana name: `訪問・ゼレンスキー「` → ゼレンスキー, `元米国外交官チャス・フリーマン「` → all of it.
 * Gives the place of the first part that belongs to the name too, so that what is left of it can be read as circumstances.
 */
export function actorBefore(text: string, run: readonly Part[]): { actor: Span; first: number } | null {
  // 北部同盟支持者・デモ・「…」, バカリ・拒否「…」: what was done stands between the name and the words
  let end = run.length - 1
  while (end > 0 && (run[end]?.kind === 'dot' || (run[end]?.kind === 'words' && NO_NAME.test(textOf(text, run[end]!.at).trim())))) end--
  if (run[end]?.kind !== 'words') return null
  if (end < run.length - 1 && (run.slice(end + 1).every((part) => part.kind === 'dot') || NO_NAME.test(textOf(text, run[end]!.at).trim())))
    end = run.length - 1
  let first = end
  const last = run[first]
  if (last?.kind !== 'words') return null
  while (first >= 2) {
    const dot = run[first - 1]!
    const before = run[first - 2]!
    if (dot.kind !== 'dot' || before.kind !== 'words' || !oneName(textOf(text, before.at), textOf(text, run[first]!.at))) break
    first -= 2
  }
  const dated = DAY_BEHIND.exec(textOf(text, last.at))
  // 連合・7/30「…」→8/10「…」: a day alone stands for whoever was named before it
  if (first === end && dated?.index === 0) {
    const before = run.findLastIndex((part, i) => i < end && part.kind === 'words')
    const named = before < 0 ? null : bareName(text, run[before]!.at)
    if (named && !DAY_BEHIND.test(textOf(text, named))) return { actor: named, first: before }
  }
  const behind = dated && dated.index > 0 ? dated[0].length : 0
  const to = first === end ? addressee(text, last.at) : null
  if (to !== null) {
    const from = bareName(text, { start: last.at.start, end: to })
    if (from) return { actor: from, first }
  }
  const actor = bareName(text, { start: run[first]!.at.start, end: last.at.end - behind })
  return actor && { actor, first }
}

const TITLE = /(?:大統領|首相|[外国防財法総農商内]相|長官|大臣|党首|代表|議長|報道官|将軍|[大中少]将|氏|議員|知事|王|書記|長)$/
/** ヴェルダ→カレニア: where the arrow stands between who speaks and to whom; null where it only leads on, as in 首相辞任→ヴィーク党首. */
function addressee(text: string, at: Span): number | null {
  const match = /^([^→⇒0-9０-９%％]{2,20}?)\s?[→⇒]\s?([^→⇒0-9０-９%％]{2,20})$/.exec(textOf(text, at).trim())
  if (!match || NO_NAME.test(match[1]!) || PROSE.test(match[1]!) || (TITLE.test(match[2]!) && !TITLE.test(match[1]!))) return null
  return at.start + textOf(text, at).indexOf(match[1]!) + match[1]!.length
}

/** ドレン大統領|5/10, →|8月10日: the day of the words. */
const DAY_BEHIND = /(?:^[→⇒\s]*|(?<=[^0-9/.年月\s])\s?)(?:(?:20)?[0-9０-９]{2}[年/.])?[0-9０-９]{1,2}[月/][0-9０-９]{1,2}日?\s*$/

/** Words between the dots of a note that tell what was done or how, and name nobody. */
const NO_NAME =
  /^(?:拒否|要求|批判|非難|警告|発表|表明|反論|否定|演説|会見|声明|訪問|提案|発言|主張|反発|懸念|歓迎|支持|合意|会談|抗議|デモ|集会|匿名|投稿|謝罪|辞任|更迭|逮捕|拘束|当選|敗北|勝利|帰国|出国|到着|視察|署名|撤回|延期|中止|停止|再開|[^・]*(?:[A-Za-z]|紙|誌|新聞|テレビ|通信|放送)の?(?:インタビュー|取材|寄稿)|←?(?:去年|昨年|今年|先月|先週|昨日|前日)は?)$/

const textOf = (text: string, at: Span): string => text.slice(at.start, at.end)

/** Whether `before・after` is one person's name: katakana (or a Latin initial) on both sides of the ・, and the first no state, body or thing. */
function oneName(before: string, after: string): boolean {
  const given = /(?:[ァ-ヶー]+|[A-Za-z]\.?)$/.exec(before.trim())?.[0]
  if (!given || NOT_A_GIVEN_NAME.has(given)) return false
  if (/^[A-Za-z]\.?$/.test(given))
    return new RegExp(`(?:^|[^A-Za-z])${given.replace('.', '\\.')}$`).test(before.trim()) && /^[ァ-ヶーA-Z]/.test(after.trim())
  const family = /^[ァ-ヶー]+/.exec(after.trim())?.[0]
  if (!family) return /^[A-Z]\.?$/.test(after.trim())
  // ロシア・ウクライナ: two states side by side are no person
  return family.length > 1 && !NOT_A_GIVEN_NAME.has(family)
}

const LEADING = /^[\s,、。;；：:／/→⇒…]*(?:(?:また|なお|一方|そして)[、,]?)?(?:[0-9]{4}年(?:[0-9]{1,2}月)?(?:も|は|に|の))?/

/** ロシア外務省 (モスクワ) などは、 → ロシア外務省. Step by step: one pattern for all of it would try every way to share out a run of blanks. */
const withoutTail = (words: string): string =>
  words
    .trimEnd()
    .replace(/[:：,、?？]$/, '')
    .trimEnd()
    .replace(/(?:は|が|も|の|から|より)$/, '')
    .replace(/(?:など|ら)$/, '')
    .trimEnd()
    .replace(/[(（][^()（）]*[)）]$/, '')
    .trimEnd()

/** A name without the particles, brackets and marks around it: `ロシア外務省(モスクワ)は` → ロシア外務省. Null when nothing is left. */
export function bareName(text: string, at: Span): Span | null {
  const words = textOf(text, at)
  const lead = LEADING.exec(words)?.[0].length ?? 0
  const start = at.start + lead
  const end = start + withoutTail(words.slice(lead)).length
  return end > start ? { start, end } : at.end > at.start && words.trim() !== '' && lead < words.length ? { start, end: at.end } : null
}

// particles and verbs that make words a sentence, not a name
const PROSE = /[ぁ-ん]{2,}|[をにへで]/

/** Who stands in front of an inner 『…』: the words since the last bracket, 、 or 。 when they look like a name, else nobody. */
export function innerActor(text: string, before: Span): Span | null {
  const words = textOf(text, before)
  const cut =
    Math.max(words.lastIndexOf('、'), words.lastIndexOf('。'), words.lastIndexOf('・', words.length - 1) >= 0 ? katakanaDot(words) : -1) + 1
  const at = { start: before.start + cut, end: before.end }
  if (at.start >= at.end) return null
  const name = bareName(text, at)
  // 亡命?『私の家はここ』: a question
  if (!name || /[?？]$/.test(words.trimEnd()) || PROSE.test(textOf(text, name)) || name.end - name.start > 40) return null
  return name
}

/** The last ・ that is not inside a katakana name, or -1. */
function katakanaDot(words: string): number {
  for (let at = words.lastIndexOf('・'); at >= 0; at = at === 0 ? -1 : words.lastIndexOf('・', at - 1)) {
    if (!oneName(words.slice(0, at), words.slice(at + 1))) return at
  }
  return -1
}
