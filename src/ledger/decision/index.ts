export { type Decision, decisionOf, holding, isOfTwo, pagesOf, type Quote, type Verdict } from './decision.ts'
export { attributionAt, decided, entryAsDecided, type Overlay, overlaysOf, quoteOf } from './overlay.ts'
