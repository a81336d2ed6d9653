import type { PageHead } from '../ledger.ts'
import { type PackedReading, unpackRecord, unpackText } from '../sql/pack.ts'

/** A page as the first two schemas have it: `text` is null where the source is the text. */
export interface OlderRow extends PageHead {
  readonly given: string | null
  readonly source: Uint8Array
  readonly text: Uint8Array | null
  readonly record: Uint8Array
}

/** The reading of a page in a ledger of an older schema. */
export function readingOf({ source, text, record }: Pick<OlderRow, 'source' | 'text' | 'record'>): PackedReading {
  const whole = unpackText(text ?? source)
  return { text: whole, record: unpackRecord(record, whole) }
}
