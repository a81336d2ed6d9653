import { holdersOf, type Ledger, type Portion, type SpeakerName, type Wanted } from '#ledger'
import type { Answer } from './answer.ts'
import { clashesOf } from './clashes.ts'
import { pairsOf, topicKey } from './decisions.ts'
import { digestOf } from './digest.ts'
import { entitiesOf } from './entities.ts'
import { familiesOf, familyOf, headOf } from './families.ts'
import { attributionOf, hitOf, pageAsked } from './hit.ts'
import { LINE_ACTS, LINE_KINDS, linesOf, withState } from './lines.ts'
import { type LogWanted, logAsked } from './log.ts'
import { promisesOf } from './promises.ts'
import { parseQuery } from './query.ts'
import { topicsOf } from './topics.ts'
import { sayingOf } from './trace.ts'
import { versionsOf } from './versions.ts'

/** Everything that can be asked of a ledger. */
export type Question =
  | ({ readonly kind: 'search'; readonly query: string; readonly facets?: boolean } & Portion & Pick<Wanted, 'certainty'>)
  | ({ readonly kind: 'said'; readonly called: string; readonly about: string; readonly facets?: boolean } & Portion &
      Pick<Wanted, 'certainty'>)
  | { readonly kind: 'who'; readonly called: string }
  | { readonly kind: 'pages'; readonly query: string; readonly limit: number }
  | { readonly kind: 'page'; readonly id: string; readonly certainty?: Wanted['certainty'] }
  | { readonly kind: 'lines'; readonly query: string; readonly limit: number; readonly certainty?: Wanted['certainty'] }
  | { readonly kind: 'promises'; readonly query: string; readonly limit: number; readonly certainty?: Wanted['certainty'] }
  /** `of` an address, or a page's id or how it begins. */
  | { readonly kind: 'versions'; readonly of: string }
  /** `only` one kind: `shift` what one source changed, `clash` everything else. */
  | { readonly kind: 'clashes'; readonly query: string; readonly only: 'clash' | 'shift'; readonly certainty?: Wanted['certainty'] }
  /** `ref` as `Hit` has it. */
  | { readonly kind: 'trace'; readonly ref: string }
  | { readonly kind: 'families'; readonly id: string | null; readonly limit: number }
  /** `query` narrows what is looked at for topics that no note names. */
  | { readonly kind: 'topics'; readonly query: string }
  | ({ readonly kind: 'log' } & LogWanted)
  /** `topic` heads it; without one, the words asked for. */
  | { readonly kind: 'digest'; readonly query: string; readonly topic: string | null; readonly certainty?: Wanted['certainty'] }
  | { readonly kind: 'stats' }

/** A ledger and a question → an answer with its evidence. What cannot be answered is an answer too, and says why. */
export function ask(ledger: Ledger, question: Question): Answer {
  switch (question.kind) {
    case 'search':
      return sayings(ledger, question.query, null, question)
    case 'said':
      return sayings(ledger, question.about, question.called, question)
    case 'who':
      return who(ledger, question.called)
    case 'pages':
      return pages(ledger, question.query, question.limit)
    case 'page':
      return page(ledger, question.id, question.certainty)
    case 'lines':
      return lines(ledger, question.query, question.limit, question.certainty)
    case 'promises':
      return promises(ledger, question)
    case 'versions':
      return versions(ledger, question.of)
    case 'clashes':
      return clashes(ledger, question.query, question.only, question.certainty)
    case 'trace':
      return trace(ledger, question.ref)
    case 'families':
      return families(ledger, question.id, question.limit)
    case 'topics':
      return topics(ledger, question.query)
    case 'digest':
      return digest(ledger, question)
    case 'log':
      return logAsked(ledger, question)
    case 'stats':
      return { kind: 'counts', counts: ledger.counts() }
  }
}

function sayings(
  ledger: Ledger,
  line: string,
  who: string | null,
  { order, limit, offset, certainty, facets = false }: Portion & Pick<Wanted, 'certainty'> & { readonly facets?: boolean },
): Answer {
  const wanted = wantedOf(ledger, line, who)
  if ('kind' in wanted) return wanted
  const all = { ...(certainty && { certainty }), ...wanted }
  const { total, more, found } = ledger.find(all, { order, limit, offset })
  return { kind: 'sayings', total, more, found: found.map(hitOf), facets: facets ? ledger.facets(all) : null }
}

/** What a line asks for, of somebody or of anybody; an answer where it cannot be asked. */
export function wantedOf(ledger: Ledger, line: string, who: string | null = null): Wanted | Answer {
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

/** Conditional sayings looked at; a ledger with more of them has to be asked about somebody or something. */
const MOST = 2000

function lines(ledger: Ledger, query: string, limit: number, certainty: Wanted['certainty']): Answer {
  const wanted = wantedOf(ledger, query)
  if ('kind' in wanted) return wanted
  // what can draw no line is not looked at: of an outlet that all pages quote there may be thousands
  const drawing = { conditional: true, acts: LINE_ACTS.filter((act) => wanted.acts?.includes(act) ?? true), kinds: LINE_KINDS }
  const { total, found } = ledger.find(
    { ...(certainty && { certainty }), ...wanted, ...drawing },
    { order: 'oldest', limit: MOST, offset: 0 },
  )
  const drawn = linesOf(found.map(hitOf)).slice(0, limit)
  return { kind: 'lines', lines: drawn.map((line) => withState(ledger, line)), left: total - found.length }
}

function versions(ledger: Ledger, of: string): Answer {
  const address = pageAsked(ledger, of)?.address ?? of
  // files of one name are not one page
  const found = /^https?:\/\//i.test(address) ? versionsOf(ledger, address) : []
  return found.length === 0 ? { kind: 'no-page', id: of } : { kind: 'versions', address, versions: found }
}

/** Promises looked at; each of them looks at pages. */
const MADE = 200

function promises(ledger: Ledger, { query, limit, certainty }: Extract<Question, { kind: 'promises' }>): Answer {
  const wanted = wantedOf(ledger, query)
  if ('kind' in wanted) return wanted
  const { total, found } = ledger.find(
    { ...(certainty && { certainty }), ...wanted, acts: ['promise'] },
    { order: 'newest', limit: MADE, offset: 0 },
  )
  const made = promisesOf(ledger, found.toReversed().map(hitOf))
  return { kind: 'promises', promises: made.slice(0, limit), left: total - found.length + Math.max(made.length - limit, 0) }
}

/** Nobody is shown more of those called so than this. */
const PROFILES = 5

function clashes(ledger: Ledger, line: string, only: 'clash' | 'shift', certainty: Wanted['certainty']): Answer {
  const wanted = wantedOf(ledger, line)
  if ('kind' in wanted) return wanted
  const { total, found } = ledger.find({ ...(certainty && { certainty }), ...wanted }, { order: 'newest', limit: MOST, offset: 0 })
  const all = clashesOf(ledger, found).filter(({ kind }) => (kind === 'shift') === (only === 'shift'))
  return { kind: 'clashes', clashes: all, left: total - found.length }
}

function who(ledger: Ledger, called: string): Answer {
  // an office that no page uses as a name: those who held it
  const asked = ledger.names(called).length > 0 ? [called] : holdersOf(called).filter((name) => ledger.names(name, 'whole').length > 0)
  if (asked.length === 0) return { kind: 'nobody', called }
  const profiles = asked
    .flatMap((name) => entitiesOf(ledger, name))
    .slice(0, PROFILES)
    .flatMap(({ names: own, wikidata }) => {
      const profile = ledger.profile(own.map(({ name }) => name))
      return profile ? [{ ...profile, names: own, wikidata }] : []
    })
  return { kind: 'profiles', called, profiles }
}

function trace(ledger: Ledger, ref: string): Answer {
  const kept = attributionOf(ledger, ref)
  return kept ? { kind: 'saying', saying: sayingOf(ledger, kept) } : { kind: 'no-attribution', ref }
}

function digest(ledger: Ledger, { query, topic, certainty }: Extract<Question, { kind: 'digest' }>): Answer {
  const answer = sayings(ledger, query, null, { order: 'oldest', limit: MOST, offset: 0, ...(certainty && { certainty }) })
  if (answer.kind !== 'sayings') return answer
  const parsed = parseQuery(query)
  const words = 'fault' in parsed ? [] : [...(parsed.topics ?? []), ...(parsed.words ?? [])]
  return { kind: 'digest', digest: digestOf(topic ?? words[0] ?? '', answer.found), left: answer.total - answer.found.length }
}

/** Topics shown that no note names. */
const TOPICS = 30

function topics(ledger: Ledger, query: string): Answer {
  const answer = sayings(ledger, query, null, { order: 'newest', limit: MOST, offset: 0 })
  if (answer.kind !== 'sayings') return answer
  return { kind: 'topics', topics: topicsOf(ledger, answer.found, TOPICS, query.trim() === ''), left: answer.total - answer.found.length }
}

function families(ledger: Ledger, asked: string | null, limit: number): Answer {
  if (asked === null) return { kind: 'families', families: familiesOf(ledger, limit) }
  const entry = pageAsked(ledger, asked)
  if (!entry) return { kind: 'no-page', id: asked }
  const family = familyOf(ledger, entry)
  return { kind: 'families', families: family ? [family] : [] }
}

/** A text that no page has as it stands is looked for by its parts, when it is long enough to be a headline. */
const HEADLINE = 9
function pages(ledger: Ledger, line: string, limit: number): Answer {
  const query = parseQuery(line)
  if ('fault' in query) return { kind: 'bad-query', ...query }
  const words = query.words ?? []
  const exact = ledger.pagesWith(words, limit)
  const text = words.join(' ')
  if (exact.length > 0 || text.length < HEADLINE) return { kind: 'pages', pages: exact, exact: true }
  return { kind: 'pages', pages: ledger.pagesLike(text, limit), exact: false }
}

function page(ledger: Ledger, asked: string, certainty: Wanted['certainty']): Answer {
  const entry = pageAsked(ledger, asked)
  if (!entry) return { kind: 'no-page', id: asked }
  const { found } = ledger.find(
    { page: entry.id, ...(certainty && { certainty }) },
    { order: 'newest', limit: entry.record.attributions.length, offset: 0 },
  )
  const inOrder = [...found].sort((a, b) => a.number - b.number)
  return {
    kind: 'page',
    page: headOf(entry),
    found: inOrder.map(hitOf),
    family: familyOf(ledger, entry),
  }
}
