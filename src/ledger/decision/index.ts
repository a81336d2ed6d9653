export {
  type ClashVerdict,
  type Decision,
  type DeedChange,
  decisionOf,
  holding,
  isOfTwo,
  type Logged,
  pagesOf,
  type Quote,
  undoneBy,
  type Verdict,
} from './decision.ts'
export { type DecidedDeed, deedsDecided } from './deed.ts'
export { attributionAt, decided, entryAsDecided, type Overlay, overlaysOf, quoteOf } from './overlay.ts'
export { quotedIn } from './quoted.ts'
