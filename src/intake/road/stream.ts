import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { containerKind, HEAD_BYTES } from '../archive/container-kind.ts'
import { headText, isGzip, mayBePageLines } from './place-kind.ts'

/** What can be read as it comes, of whatever length: records of an archive, and pages as lines of JSON, plain or packed. */
export type StreamKind = 'warc' | 'lines' | 'packed-lines'

/** What a stream holds by its first bytes; null for what has to be there as a whole. */
export function streamKind(head: Uint8Array): StreamKind | null {
  if (containerKind(head, '') === 'warc') return 'warc'
  if (!isGzip(head)) return mayBePageLines(headText(head)) ? 'lines' : null
  const inner = unpackedHead(head)
  if (inner === null) return null
  if (containerKind(inner, '') === 'warc') return 'warc'
  return mayBePageLines(headText(inner)) ? 'packed-lines' : null
}

/** The least that tells anything of what is packed. */
const LEAST = 64

/** How something packed begins; where it is damaged, what lies before that. Null where that is nothing. */
export function unpackedHead(head: Uint8Array): Uint8Array | null {
  for (let length = head.length; length >= LEAST; length >>= 1) {
    try {
      const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 * HEAD_BYTES }
      return gunzipSync(head.subarray(0, length), options).subarray(0, HEAD_BYTES)
    } catch {
      // it is damaged within these bytes
    }
  }
  return null
}

/** The first bytes of a stream, and the stream with them. */
export async function beginningOf(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly stream: AsyncGenerator<Uint8Array> }> {
  const pieces = stream[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  let ended = false
  while (length < HEAD_BYTES && !ended) {
    const next = await pieces.next()
    ended = next.done === true
    if (next.done) break
    first.push(next.value)
    length += next.value.length
  }
  return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), stream: joined(first, pieces) }
}

async function* joined(first: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    while (first.length > 0) yield first.shift() as Uint8Array
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** What a packed stream holds. Throws as zlib does where it is damaged. */
export async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Readable } = await import('node:stream')
  const gunzip = createGunzip()
  const source = Readable.from(stream, { objectMode: false })
  source.on('error', (error) => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Uint8Array>
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}
