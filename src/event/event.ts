import type { DeedType } from '#lexicon'
import type { Span } from '#text'

/** PLOVER's event types (Halterman et al., 2023). */
export type EventType = DeedType

/** A deed the page tells, not a saying. */
export interface Event {
  readonly span: Span
  readonly actor: string
  readonly target: string | null
  readonly when: string | null
  readonly type: EventType
  readonly rule: string
}
