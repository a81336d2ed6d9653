import type { Examination } from './examination.ts'
import type { Ledger } from './ledger.ts'
import { openBase } from './open-base.ts'
import { searchAddress } from './opensearch/address.ts'
import { Feed } from './opensearch/feed.ts'
import { Nodes } from './opensearch/http.ts'
import { isAddress } from './postgres/address.ts'
import { examinePostgres } from './postgres/doctor.ts'
import type { Migrated } from './postgres/migration/migrate.ts'
import { migratePostgres, openPostgresKept, openPostgresQueue, openPostgresShared } from './postgres/open.ts'
import type { Kept } from './postgres/shared/kept.ts'
import type { Shared } from './postgres/shared/shared.ts'
import type { Queue } from './queue.ts'
import type { Outbox } from './search.ts'
import { searchedIn, toldTo } from './searched.ts'
import { examine as examineFile } from './sqlite/doctor.ts'

/**
 * Opens a ledger: the SQLite file of a path, or the PostgreSQL schema of an address (`postgres://user@host/database?schema=NAME`). `create` makes it when
 * there is none; without it a missing one is a fault. `older` opens a file of an older schema too: its `entries` and `decisions` can be had, and nothing
 * else. `search` is the address of the index in which its words are searched (`https://host:9200/NAME`); of this process, unless another is given.
 */
export async function openLedger(
  ledger: string,
  { search = searchOfProcess(), ...options }: { readonly create: boolean; readonly older?: boolean; readonly search?: string | null },
): Promise<Ledger> {
  if (search !== null) searchAddress(search)
  const base = await openBase(ledger, options)
  return search === null || options.older === true ? base : searchedIn(search, base, ledger)
}

/** Threads have the environment of their process, so each of them searches where it does. */
const searchOfProcess = (): string | null => process.env.IWAKU_SEARCH || null

/**
 * Opens the queue that stands beside a ledger in a database: `create` makes the queue, and `ledger` the ledger as well, where there is none; null where there
 * is none and none is made. A file has no queue: `isAddress` tells them apart.
 */
export async function openQueue(ledger: string, make: { readonly create: boolean; readonly ledger: boolean }): Promise<Queue | null> {
  const search = searchOfProcess()
  if (search !== null) searchAddress(search)
  const queue = openPostgresQueue(ledger, make)
  return search === null || queue === null ? queue : toldTo(search, queue, ledger)
}

/** Opens what feeds the index at an address from a ledger, and makes it; from then on the ledger notes what changes. */
export async function openFeed(ledger: string, search: string): Promise<Feed & { readonly close: () => void }> {
  const address = searchAddress(search)
  const base = await openBase(ledger, { create: false })
  const feed = new Feed(base.outbox(true) as Outbox, new Nodes(address), address)
  return Object.assign(feed, { close: () => base.close() })
}

/**
 * Opens what the servers of a ledger in a database share with each other, and makes it, with the ledger, where there is none. A file has one server:
 * `isAddress` tells them apart.
 */
export async function openShared(ledger: string): Promise<Shared> {
  return openPostgresShared(ledger)
}

/** Opens what is followed with a ledger in a database, for a thread that may wait; it is made, with the ledger, where there is none. */
export async function openKept(ledger: string): Promise<Kept> {
  return openPostgresKept(ledger)
}

/**
 * Makes what is missing of a ledger in a database, with what stands beside it, and carries tables of an older version forward, beside those who ask and
 * add. What was broken off goes on with the next call.
 */
export async function migrateLedger(ledger: string): Promise<readonly Migrated[]> {
  return migratePostgres(ledger)
}

/** Looks at a ledger and changes nothing. Throws `LedgerError` only where there is no engine. */
export async function examine(ledger: string): Promise<Examination> {
  return isAddress(ledger) ? examinePostgres(ledger) : examineFile(ledger)
}
