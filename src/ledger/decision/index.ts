export {
  type ClashVerdict,
  type Decision,
  decisionOf,
  holding,
  isOfTwo,
  type Logged,
  pagesOf,
  type Quote,
  type Verdict,
} from './decision.ts'
export { attributionAt, decided, entryAsDecided, type Overlay, overlaysOf, quoteOf } from './overlay.ts'
