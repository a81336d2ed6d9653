import { dayNumber, isDay, isoDay, readDay } from './calendar.ts'

/** What may tell whether `01/03/2024` is 1 March or January 3. */
export interface BylineEvidence {
  /** ISO days told elsewhere in the page (its address, its metadata, dates of its text). */
  readonly otherDates?: readonly string[]
}

/** A byline's day, and why it was read so. */
export interface BylineReading {
  readonly value: string
  readonly order: 'day-month' | 'month-day'
  /** Whether only one order is a day of the calendar or agrees with the evidence. */
  readonly certain: boolean
  /** One English sentence for `--why`. */
  readonly basis: string
}

const FORM = /(?<![0-9/.-])([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})(?![0-9])/

/**
 * Reads the first `01/03/2024` of a byline (`著:01/03/2024`): by the calendar when a number is above 12, by the nearer of the other
 * dates when they tell the two readings apart, else day before month. Null when there is none.
 */
export function resolveByline(text: string, evidence: BylineEvidence = {}): BylineReading | null {
  const match = FORM.exec(text.replace(/[０-９／]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0)))
  if (!match) return null
  const [written, first, , second, year] = match
  const dayFirst = dayOf(Number(year), Number(second), Number(first))
  const monthFirst = dayOf(Number(year), Number(first), Number(second))
  if (dayFirst === null && monthFirst === null) return null
  if (monthFirst === null) return reading(dayFirst!, 'day-month', true, `${written} is day/month/year: ${first} is no month.`)
  if (dayFirst === null) return reading(monthFirst, 'month-day', true, `${written} is month/day/year: ${second} is no month.`)
  if (dayFirst === monthFirst) return reading(dayFirst, 'day-month', true, `${written} is the same day in either order.`)
  const near = nearer(dayFirst, monthFirst, evidence.otherDates ?? [])
  if (near === null)
    return reading(
      dayFirst,
      'day-month',
      false,
      `${written} is read day/month/year, the custom of such bylines; nothing else in the page decides.`,
    )
  const [day, order] = near.day === dayFirst ? ([dayFirst, 'day-month'] as const) : ([monthFirst, 'month-day'] as const)
  const name = order === 'day-month' ? 'day/month/year' : 'month/day/year'
  return reading(
    day,
    order,
    true,
    `${written} is ${name}: that is ${near.distance} days from ${near.date}, told elsewhere in the page; the other order is ${near.other}.`,
  )
}

const reading = (day: number, order: BylineReading['order'], certain: boolean, basis: string): BylineReading => ({
  value: isoDay(day),
  order,
  certain,
  basis,
})

const dayOf = (year: number, month: number, day: number): number | null => (isDay(year, month, day) ? dayNumber(year, month, day) : null)

/** Other dates decide only when one reading lies within a week of one of them and the other reading lies a month further off. */
function nearer(a: number, b: number, dates: readonly string[]): { day: number; distance: number; other: number; date: string } | null {
  const days = dates.flatMap((date) => readDay(date) ?? [])
  const closest = (to: number) => days.map((day) => ({ day, distance: Math.abs(day - to) })).sort((x, y) => x.distance - y.distance)[0]
  const [nearA, nearB] = [closest(a), closest(b)]
  if (!nearA || !nearB || Math.abs(nearA.distance - nearB.distance) < 20) return null
  const [day, best, other] = nearA.distance < nearB.distance ? [a, nearA, nearB.distance] : [b, nearB, nearA.distance]
  return best.distance <= 7 ? { day, distance: best.distance, other, date: isoDay(best.day) } : null
}
