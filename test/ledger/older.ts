import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Decision, Entry } from '#ledger'
import type { PageRecord } from '#reading'
import { idOf } from '../../src/ledger/id.ts'
import { packReading, unpackReading } from '../../src/ledger/sql/pack.ts'
import { NOTES, QUARREL } from './entries.ts'

/** Rows of the table of pages as schema 2 wrote them, its blobs in base64. */
const ROWS = readFileSync(new URL('./tables/schema-2.ndjson', import.meta.url), 'utf8')

const MARKED = `<p>${NOTES.text}</p>`

/** Notes as they were read then. */
const noted = NOTES.record.notes.map(({ start, end, topic }) => ({ start, end, topic }))
const BARE = {
  ...NOTES,
  source: MARKED,
  id: idOf(NOTES.address, MARKED),
  record: { ...NOTES.record, notes: noted as readonly object[] as PageRecord['notes'] },
}

/** The pages in a ledger of an older schema, in the order of their ids. */
export const OLDER: readonly Entry[] = [...QUARREL, BARE].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Makes a ledger as schema 1 or 2 had it, as far as `entries` and `decisions` read it. */
export function makeOlder(file: string, schema: 1 | 2, log: readonly Decision[]): void {
  const database = new DatabaseSync(file)
  database.exec(`
    create table page (
      no integer primary key, id text not null unique, address text not null, place integer not null, given text, seen text, title text, site text,
      author text, published text, form text not null, version text not null, source blob not null, text blob, record blob not null
    ) strict;
    create table decision (id text primary key, at text not null, body text not null) strict, without rowid;
    pragma application_id = ${0x6977616b};
    pragma user_version = ${schema}`)
  for (const line of ROWS.trimEnd().split('\n')) {
    const { source, text, record, ...told } = JSON.parse(line) as Record<string, string | null>
    const blobs = [source, text, record].map((packed) => (typeof packed === 'string' ? Buffer.from(packed, 'base64') : null))
    const columns = [...Object.keys(told), 'place', 'source', 'text', 'record']
    database
      .prepare(`insert into page (${columns}) values (${columns.map(() => '?')})`)
      .run(...Object.values(told).map((value) => value ?? null), 0, ...blobs)
  }
  const decided = database.prepare('insert into decision (id, at, body) values (?, ?, ?)')
  for (const decision of log) decided.run(decision.id, decision.at, JSON.stringify(decision))
  if (schema === 1) database.exec('alter table page drop column seen')
  database.close()
}

/**
 * Makes a ledger as schema 3 or 4 had it, out of one of today: a row for each fingerprint of a page; and in 3 no table of letters, and pages packed with
 * the names of all that they hold.
 */
export function makeLater(file: string, schema: 3 | 4): void {
  const database = new DatabaseSync(file)
  database.function('whole', (reading) => packReading(unpackReading(reading as Uint8Array)))
  if (schema === 3) database.exec('update page set reading = whole(reading); drop table letter')
  database.exec('drop table run; drop table print')
  for (const table of ['print', 'fresh'])
    database.exec(`create table ${table} (print integer not null, page integer not null, primary key (print, page)) strict, without rowid`)
  database.exec(`pragma user_version = ${schema}; pragma journal_mode = delete`)
  database.close()
}
