import { type Ledger, LedgerError } from '#ledger'
import { type Answer, ask } from '#question'
import { harmlessOriginal } from './original.ts'
import type { DeskFault, Done, Task } from './task.ts'

const encoder = new TextEncoder()

/** Does one task at a ledger; pure but for the ledger. */
export function work(ledger: Ledger, task: Task): Done {
  try {
    if (task.kind === 'original') return original(ledger, task.id)
    const answer = ask(ledger, task.question)
    const fault = faultOf(answer)
    return fault ? { fault } : { body: encoder.encode(JSON.stringify(answer)) }
  } catch (error) {
    return { fault: faultIn(error) }
  }
}

function original(ledger: Ledger, id: string): Done {
  const entry = ledger.page(id)
  return entry ? { body: encoder.encode(harmlessOriginal(entry.source)) } : { fault: { code: 'no_such_page', id } }
}

/** A ledger's own trouble keeps its name; anything else is a bug, told as such without its stack. */
export const faultIn = (error: unknown): DeskFault =>
  error instanceof LedgerError
    ? { code: `ledger_${error.fault}`, reason: error.reason }
    : { code: 'failed', reason: error instanceof Error ? error.message : String(error) }

/** Why an answer is none; null for one that is. */
export function faultOf(answer: Answer): DeskFault | null {
  switch (answer.kind) {
    case 'nobody':
      return { code: 'nobody_called', name: answer.called }
    case 'no-page':
      return { code: 'no_such_page', id: answer.id }
    case 'no-attribution':
      return { code: 'no_such_attribution', ref: answer.ref }
    case 'bad-query':
      return { code: 'bad_query', fault: answer.fault, value: answer.value }
    default:
      return null
  }
}
