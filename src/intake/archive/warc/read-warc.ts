import { type ArchiveItem, type ArchiveOptions, type ByteStream, LIMITS, type Limits, mayBePage } from '../member.ts'
import { type Outcome, Tally } from '../tally.ts'
import type { TroubleKind } from '../trouble.ts'
import { arcRecords } from './arc-records.ts'
import { looksLike, recordFormat } from './format.ts'
import { memberOf } from './member-of.ts'
import { Revisits } from './revisits.ts'
import type { Segment } from './segment.ts'
import { segmentsOf } from './segments.ts'
import { warcRecords } from './warc-records.ts'

/** A WARC or ARC file to read. */
export interface WarcInput {
  readonly stream: ByteStream
  /** Its length in bytes, where known: lengths that lie are told at once then. */
  readonly size?: number
  /** Names of the containers around the records, the file itself last. */
  readonly path?: readonly string[]
}

/** Members that unpack beyond reason cost much to find out, and no honest file has a second one. */
const MOST_BOMBS = 20

/**
 * The pages of a WARC (ISO 28500, 0.17 to 1.1) or ARC file, packed by record, as a whole or not at all, read once from
 * front to back. Every record is checked: gzip checksums, lengths, end marks, block and payload digests. What is
 * damaged is told with its place, and the rest is read on. Memory is bounded by the limits, whatever the file's size.
 */
export async function* readWarc(input: WarcInput, options: ArchiveOptions = {}): AsyncGenerator<ArchiveItem> {
  const limits = { ...LIMITS, ...options.limits }
  const path = input.path ?? []
  const setting = { path, revisits: new Revisits(), wanted: options.wanted ?? mayBePage, limits }
  const tally = new Tally(path)
  let format: 'warc' | 'arc' | null = null
  // until a record is met, damages may only mean that the file is something else
  const early: Outcome[] = []
  let bombs = 0
  for await (const segment of segmentsOf(input.stream, input.size ?? null, limits)) {
    format ??= await recordFormat(segment)
    if (format === null && segment.fault() === null) {
      yield* tally.count(alone(segment.offset, { code: 'not_a_warc', looksLike: looksLike(segment.cursor.view) }))
      yield tally.summary()
      return
    }
    if (format !== null) for (const outcome of early.splice(0)) yield* tally.count(outcome)
    for await (const found of format === null ? [] : (format === 'arc' ? arcRecords : warcRecords)(segment, limits)) {
      yield* tally.count('code' in found ? { items: [found], passed: null, verified: false } : memberOf(found, setting), !('code' in found))
      if (tally.troubles >= limits.damages) break
    }
    const fault = segment.fault()
    if (fault !== null) {
      const damage = alone(segment.offset, faultTrouble(fault, limits))
      if (format === null) early.push(damage)
      else yield* tally.count(damage)
    }
    if (fault === 'ratio') bombs++
    if (tally.troubles >= limits.damages || early.length >= limits.damages || bombs >= MOST_BOMBS) {
      yield* tally.count(alone(segment.offset, { code: 'too_damaged', damages: Math.max(tally.troubles, early.length) }))
      break
    }
  }
  if (format === null) yield* tally.count(alone(0, { code: 'not_a_warc', looksLike: early.length > 0 ? 'gzip' : 'empty' }))
  yield tally.summary()
}

function alone(offset: number, kind: TroubleKind): Outcome {
  return { items: [{ offset, name: null, ...kind }], passed: null, verified: false }
}

function faultTrouble(fault: NonNullable<ReturnType<Segment['fault']>>, limits: Limits): TroubleKind {
  return fault === 'ratio' ? { code: 'ratio_too_high', limit: limits.ratio } : { code: 'gzip_damaged', fault }
}
