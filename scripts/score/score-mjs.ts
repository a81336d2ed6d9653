import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED } from '../gold/wikinews.ts'

interface Agreement {
  readonly p: number
  readonly r: number
  readonly f1: number
  /** Found. */
  readonly tp: number
  /** Missed. */
  readonly fn: number
}

/** The part of the report of `eval/score.mjs` that we use. */
export interface Report {
  readonly pages: number
  readonly attribution: Agreement
  readonly content: Agreement
  readonly condition: Agreement
  readonly accuracy: Readonly<Record<string, { readonly ratio: number | null; readonly of: number }>>
  readonly structure: Readonly<Record<string, { readonly ratio: number | null; readonly of: number }>>
}

/** Runs `eval/score.mjs` on records, a line a page. `work` is a folder for its input. */
export function scoreRecords(folders: { gold: string; pages: string }, records: readonly object[], work: string): Report {
  const out = join(work, 'records.ndjson')
  writeFileSync(out, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  const words = [join(SHARED, 'eval/score.mjs'), '--gold', folders.gold, '--pages', folders.pages, '--out', out, '--json']
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 28 })) as Report
}
