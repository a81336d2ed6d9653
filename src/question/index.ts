export type {
  Answer,
  Clash,
  ClashDecision,
  ClashSide,
  Deed,
  Family,
  Hit,
  LineState,
  LineTime,
  LogLine,
  LogPlace,
  Member,
  OriginalLink,
  Origins,
  PromiseAnswer,
  PromiseEvidence,
  RedLine,
  Reply,
  SayingAnswer,
  SharedPassage,
  TellingHit,
  TopicAnswer,
  Twin,
  VersionAnswer,
} from './answer.ts'
export type { Around } from './around.ts'
export { ask, type Question } from './ask.ts'
export { verdictOf, type Wish, type WishFault } from './decide.ts'
export { isDeed, quoteAt, quoteAtSide } from './decisions.ts'
export { actorOf, type Digest, type DigestDay, noteOf } from './digest.ts'
export type { Entity, EntityName } from './entities.ts'
export { type AskFault, faultOf } from './fault.ts'
export type { GroundsAnswer } from './grounds.ts'
export { pageRef, refOf } from './hit.ts'
export { type LogWanted, logAsked } from './log.ts'
export type { QueryFault } from './query.ts'
export type { AttributionHere, Carried, DeedHere, PageReading } from './reading.ts'
export { type QueryRemark, strayFilters } from './remarks.ts'
export type { Leg, Retold, Station } from './retold.ts'
export { selectedEntries, selectedHits } from './selected.ts'
export type { ComparedHit, ComparedSource } from './view/compare.ts'
export type { SourceRow } from './view/index.ts'
export type { KinName } from './view/kin.ts'
export type { CarriedPair, OutletRow, PairRow } from './view/outlets.ts'
export type { DeedPoint, Point } from './view/points.ts'
export type { ChangedPage } from './view/today.ts'
export type { Wording } from './wording.ts'
