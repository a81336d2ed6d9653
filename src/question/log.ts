import { attributionAt, type Decision, isOfTwo, type Ledger, type Quote, quotedIn, type SpeakerName, undoneBy } from '#ledger'
import type { Answer, LogLine, LogPlace } from './answer.ts'
import { deedsIn } from './deed.ts'
import { headOf } from './head.ts'
import { refOf } from './hit.ts'

/** Which lines of the log are wanted; what is left out wants all. */
export interface LogWanted {
  readonly only?: Decision['kind'] | undefined
  /** The name under which somebody decided. */
  readonly by?: string | undefined
  /** `oldest` when left out. */
  readonly order?: 'newest' | 'oldest' | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

/** The log, each line with whether it holds and still fits its page, and with who decided how often. */
export function logAsked(
  ledger: Ledger,
  { only, by, order = 'oldest', limit, offset = 0 }: LogWanted,
): Extract<Answer, { readonly kind: 'log' }> {
  const decisions = ledger.decisions()
  const wanted = decisions.filter((one) => (only === undefined || one.kind === only) && (by === undefined || one.by === by))
  const inOrder = order === 'oldest' ? wanted : wanted.toReversed()
  const lineOf = lines(ledger, decisions)
  return {
    kind: 'log',
    log: inOrder.slice(offset, limit === undefined ? undefined : offset + limit).map(lineOf),
    total: wanted.length,
    people: tally(decisions.map((one) => one.by)),
    kinds: tally(decisions.map((one) => one.kind)),
  }
}

/** Makes lines of decisions; only what is shown is looked up. */
function lines(ledger: Ledger, decisions: readonly Decision[]): (decision: Decision) => LogLine {
  const takenBack = undoneBy(decisions)
  const byId = new Map(decisions.map((decision) => [decision.id, decision]))
  const placeOf = (quote: Quote, kind: Decision['kind']): LogPlace => {
    const entry = ledger.page(quote.page)
    const at = entry === null || kind === 'deed' ? -1 : attributionAt(quote, entry.text, entry.record.attributions)
    const deed = (kind === 'clash' || kind === 'deed') && at < 0 && entry ? quotedIn(quote, entry.text, deedsIn(entry)) : null
    const content = entry?.record.attributions[at]?.content ?? deed
    return { exact: quote.exact, page: entry && headOf(entry), ref: entry && content ? refOf(entry.id, content) : null }
  }
  return (decision) => {
    const places = quotesOf(decision).map((quote) => placeOf(quote, decision.kind))
    const undoes = decision.kind === 'undo' ? (byId.get(decision.decision) ?? null) : null
    const undone = takenBack.has(decision.id) || (decision.kind === 'undo' && undoes === null)
    return { decision, undone, fits: places.every(({ ref }) => ref !== null), was: wasOf(ledger, decision), places, undoes }
  }
}

/** What the reading has where a decision puts something else. */
function wasOf(ledger: Ledger, decision: Decision): string | null {
  if (decision.kind === 'deed') return wasDone(ledger, decision)
  if (decision.kind !== 'source' && decision.kind !== 'target' && decision.kind !== 'when' && decision.kind !== 'act') return null
  const entry = ledger.page(decision.about.page)
  const read = entry?.record.attributions[attributionAt(decision.about, entry.text, entry.record.attributions)]
  if (!read) return null
  return { source: read.source.name, target: read.target, when: read.when, act: read.act }[decision.kind]
}

/** The same of a deed. */
function wasDone(ledger: Ledger, { about, change: { what } }: Extract<Decision, { readonly kind: 'deed' }>): string | null {
  const entry = what === 'reject' ? null : ledger.page(about.page)
  const read = entry && quotedIn(about, entry.text, deedsIn(entry))
  return read && what !== 'reject' ? read[what] : null
}

const quotesOf = (decision: Decision): readonly Quote[] => {
  if (!('about' in decision)) return []
  return isOfTwo(decision) ? [decision.about, decision.other] : [decision.about]
}

/** The most frequent first. */
function tally(names: readonly string[]): readonly SpeakerName[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
