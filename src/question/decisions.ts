import { type Decision, holding, type Kept, type Ledger, type Quote, quoteOf } from '#ledger'
import { deedAt } from './deed.ts'
import { attributionOf, placeOf } from './hit.ts'

/** The content of the attribution that a ref names, as a decision keeps it; null where there is none. */
export function quoteAt(ledger: Ledger, ref: string): Quote | null {
  const kept = attributionOf(ledger, ref)
  const entry = kept && ledger.page(kept.page.id)
  return kept && entry ? quoteOf(entry.id, entry.text, kept.attribution.content) : null
}

/** The words of the deed that a ref names; null where there is none. */
export function quoteOfDeed(ledger: Ledger, ref: string): Quote | null {
  const place = placeOf(ref)
  const entry = place && ledger.page(place.page)
  const deed = entry && deedAt(entry, place)
  return entry && deed ? quoteOf(entry.id, entry.text, deed) : null
}

/** The same of one side of a clash: the content of an attribution, or the words of a deed. */
export const quoteAtSide = (ledger: Ledger, ref: string): Quote | null => quoteAt(ledger, ref) ?? quoteOfDeed(ledger, ref)

/** Whether a ref names a deed and no attribution. */
export const isDeed = (ledger: Ledger, ref: string): boolean => quoteAt(ledger, ref) === null && quoteOfDeed(ledger, ref) !== null

/** What was decided about pairs: two names, or two attributions. */
export interface Pairs {
  /** 1 they are one, -1 they are two, 0 nothing was decided. */
  readonly names: (one: string, other: string) => 1 | 0 | -1
  readonly sayings: (one: Kept, other: Kept) => 1 | 0 | -1
  /** All names that were merged with another. */
  readonly merged: readonly string[]
  /** Names that a name was merged with. */
  readonly mergedWith: (name: string) => readonly string[]
  /** Attributions that were said to tell what one tells. */
  readonly sameAs: (kept: Kept) => readonly Quote[]
  /** What a topic is called now. */
  readonly topic: (name: string) => string
  /** What the topics were called that are called so now. */
  readonly wordsOf: (name: string) => readonly string[]
}

const pairKey = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`)
const quoteKey = ({ page, exact, prefix }: Quote): string => JSON.stringify([page, exact, prefix])

export function pairsOf(ledger: Ledger): Pairs {
  const names = new Map<string, 1 | -1>()
  const sayings = new Map<string, 1 | -1>()
  const merged = new Map<string, Set<string>>()
  const same = new Map<string, Quote[]>()
  const topics = new Map<string, string>()
  const add = <T>(map: Map<string, T[]>, key: string, value: T): void => void map.set(key, [...(map.get(key) ?? []), value])
  for (const decision of holding(ledger.decisions())) {
    if (decision.kind === 'merge' || decision.kind === 'split') {
      const { name, other } = decision
      names.set(pairKey(name, other), decision.kind === 'merge' ? 1 : -1)
      for (const [a, b] of [
        [name, other],
        [other, name],
      ] as const) {
        const known = merged.get(a) ?? new Set()
        if (decision.kind === 'merge') known.add(b)
        else known.delete(b)
        merged.set(a, known)
      }
    } else if (decision.kind === 'same' || decision.kind === 'differ') {
      const [a, b] = [quoteKey(decision.about), quoteKey(decision.other)]
      sayings.set(pairKey(a, b), decision.kind === 'same' ? 1 : -1)
      if (decision.kind === 'same') {
        add(same, a, decision.other)
        add(same, b, decision.about)
      }
    } else if (decision.kind === 'topic') topics.set(topicKey(decision.name), decision.other)
  }
  const keyOf = (kept: Kept): string | null => {
    const quotes = kept.decisions.flatMap((decision: Decision) =>
      decision.kind === 'same' || decision.kind === 'differ' ? [decision.about, decision.other] : [],
    )
    const own = quotes.find(({ page, exact }) => page === kept.page.id && exact === kept.attribution.content.text)
    return own ? quoteKey(own) : null
  }
  const nowOf = (name: string): string => {
    let now = name
    for (let steps = 0; steps < topics.size && topics.has(topicKey(now)); steps++) now = topics.get(topicKey(now)) as string
    return now
  }
  return {
    names: (one, other) => (names.size === 0 ? 0 : (names.get(pairKey(one, other)) ?? 0)),
    sayings: (one, other) => {
      const [a, b] = [keyOf(one), keyOf(other)]
      return a === null || b === null ? 0 : (sayings.get(pairKey(a, b)) ?? 0)
    },
    merged: [...merged].flatMap(([name, others]) => (others.size > 0 ? [name] : [])),
    mergedWith: (name) => [...(merged.get(name) ?? [])],
    sameAs: (kept) => {
      const key = keyOf(kept)
      return key === null ? [] : (same.get(key) ?? [])
    },
    topic: nowOf,
    wordsOf: (name) => [...topics.keys()].filter((word) => topicKey(nowOf(word)) === topicKey(name)),
  }
}

/** #停戦, ＃停戦 and 停戦 are one topic. */
export const topicKey = (topic: string): string => topic.normalize('NFKC').replace(/^[#\s]+/, '')
