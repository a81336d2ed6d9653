import type { Malformed } from '../feed/reading.ts'
import type { Earlier } from '../fetch/errands.ts'
import type { Part } from '../fetch/parts.ts'
import { all, type Check, has, isListOf, isNumber, isObject, isOneOf, isText, maybe, orNull, type StateFault } from './form.ts'
import type { KeptPart } from './parts.ts'

/** What a followed address turned out to be; `new` before it was asked for the first time. */
export type SourceKind = 'new' | 'feed' | 'page' | 'list'

/** A page that a source named and that has not come yet. Times here and below are milliseconds since 1970, UTC. */
export interface Waiting {
  readonly address: string
  readonly tries: number
  readonly due: number
  /** It is a later part of an article, found on the part before. */
  readonly part?: Part
}

/** An item that was seen: a short digest of one of its keys, and one of what it said. */
export type Mark = readonly [key: string, digest: string]

/** When a feed wishes not to be asked: minutes between two looks, hours of the day (UTC), days of the week in English. */
export interface Wishes {
  readonly ttl: number | null
  readonly skipHours: readonly number[]
  readonly skipDays: readonly string[]
}

/** One address that is followed. */
export interface Source {
  readonly address: string
  readonly kind: SourceKind
  /** The list that named it; null for one that a human gave. */
  readonly from: string | null
  /** Since when it is followed. */
  readonly since: number
  readonly asked: number | null
  /** When it last had something new. */
  readonly news: number | null
  readonly due: number
  /** Milliseconds between two new things, as far as was observed. */
  readonly rhythm: number | null
  /** How often it could not be had since it was had last. */
  readonly failures: number
  readonly gone: 404 | 410 | null
  /** What was last in the way, as messages describe it. */
  readonly trouble: { readonly code: string } | null
  readonly earlier: Earlier | null
  readonly wishes: Wishes | null
  /** Where a feed or a list is not well-formed; it was read all the same. */
  readonly malformed: Malformed | null
  /** The newest first. */
  readonly known: readonly Mark[]
  readonly queue: readonly Waiting[]
  /** Pages that it named and that could not be had the last time, the newest first, `MISSED` at most; left out where there are none. */
  readonly missed?: readonly Missed[]
  /** Of a page: its later parts that came, in order; left out where there are none. */
  readonly parts?: readonly KeptPart[]
}

/** A page that a source named and that did not come. */
export interface Missed {
  readonly address: string
  readonly at: number
  readonly trouble: { readonly code: string }
}

/** Pages that did not come, as many as are remembered of a source. */
export const MISSED = 5

/** A source after some pages that it named came, and some did not. */
export function withMissed({ missed = [], ...source }: Source, came: ReadonlySet<string>, failed: readonly Missed[]): Source {
  const again = new Set(failed.map(({ address }) => address))
  const left = [...failed, ...missed.filter(({ address }) => !came.has(address) && !again.has(address))].slice(0, MISSED)
  return left.length > 0 ? { ...source, missed: left } : source
}

/** A page whose news is under way to whoever follows. */
export interface Pending {
  readonly id: string
  /** The moment at which it was seen; null where nobody knows. */
  readonly seen: string | null
  readonly source: string
  /** Whether telling it had begun: then it may have been told. */
  readonly telling: boolean
}

/** A saying that was told. */
export interface Told {
  readonly page: string
  readonly ref: string
}

/** All that a watcher has to remember. */
export interface WatchState {
  readonly sources: readonly Source[]
  readonly pending: readonly Pending[]
  /** The newest first, `TOLD` at most. */
  readonly told: readonly Told[]
}

/** Sayings that an outgoing feed holds. */
export const TOLD = 100

export const NOTHING_WATCHED: WatchState = { sources: [], pending: [], told: [] }

/** A source that nobody asked yet; it is due at once. */
export const newSource = (address: string, from: string | null, now: number): Source => ({
  address,
  kind: 'new',
  from,
  since: now,
  asked: null,
  news: null,
  due: now,
  rhythm: null,
  failures: 0,
  gone: null,
  trouble: null,
  earlier: null,
  wishes: null,
  malformed: null,
  known: [],
  queue: [],
})

const FORM = 'iwaku-watch'
const VERSION = 2

/** The state as JSON, one source a line. */
export function writeState({ sources, pending, told }: WatchState): string {
  const list = (values: readonly object[]): string => `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`
  return `{"form":"${FORM}","version":${VERSION},\n"sources":${list(sources)},\n"pending":${list(pending)},\n"told":${list(told)}}\n`
}

/** The state in a text that `writeState` wrote. Everything is checked: half a state would forget, or ask again, what it should not. */
export function readState(text: string): WatchState | StateFault {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { fault: 'damaged', reason: (error as Error).message }
  }
  if (!isObject(value) || value.form !== FORM || typeof value.version !== 'number') return { fault: 'damaged', reason: 'form' }
  if (value.version > VERSION) return { fault: 'newer', reason: `version ${value.version}, known ${VERSION}` }
  const { sources, pending, told } = value
  // what the first version did not write
  if (value.version === 1) {
    for (const one of Array.isArray(pending) ? pending : []) if (isObject(one)) one.seen ??= null
    for (const one of Array.isArray(sources) ? sources : []) if (isObject(one)) one.malformed ??= null
  }
  if (!isListOf(sources, isSource)) return { fault: 'damaged', reason: 'sources' }
  if (!isListOf(pending, isPending)) return { fault: 'damaged', reason: 'pending' }
  if (!isListOf(told, isTold)) return { fault: 'damaged', reason: 'told' }
  return { sources, pending, told }
}

const PART = has({ first: isText, number: isNumber })
const EARLIER = orNull(has({ etag: maybe(isText), lastModified: maybe(isText), digest: maybe(isText), address: maybe(isText) }))
const SOURCE: Readonly<Record<keyof Source, Check>> = {
  missed: maybe(all(has({ address: isText, at: isNumber, trouble: (value) => isObject(value) && isText(value.code) }))),
  address: isText,
  kind: isOneOf('new', 'feed', 'page', 'list'),
  from: orNull(isText),
  since: isNumber,
  asked: orNull(isNumber),
  news: orNull(isNumber),
  due: isNumber,
  rhythm: orNull(isNumber),
  failures: isNumber,
  gone: isOneOf(null, 404, 410),
  trouble: orNull((value) => isObject(value) && isText(value.code)),
  parts: maybe(all(has({ address: isText, part: PART, earlier: EARLIER }))),
  earlier: EARLIER,
  wishes: orNull(has({ ttl: orNull(isNumber), skipHours: all(isNumber), skipDays: all(isText) })),
  malformed: orNull(has({ line: isNumber, column: isNumber, first: isText })),
  known: all((mark) => Array.isArray(mark) && mark.length === 2 && mark.every(isText)),
  queue: all(has({ address: isText, tries: isNumber, due: isNumber, part: maybe(PART) })),
}
const PENDING: Readonly<Record<keyof Pending, Check>> = { id: isText, seen: orNull(isText), source: isText, telling: isOneOf(true, false) }
const TOLD_ONE: Readonly<Record<keyof Told, Check>> = { page: isText, ref: isText }

const isSource = (value: unknown): value is Source => has(SOURCE)(value)
const isPending = (value: unknown): value is Pending => has(PENDING)(value)
const isTold = (value: unknown): value is Told => has(TOLD_ONE)(value)
