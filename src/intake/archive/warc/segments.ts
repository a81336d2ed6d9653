import type { ByteStream, Limits } from '../member.ts'
import { cursorOver } from './cursor.ts'
import { gzipSegments } from './gzip.ts'
import type { Segment } from './segment.ts'

/** Cuts a WARC or ARC file into its segments, packed or plain. `size` is the file's length where known. */
export async function* segmentsOf(stream: ByteStream, size: number | null, limits: Limits): AsyncGenerator<Segment> {
  const raw = cursorOver(stream)
  await raw.fill(2)
  if (raw.view[0] === 0x1f && raw.view[1] === 0x8b) yield* gzipSegments(raw, limits)
  else yield { offset: 0, cursor: raw, size, plain: true, place: () => raw.position, fault: () => null, checksum: () => null }
}
