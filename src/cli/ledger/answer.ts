import type { Facets, OfficeTally, Profile, SpeakerName } from '#ledger'
import { type Messages, writeDay } from '#message'
import type { Answer, Entity, Hit, LineTime, RedLine, TopicAnswer } from '#question'
import type { AttributionRecord, Place } from '#reading'
import { oneLine } from '#text'
import { contextOf, type Marked, withSigns } from '../show/context.ts'
import { attributionFacts, sourceName } from '../show/facts.ts'
import { fields, heading } from '../show/lines.ts'
import { type Line, layOut, plain, styled } from '../terminal/layout.ts'
import { padTo } from '../terminal/width.ts'
import { clashLines } from './clash.ts'
import { deedLines } from './deed.ts'
import { familyLines } from './family.ts'
import { logLine } from './log.ts'
import { promiseLines } from './promise.ts'
import { sayingLines } from './saying.ts'
import { versionLines } from './version.ts'
import { answeredWords, days, dayWords, pageWords, shortId } from './words.ts'

interface Look {
  /** One line a saying. */
  readonly brief: boolean
  readonly width: number
  readonly colour: boolean
}

/** An answer as a readable account; faults of the question are not for here. */
export function answerText(answer: Answer, offset: number, messages: Messages, look: Look): string {
  return layOut(linesOf(answer, offset, messages, look), look)
}

function linesOf(answer: Answer, offset: number, messages: Messages, look: Look): Line[] {
  const { phrases, labels, count } = messages
  switch (answer.kind) {
    case 'sayings': {
      const { found, total, more } = answer
      const head =
        total === 0 ? phrases.nothingFound : phrases.foundSayings(count(total), more, count(offset + 1), count(offset + found.length))
      const first = { pieces: [styled('dim', found.length === 0 && total > 0 ? phrases.nothingFound : head)] }
      const counted = answer.facets === null ? [] : facetLines(answer.facets, more, messages)
      return [
        first,
        ...counted,
        ...(look.brief ? found.map((hit) => briefLine(hit, messages)) : hitLines(found, offset, true, messages, look)),
      ]
    }
    case 'profiles':
      return answer.profiles.flatMap((profile, i) => [...(i > 0 ? [{ pieces: [] }] : []), ...profileLines(profile, messages)])
    case 'pages':
      return answer.pages.length === 0
        ? [{ pieces: [styled('dim', phrases.nothingFound)] }]
        : [
            ...(answer.exact ? [] : [{ pieces: [styled('dim' as const, phrases.likeliest)] }]),
            ...answer.pages.map((page) => ({ lead: `${shortId(page)}  `, pieces: [plain(pageWords(page, messages))] })),
          ]
    case 'page': {
      const { page, found } = answer
      const facts: [string, string | null][] = [
        [labels.author, page.author],
        [labels.site, page.site],
        [labels.published, page.published && writeDay(page.published, messages.language)],
        [labels.seen, page.seen && writeDay(page.seen, messages.language)],
        [labels.form, messages.names.form[page.form]],
        [labels.address, page.address],
        [labels.origin, answer.originUrl],
        ...answer.shortLinks.map(({ short, address }): [string, string] => [labels.shortLink, `${short} → ${address}`]),
        [labels.id, page.id],
      ]
      return [
        { pieces: [styled('title', page.title ?? labels.noTitle)] },
        ...fields(facts),
        ...hitLines(found, 0, false, messages, look),
        ...beyond(answer.left, messages),
        ...deedLines(answer.deeds, page, messages),
        ...(answer.family ? [{ pieces: [] }, ...familyLines(answer.family, messages)] : []),
      ]
    }
    case 'lines':
      return [
        ...answer.lines.flatMap((line, i) => [...(i > 0 ? [{ pieces: [] }] : []), ...redLine(line, messages)]),
        ...(answer.lines.length === 0 && answer.left === 0 ? [{ pieces: [styled('dim', phrases.nothingFound)] }] : []),
        ...(answer.left > 0 ? [{ pieces: [styled('dim', phrases.notLookedAt(count(answer.left)))] }] : []),
      ]
    case 'clashes':
      return [
        ...answer.clashes.flatMap((clash, i) => [...(i > 0 ? [{ pieces: [] }] : []), ...clashLines(clash, messages)]),
        ...(answer.clashes.length === 0 && answer.left === 0 ? [{ pieces: [styled('dim', phrases.nothingFound)] }] : []),
        ...beyond(answer.beyond, messages),
        ...lookedAt(answer, messages),
      ]
    case 'promises':
      return [
        ...answer.promises.flatMap((promise, i) => [...(i > 0 ? [{ pieces: [] }] : []), ...promiseLines(promise, messages)]),
        ...(answer.promises.length === 0 && answer.left === 0 ? [{ pieces: [styled('dim', phrases.nothingFound)] }] : []),
        ...(answer.left > 0 ? [{ pieces: [styled('dim', phrases.notLookedAt(count(answer.left)))] }] : []),
      ]
    case 'versions':
      return answer.versions.flatMap((version, i) => [...(i > 0 ? [{ pieces: [] }] : []), ...versionLines(version, messages)])
    case 'saying':
      return sayingLines(answer.saying, messages)
    case 'families':
      return answer.families.length === 0
        ? [{ pieces: [styled('dim', phrases.nothingFound)] }]
        : answer.families.flatMap((family, i) => [...(i > 0 ? [{ pieces: [] }] : []), ...familyLines(family, messages)])
    case 'topics':
      return answer.topics.length === 0
        ? [{ pieces: [styled('dim', phrases.nothingFound)] }]
        : [...answer.topics.map((topic) => topicLine(topic, messages)), ...beyond(answer.beyond, messages)]
    case 'log':
      return answer.log.length === 0
        ? [{ pieces: [styled('dim', phrases.nothingFound)] }]
        : answer.log.map((line) => logLine(line, messages))
    case 'counts': {
      const { pages, attributions, sources, first, last } = answer.counts
      const day = (value: string | null): string => (value === null ? labels.unknown : writeDay(value, messages.language))
      return fields([
        [labels.pages, count(pages)],
        [labels.attributions, count(attributions)],
        [labels.sources, count(sources)],
        ...(first === null ? [] : ([[labels.when, phrases.between(day(first), day(last))]] as [string, string][])),
      ])
    }
    default:
      return []
  }
}

/** There is more than was asked for. */
const beyond = (left: number, { phrases, count }: Messages): Line[] =>
  left > 0 ? [{ pieces: [styled('dim', phrases.beyondLimit(count(left)))] }] : []

/** What was not looked at does not hold for nothing. */
function lookedAt({ clashes, looked, left, more }: Extract<Answer, { kind: 'clashes' }>, { phrases, count }: Messages): Line[] {
  if (left === 0) return []
  return [{ pieces: [styled('dim', phrases.lookedAt(count(looked), count(looked + left), more, clashes.length === 0))] }]
}

function topicLine({ topic, basis, sayings, pages, first, last }: TopicAnswer, messages: Messages): Line {
  const { phrases, labels, count } = messages
  return {
    pieces: [
      styled('title', topic),
      plain(`  ${phrases.sayingsInPages(count(sayings), count(pages))}`),
      ...(basis === 'content' ? [styled('dim' as const, phrases.parenthesis(labels.content))] : []),
      styled('dim', phrases.parenthesis(days({ first, last }, messages))),
    ],
  }
}

/** `more`: there are more sayings than were counted. */
function facetLines({ counted, sources, acts, targets, sites, topics, years }: Facets, more: boolean, messages: Messages): Line[] {
  const { labels, names, phrases, count } = messages
  return fields([
    ...(more ? ([[labels.facets, phrases.facetsOf(count(counted))]] as [string, string][]) : []),
    [labels.sources, tallied(sources, messages, (name) => sourceName({ source: { name } }, messages))],
    [labels.acts, tallied(acts, messages, (act) => names.act[act as keyof typeof names.act])],
    [labels.target, tallied(targets, messages)],
    [labels.site, tallied(sites, messages)],
    [labels.topics, tallied(topics, messages)],
    [labels.when, tallied(years, messages)],
  ])
}

/** `外相 12・国防省 3 …` */
function tallied(tallies: readonly SpeakerName[], { phrases, count }: Messages, name = (given: string): string => given): string {
  const told = tallies.slice(0, MOST).map((one) => `${name(one.name)} ${count(one.count)}`)
  return told.join(phrases.separator) + (tallies.length > MOST ? ' …' : '')
}

function hitLines(found: readonly Hit[], offset: number, withPage: boolean, messages: Messages, look: Look): Line[] {
  const numberWidth = String(offset + found.length).length
  return found.flatMap(({ ref, page, attribution, passage, decisions, answers }, i) => {
    const inner = numberWidth + 2
    const context = contextOf(passage.text, shifted(attribution, passage.start), messages)
    const place = withPage ? `${pageWords(page, messages)}  ${ref}` : ref
    return [
      { pieces: [] },
      {
        lead: `${String(offset + i + 1).padStart(numberWidth)}  `,
        pieces: heading(attribution, messages),
      },
      { indent: inner, bar: '│ ', pieces: look.colour ? context : withSigns(context) },
      ...fields(
        attributionFacts(
          { ...attribution, condition: attribution.condition?.text ?? null, consequence: attribution.consequence?.text ?? null },
          messages,
        ),
        inner,
      ),
      ...fields([[messages.labels.answers, answers ? answeredWords(answers) : null]], inner),
      ...fields(
        decisions.map((decision) => [
          messages.labels.decided,
          [messages.names.decision[decision.kind], 'text' in decision ? decision.text : null, decision.by, decision.why]
            .filter(Boolean)
            .join(messages.phrases.separator),
        ]),
        inner,
      ),
      { indent: inner, pieces: [styled('dim', place)] },
    ]
  })
}

/** `2031年5月6日      リンデル  約束  橋は10日に開く  3a31c12aad8a:110-127` */
export function briefLine(hit: Hit, messages: Messages): Line {
  const { ref, attribution } = hit
  const words = attribution.content.text
  return {
    lead: `${padTo(dayWords(attribution.when, hit.page, messages), DAY)}  `,
    pieces: [
      styled('source', sourceName(attribution, messages)),
      plain('  '),
      styled('act', messages.names.act[attribution.act]),
      plain('  '),
      styled('content', oneLine(words, 0, words.length)),
      styled('dim', `  ${ref}`),
    ],
  }
}
/** Columns of the longest day: 2031年12月31日掲載. */
const DAY = 18

/** A red line with all the times that it was drawn, and what became of it. */
export function redLine(
  { source, target, condition, consequence, since, last, state, confirmed, times, withdrawn, met }: RedLine,
  messages: Messages,
): Line[] {
  const { labels, names, phrases, count } = messages
  const facts: [string, string | null][] = [
    [labels.target, target],
    [labels.condition, condition],
    [labels.consequence, consequence],
    [
      labels.when,
      days({ first: since, last }, messages) + (times.length > 1 ? phrases.parenthesis(phrases.times(count(times.length))) : ''),
    ],
  ]
  const listed = (caption: string, hits: readonly Hit[]): Line[] =>
    hits.length === 0
      ? []
      : [{ indent: 2, pieces: [styled('title', caption)] }, ...hits.map((hit) => ({ ...briefLine(hit, messages), indent: 4 }))]
  return [
    { pieces: [styled('source', source), styled('act', `  ${confirmed ? names.lineConfirmed[state] : names.lineState[state]}`)] },
    ...fields(facts),
    ...times.flatMap((hit) => [{ ...briefLine(hit, messages), indent: 2 }, ...restatedLines(hit, messages)]),
    ...listed(labels.withdrawn, withdrawn),
    ...listed(labels.met, met),
  ]
}

/** `強められた 「抗議」→「制裁」`, under a time that is not the first. */
function restatedLines({ restated }: LineTime, { names, phrases }: Messages): Line[] {
  if (!restated) return []
  const words = restated.shown.map(({ earlier, later }) =>
    earlier === '' ? phrases.putIn(later) : later === '' ? phrases.leftOutOf(earlier) : phrases.exchanged(earlier, later),
  )
  return [{ indent: 4, pieces: [styled('act', names.firmness[restated.firmness]), plain(`  ${words.join(phrases.separator)}`)] }]
}

/** A record counts from the page's beginning; its passage from its own. */
function shifted({ source, content, contentMore, cue, sentence }: AttributionRecord, by: number): Marked {
  const move = ({ start, end }: Place): Place => ({ start: start - by, end: end - by })
  const { start, end } = source
  return {
    content: move(content),
    contentMore: contentMore.map(move),
    cue: cue && cue.start >= by ? move(cue) : null,
    sentence: move(sentence),
    // a source far in front is told in the heading, and stands outside of the passage
    source: start !== null && end !== null && start >= by ? { span: move({ start, end }) } : {},
  }
}

/** How many of a kind a profile shows. */
const MOST = 8

function profileLines(profile: Profile & Entity, messages: Messages): Line[] {
  const { labels, names, phrases, count } = messages
  const facts: [string, string][] = [
    [labels.attributions, count(profile.count) + phrases.parenthesis(days(profile, messages))],
    [
      labels.names,
      profile.names
        .slice(1)
        .map(({ name, basis }) => name + (basis === 'decided' ? phrases.parenthesis(names.basis.decided) : ''))
        .join(phrases.separator),
    ],
    [labels.perhaps, profile.perhaps ?? ''],
    [labels.aliases, tallied(profile.aliases, messages)],
    [labels.acts, tallied(profile.acts, messages, (act) => names.act[act as keyof typeof names.act])],
    [labels.target, tallied(profile.targets, messages)],
    [labels.via, tallied(profile.via, messages)],
    ['Wikidata', profile.wikidata ?? ''],
  ]
  const kind = profile.kind === 'unknown' ? '' : phrases.parenthesis(names.sourceKind[profile.kind])
  return [
    { pieces: [styled('source', profile.name), styled('dim', kind)] },
    ...fields(facts),
    ...(profile.offices.length > 0 ? [{ indent: 2, pieces: [styled('title', labels.offices)] }] : []),
    ...profile.offices.map((office) => ({ indent: 4, pieces: [plain(officeWords(office, messages))] })),
    { indent: 2, pieces: [styled('title', labels.pages)] },
    ...profile.pages.map((page) => ({ indent: 4, lead: `${shortId(page)}  `, pieces: [plain(pageWords(page, messages))] })),
  ]
}

function officeWords({ office, affiliation, ...tally }: OfficeTally, messages: Messages): string {
  const { phrases, count } = messages
  return `${[affiliation, office].filter(Boolean).join(' ')}  ${days(tally, messages)}${phrases.parenthesis(count(tally.count))}`
}
