export type { Act, Attribution, Certainty, Source, SourceKind, When } from './attribution.ts'
export { isAdnominal, isBreak, isContinuing, phraseSpan, phraseStart } from './phrase.ts'
export { findingsOf, readAttributions } from './read.ts'
