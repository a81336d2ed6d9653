import { createHash } from 'node:crypto'
import type { Act, DeedType } from '#lexicon'

/** Words of a page with what stands around them (W3C TextQuoteSelector), so that they are found again in a later reading. */
export interface Quote {
  /** The page's id. */
  readonly page: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** What a human can decide. `about` is the content of an attribution. */
export type Verdict =
  /** Somebody else says it. */
  | { readonly kind: 'source'; readonly about: Quote; readonly name: string }
  /** It was said then: an ISO day, month or year; null where no day is known. */
  | { readonly kind: 'when'; readonly about: Quote; readonly when: string | null }
  /** It is said to somebody else. */
  | { readonly kind: 'target'; readonly about: Quote; readonly name: string }
  /** It does something else. */
  | { readonly kind: 'act'; readonly about: Quote; readonly act: Act }
  /** It is no attribution. */
  | { readonly kind: 'reject'; readonly about: Quote }
  /** Two names are one's, or two's. */
  | { readonly kind: 'merge' | 'split'; readonly name: string; readonly other: string }
  /** Two attributions tell one saying, or two. */
  | { readonly kind: 'same' | 'differ'; readonly about: Quote; readonly other: Quote }
  /** What became of the red line that it draws. */
  | { readonly kind: 'line'; readonly about: Quote; readonly state: 'open' | 'withdrawn' | 'crossed' }
  /** What became of the promise that it makes. */
  | { readonly kind: 'promise'; readonly about: Quote; readonly state: 'kept' | 'broken' | 'open' }
  /** Two that are held against each other, of which one may be a deed: they clash indeed, or both may hold. */
  | ClashVerdict
  /** A deed that a page tells is none, or another one. */
  | DeedVerdict
  /** A topic has another name; two with one name are one. */
  | { readonly kind: 'topic'; readonly name: string; readonly other: string }
  | { readonly kind: 'note'; readonly about: Quote; readonly text: string }
  /** An earlier decision holds no longer. */
  | { readonly kind: 'undo'; readonly decision: string }

export interface ClashVerdict {
  readonly kind: 'clash'
  readonly about: Quote
  readonly other: Quote
  readonly state: 'accepted' | 'rejected'
}

export interface DeedVerdict {
  readonly kind: 'deed'
  /** The words that tell it. */
  readonly about: Quote
  readonly change: DeedChange
}

/** What is wrong about a deed, and what is right: it is none; somebody else did it, or to somebody else; on another day (ISO; null where none is known). */
export type DeedChange =
  | { readonly what: 'reject' }
  | { readonly what: 'actor' | 'target'; readonly name: string }
  | { readonly what: 'when'; readonly when: string | null }
  | { readonly what: 'type'; readonly type: DeedType }

/** What stands in the log beside what was decided. */
export interface Logged {
  /** SHA-256 of all the rest, hex. */
  readonly id: string
  /** ISO 8601 date and time, UTC. */
  readonly at: string
  readonly by: string
  readonly why: string | null
}

/** A line of the log, which is only ever added to. */
export type Decision = Verdict & Logged

export function decisionOf(
  verdict: Verdict,
  { at, by, why }: { readonly at: string; readonly by: string; readonly why: string | null },
): Decision {
  const id = createHash('sha256')
    .update(JSON.stringify([verdict, at, by, why]), 'utf8')
    .digest('hex')
  return { ...verdict, id, at, by, why }
}

/** Those that hold, the oldest first: an undone one does not, and a taken-back undoing is none. */
export function holding(decisions: readonly Decision[]): readonly Decision[] {
  const undone = undoneBy(decisions)
  return inTurn(decisions).filter(({ id, kind }) => kind !== 'undo' && !undone.has(id))
}

const inTurn = (decisions: readonly Decision[]): readonly Decision[] =>
  [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))

/** What was taken back, and by which decision: the last, where several did. */
export function undoneBy(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const undoing = Map.groupBy(
    inTurn(decisions).filter((decision) => decision.kind === 'undo'),
    ({ decision }) => decision,
  )
  // what undoes may itself have been undone, and that within the same millisecond
  const standing = (id: string): string | undefined => undoing.get(id)?.findLast((undo) => standing(undo.id) === undefined)?.id
  const undone = new Map<string, string>()
  for (const id of undoing.keys()) {
    const by = standing(id)
    if (by !== undefined) undone.set(id, by)
  }
  return undone
}

/** Whether it is about two quotations. */
export const isOfTwo = <D extends Decision>(decision: D): decision is Extract<D, { readonly kind: 'same' | 'differ' | 'clash' }> =>
  decision.kind === 'same' || decision.kind === 'differ' || decision.kind === 'clash'

/** Pages that a decision is about. */
export function pagesOf(decision: Decision): readonly string[] {
  const quotes = [...('about' in decision ? [decision.about] : []), ...(isOfTwo(decision) ? [decision.other] : [])]
  return [...new Set(quotes.map(({ page }) => page))]
}
