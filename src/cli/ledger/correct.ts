import { type Decision, decisionOf, type Ledger, type Quote, type Verdict } from '#ledger'
import type { Act } from '#lexicon'
import { type Messages, usageError } from '#message'
import { quoteAt } from '#question'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { harmlessJson } from '../terminal/harmless.ts'
import { withExisting } from './place.ts'

/** What `iwaku correct` was told to decide; one of them. */
export interface CorrectFlags {
  readonly source?: string
  /** ISO, or `unknown`. */
  readonly when?: string
  readonly target?: string
  readonly act?: Act
  readonly reject?: true
  readonly note?: string
  readonly line?: 'open' | 'withdrawn' | 'crossed'
  readonly same?: string
  readonly differ?: string
  readonly merge?: string
  readonly split?: string
  readonly topic?: string
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
  const written = (option: string, name: string): string => {
    if (name.trim() === '') throw usageError({ code: 'option_without_value', option }, messages)
    return name.trim()
  }
  const quote = (ref: string): Quote => {
    const found = quoteAt(ledger, ref)
    if (!found) throw usageError({ code: 'no_such_attribution', ref }, messages)
    return found
  }
  const { source, when, target, act, note, line, same, differ, merge, split, topic } = flags
  if (source !== undefined) return { kind: 'source', name: written('--source', source), about: quote(about) }
  if (target !== undefined) return { kind: 'target', name: written('--target', target), about: quote(about) }
  if (when !== undefined) return { kind: 'when', about: quote(about), when: when === 'unknown' ? null : when }
  if (act !== undefined) return { kind: 'act', about: quote(about), act }
  if (note !== undefined) return { kind: 'note', about: quote(about), text: note }
  if (line !== undefined) return { kind: 'line', about: quote(about), state: line }
  if (same !== undefined) return { kind: 'same', about: quote(about), other: quote(same) }
  if (differ !== undefined) return { kind: 'differ', about: quote(about), other: quote(differ) }
  if (topic !== undefined) return { kind: 'topic', name: about, other: topic }
  const other = merge ?? split
  if (other === undefined) return { kind: 'reject', about: quote(about) }
  const known = (name: string): string => {
    const [exact] = ledger.names(name).filter((one) => one.name === name)
    if (!exact) throw usageError({ code: 'nobody_called', name }, messages)
    return exact.name
  }
  return { kind: merge === undefined ? 'split' : 'merge', name: known(about), other: known(other) }
}
