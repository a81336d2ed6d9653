export type { Clock, Edge } from './edge.ts'
export { type Asking, type Fetcher, type FetcherOptions, openFetcher, userAgentOf } from './fetcher.ts'
export { heldAddress } from './held-address.ts'

export type { Part } from './parts.ts'
export type { Fetched } from './result.ts'
export { plainAddress, sameAddress } from './same.ts'
export { isShortLink } from './short.ts'
