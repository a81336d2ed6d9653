import type { Act } from '#lexicon'
import type { AttributionRecord } from '#reading'
import { lettersOf } from '#text'
import { type Kinship, kinship } from '../entity/kin.ts'
import { periodOf } from '../period.ts'
import { otherHour, samePlace } from './occasion.ts'
import { countsDiffer, overlapOf, type Terms, termsOf } from './terms.ts'

/** What one page tells of a saying, made ready to be held against others. */
export interface Telling {
  readonly source: Pick<AttributionRecord['source'], 'name' | 'kind' | 'office' | 'affiliation'>
  readonly act: Act
  /** Days since 1970: the period of the day that the page gives; null where it gives none. */
  readonly said: readonly [number, number] | null
  /** The day the page came out; null where it shows none. */
  readonly told: number | null
  readonly content: string
  /** The sentence without the content. */
  readonly around: string
  readonly contentTerms: Terms
  readonly terms: Terms
  readonly negated: boolean
}

const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000

export function tellingOf(
  { source, act, when, content, contentMore }: Pick<AttributionRecord, 'source' | 'act' | 'when' | 'content' | 'contentMore'>,
  passage: { readonly start: number; readonly text: string },
  published: string | null,
): Telling {
  const words = [content, ...contentMore].map(({ text }) => text).join('。')
  let around = ''
  let at = passage.start
  for (const { start, end } of [content, ...contentMore].sort((a, b) => a.start - b.start)) {
    around += passage.text.slice(Math.max(0, at - passage.start), Math.max(0, start - passage.start))
    at = end
  }
  around += passage.text.slice(Math.max(0, at - passage.start))
  const period = when === null ? null : periodOf(when)
  return {
    source,
    act,
    said: period && [dayOf(period.first), dayOf(period.last)],
    told: published === null ? null : dayOf(periodOf(published).first),
    content: words,
    around,
    contentTerms: termsOf(words),
    terms: termsOf(withoutName(passage.text, source.name)),
    negated: ((words.match(NEGATION) ?? []).length & 1) === 1,
  }
}

const withoutName = (text: string, name: string): string =>
  name.split(/[・、]/).reduce((left, part) => (part.length > 1 ? left.replaceAll(part, '') : left), text)
const NEGATION = /ない|なかっ|ず[、にと。]|ぬ|ません|まい/g

/** Why two tellings are, or are not, of one saying; the score is above 0 where they are. */
export interface Sameness {
  readonly score: number
  readonly kinship: Kinship
  /** The same words, letter by letter, make up this much of the shorter content; 0 to 1. */
  readonly verbatim: number
}

/** Acts that pages exchange when they tell of one saying. */
const GROUPS: Readonly<Record<Act, string>> = {
  state: 'state',
  announce: 'intend',
  promise: 'intend',
  refuse: 'refuse',
  deny: 'refuse',
  threaten: 'warn',
  warn: 'warn',
  demand: 'demand',
  propose: 'demand',
  accuse: 'accuse',
  support: 'support',
  admit: 'admit',
  predict: 'predict',
  ask: 'ask',
}

/**
 * What speaks for one saying and against it. Found by a regression over the hand-marked pairs of test/ledger/tables/sayings.ndjson in two halves, rounded,
 * and made more careful than it came out where those pairs are kinder than the world: pages without a day, and words alike in nothing but their act.
 */
const WEIGHTS = {
  start: -1.5,
  content: 2.2,
  sentence: 1.4,
  verbatim: 1.5,
  act: 0.8,
  actGroup: 1,
  /** An accusation here and a demand there, of one man in one breath. */
  otherAct: -0.8,
  /** 述べた fits everything. */
  plainAct: 0.3,
  otherNumbers: -2.2,
  nextDay: -1.1,
  noDay: 0.2,
  /** 昨年: a year meets every day of it. */
  longPeriod: -1.5,
  negation: -1.6,
  again: -0.5,
  place: 0.8,
  hour: -4,
  likely: 0.6,
  /** An outlet, or a service, says much on a day; its telling one thing twice is no one's saying. */
  outlet: -2,
  open: -0.2,
}

const WEEK = 7
/** Days between two pages beyond which an undated saying is held to be another one. */
const NEAR = 10
/** Letters from which on the same words are hardly chance. */
const VERBATIM = 8

/** Whether two tellings are of one act of saying; null where they cannot be. */
export function samenessOf(a: Telling, b: Telling): Sameness | null {
  const kin = kinship(a.source, b.source)
  if (kin === 'other') return null
  const days = daysApart(a, b)
  if (days === null || days > 1) return null
  const content = overlapOf(a.contentTerms, b.contentTerms)
  const sentence = overlapOf(a.terms, b.terms)
  const verbatim = sharedRun(a.content, b.content)
  let score = WEIGHTS.start + WEIGHTS.content * content.ofSmaller + WEIGHTS.sentence * sentence.ofSmaller + WEIGHTS.verbatim * verbatim
  if (a.act === b.act) score += a.act === 'state' ? WEIGHTS.plainAct : WEIGHTS.act + WEIGHTS.actGroup
  else if (GROUPS[a.act] === GROUPS[b.act]) score += WEIGHTS.actGroup
  else if (a.act !== 'state' && b.act !== 'state') score += WEIGHTS.otherAct
  if (countsDiffer(a.contentTerms, b.contentTerms)) score += WEIGHTS.otherNumbers
  if (days === 1) score += WEIGHTS.nextDay
  if (a.said === null || b.said === null) score += WEIGHTS.noDay
  if ([a, b].some(({ said }) => said !== null && said[1] - said[0] > WEEK)) score += WEIGHTS.longPeriod
  if (a.negated !== b.negated) score += WEIGHTS.negation
  if (AGAIN.test(a.around) !== AGAIN.test(b.around)) score += WEIGHTS.again
  score += WEIGHTS.place * samePlace(a.around, b.around)
  if (days === 0 && otherHour(a.around, b.around)) score += WEIGHTS.hour
  if (a.source.kind === 'outlet' || b.source.kind === 'outlet') score += WEIGHTS.outlet
  if (kin === 'likely') score += WEIGHTS.likely
  else if (kin !== 'same') score += WEIGHTS.open
  return { score, kinship: kin, verbatim }
}

const AGAIN = /改めて|再び|重ねて|繰り返/

/** Days between the sayings, 0 where the periods meet; null where a page came out before the other's saying. */
function daysApart(a: Telling, b: Telling): number | null {
  if (a.said && b.said) return Math.max(0, Math.max(a.said[0], b.said[0]) - Math.min(a.said[1], b.said[1]))
  const said = (a.said ?? b.said)?.[0]
  const [early, late] = [a.told, b.told]
  if (said !== undefined) {
    const undated = a.said ? late : early
    // what stands on a page without a day was said before the page came out, and not long before
    return undated === null || undated < said || undated - said > NEAR ? null : 0
  }
  return early === null || late === null || Math.abs(early - late) > NEAR ? null : 0
}

/** The longest run of letters two texts share, over the shorter one; 0 when it is too short to tell. */
function sharedRun(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => lettersOf(text).slice(0, LONGEST)) as [string, string]
  let best = 0
  let row = new Uint16Array(other.length + 1)
  let next = new Uint16Array(other.length + 1)
  for (let i = 0; i < one.length; i++) {
    for (let j = 0; j < other.length; j++) {
      const length = one[i] === other[j] ? (row[j] as number) + 1 : 0
      next[j + 1] = length
      if (length > best) best = length
    }
    ;[row, next] = [next, row]
  }
  const short = Math.min(one.length, other.length)
  return best < Math.min(VERBATIM, short) || short < 4 ? 0 : best / short
}
/** Letters of a content that are looked at for words they share. */
const LONGEST = 300
