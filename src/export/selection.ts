import type { Ledger, Wanted } from '#ledger'
import { type Answer, selectedEntries, selectedHits } from '#question'
import { type ExportFormat, FORMATS } from './formats.ts'

/** Formats in which attributions are written out; `jsonl` is one attribution a line, as an answer has it. */
export type SelectionFormat = 'jsonl' | ExportFormat

export interface Selection {
  readonly format: SelectionFormat
  readonly query: string
  readonly certainty: Wanted['certainty']
  /** Whether CSV begins with a byte order mark. */
  readonly bom?: boolean
}

/**
 * All that a query finds, in a format, in pieces; where it cannot be asked, the answer says why. Nothing of it is a ledger to be imported again: it holds
 * only a part, as the decisions have it.
 */
export function exportSelection(
  ledger: Ledger,
  { format, query, certainty, bom = false }: Selection,
): Iterable<string | Uint8Array> | Answer {
  if (format === 'jsonl') {
    const hits = selectedHits(ledger, query, certainty)
    return 'kind' in hits ? hits : jsonLines(hits)
  }
  const entries = selectedEntries(ledger, query, certainty)
  if ('kind' in entries) return entries
  return bom && format === 'csv' ? marked(FORMATS[format](entries)) : FORMATS[format](entries)
}

/** With the mark by which Excel knows UTF-8; without it, a Japanese Excel reads Shift_JIS. */
function* marked(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  yield '\ufeff'
  yield* pieces
}

function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`
}
