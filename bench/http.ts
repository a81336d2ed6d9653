/**
 * What the server takes at 50 connections: `npm run bench:http [-- pages [seconds]]`, on the corpus of `../shared` varied to that many pages.
 * Asked are searches of two to four characters, what sources said, who they are, pages, sayings, and red lines: each with values drawn from the ledger.
 * Yardstick in the same run: the same server giving a file of the interface, which costs no question.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import autocannon from 'autocannon'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { type Entry, entryOf, openLedger, openReader, readDictionary } from '../src/index.ts'
import { seeded, varied } from './varied.ts'

const CONNECTIONS = 50
const QUESTIONS = 2000
const [, , pages = '15000', seconds = '60'] = process.argv

if (!hasCorpus()) console.log('skipped: there is no corpus in ../shared')
else await bench(Number(pages), Number(seconds))

async function bench(count: number, duration: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-bench-http-'))
  const path = join(folder, 'ledger.sqlite')
  const addresses = await filled(path, count)
  const server = spawn(process.execPath, [resolve(import.meta.dirname, '../dist/bin.js'), 'serve', '--port', '0', '--ledger', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [said] = (await once(server.stdout, 'data')) as [Buffer]
    const origin = /http:\/\/\S+/.exec(said.toString())?.[0] ?? ''
    // a server that runs and not one that starts
    await load(origin, addresses.slice(0, 200), 3)
    const first = await autocannon({
      url: origin,
      connections: CONNECTIONS,
      amount: addresses.length - 200,
      requests: addresses.slice(200).map((path) => ({ method: 'GET', path })),
    })
    const plain = await load(origin, ['/icon.svg'], Math.min(10, duration))
    const asked = await load(origin, addresses, duration)
    print('a file', plain)
    print('questions asked for the first time', first)
    print('questions', asked)
    console.log(`ratio of the p99: ${(asked.latency.p99 / Math.max(1, plain.latency.p99)).toFixed(1)}`)
    for (const kind of new Set(addresses.map(kindOf)))
      print(
        kind,
        await load(
          origin,
          addresses.filter((address) => kindOf(address) === kind),
          5,
        ),
      )
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

function kindOf(address: string): string {
  return (/^\/api\/(\w+)(?:\/[^/?]+(\/said)?)?/.exec(address) ?? []).slice(1).join('')
}

function load(origin: string, addresses: readonly string[], duration: number): Promise<autocannon.Result> {
  return autocannon({ url: origin, connections: CONNECTIONS, duration, requests: addresses.map((path) => ({ method: 'GET', path })) })
}

function print(name: string, { latency, requests, errors, timeouts, non2xx }: autocannon.Result): void {
  const bad = `${errors + non2xx} errors (${timeouts} timeouts, ${non2xx} refused)`
  console.log(
    `${name}: p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${Math.round(requests.average)} a second, ${requests.total} asked, ${bad}`,
  )
}

/** Fills the ledger and gives addresses to ask, drawn from it. */
async function filled(path: string, count: number): Promise<string[]> {
  const texts = readCorpus().map(composePage)
  const textOf = varied(texts)
  const reader = openReader(readDictionary())
  const ledger = await openLedger(path, { create: true })
  const random = seeded(7)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const known: Entry[] = []
  for (let i = 0; i < count; i += 100) {
    const batch = Array.from({ length: Math.min(100, count - i) }, (_, at) => {
      const source = textOf(i + at)
      const address = `${i + at}.txt`
      return entryOf(reader.read(source, address, { kind: 'text' }), { address, source, given: null, seen: null, version: '0.1.0' })
    })
    ledger.add(batch)
    known.push(pick(batch))
  }
  console.log(`${ledger.counts().pages} pages, ${ledger.counts().attributions} attributions`)
  ledger.close()
  return Array.from({ length: QUESTIONS }, () => addressOf(pick(known), random, pick))
}

function addressOf({ id, text, record }: Entry, random: () => number, pick: <T>(values: readonly T[]) => T): string {
  // what is little certain is nobody's until a human says so: who is only named there cannot be asked about
  const known = record.attributions.filter(({ certainty }) => certainty !== 'low')
  const hit = known.length > 0 ? pick(known) : null
  const kind = random()
  const words = (): string => {
    const runs = (hit?.content.text ?? text).match(/[\u4e00-\u9fffァ-ヶー]{2,4}/g) ?? ['発表']
    return encodeURIComponent(pick(runs))
  }
  if (!hit || kind < 0.4) return `/api/search?q=${words()}&limit=20${kind < 0.1 ? '&facets=true' : ''}`
  const source = encodeURIComponent(hit.source.name)
  if (kind < 0.55) return `/api/source/${source}/said?q=${words()}`
  if (kind < 0.65) return `/api/source/${source}`
  if (kind < 0.85) return `/api/page/${id.slice(0, 12)}`
  if (kind < 0.97) return `/api/saying/${id.slice(0, 12)}:${hit.content.start}-${hit.content.end}`
  return `/api/lines?q=${words()}`
}
