import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '#ledger'
import { EXIT, exitCodes } from '#message'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { answer, packed, record, sha1 } from '../intake/archive/build-warc.ts'
import { zip } from '../intake/archive/build-zip.ts'
import { page } from './road-site.ts'
import { inFolder, iwaku, spawnIwaku } from './run-in-test.ts'

const PAGE = 'カイは「晴れ」と述べた。'
const block = (name: string): Buffer => answer(page(name, `${name}は開く`))
const plain = (name: string, fields = {}): Buffer => record({ address: `http://news.example/${name}`, block: block(name), fields })
const [one, two, three] = ['one', 'two', 'three'].map((name) => packed(plain(name))) as [Buffer, Buffer, Buffer]
const namesIn = (out: string): string[] =>
  out
    .trim()
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [(JSON.parse(line).page as string).slice('http://news.example/'.length)]))

/** One bit of a byte is another; places before zero count from the end. */
function flipped(bytes: Buffer, at: number, bit = 1): Buffer {
  const copy = Buffer.from(bytes)
  const place = at < 0 ? bytes.length + at : at
  copy[place] = (copy[place] as number) ^ bit
  return copy
}

/** How the second of the records is damaged, what is told of it, and what is read all the same. */
const DAMAGES: readonly (readonly [how: string, archive: readonly Buffer[], told: RegExp, whole: readonly string[]])[] = [
  ['cut off within a record', [one, two.subarray(0, -30)], /damaged \(truncated\)/, ['one']],
  ['cut off within the head of a packed record', [one, two.subarray(0, 5)], /damaged/, ['one']],
  ['a bit flipped in what is packed', [one, flipped(two, 60), three], /damaged \((?:data|checksum)\)/, ['one', 'three']],
  ['a bit flipped in the head of a packed record', [one, flipped(two, 0), three], /damaged \(header\)/, ['one', 'three']],
  ['a wrong CRC', [one, flipped(two, -8), three], /damaged \(checksum\)/, ['one', 'two', 'three']],
  ['a wrong length behind the CRC', [one, flipped(two, -4), three], /damaged \(length\)/, ['one', 'two', 'three']],
  [
    'a wrong CRC, and no digest that speaks for the record',
    [one, flipped(packed(plain('two', { 'WARC-Block-Digest': null })), -8), three],
    /damaged \(checksum\)/,
    ['one', 'three'],
  ],
  [
    'a digest of other bytes',
    [one, packed(plain('two', { 'WARC-Block-Digest': sha1('other') })), three],
    /not those that were stored/,
    ['one', 'three'],
  ],
  [
    'a length that is too small',
    [one, packed(plain('two', { 'Content-Length': '1' })), three],
    /another length than it says/,
    ['one', 'two', 'three'],
  ],
]

describe('a damaged WARC: what is whole is given, where the damage lies is told, and the exit code is 2', () => {
  it.each(DAMAGES)('%s', (_, archive, told, whole) =>
    inFolder(async (folder) => {
      const file = join(folder, 'x.warc.gz')
      writeFileSync(file, Buffer.concat(archive))
      for (const jobs of ['1', '2']) {
        const { code, out, err } = await iwaku(['read', file, '--format', 'ndjson', '--jobs', jobs])
        expect([code, namesIn(out)]).toEqual([2, whole])
        expect(err).toMatch(told)
        expect(err).toContain(`byte ${one.length}`)
      }
      const ledger = join(folder, 'ledger.sqlite')
      const { code, out } = await iwaku(['add', file, '--ledger', ledger])
      expect([code, out]).toEqual([2, `${whole.length} pages added, 0 read anew, 0 there already: ${ledger}\n`])
    })(),
  )

  it.each(DAMAGES)('as a filter: %s', (_, archive, told, whole) => {
    const { status, stdout, stderr } = spawnIwaku(['read', '-', '--format', 'ndjson'], Buffer.concat(archive))
    expect([status, namesIn(stdout)]).toEqual([2, whole])
    expect(stderr).toMatch(told)
  })

  it('is told to be one by its beginning, whatever it is called', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'x.gz')
      writeFileSync(file, Buffer.concat([one, flipped(two, 60), three]))
      const { code, out } = await iwaku(['read', file, '--format', 'ndjson'])
      expect([code, namesIn(out)]).toEqual([2, ['one', 'three']])
    })())

  it('beats what could not be read for another reason', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.warc.gz'), Buffer.concat([one, two.subarray(0, -30)]))
      writeFileSync(join(folder, 'b.txt'), '')
      expect((await iwaku(['read', folder])).code).toBe(2)
    })())

  it('is one where a ZIP, or lines that lie packed, are damaged as well', () =>
    inFolder(async (folder) => {
      const files = zip([
        { name: 'a.html', bytes: Buffer.from(page('a', 'aは開く')) },
        { name: 'b.html', bytes: Buffer.from(page('b', 'bは開く')) },
      ])
      const file = join(folder, 'x.zip')
      writeFileSync(file, flipped(files, files.indexOf('a.html') + 60))
      const { code, err } = await iwaku(['read', file])
      expect([code, err]).toEqual([2, expect.stringContaining('a file in it is damaged')])
      writeFileSync(file, files.subarray(0, -30))
      const cut = await iwaku(['read', file, '--format', 'ndjson'])
      expect([cut.code, cut.out.trim().split('\n').length, cut.err]).toEqual([2, 2, expect.stringContaining('cut off')])
      const lines = Array.from({ length: 400 }, (_, i) => `${JSON.stringify({ address: `https://kai.example/${i}`, text: PAGE + i })}\n`)
      expect(spawnIwaku(['read', '-', '--format', 'ndjson'], gzipSync(lines.join('')).subarray(0, -200)).status).toBe(2)
    })())
})

describe.skipIf(!hasPostgres)(`a damaged WARC that is put into the queue${WHY}`, () => {
  let server: Server
  beforeAll(() => {
    server = startServer()
  }, 60_000)
  afterAll(() => server.stop())

  it.each(DAMAGES.map((damage, i) => [...damage, `damaged_${i}`] as const))('%s', (_, archive, told, whole, schema) =>
    inFolder(async (folder) => {
      const file = join(folder, 'x.warc.gz')
      writeFileSync(file, Buffer.concat(archive))
      const ledger = server.ledger(schema)
      const { code, out, err } = await iwaku(['enqueue', file, '--ledger', ledger])
      expect([code, out]).toEqual([2, expect.stringContaining(`${whole.length} pages put into the queue`)])
      expect(err).toMatch(told)
      expect(err).toContain(`byte ${one.length}`)
      expect((await iwaku(['work', '--once', '--ledger', ledger])).code).toBe(0)
      const read = await openLedger(ledger, { create: false })
      try {
        expect(Array.from(read.entries(), ({ address }) => address).sort()).toEqual(
          whole.map((name) => `http://news.example/${name}`).sort(),
        )
      } finally {
        read.close()
      }
    })(),
  )
})

/** A file that takes nothing, as a full disk does. */
const FULL = '/dev/full'
const isFull = existsSync(FULL)

describe('exit codes', () => {
  it.skipIf(!isFull)(`74: what is read cannot be written${isFull ? '' : ` (SKIPPED: no ${FULL} here)`}`, () => {
    const full = openSync(FULL, 'w')
    try {
      const { status, stderr } = spawnIwaku(['read', '-'], PAGE, {}, full)
      expect([status, stderr]).toEqual([EXIT.unwritten, expect.stringContaining('ENOSPC')])
    } finally {
      closeSync(full)
    }
  })

  /** Throws where the output is written, as a fault of iwaku does. */
  const FAULT = `--import=data:text/javascript,process.stdout.write=()=>{throw(new(Error)('told_to'))}`
  const CASES: readonly (readonly [
    code: number,
    words: readonly string[],
    input: string,
    environment: Readonly<Record<string, string>>,
  ])[] = [
    [EXIT.done, ['read', '-'], PAGE, {}],
    [EXIT.someFailed, ['read', 'nothing-there.html'], '', {}],
    [EXIT.notDone, ['read', '-', '--format', 'xml'], PAGE, {}],
    [EXIT.notDone, ['stats', '--ledger', 'nothing-there.sqlite'], '', {}],
    [EXIT.fault, ['read', '-'], PAGE, { NODE_OPTIONS: FAULT }],
  ]
  it.each(CASES)('%i: %j', (code, words, input, environment) => {
    const { status, stderr } = spawnIwaku(words, input, environment)
    expect([status, stderr === '']).toEqual([code, code === 0])
  })

  it('are listed with what each means by iwaku --help, in both languages', async () => {
    for (const [language, LANG] of [
      ['ja', 'ja_JP.UTF-8'],
      ['en', 'C'],
    ] as const) {
      const { out } = await iwaku(['--help'], { environment: { LANG } })
      for (const code of Object.values(EXIT)) expect(out).toContain(`  ${String(code).padEnd(4)}${exitCodes[language][code]}`)
    }
  })
})
