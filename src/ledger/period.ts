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
