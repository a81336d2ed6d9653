import { chmodSync, copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/**
 * What a file and the log beside it make together, in a copy of its own: where neither may be written, SQLite cannot look into a log that nobody has open.
 * `use` opens the copy, which is gone as soon as it is open.
 */
export function settled<T>(Database: typeof DatabaseSync, path: string, use: (copy: URL) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-'))
  const copy = join(folder, 'ledger.sqlite')
  try {
    for (const part of ['', '-wal'])
      if (existsSync(`${path}${part}`)) {
        copyFileSync(`${path}${part}`, `${copy}${part}`)
        chmodSync(`${copy}${part}`, 0o600)
      }
    const database = new Database(copy)
    database.exec('pragma journal_mode = delete')
    database.close()
    return use(frozen(copy))
  } finally {
    // where an open file cannot be taken away, it stays among what is temporary
    rmSync(folder, { recursive: true, force: true, maxRetries: 1 })
  }
}

/** Bytes of the log that stands beside a ledger; 0 where there is none, or nothing in it. */
export const logSize = (path: string): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0

/** The file as it lies there, without its log: opened so, SQLite makes no files beside it. */
export function frozen(path: string): URL {
  const url = pathToFileURL(realpathSync(path))
  url.searchParams.set('immutable', '1')
  return url
}
