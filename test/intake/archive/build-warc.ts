import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { ArchiveItem, ArchiveOptions, ByteStream, Member, Summary, Trouble } from '../../../src/intake/archive/index.ts'
import { readWarc } from '../../../src/intake/archive/index.ts'

export const PAGE = '<!doctype html><title>港の町</title><p>アルヴェン大統領は「合意した」と述べた。</p>'

export const sha1 = (bytes: Uint8Array | string): string => `sha1:${createHash('sha1').update(bytes).digest('hex')}`

/** The parts of a record that a test may want otherwise. */
export interface Parts {
  readonly type?: string
  readonly address?: string
  readonly date?: string
  readonly block?: Buffer
  /** Fields set in place of the usual ones; null leaves one out. */
  readonly fields?: Readonly<Record<string, string | null>>
  readonly end?: string
}

/** An HTTP answer. */
export function answer(body: Uint8Array | string = PAGE, fields: Readonly<Record<string, string | null>> = {}, status = '200 OK'): Buffer {
  const bytes = Buffer.from(body)
  const all = { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Length': String(bytes.length), ...fields }
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines(all)}\r\n`), bytes])
}

/** One WARC record, not packed. */
export function record({
  type = 'response',
  address = 'https://news.example.jp/1',
  date = '2026-03-01T15:30:00Z',
  block = answer(),
  fields = {},
  end = '\r\n\r\n',
}: Parts = {}): Buffer {
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${sha1(address + date).slice(5, 41)}>`,
    'WARC-Date': date,
    'WARC-Target-URI': address,
    'WARC-Block-Digest': sha1(block),
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(block.length),
    ...fields,
  }
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines(all)}\r\n`), block, Buffer.from(end)])
}

const lines = (fields: Readonly<Record<string, string | null>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')

/** Records packed one by one, as WARC files are. */
export const packed = (...records: readonly Buffer[]): Buffer => Buffer.concat(records.map((bytes) => gzipSync(bytes)))

/** What a file gives, sorted by kind. */
export interface Contents {
  readonly items: readonly ArchiveItem[]
  readonly members: readonly Member[]
  readonly troubles: readonly Trouble[]
  readonly summary: Summary
}

export async function contentsOf(items: AsyncIterable<ArchiveItem>): Promise<Contents> {
  const all: ArchiveItem[] = []
  for await (const item of items) all.push(item)
  const summary = all.at(-1)
  if (summary?.item !== 'summary') throw new Error('no summary at the end')
  return {
    items: all,
    members: all.filter((item) => item.item === 'member'),
    troubles: all.filter((item) => item.item === 'trouble'),
    summary,
  }
}

export function read(bytes: Uint8Array, options?: ArchiveOptions): Promise<Contents> {
  return contentsOf(readWarc({ stream: [bytes], size: bytes.length, path: ['test.warc'] }, options))
}

/** The same bytes without a known length, in pieces of `size`. */
export function readPieces(bytes: Uint8Array, size: number): Promise<Contents> {
  function* pieces(): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  return contentsOf(readWarc({ stream: pieces() as ByteStream, path: ['test.warc'] }))
}

export const textOf = (member: Member | undefined): string => Buffer.from(member?.bytes ?? []).toString()
