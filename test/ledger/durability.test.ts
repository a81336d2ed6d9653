import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Entry, Ledger } from '#ledger'
import { inFolder, integrityOf, startAdder, withLedger } from './on-disk.ts'
import { random } from './random.ts'

/** Whole batches only, each page with its text, its attribution and its words in the index. Gives the numbers of the pages. */
function wholePages(ledger: Ledger, why = ''): ReadonlySet<number> {
  const there = new Set<number>()
  for (const { address, text, record } of ledger.entries() as Iterable<Entry>) {
    const number = Number.parseInt(address, 10)
    expect(text, why).toBe(`ナダル氏は「いち${number}」と述べた。`)
    expect(record.attributions.map(({ content }) => content.text).join(), why).toBe(`いち${number}`)
    there.add(number)
  }
  expect(there.size % 5, why).toBe(0)
  for (const number of there) expect(there.has(number - (number % 5)), why).toBe(true)
  return there
}

/** Kills in this many processes at once, and in each so many one after another; a ledger lives through some of them. */
const LANES = 4
const KILLS = 50
const KILLS_A_LEDGER = 5

describe('sqlite: nothing is lost', () => {
  it(
    `killed at any moment, ${LANES * KILLS} times, what was acknowledged is there and nothing is half-written`,
    inFolder(async (file) => {
      // one that lives to its end, so that the others start quickly
      expect(await startAdder(`${file}.first`, 0, 5).done).toHaveLength(5)
      let [bare, cut] = [0, 0]
      const lane = async (seed: number): Promise<void> => {
        const below = random(seed)
        for (let round = 0; round < KILLS; round++) {
          const place = `${file}.${seed}.${Math.floor(round / KILLS_A_LEDGER)}`
          const why = `lane ${seed}, round ${round}`
          const adder = startAdder(place, round * 1000, round * 1000 + 1000)
          await adder.ready
          // a third while the ledger is opened, or made, the others while pages go in: from the first one on, however long a loaded machine takes to it
          if (below(3) === 0) await wait(below(25))
          else await Promise.race([adder.first.then(() => wait(below(60))), adder.done])
          adder.kill()
          const acknowledged = await adder.done
          if (acknowledged.length === 0) bare++
          else if (acknowledged.length < 1000) cut++
          await withLedger(place, (ledger) => {
            const there = wholePages(ledger, why)
            for (const page of acknowledged) expect(there.has(page), `${why}: page ${page}`).toBe(true)
            expect(ledger.counts(), why).toMatchObject({ pages: there.size, attributions: there.size })
            expect(ledger.find({ words: ['いち'] }, { order: 'newest', limit: 1, offset: 0 }).total, why).toBe(there.size)
          })
          expect(integrityOf(place), why).toBe('ok')
        }
      }
      await Promise.all(Array.from({ length: LANES }, (_, i) => lane(i + 1)))
      // else it was not the writing that was cut off
      expect([bare > 5, cut > LANES * KILLS * 0.4], `${bare} before the first page, ${cut} between pages`).toEqual([true, true])
    }),
    300_000,
  )
  it(
    'several processes make one ledger at once',
    inFolder(async (file) => {
      for (let round = 0; round < 6; round++) {
        const place = `${file}.${round}`
        const adders = Array.from({ length: 4 }, () => startAdder(place, 0, 10))
        expect((await Promise.all(adders.map(({ done }) => done))).map((told) => told.length)).toEqual([10, 10, 10, 10])
        expect(await withLedger(place, (ledger) => ledger.counts().pages)).toBe(10)
      }
    }),
    60_000,
  )
  it(
    'two processes add the same pages while a third reads whole ones',
    inFolder(async (file) => {
      // neither finds a ledger, and both make one
      const adders = [startAdder(file, 0, 600), startAdder(file, 300, 900)]
      let running = true
      const looks: number[] = []
      const reading = (async () => {
        let before: ReadonlySet<number> = new Set()
        while (running) {
          const told = adders.flatMap((adder) => adder.told())
          const there = await withLedger(file, (ledger) => wholePages(ledger))
          // what was acknowledged, or seen, before this look
          for (const page of [...told, ...before]) expect(there.has(page), `page ${page} of look ${looks.length}`).toBe(true)
          looks.push(there.size)
          before = there
          await wait(5)
        }
      })()
      await Promise.all(adders.map(({ done }) => done))
      running = false
      await reading
      expect(await withLedger(file, (ledger) => ledger.counts())).toMatchObject({ pages: 900, attributions: 900 })
      expect(looks.filter((size) => size > 0 && size < 900).length, `looks: ${looks}`).toBeGreaterThan(2)
      expect(integrityOf(file)).toBe('ok')
    }),
    60_000,
  )
})
