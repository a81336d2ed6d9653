import type { Attribution } from '#attribution'
import type { Event } from '#event'
import type { Page } from '#page'
import type { Sentence } from '#document'

/** Everything iwaku reads from one page. */
export interface Reading {
  readonly page: Page
  readonly sentences: readonly Sentence[]
  readonly attributions: readonly Attribution[]
  readonly events: readonly Event[]
}
