import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { decisionOf, type LedgerError, openLedger } from '#ledger'
import { ledgerContract } from './contract.ts'
import { decisionContract } from './decisions.ts'
import { makeEntry, NOTES, QUARREL } from './entries.ts'
import { lastOfDay, sayingOn } from './full-day.ts'
import { makeLater, makeOlder, OLDER } from './older.ts'
import { inFolder, withLedger } from './on-disk.ts'
import { faultOf, opened } from './opened.ts'
import { overviewContract } from './overview.ts'
import { profileContract } from './profiles.ts'

ledgerContract('sqlite', (test) => inFolder((file) => withLedger(file, test)))
decisionContract('sqlite', (test) => inFolder((file) => withLedger(file, test)))
overviewContract('sqlite', (test) => inFolder((file) => withLedger(file, test)))
profileContract('sqlite', (test) => inFolder((file) => withLedger(file, test)))

it(
  'sqlite: the pulse is another one when somebody else has changed the ledger',
  inFolder(async (file) => {
    const ledger = await openLedger(file, { create: true })
    const before = ledger.pulse()
    await withLedger(file, (other) => other.add(QUARREL))
    const after = ledger.pulse()
    expect(after).not.toBe(before)
    expect(ledger.pulse()).toBe(after)
    ledger.close()
  }),
)

it(
  'sqlite: a day that is full takes no more, and the day after has its own',
  inFolder(async (file) => {
    await withLedger(file, (ledger) => ledger.add(QUARREL))
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false })
    database.exec(lastOfDay('2031-03-01'))
    database.close()
    await opened(file, false, async (ledger) => {
      expect(await faultOf(() => ledger.add([sayingOn('2031-03-01')]))).toBe('failed')
      expect(ledger.counts().pages).toBe(QUARREL.length)
      expect(ledger.add([sayingOn('2031-03-02')])).toMatchObject({ added: 1 })
    })
  }),
)

describe('sqlite: a page that cannot be unpacked', () => {
  it(
    'is told as damage, by whatever question meets it; the others answer',
    inFolder(async (file) => {
      await withLedger(file, (ledger) => ledger.add(QUARREL))
      const database = new DatabaseSync(file)
      database.exec("update page set reading = x'00ff00ff' where address = 'bridge.txt'")
      database.close()
      await withLedger(file, (ledger) => {
        const faultOf = (work: () => unknown): unknown => {
          try {
            return work()
          } catch (error) {
            return (error as LedgerError).fault
          }
        }
        expect(faultOf(() => [...ledger.entries()])).toBe('damaged')
        expect(faultOf(() => ledger.find({}, { order: 'newest', limit: 9, offset: 0 }))).toBe('damaged')
        expect(ledger.find({ words: ['封鎖の計画'] }, { order: 'newest', limit: 9, offset: 0 }).total).toBe(1)
      })
    }),
  )
})

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
  it.each([1, 2] as const)('one of schema %i gives its pages and decisions, and nothing is written to it', (schema) =>
    inFolder(async (file) => {
      const log = [decisionOf({ kind: 'merge', name: 'ナダル', other: 'トーレ' }, { at: '2031-07-01T09:00:00.000Z', by: '係', why: null })]
      makeOlder(file, schema, log)
      await left(file, readFileSync(file), 'older')
      expect(await faultOf(file, true)).toBe('older')
      const ledger = await openLedger(file, { create: false, older: true })
      expect([...ledger.entries()]).toEqual(OLDER)
      expect(ledger.decisions()).toEqual(log)
      ledger.close()
    })(),
  )
  it.each([3, 4] as const)('and so does one of schema %i', (schema) =>
    inFolder(async (file) => {
      const decision = decisionOf(
        { kind: 'merge', name: 'ナダル', other: 'トーレ' },
        { at: '2031-07-01T09:00:00.000Z', by: '係', why: null },
      )
      const entries = [...QUARREL, NOTES]
      await withLedger(file, (ledger) => {
        ledger.add(entries)
        ledger.decide([decision])
      })
      makeLater(file, schema)
      await left(file, readFileSync(file), 'older')
      const ledger = await openLedger(file, { create: false, older: true })
      expect([...ledger.entries()]).toEqual(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      expect(ledger.decisions()).toEqual([decision])
      ledger.close()
    })(),
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
