import type { Ledger, Wanted } from '#ledger'
import { type Answer, selectedEntries, selectedHits } from '#question'
import { type ExportFormat, FORMATS } from './formats.ts'

/** Formats in which attributions are written out; `jsonl` is one attribution a line, as an answer has it. */
export type SelectionFormat = 'jsonl' | ExportFormat

/**
 * All that a query finds, in a format, in pieces; where it cannot be asked, the answer says why. Nothing of it is a ledger to be imported again: it holds
 * only a part, as the decisions have it.
 */
export function exportSelection(
  ledger: Ledger,
  { format, query, certainty }: { readonly format: SelectionFormat; readonly query: string; readonly certainty: Wanted['certainty'] },
): Iterable<string | Uint8Array> | Answer {
  if (format === 'jsonl') {
    const hits = selectedHits(ledger, query, certainty)
    return 'kind' in hits ? hits : jsonLines(hits)
  }
  const entries = selectedEntries(ledger, query, certainty)
  return 'kind' in entries ? entries : FORMATS[format](entries)
}

function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`
}
