import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Entry, type Ledger, openLedger } from '#ledger'
import { ask } from '#question'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { FRESH } from '../../src/ledger/postgres/prints.ts'
import { iwaku } from '../cli/run-in-test.ts'
import { makeEntry } from './entries.ts'
import { random } from './random.ts'

const PAGES = 36
/** Kanji of a page: a fingerprint is made of such. */
const LENGTH = 20_000

/** Long pages without anything in common, but for a passage that every third has from the one before it, and a saying that it repeats. */
function longPages(): readonly Entry[] {
  const below = random(5)
  const run = (length: number): string =>
    Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + below(5000)) + (i % 2 === 0 ? '' : 'の')).join('')
  let passage = ''
  let what = ''
  return Array.from({ length: PAGES }, (_, i) => {
    const [own, said] = [run(400), `${run(12)}橋は開く`]
    const repeats = i % 3 === 2
    const text = `${run(LENGTH)}。${repeats ? passage : own}。ナダル氏は「${repeats ? what : said}」と述べた。`
    const entry = makeEntry(`https://pages.example/${i}`, text, [{ who: 'ナダル', what: repeats ? what : said }], {
      site: `${i % 5}日報`,
      published: `2031-05-${String(1 + (i % 28)).padStart(2, '0')}`,
    })
    passage = own
    what = said
    return entry
  })
}

/** What pages have to do with each other. */
const betweenPages = (ledger: Ledger, some: readonly Entry[]): unknown => [
  ledger.counts(),
  [...ledger.echoes()],
  some.map(({ id }) => ledger.sharing(id, 5)),
  ledger.carried(),
  ledger.topics(),
  ask(ledger, { kind: 'families', id: null, limit: 5 }),
  ask(ledger, { kind: 'search', query: '橋は開く', order: 'rank', limit: 100, offset: 0 }),
]

describe.skipIf(!hasPostgres)(`an import in bulk${WHY}`, () => {
  let server: Server
  let folder = ''
  beforeAll(() => {
    server = startServer()
    folder = mkdtempSync(join(tmpdir(), 'iwaku-bulk-'))
  }, 60_000)
  afterAll(() => {
    server.stop()
    rmSync(folder, { recursive: true })
  })

  it('makes the families and sayings that pages make one by one, and those of a file', async () => {
    const entries = longPages()
    const file = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
    const single = await openLedger(server.ledger('single'), { create: true })
    for (const entry of entries) single.add([entry])
    file.add(entries)
    writeFileSync(join(folder, 'pages.jsonl'), Array.from(file.entries(), (entry) => `${JSON.stringify(entry)}\n`).join(''))
    expect((await iwaku(['import', join(folder, 'pages.jsonl'), '--ledger', server.ledger('bulk')])).code).toBe(0)
    const bulk = await openLedger(server.ledger('bulk'), { create: false })
    const expected = betweenPages(file, entries.slice(0, 6))
    expect(betweenPages(single, entries.slice(0, 6))).toEqual(expected)
    expect(betweenPages(bulk, entries.slice(0, 6))).toEqual(expected)
    expect((expected as readonly (readonly unknown[])[])[1]?.length).toBeGreaterThanOrEqual((PAGES / 3) * 2)
    // there were so many fingerprints that they were put among the others, all at once in one of them
    for (const schema of ['single', 'bulk']) expect(Number(server.psql(`select count(*) from ${schema}.print`))).toBeGreaterThan(FRESH)
    for (const one of [file, single, bulk]) one.close()
  }, 120_000)
})
