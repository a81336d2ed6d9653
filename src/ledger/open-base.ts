import type { Ledger } from './ledger.ts'
import { isAddress } from './postgres/address.ts'
import { openPostgres } from './postgres/open.ts'
import { openLedger as openFile } from './sqlite/open.ts'

/** Opens a ledger as `openLedger` does, without an index elsewhere. */
export async function openBase(ledger: string, options: { readonly create: boolean; readonly older?: boolean }): Promise<Ledger> {
  return isAddress(ledger) ? openPostgres(ledger, options) : openFile(ledger, options)
}
