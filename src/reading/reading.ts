import type { Attribution } from '#attribution'
import type { Sentence } from '#document'
import type { Event } from '#event'
import type { Page } from '#page'

/** Everything iwaku reads from one page. */
export interface Reading {
  readonly page: Page
  readonly sentences: readonly Sentence[]
  readonly attributions: readonly Attribution[]
  readonly events: readonly Event[]
}
