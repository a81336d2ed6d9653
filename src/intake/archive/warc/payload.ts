import { type Decoded, dechunk, decodeContent } from '../content.ts'
import type { Limits } from '../member.ts'
import type { Remark } from '../trouble.ts'
import { headEnd, parseFields } from './record.ts'

/** An HTTP answer as a record holds it. */
export interface HttpMessage {
  readonly status: number
  readonly fields: ReadonlyMap<string, string>
  /** As it came over the wire: chunked and encoded. */
  readonly body: Buffer
}

/** Cuts an HTTP answer into head and body; null where the block is none. */
export function httpMessage(block: Buffer, limits: Limits): HttpMessage | null {
  const start = block.toString('latin1', 0, 64)
  const status = /^(?:HTTP\/\d(?:\.\d)?|ICY) +(\d{3})/i.exec(start)?.[1]
  if (!status) return null
  const end = headEnd(block.subarray(0, limits.headBytes), 0)
  const head = end < 0 ? block.subarray(0, limits.headBytes) : block.subarray(0, end)
  return {
    status: Number(status),
    fields: parseFields(head.toString('latin1')).fields,
    body: end < 0 ? Buffer.alloc(0) : block.subarray(end),
  }
}

/** A body with chunks and encodings undone; broken chunks are a trouble of their own. */
export type Body = Decoded | { readonly code: 'chunks_broken' }

/** Undoes what the wire did to a body. A body that was unchunked when it was stored, or decoded, is taken as it is. */
export function decodeBody({ fields, body }: HttpMessage, limits: Limits): Body {
  const remarks: Remark[] = []
  let plain = body
  if (isChunked(fields)) {
    const joined = dechunk(body)
    if (joined === null) {
      if (body.length > 0) remarks.push({ code: 'not_chunked' })
    } else if (!joined.whole) return { code: 'chunks_broken' }
    else plain = joined.bytes
  }
  const declared = fields.get('content-length')
  if (declared !== undefined && /^\d{1,15}$/.test(declared) && !isChunked(fields) && Number(declared) > plain.length) {
    remarks.push({ code: 'cut_short', declared: Number(declared), found: plain.length })
  }
  const decoded = decodeContent(plain, fields.get('content-encoding'), limits)
  return 'code' in decoded ? decoded : { bytes: decoded.bytes, remarks: [...remarks, ...decoded.remarks] }
}

const isChunked = (fields: ReadonlyMap<string, string>): boolean => /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')

/** The body out of its chunks, for digests that were taken so; null where it has none. */
export function unchunked({ fields, body }: HttpMessage): Buffer | null {
  return isChunked(fields) ? (dechunk(body)?.bytes ?? null) : null
}
