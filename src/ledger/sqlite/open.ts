import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { type Ledger, LedgerError } from '../ledger.ts'
import { frozen, logSize, numberOf, settled, sqlite } from './database.ts'
import { guarded } from './guard.ts'
import { SqliteLedger } from './ledger.ts'
import { APPLICATION_ID, SCHEMA, TABLES } from './schema.ts'

/** How long a writer waits for another one, milliseconds. */
const PATIENCE = 30_000

/**
 * Opens the ledger in a file. `create` makes it, with its folders, when there is none; without it a missing file is a fault. `older` opens one of an
 * older schema too: its `entries` and `decisions` can be had, and nothing else.
 */
export async function openLedger(
  path: string,
  { create, older = false }: { readonly create: boolean; readonly older?: boolean },
): Promise<Ledger> {
  const { DatabaseSync } = await sqlite()
  if (!create && !existsSync(path)) throw new LedgerError('missing', path)
  const open = (place: string | URL): Ledger =>
    guarded(() => {
      const database = new DatabaseSync(place, { timeout: PATIENCE })
      try {
        prepare(database, create, older)
        return new SqliteLedger(database)
      } catch (error) {
        database.close()
        throw error
      }
    })
  if (create) guarded(() => mkdirSync(dirname(path), { recursive: true }))
  try {
    return open(path)
  } catch (error) {
    // on a disk that cannot be written: with nothing left to be taken over from the log, the file alone is the whole ledger
    if (create || !(error instanceof LedgerError) || error.fault !== 'denied') throw error
    return guarded(() => (logSize(path) > 0 ? settled(DatabaseSync, path, open) : open(frozen(path))))
  }
}

/** Looks before it writes: a file that is no ledger stays as it is. */
function prepare(database: DatabaseSync, create: boolean, older: boolean): void {
  // asked first: a file that another process fills in between is then still known for what it is
  const empty = numberOf(database, 'page_count') === 0
  const [application, schema] = [numberOf(database, 'application_id'), numberOf(database, 'user_version')]
  if (application !== APPLICATION_ID && !(empty && create)) throw new LedgerError('foreign', `application_id ${application}`)
  // kilobytes: with SQLite's own two megabytes, a large ledger reads the same pages of its tables over and over
  database.exec('pragma cache_size = -65536')
  if (schema > SCHEMA) throw new LedgerError('newer', `schema ${schema}, known ${SCHEMA}`)
  if (schema > 0 && schema < SCHEMA && (create || !older)) throw new LedgerError('older', `schema ${schema}, now ${SCHEMA}`)
  if (!create) return
  if (empty) {
    // texts of two or three kilobytes leave a quarter of a page of 4096 bytes empty
    database.exec('pragma page_size = 8192')
    database.exec('begin immediate')
    try {
      // another process may have been quicker
      if (numberOf(database, 'user_version') === 0)
        database.exec(`${TABLES}; pragma application_id = ${APPLICATION_ID}; pragma user_version = ${SCHEMA}`)
      database.exec('commit')
    } catch (error) {
      // a full disk has undone it already; to undo it twice would hide what happened
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
  }
  // only now, for it writes: until its tables are there, nobody must see a file with something in it.
  // every page that was acknowledged outlives a power cut
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma journal_size_limit = 67108864; pragma wal_autocheckpoint = 8192',
  )
}
