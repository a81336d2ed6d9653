import type { Examination, Finding, Look, Refusal } from '../examination.ts'
import { LedgerError, type LedgerFault } from '../ledger.ts'
import { type Lying, pageFindings } from '../sql/look.ts'
import { compareVersions } from '../version.ts'
import { addressOf, faultIn } from './address.ts'
import { Connection } from './connection.ts'
import { prepare } from './open.ts'

/** Looks at a ledger and changes nothing. Of what lies below the tables the server's own tools tell. */
export function examinePostgres(address: string): Examination {
  const known = addressOf(address)
  const nothing = { bytes: null, logBytes: 0, freeBytes: null, schema: null, pages: null, versions: [], looked: [] }
  if (known === null) return { ...nothing, findings: [{ code: 'address', reason: faultIn(address) }] }
  const connection = new Connection(known)
  try {
    prepare(connection, known.schema, false)
    return connection.still(() => examined(connection, known.schema))
  } catch (error) {
    return { ...nothing, findings: [findingOf(error)] }
  } finally {
    connection.close()
  }
}

const TOLD_OTHERWISE: ReadonlySet<LedgerFault> = new Set(['full', 'unsupported'])

function findingOf(error: unknown): Finding {
  if (!(error instanceof LedgerError)) throw error
  return { code: TOLD_OTHERWISE.has(error.fault) ? 'failed' : (error.fault as Refusal), reason: error.reason }
}

function examined(connection: Connection, schema: string): Examination {
  const { all } = connection
  const [head] = all<{ schema: number; bytes: number }>(
    `select schema, (select sum(pg_total_relation_size(pg_class.oid)) from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = ? and relkind = 'r') as bytes from ledger`,
    schema,
  ) as [{ schema: number; bytes: number }]
  const versions = all<{ version: string; pages: number }>('select version, count(*) as pages from page group by 1')
  const looks: readonly (readonly [Look, readonly Finding[]])[] = [
    ['rows', rowFindings(connection)],
    ['index', indexFindings(connection)],
    ['pages', pageFindings(lying(connection))],
  ]
  return {
    bytes: head.bytes,
    logBytes: 0,
    freeBytes: null,
    schema: head.schema,
    pages: versions.reduce((sum, { pages }) => sum + pages, 0),
    versions: versions.sort((a, b) => compareVersions(a.version, b.version)),
    looked: looks.map(([look]) => look),
    findings: looks.flatMap(([, findings]) => findings),
  }
}

/** What a row has to belong to, in SQL that is true of a stray; and what must stand once. */
const STRAYS: readonly (readonly [table: string, from: string])[] = [
  ['attribution', 'attribution where page not in (select no from page) or manner not in (select no from manner)'],
  ['echo', 'echo where page not in (select no from page)'],
  ['fresh', 'fresh where page not in (select no from page)'],
  ['manner', '(select 1 from manner group by code, act, kind, office, affiliation, via, calls, alone having count(*) > 1) as twice'],
  ['name', '(select 1 from name group by name having count(*) > 1) as twice'],
  ['page', '(select 1 from page group by id having count(*) > 1) as twice'],
  ['print', 'print where page not in (select no from page)'],
  ['spoke', 'spoke where attribution not in (select no from attribution) or name not in (select no from name)'],
  ['tagged', 'tagged where attribution not in (select no from attribution)'],
]

function rowFindings({ all }: Connection): readonly Finding[] {
  return STRAYS.flatMap(([table, from]): Finding[] => {
    const [{ count }] = all<{ count: number }>(`select count(*) as count from ${from}`) as [{ count: number }]
    return count > 0 ? [{ code: 'stray-rows', table, count }] : []
  })
}

/** The index of words knows every saying and every page, and nothing else. */
function indexFindings({ all }: Connection): readonly Finding[] {
  return [
    ['said', 'select no from attribution'],
    ['told', 'select no from page where same is null'],
  ].flatMap(([table = '', of = '']): Finding[] => {
    const [{ missing, surplus }] = all<{ missing: number; surplus: number }>(
      `select (select count(*) from (${of} except select no from ${table}) as own) as missing,
       (select count(*) from (select no from ${table} except (${of})) as own) as surplus`,
    ) as [{ missing: number; surplus: number }]
    return missing + surplus > 0 ? [{ code: 'index', table, missing, surplus }] : []
  })
}

/** Pages that are read together. */
const TOGETHER = 200

function* lying({ all }: Connection): Iterable<{ readonly id: string; readonly read: () => Lying }> {
  for (let after = -1; ; ) {
    const rows = all<Lying & { no: number }>(
      `select no, id, address, same, version, source, reading, own.count, own.last from page,
       lateral (select count(*) as count, max(number) as last from attribution where attribution.page = page.no) as own
       where no > ? order by no limit ${TOGETHER}`,
      after,
    )
    for (const row of rows) yield { id: row.id, read: () => row }
    const last = rows.at(-1)
    if (!last) return
    after = last.no
  }
}
