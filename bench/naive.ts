import { type Ledger, openLedger } from '../src/index.ts'
import { runsIn } from '../src/ledger/bigrams.ts'
import { periodOf } from '../src/ledger/period.ts'
import { seeded } from './varied.ts'

/** What is found by each query is compared one by one as far as here; of the rest, that it is as many. */
const COMPARED = 200
/** Longest query, in characters. */
const LONGEST = 8

interface Said {
  readonly page: string
  readonly number: number
  /** What was said as it is searched: its runs of letters, with a space between. */
  readonly plain: string
  readonly day: string
}

/** Asks a ledger for words cut out of what was said, of one to eight characters in turn, and looks for each in every text as well. */
export async function compareAll(path: string, asked: number): Promise<void> {
  const ledger = await openLedger(path, { create: false })
  const all = saidIn(ledger)
  const random = seeded(2)
  let unlike = 0
  for (let i = 0; i < asked; i++) {
    const query = queryOf(all, 1 + (i % LONGEST), random)
    const held = all.filter(({ plain }) => plain.includes(query))
    const { total, more, found } = ledger.find({ words: [query] }, { order: 'newest', limit: COMPARED, offset: 0 })
    const isAsMany = more ? held.length > total : held.length === total
    const first = held.slice(0, COMPARED).map(({ page, number }) => `${page}:${number}`)
    const same = isAsMany && found.map(({ page, number }) => `${page.id}:${number}`).join() === first.join()
    if (same) continue
    unlike++
    console.log(`${query}: ${total}${more ? ' and more' : ''} found, ${held.length} stand there`)
  }
  ledger.close()
  console.log(`${asked} queries of 1 to ${LONGEST} characters as a look at every text: ${asked - unlike} alike, ${unlike} not`)
  if (unlike > 0) process.exitCode = 1
}

/** All that is certain enough to be found, the newest first. */
function saidIn(ledger: Ledger): readonly Said[] {
  const all: Said[] = []
  const apart = new Set<string>()
  for (const { id, address, record } of ledger.entries()) {
    // of pages of one address that say the same one counts; none of these has another
    if (apart.has(address)) throw new Error(`${address} stands there twice`)
    apart.add(address)
    for (const [number, { certainty, content, contentMore, when }] of record.attributions.entries()) {
      if (certainty === 'low') continue
      const plain = runsIn([content, ...contentMore].map(({ text }) => text).join('\n')).join(' ')
      all.push({ page: id, number, plain, day: periodOf(when ?? record.published ?? '').first })
    }
  }
  return all.sort((a, b) => (a.day === b.day ? byPlace(a, b) : a.day < b.day ? 1 : -1))
}

const byPlace = (a: Said, b: Said): number => (a.page === b.page ? a.number - b.number : a.page < b.page ? -1 : 1)

/** A run of letters of that many characters; shorter where nothing so long is said in one run. */
function queryOf(all: readonly Said[], length: number, random: () => number): string {
  for (;;) {
    const { plain } = all[Math.floor(random() * all.length)] as Said
    const runs = plain.split(' ').map((run) => Array.from(run))
    const run = runs[Math.floor(random() * runs.length)] as string[]
    if (run.length < length) continue
    const start = Math.floor(random() * (run.length - length + 1))
    return run.slice(start, start + length).join('')
  }
}
