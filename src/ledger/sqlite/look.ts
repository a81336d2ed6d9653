import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { PageRecord } from '#reading'
import type { Finding } from '../examination.ts'
import { idOf } from '../id.ts'
import { unpackReading, unpackText } from '../sql/pack.ts'

/** Ids that a finding names. */
const NAMED = 5

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
  for (const table of ['print', 'fresh', 'echo']) stray(table, countOf(database, `${table} where page not in (select no from page)`))
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

interface Row {
  readonly no: number
  readonly id: string
  readonly address: string
  /** The page that counts in its place; null for one that counts itself. */
  readonly same: number | null
  readonly version: string
  readonly source: Uint8Array | null
  readonly reading: Uint8Array
}

/** Every page can be unpacked, is what its id says, and proves its sayings with places in its text. */
export function pageFindings(database: DatabaseSync): Finding[] {
  const [unreadable, changed, misplaced] = [[], [], []] as [string[], string[], string[]]
  let reason = ''
  const page = database.prepare('select * from page where no = ?')
  const rows = database.prepare('select count(*) as count, max(number) as last from attribution where page = ?')
  for (const { no, id } of database.prepare('select no, id from page').all() as { no: number; id: string }[]) {
    try {
      const row = page.get(no) as unknown as Row
      const { text, record } = unpackReading(row.reading)
      const source = row.source ? unpackText(row.source) : text
      const { count, last } = rows.get(no) as { count: number; last: number | null }
      const own = row.same === null ? record.attributions.length : 0
      if (!isWhole(row, source, text, record) || count !== own || (last ?? -1) !== own - 1) changed.push(id)
      if (!lies(record, text)) misplaced.push(id)
    } catch (error) {
      reason ||= (error as Error).message
      unreadable.push(id)
    }
  }
  const named = (ids: readonly string[]): { count: number; ids: readonly string[] } => ({ count: ids.length, ids: ids.slice(0, NAMED) })
  return [
    ...(unreadable.length > 0 ? [{ code: 'unreadable-pages' as const, ...named(unreadable), reason }] : []),
    ...(changed.length > 0 ? [{ code: 'changed-pages' as const, ...named(changed) }] : []),
    ...(misplaced.length > 0 ? [{ code: 'places' as const, ...named(misplaced) }] : []),
  ]
}

const isWhole = ({ id, address, version }: Row, source: string, text: string, record: PageRecord): boolean =>
  id === idOf(address, source) &&
  record.version === version &&
  record.textLength === text.length &&
  record.textSha256 === createHash('sha256').update(text, 'utf8').digest('hex')

/** Whether every place in a record lies in the text, and shows there what the record says. */
function lies(value: unknown, text: string): boolean {
  if (typeof value !== 'object' || value === null) return true
  const { start, end, text: words } = value as { start?: unknown; end?: unknown; text?: unknown }
  if (typeof start === 'number' && typeof end === 'number') {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length)) return false
    if (typeof words === 'string' && text.slice(start, end) !== words) return false
  }
  return Object.values(value).every((one) => lies(one, text))
}
