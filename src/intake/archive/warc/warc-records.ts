import type { Limits } from '../member.ts'
import type { PlacedTrouble } from '../trouble.ts'
import type { Cursor } from './cursor.ts'
import { isExtent } from './evidence.ts'
import { findRecord, headEnd, parseFields, type RawRecord } from './record.ts'
import type { Segment } from './segment.ts'

/** The WARC records of one segment (ISO 28500), in order. What is broken is told and stepped over. */
export async function* warcRecords(segment: Segment, limits: Limits): AsyncGenerator<RawRecord | PlacedTrouble> {
  const { cursor } = segment
  while (await skipBlank(cursor)) {
    const offset = segment.place()
    const end = await holdHead(cursor, limits.headBytes)
    const head = end > 0 ? cursor.view.toString('utf8', 0, end) : ''
    if (!/^WARC\/\d\.\d{1,2}\r?\n/.test(head)) {
      yield { offset, name: null, ...(await brokenHead(segment, end, limits)) }
      await toNextRecord(cursor)
      continue
    }
    const { fields } = parseFields(head)
    const name = fields.get('warc-target-uri') ?? null
    const declared = fields.get('content-length') ?? ''
    const length = /^\d{1,15}$/.test(declared) ? Number(declared) : null
    if (length !== null && length > limits.memberBytes && isTrusted(segment, end, length)) {
      yield { offset, name, code: 'member_too_large', bytes: length, limit: limits.memberBytes }
      await cursor.skip(end)
      const found = await cursor.skip(length)
      if (found < length) yield { offset, name, code: 'record_truncated', declared: length, found }
      continue
    }
    const extent = await extentOf(segment, end, length, fields, limits)
    for (const trouble of extent.troubles) yield { offset, name, ...trouble }
    if (extent.length === null) {
      await cursor.skip(1)
      await toNextRecord(cursor)
      continue
    }
    yield recordOf(segment, offset, fields, end, extent, declared)
    await cursor.skip(end + extent.length)
  }
}

function recordOf(segment: Segment, offset: number, fields: Map<string, string>, end: number, extent: Extent, declared: string): RawRecord {
  return {
    kind: 'warc',
    offset,
    type: fields.get('warc-type')?.toLowerCase() ?? 'unknown',
    fields,
    block: segment.cursor.view.subarray(end, end + (extent.length ?? 0)),
    repairedLength: extent.repaired ? declared : null,
    checksum: segment.checksum(),
  }
}

/** Steps over the blank lines between records; false at the end. */
async function skipBlank(cursor: Cursor): Promise<boolean> {
  for (;;) {
    const { view } = cursor
    let blank = 0
    while (blank < view.length && (view[blank] === 0x0d || view[blank] === 0x0a)) blank++
    if (blank > 0) await cursor.skip(blank)
    if (cursor.view.length > 0) return true
    if (!(await cursor.fill(1))) return false
  }
}

/** Holds a whole head; where it ends, or -1 where there is no end within the limit. */
async function holdHead(cursor: Cursor, limit: number): Promise<number> {
  for (let held = Math.min(1024, limit); ; held = Math.min(held * 4, limit)) {
    const filled = await cursor.fill(held)
    const end = headEnd(cursor.view.subarray(0, limit), 0)
    if (end >= 0) return end
    if (!filled || held >= limit) return -1
  }
}

async function brokenHead(segment: Segment, end: number, limits: Limits): Promise<BrokenHead> {
  const begun = segment.cursor.view.toString('latin1', 0, 5) === 'WARC/'
  if (begun && end < 0 && segment.cursor.view.length >= limits.headBytes) return { code: 'record_head_too_large', limit: limits.headBytes }
  if (begun) return { code: 'record_head_broken', reason: end < 0 ? 'no_end' : 'no_version' }
  return { code: 'record_head_broken', reason: 'not_a_record' }
}

type BrokenHead =
  | { readonly code: 'record_head_too_large'; readonly limit: number }
  | { readonly code: 'record_head_broken'; readonly reason: 'no_version' | 'no_end' | 'not_a_record' }

/** Goes on to the next record behind here, letting go what is passed. */
async function toNextRecord(cursor: Cursor): Promise<void> {
  for (;;) {
    const at = findRecord(cursor.view, 1)
    if (at > 0) {
      await cursor.skip(at)
      return
    }
    // the beginning of a record may be cut by the end of what is held
    const keep = 128
    if (cursor.view.length > keep) await cursor.skip(cursor.view.length - keep)
    if (cursor.ended || !(await cursor.fill(keep + 64 * 1024))) {
      const last = findRecord(cursor.view, 1)
      await cursor.skip(last > 0 ? last : cursor.view.length)
      return
    }
  }
}

/** Whether a length beyond what is held can be true. */
function isTrusted({ size, cursor }: Segment, end: number, length: number): boolean {
  return size !== null && cursor.position + end + length <= size
}

interface Extent {
  /** Of the block; null where its end could not be told. */
  readonly length: number | null
  readonly repaired: boolean
  readonly troubles: readonly ExtentTrouble[]
}

type ExtentTrouble =
  | { readonly code: 'record_length_wrong'; readonly declared: string; readonly found: number | null }
  | { readonly code: 'record_truncated'; readonly declared: number; readonly found: number }
  | { readonly code: 'record_end_missing' }
  | { readonly code: 'member_too_large'; readonly bytes: number | null; readonly limit: number }

type Fields = ReadonlyMap<string, string>

/** How far a block reaches: as declared where an end mark stands there, else as the next record, the end or the digest tell. */
async function extentOf(segment: Segment, end: number, length: number | null, fields: Fields, limits: Limits): Promise<Extent> {
  const { cursor } = segment
  if (length === null || length > limits.memberBytes) return repairedExtent(segment, end, length, fields, limits)
  await cursor.fill(end + length + 4)
  const { view } = cursor
  const block = end + length
  if (view[block] === 0x0d && view[block + 1] === 0x0a && view[block + 2] === 0x0d && view[block + 3] === 0x0a) return sound(length)
  if (view[block] === 0x0a && view[block + 1] === 0x0a) return sound(length)
  if (view.length < block) return repairedExtent(segment, end, length, fields, limits)
  // a large block is not hashed for each of many records that claim it: one that holds a record ends before that
  const isLie = length > LARGE && findRecord(view.subarray(0, block), end) >= 0
  const told = isLie ? false : isExtent(fields, view.subarray(end, block))
  const declared: Extent = { length, repaired: false, troubles: [{ code: 'record_end_missing' }] }
  if (told ?? endsThere(cursor, block)) return declared
  const repaired = await repairedExtent(segment, end, length, fields, limits)
  const better = repaired.length !== null && isExtent(fields, cursor.view.subarray(end, end + repaired.length))
  return !better && endsThere(cursor, block) ? declared : repaired
}

const LARGE = 1024 * 1024

const sound = (length: number): Extent => ({ length, repaired: false, troubles: [] })

/** Whether only the blank lines behind a block are missing: the next record or the file's end stands there. */
function endsThere(cursor: Cursor, block: number): boolean {
  let at = block
  while (at < block + 4 && (cursor.view[at] === 0x0d || cursor.view[at] === 0x0a)) at++
  return at === cursor.view.length ? cursor.ended : findRecord(cursor.view.subarray(block, at + 100), at - block) === at - block
}

async function repairedExtent(segment: Segment, end: number, length: number | null, fields: Fields, limits: Limits): Promise<Extent> {
  const { cursor } = segment
  const declared = fields.get('content-length') ?? ''
  const next = await holdRecord(cursor, end, limits.memberBytes)
  if (next === null) {
    return { length: null, repaired: false, troubles: [{ code: 'member_too_large', bytes: length, limit: limits.memberBytes }] }
  }
  const found = blockEnd(cursor.view, end, next)
  const right = [found.at, next].find((at) => isExtent(fields, cursor.view.subarray(end, at)))
  const cut = next === cursor.view.length && (segment.plain || segment.fault() !== null)
  // at the end of a file without an end mark, the rest of the record is what is missing
  if (right === undefined && cut && length !== null && found.marks < 2 && end + length > cursor.view.length) {
    return { length: null, repaired: false, troubles: [{ code: 'record_truncated', declared: length, found: cursor.view.length - end }] }
  }
  const at = (right ?? found.at) - end
  return { length: at, repaired: true, troubles: [{ code: 'record_length_wrong', declared: declared.slice(0, 100), found: at }] }
}

/** Holds everything up to the next record or the end of the segment; null where that is too far away. */
async function holdRecord(cursor: Cursor, from: number, limit: number): Promise<number | null> {
  let searched = from
  for (let held = Math.max(cursor.view.length, 64 * 1024); ; held *= 2) {
    await cursor.fill(Math.min(held, from + limit))
    const at = findRecord(cursor.view, searched)
    if (at >= 0) return at
    if (cursor.ended) return cursor.view.length
    if (cursor.view.length >= from + limit) return null
    searched = Math.max(from, cursor.view.length - 128)
  }
}

/** Takes up to two line ends off a block that reaches to `next`. */
function blockEnd(view: Buffer, from: number, next: number): { readonly at: number; readonly marks: number } {
  let at = next
  let marks = 0
  while (marks < 2 && at > from && view[at - 1] === 0x0a) {
    at -= view[at - 2] === 0x0d && at - 2 >= from ? 2 : 1
    marks++
  }
  return { at, marks }
}
