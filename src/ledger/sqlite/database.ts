import { realpathSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { LedgerError } from '../ledger.ts'

/** The engine; an older Node has none. */
export async function sqlite(): Promise<typeof import('node:sqlite')> {
  try {
    return await import('node:sqlite')
  } catch {
    throw new LedgerError('unsupported', process.version)
  }
}

export const numberOf = (database: DatabaseSync, pragma: string): number =>
  Number(Object.values(database.prepare(`pragma ${pragma}`).get() ?? {})[0])

/** The file as it lies there, without its log: opened so, SQLite makes no files beside it. */
export function frozen(path: string): URL {
  const url = pathToFileURL(realpathSync(path))
  url.searchParams.set('immutable', '1')
  return url
}
