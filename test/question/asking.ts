import type { Ledger } from '#ledger'
import { type Answer, ask, type Question } from '#question'

/** Asks a ledger; throws where another kind of answer comes than is wanted. */
export function answerOf<K extends Answer['kind']>(ledger: Ledger, question: Question, kind: K): Extract<Answer, { kind: K }> {
  const given = ask(ledger, question)
  if (given.kind !== kind) throw new Error(`${given.kind}, not ${kind}`)
  return given as Extract<Answer, { kind: K }>
}
