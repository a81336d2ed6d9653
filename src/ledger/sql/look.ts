import { createHash } from 'node:crypto'
import type { PageRecord } from '#reading'
import type { Finding } from '../examination.ts'
import { idOf } from '../id.ts'
import { unpackReading, unpackText } from './pack.ts'

/** Ids that a finding names. */
const NAMED = 5

/** A page as it lies there, and how many of its attributions do. */
export interface Lying {
  readonly id: string
  readonly address: string
  /** The page that counts in its place; null for one that counts itself. */
  readonly same: number | null
  readonly version: string
  readonly source: Uint8Array | null
  readonly reading: Uint8Array
  readonly count: number
  /** The highest of their places in the page; null for none. */
  readonly last: number | null
}

/** Every page can be unpacked, is what its id says, and proves its sayings with places in its text. `read` may throw. */
export function pageFindings(pages: Iterable<{ readonly id: string; readonly read: () => Lying }>): Finding[] {
  const [unreadable, changed, misplaced] = [[], [], []] as [string[], string[], string[]]
  let reason = ''
  for (const { id, read } of pages) {
    try {
      const page = read()
      const { text, record } = unpackReading(page.reading)
      const source = page.source ? unpackText(page.source) : text
      const own = page.same === null ? record.attributions.length : 0
      if (!isWhole(page, source, text, record) || page.count !== own || (page.last ?? -1) !== own - 1) changed.push(id)
      if (!lies(record, text)) misplaced.push(id)
    } catch (error) {
      reason ||= (error as Error).message
      unreadable.push(id)
    }
  }
  const named = (ids: readonly string[]): { count: number; ids: readonly string[] } => ({ count: ids.length, ids: ids.slice(0, NAMED) })
  return [
    ...(unreadable.length > 0 ? [{ code: 'unreadable-pages' as const, ...named(unreadable), reason }] : []),
    ...(changed.length > 0 ? [{ code: 'changed-pages' as const, ...named(changed) }] : []),
    ...(misplaced.length > 0 ? [{ code: 'places' as const, ...named(misplaced) }] : []),
  ]
}

const isWhole = ({ id, address, version }: Lying, source: string, text: string, record: PageRecord): boolean =>
  id === idOf(address, source) &&
  record.version === version &&
  record.textLength === text.length &&
  record.textSha256 === createHash('sha256').update(text, 'utf8').digest('hex')

/** Whether every place in a record lies in the text, and shows there what the record says. */
function lies(value: unknown, text: string): boolean {
  if (typeof value !== 'object' || value === null) return true
  const { start, end, text: words } = value as { start?: unknown; end?: unknown; text?: unknown }
  if (typeof start === 'number' && typeof end === 'number') {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length)) return false
    if (typeof words === 'string' && text.slice(start, end) !== words) return false
  }
  return Object.values(value).every((one) => lies(one, text))
}
