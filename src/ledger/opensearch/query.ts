import { topicForm } from '../bigrams.ts'
import type { Wanted } from '../ledger.ts'
import { periodOf } from '../period.ts'
import { RANKS } from '../sql/rank.ts'
import { type AskedPhrase, askedPhrase } from './words.ts'

/** What is wanted, as OpenSearch is asked for it; null for what is found nowhere, since a word of it holds no letter. */
export function queryOf(wanted: Wanted): object | null {
  const words = wordsQuery(wanted.words ?? [], wanted.anyOf)
  if (words === null) return null
  const { sources, targets, acts, kinds, sites, topics, since, until, conditional, certainty = 'medium' } = wanted
  const among = (field: string, values: readonly string[] | undefined): object[] =>
    values === undefined ? [] : [{ terms: { [field]: values } }]
  return {
    bool: {
      ...words,
      filter: [
        { range: { certainty: { gte: RANKS[certainty] } } },
        ...among('speakers', sources),
        ...among('target', targets),
        ...among('act', acts),
        ...among('kind', kinds),
        ...among('site', sites),
        ...among('topics', topics?.map(topicForm)),
        ...(since === undefined ? [] : [{ range: { last: { gte: periodOf(since).first } } }]),
        ...(until === undefined ? [] : [{ range: { first: { lte: periodOf(until).last } } }]),
        ...(conditional === undefined ? [] : [{ term: { conditional } }]),
      ],
    },
  }
}

/** All of some words, and one of others. */
function wordsQuery(words: readonly string[], anyOf: readonly string[] | undefined): object | null {
  const all = words.map(askedPhrase)
  const any = (anyOf ?? []).map(askedPhrase).filter((phrase) => phrase !== null)
  if (all.includes(null) || (anyOf !== undefined && any.length === 0)) return null
  return {
    must: (all as AskedPhrase[]).map(phraseQuery),
    ...(any.length > 0 && { should: any.map(phraseQuery), minimum_should_match: 1 }),
  }
}

const phraseQuery = (asked: AskedPhrase): object =>
  'letter' in asked ? { term: { letters: asked.letter } } : { match_phrase: { words: asked.words } }

/** Pages that hold all of some phrases; null for what is found nowhere. */
export function pagesQuery(words: readonly string[]): object | null {
  const phrases = words.map(askedPhrase)
  if (phrases.length === 0 || phrases.includes(null)) return null
  return { bool: { must: (phrases as AskedPhrase[]).map(phraseQuery) } }
}

/** More pairs than a query may hold, with room for what is added to them. */
const PAIRS = 500

/** Pages that hold some of some pairs of letters. */
export const pairsQuery = (pairs: readonly string[]): object => ({ match: { words: pairs.slice(0, PAIRS).join(' ') } })
