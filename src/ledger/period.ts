/** First and last day of an ISO 8601 year, month, week or day: 2024-02 → 2024-02-01, 2024-02-29. Anything else begins and ends with itself. */
export function periodOf(value: string): { readonly first: string; readonly last: string } {
  const [, year, month, week] = /^(\d{4})(?:-(\d{2})|-W(\d{2}))?$/.exec(value) ?? []
  if (year === undefined) return { first: value, last: value }
  if (week !== undefined) {
    // the week with 4 January in it is the first
    const fourth = new Date(Date.UTC(Number(year), 0, 4))
    const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (Number(week) - 1) * 7
    return { first: isoDay(Number(year), 0, monday), last: isoDay(Number(year), 0, monday + 6) }
  }
  if (month !== undefined) return { first: `${value}-01`, last: isoDay(Number(year), Number(month), 0) }
  return { first: `${year}-01-01`, last: `${year}-12-31` }
}

const isoDay = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** First and last day of a period → as it was told: 2024-02-01, 2024-02-29 → 2024-02. */
export function periodWritten(first: string, last: string): string {
  if (first === last) return first
  const told = [first.slice(0, 4), first.slice(0, 7), weekOf(first)].find((value) => {
    const period = periodOf(value)
    return period.first === first && period.last === last
  })
  return told ?? `${first}/${last}`
}

/** The ISO week that a day is in; the Thursday of a week tells its year. */
function weekOf(day: string): string {
  const time = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(time.getTime())) return day
  time.setUTCDate(time.getUTCDate() + 3 - ((time.getUTCDay() + 6) % 7))
  const year = time.getUTCFullYear()
  const week = 1 + Math.floor((time.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000))
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}

/** Letters of a day. */
const DAY = 10

/** The one of two times (ISO, as precise as told) that begins first, or the shorter of two that begin alike. */
export function earlierOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  if (one.length === DAY && other.length === DAY) return other < one ? other : one
  const [a, b] = [periodOf(one), periodOf(other)]
  return b.first < a.first || (b.first === a.first && b.last < a.last) ? other : one
}

/** The one of two times (ISO, as precise as told) that ends last, or the shorter of two that end alike. */
export function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  if (one.length === DAY && other.length === DAY) return other > one ? other : one
  const [a, b] = [periodOf(one), periodOf(other)]
  return b.last > a.last || (b.last === a.last && b.first > a.first) ? other : one
}
