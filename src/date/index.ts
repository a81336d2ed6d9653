export { type BylineEvidence, type BylineReading, resolveByline } from './byline.ts'
export type { DateContext, DateMention } from './date.ts'
export { findDates, quotedIn } from './find.ts'
export { mayHoldDate } from './trigger.ts'
