import { exportSelection, type SelectionFormat } from '#export'
import type { Ledger, Wanted } from '#ledger'
import { type Messages, type Misuse, usageError } from '#message'
import { faultOf } from '#question'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { withLedger } from './place.ts'

/** `jsonl` is iwaku's own, which `iwaku import` takes in; the others are for other programs. */
export type TransferFormat = SelectionFormat

export interface ExportRequest {
  readonly ledger: string
  readonly format: TransferFormat
  /** As for `iwaku search`; empty wants everything. */
  readonly query: string
  readonly certainty: Wanted['certainty']
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean
}

/**
 * Writes every page of the ledger in the order of ids, so that the same pages make the same bytes on every machine: as `jsonl` one page a line as it
 * was read, and then the log of decisions; in the formats of others as the decisions have it. With a query, only what `iwaku search` finds with it, all
 * of it; `jsonl` is then one attribution a line, for a part of a ledger is none to be imported.
 */
export function exportEntries(
  { ledger: path, format, query, certainty, bom }: ExportRequest,
  host: Host,
  messages: Messages,
): Promise<void> {
  const write = async (ledger: Ledger): Promise<void> => {
    if (format === 'jsonl' && query.trim() === '') {
      for (const entry of ledger.entries()) await writeTo(host.stdout, `${JSON.stringify(entry)}\n`)
      for (const decision of ledger.decisions()) await writeTo(host.stdout, `${JSON.stringify({ decision })}\n`)
      return
    }
    const pieces = exportSelection(ledger, { format, query, certainty, bom })
    if ('kind' in pieces) throw usageError(faultOf(pieces) as Misuse, messages)
    for (const piece of pieces) await writeTo(host.stdout, piece)
  }
  // what an older iwaku made comes into a new ledger on this road
  return withLedger(path, false, messages, write, true)
}
