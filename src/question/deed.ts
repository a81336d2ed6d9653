import { type DecidedDeed, type Decision, deedsDecided, type Entry } from '#ledger'
import type { EventRecord, Place } from '#reading'

/** What a page tells as done, as it was read. */
export const deedsIn = ({ record }: Entry): readonly EventRecord[] => record.events

/** The same with what was decided about each, by the decisions that hold. */
export const decidedDeeds = ({ id, text, record }: Entry, held: readonly Decision[]): readonly DecidedDeed[] =>
  deedsDecided(held, id, text, record.events)

/** The same as humans decided, without what they say is no deed. */
export const deedsLeft = (entry: Entry, held: readonly Decision[]): readonly EventRecord[] =>
  decidedDeeds(entry, held).flatMap(({ deed, rejected }) => (rejected ? [] : [deed]))

/** The deed at a place, as it was read; null where there is none. */
export const deedAt = (entry: Entry, { start, end }: Place): EventRecord | null =>
  deedsIn(entry).find((deed) => deed.start === start && deed.end === end) ?? null
