import {
  type Decision,
  type Entry,
  entryAsDecided,
  holding,
  kinship,
  type Ledger,
  outcomeOf,
  overlapOf,
  type Pledge,
  pledgeOf,
  type Speaker,
  type Terms,
  termsOf,
} from '#ledger'
import type { Role } from '#page'
import { type AttributionRecord, placed } from '#reading'
import type { Hit, PromiseAnswer, PromiseEvidence } from './answer.ts'
import { dayOf } from './day.ts'
import { headOf } from './head.ts'
import { refOf } from './hit.ts'

/** Share of the shorter of two promises of one source that the other must have for both to be one; 0 to 1. */
const ALIKE = 0.5
/** Sentences shown of what became of a promise. */
const SHOWN = 6
/** A sentence told beside one of these acts is what somebody wants, or will not have, and no deed. */
const NO_DEED: ReadonlySet<string> = new Set(['promise', 'refuse', 'threaten', 'warn', 'demand', 'propose', 'predict', 'ask', 'support'])

interface Made {
  readonly speaker: Speaker
  readonly terms: Terms[]
  readonly pledges: Pledge[]
  readonly times: Hit[]
}

/** Promises, the oldest first → each with what later pages tell of it; those that came to something first. A lead: a human has to say if it was kept. */
export function promisesOf(ledger: Ledger, found: readonly Hit[]): readonly PromiseAnswer[] {
  const decisions = holding(ledger.decisions())
  return madeOf(found)
    .map(({ times, pledges }) => {
      const evidence = evidenceOf(ledger, decisions, times, pledges)
      const outcomes = new Set(evidence.map(({ outcome }) => outcome))
      const [first] = times as [Hit]
      const lead = outcomes.size === 2 ? 'disputed' : (evidence[0]?.outcome ?? 'open')
      const said = saidOf(times)
      return {
        source: fullest(times),
        since: dayOf(first),
        state: said?.state ?? lead,
        lead,
        confirmed: said !== undefined,
        times,
        evidence: evidence.slice(0, SHOWN),
      } as const
    })
    .sort((a, b) => Number(a.state === 'open') - Number(b.state === 'open') || order(b.since, a.since) || order(a.source, b.source))
}

/** The last thing that a human said of any of the times. */
const saidOf = (times: readonly Hit[]): Extract<Decision, { readonly kind: 'promise' }> | undefined =>
  times
    .flatMap(({ decisions }) => decisions.filter((decision) => decision.kind === 'promise'))
    .sort((a, b) => order(a.at, b.at))
    .at(-1)

const fullest = (times: readonly Hit[]): string =>
  times.map(({ attribution }) => attribution.source.name).reduce((best, name) => (name.length > best.length ? name : best))
const order = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0)

/** Promises of one source in much the same words are one. */
function madeOf(found: readonly Hit[]): readonly Made[] {
  const all: Made[] = []
  for (const hit of found) {
    const { source, content, condition } = hit.attribution
    if (source.name === 'unknown' || source.kind === 'outlet') continue
    // what it hangs on is not what was promised
    const promised = condition === null ? content.text : content.text.replace(condition.text, '')
    const pledge = pledgeOf(promised)
    if (!pledge) continue
    const terms = termsOf(content.text)
    const one = all.find(
      ({ speaker, terms: others }) => isOne(speaker, source) && others.some((other) => overlapOf(other, terms).ofSmaller >= ALIKE),
    )
    if (one) {
      one.times.push(hit)
      one.terms.push(terms)
      one.pledges.push(pledge)
    } else all.push({ speaker: source, terms: [terms], pledges: [pledge], times: [hit] })
  }
  return all
}

const isOne = (a: Speaker, b: Speaker): boolean => a.name === b.name || /^(?:same|likely)$/.test(kinship(a, b))

/** A word that more pages than this have is of no one affair. */
const COMMON = 30

function evidenceOf(ledger: Ledger, decisions: readonly Decision[], times: readonly Hit[], pledges: readonly Pledge[]): PromiseEvidence[] {
  const since = times
    .map(dayOf)
    .filter((day) => day !== null)
    .sort()[0]
  if (since === undefined) return []
  const pages = new Set<string>()
  const rare: Pledge[] = []
  for (const pledge of pledges) {
    const names = [...pledge.about].sort((a, b) => b.length - a.length).filter((word) => word.length > 1)
    const held = names.slice(0, 3).flatMap((word) => ledger.pagesHolding(word, COMMON) ?? [])
    if (held.length === 0) continue
    rare.push(pledge)
    for (const { id, published } of held) if (published !== null && published > since) pages.add(id)
  }
  const names = namesOf(times)
  const offices = times.flatMap(({ attribution }) => attribution.source.office ?? [])
  const evidence = [...pages].flatMap((id) => {
    const entry = entryAsDecided(ledger.page(id) as Entry, decisions)
    // of another's port, bridge or tax the same words may be told
    const isNamed = names.some((name) => entry.text.includes(name))
    return toldIn(entry, rare).filter(
      ({ passage }) =>
        (isNamed || offices.some((office) => passage.text.includes(office))) &&
        !isOfAnother(passage.text, [...names, ...offices], rare, times),
    )
  })
  return evidence.sort((a, b) => order(a.page.published, b.page.published) || order(a.ref, b.ref))
}

/** 隣のベル州は…下げた: somebody else did it, as the sentence says first of all. */
function isOfAnother(told: string, names: readonly string[], pledges: readonly Pledge[], times: readonly Hit[]): boolean {
  const [, topic] = /^[^。、「」]{0,20}?([^。、「」\sのはが]{2,})[はが](?![ぁ-ん])/.exec(told.trim()) ?? []
  if (topic === undefined || !/[ァ-ヺー]{2,}|[都道府県市州国社]$|政府$/.test(topic)) return false
  const own = [...names, ...pledges.flatMap(({ about }) => about)]
  // whoever stands in the sentence of the promise has to do with it: a mayor's town
  return !own.some((word) => topic.includes(word)) && !times.some(({ passage }) => passage.text.includes(topic))
}

/** What whoever promised is called, and whom they speak for, where that tells them from others. */
const namesOf = (times: readonly Hit[]): readonly string[] => [
  ...new Set(
    times
      .flatMap(({ attribution: { source } }) => [
        source.name,
        ...source.name.split('・').slice(-1),
        ...source.aliases,
        source.affiliation ?? '',
      ])
      .filter((name) => name.length >= NAME),
  ),
]
const NAME = 3

/** Sentences of a page that tell what became of a promise. */
function toldIn(entry: Entry, pledges: readonly Pledge[]): PromiseEvidence[] {
  const { text, record } = entry
  return sentencesOf(entry).flatMap((at): PromiseEvidence[] => {
    if (record.attributions.some((one) => NO_DEED.has(one.act) && overlaps(one, at))) return []
    const told = text.slice(at.start, at.end)
    const outcome = pledges.map((pledge) => outcomeOf(pledge, told)).find((one) => one !== null)
    return outcome ? [{ outcome, page: headOf(entry), ref: refOf(entry.id, at), passage: placed(text, at) }] : []
  })
}

const overlaps = ({ content }: AttributionRecord, at: { start: number; end: number }): boolean =>
  content.start < at.end && at.start < content.end

const PROSE: ReadonlySet<Role> = new Set<Role>(['paragraph', 'title', 'subtitle', 'heading', 'list-item', 'caption'])

function sentencesOf({ text, record }: Entry): { start: number; end: number }[] {
  return record.blocks.flatMap(({ role, start, end }) =>
    PROSE.has(role)
      ? [...text.slice(start, end).matchAll(/[^。\n]+(?:。|$)/gm)].map(({ 0: sentence, index }) => ({
          start: start + index,
          end: start + index + sentence.length,
        }))
      : [],
  )
}
