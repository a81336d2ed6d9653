import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type ExportFormat, FORMATS } from '#export'
import { type Entry, entryAsDecided, holding, type Ledger } from '#ledger'
import { type Messages, usageError } from '#message'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { withLedger } from './place.ts'

/** `jsonl` is iwaku's own, which `iwaku import` takes in; the others are for other programs. */
export type TransferFormat = 'jsonl' | ExportFormat

/**
 * Writes every page of the ledger in the order of ids, so that the same pages make the same bytes on every machine: as `jsonl` one page a line as it
 * was read, and then the log of decisions; in the formats of others as the decisions have it.
 */
export function exportEntries(path: string, format: TransferFormat, host: Host, messages: Messages): Promise<void> {
  const write = async (ledger: Ledger): Promise<void> => {
    if (format !== 'jsonl') {
      for (const piece of FORMATS[format](decidedEntries(ledger))) await writeTo(host.stdout, piece)
      return
    }
    for (const entry of ledger.entries()) await writeTo(host.stdout, `${JSON.stringify(entry)}\n`)
    for (const decision of ledger.decisions()) await writeTo(host.stdout, `${JSON.stringify({ decision })}\n`)
  }
  // what an older iwaku made comes into a new ledger on this road
  return withLedger(path, false, messages, write, true)
}

function* decidedEntries(ledger: Ledger): Generator<Entry> {
  const decisions = holding(ledger.decisions())
  for (const entry of ledger.entries()) yield entryAsDecided(entry, decisions)
}

/** The lines of a file, `-` for standard input. */
export async function* linesOf(path: string, messages: Messages): AsyncGenerator<string> {
  try {
    if (path === '-') yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    else yield* (await open(path)).readLines()
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code === undefined || syscall === undefined) throw error
    throw usageError({ code: 'input_failed', path, reason: code }, messages)
  }
}
