import { LedgerError, type LedgerFault } from './ledger.ts'

/** What went wrong at a ledger, as data. */
export type LedgerTrouble =
  | { readonly code: `ledger_${LedgerFault}`; readonly reason: string }
  | { readonly code: 'failed'; readonly reason: string }

/** A ledger's own trouble keeps its name; anything else is a bug, told as such without its stack. */
export const troubleIn = (error: unknown): LedgerTrouble =>
  error instanceof LedgerError
    ? { code: `ledger_${error.fault}`, reason: error.reason }
    : { code: 'failed', reason: error instanceof Error ? error.message : String(error) }
