import type { Integrity, Limits } from '../member.ts'
import type { Remark, TroubleKind } from '../trouble.ts'
import { digestOf, parseDigest } from './digest.ts'
import { decodeBody, type HttpMessage, unchunked } from './payload.ts'
import { headEnd, type RawRecord } from './record.ts'

/** What checking a record found. */
export interface Checked {
  readonly integrity: Integrity
  readonly troubles: readonly TroubleKind[]
  readonly remarks: readonly Remark[]
}

type Verdict = 'holds' | 'fails' | 'none'

/** Holds a record against the digests it declares and the checksum around it. */
export function checkRecord(record: RawRecord, message: HttpMessage | null, limits: Limits): Checked {
  const troubles: TroubleKind[] = []
  const remarks: Remark[] = []
  const judge = (digest: 'block' | 'payload', versions: Iterable<() => Uint8Array | null>): Verdict => {
    const declared = record.fields.get(`warc-${digest}-digest`)
    if (declared === undefined) return 'none'
    const { algorithm, hex, known } = parseDigest(declared)
    if (hex === null) {
      if (known) troubles.push({ code: 'digest_unreadable', digest, declared: declared.slice(0, 100) })
      remarks.push({ code: 'digest_unknown', digest, value: declared.slice(0, 100) })
      return 'none'
    }
    let first: string | null = null
    for (const version of versions) {
      const bytes = version()
      const found = bytes === null ? null : digestOf(algorithm, bytes)
      if (found === hex) return 'holds'
      first ??= found
    }
    troubles.push({ code: 'digest_mismatch', digest, algorithm, declared: hex, found: first ?? '' })
    remarks.push({ code: 'digest_mismatch', digest, algorithm })
    return 'fails'
  }
  const block = judge('block', [() => record.block])
  // the payload of a revisit lies in another record
  const payload = record.type === 'revisit' ? 'none' : judge('payload', payloads(record, message, limits))
  if (record.checksum === false) remarks.push({ code: 'checksum_mismatch' })
  return { integrity: verdict(block, payload, record.checksum), troubles, remarks }
}

function verdict(block: Verdict, payload: Verdict, checksum: boolean | null): Integrity {
  if (block === 'fails' || payload === 'fails') return 'bad'
  if (block === 'holds' || payload === 'holds') return 'verified'
  return checksum === null ? 'unverified' : checksum ? 'verified' : 'bad'
}

/** What crawlers take a payload digest over: the body as it came, out of its chunks, or decoded. */
function payloads(record: RawRecord, message: HttpMessage | null, limits: Limits): (() => Uint8Array | null)[] {
  if (message === null) return [() => (record.type === 'request' ? requestBody(record.block) : record.block)]
  const decoded = (): Uint8Array | null => {
    const body = decodeBody(message, limits)
    return 'bytes' in body ? body.bytes : null
  }
  return [() => message.body, () => unchunked(message), decoded]
}

function requestBody(block: Buffer): Buffer {
  const end = headEnd(block, 0)
  return end < 0 ? Buffer.alloc(0) : block.subarray(end)
}
