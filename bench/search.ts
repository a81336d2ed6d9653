/**
 * What a search in OpenSearch costs, beside FTS5 in SQLite on the same pages in the same run: `npm run bench:search [-- pages | ledger]`.
 * A cluster of three nodes is started on this machine (scripts/opensearch-cluster.ts), so all of them, whoever asks and the ledger share its processors.
 * The text is the corpus in the folder `shared` beside the repository, varied to as many pages as asked for (`varied.ts`), or that of a copy of a ledger
 * whose file is named. Each question is asked of both in turn. Told are the times of the clock, in which is what other programs do on this machine, and
 * those of the processor: what the nodes and whoever asks have been at work for it, one after another, which the clock would tell on a machine that has
 * nothing else to do, and less where the nodes have processors of their own. Then one node is killed, and the same is asked again.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { hasOpenSearch, startCluster } from '../scripts/opensearch-cluster.ts'
import { type Entry, entryOf, type Ledger, openLedger, openReader, readDictionary } from '../src/index.ts'
import { openFeed } from '../src/ledger/open.ts'
import { spread, workedBy, workedHere } from './processor.ts'
import { seeded, varied } from './varied.ts'

const BATCH = 100
/** Questions of each kind. */
const ASKED = 400
/** Megabytes of each node. */
const HEAP = 1536

const [asked = '20000'] = process.argv.slice(2)
/** How many are read into a ledger; `NaN` where one is there. */
const read = Number(asked)
if (!hasCorpus()) console.log('skipped: there is no corpus in ../shared')
else if (!hasOpenSearch) console.log('skipped: there is no OpenSearch (.ci/run says how it is had)')
else await bench()

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-bench-'))
  const cluster = await startCluster({ heap: HEAP, quick: false })
  try {
    const place = join(folder, 'ledger.sqlite')
    if (Number.isNaN(read)) copyFileSync(asked, place)
    const plain = await openLedger(place, { create: true, search: null })
    const words = Number.isNaN(read) ? wordsIn(plain) : fill(plain, read)
    const { attributions, pages } = plain.counts()
    const feed = await openFeed(place, cluster.search('bench'))
    const built = await timed(() => feed.rebuild())
    console.log(
      `${pages} pages, ${attributions} attributions; index made in ${(built / 1000).toFixed(0)} s: ${((pages * 1000) / built).toFixed(0)} pages a second`,
    )
    await cluster.whole('green')
    const searched = await openLedger(place, { create: false, search: cluster.search('bench') })
    const both = { searched, plain, processes: cluster.processes }
    const before = [tell('ranked', words, 'rank', both), tell('newest first', words, 'newest', both)]
    await cluster.kill(0)
    console.log('one of three nodes killed:')
    const after = [tell('ranked', words, 'rank', both), tell('newest first', words, 'newest', both)]
    const times = (of: keyof P99): string =>
      after.map((p99, i) => (p99[of] / (before[i] as P99)[of]).toFixed(2)).join(' times ranked and newest first ')
    console.log(`p99 with a node killed: by the clock ${times('clock')}, of processor ${times('processor')} times`)
    searched.close()
    feed.close()
    plain.close()
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Reads pages into a ledger; gives words of 2 to 8 characters cut out of what was said. */
function fill(ledger: Ledger, pages: number): readonly string[] {
  const textOf = varied(readCorpus().map(composePage))
  const reader = openReader(readDictionary())
  const next = seeded(1)
  const words: string[] = []
  let batch: Entry[] = []
  for (let i = 0; i < pages; i++) {
    const [source, address] = [textOf(i), `${i}.txt`]
    const entry = entryOf(reader.read(source, address, { kind: 'text' }), { address, source, given: null, seen: null, version: '0.1.0' })
    batch.push(entry)
    if (next() < (ASKED * 2) / pages) words.push(...wordsOf(entry, next, words.length))
    if (batch.length < BATCH && i < pages - 1) continue
    ledger.add(batch)
    batch = []
  }
  return words.slice(0, ASKED)
}

/** Such words out of pages that are there. */
function wordsIn(ledger: Ledger): readonly string[] {
  const next = seeded(1)
  const words: string[] = []
  const { pages } = ledger.counts()
  for (const entry of ledger.entries()) if (next() < (ASKED * 2) / pages) words.push(...wordsOf(entry, next, words.length))
  return words.slice(0, ASKED)
}

function wordsOf({ record }: Entry, next: () => number, count: number): readonly string[] {
  const own = record.attributions.filter(({ certainty }) => certainty !== 'low')
  const run = own[Math.floor(next() * own.length)]?.content.text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{8,}/u)?.[0]
  if (run === undefined) return []
  const length = 2 + (count % 7)
  const start = Math.floor(next() * (run.length - length + 1))
  return [run.slice(start, start + length)]
}

/** Milliseconds that work takes. */
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

interface Both {
  readonly searched: Ledger
  readonly plain: Ledger
  readonly processes: () => readonly number[]
}

/** Milliseconds. */
interface P99 {
  readonly clock: number
  readonly processor: number
}

/** Gives the p99 of the index. */
function tell(name: string, words: readonly string[], order: 'rank' | 'newest', { searched, plain, processes }: Both): P99 {
  const ask = (ledger: Ledger, word: string): P99 => {
    const beside = ledger === searched ? processes() : []
    const [there, here, start] = [workedBy(beside), workedHere(), performance.now()]
    const { amiss } = ledger.find({ words: [word] }, { order, limit: 20, offset: 0 })
    const [clock, processor] = [performance.now() - start, workedHere() - here]
    if (amiss) throw new Error(`asked in vain: ${JSON.stringify(amiss)}`)
    return { clock, processor: processor + workedBy(beside) - there }
  }
  for (const word of words.slice(0, 50)) for (const ledger of [searched, plain]) ask(ledger, word)
  const asked = words.map((word) => [ask(searched, word), ask(plain, word)] as const)
  const told = (of: keyof P99): readonly [words: string, p99: number] => {
    const [own, beside] = [0, 1].map((i) => spread(asked.map((both) => (both[i] as P99)[of]))) as [Spread, Spread]
    const ratios = `${(own.p50 / beside.p50).toFixed(1)} and ${(own.p99 / beside.p99).toFixed(1)} times`
    return [
      `p50 ${own.p50.toFixed(1)} ms, p99 ${own.p99.toFixed(1)} ms (SQLite ${beside.p50.toFixed(1)} and ${beside.p99.toFixed(1)}: ${ratios})`,
      own.p99,
    ]
  }
  const [clock, processor] = [told('clock'), told('processor')]
  console.log(
    `${name}: by the clock ${clock[0]}; of processor ${processor[0]}; load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`,
  )
  return { clock: clock[1], processor: processor[1] }
}

type Spread = ReturnType<typeof spread>
