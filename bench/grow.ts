import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { programs, type Server } from '../scripts/postgres-server.ts'

/** What two connections of the database copy at once, about as long each: `no` and `copy` are numbers of a row and of a copy. */
const WORK = [
  ['told', 'page', 'attribution'],
  ['said', 'print', 'spoke', 'called', 'name', 'tagged', 'echo'],
] as const
type Table = (typeof WORK)[number][number]

/** Copies that stand on the days of the ledger they are copied from, at least; and the days before which those stand that come next. */
const ON_A_DAY = 10
const APART = 400
/** Days are not made to go back farther than so often: what grows beyond stands on the same days. */
const SPANS = 10
/** Numbers that the attributions of a day have (`slot.ts`), and those of one copy at least. */
const DAY_SLOTS = 2 ** 22
const ROOM = 2 ** 11

/** Copies the rows of a ledger that was just made, as if one copy had been added after another; all its indexes are made afresh. */
export async function grow(server: Server, schema: string, pages: number, copies: number): Promise<void> {
  const selects = selectsOf(pages, copies)
  const own = `set search_path = ${schema}; set maintenance_work_mem = '2GB'; set synchronous_commit = off`
  const names = Number(server.psql(`select max(no) from ${schema}.name`))
  await Promise.all(
    WORK.map(async (tables) => {
      const statements = tables.flatMap((table) => copied(table, selects[table].replaceAll('NAMES', String(names)), copies))
      const command = ['-h', server.folder, '-U', 'iwaku', '-d', 'postgres', '-Atq', '-v', 'ON_ERROR_STOP=1']
      await promisify(execFile)(join(programs as string, 'psql'), [...command, ...[own, ...statements].flatMap((sql) => ['-c', sql])])
    }),
  )
  const times = copies + 1
  server.psql(
    `set search_path = ${schema}; select setval(pg_get_serial_sequence('name', 'no'), (select max(no) from name));
     update ledger set said = said * ${times}, said_length = said_length * ${times}, told = told * ${times}, told_length = told_length * ${times}`,
  )
}

/** Statements that copy the rows of a table, one copy after another, and make its indexes when all rows are there. */
function copied(table: Table, select: string, copies: number): readonly string[] {
  const rows = `from ${table === 'print' ? '(select print, page from print union select print, page from fresh)' : table} as own`
  return [
    `create temp table base_${table} as select own.* ${rows}`,
    `create temp table index_${table} as
       select conname, relname, coalesce(pg_get_constraintdef(pg_constraint.oid), pg_get_indexdef(indexrelid)) as definition
       from pg_index join pg_class on pg_class.oid = indexrelid left join pg_constraint on conindid = indexrelid where indrelid = '${table}'::regclass`,
    `do $$ declare one record; begin for one in select * from index_${table} loop
       if one.conname is null then execute 'drop index ' || one.relname;
       else execute 'alter table ${table} drop constraint ' || one.conname; end if;
     end loop; end $$`,
    `do $$ begin for copy in 1..${copies} loop insert into ${table} ${table === 'name' ? 'overriding system value ' : ''}${select} from base_${table}; end loop; end $$`,
    `do $$ declare one record; begin for one in select * from index_${table} loop
       execute case when one.conname is null then one.definition else 'alter table ${table} add constraint ' || one.conname || ' ' || one.definition end;
     end loop; end $$`,
  ]
}

/** What a copy has instead of a row: other days, fingerprints that three of ten copies share, and names of its own beside those that it tells of. */
function selectsOf(pages: number, copies: number): Readonly<Record<Table, string>> {
  const onADay = Math.max(ON_A_DAY, Math.ceil((copies + 1) / SPANS))
  // even, as the lowest bit tells how certain it is; no number of a copy is one of another, for its days may be those of another
  const room = Math.floor(DAY_SLOTS / (copies + 1) / 2) * 2
  if (room < ROOM) throw new Error(`a day has no room for ${copies} copies`)
  const numbered = (no: string): string =>
    `case when ${no} > 0 then ${no} + copy * ${room}::bigint - (copy / ${onADay}) * ${APART} * ${DAY_SLOTS}::bigint else ${no} - copy * ${2 ** 42}::bigint end`
  const page = `page + copy * ${pages}`
  return {
    told: `select no + copy * ${pages}, length, plain, grams`,
    page: `select no + copy * ${pages}, md5(id || copy) || md5(copy || id), address || '/' || copy, place # hashint4(copy), given, seen, again,
      digest, same + copy * ${pages}, title, site, author, published, form, version, source, reading`,
    attribution: `select ${numbered('no')}, ${page}, number, manner, target, period, certainty, conditional, speaker, joint`,
    said: `select ${numbered('no')}, ${page}, length, plain, grams`,
    print: `select print # (hashint4(case when copy % 10 < 3 then copy / 10 * 10 else copy end) & 2147483647), ${page}`,
    spoke: `select name, manner, ${numbered('attribution')}, ${page}, target, period`,
    called: `select name + copy * NAMES, key, folded || copy, surface || copy`,
    name: `select no + copy * NAMES, name || copy`,
    tagged: `select ${numbered('attribution')}, ${page}, key, folded, topic`,
    echo: `select ${page}`,
  }
}
