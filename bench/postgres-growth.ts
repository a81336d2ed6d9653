/**
 * What a ledger in PostgreSQL costs as it grows: `npm run bench:postgres-growth [-- [--plain] attributions…]`
 * (10000 100000 1000000).
 * A server of its own is started in a folder of its own (`fsync` on, memory and log as docs/database.md advises; with `--plain` as Debian's
 * package configures it, and right after a checkpoint), reached by a socket. For each size a ledger is
 * filled with as many pages of the corpus (in the folder `shared` beside the repository, varied) as make 10,000 attributions, and the rows of all its
 * tables are copied in the database until there are as many as asked for: on other days, with other fingerprints but for three copies in ten, and with
 * names of their own. Then the same pages are added to all of them, each batch to each in turn, so that what else the machine does falls on all alike.
 * Told is the processor time of the server's process and of ours, and beside it the clock's and how much is written ahead (WAL).
 */
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { hasPostgres, type Server, startServer } from '../scripts/postgres-server.ts'
import { ask, type Entry, entryOf, type Ledger, openLedger, openReader, type Question, readDictionary } from '../src/index.ts'
import { material } from './material.ts'
import { varied } from './varied.ts'

const BATCH = 100
/** Pages that are added: enough for fingerprints to go to the others once; and before them some that are not counted, after which caches are warm. */
const ADDED = 2200
const BEFORE = 400
const BASE = 10_000
const ASKED = 100
const NOTHING = { wall: 0, server: 0, own: 0, wal: 0 }
const SETTINGS = ['shared_buffers = 1GB', 'max_wal_size = 16GB', 'checkpoint_timeout = 30min', 'wal_compression = lz4']

const plain = process.argv.includes('--plain')
const sizes = process.argv
  .slice(2)
  .filter((word) => word !== '--plain')
  .map(Number)
if (!hasCorpus()) console.log('skipped: there is no corpus in ../shared')
else if (!hasPostgres) console.log('skipped: there is no PostgreSQL 15 in /usr/lib/postgresql')
else await bench(sizes.length > 0 ? sizes : [BASE, 100_000, 1_000_000])

interface Grown {
  readonly name: string
  readonly ledger: Ledger
  /** The server's process that works for it. */
  readonly backend: number
  readonly spent: { wall: number; server: number; own: number; wal: number }
}

async function bench(wanted: readonly number[]): Promise<void> {
  const server = startServer({ settings: plain ? [] : SETTINGS })
  try {
    const { base, added } = readings()
    const grown: Grown[] = []
    for (const attributions of wanted) {
      grown.push(await grownTo(server, attributions, base))
      console.log(`at_${attributions} is there after ${process.uptime().toFixed(0)} s, load ${loadavg()[0]?.toFixed(1)}`)
    }
    for (const one of grown) tellSize(server, one)
    for (const one of grown) searchIn(one, base)
    addTo(server, grown, added.slice(0, BEFORE))
    for (const { spent } of grown) Object.assign(spent, NOTHING)
    if (plain) server.psql('checkpoint')
    addTo(server, grown, added.slice(BEFORE))
    for (const one of grown) tellAdding(one, grown[0] as Grown)
    console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} at the end`)
    for (const { ledger } of grown) ledger.close()
  } finally {
    server.stop()
  }
}

/** Pages until there are enough attributions, and those that come after them. */
function readings(): { readonly base: readonly Entry[]; readonly added: readonly Entry[] } {
  const textOf = varied(readCorpus().map(composePage))
  const reader = openReader(readDictionary())
  const entry = (i: number): Entry => {
    const [source, address] = [textOf(i), `${i}.txt`]
    return entryOf(reader.read(source, address, { kind: 'text' }), { address, source, given: null, seen: null, version: '0.1.0' })
  }
  const base: Entry[] = []
  for (let count = 0; count < BASE; ) {
    const one = entry(base.length)
    base.push(one)
    count += one.record.attributions.length
  }
  return { base, added: Array.from({ length: BEFORE + ADDED }, (_, i) => entry(base.length + i)) }
}

async function grownTo(server: Server, attributions: number, base: readonly Entry[]): Promise<Grown> {
  const name = `at_${attributions}`
  const backends = (): readonly number[] =>
    server.psql("select pid from pg_stat_activity where application_name = 'iwaku'").trim().split('\n').map(Number)
  const before = new Set(backends())
  const ledger = await openLedger(server.ledger(name), { create: true })
  const backend = backends().find((pid) => !before.has(pid)) as number
  for (let start = 0; start < base.length; start += BATCH) ledger.add(base.slice(start, start + BATCH))
  const copies = Math.round(attributions / ledger.counts().attributions) - 1
  if (copies > 0) server.psql(`set search_path = ${name}; ${copied(base.length, copies)}`)
  server.psql(`vacuum analyze`)
  return { name, ledger, backend, spent: { ...NOTHING } }
}

/** Statements that copy the rows of a ledger: ten copies stand on the same days, the next ten 400 days before. */
function copied(pages: number, copies: number): string {
  const numbered = (no: string): string =>
    `case when ${no} > 0 then ${no} + (copy % 10) * ${2 ** 15}::bigint - (copy / 10) * 400 * ${2 ** 22}::bigint else ${no} - copy * ${2 ** 42}::bigint end`
  const page = `page + copy * ${pages}`
  const times = `generate_series(1, ${copies}) as copy`
  const print = 'case when copy % 10 < 3 then print else print # (hashint4(copy) & 2147483647) end'
  return `set maintenance_work_mem = '512MB'; set synchronous_commit = off; drop index said_grams; drop index told_grams;
    insert into page select no + copy * ${pages}, md5(id || copy) || md5(copy || id), address || '/' || copy, place # hashint4(copy), given, seen, again,
      digest, same + copy * ${pages}, title, site, author, published, form, version, source, reading from page, ${times};
    insert into attribution select ${numbered('no')}, ${page}, number, manner, target, period, certainty, conditional, speaker, joint from attribution, ${times};
    insert into spoke select name, manner, ${numbered('attribution')}, ${page}, target, period from spoke, ${times};
    insert into tagged select ${numbered('attribution')}, ${page}, key, folded, topic from tagged, ${times};
    insert into print select distinct ${print}, ${page} from (select print, page from print union select print, page from fresh) as own, ${times};
    insert into echo select ${page} from echo, ${times};
    insert into called select name + copy * (select max(no) from name), key, folded || copy, surface || copy from called, ${times};
    insert into name overriding system value select no + copy * (select max(no) from name), name || copy from name, ${times};
    select setval(pg_get_serial_sequence('name', 'no'), (select max(no) from name));
    insert into said select ${numbered('no')}, ${page}, length, plain, grams from said, ${times};
    insert into told select no + copy * ${pages}, length, plain, grams from told, ${times};
    update ledger set said = said * ${copies + 1}, said_length = said_length * ${copies + 1}, told = told * ${copies + 1}, told_length = told_length * ${copies + 1};
    create index said_grams on said using gin (grams); create index told_grams on told using gin (grams)`
}

function tellSize(server: Server, { name, ledger }: Grown): void {
  const { pages, attributions } = ledger.counts()
  const rows = server.psql(
    `select relname, pg_table_size(pg_class.oid), pg_indexes_size(pg_class.oid) from pg_class
     where relnamespace = '${name}'::regnamespace and relkind = 'r' and pg_total_relation_size(pg_class.oid) > 1000000 order by 2 desc`,
  )
  const sizes = rows
    .trim()
    .split('\n')
    .map((row) => row.split('|'))
    .map(([table, heap, index]) => ({ table, heap: Number(heap), index: Number(index) }))
  const bytes = sizes.reduce((sum, { heap, index }) => sum + heap + index, 0)
  console.log(
    `${attributions} attributions, ${pages} pages: ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / pages / 1000).toFixed(1)} kB a page, ${(bytes / attributions / 1000).toFixed(2)} kB an attribution`,
  )
  const each = sizes.map(({ table, heap, index }) => `${table} ${(heap / pages / 1000).toFixed(2)}+${(index / pages / 1000).toFixed(2)}`)
  console.log(`  kB a page, rows+indexes: ${each.join(', ')}`)
}

function searchIn({ name, ledger }: Grown, base: readonly Entry[]): void {
  const { words, names } = material(base, ASKED)
  const told = (kind: string, questions: readonly Question[]): string => {
    for (const question of questions.slice(0, 10)) ask(ledger, question)
    const times = questions
      .map((question) => {
        const start = performance.now()
        ask(ledger, question)
        return performance.now() - start
      })
      .sort((a, b) => a - b)
    return `${kind} p50 ${times[times.length >> 1]?.toFixed(1)} ms, p99 ${times[Math.floor(times.length * 0.99)]?.toFixed(0)} ms`
  }
  const search = (order: 'newest' | 'rank'): readonly Question[] =>
    words.map((query) => ({ kind: 'search', query, order, limit: 20, offset: 0 }))
  const who = names.slice(0, 30).map((called): Question => ({ kind: 'who', called }))
  console.log(`${name}: ${told('search newest first', search('newest'))}; ${told('by rank', search('rank'))}; ${told('who', who)}`)
}

function addTo(server: Server, grown: readonly Grown[], added: readonly Entry[]): void {
  for (let start = 0; start < added.length; start += BATCH)
    for (const { ledger, backend, spent } of grown) {
      const wal = walOf(server)
      const [wall, busy, own] = [performance.now(), ticksOf(backend), process.cpuUsage()]
      ledger.add(added.slice(start, start + BATCH))
      const { user, system } = process.cpuUsage(own)
      spent.wall += performance.now() - wall
      spent.server += (ticksOf(backend) - busy) * 10
      spent.own += (user + system) / 1000
      spent.wal += walOf(server) - wal
    }
}

function walOf(server: Server): number {
  return Number(server.psql("select pg_current_wal_insert_lsn() - '0/0'"))
}

/** Hundredths of a second that a process has been at work. */
function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return Number(fields[11]) + Number(fields[12])
}

function tellAdding({ name, spent }: Grown, { spent: least }: Grown): void {
  const busy = (one: Grown['spent']): number => one.server + one.own
  console.log(
    `${name}: adding ${ADDED} pages by the hundred takes ${(busy(spent) / ADDED).toFixed(2)} ms of processor a page (server ${(spent.server / ADDED).toFixed(2)}), ${(busy(spent) / busy(least)).toFixed(2)} times; by the clock ${((ADDED * 1000) / spent.wall).toFixed(0)} pages a second, ${(spent.wall / least.wall).toFixed(2)} times as long; ${(spent.wal / ADDED / 1000).toFixed(1)} kB of WAL a page, ${(spent.wal / least.wal).toFixed(2)} times`,
  )
}
