import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { LedgerError } from '#ledger'
import { SqliteLedger } from '../../src/ledger/sqlite/ledger.ts'
import { makeEntry, QUARREL } from './entries.ts'
import { inFolder, integrityOf, startProgram, withLedger } from './on-disk.ts'

const LIMITED = spawnSync('prlimit', ['--version']).status === 0

/** Pages whose words and names are all new, so that every table and index grows. */
const NEW = Array.from({ length: 120 }, (_, i) => {
  const words = Array.from({ length: 30 }, (_, k) => String.fromCodePoint(0x4e00 + i * 60 + k * 2)).join('')
  return makeEntry(`${i}.txt`, `ナダル${i}氏は「${words}」と述べた。`, [{ who: `ナダル${i}`, what: words }])
})

describe('sqlite: no room', () => {
  it.skipIf(!LIMITED)(
    'a write refused or torn at every place leaves what was acknowledged, whole, in a ledger that works on',
    inFolder(async (file) => {
      const child = startProgram(new URL('./starved.ts', import.meta.url), dirname(file), [dirname(file)])
      let out = ''
      child.stdout?.on('data', (data) => {
        out += data
      })
      const code = await new Promise((resolve) => child.on('close', resolve))
      const sweeps = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { name: string; tried: number; failed: number; wrong: string[] })
      expect([code, sweeps.map(({ name, wrong }) => [name, wrong])]).toEqual([
        0,
        [
          ['making', []],
          ['adding', []],
          ['closing', []],
          ['opening', []],
        ],
      ])
      // all but the last few limits lie in front of the end
      for (const { name, tried, failed } of sweeps.filter(({ name }) => name !== 'opening'))
        expect([failed > 40, tried - failed > 0, tried - failed < 8], `${name}: ${failed} of ${tried}`).toEqual([true, true, true])
      const opened = sweeps.find(({ name }) => name === 'opening')
      expect(
        [(opened?.failed ?? 0) > 1, (opened?.tried ?? 0) - (opened?.failed ?? 0) > 1],
        `${opened?.failed} of ${opened?.tried}`,
      ).toEqual([true, true])
    }),
    120_000,
  )
  it(
    'full at each page that the file would grow by',
    inFolder(async (file) => {
      await withLedger(file, (ledger) => ledger.add(QUARREL))
      const database = new DatabaseSync(file)
      const ledger = new SqliteLedger(database)
      const { page_count: from } = database.prepare('pragma page_count').get() as { page_count: number }
      let most = from
      for (let done = false; !done; most++) {
        database.exec(`pragma max_page_count = ${most}`)
        try {
          ledger.add(NEW)
          done = true
        } catch (error) {
          expect(error).toBeInstanceOf(LedgerError)
          expect((error as LedgerError).fault).toBe('full')
        }
        expect(ledger.counts().pages, `${most} pages of the file`).toBe(QUARREL.length + (done ? NEW.length : 0))
        expect(ledger.find({ words: ['橋'] }, { order: 'newest', limit: 9, offset: 0 }).total).toBe(2)
      }
      // a fault for each page but the last
      expect(most - from).toBeGreaterThan(10)
      ledger.close()
      expect(integrityOf(file)).toBe('ok')
    }),
  )
})
