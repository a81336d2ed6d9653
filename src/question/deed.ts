import type { Entry } from '#ledger'
import type { Place } from '#reading'

/** A deed as the record of its page has it. */
export interface EventRecord extends Place {
  readonly type: string
  readonly actor: string | null
  readonly when: string | null
  readonly text: string
}

/** What a page tells as done. */
export const deedsIn = ({ record }: Entry): readonly EventRecord[] => record.events as readonly EventRecord[]

/** The deed at a place; null where there is none. */
export const deedAt = (entry: Entry, { start, end }: Place): EventRecord | null =>
  deedsIn(entry).find((deed) => deed.start === start && deed.end === end) ?? null
