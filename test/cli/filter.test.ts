import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { FAKE_BIN, inFolder, iwaku, spawnIwaku } from './run-in-test.ts'

const FILTER = ['read', '-', '--format', 'ndjson']
const page = (i: number, more: object = {}): string =>
  `${JSON.stringify({ address: `https://kai.example/${i}`, text: `カイは「晴れ ${i}」と述べた。`, ...more })}\n`
const pages = (count: number): string => Array.from({ length: count }, (_, i) => page(i)).join('')
const namesIn = (out: string): string[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).page)

/** A record of a WARC file; each packed alone, as crawlers pack them. */
function record(i: number): Buffer {
  const body = `<!doctype html><p>カイは「晴れ ${i}」と述べた。`
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://kai.example/${i}`,
    'WARC-Date: 2031-06-01T00:00:00Z',
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}>`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
  ].join('\r\n')
  return gzipSync(`${head}\r\n\r\n${http}\r\n\r\n`)
}

describe('iwaku read - as a filter', () => {
  it.each([
    ['lines of JSON', () => pages(40)],
    ['packed lines', () => gzipSync(pages(40))],
    ['lines packed in two pieces', () => Buffer.concat([gzipSync(pages(20)), gzipSync(pages(40).slice(pages(20).length))])],
    ['a packed WARC', () => Buffer.concat(Array.from({ length: 40 }, (_, i) => record(i)))],
  ])('reads %s in their order, on one thread and on several', (_, input) => {
    const expected = Array.from({ length: 40 }, (_, i) => `https://kai.example/${i}`)
    for (const jobs of ['1', '3']) {
      const { stdout, stderr, status } = spawnIwaku([...FILTER, '--jobs', jobs], input())
      expect([status, stderr, namesIn(stdout)]).toEqual([0, '', expected])
    }
  })

  it('tells each line that is no page in one line, and reads the rest', () => {
    const bad = [
      '{"a":',
      '{"text":"あ"}',
      '{"address":"x"}',
      '{"address":"x","text":"あ","html":"あ"}',
      page(1, { published: '2031-02-30' }).trim(),
      page(1, { seen: 'yesterday' }).trim(),
    ]
    const { stdout, stderr, status } = spawnIwaku(FILTER, `${page(0)}\n${bad.join('\n')}\n${page(7)}{"address":"https://kai`)
    expect(namesIn(stdout)).toEqual(['https://kai.example/0', 'https://kai.example/7'])
    expect(status).toBe(1)
    expect(stderr.trimEnd().split('\n')).toEqual([
      ...['is not JSON', 'names no address', 'has neither', 'has more than one', '"published" is no day', '"seen" is neither'].map(
        (words, i) => expect.stringMatching(new RegExp(`^iwaku: -: line ${i + 3} is no page: .*${words}.* cure: `)),
      ),
      expect.stringMatching(/line 10 is no page: it is cut off/),
      expect.stringContaining('2 pages read, 7 could not be read'),
    ])
  })

  it('says of a packed stream that is cut off where it ends', () => {
    const { stdout, stderr, status } = spawnIwaku(FILTER, gzipSync(pages(400)).subarray(0, -200))
    expect(namesIn(stdout).length).toBeGreaterThan(100)
    expect(stderr).toMatch(/^iwaku: -: its packing is damaged \(truncated\)/)
    expect(status).toBe(2)
  })

  it('takes the kind, the day and the moment that a line gives', () => {
    const lines = [
      page(0, { text: '<html>カイは「<b>」と述べた。', published: '2031-05-07', seen: '2031-06-01T09:00:00+09:00' }),
      page(1, { text: undefined, html: 'カイは「<i>晴れ</i>」と述べた。', seen: '2031-06-02' }),
    ]
    const { stdout, stderr } = spawnIwaku([...FILTER, '--stage', 'entry'], lines.join(''))
    const [text, html] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(stderr).toBe('')
    expect(text).toMatchObject({ text: '<html>カイは「<b>」と述べた。', given: '2031-05-07', seen: '2031-06-01T00:00:00Z' })
    expect(html).toMatchObject({ text: 'カイは「晴れ」と述べた。', given: null, seen: '2031-06-02' })
  })

  it.each([
    ['text', '--format cannot be text'],
    ['json', '--format cannot be json'],
  ])('gives entries as lines alone, not as %s', (format, message) => {
    const { stderr, status } = spawnIwaku(['read', '-', '--stage', 'entry', '--format', format], pages(1))
    expect([status, stderr]).toEqual([64, expect.stringContaining(message)])
  })

  it('still reads one page that comes by standard input, and says so when there is none', () => {
    expect(namesIn(spawnIwaku(FILTER, 'カイは「晴れ」と述べた。').stdout)).toEqual(['-'])
    const { stderr, status } = spawnIwaku(FILTER, '')
    expect([status, stderr]).toEqual([1, expect.stringContaining('the file is empty')])
  })

  it('ends quietly when nobody reads on, and takes no more than it needs', async () => {
    const child = start()
    let sent = 0
    child.stdin?.on('error', () => undefined)
    const ended = once(child, 'close')
    child.stdout?.once('data', () => child.stdout?.destroy())
    while (child.exitCode === null && sent < 100_000 && !child.stdin?.destroyed) {
      sent += 100
      if (!child.stdin?.write(pages(100)))
        await Promise.race([once(child.stdin as NonNullable<typeof child.stdin>, 'drain').catch(() => undefined), ended])
    }
    expect(await ended).toEqual([0, null])
    expect(sent).toBeLessThan(100_000)
  })

  it('needs no more memory for ten times as many pages', { timeout: 120_000 }, async () => {
    const [one, ten] = [await peakOf(10), await peakOf(100)]
    expect(ten.pages).toBe(10 * one.pages)
    expect(ten.peak).toBeLessThan(one.peak * 1.2)
  })
})

/** Garbage is taken away early, so that what is left is what is held. */
const SMALL_HEAP = ['--max-old-space-size=48', '--max-semi-space-size=2']
const start = (): ChildProcess =>
  spawn(process.execPath, [...FROM_SOURCE, ...SMALL_HEAP, FAKE_BIN, ...FILTER, '--stage', 'entry'], { stdio: ['pipe', 'pipe', 'inherit'] })

/** The most memory, in bytes, that the filter had while it read so many megabytes, once it was warm. */
async function peakOf(megabytes: number): Promise<{ readonly peak: number; readonly pages: number }> {
  const child = start()
  const long = page(0, { text: `カイは「晴れ」と述べた。${'港は静かだった。\n'.repeat(1300)}` })
  const many = long.repeat(Math.round((1024 * 1024) / Buffer.byteLength(long)))
  let lines = 0
  child.stdout?.on('data', (piece: Buffer) => {
    for (const byte of piece) if (byte === 10) lines++
  })
  const ended = once(child, 'close')
  for (let i = 0; i < megabytes; i++) if (!child.stdin?.write(many)) await once(child.stdin as NonNullable<typeof child.stdin>, 'drain')
  // the peak that the system kept
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024
  child.stdin?.end()
  expect(await ended).toEqual([0, null])
  return { peak, pages: lines }
}

describe('iwaku import of what the filter wrote', () => {
  /** Pages in one file, and their entries in four, one of them packed. */
  async function made(folder: string): Promise<{ all: string; from: string; parts: string[] }> {
    const from = join(folder, 'parts')
    mkdirSync(from)
    const again = [page(3), page(5, { seen: '2031-06-02' }), page(5, { seen: '2031-06-01' })].map((line) => line.trim())
    const lines = [...pages(30).trimEnd().split('\n'), ...again]
    const all = join(folder, 'all.ndjson')
    writeFileSync(all, `${lines.join('\n')}\n`)
    const parts: string[] = []
    for (const part of [0, 1, 2, 3]) {
      const own = join(folder, 'own.ndjson')
      writeFileSync(own, `${lines.filter((_, i) => i % 4 === part).join('\n')}\n`)
      const { out } = await iwaku(['read', own, '--format', 'ndjson', '--stage', 'entry'])
      const file = join(from, `${part}.ndjson${part === 2 ? '.gz' : ''}`)
      writeFileSync(file, part === 2 ? gzipSync(out) : out)
      parts.push(file)
    }
    return { all, from, parts }
  }
  const into = (folder: string, name: string): string[] => ['--ledger', join(folder, `${name}.sqlite`)]

  it(
    'makes the ledger that add makes, byte for byte, in whatever order',
    inFolder(async (folder) => {
      const { all, from, parts } = await made(folder)
      const exported = async (words: string[], name: string): Promise<string> => {
        expect(await iwaku([...words, ...into(folder, name)])).toMatchObject({ code: 0, err: '' })
        return (await iwaku(['export', ...into(folder, name)])).out
      }
      const whole = await exported(['add', all], 'added')
      expect(whole.trimEnd().split('\n')).toHaveLength(30)
      expect(await exported(['import', from], 'imported')).toBe(whole)
      expect(await exported(['import', ...parts.toReversed()], 'reversed')).toBe(whole)
    }),
  )

  it.each<readonly [string, (text: string) => string, string]>([
    ['is cut off', (text) => text.slice(0, -300), 'is cut off'],
    ['holds a line that is none', (text) => text.replace('\n', '\nno json\n'), 'line 2 of'],
    ['was changed', (text) => text.replace('晴れ 7', '曇り 7'), 'is none that iwaku export wrote'],
    [
      'names other words than stand in its text',
      (text) => text.replace('"text":"述べた"', '"text":"述べる"'),
      'is none that iwaku export wrote',
    ],
    ['was read by a newer version', (text) => text.replace(/"version":"[^"]*"/, '"version":"99.0.0"'), 'was read by iwaku 99.0.0'],
    ['is readings without their pages', (text) => JSON.stringify(JSON.parse(text.split('\n')[0] as string).record), '--stage entry'],
  ])('takes nothing in where one file %s', (_, damage, message) =>
    inFolder(async (folder) => {
      const { parts } = await made(folder)
      const last = parts[3] as string
      writeFileSync(last, damage(readFileSync(last, 'utf8')))
      const { err, out, code } = await iwaku(['import', ...parts, ...into(folder, 'imported')])
      expect([code, out]).toEqual([64, ''])
      for (const words of [message, '3.ndjson', 'nothing was taken in']) expect(err).toContain(words)
      expect((await iwaku(['stats', ...into(folder, 'imported')])).err).toContain('there is no ledger at')
    })(),
  )

  it(
    'tells a folder without exports, and a packed file that is cut off',
    inFolder(async (folder) => {
      const { parts } = await made(folder)
      mkdirSync(join(folder, 'empty'))
      const told = async (place: string): Promise<string> => (await iwaku(['import', place, ...into(folder, 'l')])).err
      expect(await told(join(folder, 'empty'))).toContain('holds no .jsonl and no .ndjson file')
      const packed = parts[2] as string
      writeFileSync(packed, readFileSync(packed).subarray(0, -40))
      expect(await told(packed)).toMatch(/line \d+ of .*2\.ndjson\.gz is cut off/)
    }),
  )

  it('makes no ledger for standard input that holds nothing of ours', () =>
    inFolder(async (folder) => {
      expect(spawnIwaku(['import', '-', ...into(folder, 'l')], 'no json\n').status).toBe(64)
      expect((await iwaku(['stats', ...into(folder, 'l')])).err).toContain('there is no ledger at')
    })())

  it('takes in as it comes what standard input brings, and says so where it breaks off', () =>
    inFolder((folder) => {
      const { stdout } = spawnIwaku([...FILTER, '--stage', 'entry'], pages(3))
      const { status, stderr } = spawnIwaku(['import', '-', ...into(folder, 'l')], stdout.slice(0, -100))
      expect([status, stderr]).toEqual([64, expect.stringContaining('lines before it may have been taken in')])
      expect(spawnIwaku(['import', '-', ...into(folder, 'l')], stdout).stdout).toContain('3 pages added')
    })())
})
