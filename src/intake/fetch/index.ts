export type { Clock, Edge, Line } from './edge.ts'
export type { Earlier } from './errands.ts'
export { type Asking, type Fetcher, type FetcherOptions, openFetcher, userAgentOf } from './fetcher.ts'
export type { Limits } from './limits.ts'
export type { BlockedUse } from './ranges.ts'
export type {
  CertificateFault,
  FailedPage,
  Failure,
  Fetched,
  FetchedPage,
  FetchRemark,
  GonePage,
  KeptHeaders,
  Redirect,
  Refusal,
  RefusedPage,
  Resolved,
  ResolvedLink,
  Stage,
  UnchangedPage,
} from './result.ts'
export { plainAddress, sameAddress } from './same.ts'
export { isShortLink } from './short.ts'
