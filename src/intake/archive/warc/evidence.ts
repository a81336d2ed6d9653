import { digestOf, parseDigest } from './digest.ts'
import { headEnd, parseFields } from './record.ts'

/**
 * Whether a block has the extent that its record meant: its digest says so, else the `Content-Length` of the HTTP
 * answer in it. Null where nothing speaks for or against it.
 */
export function isExtent(fields: ReadonlyMap<string, string>, block: Buffer): boolean | null {
  const declared = parseDigest(fields.get('warc-block-digest') ?? '')
  if (declared.hex !== null) return digestOf(declared.algorithm, block) === declared.hex
  if (block.toString('latin1', 0, 5) !== 'HTTP/' || fields.get('warc-type') === 'revisit') return null
  const end = headEnd(block.subarray(0, 64 * 1024), 0)
  if (end < 0) return null
  const http = parseFields(block.toString('latin1', 0, end)).fields
  const length = http.get('content-length') ?? ''
  return /^\d{1,15}$/.test(length) && !http.has('transfer-encoding') ? Number(length) === block.length - end : null
}
