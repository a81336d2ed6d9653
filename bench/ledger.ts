/**
 * What the ledger costs beyond reading, as ratios to plain SQLite in the same run: `npm run bench:ledger [-- pages [folder]]`. Readings are kept in a folder
 * that is named, and used again where they are there.
 * The text is the corpus in the folder `shared` beside the repository, varied to as many pages as asked for (`varied.ts`).
 * Yardsticks: the same texts inserted into one plain table by the hundred, and plain FTS5 queries (its own `trigram` tokeniser, best first, 20 rows).
 * Growth: the last pages go into a ledger of five hundred to fifteen hundred as well, a new one each time, each hundred into both in turn, so that what else the machine does is the same for both.
 * What is found is compared with a look at every text: how many there are, and the newest of them one by one.
 * Adding is a process of its own that reads readings from a file, so that its memory is the ledger's and not the reader's.
 */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { ask, type Entry, entryOf, type Ledger, openLedger, openReader, type Question, readDictionary } from '../src/index.ts'
import { Beside, cpu, meanOf } from './growth.ts'
import { compareAll } from './naive.ts'
import { seeded, varied } from './varied.ts'

const BATCH = 100
/** Questions of each kind. */
const ASKED = 500

const [, script = '', stage = '', ...rest] = process.argv
if (!hasCorpus()) console.log('skipped: there is no corpus in ../shared')
else if (stage === 'read') await writeReadings(rest[0] as string, Number(rest[1]))
else if (stage === 'add') await addAll(rest[0] as string, rest[1] as string, Number(rest[2]))
else if (stage === 'ask') await askAll(rest[0] as string, rest[1] as string)
else if (stage === 'compare') await compareAll(rest[0] as string, ASKED)
else bench(Number(stage || 2912), rest[0])

function bench(pages: number, kept: string | undefined): void {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-bench-'))
  try {
    const ledger = join(folder, 'ledger.sqlite')
    if (kept !== undefined) mkdirSync(kept, { recursive: true })
    const readings = join(kept ?? folder, `readings-${pages}.ndjson`)
    if (!existsSync(readings)) {
      // a run that ends early leaves none behind that would be taken for whole
      inProcess('read', `${readings}.part`, String(pages))
      renameSync(`${readings}.part`, readings)
    }
    inProcess('add', readings, ledger, String(pages))
    inProcess('ask', ledger, join(folder, 'plain.sqlite'))
    inProcess('compare', ledger)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function inProcess(...words: string[]): void {
  const { status } = spawnSync(process.execPath, ['--conditions=source', script, ...words], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${words[0]} ended with ${status}`)
}

async function writeReadings(path: string, pages: number): Promise<void> {
  const textOf = varied(readCorpus().map(composePage))
  const reader = openReader(readDictionary())
  const out = createWriteStream(path)
  for (let i = 0; i < pages; i++) {
    const source = textOf(i)
    const address = `${i}.txt`
    const entry = entryOf(reader.read(source, address, { kind: 'text' }), { address, source, given: null, seen: null, version: '0.1.0' })
    if (!out.write(`${JSON.stringify(entry)}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

async function addAll(readings: string, path: string, pages: number): Promise<void> {
  const ledger = await openLedger(path, { create: true })
  const plain = new DatabaseSync(`${path}.plain`)
  plain.exec('pragma journal_mode = wal; pragma synchronous = full; create table page (id text primary key, text text)')
  const insert = plain.prepare('insert into page values (?, ?)')
  const [own, plainly] = [[], []] as [number[], number[]]
  const beside = new Beside(path)
  let [batch, bytes, left, memory] = [[] as Entry[], 0, pages, 0]
  const write = async (): Promise<void> => {
    const add = (): number => cpu(() => void ledger.add(batch))
    const isLast = left <= beside.wanted(pages)
    if (isLast) memory ||= process.resourceUsage().maxRSS
    own.push((isLast ? await beside.add(batch, add) : add()) / batch.length)
    const yardstick = cpu(() => {
      plain.exec('begin')
      for (const { id, text } of batch) insert.run(id, text)
      plain.exec('commit')
    })
    plainly.push(yardstick / batch.length)
    left -= batch.length
    batch = []
  }
  for await (const line of createInterface({ input: createReadStream(readings) })) {
    const entry = JSON.parse(line) as Entry
    bytes += Buffer.byteLength(entry.text)
    batch.push(entry)
    if (batch.length === BATCH) await write()
  }
  if (batch.length > 0) await write()
  const { attributions } = ledger.counts()
  ledger.close()
  plain.close()
  console.log(`${pages} pages, ${attributions} attributions, ${(bytes / 1e6).toFixed(1)} MB of text`)
  const cost = `${(1 / meanOf(own)).toFixed(0)} pages a second of CPU beyond reading`
  console.log(`adding: ${cost}; ${(meanOf(own) / meanOf(plainly)).toFixed(1)} times a plain insert`)
  beside.tell()
  console.log(`memory: ${Math.round((memory || process.resourceUsage().maxRSS) / 1024)} MB at most`)
  console.log(`size: ${(statSync(path).size / bytes).toFixed(2)} times the text`)
}

interface Times {
  readonly p50: number
  readonly p99: number
}

/** Milliseconds that questions take: the median and the 99th hundredth, by the clock and of CPU, which other programs of the machine disturb less. */
function times(questions: readonly (() => unknown)[]): Times & { readonly cpu: Times } {
  for (const question of questions.slice(0, 20)) question()
  const [clock, own] = [[], []] as [number[], number[]]
  for (const question of questions) {
    const start = performance.now()
    own.push(1000 * cpu(question))
    clock.push(performance.now() - start)
  }
  const told = (all: number[]): Times => {
    all.sort((a, b) => a - b)
    return { p50: all[all.length >> 1] as number, p99: all[Math.floor(all.length * 0.99)] as number }
  }
  return { ...told(clock), cpu: told(own) }
}

async function askAll(path: string, plainPath: string): Promise<void> {
  const ledger = await openLedger(path, { create: false })
  const random = seeded(1)
  const { words, refs, names, ids } = material(ledger, random)
  const plain = plainIndex(plainPath, ledger)
  const yardstick = times(words.filter((word) => word.length > 2).map((word) => () => plain(word))).p50
  console.log(`a plain query: p50 ${yardstick.toFixed(1)} ms`)
  const tell = (name: string, questions: readonly Question[]): void => {
    const { p50, p99, cpu: own } = times(questions.map((question) => () => ask(ledger, question)))
    const clock = `p50 ${p50.toFixed(1)} ms (${(p50 / yardstick).toFixed(1)} times a plain query), p99 ${p99.toFixed(1)} ms`
    console.log(`${name}: ${clock}; of CPU p50 ${own.p50.toFixed(1)} ms, p99 ${own.p99.toFixed(1)} ms`)
  }
  const all = { limit: 20, offset: 0 }
  for (const order of ['newest', 'rank'] as const) {
    const search = (query: string): Question => ({ kind: 'search', query, order, ...all })
    // one of eight is cut to its first, so that each length is asked for as often
    const mixed = words.map((word, i) => (i % 8 === 0 ? word.slice(0, 1) : word))
    tell(`search of 1 to 8 characters, ${order}`, mixed.map(search))
    tell(`search of 2 to 8 characters, ${order}`, words.map(search))
    tell(
      `search of 1 character, ${order}`,
      words.map((word) => search(word.slice(0, 1))),
    )
  }
  tell(
    'search in pages',
    words.map((query) => ({ kind: 'pages', query, limit: 20 })),
  )
  tell(
    'who',
    names.map((called) => ({ kind: 'who', called })),
  )
  tell(
    'lines',
    names.map((name) => ({ kind: 'lines', query: `source:${name}`, limit: 20 })),
  )
  tell(
    'trace',
    refs.map((ref) => ({ kind: 'trace', ref })),
  )
  tell(
    'page with its family',
    ids.map((id) => ({ kind: 'page', id })),
  )
  ledger.close()
}

/** What is asked: words cut out of what was said, who said it, places: all of attributions taken evenly out of the whole, so that who speaks often is asked about often. */
function material(ledger: Ledger, random: () => number): { words: string[]; refs: string[]; names: string[]; ids: string[] } {
  const [words, refs, names, ids] = [[], [], [], []] as [string[], string[], string[], string[]]
  const heads = Array.from(ledger.entries(), ({ id, record }) => ({ id, count: record.attributions.length })).filter(
    ({ count }) => count > 0,
  )
  while (words.length < ASKED) {
    const { id } = heads[Math.floor(random() * heads.length)] as { id: string }
    const own = (ledger.page(id) as Entry).record.attributions.filter(({ certainty }) => certainty !== 'low')
    const one = own[Math.floor(random() * own.length)]
    const run = one?.content.text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{8,}/u)?.[0]
    if (!one || run === undefined || one.source.name === 'unknown') continue
    const length = 2 + (words.length % 7)
    const start = Math.floor(random() * (run.length - length + 1))
    words.push(run.slice(start, start + length))
    refs.push(`${id}:${one.content.start}-${one.content.end}`)
    names.push((one.source.name.split('、')[0] as string).replaceAll('"', ''))
    ids.push(id)
  }
  return { words, refs, names: names.map((name) => (/\s/.test(name) ? `"${name}"` : name)), ids }
}

/** A plain index of what was said. */
function plainIndex(path: string, ledger: Ledger): (word: string) => unknown {
  const database = new DatabaseSync(path)
  database.exec('create virtual table words using fts5 (text, tokenize=trigram); begin')
  const insert = database.prepare('insert into words (text) values (?)')
  for (const { record } of ledger.entries()) for (const { content } of record.attributions) insert.run(content.text)
  database.exec('commit')
  const query = database.prepare('select rowid from words where words match ? order by rank limit 20')
  return (word) => query.all(`"${word}"`)
}
