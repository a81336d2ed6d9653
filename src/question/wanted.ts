import { holdersOf, type Ledger, type SpeakerName, type Wanted } from '#ledger'
import type { Answer } from './answer.ts'
import { pairsOf, topicKey } from './decisions.ts'
import { parseQuery } from './query.ts'

/** Why a line cannot be asked. */
export type Unasked = Extract<Answer, { kind: 'nobody' | 'bad-query' }>

/** What a line asks for, of somebody or of anybody; an answer where it cannot be asked. */
export function wantedOf(ledger: Ledger, line: string, who: string | null = null): Wanted | Unasked {
  const query = parseQuery(line)
  if ('fault' in query) return { kind: 'bad-query', ...query }
  const { called, topics: asked, ...wanted } = query
  const filtered = namesOf(ledger, called)
  const own = who === null ? null : namesOf(ledger, [who])
  for (const names of [own, filtered]) if (typeof names === 'string') return { kind: 'nobody', called: names }
  // whoever is asked about, and of them only those that a filter names too
  const all = [own, filtered].filter((names) => Array.isArray(names))
  const sources = all.length === 2 ? all[0]?.filter((name) => all[1]?.includes(name)) : all[0]
  return { ...wanted, ...(sources && { sources }), ...(asked && onTopics(ledger, asked)) }
}

/** What is asked of a topic: its notes, also those of the name it had before; without notes, the words that it was made of. */
function onTopics(ledger: Ledger, asked: readonly string[]): Pick<Wanted, 'topics' | 'anyOf'> {
  const pairs = pairsOf(ledger)
  const keys = asked.map(topicKey)
  const noted = ledger.topics().filter(({ topic }) => keys.includes(topicKey(topic)) || keys.includes(topicKey(pairs.topic(topic))))
  if (noted.length > 0) return { topics: [...asked, ...noted.map(({ topic }) => topic)] }
  return { anyOf: keys.flatMap((key) => [key, ...pairs.wordsOf(key)]) }
}

/** Names that somebody is called by, or those of whoever held the office, where it is no name of anybody. */
function bearersOf(ledger: Ledger, called: string): readonly SpeakerName[] {
  const own = ledger.names(called)
  return own.length > 0 ? own : holdersOf(called).flatMap((name) => ledger.names(name, 'whole'))
}

/** The names of those called so, null where nobody is; a word that nobody is called by is given back. */
function namesOf(ledger: Ledger, called: readonly string[]): string[] | string | null {
  const { mergedWith } = pairsOf(ledger)
  const names = called.map((one) => bearersOf(ledger, one).flatMap(({ name }) => [name, ...mergedWith(name)]))
  return called.find((_, i) => names[i]?.length === 0) ?? (names.length === 0 ? null : names.flat())
}
