import type { DatabaseSync } from 'node:sqlite'
import type { Finding } from '../examination.ts'
import { pageFindings as findingsOf, type Lying } from '../sql/look.ts'
import { strayPrints } from './prints.ts'

/**
 * SQLite's own check. It takes the index of words with it, without the write that FTS5's command of that name is: inside, so that what is found for
 * a word is what the index was made of, it cannot look, for the index keeps no text.
 */
export function structureFindings(database: DatabaseSync): Finding[] {
  const rows = database.prepare('pragma integrity_check(1000)').all() as { integrity_check: string }[]
  const [first] = rows
  return first === undefined || first.integrity_check === 'ok'
    ? []
    : [{ code: 'structure', count: rows.length, first: first.integrity_check.replaceAll('\n', ' ') }]
}

const countOf = (database: DatabaseSync, sql: string): number =>
  (database.prepare(`select count(*) as n from ${sql}`).get() as { n: number }).n

/** Rows that belong to no page, no attribution or no name. */
export function rowFindings(database: DatabaseSync): Finding[] {
  const strays = new Map<string, number>()
  const stray = (table: string, count: number): unknown => count > 0 && strays.set(table, (strays.get(table) ?? 0) + count)
  for (const { table, count } of database
    .prepare('select "table" as "table", count(*) as count from pragma_foreign_key_check group by 1')
    .all() as { table: string; count: number }[])
    stray(table, count)
  // these are written too often to pay for a foreign key
  stray('echo', countOf(database, 'echo where page not in (select no from page)'))
  stray(
    'print',
    strayPrints((sql, ...values) => database.prepare(sql).all(...values) as never[]),
  )
  return [...strays]
    .map(([table, count]): Finding => ({ code: 'stray-rows', table, count }))
    .sort((a, b) => ('table' in a && 'table' in b && a.table < b.table ? -1 : 1))
}

/** The index of words knows every saying and every page, and nothing else. */
export function indexFindings(database: DatabaseSync): Finding[] {
  return [
    ['said', 'attribution'],
    ['told', '(select no from page where same is null)'],
  ].flatMap(([table = '', of = '']): Finding[] => {
    const missing = countOf(database, `${of} as own where own.no not in (select id from ${table}_docsize)`)
    const surplus = countOf(database, `${table}_docsize where id not in (select own.no from ${of} as own)`)
    return missing + surplus > 0 ? [{ code: 'index', table, missing, surplus }] : []
  })
}

/** Every page can be unpacked, is what its id says, and proves its sayings with places in its text. */
export function pageFindings(database: DatabaseSync): Finding[] {
  const page = database.prepare(
    `select *, (select count(*) from attribution where attribution.page = page.no) as count,
     (select max(number) from attribution where attribution.page = page.no) as last from page where no = ?`,
  )
  const pages = database.prepare('select no, id from page').all() as { no: number; id: string }[]
  return findingsOf(pages.map(({ no, id }) => ({ id, read: () => page.get(no) as unknown as Lying })))
}
