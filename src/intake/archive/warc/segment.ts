import type { GzipFault } from '../trouble.ts'
import type { Cursor } from './cursor.ts'

/** Why a segment is not whole. */
export type SegmentFault = GzipFault | 'ratio'

/** A stretch that decodes on its own: a gzip member (mostly one record) with what continues it, or a whole plain file. */
export interface Segment {
  /** Where it begins in the file, packed. */
  readonly offset: number
  /** What is in it, unpacked. */
  readonly cursor: Cursor
  /** How long it is unpacked, where that is known beforehand. */
  readonly size: number | null
  /** Whether it is not packed. */
  readonly plain: boolean
  /** Where the cursor stands in the file; in what is packed, where the packed piece begins. */
  place(): number
  /** What it is damaged in; certain once its cursor has ended. */
  fault(): SegmentFault | null
  /** Whether its checksum holds; null where there is none, or not yet. */
  checksum(): boolean | null
}
