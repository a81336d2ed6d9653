/**
 * What the views of the interface ask, on a ledger of many pages, as ratios to a plain search in the same run: `npm run bench:views [-- pages [ledger]]`.
 * The text is the corpus in the folder `shared` beside the repository, varied to as many pages as asked for (`varied.ts`) and given to invented outlets;
 * who reprints comes days later. 15,000 pages hold about 100,000 attributions. A ledger that is named is kept, and used again where it is there.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { ask, type Entry, entryOf, type Ledger, openLedger, openReader, type Question, readDictionary } from '../src/index.ts'
import { seeded, varied } from './varied.ts'

const BATCH = 100
const OUTLETS = 40
/** Days that a reprint comes later, at most. */
const LATER = 4
/** Times that each question is asked. */
const TIMES = 7

const [, , pages = '15000', kept] = process.argv
if (!hasCorpus()) console.log('skipped: there is no corpus in ../shared')
else await bench(Number(pages), kept)

async function bench(pages: number, kept: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-bench-'))
  const path = kept ?? join(folder, 'ledger.sqlite')
  try {
    if (!existsSync(path)) await build(path, pages)
    askAll(await openLedger(path, { create: false }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function build(path: string, pages: number): Promise<void> {
  const articles = readCorpus().map(composePage)
  const textOf = varied(articles)
  const reader = openReader(readDictionary())
  const ledger = await openLedger(path, { create: true })
  let batch: Entry[] = []
  for (let i = 0; i < pages; i++) {
    const source = textOf(i)
    const address = `https://news.invalid/${i}`
    const entry = entryOf(reader.read(source, address, { kind: 'text' }), { address, source, given: null, seen: null, version: '0.1.0' })
    const random = seeded(i)
    const site = `${1 + Math.floor(random() ** 2 * OUTLETS)}号通信`
    const days = i < articles.length ? 0 : Math.floor(random() * (LATER + 1))
    batch.push({ ...entry, record: { ...entry.record, site, published: later(entry.record.published, days) } })
    if (batch.length < BATCH && i < pages - 1) continue
    ledger.add(batch)
    batch = []
  }
  ledger.close()
}

function later(day: string | null, days: number): string | null {
  if (day === null || day.length < 10) return day
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Milliseconds of CPU: the median, and the most of all but the first. */
function timed(work: () => unknown): { readonly middle: number; readonly most: number } {
  work()
  const all = Array.from({ length: TIMES }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }).sort((a, b) => a - b)
  return { middle: all[all.length >> 1] as number, most: all.at(-1) as number }
}

function askAll(ledger: Ledger): void {
  const { pages, attributions } = ledger.counts()
  console.log(`${pages} pages, ${attributions} attributions`)
  // later ones cost nothing until somebody adds
  const before = process.cpuUsage()
  ask(ledger, { kind: 'outlets' })
  const { user, system } = process.cpuUsage(before)
  console.log(`outlets, asked for the first time: ${((user + system) / 1000).toFixed(0)} ms`)
  const search: Question = { kind: 'search', query: '会見', order: 'newest', limit: 20, offset: 0, facets: true }
  const yardstick = timed(() => ask(ledger, search)).middle
  console.log(`a search with facets: ${yardstick.toFixed(1)} ms`)
  for (const [name, question] of questions(ledger)) {
    const { middle, most } = timed(() => ask(ledger, question))
    console.log(`${name}: ${middle.toFixed(0)} ms, ${(middle / yardstick).toFixed(1)} times a search; ${most.toFixed(0)} ms at most`)
  }
  ledger.close()
}

/** What each view asks when it is opened, about those who speak most, which costs most. */
function questions(ledger: Ledger): readonly (readonly [string, Question])[] {
  const { speakers } = ledger.speakers({}, 4)
  const called = speakers.map(({ name }) => name)
  const [first = ''] = called
  const { last } = ledger.counts()
  const { carrying } = ledger.carried()
  const pair = carrying[0]
  const points = ledger.marks({}, 100).marks.map(({ page, number }) => `${page.id.slice(0, 12)}.${number}`)
  return [
    ['today, nearly all of it new', { kind: 'today', since: `${Number((last ?? '2019').slice(0, 4)) - 200}-01-01` }],
    ['timeline, all', { kind: 'points', query: '', limit: 5000 }],
    ['timeline, one word', { kind: 'points', query: '会見', limit: 5000 }],
    ['timeline, one source', { kind: 'points', query: `source:"${first}"`, limit: 5000 }],
    ['what a hundred points stand for', { kind: 'hits', of: points }],
    ['deeds', { kind: 'deeds', query: '' }],
    ['sources', { kind: 'sources', called: '', only: null, limit: 1000 }],
    ['sources of one kind', { kind: 'sources', called: '', only: 'person', limit: 1000 }],
    ['sources called so', { kind: 'sources', called: '相', only: null, limit: 1000 }],
    ['kin', { kind: 'kin', called: first }],
    ['months of a source', { kind: 'months', query: '', called: first }],
    ['who', { kind: 'who', called: first }],
    ['compare four', { kind: 'compare', called, about: '' }],
    ['compare four on a word', { kind: 'compare', called, about: '事件' }],
    ['outlets', { kind: 'outlets' }],
    ...(pair ? [['what one outlet carries of another', { kind: 'carried', from: pair.from.site, to: pair.page.site }] as const] : []),
  ]
}
