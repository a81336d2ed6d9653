import type { Fetched, FetchedPage, UnchangedPage } from '../fetch/result.ts'
import { plainAddress } from '../fetch/same.ts'
import type { Capture, RoadTrouble } from '../road/arrival.ts'
import { freshOf } from './known.ts'
import { feedsNamedIn, foundIn, MOST } from './named.ts'
import { earlierAfter, withPartsWaiting } from './parts.ts'
import { backOff, dueAfter, LONGEST, pauseOf, rhythmOfDates, rhythmWith } from './schedule.ts'
import type { Source, Waiting } from './state.ts'

/** What came of asking a source. */
export interface Look {
  readonly source: Source
  /** The page itself, where the source is one that came anew. */
  readonly page: Capture | null
  /** Addresses to be followed from now on. */
  readonly further: readonly string[]
  /** Feeds that a page names which is followed from now on: whoever gave its address may have meant them. */
  readonly feeds: readonly string[]
  /** Why nothing came; null too where there was nothing new. */
  readonly trouble: RoadTrouble | null
}

/** A source after an answer: what to fetch, what to remember, and when to ask again. A fetcher that stops, or may not fetch, was no answer. */
export function lookAt(source: Source, fetched: Fetched, now: number): Look {
  const nothing = { page: null, further: [], feeds: [] }
  switch (fetched.kind) {
    case 'unchanged':
      return { source: withPartsWaiting(calm(reached(source, fetched, now), now), now), ...nothing, trouble: null }
    case 'page':
      return lookAtPage(reached(source, fetched, now), fetched, now)
    case 'gone': {
      const trouble: RoadTrouble = { code: 'not_fetched', because: { code: 'gone', status: fetched.status } }
      const due = dueAfter(source, now, LONGEST)
      return { source: { ...source, asked: now, gone: fetched.status, failures: 0, trouble, due }, ...nothing, trouble }
    }
    case 'refused':
    case 'failed': {
      const trouble: RoadTrouble = { code: 'not_fetched', because: fetched.because }
      if (fetched.because.code === 'stopped' || fetched.because.code === 'offline') return { source, ...nothing, trouble }
      return { source: failing(source, trouble, now, fetched.kind === 'failed' ? (fetched.retryAfter ?? 0) : 0), ...nothing, trouble }
    }
  }
}

/** A page that was followed and read: whether it had changed sets its rhythm. Its parts wait to be asked, too. */
export function pageRead(source: Source, changed: boolean, now: number): Source {
  return withPartsWaiting(changed ? withNews(source, 1, [], now) : calm(source, now), now)
}

/** A page that was followed and came, but could not be read: it is fetched whole the next time. */
export const pageUnread = (source: Source, trouble: { readonly code: string }, now: number): Source => ({
  ...failing(source, trouble, now, 0),
  earlier: null,
})

/** What comes of a page of the queue that did not come; null when it is not waited for any more. */
export function waitingAfter(waiting: Waiting, fetched: Exclude<Fetched, FetchedPage>, now: number): Waiting | null {
  if (fetched.kind === 'refused') return fetched.because.code === 'stopped' || fetched.because.code === 'offline' ? waiting : null
  if (fetched.kind !== 'failed' || !fetched.retryable || waiting.tries + 1 >= TRIES) return null
  const pause = Math.max(backOff(waiting.tries + 1), fetched.retryAfter ?? 0)
  return { ...waiting, tries: waiting.tries + 1, due: now + pause }
}

/** How often a page is asked for that does not come: for almost a week. */
const TRIES = 14

/** When a source, or a page that it named, is to be asked next. */
export const nextDue = ({ due, queue }: Source): number => queue.reduce((first, waiting) => Math.min(first, waiting.due), due)

function lookAtPage(source: Source, fetched: FetchedPage, now: number): Look {
  const address = plainAddress(fetched.address)
  const contentType = fetched.headers['content-type'] ?? null
  const found = foundIn(fetched.bytes, fetched.address, contentType, new Date(now).toISOString())
  switch (found.kind) {
    case 'page': {
      // a notice that a site shows in the place of everything, or the end of a feed: nobody asked for that page
      if (source.kind === 'feed' || source.kind === 'list') {
        const trouble: RoadTrouble = { code: 'no_feed', refusal: { code: 'not_a_feed', found: 'html', root: null, feeds: [] } }
        return { source: { ...failing(source, trouble, now, 0), earlier: null }, page: null, further: [], feeds: [], trouble }
      }
      const part = { first: address, number: 1 }
      const page: Capture = { name: address, bytes: fetched.bytes, contentType, seen: fetched.fetchedAt, published: null, part }
      return {
        source: { ...source, kind: 'page', malformed: null },
        page,
        further: [],
        feeds: source.kind === 'new' ? feedsNamedIn(page) : [],
        trouble: null,
      }
    }
    case 'refused': {
      const trouble: RoadTrouble = { code: 'no_feed', refusal: found.refusal }
      return { source: { ...failing(source, trouble, now, 0), earlier: null }, page: null, further: [], feeds: [], trouble }
    }
    case 'list': {
      const { fresh, known } = freshOf(found.things, source.known)
      const further = fresh.flatMap(({ address: one }) => (one === null ? [] : [plainAddress(one)]))
      return {
        source: told({ ...source, kind: 'list', known, malformed: found.malformed }, further.length, [], now),
        page: null,
        further,
        feeds: [],
        trouble: null,
      }
    }
    case 'feed': {
      const { fresh, known } = freshOf(found.things, source.known)
      const waited = new Set(source.queue.map((one) => one.address))
      const addresses = new Set(fresh.flatMap(({ address: one }) => (one === null ? [] : [plainAddress(one)])))
      const added = [...addresses].filter((one) => !waited.has(one)).map((one) => ({ address: one, tries: 0, due: now }))
      const queue = [...added, ...source.queue]
      const next = {
        ...source,
        kind: 'feed' as const,
        known,
        wishes: found.wishes,
        malformed: found.malformed,
        queue: queue.slice(0, MOST),
      }
      const trouble: RoadTrouble | null = queue.length > MOST ? { code: 'too_many_addresses', limit: MOST } : null
      return { source: told(next, fresh.length, found.dates, now), page: null, further: [], feeds: [], trouble }
    }
  }
}

const told = (source: Source, count: number, dates: readonly number[], now: number): Source =>
  count > 0 ? withNews(source, count, dates, now) : calm(source, now)

/** It was had, and what is known of its copy now. */
const reached = (source: Source, fetched: FetchedPage | UnchangedPage, now: number): Source => ({
  ...source,
  asked: now,
  gone: null,
  earlier: earlierAfter(source.earlier, fetched),
})

const WELL = { failures: 0, trouble: null } as const

/** Nothing was new. */
const calm = (source: Source, now: number): Source => ({
  ...source,
  ...WELL,
  due: dueAfter(source, now, pauseOf(source.rhythm, now - (source.news ?? source.since))),
})

/** So many things were new. What a feed dates tells its rhythm at the first look, when nothing was observed yet. */
function withNews(source: Source, count: number, dates: readonly number[], now: number): Source {
  const past = dates.filter((date) => date <= now)
  const first = source.news === null
  const rhythm = first ? rhythmOfDates(past) : rhythmWith(source.rhythm, now - (source.news as number), count)
  const news = first && past.length > 0 ? Math.max(...past) : now
  return { ...source, ...WELL, rhythm, news, due: dueAfter(source, now, pauseOf(rhythm, now - news)) }
}

function failing(source: Source, trouble: { readonly code: string }, now: number, retryAfter: number): Source {
  const failures = source.failures + 1
  return { ...source, asked: now, failures, trouble, due: dueAfter(source, now, backOff(failures), retryAfter) }
}
