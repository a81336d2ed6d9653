import { type Decision, decisionOf, type Ledger } from '#ledger'
import type { Act, DeedType } from '#lexicon'
import { type Messages, usageError } from '#message'
import { isDeed, verdictOf, type Wish } from '#question'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { withExisting } from './place.ts'

/** What `iwaku correct` was told to decide; one of them. */
export interface CorrectFlags {
  readonly source?: string
  /** ISO, or `unknown`. */
  readonly when?: string
  readonly target?: string
  readonly act?: Act
  readonly actor?: string
  readonly type?: DeedType
  readonly reject?: true
  readonly note?: string
  readonly line?: 'open' | 'withdrawn' | 'crossed'
  readonly promise?: 'kept' | 'broken' | 'open'
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
  return withExisting(request.ledger, messages, (ledger) => decide(ledger, wishOf(request, ledger, messages), request, host, messages))
}

/** Takes a decision back; that stands in the log as well. */
export function undo(
  request: Pick<CorrectRequest, 'by' | 'why' | 'at' | 'ledger' | 'json'> & { readonly id: string },
  host: Host,
  messages: Messages,
): Promise<void> {
  return withExisting(request.ledger, messages, (ledger) => decide(ledger, { kind: 'undo', id: request.id }, request, host, messages))
}

async function decide(
  ledger: Ledger,
  wish: Wish,
  { by, why, at, json }: Pick<CorrectRequest, 'by' | 'why' | 'at' | 'json'>,
  host: Host,
  messages: Messages,
): Promise<void> {
  const made = verdictOf(ledger, wish)
  if ('fault' in made) throw usageError(made.fault, messages)
  const name = by ?? (host.environment.USER || host.environment.USERNAME || '')
  const decision: Decision = decisionOf(made.verdict, { at, by: name, why })
  ledger.decide([decision])
  await writeTo(host.stdout, json ? `${harmlessJson(decision)}\n` : `${messages.phrases.decided(decision.id.slice(0, 12))}\n`)
}

/** What the flags of `iwaku correct` wish: of a deed, where only a deed stands at the place. */
function wishOf({ about, flags }: CorrectRequest, ledger: Ledger, messages: Messages): Wish {
  const given = Object.keys(flags).filter((key) => flags[key as keyof CorrectFlags] !== undefined)
  if (given.length !== 1) throw usageError({ code: 'one_decision' }, messages)
  const written = (option: string, name: string): string => {
    if (name.trim() === '') throw usageError({ code: 'option_without_value', option }, messages)
    return name.trim()
  }
  const { source, when, target, act, actor, type, reject, note, line, promise, same, differ, merge, split, topic, clash, compatible } =
    flags
  if (actor !== undefined) return { kind: 'deed', ref: about, change: { what: 'actor', name: written('--actor', actor) } }
  if (type !== undefined) return { kind: 'deed', ref: about, change: { what: 'type', type } }
  const day = when === 'unknown' ? null : when
  if ((target !== undefined || day !== undefined || reject) && isDeed(ledger, about)) {
    if (target !== undefined) return { kind: 'deed', ref: about, change: { what: 'target', name: written('--target', target) } }
    return { kind: 'deed', ref: about, change: day === undefined ? { what: 'reject' } : { what: 'when', when: day } }
  }
  if (source !== undefined) return { kind: 'source', ref: about, name: written('--source', source) }
  if (target !== undefined) return { kind: 'target', ref: about, name: written('--target', target) }
  if (day !== undefined) return { kind: 'when', ref: about, when: day }
  if (act !== undefined) return { kind: 'act', ref: about, act }
  if (note !== undefined) return { kind: 'note', ref: about, text: note }
  if (line !== undefined) return { kind: 'line', ref: about, state: line }
  if (promise !== undefined) return { kind: 'promise', ref: about, state: promise }
  if (same !== undefined) return { kind: 'same', ref: about, other: same }
  if (differ !== undefined) return { kind: 'differ', ref: about, other: differ }
  if (clash !== undefined) return { kind: 'clash', ref: about, other: clash, state: 'accepted' }
  if (compatible !== undefined) return { kind: 'clash', ref: about, other: compatible, state: 'rejected' }
  if (topic !== undefined) return { kind: 'topic', name: about, other: topic }
  if (merge !== undefined) return { kind: 'merge', name: about, other: merge }
  if (split !== undefined) return { kind: 'split', name: about, other: split }
  return { kind: 'reject', ref: about }
}
