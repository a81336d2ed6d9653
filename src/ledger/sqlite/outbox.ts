import type { DatabaseSync } from 'node:sqlite'
import { LedgerError } from '../ledger.ts'
import type { OutboxWords } from '../sql/outbox.ts'

/** What this version writes; it has a number of its own, for a ledger that no index is made of has no need of it. */
export const OUTBOX_SCHEMA = 1

/** A page stands once among those that changed; each change gives it another turn, which is never used again. */
const NOTE = (page: string): string => `begin insert or replace into unindexed (page) values (${page}); end`
const TABLES = `
create table unindexed (
  turn integer primary key autoincrement,
  page integer not null unique
) strict;
create table searched (
  one integer primary key check (one = 1),
  schema integer not null,
  stamp text,
  next text,
  feed_holder text,
  feed_until real,
  build_holder text,
  build_until real
) strict;
insert into searched (one, schema) values (1, ${OUTBOX_SCHEMA});
create trigger unindexed_new after insert on page ${NOTE('new.no')};
create trigger unindexed_again after update on page ${NOTE('new.no')};
create trigger unindexed_said after insert on attribution ${NOTE('new.page')};
create trigger unindexed_unsaid after delete on attribution ${NOTE('old.page')};
`

export const OUTBOX_WORDS: OutboxWords = {
  lastTurn: "(select seq from sqlite_sequence where name = 'unindexed')",
  now: "unixepoch('subsec')",
}

/** Sees that changes of pages are noted; `make` begins with it. Gives whether they are. */
export function prepareOutbox(database: DatabaseSync, make: boolean): boolean {
  const there = (): boolean => database.prepare("select 1 from sqlite_schema where name = 'searched'").get() !== undefined
  if (!there()) {
    if (!make) return false
    database.exec('begin immediate')
    try {
      if (!there()) database.exec(TABLES)
      database.exec('commit')
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
  }
  const { schema } = database.prepare('select schema from searched').get() as { schema: number }
  if (schema > OUTBOX_SCHEMA) throw new LedgerError('newer', `search ${schema}, known ${OUTBOX_SCHEMA}`)
  return true
}
