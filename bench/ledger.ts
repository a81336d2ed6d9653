/**
 * What the ledger costs beyond reading, as ratios to plain SQLite in the same run: `npm run bench:ledger [-- copies]`.
 * The text is the corpus in the folder `shared` beside the repository, each article as a page, and again so many times with other words around it.
 * Yardsticks: the same texts inserted into one plain table by the hundred, and one plain FTS5 query (its own `trigram` tokeniser, best first, 20 rows).
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { ask, type Entry, entryOf, openLedger, openReader, readDictionary } from '../src/index.ts'

const copies = Number(process.argv[2] ?? 1)
const BATCH = 100
const WORDS = [
  '大統領',
  '明らかに',
  '警戒を',
  'アメリカ',
  '容疑者',
  '選手権',
  '委員会',
  '地震が',
  '東京都',
  '記者会見',
  '国土交通省',
  '発表した',
  '議員が',
]
const NAMES = ['毎日新聞', '警視庁', '気象庁', '外務省', '時事通信', '国土交通省']

if (!hasCorpus()) console.log('skipped: there is no corpus in ../shared')
else await bench()

function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Median and 99th hundredth of milliseconds a question takes. */
function times(count: number, work: (i: number) => void): { p50: number; p99: number } {
  const all = Array.from({ length: count }, (_, i) => {
    const start = performance.now()
    work(i)
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { p50: all[count >> 1] as number, p99: all[Math.floor(count * 0.99)] as number }
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-bench-'))
  try {
    const entries = readEntries()
    const bytes = entries.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
    const path = join(folder, 'ledger.sqlite')
    const ledger = await openLedger(path, { create: true })
    const adding = cpu(() => {
      for (let i = 0; i < entries.length; i += BATCH) ledger.add(entries.slice(i, i + BATCH))
    })
    const plain = plainTables(join(folder, 'plain.sqlite'), entries)
    const { pages, attributions } = ledger.counts()
    console.log(`${pages} pages, ${attributions} attributions, ${(bytes / 1e6).toFixed(1)} MB of text`)
    console.log(
      `adding: ${(pages / adding).toFixed(0)} pages a second of CPU beyond reading; ${(adding / plain.inserting).toFixed(1)} times a plain insert`,
    )
    const all = { limit: 20, offset: 0 }
    for (const order of ['newest', 'rank'] as const)
      tell(`search, ${order}`, (i) => ask(ledger, { kind: 'search', query: WORDS[i % WORDS.length] as string, order, ...all }), plain.p50)
    tell('search in pages', (i) => ask(ledger, { kind: 'pages', query: WORDS[i % WORDS.length] as string, limit: 20 }), plain.p50)
    tell('who', (i) => ask(ledger, { kind: 'who', called: NAMES[i % NAMES.length] as string }), plain.p50)
    tell('lines', (i) => ask(ledger, { kind: 'lines', query: `source:${NAMES[i % NAMES.length]}`, limit: 20 }), plain.p50)
    const [{ id }] = entries as [Entry]
    const { found } = ledger.find({}, { order: 'newest', limit: 120, offset: 0 })
    tell('page with its family', (i) => ask(ledger, { kind: 'page', id: (entries[i * 17] ?? entries[0])?.id ?? id }), plain.p50)
    tell(
      'trace',
      (i) => {
        const kept = found[i % found.length]
        const { start, end } = kept?.attribution.content ?? { start: 0, end: 0 }
        ask(ledger, { kind: 'trace', ref: `${kept?.page.id}:${start}-${end}` })
      },
      plain.p50,
    )
    ledger.close()
    console.log(`size: ${(statSync(path).size / bytes).toFixed(2)} times the text`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function tell(name: string, work: (i: number) => void, yardstick: number): void {
  const { p50, p99 } = times(120, work)
  console.log(`${name}: p50 ${p50.toFixed(1)} ms (${(p50 / yardstick).toFixed(1)} times a plain query), p99 ${p99.toFixed(1)} ms`)
}

function readEntries(): Entry[] {
  const reader = openReader(readDictionary())
  return Array.from({ length: copies }, (_, copy) =>
    readCorpus().map((article, i) => {
      const source = copy === 0 ? composePage(article) : `${composePage(article)}\n第${copy}版の${i}号。\n`
      const address = `${copy}-${i}.txt`
      return entryOf(reader.read(source, address, { kind: 'text' }), { address, source, given: null, version: '0.1.0' })
    }),
  ).flat()
}

/** CPU seconds of inserting the texts, and milliseconds of a query in a plain index of them. */
function plainTables(path: string, entries: readonly Entry[]): { inserting: number; p50: number } {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table page (id text primary key, text text)')
  database.exec('create virtual table words using fts5 (text, tokenize=trigram)')
  const insert = database.prepare('insert into page values (?, ?)')
  const inserting = cpu(() => {
    for (let i = 0; i < entries.length; i += BATCH) {
      database.exec('begin')
      for (const { id, text } of entries.slice(i, i + BATCH)) insert.run(id, text)
      database.exec('commit')
    }
  })
  database.exec('insert into words (rowid, text) select rowid, text from page')
  const query = database.prepare('select rowid from words where words match ? order by rank limit 20')
  const { p50 } = times(120, (i) => query.all(`"${WORDS[i % WORDS.length]}"`))
  database.close()
  return { inserting, p50 }
}
