import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Ledger, type LedgerError, openLedger } from '#ledger'
import { ledgerContract } from './contract.ts'
import { decisionContract } from './decisions.ts'
import { makeEntry, QUARREL } from './entries.ts'

const ADDER = fileURLToPath(new URL('./adder.ts', import.meta.url))

const inFolder =
  (test: (file: string) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iwaku-ledger-'))
    try {
      await test(join(folder, 'ledger.sqlite'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

const withLedger = async <T>(file: string, use: (ledger: Ledger) => T): Promise<T> => {
  const ledger = await openLedger(file, { create: true })
  try {
    return use(ledger)
  } finally {
    ledger.close()
  }
}

ledgerContract('sqlite', (test) => inFolder((file) => withLedger(file, test)))
decisionContract('sqlite', (test) => inFolder((file) => withLedger(file, test)))

/** Starts a process that adds pages `from` to `to` by fives and tells of each five when it is in. */
function startAdder(file: string, from: number, to: number): { kill: () => void; done: Promise<number[]> } {
  const child = spawn(process.execPath, ['--conditions=source', ADDER, file, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  child.stdout.on('data', (data) => {
    told += data
  })
  const done = new Promise<number[]>((resolve) => child.on('close', () => resolve(told.split('\n').slice(0, -1).map(Number))))
  return { kill: () => child.kill('SIGKILL'), done }
}

describe('sqlite: nothing is lost', () => {
  it(
    'killed at any moment, what was acknowledged is there and nothing is half-written',
    inFolder(async (file) => {
      for (let round = 0; round < 25; round++) {
        const adder = startAdder(file, round * 1000, round * 1000 + 1000)
        setTimeout(adder.kill, 60 + ((round * 37) % 180))
        const acknowledged = await adder.done
        await withLedger(file, (ledger) => {
          const there = new Set([...ledger.entries()].map(({ address }) => address))
          for (const page of acknowledged) expect(there.has(`${page}.txt`)).toBe(true)
          // whole batches only, and each page with its attribution
          expect(there.size % 5).toBe(0)
          expect(ledger.counts().attributions).toBe(there.size)
          expect(ledger.find({ words: ['いち'] }, { order: 'newest', limit: 1, offset: 0 }).total).toBe(there.size)
        })
        expect(integrityOf(file)).toBe('ok')
      }
    }),
    120_000,
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
    'two processes add the same pages while a third reads',
    inFolder(async (file) => {
      // neither finds a ledger, and both make one
      const adders = [startAdder(file, 0, 100), startAdder(file, 50, 150)]
      const counts: number[] = []
      let running = true
      const reading = (async () => {
        while (running) {
          counts.push(await withLedger(file, (ledger) => ledger.counts().pages))
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      })()
      await Promise.all(adders.map(({ done }) => done))
      running = false
      await reading
      expect(await withLedger(file, (ledger) => ledger.counts())).toMatchObject({ pages: 150, attributions: 150 })
      expect([...counts].sort((a, b) => a - b)).toEqual(counts)
    }),
    60_000,
  )
})

const integrityOf = (file: string): unknown => {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return Object.values(database.prepare('pragma integrity_check').get() ?? {})[0]
  } finally {
    database.close()
  }
}

describe('sqlite: what is no ledger', () => {
  const faultOf = async (file: string, create = true): Promise<string> => {
    try {
      const ledger = await openLedger(file, { create })
      try {
        ledger.add(QUARREL)
      } finally {
        ledger.close()
      }
      return 'none'
    } catch (error) {
      return (error as LedgerError).fault
    }
  }
  const left = async (file: string, bytes: Buffer | string, fault: string): Promise<void> => {
    writeFileSync(file, bytes)
    const before = readFileSync(file)
    expect(await faultOf(file)).toBe(fault)
    expect(readFileSync(file).equals(before)).toBe(true)
  }
  it(
    'is told and left as it is',
    inFolder(async (file) => {
      expect(await faultOf(file, false)).toBe('missing')
      await left(file, 'a diary, and no database at all. '.repeat(40), 'foreign')
      rmSync(file)
      const other = new DatabaseSync(file)
      other.exec('create table diary (day text)')
      other.close()
      await left(file, readFileSync(file), 'foreign')
      rmSync(file)
      await withLedger(file, (ledger) => ledger.add(QUARREL))
      const newer = new DatabaseSync(file)
      newer.exec('pragma user_version = 99; pragma journal_mode = delete')
      newer.close()
      await left(file, readFileSync(file), 'newer')
    }),
  )
  it(
    'a folder in its place is told',
    inFolder(async (file) => {
      mkdirSync(file)
      expect(await faultOf(file)).toBe('denied')
    }),
  )
  it(
    'damaged bytes are told and make nothing up',
    inFolder(async (file) => {
      await withLedger(file, (ledger) =>
        ledger.add(Array.from({ length: 60 }, (_, i) => makeEntry(`${i}.txt`, `いち${i}。`, [{ who: 'ナダル', what: `いち${i}` }]))),
      )
      const bytes = readFileSync(file)
      bytes.fill(0xa5, 8192, 8192 + 40_000)
      writeFileSync(file, bytes)
      expect(await faultOf(file)).toBe('damaged')
    }),
  )
})
