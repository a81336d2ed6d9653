import { meaningsIn } from '#lexicon'
import { fold } from '#text'
import { rememberingEach } from '../remembering.ts'
import { isLight, stands } from './nouns.ts'

/** What a clause is about, as its particles say: 新しい灯台の高さは → 高さ, of 新しい and 灯台. */
export interface Theme {
  readonly head: string
  /** What tells this one from others of its kind. */
  readonly of: readonly string[]
}

const NOUN = '[\\u3400-\\u9fff々ァ-ヺーA-Za-z0-9]+(?:さ(?=[はがをも]))?'
const ADJECTIVE = '[\\u3400-\\u9fff]{1,2}[ぁ-ん]?[いな]'
const PARTICLE = '(?:から|[にでとへ])?[はも]|から|[がをにでへ]'
const PHRASE = new RegExp(
  `(?:(?:${NOUN}(?:[でと]の|への|からの|まで?の|の)|(?:${ADJECTIVE})(?=${NOUN})))*(${NOUN})(${PARTICLE})(?![ぁ-ん]?ら)`,
  'g',
)
const PART = new RegExp(`${ADJECTIVE}(?=${NOUN})|${NOUN}`, 'g')
/** 住民四十人が, 兵士およそ800人が: how many is no part of the name. */
const COUNT = /(?<=[\u3400-\u9fffァ-ヺー]{2})(?:およそ|約|計|合わせて)?[0-9〇一二三四五六七八九十百千万]+[\u3400-\u9fff](?=[がをはも])/g
/** Twice on other days, or the first and the second of several. */
const TURN = /[月火水木金土日]曜|[0-9〇一二三四五六七八九十]+(?:月|回目|日目|年目|号|番目)/g
/** 800人, 5月9日: no thing that anything is said of. */
const NO_THING = /^[0-9]|[年月日時]$/

interface Phrase extends Theme {
  /** The particle that puts it there, は and も aside: に, で, から, へ; empty for what the clause is about. */
  readonly slot: string
  readonly particle: string
}

function phrasesOf(clause: string): readonly Phrase[] {
  return [...fold(clause).replace(COUNT, '').matchAll(PHRASE)].flatMap((match): Phrase[] => {
    const [whole, named, particle] = match as unknown as [string, string, string]
    if (isLight(named) || NO_THING.test(named)) return []
    const parts = (whole.match(PART) ?? []).slice(0, -1)
    return [{ head: named, of: parts.filter((part) => part !== named), slot: particle.replace(/[はもがを]$/, ''), particle }]
  })
}

/** Something said, with all that its page tells around it. */
export interface Told {
  readonly content: string
  readonly passage: string
}

/** The last thing in front of the predicate that は, が, を or も names: who does it is named first, and what it is done to last. */
export const themeOf = (clause: string): Theme | null => themeAmong(phrasesOf(clause))

const themeAmong = (phrases: readonly Phrase[]): Theme | null =>
  phrases.findLast(({ slot }) => slot === '') ?? phrases.findLast(({ particle }) => particle.endsWith('は')) ?? null

/** One is held against very many. */
const phrasesIn = rememberingEach(({ content }: Told) => phrasesOf(content))
export const themeIn: (told: Told) => Theme | null = rememberingEach((told: Told) => themeAmong(phrasesIn(told)))

/** Whether two clauses are about one thing: neither says of it what the other does not. */
export const isOneTheme = (one: Theme, other: Theme): boolean => one.head === other.head && !areTwo(one, other)

/** Whether two tell of two things of one kind (一号機の水, 二号機の水), of one thing and a part of it (空港, 空港の滑走路), or of two places (窓に, 扉に). */
export function areTwoAffairs(one: Told, other: Told): boolean {
  const [turns, otherTurns] = [one, other].map(({ content }) => new Set<string>(fold(content).match(TURN))) as [Set<string>, Set<string>]
  if (turns.size > 0 && otherTurns.size > 0 && ![...turns].some((turn) => otherTurns.has(turn))) return true
  const [phrases, others] = [phrasesIn(one), phrasesIn(other)]
  for (const slot of ['に', 'で', 'から', 'へ']) {
    const [a, b] = [phrases, others].map((all) => all.findLast((phrase) => phrase.slot === slot))
    if (a && b && (a.head === b.head ? areTwo(a, b) : !stands(a.head, other.passage) && !stands(b.head, one.passage))) return true
  }
  const [a, b] = [themeIn(one), themeIn(other)]
  if (!a || !b) return false
  if (a.head === b.head) return areTwo(a, b)
  const [inner, otherInner] = [innerOf(a, other.content), innerOf(b, one.content)]
  if (inner.head === otherInner.head) return areTwo(inner, otherInner)
  return isPart(a, b, one.content) || isPart(b, a, other.content)
}

const areTwo = (one: Theme, other: Theme): boolean => hasMore(one, other) && hasMore(other, one)
const hasMore = ({ of }: Theme, other: Theme): boolean => of.some((part) => !other.of.some((same) => isOneName(same, part)))
/** 空港 is no 港. */
const isOneName = (a: string, b: string): boolean => a === b || (a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a)))

/** 湾の油の回収, where the other says that it is 回収されて: the 油 of the 湾. */
function innerOf({ head, of }: Theme, other: string): Theme {
  const last = of.at(-1)
  return last !== undefined && new RegExp(`${head}(?:[すしさ]|でき)`).test(other) ? { head: last, of: of.slice(0, -1) } : { head, of }
}

/** 部隊の撤収 is no part of 部隊, and ケーブルの敷設 none of the ケーブル that one is to 敷設する. */
const isPart = ({ head }: Theme, part: Theme, whole: string): boolean =>
  part.of.includes(head) && meaningsIn(part.head).length === 0 && !whole.includes(part.head)
