export { type Chosen, choose, depthOf } from './chosen.ts'
export { describeSource, kindOf, openReader, type Reader, type ReadOptions } from './open.ts'
export type { Reading } from './reading.ts'
export {
  type AttributionRecord,
  type BlockRecord,
  type CommentRecord,
  decodingRemarks,
  type EventRecord,
  type PageRecord,
  type Place,
  type PlacedText,
  placed,
  type SourceRecord,
  type TweetRecord,
  toRecord,
} from './record.ts'
