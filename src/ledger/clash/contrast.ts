import type { Act } from '#lexicon'
import { kinship, type Speaker } from '../entity/kin.ts'
import { rememberingEach } from '../remembering.ts'
import { agentsDiffer, valuesDiffer } from './agent.ts'
import { figuresDiffer } from './figures.ts'
import { nounsIn, stands } from './nouns.ts'
import { type Assertion, assertionsIn, polarityOf } from './polarity.ts'
import { areTwoAffairs, isOneTheme, themeIn } from './theme.ts'

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
  /** Meanings that stand against each other: 開く and 閉じる, or one of them denied; else the negation alone, or other numbers, or another who did it. */
  readonly reason: 'opposed' | 'negated' | 'figures' | 'agents'
}

/**
 * Why the later of two statements cannot hold beside the earlier one; null where nothing tells, or where they may well both hold. A lead for a human:
 * it would rather miss one than name one that is none.
 */
export function contrastOf(earlier: Statement, later: Statement): Contrast | null {
  if (earlier.conditional || later.conditional || (earlier.act === 'deed' && later.act === 'deed')) return null
  const kin = kinship(earlier.speaker, later.speaker)
  const one = kin === 'same' || kin === 'likely' || kin === 'part'
  const told = earlier.act !== 'deed' && later.act !== 'deed' && earlier.content.length + later.content.length < LONG
  const figures = told ? figuresDiffer(earlier, later, one) : null
  if (figures) return { kind: one ? 'shift' : 'clash', about: figures, grade: 'high', reason: 'figures' }
  const agents = told && !one ? (agentsDiffer(earlier.content, later.content) ?? valuesDiffer(earlier, later)) : null
  if (agents) return { kind: 'clash', about: agents, grade: 'high', reason: 'agents' }
  for (const a of sentencesOf(earlier))
    for (const b of sentencesOf(later)) {
      const contrast = sentencesContrast(a, b, one)
      if (contrast) return contrast
    }
  return null
}

/** Letters of two that are compared as wholes: in longer ones the number or the name is one of many. */
const LONG = 160

/** What somebody says in several sentences is held against others one by one. */
const sentencesOf = rememberingEach((statement: Statement): readonly Statement[] => {
  // a deed is told in one sentence, and in several clauses
  const ends = statement.act === 'deed' ? /(?<=。|[しきぎりみびてで]、)/ : /(?<=。)/
  const sentences = statement.content.split(ends).filter((part) => part.length >= SENTENCE)
  return sentences.length < 2 ? [statement] : [statement, ...sentences.map((content) => statementOf({ ...statement, content }))]
})
/** Letters of a sentence that says something. */
const SENTENCE = 6

function sentencesContrast(earlier: Statement, later: Statement, one: boolean): Contrast | null {
  if (earlier.open || later.open) return null
  if (earlier.sign === later.sign && !endsOpposed(earlier, later)) return null
  const about = [...new Set(earlier.nouns)].filter(
    (noun) => stands(noun, later.content) && !isSpeaker(noun, earlier) && !isSpeaker(noun, later),
  )
  if (about.length === 0) return null
  const opposed = isOpposed(earlier, later)
  if (isNominal(earlier) || isNominal(later)) return null
  const alike = opposed || samePredicate(earlier, later) || bothPresent(earlier, later)
  if (!alike && !(one && (accepts(earlier, later) || accepts(later, earlier) || calledOff(earlier, later)))) return null
  return alikeIn(earlier, later, { one, about, opposed })
}

/** Whether two that say opposite things say them of one affair. */
function alikeIn(
  earlier: Statement,
  later: Statement,
  { one, about, opposed }: { readonly one: boolean; readonly about: readonly string[]; readonly opposed: boolean },
): Contrast | null {
  // each says of something else what the other does not: 北部に部隊はいない, 南部に部隊がいる
  const [own, others] = [
    earlier.nouns.filter((noun) => noun.length > 1 && !stands(noun, later.passage) && !isSpeaker(noun, later)),
    later.nouns.filter((noun) => noun.length > 1 && !stands(noun, earlier.passage) && !isSpeaker(noun, earlier)),
  ]
  if (own.length > 0 && others.length > 0) return null
  if (areTwoAffairs(earlier, later)) return null
  if (namesDiffer(earlier, later) || TIMES.some((word) => word.test(earlier.content) !== word.test(later.content))) return null
  const deed = later.act === 'deed' || earlier.act === 'deed'
  if (!one && (STANDS.has(earlier.act) || STANDS.has(later.act))) return null
  // two who speak of one thing must name it in more than a letter, and where either says more, in more than a word
  if (!one && (!about.some((noun) => noun.length > 1) || (about.length < 2 && own.length + others.length > 0))) return null
  if (earlier.act === 'deed' && STANDS.has(later.act)) return null
  const kind = deed ? 'deed' : one && (STANDS.has(earlier.act) || STANDS.has(later.act)) ? 'shift' : 'clash'
  const grade = own.length + others.length === 0 ? 'high' : 'medium'
  return { kind, about, grade, reason: opposed ? 'opposed' : 'negated' }
}

/** Both end in meanings that are opposite, said of one thing: 失業率は下がった, 失業率は上昇している. */
function endsOpposed(one: Statement, other: Statement): boolean {
  const [a, b] = [themeIn(one), themeIn(other)]
  if (!a || !b || !isOneTheme(a, b)) return false
  const [ends, otherEnds] = [endOf(one), endOf(other)]
  return ends.some(({ meaning, sign }) => otherEnds.some((found) => found.meaning.id === meaning.opposite && found.sign === sign))
}

/** What the last words of a statement assert. */
function endOf(statement: Statement): ReturnType<typeof assertionsIn> {
  const all = assertionsOf(statement)
  const last = Math.max(...all.map(({ end }) => end))
  return statement.content.length - last > TAIL ? [] : all.filter(({ end }) => end === last)
}
/** Letters behind the last meaning of a sentence, at most: しているところだ. */
const TAIL = 10

/** いる, 残っている, 配置している: that somebody or something is there. */
const PRESENT =
  /(?:(?<=[がもはに\u3400-\u9fff])(?:い[るたなま]|あ[るっり]|おら)|(?<=[がもは])な[いか]|残[っさるり]|とどま|駐留|常駐|配置|配備|置[いかく]|取り残され|出回)[ぁ-ん]{0,8}。?$/
/** Both tell of something being there, and name it alike. */
function bothPresent(one: Statement, other: Statement): boolean {
  if (!PRESENT.test(one.content) || !PRESENT.test(other.content)) return false
  const [a, b] = [themeIn(one), themeIn(other)]
  return a !== null && b !== null && stands(a.head, other.content) && stands(b.head, one.content)
}

/** What was to be done is called off, in whatever words: 完成させる, 建設は中止する. */
function calledOff(plan: Statement, end: Statement): boolean {
  if (!PLANS.has(plan.act) || plan.sign !== 1 || end.sign !== -1 || !CALLED_OFF.test(end.content)) return false
  const theme = themeIn(plan)
  return theme !== null && theme.head.length >= NAMING && end.content.includes(theme.head)
}
const PLANS: ReadonlySet<string> = new Set(['promise', 'announce', 'propose', 'support'])
const CALLED_OFF = /(?:中止|断念|撤回|取りやめ|打ち切|見送|白紙|凍結)[ぁ-ん]{0,10}。?$/
/** Letters of a word that names one affair. */
const NAMING = 3

/** What only one of two says of a time, or as a rule. */
const TIMES: readonly RegExp[] = [/昨年|去年|一昨年|以前|かつて|当時|過去|先月|昨秋|昨夏/, /原則|積極的/]

const assertionsOf = rememberingEach(({ content }: Statement) => assertionsIn(content))

function isOpposed(one: Statement, other: Statement): boolean {
  const others = assertionsOf(other)
  return assertionsOf(one).some((own) => others.some((found) => excludes(own, found)))
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
