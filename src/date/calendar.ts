/** Days of the proleptic Gregorian calendar as plain integers (0 = 1970-01-01), so that nothing here knows a time zone or a clock. */
export type DayNumber = number

/** A calendar day; `month` and `day` count from 1. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The number of a day; the months may run over (month 14 of 2023 is February 2024). After Howard Hinnant, chrono-compatible dates. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = year * 12 + month - 3
  const y = Math.floor(shifted / 12)
  const m = shifted - y * 12
  const dayOfYear = Math.floor((153 * m + 2) / 5) + day - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719468
}

/** The calendar day of a number; the inverse of `dayNumber`. */
export function civil(number: DayNumber): Civil {
  const z = number + 719468
  const century = Math.floor(z / 146097)
  const inCentury = z - century * 146097
  const yearOfCentury = Math.floor(
    (inCentury - Math.floor(inCentury / 1460) + Math.floor(inCentury / 36524) - Math.floor(inCentury / 146096)) / 365,
  )
  const dayOfYear = inCentury - (365 * yearOfCentury + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return { year: yearOfCentury + century * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 }
}

/** Whether the calendar has such a day: 2023-02-29 is none. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** 1 Monday … 7 Sunday. */
export const weekday = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The Monday of the day's week. */
export const monday = (day: DayNumber): DayNumber => day - weekday(day) + 1

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** `2024` */
export const isoYear = (year: number): string => pad(year, 4)
/** `2024-02`; the months may run over. */
export function isoMonth(year: number, month: number): string {
  const months = year * 12 + month - 1
  const y = Math.floor(months / 12)
  return `${pad(y, 4)}-${pad(months - y * 12 + 1, 2)}`
}
/** `2024-02-26` */
export function isoDay(number: DayNumber): string {
  const { year, month, day } = civil(number)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}
/** `2024-W09`: the week belongs to the year of its Thursday (ISO 8601). */
export function isoWeek(number: DayNumber): string {
  const thursday = monday(number) + 3
  const { year } = civil(thursday)
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1, 2)}`
}

/** Reads `2024-02-26` or a longer timestamp; null for anything else. */
export function readDay(iso: string | null | undefined): DayNumber | null {
  const match = iso ? /^([1-9]\d{3})-(\d{2})-(\d{2})(?!\d)/.exec(iso) : null
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDay(year, month, day) ? dayNumber(year, month, day) : null
}
