import type { AddressRules } from './address.ts'
import type { Clock } from './edge.ts'
import type { Wire } from './exchange.ts'
import type { Limits } from './limits.ts'
import type { RobotsCache } from './robots-cache.ts'
import type { Segments } from './segments.ts'
import type { Turns } from './turns.ts'

/** What all fetches of one fetcher share. */
export interface World {
  readonly clock: Clock
  readonly limits: Limits
  readonly rules: AddressRules
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>
  readonly wire: Wire
  readonly turns: Turns
  readonly robots: RobotsCache
  readonly segments: Segments
  readonly offline: boolean
}

/** The product token in robots.txt and the User-Agent. */
export const PRODUCT = 'iwaku'
