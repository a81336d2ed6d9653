import { type Decision, type DeedChange, type Ledger, type Quote, undoneBy, type Verdict } from '#ledger'
import type { Act } from '#lexicon'
import { quoteAt, quoteAtSide, quoteOfDeed } from './decisions.ts'
import { pageRef } from './hit.ts'

/** What somebody wishes to decide, with what it is about as answers name it: `ref` of a `Hit`, a source's name, a topic, the id of a decision. */
export type Wish =
  | { readonly kind: 'source'; readonly ref: string; readonly name: string }
  | { readonly kind: 'target'; readonly ref: string; readonly name: string }
  /** ISO; null for a day that nobody knows. */
  | { readonly kind: 'when'; readonly ref: string; readonly when: string | null }
  | { readonly kind: 'act'; readonly ref: string; readonly act: Act }
  | { readonly kind: 'reject'; readonly ref: string }
  | { readonly kind: 'note'; readonly ref: string; readonly text: string }
  | { readonly kind: 'line'; readonly ref: string; readonly state: Extract<Verdict, { kind: 'line' }>['state'] }
  | { readonly kind: 'promise'; readonly ref: string; readonly state: Extract<Verdict, { kind: 'promise' }>['state'] }
  | { readonly kind: 'same' | 'differ'; readonly ref: string; readonly other: string }
  /** Either may be a deed. */
  | { readonly kind: 'clash'; readonly ref: string; readonly other: string; readonly state: Extract<Verdict, { kind: 'clash' }>['state'] }
  /** `ref` is that of a deed. */
  | { readonly kind: 'deed'; readonly ref: string; readonly change: DeedChange }
  | { readonly kind: 'merge' | 'split' | 'topic'; readonly name: string; readonly other: string }
  /** `id` may be how the decision's id begins, with four characters at least. */
  | { readonly kind: 'undo'; readonly id: string }

/** Why a wish cannot be decided. */
export type WishFault =
  | { readonly code: 'no_such_attribution'; readonly ref: string }
  | { readonly code: 'no_such_deed'; readonly ref: string }
  | { readonly code: 'nobody_called'; readonly name: string }
  | { readonly code: 'no_such_decision'; readonly id: string }
  /** `by` is the decision that took it back. */
  | { readonly code: 'already_undone'; readonly id: string; readonly by: string }

/** A wish → what goes into the log of the ledger, or why it cannot. Nothing is written. */
export function verdictOf(ledger: Ledger, wish: Wish): { readonly verdict: Verdict } | { readonly fault: WishFault } {
  try {
    return { verdict: wanted(ledger, wish) }
  } catch (error) {
    if (error instanceof Unfit) return { fault: error.fault }
    throw error
  }
}

/** Ends the making of a verdict; it never leaves this file. */
class Unfit extends Error {
  readonly fault: WishFault

  constructor(fault: WishFault) {
    super(fault.code)
    this.fault = fault
  }
}

function wanted(ledger: Ledger, wish: Wish): Verdict {
  switch (wish.kind) {
    case 'source':
      return { kind: 'source', about: quoted(ledger, wish.ref), name: wish.name.trim() }
    case 'target':
      return { kind: 'target', about: quoted(ledger, wish.ref), name: wish.name.trim() }
    case 'when':
      return { kind: 'when', about: quoted(ledger, wish.ref), when: wish.when }
    case 'act':
      return { kind: 'act', about: quoted(ledger, wish.ref), act: wish.act }
    case 'reject':
      return { kind: 'reject', about: quoted(ledger, wish.ref) }
    case 'note':
      return { kind: 'note', about: quoted(ledger, wish.ref), text: wish.text }
    case 'line':
      return { kind: 'line', about: quoted(ledger, wish.ref), state: wish.state }
    case 'promise':
      return { kind: 'promise', about: quoted(ledger, wish.ref), state: wish.state }
    case 'same':
    case 'differ':
      return { kind: wish.kind, about: quoted(ledger, wish.ref), other: quoted(ledger, wish.other) }
    case 'clash':
      return { kind: 'clash', about: ofSide(ledger, wish.ref), other: ofSide(ledger, wish.other), state: wish.state }
    case 'deed':
      return { kind: 'deed', about: ofDeed(ledger, wish.ref), change: wish.change }
    case 'topic':
      return { kind: 'topic', name: wish.name, other: wish.other }
    case 'merge':
    case 'split':
      return { kind: wish.kind, name: known(ledger, wish.name), other: known(ledger, wish.other) }
    case 'undo':
      return { kind: 'undo', decision: standing(ledger, wish.id).id }
  }
}

const quoted = (ledger: Ledger, ref: string): Quote => given(quoteAt(ledger, ref), ref)
const ofSide = (ledger: Ledger, ref: string): Quote => given(quoteAtSide(ledger, ref), ref)

function ofDeed(ledger: Ledger, ref: string): Quote {
  const quote = quoteOfDeed(ledger, ref)
  if (!quote) throw new Unfit({ code: 'no_such_deed', ref })
  return quote
}

function given(quote: Quote | null, ref: string): Quote {
  if (!quote) throw new Unfit({ code: 'no_such_attribution', ref })
  return quote
}

function known(ledger: Ledger, name: string): string {
  if (!ledger.names(name).some((one) => one.name === name)) throw new Unfit({ code: 'nobody_called', name })
  return name
}

/** Characters of an id that name a decision. */
const LEAST = 4

/** The decision that an id means; to take back twice what was decided once would have to be taken back twice to let it hold again. */
function standing(ledger: Ledger, asked: string): Decision {
  const decisions = ledger.decisions()
  const decision = decisionMeant(decisions, asked)
  const undone = undoneBy(decisions).get(decision.id)
  if (undone !== undefined) throw new Unfit({ code: 'already_undone', id: asked, by: pageRef(undone) })
  return decision
}

function decisionMeant(decisions: readonly Decision[], asked: string): Decision {
  const id = asked.trim().toLowerCase()
  const meant = decisions.filter((decision) => decision.id.startsWith(id))
  const [decision] = meant
  if (!decision || meant.length !== 1 || id.length < LEAST) throw new Unfit({ code: 'no_such_decision', id: asked })
  return decision
}
