import * as zlib from 'node:zlib'
import type { Limits } from './member.ts'
import type { Remark } from './trouble.ts'

/** Bytes with their encodings undone, or why that cannot be. */
export type Decoded =
  | { readonly bytes: Buffer; readonly remarks: readonly Remark[] }
  | { readonly code: 'content_undecodable'; readonly encoding: string }
  | { readonly code: 'member_too_large'; readonly bytes: null; readonly limit: number }
  | { readonly code: 'ratio_too_high'; readonly limit: number }

/** More encodings one over another than any server uses. */
const LAYERS = 3

/** Undoes the content encodings of a `Content-Encoding` field (RFC 9110, 8.4), the last one first. */
export function decodeContent(bytes: Buffer, field: string | undefined, limits: Limits): Decoded {
  const layers = (field ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (layers.length > LAYERS) return { code: 'content_undecodable', encoding: layers.join(', ').slice(0, 100) }
  let current: Decoded = { bytes, remarks: [] }
  for (const encoding of layers.reverse()) {
    if ('code' in current) return current
    const next: Decoded = decodeLayer(current.bytes, encoding.slice(0, 40), bytes.length, limits)
    current = 'code' in next ? next : { bytes: next.bytes, remarks: [...current.remarks, ...next.remarks] }
  }
  return current
}

type Unpack = (bytes: Buffer, options: zlib.ZlibOptions) => Buffer

/** zstd came to Node with 22.15. */
const zstd = (zlib as { zstdDecompressSync?: (bytes: Buffer, options: object) => Buffer }).zstdDecompressSync

function unpackerOf(encoding: string, bytes: Buffer): Unpack | null {
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.gunzipSync
  if (encoding === 'br') return zlib.brotliDecompressSync as Unpack
  if (encoding === 'zstd' && zstd) return zstd
  if (encoding !== 'deflate') return null
  // servers mean either of two formats by `deflate`
  return ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.length > 1 && bytes.readUInt16BE(0) % 31 === 0 ? zlib.inflateSync : zlib.inflateRawSync
}

function decodeLayer(bytes: Buffer, encoding: string, packed: number, limits: Limits): Decoded {
  const unpack = unpackerOf(encoding, bytes)
  if (bytes.length === 0) return { bytes, remarks: [] }
  if (unpack === null) return { code: 'content_undecodable', encoding }
  const byRatio = Math.max(limits.ratioFrom, packed * limits.ratio)
  const maxOutputLength = Math.min(limits.memberBytes, byRatio)
  try {
    return { bytes: unpack(bytes, { maxOutputLength }), remarks: [] }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      if (byRatio < limits.memberBytes) return { code: 'ratio_too_high', limit: limits.ratio }
      return { code: 'member_too_large', bytes: null, limit: limits.memberBytes }
    }
    return cutOrPlain(bytes, encoding, code, maxOutputLength)
  }
}

/** A body cut short gives what there is of it; one that is mark-up as it stands was decoded already. */
function cutOrPlain(bytes: Buffer, encoding: string, code: string | undefined, maxOutputLength: number): Decoded {
  if (/^\s*<(?:!doctype|html|\?xml|head|body|!--)/i.test(bytes.toString('latin1', 0, 200)))
    return { bytes, remarks: [{ code: 'not_encoded', encoding }] }
  if (code === 'Z_BUF_ERROR') {
    try {
      const part = (encoding === 'br' ? partBrotli : partZlib)(bytes, encoding, maxOutputLength)
      if (part.length > 0) return { bytes: part, remarks: [{ code: 'cut_short', declared: null, found: part.length }] }
    } catch {
      // not even its beginning can be read
    }
  }
  return { code: 'content_undecodable', encoding }
}

function partZlib(bytes: Buffer, encoding: string, maxOutputLength: number): Buffer {
  const unpack = unpackerOf(encoding, bytes)
  return unpack === null ? Buffer.alloc(0) : unpack(bytes, { maxOutputLength, finishFlush: zlib.constants.Z_SYNC_FLUSH })
}

function partBrotli(bytes: Buffer, _encoding: string, maxOutputLength: number): Buffer {
  return zlib.brotliDecompressSync(bytes, { maxOutputLength, finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH })
}

/** A body out of its chunks (RFC 9112, 7.1). `whole` is false where they break off or are broken; null is given where there are none. */
export function dechunk(body: Buffer): { readonly bytes: Buffer; readonly whole: boolean } | null {
  const pieces: Buffer[] = []
  let at = 0
  for (;;) {
    const line = body.indexOf('\r\n', at, 'latin1')
    const size = line < 0 || line - at > 1000 ? null : /^\s*([0-9a-f]{1,12})\s*(?:;|$)/i.exec(body.toString('latin1', at, line))?.[1]
    if (!size) return pieces.length === 0 ? null : { bytes: Buffer.concat(pieces), whole: false }
    const length = Number.parseInt(size, 16)
    const from = line + 2
    if (length === 0) return { bytes: pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces), whole: true }
    pieces.push(body.subarray(from, from + length))
    if (from + length > body.length) return { bytes: Buffer.concat(pieces), whole: false }
    at = from + length
    if (body[at] === 0x0d && body[at + 1] === 0x0a) at += 2
    else if (at < body.length) return { bytes: Buffer.concat(pieces), whole: false }
  }
}
