import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { besideLedger, dataFolder, isAddress, type Ledger, LedgerError, openLedger, SearchError, shownLedger } from '#ledger'
import { type Messages, usageError } from '#message'
import type { Host } from '../host.ts'

/** Where the ledger is when nobody says: among the user's data, as the platform has it. */
export function ledgerPath(given: string | undefined, environment: Host['environment'], platform: string = process.platform): string {
  const named = given ?? (environment.IWAKU_LEDGER || undefined)
  if (named !== undefined) return named
  return join(dataFolder(environment, platform), 'ledger.sqlite')
}

/** Opens the ledger, works with it and closes it, whatever happens. What keeps it from working is told with its cure. */
export async function withLedger<T>(
  path: string,
  create: boolean,
  messages: Messages,
  work: (ledger: Ledger) => T | Promise<T>,
  older = false,
): Promise<T> {
  try {
    const ledger = await openLedger(path, { create, older })
    try {
      return await work(ledger)
    } finally {
      ledger.close()
    }
  } catch (error) {
    throw withCure(error, path, messages)
  }
}

/** What keeps a ledger from its work as an error that says the cure; another error as it is. */
export const withCure = (error: unknown, path: string, messages: Messages, index: string = ''): unknown =>
  error instanceof LedgerError
    ? usageError({ code: `ledger_${error.fault}`, path: shownLedger(path), reason: error.reason }, messages)
    : error instanceof SearchError
      ? usageError({ code: `search_${error.fault}`, index, reason: error.reason }, messages)
      : error

/** The same to write into a ledger that must be there: a wrong path makes no new one. */
export const withExisting = <T>(path: string, messages: Messages, work: (ledger: Ledger) => T | Promise<T>): Promise<T> =>
  withLedger(path, !isAddress(path) && existsSync(path), messages, work)

/** `besideLedger`, with its folder. */
export function placeBeside(ledger: string): string {
  const path = besideLedger(ledger)
  if (path !== ledger) mkdirSync(dirname(path), { recursive: true })
  return path
}

/** What an earlier iwaku kept of a ledger in a database on this machine alone: nothing reads it now. */
export function leftBeside(ledger: string, environment: Host['environment']): readonly string[] {
  if (!isAddress(ledger)) return []
  const path = besideLedger(ledger, environment)
  return ['accounts', 'watch.json', 'intake'].map((kind) => `${path}.${kind}`).filter((file) => existsSync(file))
}
