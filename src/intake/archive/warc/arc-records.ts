import type { Limits } from '../member.ts'
import type { PlacedTrouble } from '../trouble.ts'
import type { Cursor } from './cursor.ts'
import { isExtent } from './evidence.ts'
import type { RawRecord } from './record.ts'
import type { Segment } from './segment.ts'

/** The longest head line that is looked for. */
const LINE = 16 * 1024

/** The records of one segment of an ARC file (version 1 and 2): a line of fields, the block, a line end. */
export async function* arcRecords(segment: Segment, limits: Limits): AsyncGenerator<RawRecord | PlacedTrouble> {
  const { cursor } = segment
  while (await skipLineEnds(cursor)) {
    const offset = segment.place()
    await cursor.fill(LINE)
    const end = cursor.view.subarray(0, LINE).indexOf(0x0a)
    const head = arcHead(end < 0 ? '' : cursor.view.toString('utf8', 0, end))
    if (head === null) {
      yield { offset, name: null, code: 'record_head_broken', reason: 'not_a_record' }
      await toNextHead(cursor)
      continue
    }
    const name = head.fields.get('warc-target-uri') ?? null
    const declared = head.fields.get('content-length') ?? ''
    const length = /^\d{1,15}$/.test(declared) ? Number(declared) : null
    const from = end + 1
    if (length !== null && length > limits.memberBytes && segment.size !== null && cursor.position + from + length <= segment.size) {
      yield { offset, name, code: 'member_too_large', bytes: length, limit: limits.memberBytes }
      await cursor.skip(from + length)
      continue
    }
    const found = await blockLength(segment, from, length, head.fields, limits)
    if (found === null) {
      yield { offset, name, code: 'member_too_large', bytes: length, limit: limits.memberBytes }
      await toNextHead(cursor)
      continue
    }
    const whole = found !== null && isExtent(head.fields, cursor.view.subarray(from, from + found))
    const cut =
      !whole && length !== null && found < length && cursor.view.length === from + found && (segment.plain || segment.fault() !== null)
    if (cut) yield { offset, name, code: 'record_truncated', declared: length, found }
    else if (found !== length) yield { offset, name, code: 'record_length_wrong', declared, found }
    if (!cut) {
      const block = cursor.view.subarray(from, from + found)
      yield {
        kind: 'arc',
        offset,
        type: head.type,
        fields: head.fields,
        block,
        repairedLength: found === length ? null : declared,
        checksum: segment.checksum(),
      }
    }
    await cursor.skip(from + found)
  }
}

async function skipLineEnds(cursor: Cursor): Promise<boolean> {
  for (;;) {
    let blank = 0
    while (cursor.view[blank] === 0x0a || cursor.view[blank] === 0x0d) blank++
    if (blank > 0) await cursor.skip(blank)
    if (cursor.view.length > 0) return true
    if (!(await cursor.fill(1))) return false
  }
}

/** `http://example.org/ 192.0.2.1 20260301000000 text/html 512`, read from its right end: addresses may hold spaces. */
function arcHead(line: string): { readonly type: string; readonly fields: Map<string, string> } | null {
  if (!/^[a-z][a-z0-9+.-]{1,20}:/.test(line)) return null
  const words = line.trimEnd().split(' ')
  const length = words.at(-1) ?? ''
  // version 2 has status, checksum, location, offset and file name between type and length
  const dates = words.length >= 10 ? [words.length - 8, words.length - 3] : [words.length - 3]
  const at = dates.find((index) => /^\d{12,18}$/.test(words[index] ?? ''))
  if (at === undefined || at < 2) return null
  const address = words.slice(0, at - 1).join(' ')
  const fields = new Map([
    ['warc-target-uri', address],
    ['warc-date', words[at] as string],
    ['content-type', words[at + 1] ?? ''],
    ['content-length', length],
  ])
  return { type: address.startsWith('filedesc:') ? 'warcinfo' : 'response', fields }
}

/** The declared length where the next record or the end follows, else what reaches to the next record. */
async function blockLength(
  segment: Segment,
  from: number,
  length: number | null,
  fields: ReadonlyMap<string, string>,
  limits: Limits,
): Promise<number | null> {
  const { cursor } = segment
  if (length !== null && length <= limits.memberBytes) {
    await cursor.fill(from + length + LINE)
    const end = from + length
    let at = end
    while (at <= end + 4 && (cursor.view[at] === 0x0a || cursor.view[at] === 0x0d)) at++
    if (cursor.view.length >= end && ((at === cursor.view.length && cursor.ended) || (at > end && beginsHead(cursor.view, at))))
      return length
  }
  for (let held = 64 * 1024; ; held *= 2) {
    await cursor.fill(Math.min(held, from + limits.memberBytes))
    const next = findHead(cursor.view, from)
    if (next >= 0) return trimmed(cursor.view, from, next)
    if (cursor.ended) {
      const rest = trimmed(cursor.view, from, cursor.view.length)
      return length === null || isExtent(fields, cursor.view.subarray(from, from + rest)) ? rest : cursor.view.length - from
    }
    if (cursor.view.length >= from + limits.memberBytes) return null
  }
}

/** Less the one line end that closes a record. */
function trimmed(view: Buffer, from: number, end: number): number {
  return Math.max(0, end - from - (view[end - 1] === 0x0a && end > from ? 1 : 0))
}

function beginsHead(view: Buffer, at: number): boolean {
  const end = view.subarray(0, at + LINE).indexOf(0x0a, at)
  return end >= 0 && arcHead(view.toString('utf8', at, end)) !== null
}

/** Where a head line begins at or behind `from`; -1 for nowhere. Lines that begin like an address are few. */
function findHead(view: Buffer, from: number): number {
  for (let line = from; line < view.length; ) {
    const end = view.indexOf(0x0a, line)
    if (end < 0) return -1
    if (end - line < LINE && end > line && looksLikeAddress(view, line) && arcHead(view.toString('utf8', line, end)) !== null) return line
    line = end + 1
  }
  return -1
}

/** A scheme and a colon stand there. */
function looksLikeAddress(view: Buffer, at: number): boolean {
  for (let i = at; i < at + 12; i++) {
    const byte = view[i] ?? 0
    if (byte === 0x3a) return i > at + 1
    if (byte < 0x61 || byte > 0x7a) return false
  }
  return false
}

async function toNextHead(cursor: Cursor): Promise<void> {
  for (;;) {
    const line = cursor.view.indexOf(0x0a)
    const next = line < 0 ? -1 : findHead(cursor.view, line + 1)
    if (next >= 0) {
      await cursor.skip(next)
      return
    }
    const last = cursor.view.lastIndexOf(0x0a)
    const keep = cursor.ended
      ? cursor.view.length
      : last > 0 && cursor.view.length - last <= LINE
        ? last
        : Math.max(0, cursor.view.length - 1)
    await cursor.skip(Math.max(keep, cursor.ended ? 0 : 1))
    if (cursor.ended || !(await cursor.fill(64 * 1024))) {
      const rest = findHead(cursor.view, Math.max(0, cursor.view.indexOf(0x0a)))
      await cursor.skip(rest >= 0 ? rest : cursor.view.length)
      return
    }
  }
}
