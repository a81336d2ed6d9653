import { holding, type Kept, type Ledger, type Portion, placesOf, type Wanted } from '#ledger'
import type { Place } from '#reading'
import type { Answer, Hit, LineState, PromiseAnswer, RedLine } from './answer.ts'
import { aroundOf } from './around.ts'
import { clashesOf } from './clashes.ts'
import { digestOf } from './digest.ts'
import { entitiesOf, joinedNames } from './entities.ts'
import { familiesOf, familyOf } from './families.ts'
import { headOf } from './head.ts'
import { attributionOf, hitOf, pageAsked } from './hit.ts'
import { LINE_ACTS, LINE_KINDS, linesOf, withState } from './lines.ts'
import { type LogWanted, logAsked } from './log.ts'
import { promisesOf } from './promises.ts'
import { parseQuery } from './query.ts'
import { deedsHere, readingOf } from './reading.ts'
import { sourcesNamed, strayFilters } from './remarks.ts'
import { withReplies } from './replies.ts'
import { retoldOf } from './retold.ts'
import { topicsOf } from './topics.ts'
import { sayingOf } from './trace.ts'
import { versionAlone, versionsOf } from './versions.ts'
import { type ViewQuestion, viewAnswer } from './view/index.ts'
import { askedAs, wantedOf } from './wanted.ts'

/** Everything that can be asked of a ledger. */
export type Question =
  | ({ readonly kind: 'search'; readonly query: string; readonly facets?: boolean } & Portion & Pick<Wanted, 'certainty'>)
  | ({ readonly kind: 'said'; readonly called: string; readonly about: string; readonly facets?: boolean } & Portion &
      Pick<Wanted, 'certainty'>)
  | { readonly kind: 'who'; readonly called: string }
  | { readonly kind: 'pages'; readonly query: string; readonly limit: number }
  /** `limit` attributions of it; all when left out. */
  | { readonly kind: 'page'; readonly id: string; readonly certainty?: Wanted['certainty']; readonly limit?: number }
  /** `id` as `page` has it, or a ref: a page whole. */
  | { readonly kind: 'reading'; readonly id: string }
  /** `state` only those in it; `states` counts them by state, which costs a look at what became of each. */
  | {
      readonly kind: 'lines'
      readonly query: string
      readonly limit: number
      readonly certainty?: Wanted['certainty']
      readonly state?: LineState
      readonly states?: boolean
    }
  /** `state` only those in it. */
  | {
      readonly kind: 'promises'
      readonly query: string
      readonly limit: number
      readonly certainty?: Wanted['certainty']
      readonly state?: PromiseAnswer['state']
    }
  /** `of` an address, or a page's id or how it begins. */
  | { readonly kind: 'versions'; readonly of: string }
  /** `only` one kind: `shift` what one source changed, `clash` everything else. */
  | {
      readonly kind: 'clashes'
      readonly query: string
      readonly only: 'clash' | 'shift'
      readonly certainty?: Wanted['certainty']
      /** Also pairs that a human rejected. */
      readonly rejected?: boolean
      /** Pairs; all when left out. */
      readonly limit?: number
    }
  /** `ref` as `Hit` has it. */
  | { readonly kind: 'trace'; readonly ref: string }
  | { readonly kind: 'retold'; readonly ref: string; readonly against: 'earliest' | 'fullest' }
  | { readonly kind: 'around'; readonly ref: string; readonly limit: number }
  | { readonly kind: 'families'; readonly id: string | null; readonly limit: number }
  /** `query` narrows what is looked at for topics that no note names. */
  | { readonly kind: 'topics'; readonly query: string; readonly limit?: number }
  | ({ readonly kind: 'log' } & LogWanted)
  /** `topic` heads it; without one, the words asked for. `limit` sayings are looked at, the oldest first. */
  | {
      readonly kind: 'digest'
      readonly query: string
      readonly topic: string | null
      readonly certainty?: Wanted['certainty']
      readonly limit?: number
    }
  | { readonly kind: 'stats' }
  | ViewQuestion

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
      return page(ledger, question)
    case 'reading':
      return reading(ledger, question.id)
    case 'lines':
      return lines(ledger, question)
    case 'promises':
      return promises(ledger, question)
    case 'versions':
      return versions(ledger, question.of)
    case 'clashes':
      return clashes(ledger, question)
    case 'trace':
      return of(ledger, question.ref, (kept) => ({ kind: 'saying', saying: sayingOf(ledger, kept) }))
    case 'retold':
      return of(ledger, question.ref, (kept) => ({ kind: 'retold', retold: retoldOf(ledger, kept, question.against) }))
    case 'around':
      return of(ledger, question.ref, (kept) => ({ kind: 'around', around: aroundOf(ledger, kept, question.limit) }))
    case 'families':
      return families(ledger, question.id, question.limit)
    case 'topics':
      return topics(ledger, question)
    case 'digest':
      return digest(ledger, question)
    case 'log':
      return logAsked(ledger, question)
    case 'stats':
      return stats(ledger)
    default:
      return viewAnswer(ledger, question)
  }
}

/** Sources are those that the list of them has: whoever is known under several names is one. */
function stats(ledger: Ledger): Answer {
  const { total } = ledger.speakers({}, 0, joinedNames(ledger).heads)
  return { kind: 'counts', counts: { ...ledger.counts(), sources: total } }
}

function sayings(
  ledger: Ledger,
  line: string,
  who: string | null,
  {
    order,
    limit,
    offset,
    certainty,
    facets = false,
    replies = true,
  }: Portion & Pick<Wanted, 'certainty'> & { readonly facets?: boolean; readonly replies?: boolean },
): Answer {
  const wanted = wantedOf(ledger, line, who)
  if ('kind' in wanted) return wanted
  const all = { ...(certainty && { certainty }), ...wanted }
  const { total, more, found, amiss } = ledger.find(all, { order, limit, offset })
  const hits = replies ? withReplies(ledger, found) : found.map(hitOf)
  const words = [...(wanted.words ?? []), ...(wanted.anyOf ?? [])]
  const marked = words.length > 0 ? hits.map((hit) => ({ ...hit, matched: matchesIn(hit, words) })) : hits
  const remarks = [...(amiss ? [amiss] : []), ...strayFilters(line), ...(total === 0 ? sourcesNamed(ledger, wanted.words ?? []) : [])]
  return {
    kind: 'sayings',
    total,
    more,
    found: marked,
    facets: facets ? ledger.facets(all, joinedNames(ledger).heads) : null,
    ...(remarks.length > 0 && { remarks }),
  }
}

/** Places told of one content: a word that fills a page is shown by its first. */
const MATCHES = 100

const matchesIn = ({ attribution: { content, contentMore } }: Hit, words: readonly string[]): readonly Place[] =>
  [content, ...contentMore].flatMap(({ text, start }) =>
    placesOf(words, text)
      .slice(0, MATCHES)
      .map((place) => ({ start: start + place.start, end: start + place.end })),
  )

/** Conditional sayings looked at; a ledger with more of them has to be asked about somebody or something. */
const MOST = 2000

/** Lines of which it is looked at what became of them, where they are wanted by state. */
const FOLLOWED = 300

function lines(ledger: Ledger, { query, limit, certainty, state, states = false }: Extract<Question, { kind: 'lines' }>): Answer {
  const wanted = wantedOf(ledger, query)
  if ('kind' in wanted) return wanted
  // what can draw no line is not looked at: of an outlet that all pages quote there may be thousands
  const drawing = { conditional: true, acts: LINE_ACTS.filter((act) => wanted.acts?.includes(act) ?? true), kinds: LINE_KINDS }
  const { total, found } = ledger.find(
    { ...(certainty && { certainty }), ...wanted, ...drawing },
    { order: 'oldest', limit: MOST, offset: 0 },
  )
  const drawn = linesOf(found.map(hitOf))
  const followed = drawn.slice(0, states || state ? Math.max(FOLLOWED, limit) : limit).map((line) => withState(ledger, line))
  const fitting = state ? followed.filter((line) => line.state === state) : followed
  return {
    kind: 'lines',
    lines: fitting.slice(0, limit),
    left: total - found.length,
    more: Math.max(fitting.length - limit, 0) + drawn.length - followed.length,
    states: states ? countsOf(followed) : null,
  }
}

const countsOf = (lines: readonly RedLine[]): Readonly<Record<LineState, number>> => {
  const counts = { open: 0, restated: 0, withdrawn: 0, crossed: 0 }
  for (const { state } of lines) counts[state]++
  return counts
}

function versions(ledger: Ledger, of: string): Answer {
  const entry = pageAsked(ledger, of)
  const address = entry?.address ?? of
  // files of one name are not one page: each is a version of nothing but itself
  const found = /^https?:\/\//i.test(address) ? versionsOf(ledger, address) : entry ? [versionAlone(entry)] : []
  return found.length === 0 ? { kind: 'no-page', id: of } : { kind: 'versions', address, versions: found }
}

/** Promises looked at; each of them looks at pages. */
const MADE = 200

function promises(ledger: Ledger, { query, limit, certainty, state }: Extract<Question, { kind: 'promises' }>): Answer {
  const wanted = wantedOf(ledger, query)
  if ('kind' in wanted) return wanted
  const { total, found } = ledger.find(
    { ...(certainty && { certainty }), ...wanted, acts: ['promise'] },
    { order: 'newest', limit: MADE, offset: 0 },
  )
  const made = promisesOf(ledger, found.toReversed().map(hitOf)).filter((one) => state === undefined || one.state === state)
  return { kind: 'promises', promises: made.slice(0, limit), left: total - found.length + Math.max(made.length - limit, 0) }
}

/** Nobody is shown more of those called so than this. */
const PROFILES = 5

function clashes(ledger: Ledger, { query, only, certainty, rejected = false, limit }: Extract<Question, { kind: 'clashes' }>): Answer {
  const wanted = wantedOf(ledger, query)
  if ('kind' in wanted) return wanted
  const asked = { ...(certainty && { certainty }), ...wanted }
  const { total, more, found } = ledger.find(asked, { order: 'newest', limit: MOST, offset: 0 })
  const all = clashesOf(ledger, found).filter(({ kind }) => (kind === 'shift') === (only === 'shift'))
  const shown = rejected ? all : all.filter(({ decision }) => decision?.state !== 'rejected')
  const given = shown.slice(0, limit)
  return {
    kind: 'clashes',
    clashes: given,
    looked: found.length,
    left: total - found.length,
    more,
    beyond: shown.length - given.length,
    rejected: all.length - shown.length,
  }
}

function who(ledger: Ledger, called: string): Answer {
  const asked = askedAs(ledger, called)
  if (asked.length === 0) return { kind: 'nobody', called }
  const profiles = asked
    .flatMap((name) => entitiesOf(ledger, name))
    .slice(0, PROFILES)
    .flatMap((entity) => {
      const profile = ledger.profile(entity.names.map(({ name }) => name))
      return profile ? [{ ...profile, ...entity }] : []
    })
  return { kind: 'profiles', called, profiles }
}

/** What is asked of the attribution that a ref names. */
function of(ledger: Ledger, ref: string, answer: (kept: Kept) => Answer): Answer {
  const kept = attributionOf(ledger, ref)
  return kept ? answer(kept) : { kind: 'no-attribution', ref }
}

function digest(ledger: Ledger, { query, topic, certainty, limit = MOST }: Extract<Question, { kind: 'digest' }>): Answer {
  const answer = sayings(ledger, query, null, { order: 'oldest', limit, offset: 0, ...(certainty && { certainty }) })
  if (answer.kind !== 'sayings') return answer
  const parsed = parseQuery(query)
  const words = 'fault' in parsed ? [] : [...(parsed.topics ?? []), ...(parsed.words ?? [])]
  return { kind: 'digest', digest: digestOf(topic ?? words[0] ?? '', answer.found), left: answer.total - answer.found.length }
}

/** Topics shown that no note names. */
const TOPICS = 30

function topics(ledger: Ledger, { query, limit }: Extract<Question, { kind: 'topics' }>): Answer {
  const answer = sayings(ledger, query, null, { order: 'newest', limit: MOST, offset: 0, replies: false })
  if (answer.kind !== 'sayings') return answer
  const all = topicsOf(ledger, answer.found, Math.max(TOPICS, limit ?? 0), query.trim() === '')
  const given = all.slice(0, limit)
  return { kind: 'topics', topics: given, left: answer.total - answer.found.length, beyond: all.length - given.length }
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

function reading(ledger: Ledger, asked: string): Answer {
  const entry = pageAsked(ledger, asked)
  return entry ? { kind: 'reading', reading: readingOf(ledger, entry) } : { kind: 'no-page', id: asked }
}

function page(ledger: Ledger, { id: asked, certainty, limit }: Extract<Question, { kind: 'page' }>): Answer {
  const entry = pageAsked(ledger, asked)
  if (!entry) return { kind: 'no-page', id: asked }
  const { found } = ledger.find(
    { page: entry.id, ...(certainty && { certainty }) },
    { order: 'newest', limit: entry.record.attributions.length, offset: 0 },
  )
  const inOrder = [...found].sort((a, b) => a.number - b.number)
  const given = inOrder.slice(0, limit)
  return {
    kind: 'page',
    page: headOf(entry),
    originUrl: entry.record.originUrl,
    shortLinks: entry.record.shortLinks ?? [],
    found: withReplies(ledger, given),
    left: inOrder.length - given.length,
    deeds: deedsHere(entry, holding(ledger.decisions())),
    family: familyOf(ledger, entry),
  }
}
