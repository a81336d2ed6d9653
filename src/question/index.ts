export type {
  Answer,
  Clash,
  ClashSide,
  Deed,
  Family,
  Hit,
  LogLine,
  LogPlace,
  Member,
  Origins,
  PromiseAnswer,
  PromiseEvidence,
  RedLine,
  SayingAnswer,
  SharedPassage,
  TellingHit,
  TopicAnswer,
  VersionAnswer,
} from './answer.ts'
export { ask, type Question } from './ask.ts'
export { verdictOf, type Wish, type WishFault } from './decide.ts'
export { quoteAt } from './decisions.ts'
export { actorOf, type Digest, type DigestDay, noteOf } from './digest.ts'
export type { Entity, EntityName } from './entities.ts'
export { pageRef, refOf } from './hit.ts'
export { type LogWanted, logAsked } from './log.ts'
export type { QueryFault } from './query.ts'
export { selectedEntries, selectedHits } from './selected.ts'
