export type { Act, Attribution, Certainty, Source, SourceKind, When } from './attribution.ts'
export { findingsOf, readAttributions } from './read.ts'
