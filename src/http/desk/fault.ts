import { LedgerError } from '#ledger'
import type { DeskFault } from './task.ts'

/** A ledger's own trouble keeps its name; anything else is a bug, told as such without its stack. */
export const faultIn = (error: unknown): DeskFault =>
  error instanceof LedgerError
    ? { code: `ledger_${error.fault}`, reason: error.reason }
    : { code: 'failed', reason: error instanceof Error ? error.message : String(error) }
