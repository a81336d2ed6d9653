import { type Reading, toRecord } from '#reading'
import { idOf } from './id.ts'
import type { Entry } from './ledger.ts'

/** A page's reading as a ledger keeps it. */
export function entryOf(
  reading: Reading,
  { address, source, given, seen, version }: Pick<Entry, 'address' | 'source' | 'given' | 'seen'> & { readonly version: string },
): Entry {
  return {
    id: idOf(address, source),
    address,
    source,
    given,
    seen,
    text: reading.page.text,
    record: toRecord(reading, { name: address, version, certainty: 'low' }),
  }
}
