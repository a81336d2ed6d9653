import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { type Entry, type Examination, examine, openLedger } from '#ledger'
import { idOf } from '../../src/ledger/id.ts'
import { packReading, packText, unpackReading } from '../../src/ledger/sql/pack.ts'
import { roomFindings } from '../../src/ledger/sqlite/doctor.ts'
import { CARRIED, makeEntry, NOTES, QUARREL } from './entries.ts'
import { inFolder, startAdder, withLedger } from './on-disk.ts'
import { random } from './random.ts'

/** Every file of the folder with its bytes; SQLite's index of the log (-shm) holds locks and no page. */
const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((one) => one.isFile() && !one.name.endsWith('-shm'))
      .map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

/** Looks, and makes sure that nothing has changed by it. */
async function looked(file: string): Promise<Examination> {
  const before = bytesIn(dirname(file))
  const made = await examine(file)
  expect(bytesIn(dirname(file))).toEqual(before)
  return made
}
const codes = ({ findings }: Examination): string[] => findings.map(({ code }) => code)

const MANY = Array.from({ length: 60 }, (_, i) => makeEntry(`${i}.txt`, `いち${i}。`, [{ who: 'ナダル', what: `いち${i}` }]))

const broken = (name: string, sql: string, expected: readonly object[]): void => {
  it(
    name,
    inFolder(async (file) => {
      await withLedger(file, (ledger) => ledger.add([...QUARREL, NOTES, ...CARRIED]))
      // what iwaku itself is never allowed: another program might
      const database = new DatabaseSync(file, { enableForeignKeyConstraints: false, defensive: false })
      database.function('packed', (text) => packText(String(text)))
      database.function('reread', (reading, text) => packReading({ ...unpackReading(reading as Uint8Array), text: String(text) }))
      database.exec(sql)
      database.close()
      expect((await looked(file)).findings).toMatchObject(expected)
    }),
  )
}

describe('doctor: a sound ledger', () => {
  it(
    'is told with what it holds, and nothing is left beside it',
    inFolder(async (file) => {
      const newer = makeEntry('n.txt', 'いち', [], { version: '0.10.0' })
      // the first page in other mark-up: it is kept, and counts nowhere
      const [page] = QUARREL as [Entry]
      const copy = { ...page, source: `<p>${page.source}`, id: idOf(page.address, `<p>${page.source}`) }
      await withLedger(file, (ledger) => ledger.add([...QUARREL, NOTES, ...CARRIED, newer, copy]))
      const { bytes, freeBytes, ...rest } = await looked(file)
      expect(readdirSync(dirname(file))).toEqual(['ledger.sqlite'])
      expect([bytes, (freeBytes as number) > 0]).toEqual([readFileSync(file).length, true])
      expect(rest).toEqual({
        logBytes: 0,
        schema: 5,
        pages: 9,
        versions: [
          { version: '0.1.0', pages: 8 },
          { version: '0.10.0', pages: 1 },
        ],
        looked: ['structure', 'rows', 'index', 'pages'],
        findings: [],
      })
    }),
  )
  it(
    'is sound without a page, by a link, and when pages were read anew',
    inFolder(async (file) => {
      await withLedger(file, () => undefined)
      expect(await looked(file)).toMatchObject({ pages: 0, versions: [], findings: [] })
      const again = [NOTES, ...QUARREL].map((entry) => ({ ...entry, record: { ...entry.record, version: '0.2.0' } }))
      await withLedger(file, (ledger) => [ledger.add([...QUARREL, NOTES]), ledger.add(again)])
      symlinkSync(file, `${file}.link`)
      expect(await looked(`${file}.link`)).toMatchObject({ versions: [{ version: '0.2.0', pages: 4 }], findings: [] })
    }),
  )
  it(
    'is read with its log while somebody has it open, and after they were killed',
    inFolder(async (file) => {
      const ledger = await openLedger(file, { create: true })
      ledger.add(QUARREL)
      const made = await looked(file)
      expect(made).toMatchObject({ pages: 3, findings: [] })
      expect(made.logBytes).toBeGreaterThan(0)
      const copy = join(dirname(file), 'crash', 'ledger.sqlite')
      mkdirSync(dirname(copy))
      for (const end of ['', '-wal']) copyFileSync(file + end, copy + end)
      ledger.close()
      expect(await looked(copy)).toMatchObject({ pages: 3, findings: [] })
      expect(existsSync(`${copy}-wal`)).toBe(true)
    }),
  )
  it(
    'left by somebody who was killed while making it: told, and put right by whoever writes next',
    inFolder(async (file) => {
      await withLedger(file, (ledger) => ledger.add(QUARREL))
      const database = new DatabaseSync(file)
      // a cache of one page: pages go into the file before the end, and what they were into the journal
      database.exec('pragma journal_mode = delete; pragma cache_size = 1; begin immediate; update page set address = address || no')
      database.exec(
        "insert into name (name) select 'x' || value from json_each(json_array(1, 2, 3)); delete from called; delete from spoke",
      )
      const copy = join(dirname(file), 'crash', 'ledger.sqlite')
      mkdirSync(dirname(copy))
      for (const end of ['', '-journal']) copyFileSync(file + end, copy + end)
      database.close()
      expect(codes(await looked(copy))).toEqual(['unfinished'])
      await withLedger(copy, () => undefined)
      expect(await looked(copy)).toMatchObject({ pages: 3, findings: [] })
    }),
  )
  it(
    'is sound in the middle of another process adding to it',
    inFolder(async (file) => {
      await withLedger(file, () => undefined)
      const adder = startAdder(file, 0, 300)
      let running = true
      adder.done.then(() => {
        running = false
      })
      while (running) {
        expect(codes(await examine(file))).toEqual([])
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      expect(await examine(file)).toMatchObject({ pages: 300, findings: [] })
    }),
  )
})

describe('doctor: what is no ledger', () => {
  it(
    'nothing, a folder, an empty file, other bytes',
    inFolder(async (file) => {
      expect(codes(await looked(file))).toEqual(['missing'])
      expect(existsSync(file)).toBe(false)
      expect(codes(await examine(join(file, 'deeper')))).toEqual(['missing'])
      // not by looked: what lies beside the folder is other programs'
      expect(codes(await examine(dirname(file)))).toEqual(['no-file'])
      writeFileSync(file, '')
      expect(codes(await looked(file))).toEqual(['empty'])
      writeFileSync(`${file}-journal`, 'a page')
      expect(codes(await looked(file))).toEqual(['unfinished'])
      expect(codes(await examine(join(file, 'inside')))).toEqual(['denied'])
      symlinkSync(`${file}.loop`, `${file}.loop`)
      expect((await examine(`${file}.loop`)).findings).toEqual([{ code: 'denied', reason: 'ELOOP' }])
      const below = random(7)
      for (const length of [1, 15, 16, 99, 100, 512, 4096, 50_000]) {
        const other = `${file}.${length}`
        writeFileSync(
          other,
          Uint8Array.from({ length }, () => below(256)),
        )
        expect(await looked(other), String(length)).toMatchObject({ findings: [{ code: 'foreign' }], schema: null, pages: null })
      }
    }),
  )
  it(
    'the database of another program, a newer ledger, one with an odd number',
    inFolder(async (file) => {
      const other = new DatabaseSync(file)
      other.exec('create table diary (day text)')
      other.close()
      expect(await looked(file)).toMatchObject({ findings: [{ code: 'foreign', reason: 'application_id 0' }], schema: null })
      const place = `${file}.2`
      await withLedger(place, (ledger) => ledger.add(QUARREL))
      for (const [schema, finding] of [
        [99, { code: 'newer', reason: 'schema 99, known 5' }],
        [1, { code: 'older', reason: 'schema 1, now 5' }],
        [2, { code: 'older', reason: 'schema 2, now 5' }],
        [0, { code: 'odd-schema', schema: 0 }],
        [-3, { code: 'odd-schema', schema: -3 }],
      ] as const) {
        const database = new DatabaseSync(place)
        database.exec(`pragma user_version = ${schema}`)
        // once as the file has it, once as only the log does
        expect((await looked(place)).findings).toEqual([finding])
        database.close()
        expect(await looked(place)).toMatchObject({ schema, findings: [finding] })
      }
    }),
  )
})

describe('doctor: damage', () => {
  it(
    'a file that ends too early, at every page',
    inFolder(async (file) => {
      await withLedger(file, (ledger) => ledger.add(MANY))
      const whole = readFileSync(file)
      for (let bytes = whole.length - 1; bytes > 100; bytes -= 4099) {
        truncateSync(file, bytes)
        expect((await looked(file)).findings).toEqual([{ code: 'cut-off', bytes, told: whole.length }])
      }
    }),
  )
  it(
    'other bytes in any page are found',
    inFolder(async (file) => {
      await withLedger(file, (ledger) => ledger.add(MANY))
      const whole = readFileSync(file)
      const below = random(11)
      for (let page = 0; page * 8192 < whole.length; page++) {
        const bytes = Buffer.from(whole)
        for (let i = 0; i < 8192; i++) bytes[page * 8192 + i] = below(256)
        writeFileSync(file, bytes)
        expect((await looked(file)).findings.length, `page ${page}`).toBeGreaterThan(0)
      }
    }),
  )
  it(
    'one bit that falls over in a page of the ledger is found where it says something',
    inFolder(async (file) => {
      await withLedger(file, (ledger) => ledger.add(QUARREL))
      const whole = readFileSync(file)
      // within the packed reading of a page, where SQLite has no checksum
      const database = new DatabaseSync(file, { readOnly: true })
      const { reading } = database.prepare('select reading from page where no = 1').get() as { reading: Uint8Array }
      database.close()
      const at = whole.indexOf(reading)
      expect(at).toBeGreaterThan(0)
      for (const shift of [
        0,
        5,
        ...Array.from({ length: 15 }, (_, i) => Math.floor((reading.length * (i + 1)) / 16)),
        reading.length - 2,
      ]) {
        const bytes = Buffer.from(whole)
        bytes[at + shift] = (bytes[at + shift] as number) ^ 4
        writeFileSync(file, bytes)
        expect(codes(await looked(file)), `byte ${shift}`).toEqual(['unreadable-pages'])
      }
    }),
  )
})

describe('doctor: rows that do not fit', () => {
  broken('spoke', 'delete from name where no = 1', [
    { code: 'stray-rows', table: 'attribution' },
    { code: 'stray-rows', table: 'called' },
    { code: 'stray-rows', table: 'spoke' },
  ])
  broken('tagged', "insert into tagged values ('x', 999, 'x')", [{ code: 'stray-rows', table: 'tagged', count: 1 }])
  // page 999, 128 units of seven bits and 15 doubled, in the one run; and a piece of a run that there is not
  broken('print and echo', "insert into print values (1 << 32, x'00ce0f'), (9 << 32, x'0002'); insert into echo values (998)", [
    { code: 'stray-rows', table: 'echo', count: 1 },
    { code: 'stray-rows', table: 'print', count: 2 },
  ])
  broken('fingerprints cut off', "update print set held = x'00ce' where no = (select min(no) from print)", [{ code: 'damaged' }])
  broken(
    'a page without its rows',
    'delete from said where rowid = (select no from attribution where page = 1 order by number desc limit 1); delete from spoke where attribution = (select no from attribution where page = 1 order by number desc limit 1); delete from called; delete from attribution where no = (select no from attribution where page = 1 order by number desc limit 1)',
    [{ code: 'changed-pages', count: 1 }],
  )
  broken(
    'the index of words',
    'delete from said where rowid = (select no from attribution where page = 1 order by number desc limit 1); insert into told (rowid, words) values (77, 1)',
    [
      { code: 'index', table: 'said', missing: 1, surplus: 0 },
      { code: 'index', table: 'told', missing: 0, surplus: 1 },
    ],
  )
  broken('the inside of the index', "update said_data set block = x'00' where id > 100", [{ code: 'structure', count: 1 }])
  broken('a page that cannot be unpacked', "update page set reading = x'ffff' where no < 8", [{ code: 'unreadable-pages', count: 7 }])
  broken('another source', "update page set source = packed('別の話') where no = 1", [{ code: 'changed-pages', count: 1 }])
  broken('another text', "update page set reading = reread(reading, '別の話') where no = 1", [
    { code: 'changed-pages' },
    { code: 'places', count: 1 },
  ])
  broken('another version', "update page set version = '9.9.9' where no = 1", [{ code: 'changed-pages', count: 1 }])
  it.each([
    ['a sentence that ends behind the text', { sentence: { start: 0, end: 999 } }],
    ['a place before the text', { sentence: { start: -2, end: 3 } }],
    ['words that do not stand there', { content: { start: 0, end: 2, text: '橋橋' } }],
    ['no whole number', { sentence: { start: 0.5, end: 2 } }],
  ])('%s', (_, wrong) =>
    inFolder(async (file) => {
      const { record, ...page } = QUARREL[0] as Entry
      const attributions = record.attributions.map((one) => ({ ...one, ...wrong }))
      await withLedger(file, (ledger) => ledger.add([{ ...page, record: { ...record, attributions } }, NOTES]))
      expect((await looked(file)).findings).toEqual([{ code: 'places', count: 1, ids: [page.id] }])
    })(),
  )
})

it('doctor: little room is told before there is none', () => {
  expect([roomFindings(1e9), roomFindings(null)]).toEqual([[], []])
  expect(roomFindings(1e6)).toEqual([{ code: 'little-room', free: 1e6 }])
})
