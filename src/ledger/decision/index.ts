export { type Decision, decisionOf, holding, pagesOf, type Quote, type Verdict } from './decision.ts'
export { attributionAt, decided, type Overlay, overlaysOf, quoteOf } from './overlay.ts'
