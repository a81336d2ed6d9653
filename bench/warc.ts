/**
 * What reading a WARC costs against warcio for Node reading the same file in the same run, in turns; medians of CPU
 * time count: `npm run bench:warc [-- runs [pages]]`. The file is made here: invented pages with their requests,
 * packed by record and not packed. warcio reads each record to its end with chunks and encodings undone and checks
 * nothing; `readWarc` also checks every length, end mark, checksum and both digests.
 */
import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { WARCParser } from 'warcio'
import { readWarc } from '../src/intake/archive/index.ts'

const runs = Number(process.argv[2] ?? 7)
const pages = Number(process.argv[3] ?? 1500)

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

const chance = numbers(7)
const some = (count: number): number => Math.floor((chance.next().value as number) * count)
const WORDS = ['アルヴェン', '大統領', '政府', '報道官', '会談', '停戦', '合意', '東部', '同盟', '予算', '港湾', '議会', '選挙', '協議']

function page(): string {
  const sentence = (): string =>
    `${Array.from({ length: 4 + some(8) }, () => WORDS[some(WORDS.length)]).join(some(2) ? 'の' : 'は')}${some(9999)}と述べた。`
  const paragraphs = Array.from(
    { length: 20 + some(100) },
    () => `<p class="c${some(40)}">${Array.from({ length: 1 + some(5) }, sentence).join('')}</p>`,
  )
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${sentence()}</title></head><body>${paragraphs.join('\n')}</body></html>`
}

const sha1 = (bytes: Buffer): string => `sha1:${createHash('sha1').update(bytes).digest('hex')}`

function record(type: string, address: string, block: Buffer, payload: Buffer): Buffer {
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${address}`,
    'WARC-Date: 2026-03-01T00:00:00Z',
    `WARC-Record-ID: <urn:uuid:${some(1e9)}-${some(1e9)}>`,
    `WARC-Block-Digest: ${sha1(block)}`,
    `WARC-Payload-Digest: ${sha1(payload)}`,
    `Content-Type: application/http; msgtype=${type}`,
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** Pages as servers send them: as they are or gzip. */
function records(encodings: readonly string[]): Buffer[] {
  return Array.from({ length: pages }, (_, i) => {
    const address = `https://news.example.jp/${i}`
    const encoding = encodings[i % encodings.length] as string
    const html = Buffer.from(page())
    const body = encoding === 'gzip' ? gzipSync(html) : html
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${encoding ? `Content-Encoding: ${encoding}\r\n` : ''}Content-Length: ${body.length}\r\n\r\n`
    const request = Buffer.from(`GET /${i} HTTP/1.1\r\nHost: news.example.jp\r\nAccept: text/html\r\n\r\n`)
    return [
      record('response', address, Buffer.concat([Buffer.from(head), body]), body),
      record('request', address, request, Buffer.alloc(0)),
    ]
  }).flat()
}

async function ours(file: string): Promise<number> {
  let bytes = 0
  for await (const item of readWarc({ stream: createReadStream(file, { highWaterMark: 1 << 20 }), size: statSync(file).size })) {
    if (item.item === 'member') bytes += item.bytes.length
    if (item.item === 'trouble') throw new Error(item.code)
  }
  return bytes
}

async function theirs(file: string): Promise<number> {
  let bytes = 0
  for await (const found of new WARCParser(createReadStream(file, { highWaterMark: 1 << 20 }))) {
    const payload = await found.readFully(true)
    if (found.warcType === 'response') bytes += payload?.length ?? 0
  }
  return bytes
}

/** CPU seconds of this process for one piece of work, its threads included. */
async function cpu(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** Compares both on one file; gives the median seconds of each. */
async function against(name: string, file: string): Promise<readonly [number, number]> {
  const [unpacked, known] = [await ours(file), await theirs(file)]
  if (unpacked !== known) throw new Error(`${name}: ${unpacked} bytes of pages here, ${known} there`)
  const [one, other]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    one.push(await cpu(() => ours(file)))
    other.push(await cpu(() => theirs(file)))
  }
  const speed = (seconds: number): string => `${(unpacked / 1e6 / seconds).toFixed(0)} MB/s`
  console.log(
    `${name}: ${(statSync(file).size / 1e6).toFixed(1)} MB, ${(unpacked / 1e6).toFixed(1)} MB of pages; medians of ${runs} runs in turns`,
  )
  console.log(
    `  readWarc ${speed(median(one))}, warcio ${speed(median(other))}; ratio ${(median(other) / median(one)).toFixed(2)} (above 1: readWarc is faster)`,
  )
  return [median(one), median(other)]
}

const all: (readonly [number, number])[] = []
const work = mkdtempSync(join(tmpdir(), 'iwaku-warc-'))
try {
  for (const [name, encodings] of [
    ['bodies as they are', ['']],
    ['bodies as they are and gzip', ['', 'gzip']],
  ] as const) {
    const made = records(encodings)
    const [packed, plain] = [join(work, 'pages.warc.gz'), join(work, 'pages.warc')]
    writeFileSync(packed, Buffer.concat(made.map((bytes) => gzipSync(bytes))))
    writeFileSync(plain, Buffer.concat(made))
    all.push(await against(`${name}, packed by record`, packed))
    all.push(await against(`${name}, not packed`, plain))
  }
  const sum = (which: 0 | 1): number => all.reduce((total, pair) => total + pair[which], 0)
  console.log(`all four together: ratio ${(sum(1) / sum(0)).toFixed(2)}`)
  console.log(
    `memory at its peak: ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB, both readers and the making of the file together`,
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}
