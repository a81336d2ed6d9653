import { findRecord } from './record.ts'
import type { Segment } from './segment.ts'

/** A file without a record in its first bytes is no archive of records. */
const WITHIN = 1024 * 1024

/** Whether a segment holds WARC or ARC records; null for neither. A damaged beginning is looked over. */
export async function recordFormat({ cursor }: Segment): Promise<'warc' | 'arc' | null> {
  await cursor.fill(4096)
  const start = cursor.view.toString('latin1', 0, 4096).trimStart()
  if (/^WARC\/\d/.test(start)) return 'warc'
  if (/^filedesc:\S/.test(start)) return 'arc'
  await cursor.fill(WITHIN)
  if (findRecord(cursor.view, 0) >= 0) return 'warc'
  return /\nURL IP-address Archive-date /.test(start) ? 'arc' : null
}

/** What a file that holds no records seems to be. */
export function looksLike(view: Buffer): 'html' | 'gzip' | 'unknown' | 'empty' {
  if (view.length === 0) return 'empty'
  if (view[0] === 0x1f && view[1] === 0x8b) return 'gzip'
  return /<(?:!doctype html|html|head|body)[\s>]/i.test(view.toString('latin1', 0, 4096)) ? 'html' : 'unknown'
}
