import { type DayNumber, dayNumber, isoDay, readDay } from './calendar.ts'
import type { DateMention } from './date.ts'

/** The days that a date may be counted from. */
export interface Anchors {
  readonly reference: DayNumber | null
  /** The last date told before, by what it told: its day, its month, its year. */
  readonly antecedent: Antecedent
  /** The last day told in full before; only a day near it is read by it. */
  readonly near: DayNumber | null
  /** `back` takes the last such day not after the reference, `forward` the first not before it. */
  readonly direction: 'back' | 'forward'
}

/** The last day, month and year told; each as a day number of its first day. */
export interface Antecedent {
  readonly day: DayNumber | null
  readonly month: DayNumber | null
  readonly year: DayNumber | null
}

/** A date read: what a mention says without its span. `from` is its first day. */
export interface Resolved extends Pick<DateMention, 'value' | 'precision' | 'kind' | 'basis'> {
  readonly from: DayNumber | null
}

/** A date that has nothing to be counted from. */
export const unresolved = (precision: DateMention['precision'], kind: DateMention['kind'], basis = 'no date to count from'): Resolved => ({
  value: null,
  precision,
  kind,
  basis,
  from: null,
})

/** A day found. */
export const ofDay = (from: DayNumber, kind: DateMention['kind'], basis: string): Resolved => ({
  value: isoDay(from),
  precision: 'day',
  kind,
  basis,
  from,
})

/** The anchor that a value of an earlier text makes: `2024-02` gives a month and a year, no day. */
export function antecedentOf(value: string | null | undefined): Antecedent {
  const match = value ? /^([1-9]\d{3})(?:-(\d{2}))?(?:-(\d{2}))?(?:$|\/)/.exec(value) : null
  if (!match) return { day: null, month: null, year: null }
  const year = dayNumber(Number(match[1]), 1, 1)
  const number = Number(match[2])
  const month = match[2] && number >= 1 && number <= 12 ? dayNumber(Number(match[1]), number, 1) : null
  return { day: readDay(value!.split('/')[0]!), month, year }
}
