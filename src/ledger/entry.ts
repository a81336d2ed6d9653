import { createHash } from 'node:crypto'
import { type Reading, toRecord } from '#reading'
import type { Entry } from './ledger.ts'

/** A page's reading as a ledger keeps it. */
export function entryOf(
  reading: Reading,
  { address, source, given, version }: Pick<Entry, 'address' | 'source' | 'given'> & { readonly version: string },
): Entry {
  return {
    id: idOf(address, source, given),
    address,
    source,
    given,
    text: reading.page.text,
    record: toRecord(reading, { name: address, version, certainty: 'low' }),
  }
}

/** The id of a page: hangs on nothing but what it was read from. */
export const idOf = (address: string, source: string, given: string | null): string =>
  createHash('sha256')
    .update(JSON.stringify([address, source, given]), 'utf8')
    .digest('hex')
