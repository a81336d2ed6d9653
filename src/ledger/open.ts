import type { Examination } from './examination.ts'
import type { Ledger } from './ledger.ts'
import { isAddress } from './postgres/address.ts'
import { examinePostgres } from './postgres/doctor.ts'
import { openPostgres } from './postgres/open.ts'
import { examine as examineFile } from './sqlite/doctor.ts'
import { openLedger as openFile } from './sqlite/open.ts'

/**
 * Opens a ledger: the SQLite file of a path, or the PostgreSQL schema of an address (`postgres://user@host/database?schema=NAME`). `create` makes it when
 * there is none; without it a missing one is a fault. `older` opens a file of an older schema too: its `entries` and `decisions` can be had, and nothing
 * else.
 */
export async function openLedger(ledger: string, options: { readonly create: boolean; readonly older?: boolean }): Promise<Ledger> {
  return isAddress(ledger) ? openPostgres(ledger, options) : openFile(ledger, options)
}

/** Looks at a ledger and changes nothing. Throws `LedgerError` only where there is no engine. */
export async function examine(ledger: string): Promise<Examination> {
  return isAddress(ledger) ? examinePostgres(ledger) : examineFile(ledger)
}
