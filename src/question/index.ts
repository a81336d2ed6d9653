export type { Answer, Hit, RedLine } from './answer.ts'
export { ask, type Question } from './ask.ts'
export type { QueryFault } from './query.ts'
