/**
 * How many pages a second workers on one queue read into one ledger: `npm run bench:work [-- pages [rounds]]` (1500, 3).
 * One worker and two in turn, each a process with one thread that reads; a server of its own is started in a folder of its own. The text is the corpus in
 * the folder `shared` beside the repository. Workers have read some hundred pages before the clock starts. The median of the ratios is told, and how many
 * processors were at work. Two of them on one machine give no more than two readers do that share nothing but the machine, which is told as well; so workers
 * are also measured whose pages take 10 ms of waiting, as if each read on a machine of its own, and who add as much of each page as was read of it.
 * Beside the clock's figures stands what a page takes of the processor, by the workers and by the server's processes that work for them, and in how many
 * of a hundred looks one of them waited for another: what neither grows nor waits does not keep two workers from twice as much.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus, loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { FROM_SOURCE } from '../scripts/from-source.ts'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { hasPostgres, type Server, startServer } from '../scripts/postgres-server.ts'
import { openReader, readDictionary } from '../src/index.ts'
import { openQueue, type Queue, type WaitingPage } from '../src/ledger/index.ts'
import { workedBy } from './processor.ts'
import { varied } from './varied.ts'

const BIN = fileURLToPath(new URL('../src/bin.ts', import.meta.url))
/** Pages that each worker reads before the clock starts: until then its code is compiled while it runs. */
const WARM = 400

const FAKE_BIN = fileURLToPath(new URL('../test/cli/fake-bin.ts', import.meta.url))
/** Seconds that readers read who share nothing but the machine. */
const SECONDS = 5
/** Attributions of a page, as real ones have on the average. */
const SAYINGS = 7
/** Every so manieth time that the queue is looked at, it is looked who waits. */
const LOOK = 10
let schemas = 0

const [pages = 1500, rounds = 3] = process.argv.slice(2).map(Number)
if (process.argv[2] === 'reader') readAlone()
else if (!hasCorpus()) console.log('skipped: there is no corpus in ../shared')
else if (!hasPostgres) console.log('skipped: there is no PostgreSQL 15 in /usr/lib/postgresql')
else await bench()

async function bench(): Promise<void> {
  const textOf = varied(readCorpus().map(composePage))
  const server = startServer()
  try {
    await tellQueueAlone(server)
    await tellMachine()
    const said = (number: number): string =>
      Array.from({ length: SAYINGS }, (_, i) => `カイ${i}は「門${number}の${i}枚目の扉は、明日の朝から夕方まで開く」と述べた。`).join('\n')
    const elsewhere = (number: number): string => `${said(number)}\n${textOf(number)}\n!prose !wait 10`
    await compare(server, 'on machines of their own, ', FAKE_BIN, elsewhere)
    await compare(server, '', BIN, textOf)
  } finally {
    server.stop()
  }
}

/** What one worker does, and what two do, in turn. */
async function compare(server: Server, name: string, bin: string, textOf: (number: number) => string): Promise<void> {
  const ratios: number[] = []
  const costs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const one = await measured(server, bin, 1, textOf)
    const two = await measured(server, bin, 2, textOf)
    const ratio = two.perSecond / one.perSecond
    ratios.push(ratio)
    costs.push((2 * (one.workers + one.server)) / (two.workers + two.server))
    console.log(`${name}one worker ${told(one)}, two ${told(two)}: ${ratio.toFixed(2)} times; ${loadNow()}`)
  }
  const [byClock, byCost] = [ratios, costs].map((all) => (all.sort((a, b) => a - b)[rounds >> 1] as number).toFixed(2))
  console.log(
    `${name}median of ${rounds}: ${byClock} times by the clock, ${byCost} times by what a page takes of processors that are free, ${pages} pages each`,
  )
}

/** How many pages are read by one process, and by two that have no queue and no ledger. */
async function tellMachine(): Promise<void> {
  const readers = async (count: number): Promise<number> => {
    const outputs = await Promise.all(
      Array.from({ length: count }, async () => {
        const child = spawn(process.execPath, [...FROM_SOURCE, fileURLToPath(import.meta.url), 'reader'], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        let out = ''
        child.stdout.on('data', (data) => {
          out += data
        })
        await once(child, 'close')
        return Number(out)
      }),
    )
    return outputs.reduce((sum, one) => sum + one, 0)
  }
  const [one, two] = [await readers(1), await readers(2)]
  console.log(
    `the machine: one reader ${one.toFixed(0)} pages a second, two that share nothing ${two.toFixed(0)}: ${(two / one).toFixed(2)} times; ${loadNow()}`,
  )
}

function readAlone(): void {
  const texts = readCorpus().slice(0, WARM).map(composePage)
  const reader = openReader(readDictionary())
  const read = (text: string): unknown => reader.read(text, 'page.txt', { kind: 'text' })
  texts.forEach(read)
  const start = performance.now()
  let count = 0
  while (performance.now() - start < SECONDS * 1000) read(texts[count++ % texts.length] as string)
  console.log((count * 1000) / (performance.now() - start))
}

function loadNow(): string {
  return `load ${(loadavg()[0] as number).toFixed(1)} on ${cpus().length} processors`
}

/** What the queue itself costs: jobs put, taken by the fifty and given up, without reading and without the ledger. */
async function tellQueueAlone(server: Server): Promise<void> {
  const queue = (await openQueue(server.ledger('alone'), { create: true, ledger: true })) as Queue
  const jobs = 5000
  const put = performance.now()
  for (let start = 0; start < jobs; start += 100) queue.put(Array.from({ length: 100 }, (_, i) => pageOf(start + i, `${start + i}`)))
  const took = performance.now()
  let taken = 0
  for (
    let some = queue.take('bench', { most: 50, lease: 60, attempts: 5 });
    some.length > 0;
    some = queue.take('bench', { most: 50, lease: 60, attempts: 5 })
  ) {
    taken += some.length
    queue.fail(
      'bench',
      some.map(({ key }) => ({ key, trouble: {}, again: null })),
    )
  }
  const end = performance.now()
  const rate = (count: number, time: number): string => ((count * 1000) / time).toFixed(0)
  console.log(`the queue alone: ${rate(jobs, took - put)} put a second, ${rate(taken, end - took)} taken and settled; ${loadNow()}`)
  queue.close()
}

function pageOf(number: number, text: string): WaitingPage {
  return { name: `${number}.txt`, bytes: Buffer.from(text), contentType: null, seen: null, published: null, given: null }
}

interface Measured {
  readonly perSecond: number
  /** Processors at work meanwhile, whoever kept them so: when all are, more workers cannot read more. */
  readonly busy: number
  /** Milliseconds of processor that a page takes. */
  readonly workers: number
  readonly server: number
  /** Of a hundred looks, those in which a worker waited for a lock that another one had. */
  readonly waited: number
}

function told({ perSecond, busy, workers, server, waited }: Measured): string {
  const costs = `${workers.toFixed(1)} ms of processor a page and ${server.toFixed(1)} of the server's`
  return `${perSecond.toFixed(1)} pages a second (${busy.toFixed(2)} processors busy, ${costs}, waiting ${waited.toFixed(0)} %)`
}

/** Milliseconds that all processors worked since the machine began. */
function worked(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0)
}

async function measured(server: Server, bin: string, workers: number, textOf: (number: number) => string): Promise<Measured> {
  const schema = `bench_${schemas++}`
  const address = server.ledger(schema)
  const queue = (await openQueue(address, { create: true, ledger: true })) as Queue
  const sql = (text: string): string => server.psql(`set search_path = ${schema}; ${text}`)
  const running: ChildProcess[] = []
  const backends = (where: string): readonly number[] =>
    server.psql(`select pid from pg_stat_activity where application_name = 'iwaku' ${where}`).trim().split('\n').filter(Boolean).map(Number)
  const others = new Set(backends(''))
  try {
    queue.put(Array.from({ length: pages }, (_, i) => pageOf(i, textOf(i))))
    sql("update job set due = now() + interval '1 day'")
    for (let i = 0; i < workers; i++)
      running.push(
        spawn(process.execPath, [...FROM_SOURCE, bin, 'work', '--ledger', address, '--jobs', '1', '--batch', '20'], { stdio: 'ignore' }),
      )
    // each of them has its dictionary open before there is anything to be measured
    for (let more = pages; sql('select count(distinct worker) from worked').trim() !== String(workers); more += WARM) {
      queue.put(Array.from({ length: WARM * workers }, (_, i) => pageOf(more + i, textOf(more + i))))
      while (queue.counts().waiting + queue.counts().held > 0) await wait(100)
    }
    await wait(2500)
    const theirs = backends('').filter((pid) => !others.has(pid))
    const own = running.flatMap(({ pid }) => pid ?? [])
    const [start, before, readBefore, servedBefore] = [performance.now(), worked(), workedBy(own), workedBy(theirs)]
    sql('update job set due = now()')
    let [looks, waits] = [0, 0]
    for (; queue.length(1) > 0; await wait(50)) {
      // to look costs the machine more than a page
      if (++looks % LOOK === 0 && backends("and wait_event_type = 'Lock'").length > 0) waits++
    }
    const time = performance.now() - start
    return {
      perSecond: (pages * 1000) / time,
      busy: (worked() - before) / time,
      workers: (workedBy(own) - readBefore) / pages,
      server: (workedBy(theirs) - servedBefore) / pages,
      waited: (waits * 100 * LOOK) / Math.max(looks, LOOK),
    }
  } finally {
    for (const child of running) {
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
    }
    queue.close()
  }
}
