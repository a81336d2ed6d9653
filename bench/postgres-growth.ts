/**
 * What a ledger in PostgreSQL costs as it grows: `npm run bench:postgres-growth [-- [--plain] attributions…]`
 * (10000 100000 1000000).
 * A server of its own is started in a folder of its own (`fsync` on, memory and log as docs/database.md advises; with `--plain` as Debian's
 * package configures it), reached by a socket. For each size a ledger is
 * filled with as many pages of the corpus (in the folder `shared` beside the repository, varied) as make 10,000 attributions, and the rows of all its
 * tables are copied in the database until there are as many as asked for (`grow.ts`). Then the same pages are added to all of them, each batch to each in turn, so that what else the machine does falls on all alike.
 * Told is what questions take, and of adding the processor time of the server's process and of ours, and beside it the clock's and how much is written ahead (WAL).
 */
import { cpus, loadavg, totalmem } from 'node:os'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { hasPostgres, type Server, startServer } from '../scripts/postgres-server.ts'
import { ask, type Entry, entryOf, type Ledger, openLedger, openReader, type Question, readDictionary } from '../src/index.ts'
import { grow } from './grow.ts'
import { material } from './material.ts'
import { spread, workedBy, workedHere } from './processor.ts'
import { varied } from './varied.ts'

const BATCH = 100
/** Pages that are added twice, right after a checkpoint and then: enough for fingerprints to go to the others once. */
const ADDED = 2200
const BASE = 10_000
const ASKED = 100
/** Of those that cost more; and how many are asked before, whose time is not told. */
const FEW = 30
const WARM = 10
const NOTHING = { wall: 0, server: 0, own: 0, wal: 0 }
const SETTINGS = [
  `shared_buffers = ${Math.max(1, Math.round(totalmem() / 2 ** 32))}GB`,
  'max_wal_size = 16GB',
  'checkpoint_timeout = 30min',
  'wal_compression = lz4',
]

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
    server.psql('checkpoint')
    for (const one of grown) tellSize(server, one)
    for (const one of grown) askIn(one, base)
    for (const start of [0, ADDED]) {
      for (const { spent } of grown) Object.assign(spent, NOTHING)
      addTo(server, grown, added.slice(start, start + ADDED))
      console.log(start === 0 ? 'right after a checkpoint:' : 'and then:')
      for (const one of grown) tellAdding(one, grown[0] as Grown)
    }
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
  return { base, added: Array.from({ length: 2 * ADDED }, (_, i) => entry(base.length + i)) }
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
  if (copies > 0) await grow(server, name, base.length, copies)
  server.psql('vacuum analyze')
  return { name, ledger, backend, spent: { ...NOTHING } }
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

/** What is asked: with words cut out of what was said, of whoever said it, and about sayings that these words find. */
function askIn({ name, ledger }: Grown, base: readonly Entry[]): void {
  const { words, names } = material(base, ASKED)
  const search = (order: 'newest' | 'rank', facets = false): readonly Question[] =>
    words.map((query) => ({ kind: 'search', query, order, limit: 20, offset: 0, facets }))
  const few = names.slice(0, FEW)
  const refs = words.slice(0, FEW).flatMap((query) => {
    const found = ask(ledger, { kind: 'search', query, order: 'newest', limit: 1, offset: 0 })
    return found.kind === 'sayings' ? found.found.map(({ ref }) => ref) : []
  })
  const kinds: Readonly<Record<string, readonly Question[]>> = {
    'newest first': search('newest'),
    'by rank': search('rank'),
    'newest first, with counts': search('newest', true),
    'somebody about something': few.map((called, i) => ({
      kind: 'said',
      called,
      about: words[i] as string,
      order: 'newest',
      limit: 20,
      offset: 0,
    })),
    who: few.map((called) => ({ kind: 'who', called })),
    trace: refs.map((ref) => ({ kind: 'trace', ref })),
    'a page and its copies': refs.map((ref) => ({ kind: 'families', id: ref.split(':')[0] as string, limit: 20 })),
    'red lines of somebody': few.map((called) => ({ kind: 'lines', query: `source:"${called}"`, limit: 20 })),
    'red lines': [{ kind: 'lines', query: '', limit: 20 }],
    sources: [{ kind: 'stats' }],
  }
  for (const [kind, questions] of Object.entries(kinds)) {
    for (const question of questions.slice(0, WARM)) ask(ledger, question)
    const { p50, p99 } = spread(
      questions.map((question) => {
        const start = performance.now()
        ask(ledger, question)
        return performance.now() - start
      }),
    )
    console.log(`${name}: ${kind} (${questions.length}) p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(0)} ms`)
  }
}

function addTo(server: Server, grown: readonly Grown[], added: readonly Entry[]): void {
  for (let start = 0; start < added.length; start += BATCH)
    for (const { ledger, backend, spent } of grown) {
      const wal = walOf(server)
      const [wall, there, here] = [performance.now(), workedBy([backend]), workedHere()]
      ledger.add(added.slice(start, start + BATCH))
      spent.wall += performance.now() - wall
      spent.server += workedBy([backend]) - there
      spent.own += workedHere() - here
      spent.wal += walOf(server) - wal
    }
}

function walOf(server: Server): number {
  return Number(server.psql("select pg_current_wal_insert_lsn() - '0/0'"))
}

function tellAdding({ name, spent }: Grown, { spent: least }: Grown): void {
  const busy = (one: Grown['spent']): number => one.server + one.own
  console.log(
    `${name}: adding ${ADDED} pages by the hundred takes ${(busy(spent) / ADDED).toFixed(2)} ms of processor a page (server ${(spent.server / ADDED).toFixed(2)}), ${(busy(spent) / busy(least)).toFixed(2)} times; by the clock ${((ADDED * 1000) / spent.wall).toFixed(0)} pages a second, ${(spent.wall / least.wall).toFixed(2)} times as long; ${(spent.wal / ADDED / 1000).toFixed(1)} kB of WAL a page, ${(spent.wal / least.wal).toFixed(2)} times`,
  )
}
