export type { Answer, Hit, NameTally, OfficeTally, Profile, RedLine, Tally } from './answer.ts'
export { ask, type Question } from './ask.ts'
export type { QueryFault } from './query.ts'
