import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { isAddress, placeOf, shownAddress } from './postgres/address.ts'

/** Where a user's data is kept, as the platform has it. */
export function dataFolder(environment: NodeJS.ProcessEnv, platform: string = process.platform): string {
  const home = environment.HOME || homedir()
  return join(
    platform === 'win32'
      ? environment.LOCALAPPDATA || join(home, 'AppData', 'Local')
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : environment.XDG_DATA_HOME || join(home, '.local', 'share'),
    'iwaku',
  )
}

/**
 * The path that all begins with which is kept beside a ledger on this machine: of a file, its own, for what is followed, what waits to be taken in and who
 * may sign in; of a database, one among the user's data, named after the database and its schema. What belongs to all machines is in the database.
 */
export function besideLedger(ledger: string, environment: NodeJS.ProcessEnv = process.env): string {
  if (!isAddress(ledger)) return ledger
  const place = placeOf(ledger)
  const parts = place === null ? [shownLedger(ledger)] : [place.hosts.join(), place.database, place.schema]
  const name = parts
    .join('-')
    .replace(/[^\w.-]+/g, '_')
    .slice(-80)
  // two places may look alike when marks are taken out
  return join(
    dataFolder(environment),
    'databases',
    `${name}-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8)}`,
  )
}

/** A ledger as it may be shown: its path, or its address without a password. */
export const shownLedger = (ledger: string): string => shownAddress(ledger) ?? ledger
