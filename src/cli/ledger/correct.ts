import { type Decision, decisionOf, type Ledger, type Quote, type Verdict } from '#ledger'
import { type Messages, usageError } from '#message'
import { quoteAt, quoteAtSide } from '#question'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { harmlessJson } from '../terminal/harmless.ts'
import { withExisting } from './place.ts'

/** What `iwaku correct` was told to decide; one of them. */
export interface CorrectFlags {
  readonly source?: string
  readonly reject?: true
  readonly note?: string
  readonly line?: 'open' | 'withdrawn' | 'crossed'
  readonly same?: string
  readonly differ?: string
  readonly merge?: string
  readonly split?: string
  readonly topic?: string
  readonly clash?: string
  readonly compatible?: string
}

export interface CorrectRequest {
  /** A ref, a name, or a topic. */
  readonly about: string
  readonly flags: CorrectFlags
  readonly by: string | null
  readonly why: string | null
  /** ISO 8601; now. */
  readonly at: string
  readonly ledger: string
  readonly json: boolean
}

/** Writes a decision into the log. */
export function correct(request: CorrectRequest, host: Host, messages: Messages): Promise<void> {
  return withExisting(request.ledger, messages, (ledger) => decide(ledger, verdictOf(ledger, request, messages), request, host, messages))
}

/** Takes a decision back; that stands in the log as well. */
export function undo(
  request: Pick<CorrectRequest, 'by' | 'why' | 'at' | 'ledger' | 'json'> & { readonly id: string },
  host: Host,
  messages: Messages,
): Promise<void> {
  return withExisting(request.ledger, messages, (ledger) => {
    const id = request.id.trim().toLowerCase()
    const meant = ledger.decisions().filter((decision) => decision.id.startsWith(id))
    const [decision] = meant
    if (!decision || meant.length !== 1 || id.length < 4) throw usageError({ code: 'no_such_decision', id: request.id }, messages)
    return decide(ledger, { kind: 'undo', decision: decision.id }, request, host, messages)
  })
}

async function decide(
  ledger: Ledger,
  verdict: Verdict,
  { by, why, at, json }: Pick<CorrectRequest, 'by' | 'why' | 'at' | 'json'>,
  host: Host,
  messages: Messages,
): Promise<void> {
  const name = by ?? (host.environment.USER || host.environment.USERNAME || '')
  const decision: Decision = decisionOf(verdict, { at, by: name, why })
  ledger.decide([decision])
  await writeTo(host.stdout, json ? `${harmlessJson(decision)}\n` : `${messages.phrases.decided(decision.id.slice(0, 12))}\n`)
}

function verdictOf(ledger: Ledger, { about, flags }: CorrectRequest, messages: Messages): Verdict {
  const given = Object.keys(flags).filter((key) => flags[key as keyof CorrectFlags] !== undefined)
  if (given.length !== 1) throw usageError({ code: 'one_decision' }, messages)
  const found = (quote: Quote | null, ref: string): Quote => {
    if (!quote) throw usageError({ code: 'no_such_attribution', ref }, messages)
    return quote
  }
  const quote = (ref: string): Quote => found(quoteAt(ledger, ref), ref)
  const side = (ref: string): Quote => found(quoteAtSide(ledger, ref), ref)
  const { source, note, line, same, differ, merge, split, topic, clash, compatible } = flags
  if (source !== undefined) return { kind: 'source', about: quote(about), name: source.trim() }
  if (note !== undefined) return { kind: 'note', about: quote(about), text: note }
  if (line !== undefined) return { kind: 'line', about: quote(about), state: line }
  if (same !== undefined) return { kind: 'same', about: quote(about), other: quote(same) }
  if (differ !== undefined) return { kind: 'differ', about: quote(about), other: quote(differ) }
  const against = clash ?? compatible
  if (against !== undefined)
    return { kind: 'clash', about: side(about), other: side(against), state: clash === undefined ? 'rejected' : 'accepted' }
  if (topic !== undefined) return { kind: 'topic', name: about, other: topic }
  const other = merge ?? split
  if (other === undefined) return { kind: 'reject', about: quote(about) }
  const named = (name: string): string => {
    const [exact] = ledger.names(name).filter((one) => one.name === name)
    if (!exact) throw usageError({ code: 'nobody_called', name }, messages)
    return exact.name
  }
  return { kind: merge === undefined ? 'split' : 'merge', name: named(about), other: named(other) }
}
