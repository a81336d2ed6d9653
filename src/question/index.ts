export type { Answer, Family, Hit, Member, RedLine, SharedPassage } from './answer.ts'
export { ask, type Question } from './ask.ts'
export type { QueryFault } from './query.ts'
