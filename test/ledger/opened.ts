import { type Ledger, LedgerError, openLedger } from '#ledger'

/** Opens a ledger for some work, and closes it whatever comes of that. */
export async function opened<T>(address: string, create: boolean, work: (ledger: Ledger) => T | Promise<T>): Promise<T> {
  const ledger = await openLedger(address, { create })
  try {
    return await work(ledger)
  } finally {
    ledger.close()
  }
}

/** What keeps a ledger from some work; `none` where it is done. */
export async function faultOf(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'none'
  } catch (error) {
    return error instanceof LedgerError ? error.fault : String(error)
  }
}

export const exported = (ledger: Ledger): string => Array.from(ledger.entries(), (entry) => JSON.stringify(entry)).join('\n')
