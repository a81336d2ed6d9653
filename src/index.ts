/** iwaku's public surface: read pages, with a reader of one's own where wanted, turn readings into plain records, keep them in a ledger and ask it. */
export type { Act, Attribution, Certainty, Source, SourceKind, When } from '#attribution'
export type { Event, EventType } from '#event'
export {
  type Added,
  type Counts,
  type Entry,
  entryOf,
  type Facets,
  type Found as FoundAttributions,
  type Kept,
  type Ledger,
  LedgerError,
  type LedgerFault,
  type NameTally,
  type OfficeTally,
  type Order,
  openLedger,
  type PageHead,
  type Persona,
  type Portion,
  type Profile,
  type Sharing,
  type SpeakerName,
  type Tally,
  type Topic,
  type Wanted,
} from '#ledger'
export { dictionaryPath, readDictionary } from '#morphology'
export type { Block, Comment, Form, Found, Note, NoteItem, Page, Remark, Role, Turn, Tweet } from '#page'
export {
  type Answer,
  ask,
  type Clash,
  type ClashSide,
  type Deed,
  type Digest,
  type DigestDay,
  type Entity,
  type EntityName,
  type Family,
  type Hit,
  type Member,
  type Origins,
  type PromiseAnswer,
  type PromiseEvidence,
  type Question,
  type RedLine,
  type SayingAnswer,
  type SharedPassage,
  type TellingHit,
  type TopicAnswer,
  type VersionAnswer,
} from '#question'
export {
  type AttributionRecord,
  openReader,
  type PageRecord,
  type Place,
  type PlacedText,
  type Reader,
  type Reading,
  type ReadOptions,
  type SourceRecord,
  toRecord,
} from '#reading'
export type { Span } from '#text'
export { UsageError } from './message/index.ts'
export { read } from './read.ts'
