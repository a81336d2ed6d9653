import { LedgerError, type LedgerFault } from '../ledger.ts'

/** SQLite's result codes (https://www.sqlite.org/rescode.html) that a user can do something about. */
const FAULTS: Readonly<Record<number, LedgerFault>> = {
  3: 'denied',
  5: 'busy',
  6: 'busy',
  8: 'denied',
  11: 'damaged',
  13: 'full',
  14: 'denied',
  23: 'denied',
  26: 'foreign',
  // no room for the file beside the log, which SQLite tells as an error of the disk
  4874: 'full',
}
const FILE_FAULTS: Readonly<Record<string, LedgerFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOTDIR: 'denied',
  EEXIST: 'denied',
}

/** Runs work on the database; what the engine throws becomes a `LedgerError`, a bug of ours stays what it is. */
export function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw faultOf(error)
  }
}

function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LedgerError) return error
  const { code, errcode } = error as Error & { code?: string; errcode?: number }
  if (code === 'ERR_SQLITE_ERROR') return new LedgerError(FAULTS[errcode ?? 1] ?? FAULTS[(errcode ?? 1) & 0xff] ?? 'failed', error.message)
  const fault = code === undefined ? undefined : FILE_FAULTS[code]
  return fault ? new LedgerError(fault, code as string) : error
}
