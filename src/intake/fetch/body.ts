import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import { codeOf } from './connect.ts'
import type { Answer } from './exchange.ts'
import type { Limits } from './limits.ts'
import { failure, refusal, Trouble } from './result.ts'
import type { Segments } from './segments.ts'
import { Store } from './store.ts'
import type { Budget } from './timing.ts'

// zstd is of Node 22.15; an import of its name would not load before
const HAS_ZSTD = typeof zlib.createZstdDecompress === 'function'
/** The content codings that are read here, as Accept-Encoding. */
export const ACCEPTED: string = HAS_ZSTD ? 'gzip, deflate, br, zstd' : 'gzip, deflate, br'

const STEP = { chunkSize: 64 * 1024 }
// RFC 9659: a window of 8 MB is the most that a browser or any other reader of the web has to have
const ZSTD_WINDOW = 23
/** Names that say that there is no coding, or that servers give by mistake for the charset. */
const NO_CODING: ReadonlySet<string> = new Set(['', 'identity', 'none', 'binary', '7bit', '8bit', 'utf-8', 'utf8'])
/** Below this, a body may be as repetitive as it likes: short rows of one letter are no bomb. */
const RATIO_FROM = 1024 * 1024

/** The coding of a body by its Content-Encoding: null for none; throws for several, and for one that is not read here. */
export function codingOf(header: string | undefined): string | null {
  const names = (header ?? '').split(',').map((name) => name.trim().toLowerCase().replace(/^x-/, ''))
  const codings = names.filter((name) => !NO_CODING.has(name))
  const [coding = null] = codings
  const encoding = codings.join(', ').slice(0, 100)
  if (codings.length > 1) throw refusal({ code: 'encoding', why: 'doubled', encoding })
  if (coding !== null && !isRead(coding)) throw refusal({ code: 'encoding', why: 'unknown', encoding })
  return coding
}

function isRead(coding: string): boolean {
  return coding === 'gzip' || coding === 'deflate' || coding === 'br' || (coding === 'zstd' && HAS_ZSTD)
}

function decoderFor(coding: string, first: number): Transform {
  switch (coding) {
    case 'gzip':
      return zlib.createGunzip(STEP)
    case 'deflate':
      // meant is zlib's form (RFC 9110, section 8.4.1.2); many servers send the bare one, and browsers tell them by the first byte
      return (first & 0x0f) === 8 ? zlib.createInflate(STEP) : zlib.createInflateRaw(STEP)
    case 'br':
      return zlib.createBrotliDecompress(STEP)
    default:
      return zlib.createZstdDecompress({ ...STEP, params: { [zlib.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW } })
  }
}

/** How a body is read. */
export interface Reading {
  readonly limits: Limits
  readonly segments: Segments
  readonly budget: Budget
  readonly signal: AbortSignal
  /** Bytes after which the rest is left, as if the body ended there; null to take it whole or not at all. */
  readonly cut: number | null
}

interface Count {
  /** Bytes that came over the wire. */
  wire: number
  /** Whether the connection broke, rather than the decoder. */
  lost: boolean
  cut: boolean
}

class Cut extends Error {}

/** The whole body of an answer without its coding; throws a `Trouble` where it is not whole, too large, or not in its coding. */
export async function readBody(answer: Answer, reading: Reading): Promise<Uint8Array> {
  const { response } = answer
  const { limits, signal, cut } = reading
  const count: Count = { wire: 0, lost: false, cut: false }
  const encoding = response.headers['content-encoding'] ?? ''
  try {
    const coding = codingOf(encoding)
    const wanted = Number(response.headers['content-length'] ?? 0)
    if (cut === null && wanted > limits.wireBytes) throw refusal({ code: 'too-large', part: 'wire', limit: limits.wireBytes })
    const bytes = await collected(wireOf(response, reading, count), coding, reading, count)
    // what a server sends behind the end of the body is only seen a moment later
    await new Promise(setImmediate)
    if (!count.cut && (answer.broken() !== null || !response.complete)) throw cutShort(answer, count.wire)
    if (coding !== null && isPacked(bytes) && isText(response.headers['content-type'])) {
      throw refusal({ code: 'encoding', why: 'doubled', encoding })
    }
    if (count.cut) response.destroy()
    return bytes
  } catch (error) {
    response.destroy()
    if (signal.aborted) throw signal.reason
    if (error instanceof Trouble) throw error
    throw count.lost ? cutShort(answer, count.wire) : refusal({ code: 'encoding', why: 'broken', encoding })
  }
}

async function* wireOf(response: IncomingMessage, { limits, cut }: Reading, count: Count): AsyncGenerator<Buffer> {
  const late = (): void => void response.destroy(failure({ code: 'timeout', stage: 'body', limit: limits.body }))
  let timer = setTimeout(late, limits.body)
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      // the time that decoding takes is ours, not the server's
      clearTimeout(timer)
      count.wire += piece.length
      if (cut === null && count.wire > limits.wireBytes) throw refusal({ code: 'too-large', part: 'wire', limit: limits.wireBytes })
      yield piece
      timer = setTimeout(late, limits.body)
    }
  } catch (error) {
    count.lost = true
    throw error
  } finally {
    clearTimeout(timer)
  }
}

async function collected(wire: AsyncGenerator<Buffer>, coding: string | null, reading: Reading, count: Count): Promise<Uint8Array> {
  const { segments, budget, signal, cut, limits } = reading
  const store = new Store(segments, budget, signal)
  const keep = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of source) {
      const size = store.size + piece.length
      if (cut === null && size > limits.decodedBytes) throw refusal({ code: 'too-large', part: 'decoded', limit: limits.decodedBytes })
      if (size > RATIO_FROM && size > limits.ratio * count.wire) throw refusal({ code: 'ratio', limit: limits.ratio })
      await store.add(piece)
      if (cut !== null && size >= cut) throw new Cut()
    }
  }
  try {
    if (coding === null) await keep(wire)
    else {
      const { value: first, done } = await wire.next()
      // an empty body is in every coding
      if (!done) await pipeline(resumed(first, wire), decoderFor(coding, first[0] ?? 0), keep)
    }
    return store.whole()
  } catch (error) {
    if (!(error instanceof Cut)) throw error
    count.cut = true
    return store.whole().subarray(0, cut ?? 0)
  } finally {
    store.close()
  }
}

async function* resumed(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}

function cutShort({ response, broken }: Answer, got: number): Trouble {
  const length = response.headers['content-length']
  const error = broken()
  if (length === undefined && error !== null && codeOf(error).startsWith('HPE_'))
    return failure({ code: 'protocol', detail: codeOf(error) })
  return failure({ code: 'incomplete', wanted: length === undefined ? null : Number(length), got })
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

function isText(type: string | undefined): boolean {
  return /^\s*(?:text\/|application\/(?:[a-z.]+\+)?(?:xml|json)\b|application\/xhtml)/i.test(type ?? '')
}

/** The most that is read of a body nobody wants, so that its connection can be used again. */
const DISCARDED = 64 * 1024

/** Lets a body run out, within 64 KiB and a second; else its connection is closed. */
export async function discard({ response }: Answer): Promise<void> {
  const timer = setTimeout(() => response.destroy(), 1000)
  let size = 0
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > DISCARDED) break
    }
  } catch {
    // nobody wanted it
  } finally {
    clearTimeout(timer)
    if (!response.complete) response.destroy()
  }
}
