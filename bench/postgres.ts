/**
 * What a ledger in PostgreSQL costs, as ratios to one in SQLite in the same run: `npm run bench:postgres [-- pages [grown]]`.
 * A server of its own is started in a folder of its own, as Debian's package configures it (`fsync` on), reached by a socket. The text is the corpus in
 * the folder `shared` beside the repository, varied to as many pages as asked for (`varied.ts`).
 * Times are those of the clock, for most of the work is done in the server's processes: each batch goes into both ledgers in turn.
 * Then the rows of what is searched are copied in the database until there are those of `grown` pages, and what is searched is searched again.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { hasPostgres, type Server, startServer } from '../scripts/postgres-server.ts'
import { ask, type Entry, entryOf, type Ledger, openLedger, openReader, type Question, readDictionary } from '../src/index.ts'
import { material } from './material.ts'
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
    const database = await openLedger(server.ledger('bench'), { create: true })
    addAll(entries, file, database)
    server.psql('vacuum analyze')
    const bytes = Number(server.psql('select pg_database_size(current_database())'))
    console.log(`size: ${(bytes / pages / 1000).toFixed(1)} kB a page`)
    askAll(entries, file, database)
    grow(server)
    searchAll(material(entries, ASKED).words, database, null)
    file.close()
    database.close()
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

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}

function perSecond(times: readonly number[]): string {
  return ((times.length * BATCH * 1000) / sum(times)).toFixed(0)
}

/** Milliseconds that work takes. */
function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function addAll(entries: readonly Entry[], file: Ledger, database: Ledger): void {
  const [own, plain]: [number[], number[]] = [[], []]
  for (let start = 0; start < pages; start += BATCH) {
    const batch = entries.slice(start, start + BATCH)
    own.push(timed(() => database.add(batch)))
    plain.push(timed(() => file.add(batch)))
  }
  const { attributions } = database.counts()
  console.log(`${pages} pages, ${attributions} attributions`)
  console.log(
    `adding by the hundred: ${perSecond(own)} pages a second in PostgreSQL, ${perSecond(plain)} in SQLite: ${(sum(own) / sum(plain)).toFixed(1)} times as long`,
  )
  const ends = ENDS / BATCH
  console.log(
    `the first ${ENDS}: ${perSecond(own.slice(0, ends))} a second, the last ${ENDS}: ${perSecond(own.slice(-ends))}; slowest batch ${Math.max(...own).toFixed(0)} ms`,
  )
}

interface Times {
  readonly p50: number
  readonly p99: number
}

function timesOf(questions: readonly (() => unknown)[]): Times {
  for (const question of questions.slice(0, 20)) question()
  const all = questions.map(timed).sort((a, b) => a - b)
  return { p50: all[all.length >> 1] as number, p99: all[Math.floor(all.length * 0.99)] as number }
}

/** Tells what questions take, in ratio to SQLite where both are asked. */
function tell(name: string, questions: readonly Question[], database: Ledger, file: Ledger | null): void {
  const [own, plain] = [database, file].map((ledger) => ledger && timesOf(questions.map((question) => () => ask(ledger, question))))
  const beside =
    own && plain ? `; SQLite ${plain.p50.toFixed(1)} and ${plain.p99.toFixed(1)}: ${(own.p50 / plain.p50).toFixed(1)} times` : ''
  console.log(`${name}: p50 ${own?.p50.toFixed(1)} ms, p99 ${own?.p99.toFixed(1)} ms${beside}`)
}

function searchAll(words: readonly string[], database: Ledger, file: Ledger | null): void {
  for (const order of ['newest', 'rank'] as const) {
    const questions = words.map((query): Question => ({ kind: 'search', query, order, limit: 20, offset: 0 }))
    tell(`search of 2 to 8 characters, ${order}`, questions, database, file)
  }
}

function askAll(entries: readonly Entry[], file: Ledger, database: Ledger): void {
  const { words, names, ids } = material(entries, ASKED)
  console.log(`an empty question: p50 ${timesOf(words.map(() => () => database.pulse())).p50.toFixed(2)} ms`)
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
