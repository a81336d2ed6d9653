/**
 * What a ledger in PostgreSQL costs, as ratios to one in SQLite in the same run: `npm run bench:postgres [-- pages [grown]]`.
 * A server of its own is started in a folder of its own, as Debian's package configures it (`fsync` on), reached by a socket. The text is the corpus in
 * the folder `shared` beside the repository, varied to as many pages as asked for (`varied.ts`).
 * Times are those of the clock, and of the processor: of this process and of the server's that works for it, which is what the clock would tell on a
 * machine that has nothing else to do, but for the disk. Each batch goes into both ledgers in turn.
 * Then the rows of what is searched are copied in the database until there are those of `grown` pages, and what is searched is searched again.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { hasPostgres, type Server, startServer } from '../scripts/postgres-server.ts'
import { ask, type Entry, entryOf, type Ledger, openLedger, openReader, type Question, readDictionary } from '../src/index.ts'
import { material } from './material.ts'
import { spread, workedBy, workedHere } from './processor.ts'
import { varied } from './varied.ts'

const BATCH = 100
/** Questions of each kind. */
const ASKED = 200
/** Pages at both ends of which the cost of adding is told. */
const ENDS = 1000

const [pages = 6000, grown = 100_000] = process.argv.slice(2).map(Number)
if (!hasCorpus()) console.log('skipped: there is no corpus in ../shared')
else if (!hasPostgres) console.log('skipped: there is no PostgreSQL 15 in /usr/lib/postgresql')
else await bench()

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-bench-'))
  const server = startServer()
  try {
    const entries = readings()
    const file = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
    const ledger = await openLedger(server.ledger('bench'), { create: true })
    const backends = server.psql("select pid from pg_stat_activity where application_name = 'iwaku'").trim().split('\n').map(Number)
    const database = { ledger, backends }
    addAll(entries, file, database)
    server.psql('vacuum analyze')
    const bytes = Number(server.psql('select pg_database_size(current_database())'))
    console.log(`size: ${(bytes / pages / 1000).toFixed(1)} kB a page`)
    askAll(entries, file, database)
    grow(server)
    searchAll(material(entries, ASKED).words, database, null)
    file.close()
    ledger.close()
  } finally {
    server.stop()
    rmSync(folder, { recursive: true })
  }
}

function readings(): readonly Entry[] {
  const textOf = varied(readCorpus().map(composePage))
  const reader = openReader(readDictionary())
  return Array.from({ length: pages }, (_, i) => {
    const [source, address] = [textOf(i), `${i}.txt`]
    return entryOf(reader.read(source, address, { kind: 'text' }), { address, source, given: null, seen: null, version: '0.1.0' })
  })
}

function sumOf(costs: readonly Cost[], of: keyof Cost): number {
  return costs.reduce((all, one) => all + one[of], 0)
}

function perSecond(costs: readonly Cost[], of: keyof Cost = 'clock'): string {
  return ((costs.length * BATCH * 1000) / sumOf(costs, of)).toFixed(0)
}

/** Milliseconds that work takes by the clock, and of the processor: of this process and of the server's that work for it. */
function timed(work: () => unknown, backends: readonly number[]): Cost {
  const [there, here, start] = [workedBy(backends), workedHere(), performance.now()]
  work()
  const [clock, processor] = [performance.now() - start, workedHere() - here]
  return { clock, processor: processor + workedBy(backends) - there }
}

interface Cost {
  readonly clock: number
  readonly processor: number
}

function addAll(entries: readonly Entry[], file: Ledger, { ledger, backends }: Database): void {
  const [own, plain]: [Cost[], Cost[]] = [[], []]
  for (let start = 0; start < pages; start += BATCH) {
    const batch = entries.slice(start, start + BATCH)
    own.push(timed(() => ledger.add(batch), backends))
    plain.push(timed(() => file.add(batch), []))
  }
  console.log(`${pages} pages, ${ledger.counts().attributions} attributions`)
  for (const by of ['clock', 'processor'] as const)
    console.log(
      `adding by the hundred, by the ${by}: ${perSecond(own, by)} pages a second in PostgreSQL, ${perSecond(plain, by)} in SQLite: ${(sumOf(own, by) / sumOf(plain, by)).toFixed(1)} times as long; ${loadNow()}`,
    )
  const ends = ENDS / BATCH
  console.log(
    `the first ${ENDS}: ${perSecond(own.slice(0, ends))} a second, the last ${ENDS}: ${perSecond(own.slice(-ends))}; slowest batch ${Math.max(...own.map(({ clock }) => clock)).toFixed(0)} ms`,
  )
}

function loadNow(): string {
  return `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`
}

interface Database {
  readonly ledger: Ledger
  /** The server's processes that work for it. */
  readonly backends: readonly number[]
}

function costsOf(questions: readonly (() => unknown)[], backends: readonly number[]): readonly Cost[] {
  for (const question of questions.slice(0, 20)) question()
  return questions.map((question) => timed(question, backends))
}

/** Tells what questions take, in ratio to SQLite where both are asked. */
function tell(name: string, questions: readonly Question[], { ledger, backends }: Database, file: Ledger | null): void {
  const asked = (of: Ledger, processes: readonly number[]): readonly Cost[] =>
    costsOf(
      questions.map((question) => () => ask(of, question)),
      processes,
    )
  const [own, plain] = [asked(ledger, backends), file && asked(file, [])]
  const told = (of: keyof Cost): string => {
    const [there, here] = [own, plain].map((costs) => costs && spread(costs.map((cost) => cost[of]))) as [Spread, Spread | null]
    const beside = here ? ` (SQLite ${here.p50.toFixed(1)} and ${here.p99.toFixed(1)}: ${(there.p50 / here.p50).toFixed(1)} times)` : ''
    return `p50 ${there.p50.toFixed(1)} ms, p99 ${there.p99.toFixed(1)} ms${beside}`
  }
  console.log(`${name}: by the clock ${told('clock')}; of processor ${told('processor')}`)
}

type Spread = ReturnType<typeof spread>

function searchAll(words: readonly string[], database: Database, file: Ledger | null): void {
  for (const order of ['newest', 'rank'] as const) {
    const questions = words.map((query): Question => ({ kind: 'search', query, order, limit: 20, offset: 0 }))
    tell(`search of 2 to 8 characters, ${order}`, questions, database, file)
  }
}

function askAll(entries: readonly Entry[], file: Ledger, database: Database): void {
  const { words, names, ids } = material(entries, ASKED)
  const pulses = costsOf(
    words.map(() => () => database.ledger.pulse()),
    [],
  )
  console.log(`an empty question: p50 ${spread(pulses.map(({ clock }) => clock)).p50.toFixed(2)} ms`)
  searchAll(words, database, file)
  const pagesAsked = words.slice(0, 50).map((query): Question => ({ kind: 'pages', query, limit: 20 }))
  tell('search in pages', pagesAsked, database, file)
  const who = names.map((called): Question => ({ kind: 'who', called }))
  tell('who', who, database, file)
  const shown = ids.map((id): Question => ({ kind: 'page', id }))
  tell('page with its family', shown, database, file)
}

/** Copies what is searched, each copy with numbers of its own on the same days. */
function grow(server: Server): void {
  const copies = Math.ceil(grown / pages) - 1
  if (copies < 1) return
  const no = `case when no > 0 then no + copy * ${2 ** 15}::bigint else no - copy * ${2 ** 42}::bigint end`
  server.psql(`set search_path = bench; drop index said_grams;
    insert into page select no + copy * ${pages}, md5(id || copy) || md5(copy || id), address, place, given, seen, again, digest, same, title, site, author,
      published, form, version, source, reading from page, generate_series(1, ${copies}) as copy;
    insert into attribution select ${no}, page + copy * ${pages}, number, manner, target, period, certainty, conditional, speaker, joint
      from attribution, generate_series(1, ${copies}) as copy;
    insert into said select ${no}, page + copy * ${pages}, length, plain, grams from said, generate_series(1, ${copies}) as copy;
    update ledger set said = said * ${copies + 1}, said_length = said_length * ${copies + 1};
    create index said_grams on said using gin (grams)`)
  server.psql('vacuum analyze')
  console.log(
    `the same with the rows of ${(copies + 1) * pages} pages, ${server.psql('select count(*) from bench.attribution').trim()} attributions:`,
  )
}
