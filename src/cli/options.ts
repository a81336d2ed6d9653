import type { Certainty } from '#attribution'
import type { Order } from '#ledger'
import type { Language } from '#message'
import type { TransferFormat } from './ledger/transfer.ts'

export const FORMATS = ['text', 'json', 'ndjson', 'md'] as const
export const STAGES = ['blocks', 'document', 'findings', 'attributions', 'entry'] as const
export const CERTAINTIES: readonly Certainty[] = ['high', 'medium', 'low']
export const ORDERS: readonly Order[] = ['newest', 'oldest', 'rank']
export const TRANSFERS: readonly TransferFormat[] = ['jsonl', 'csv', 'parquet', 'annotations', 'prov', 'schema', 'plover', 'csl', 'bibtex']
export const MOST_JOBS = 256

export type Format = (typeof FORMATS)[number]
export type Stage = (typeof STAGES)[number]

/** Everything that decides how one page is shown. It is plain data: it goes to the workers as it is. */
export interface ShowOptions {
  readonly format: Format
  readonly stage: Stage
  /** The lowest certainty shown. */
  readonly certainty: Certainty
  readonly why: boolean
  readonly language: Language
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** ISO 8601 day that the caller gives the pages, or null. */
  readonly published: string | null
  /** iwaku's own version, for the record. */
  readonly version: string
}

/** What is made of one page: `entry` is what a ledger keeps, for `iwaku add` and `iwaku import`. */
export interface PageOptions extends Omit<ShowOptions, 'format'> {
  readonly format: Format | 'entry'
  /** ISO day that the copies are from, for a ledger; null when nobody told. */
  readonly seen: string | null
}

/** `2024-03-01`, `2024/3/1`, `2024年3月1日` → `2024-03-01`; null for what is no day of the calendar. */
export function readDay(value: string): string | null {
  const match = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(value.normalize('NFKC').trim())
  if (!match) return null
  const [, year, ...rest] = match
  const [month, day] = rest.filter((part) => part !== undefined)
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** A day as `readDay` has it, `2024-03` or `2024年3月`, `2024` or `2024年` → ISO; null for what is none of them. */
export function readPeriod(value: string): string | null {
  const match = /^(\d{4})(?:年|(?:年|[-/])(\d{1,2})月?)?$/.exec(value.normalize('NFKC').trim())
  if (!match) return readDay(value)
  const [, year, month] = match
  if (month === undefined) return year as string
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null
}

/** A number of threads, or null. */
export function readJobs(value: string): number | null {
  const jobs = /^\d{1,4}$/.test(value) ? Number(value) : 0
  return jobs >= 1 && jobs <= MOST_JOBS ? jobs : null
}

/** The highest number that an option takes. */
export const MOST_NUMBER = 999_999_999

/** A whole number of at least `least`, or null. */
export function readNumber(value: string, least: number): number | null {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1
  return number >= least ? number : null
}

/** Whether a text names a host, with or without a port: `localhost:8080`, `[::1]`. */
export function isHost(value: string): boolean {
  if (!/^(?:[^\s/:@[\]?#]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(value) || !URL.canParse(`http://${value}`)) return false
  return new URL(`http://${value}`).hostname !== ''
}
