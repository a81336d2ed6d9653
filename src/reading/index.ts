export { type Chosen, choose, depthOf } from './chosen.ts'
export { openReader, type Reader, type ReadOptions } from './open.ts'
export type { Reading } from './reading.ts'
export {
  type AttributionRecord,
  decodingRemarks,
  type PageRecord,
  type Place,
  type PlacedText,
  placed,
  type SourceRecord,
  toRecord,
} from './record.ts'
