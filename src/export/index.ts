import type { Entry } from '#ledger'
import { annotations } from './annotations.ts'
import { bibtex } from './bibtex.ts'
import { csl } from './csl.ts'
import { csv } from './csv.ts'
import { plover } from './plover.ts'
import { prov } from './prov.ts'
import { schema } from './schema.ts'

export type ExportFormat = 'csv' | 'annotations' | 'prov' | 'schema' | 'plover' | 'csl' | 'bibtex'

/**
 * Entries in the formats of others, in pieces that make the whole when put one behind the other. Nothing is left out by certainty, and nothing hangs on
 * anything but the entries and their order.
 */
export const FORMATS: Readonly<Record<ExportFormat, (entries: Iterable<Entry>) => Generator<string>>> = {
  csv,
  annotations,
  prov,
  schema,
  plover,
  csl,
  bibtex,
}
