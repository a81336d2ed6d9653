/**
 * What a ledger in PostgreSQL costs, as ratios to one in SQLite in the same run: `npm run bench:postgres [-- pages [read]]`.
 * A server of its own is started in a folder of its own, as Debian's package configures it (`fsync` on), reached by a socket. The text is the corpus in
 * the folder `shared` beside the repository, varied to as many pages as `read` says (`varied.ts`; 6,000); more pages than that have the same texts, at
 * other addresses and of other days.
 * Times are those of the clock, for most of the work is done in the server's processes: each batch goes into both ledgers in turn.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { hasPostgres, startServer } from '../scripts/postgres-server.ts'
import { ask, type Entry, entryOf, type Ledger, openLedger, openReader, type Question, readDictionary } from '../src/index.ts'
import { idOf } from '../src/ledger/id.ts'
import { seeded, varied } from './varied.ts'

const BATCH = 100
/** Questions of each kind. */
const ASKED = 200
/** Pages at both ends of which the cost of adding is told. */
const ENDS = 1000

const [pages = 6000, read = 6000] = process.argv.slice(2).map(Number)
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
  return Array.from({ length: Math.min(read, pages) }, (_, i) => {
    const [source, address] = [textOf(i), `${i}.txt`]
    return entryOf(reader.read(source, address, { kind: 'text' }), { address, source, given: null, seen: null, version: '0.1.0' })
  })
}

/** The page `i`: one of those that were read, of another day where they are used up. */
function pageAt(entries: readonly Entry[], i: number): Entry {
  const [own, round] = [entries[i % entries.length] as Entry, Math.floor(i / entries.length)]
  if (round === 0) return own
  const address = `${i}.txt`
  const later = (day: string | null): string | null => {
    const time = Date.parse(`${day}T00:00:00Z`)
    return Number.isNaN(time) ? day : new Date(time + round * 86_400_000 * 37).toISOString().slice(0, 10)
  }
  const attributions = own.record.attributions.map((one) => ({ ...one, when: later(one.when) }))
  return {
    ...own,
    address,
    id: idOf(address, own.source),
    record: { ...own.record, page: address, published: later(own.record.published), attributions },
  }
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
    const batch = Array.from({ length: Math.min(BATCH, pages - start) }, (_, i) => pageAt(entries, start + i))
    own.push(timed(() => database.add(batch)))
    plain.push(timed(() => file.add(batch)))
  }
  const { attributions } = database.counts()
  console.log(`${pages} pages, ${attributions} attributions, ${entries.length} of the pages with texts of their own`)
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

function askAll(entries: readonly Entry[], file: Ledger, database: Ledger): void {
  const { words, names, ids } = material(entries)
  console.log(`an empty question: p50 ${timesOf(words.map(() => () => database.pulse())).p50.toFixed(2)} ms`)
  const tell = (name: string, questions: readonly Question[]): void => {
    const [own, plain] = [database, file].map((ledger) => timesOf(questions.map((question) => () => ask(ledger, question)))) as [
      Times,
      Times,
    ]
    const ratio = (own.p50 / plain.p50).toFixed(1)
    console.log(
      `${name}: p50 ${own.p50.toFixed(1)} ms, p99 ${own.p99.toFixed(1)} ms; SQLite ${plain.p50.toFixed(1)} and ${plain.p99.toFixed(1)}: ${ratio} times`,
    )
  }
  const all = { limit: 20, offset: 0 }
  for (const order of ['newest', 'rank'] as const)
    tell(
      `search of 2 to 8 characters, ${order}`,
      words.map((query) => ({ kind: 'search', query, order, ...all })),
    )
  tell(
    'search in pages',
    words.slice(0, 50).map((query) => ({ kind: 'pages', query, limit: 20 })),
  )
  tell(
    'who',
    names.map((called) => ({ kind: 'who', called })),
  )
  tell(
    'page with its family',
    ids.map((id) => ({ kind: 'page', id })),
  )
}

/** What is asked: words cut out of what was said, who said it, pages. */
function material(entries: readonly Entry[]): { words: readonly string[]; names: readonly string[]; ids: readonly string[] } {
  const next = seeded(1)
  const [words, names, ids] = [[], [], []] as [string[], string[], string[]]
  while (words.length < ASKED) {
    const { id, record } = entries[Math.floor(next() * entries.length)] as Entry
    const own = record.attributions.filter(({ certainty }) => certainty !== 'low')
    const one = own[Math.floor(next() * own.length)]
    const run = one?.content.text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{8,}/u)?.[0]
    if (!one || run === undefined || one.source.name === 'unknown' || /\s/.test(one.source.name)) continue
    const length = 2 + (words.length % 7)
    const start = Math.floor(next() * (run.length - length + 1))
    words.push(run.slice(start, start + length))
    names.push(one.source.name.split('、')[0] as string)
    ids.push(id)
  }
  return { words, names, ids }
}
