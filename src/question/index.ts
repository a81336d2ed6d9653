export type {
  Answer,
  Clash,
  ClashSide,
  Deed,
  Family,
  Hit,
  LineTime,
  LogLine,
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
export { ask, type Question } from './ask.ts'
export { logOf, quoteAt } from './decisions.ts'
export { actorOf, type Digest, type DigestDay, noteOf } from './digest.ts'
export type { Entity, EntityName } from './entities.ts'
export { pageRef, refOf } from './hit.ts'
export type { QueryFault } from './query.ts'
