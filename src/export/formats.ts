import type { Entry } from '#ledger'
import { annotations } from './annotations.ts'
import { bibtex } from './bibtex.ts'
import { csl } from './csl.ts'
import { csv } from './csv.ts'
import { parquet } from './parquet.ts'
import { plover } from './plover.ts'
import { prov } from './prov.ts'
import { schema } from './schema.ts'

type TextFormat = 'csv' | 'annotations' | 'prov' | 'schema' | 'plover' | 'csl' | 'bibtex'
export type ExportFormat = TextFormat | 'parquet'

/**
 * Entries in the formats of others, in pieces that make the whole when put one behind the other. Nothing is left out by certainty, and nothing hangs on
 * anything but the entries and their order.
 */
export const FORMATS: Readonly<
  Record<TextFormat, (entries: Iterable<Entry>) => Generator<string>> &
    Record<'parquet', (entries: Iterable<Entry>) => Generator<Uint8Array>>
> = {
  csv,
  parquet,
  annotations,
  prov,
  schema,
  plover,
  csl,
  bibtex,
}
