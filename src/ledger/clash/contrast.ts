import { type Act, meaningsIn } from '#lexicon'
import { kinship, type Speaker } from '../entity/kin.ts'
import { type Assertion, assertionsIn, polarityOf } from './polarity.ts'

/** Something that is said or done, made ready to be held against others. */
export interface Statement {
  /** Who says it, or does it. */
  readonly speaker: Speaker
  /** `deed` for what a page tells as done. */
  readonly act: Act | 'deed'
  readonly content: string
  /** All that the page tells around it, the content among it. */
  readonly passage: string
  readonly conditional: boolean
  readonly nouns: readonly string[]
  readonly sign: 1 | -1
  /** Whether it leaves open if it is so. */
  readonly open: boolean
}

/** Acts by which one denies or keeps from something, though the content may name it without a negation. */
const AGAINST: ReadonlySet<string> = new Set(['deny', 'refuse'])
const SAYS_AGAINST = /拒|断|否定|反対|誤り|虚偽|嘘|うそ|反す/
/** Acts that take a stand, which two may take differently; only what one says to be so can be said not to be so by another. */
const STANDS: ReadonlySet<string> = new Set(['support', 'refuse', 'promise', 'demand', 'propose', 'threaten', 'warn', 'ask', 'predict'])

export function statementOf(of: Pick<Statement, 'speaker' | 'act' | 'content' | 'passage' | 'conditional'>): Statement {
  const { sign, open } = polarityOf(of.content)
  const turned = AGAINST.has(of.act) && sign === 1 && !SAYS_AGAINST.test(of.content)
  return { ...of, nouns: nounsIn(of.content), sign: turned ? -1 : sign, open }
}

/** What a clash is: two sayings that cannot both hold, a change of one source's stand, or a saying against a deed. */
export type ClashKind = 'clash' | 'shift' | 'deed'

export interface Contrast {
  readonly kind: ClashKind
  /** What both are about. */
  readonly about: readonly string[]
  /** `high` where neither says anything that the other does not. */
  readonly grade: 'high' | 'medium'
  /** Meanings that stand against each other: 開く and 閉じる, or one of them denied; else the negation alone. */
  readonly opposed: boolean
}

/**
 * Why the later of two statements cannot hold beside the earlier one; null where nothing tells, or where they may well both hold. A lead for a human:
 * it would rather miss one than name one that is none.
 */
export function contrastOf(earlier: Statement, later: Statement): Contrast | null {
  if (earlier.sign === later.sign || earlier.open || later.open || earlier.conditional || later.conditional) return null
  const about = [...new Set(earlier.nouns)].filter(
    (noun) => stands(noun, later.content) && !isSpeaker(noun, earlier) && !isSpeaker(noun, later),
  )
  if (about.length === 0) return null
  const opposed = isOpposed(earlier, later)
  if (isNominal(earlier) || isNominal(later)) return null
  const kin = kinship(earlier.speaker, later.speaker)
  const one = kin === 'same' || kin === 'likely' || kin === 'part'
  if (!opposed && !samePredicate(earlier, later) && !(one && (accepts(earlier, later) || accepts(later, earlier)))) return null
  // each says of something else what the other does not: 北部に部隊はいない, 南部に部隊がいる
  const [own, others] = [
    earlier.nouns.filter((noun) => noun.length > 1 && !stands(noun, later.passage)),
    later.nouns.filter((noun) => noun.length > 1 && !stands(noun, earlier.passage)),
  ]
  if (own.length > 0 && others.length > 0) return null
  if (namesDiffer(earlier, later) || TIMES.some((word) => word.test(earlier.content) !== word.test(later.content))) return null
  const deed = later.act === 'deed' || earlier.act === 'deed'
  if (!one && (STANDS.has(earlier.act) || STANDS.has(later.act))) return null
  // two who speak of one thing must name it in more than a letter, and where either says more, in more than a word
  if (!one && (!about.some((noun) => noun.length > 1) || (about.length < 2 && own.length + others.length > 0))) return null
  if (earlier.act === 'deed' && (later.act === 'deed' || STANDS.has(later.act))) return null
  const kind = deed ? 'deed' : one && (STANDS.has(earlier.act) || STANDS.has(later.act)) ? 'shift' : 'clash'
  return { kind, about, grade: own.length + others.length === 0 ? 'high' : 'medium', opposed }
}

/** What only one of two says of a time, or as a rule. */
const TIMES: readonly RegExp[] = [/昨年|去年|一昨年|以前|かつて|当時|過去|先月|昨秋|昨夏/, /原則|積極的/]

function isOpposed(one: Statement, other: Statement): boolean {
  const others = assertionsIn(other.content)
  return assertionsIn(one.content).some((own) => others.some((found) => excludes(own, found)))
}

/** One meaning said to be so and not to be so, or two that cannot both be. */
const excludes = (one: Assertion, other: Assertion): boolean =>
  (other.meaning.id === one.meaning.id && other.sign !== one.sign) || (other.meaning.id === one.meaning.opposite && other.sign === one.sign)

/** A run of units in a text. */
interface Run {
  readonly start: number
  readonly end: number
}

/**
 * Words of two statements by which they stand against each other: 閉じる / 開いた; where no meanings do, what is done by one and not by the other:
 * 置いていない / 置いている.
 */
export function opposingWords(one: string, other: string): readonly [readonly Run[], readonly Run[]] {
  const others = assertionsIn(other)
  const pairs = assertionsIn(one).flatMap((a) => others.filter((b) => excludes(a, b)).map((b) => [a, b] as const))
  if (pairs.length === 0) return [doneIn(one, other), doneIn(other, one)]
  return [distinct(pairs.map(([a]) => withEnd(one, a))), distinct(pairs.map(([, b]) => withEnd(other, b)))]
}

/** The last word that says what is done, or the one that the other has too, to its end. */
function doneIn(text: string, other: string): readonly Run[] {
  const units = Array.from(predicateOf(text) + predicateOf(other)).filter((unit) => text.includes(unit) && other.includes(unit))
  const shared = Math.max(-1, ...units.map((unit) => text.lastIndexOf(unit)))
  if (shared >= 0) return [withEnd(text, { start: shared, end: shared + 1 })]
  const last = /[\u3400-\u9fff]+[ぁ-ん]{0,2}[\u3400-\u9fff]*[ぁ-ん]*[。！]?$/.exec(text)
  return last ? [{ start: last.index, end: text.length }] : []
}

/** A stem with the kana behind it, by which it is so or not. */
const withEnd = (text: string, { start, end }: Run): Run => {
  const [behind = ''] = /^[\u3400-\u9fff]{0,2}[ぁ-ん]*/.exec(text.slice(end)) ?? []
  // 置いているのは事実だ: what follows the end of the word is no part of it
  const [own = behind] = /^.*?(?:ない|ません|なかった|(?:る|た|す)(?=の|と|こ|か|$))/.exec(behind) ?? []
  return { start, end: end + own.length }
}

const distinct = (runs: readonly Run[]): readonly Run[] =>
  [...new Map(runs.map(({ start, end }) => [start, { start, end }])).values()].sort((a, b) => a.start - b.start)

/** Who speaks is not what is spoken of: カレニア政府 says something of カレニア. */
const isSpeaker = (noun: string, { speaker }: Statement): boolean => speaker.name.includes(noun) || speaker.affiliation === noun

/** 北海同盟の監視員: what is asked for, or turned down, by its name alone. */
const isNominal = ({ content, act }: Statement): boolean => act !== 'deed' && !/[ぁ-ん][。！]?$/.test(content.trim())

/** Whether two statements tell of the same being done, and neither of its opposite. */
export const tellsSame = (one: Statement, other: Statement): boolean => samePredicate(one, other) && !isOpposed(one, other)

/** One refuses what the other accepts, in whatever words: 立たせるつもりはない, 受け入れる. */
const accepts = (refusal: Statement, other: Statement): boolean =>
  refusal.act === 'refuse' && refusal.sign === -1 && other.sign === 1 && ACCEPTS.test(other.content)
const ACCEPTS = /受け入れ|受入|同意|容認|認め|応じ|賛成|支持|合意|許可|許す|協力/

/** 〜のは事実だ, 〜ことはない: what stands in front is the predicate. No word is in both lists, or a row of it would be tried in every split. */
const EMPTY_END =
  /(?:(?:という)?(?:の|こと|事実|つもり|考え|予定|計画|方針|必要)(?:は|が|も|など|では?)?(?:一切|全く|断じて|確か|ない|ありません|だ|です|なかった)*)+。?$/

/** The kanji of the last word that says what is done: 一台も置いていない → 置. */
function predicateOf(content: string): string {
  const last =
    content
      .split(/[。]/)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? ''
  const words = last.replace(EMPTY_END, '').match(/[\u3400-\u9fff]+(?=[ぁ-ん]*$)/)
  return words?.[0] ?? ''
}

/** Whether what one says is done, or is not, is what the other speaks of. */
function samePredicate(one: Statement, other: Statement): boolean {
  const [a, b] = [predicateOf(one.content), predicateOf(other.content)]
  return a !== '' && b !== '' && (Array.from(a).some((unit) => b.includes(unit)) || other.content.includes(a) || one.content.includes(b))
}

/** Both have foreign names that the other has not: another state's troops, talks with another partner. */
function namesDiffer(one: Statement, other: Statement): boolean {
  const own = (a: Statement, b: Statement): boolean =>
    a.nouns.some((noun) => /^[ァ-ヺー]{2,}$/.test(noun) && !b.content.includes(noun) && !a.speaker.name.includes(noun))
  return own(one, other) && own(other, one)
}

/** Words that may stand in any saying. */
const LIGHT =
  /^(?:事実|方針|考え|意向|予定|計画|可能|今後|現在|当時|全く|一切|断じ|必ず|既|正式|本当|我々|我が国|自国|自分|自身|一度|一人|一台|一機|一両|両国|同日|政府|発表|説明|主張|確認|際|点|面|側|形|他|別途|[年月週]内|[年月週]末|[来今去昨]年|[来今先]月|[来今先]週|以来|以降|[春夏秋冬年月日人者国時中上下前後内外間今何誰]|)$/

/** Runs of kanji, and of katakana or Latin letters; what the table of meanings has is not among them. */
export function nounsIn(text: string): readonly string[] {
  const hits = meaningsIn(text)
  return [...text.matchAll(/[\u3400-\u9fff々]+|[ァ-ヺー]+|[A-Za-z]+/g)].flatMap(({ 0: word, index }) => {
    // 橋を, 港に: a noun of one letter has a particle behind it
    if (word.length < 2 && /[\u3400-\u9fff]/.test(word) && !/^[がをはにでのも]/.test(text.slice(index + 1))) return []
    if (LIGHT.test(word)) return []
    const end = index + word.length
    return hits.some((hit) => hit.start <= index && hit.end >= end - 1) ? [] : [word]
  })
}

/** Whether a noun, or two letters of it, stands in a text. */
function stands(noun: string, text: string): boolean {
  if (noun.length === 1) return new RegExp(`(?<![\u3400-\u9fff])${noun}(?![\u3400-\u9fff])`).test(text)
  if (text.includes(noun)) return true
  if (!/[\u3400-\u9fff]/.test(noun)) return false
  for (let i = 0; i + 2 <= noun.length; i++) if (text.includes(noun.slice(i, i + 2))) return true
  return false
}
