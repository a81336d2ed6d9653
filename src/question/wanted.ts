import { holdersOf, isName, type Ledger, type Wanted } from '#ledger'
import type { Answer } from './answer.ts'
import { type Pairs, pairsOf, topicKey } from './decisions.ts'
import { entitiesOf } from './entities.ts'
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

/**
 * What to ask for under what somebody is called: that itself where it is a name; else those who held the office; else each of several who spoke together
 * (`外相、国防相`). None where nobody is called so.
 */
export function askedAs(ledger: Ledger, called: string): readonly string[] {
  if (ledger.names(called).length > 0) return [called]
  const known = (name: string): boolean => ledger.names(name, 'whole').length > 0
  const holders = holdersOf(called).filter(known)
  return holders.length > 0 ? holders : called.split('、').filter(known)
}

/** Names that those called so are known by: all that are theirs, as the list of sources joins them; of an office, all who are called so. */
function bearersOf(ledger: Ledger, called: string, { mergedWith }: Pairs): readonly string[] {
  return askedAs(ledger, called).flatMap((name) => {
    const named = ledger.names(name, ...(name === called ? [] : (['whole'] as const))).map((one) => one.name)
    if (!isName(name) || named.length === 0) return named.flatMap((one) => [one, ...mergedWith(one)])
    const entities = entitiesOf(ledger, name).map(({ names }) => names.map((one) => one.name))
    // a whole name means its bearer, and not others whose names sound like it
    const [own, ...more] = entities.filter(([head]) => head?.includes(name))
    return own?.[0] === name && more.length === 0 ? own : entities.flat()
  })
}

/** The names of those called so, null where nobody is; a word that nobody is called by is given back. */
function namesOf(ledger: Ledger, called: readonly string[]): string[] | string | null {
  const pairs = pairsOf(ledger)
  const names = called.map((one) => bearersOf(ledger, one, pairs))
  return called.find((_, i) => names[i]?.length === 0) ?? (names.length === 0 ? null : names.flat())
}
