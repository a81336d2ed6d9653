import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type Messages, usageError } from '#message'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { withLedger } from './place.ts'

/** Writes every page of the ledger, one a line, in the order of ids, and then the log of decisions: the same pages make the same bytes on every machine. */
export function exportEntries(path: string, host: Host, messages: Messages): Promise<void> {
  return withLedger(path, false, messages, async (ledger) => {
    for (const entry of ledger.entries()) await writeTo(host.stdout, `${JSON.stringify(entry)}\n`)
    for (const decision of ledger.decisions()) await writeTo(host.stdout, `${JSON.stringify({ decision })}\n`)
  })
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
