import { plainAddress } from '../fetch/index.ts'
import type { Capture } from './arrival.ts'

/**
 * A page as one line of JSON, as a crawl writes many of them. Exactly one of `html`, `text` and `source` holds the page; what `source` is, its beginning
 * tells. Other keys say nothing to iwaku.
 */
export interface PageLine {
  /** Its address on the web, or another name that tells it from others. */
  readonly address: string
  readonly html?: string
  readonly text?: string
  readonly source?: string
  /** ISO day of publication, for a page that tells none itself. */
  readonly published?: string | null
  /** ISO day, or moment with its zone, that this copy is from. */
  readonly seen?: string | null
}

/** Why a line is no page. */
export type LineFault = 'not_json' | 'cut' | 'no_address' | 'no_words' | 'two_sources' | 'bad_published' | 'bad_seen' | 'too_long'

const encoder = new TextEncoder()

/** A line of JSON as a page, or why it is none. */
export function captureOfLine(line: string): Capture | LineFault {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'not_json'
  }
  const { address, html, text, source, published = null, seen = null } = (value ?? {}) as Partial<Record<keyof PageLine, unknown>>
  if (typeof address !== 'string' || address.trim() === '') return 'no_address'
  const words = [html, text, source].filter((one) => one !== undefined && one !== null)
  if (words.length > 1) return 'two_sources'
  if (typeof words[0] !== 'string') return 'no_words'
  const day = published === null ? null : dayOf(published)
  if (published !== null && day === null) return 'bad_published'
  const moment = seen === null ? null : momentOf(seen)
  if (seen !== null && moment === null) return 'bad_seen'
  return {
    name: plainAddress(address),
    bytes: encoder.encode(words[0]),
    // JSON is UTF-8, whatever the page said of the bytes that it once was
    contentType: 'text/html; charset=utf-8',
    seen: moment,
    published: day,
    ...(typeof html === 'string' && { kind: 'html' }),
    ...(typeof text === 'string' && { kind: 'text' }),
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/

/** An ISO day of the calendar; null for anything else. */
function dayOf(value: unknown): string | null {
  if (typeof value !== 'string' || !DAY.test(value)) return null
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : null
}

/** An ISO day as it is, a moment in UTC. */
function momentOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  if (!MOMENT.test(value)) return dayOf(value)
  const date = new Date(value)
  return Number.isNaN(date.getTime()) || dayOf(value.slice(0, 10)) === null ? null : date.toISOString().replace('.000Z', 'Z')
}
