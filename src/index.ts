/** iwaku's public surface: open a reader on the dictionary, read pages, turn readings into plain records. */
export type { Act, Attribution, Certainty, Source, SourceKind, When } from '#attribution'
export type { Event, EventType } from '#event'
export { dictionaryPath, readDictionary } from '#morphology'
export type { Block, Comment, Form, Found, Note, NoteItem, Page, Remark, Role, Tweet } from '#page'
export { openReader, type Reader, type Reading } from '#reading'
export type { Span } from '#text'
export { type AttributionRecord, type PageRecord, type Place, type PlacedText, type SourceRecord, toRecord } from './cli/show/record.ts'
export { UsageError } from './message/index.ts'
