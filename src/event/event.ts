import type { Span } from '#text'

/** PLOVER's event types (Halterman et al., 2023). */
export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'YIELD'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
  | 'RETREAT'

/** A deed the page tells, not a saying. */
export interface Event {
  readonly span: Span
  readonly actor: string
  readonly target: string | null
  readonly when: string | null
  readonly type: EventType
  readonly rule: string
}
